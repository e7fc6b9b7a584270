// The contents list at the side marks the section that one is in: the one that one has just gone to, and while one
// scrolls the last whose heading has passed under the header. The last sections of a page may never get there.
import { decoded } from "../lib/address.js";
import { parts } from "../lib/dom.js";

const LINE = 90; // in pixels from the top of the window: a heading that one has gone to is above it

/**
 * The place in the list of the section that one is in, or -1 before the first.
 * @param {number[]} tops where each heading is, in pixels from the top of the window
 * @param {number} line
 * @param {boolean} atEnd whether the page is scrolled to its end
 */
export function sectionAt(tops, line, atEnd) {
  return atEnd ? tops.length - 1 : tops.findLastIndex((top) => top <= line);
}

/**
 * Scroll a list that is longer than the window so that a link in it can be seen; the page stays where it is.
 * @param {HTMLElement} link
 */
function keepInSight(link) {
  const list = link.closest("nav");
  if (!list) return;
  const [inner, outer] = [link, list].map((one) => one.getBoundingClientRect());
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

/** Mark sections from now on. */
export function followContents() {
  const links = parts(document, ".md-sidebar--secondary a", HTMLAnchorElement);
  const headings = links.map((link) => document.getElementById(decoded(link.hash.slice(1))));
  if (!links.length) return;
  let there = Number.NaN; // where the page was scrolled to when one had gone to a section
  let waiting = false;

  /** @param {number} at */
  const mark = (at) => {
    for (const [i, link] of links.entries()) {
      if (i === at) {
        link.setAttribute("aria-current", "location");
        keepInSight(link);
      } else link.removeAttribute("aria-current");
    }
  };
  const follow = () => {
    waiting = false;
    if (Math.abs(scrollY - there) <= 2) return;
    there = Number.NaN;
    const { scrollHeight, clientHeight } = document.documentElement;
    const tops = headings.map((one) => one?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY);
    mark(sectionAt(tops, LINE, scrollY > 0 && scrollY + clientHeight >= scrollHeight - 2));
  };
  const arrive = () =>
    requestAnimationFrame(() => {
      const at = links.findIndex((link) => location.hash && link.hash === location.hash);
      if (at < 0) return;
      there = scrollY;
      mark(at);
    });
  window.addEventListener("hashchange", arrive);
  for (const link of links) link.addEventListener("click", arrive); // again to the section in the address
  window.addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(follow);
      waiting = true;
    },
    { passive: true },
  );
  if (location.hash) window.addEventListener("load", arrive);
}
