// Folds open for a link to what is in them or in their entry, and for paper.
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

/** @param {string} hash */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash; // a stray % is part of no id
  }
}

/** Watch the address and the printer. */
export function folds() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("hashchange", follow);
  window.addEventListener("beforeprint", () => {
    opened = parts(document, "main details:not([open])", HTMLDetailsElement);
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
  follow();
}
