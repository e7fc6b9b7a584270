// Folds open for a link to what is in them or in their entry, and for paper.
import { decoded } from "./address.js";
import { parts } from "./dom.js";

function follow() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  if (!target) return;
  const entry = target.closest(".kb-entry");
  for (const fold of entry ? parts(entry, "details.kb-fold", HTMLDetailsElement) : []) fold.open = true;
  const closed = /** @type {HTMLDetailsElement[]} */ ([]);
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    if (!fold.open) closed.push(fold);
  }
  for (const fold of closed) fold.open = true;
  if (closed.length) target.scrollIntoView();
}

/** Watch the address and the printer. */
export function folds() {
  /** @type {HTMLDetailsElement[]} */
  const opened = [];
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => {
    const closed = parts(document, "main details:not([open])", HTMLDetailsElement);
    for (const fold of closed) fold.open = true;
    opened.push(...closed); // some browsers say twice that they are about to print
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened.splice(0)) fold.open = false;
  });
  follow();
}
