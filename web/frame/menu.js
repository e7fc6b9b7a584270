// The menu on narrow screens. It is a popover, so the browser opens and closes it, also on Escape, gives the focus back
// and says whether it is open. What is added here: that it closes when the focus or the window outgrows it.
import { parts } from "../lib/dom.js";

const WIDE = "(min-width: 76.25em)"; // as in styles/frame.css, where the menu is at the side

/** Watch the menu, in browsers that know popovers. */
export function watchMenu() {
  const [menu] = parts(document, "#kb-menu");
  const [opener] = parts(document, ".kb-menu-open");
  if (!menu || !opener || !("popover" in menu)) return;
  const close = () => menu.matches(":popover-open") && menu.hidePopover();
  document.addEventListener("focusin", ({ target }) => {
    if (target !== opener && !menu.contains(/** @type {Node} */ (target))) close();
  });
  matchMedia(WIDE).addEventListener("change", close);
}
