// Folds open for paper, and for a link to what is inside one or to the entry that one belongs to.
import { parts } from "./dom.js";

const FOLD = "details.kb-fold";

/** Open the folds around what the address leads to, and those of the entry that it names. */
function follow() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let around = target.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement && around.matches(FOLD)) around.open = true;
  }
  const entry = target.closest(".kb-entry");
  for (const fold of entry ? parts(entry, FOLD, HTMLDetailsElement) : []) fold.open = true;
  target.scrollIntoView();
}

/** Watch the address and the printer. */
export function folds() {
  if (!document.querySelector(FOLD)) return;
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = parts(document, `${FOLD}:not([open])`, HTMLDetailsElement);
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
  window.addEventListener("hashchange", follow);
  follow();
}
