// What a button that copies says afterwards: in the button itself, and to people who listen.
import { copy } from "../lib/clipboard.js";
import { button, element } from "../lib/dom.js";

const REFUSED = "This browser blocked the copy. Select the text, or save the picture, and copy it yourself.";
const SHOWN = 4000;
/** @type {WeakMap<HTMLElement, string>} */
const names = new WeakMap();

/**
 * Copy, and say in `pressed` for a while that it was done; if the browser refuses, say what to do beside it.
 * @param {HTMLElement} pressed
 * @param {HTMLElement} status the live region
 * @param {string} said what is copied
 * @param {Record<string, Blob | Promise<Blob>>} what
 */
export async function copied(pressed, status, said, what) {
  const name = names.get(pressed) ?? pressed.textContent;
  names.set(pressed, name);
  const done = await copy(what);
  if (pressed.nextElementSibling?.className === "kb-refused") pressed.nextElementSibling.remove();
  status.textContent = done ? `Copied: ${said}.` : REFUSED;
  if (!done) {
    pressed.after(element("span", { class: "kb-refused", "aria-hidden": "true" }, ` ${REFUSED}`));
    return;
  }
  pressed.style.minWidth = `${pressed.offsetWidth}px`; // so that what comes after it stays
  pressed.textContent = "Copied";
  pressed.classList.add("kb-done");
  setTimeout(() => {
    pressed.textContent = name;
    pressed.style.minWidth = "";
    pressed.classList.remove("kb-done");
  }, SHOWN);
}

/**
 * A button that copies what `what` gives when it is pressed.
 * @param {HTMLElement} status
 * @param {string} text
 * @param {string} name
 * @param {string} said
 * @param {() => Record<string, Blob | Promise<Blob>>} what
 */
export const copier = (status, text, name, said, what) =>
  button(text, (pressed) => copied(pressed, status, said, what()), { "aria-label": name });

/**
 * @param {string} text
 * @param {string} type
 */
export const typed = (text, type) => new Blob([text], { type });

/**
 * A link to a record as formatted and as plain text.
 * @param {string} title
 * @param {string} short
 */
export const linked = (title, short) => ({
  "text/html": typed(element("a", { href: short }, title).outerHTML, "text/html"),
  "text/plain": typed(`${title} ${short}`, "text/plain"),
});
