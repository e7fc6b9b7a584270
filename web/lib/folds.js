// A link to an entry opens the folds in it. Those around what a link leads to, and all on paper, the theme opens.
import { parts } from "./dom.js";

function follow() {
  const target = document.getElementById(location.hash.slice(1));
  const entry = target?.closest(".kb-entry");
  if (!entry) return;
  for (const fold of parts(entry, "details.kb-fold", HTMLDetailsElement)) fold.open = true;
}

/** Watch the address, where the page has entries with folds. */
export function folds() {
  if (!document.querySelector(".kb-entry .kb-fold")) return;
  window.addEventListener("hashchange", follow);
  follow();
}
