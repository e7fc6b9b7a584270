// The contents list at the side: the section that one has gone to is marked until one scrolls on. The theme marks the
// section at the top of the window, where the last sections of a page never get to.
import { parts } from "./lib/dom.js";

const links = parts(document, ".md-nav--secondary a", HTMLAnchorElement);

/** @param {string} hash */
const mark = (hash) => {
  for (const link of links) {
    if (hash && link.hash === hash) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
};

/** Start to mark the section in the address, and stop at the first scroll away from it. */
export function followContents() {
  if (!links.length) return;
  let there = scrollY;
  const arrive = () =>
    requestAnimationFrame(() => {
      there = scrollY;
      mark(location.hash);
    });
  window.addEventListener("hashchange", arrive);
  for (const link of links) link.addEventListener("click", arrive); // again to the section in the address
  window.addEventListener("scroll", () => Math.abs(scrollY - there) > 2 && mark(""), { passive: true });
  if (location.hash) window.addEventListener("load", arrive);
}
