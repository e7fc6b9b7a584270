// Folds (details.kb-fold) open for print, and for a link to what is inside. Many browsers do so by themselves.
import { parts } from "./dom.js";

/** @type {HTMLDetailsElement[]} */
let opened = [];

window.addEventListener("beforeprint", () => {
  opened = parts(document, "details.kb-fold:not([open])", HTMLDetailsElement);
  for (const fold of opened) fold.open = true;
});
window.addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
  opened = [];
});

function reveal() {
  const target = document.querySelector(":target");
  const fold = target?.closest("details.kb-fold");
  if (!(fold instanceof HTMLDetailsElement) || fold.open) return;
  fold.open = true;
  target?.scrollIntoView();
}
window.addEventListener("hashchange", reveal);
reveal();
