// What a button that copies says afterwards: in the button itself, and to people who listen.
import { copy } from "../lib/clipboard.js";
import { button, element } from "../lib/dom.js";
import { sayIn } from "../lib/saying.js";

const REFUSED = "This browser blocked the copy. Select the text, or save the picture, and copy it yourself.";

/**
 * Copy, and say in `pressed` for a while that it was done; if the browser refuses, say what to do beside it.
 * @param {HTMLElement} pressed
 * @param {HTMLElement} status the live region
 * @param {string} said what is copied
 * @param {Record<string, Blob | Promise<Blob>>} what
 */
export async function copied(pressed, status, said, what) {
  const done = await copy(what);
  if (pressed.nextElementSibling?.className === "kb-refused") pressed.nextElementSibling.remove();
  status.textContent = done ? `Copied: ${said}.` : REFUSED;
  if (done) sayIn(pressed, "Copied");
  else pressed.after(element("span", { class: "kb-refused", "aria-hidden": "true" }, ` ${REFUSED}`));
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
