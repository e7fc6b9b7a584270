// What a button says about its own work, in the button itself, which keeps its width so that nothing moves.

const SHOWN = 4000;
/** @type {WeakMap<HTMLElement, { name: Node[], timer: number }>} */
const saying = new WeakMap();

/** @param {HTMLElement} pressed */
const kept = (pressed) => saying.get(pressed) ?? { name: [...pressed.childNodes], timer: 0 };

/**
 * Say something in a button: for a while, or as long as it is at work if it is `busy`.
 * @param {HTMLElement} pressed
 * @param {string} text
 * @param {boolean} [busy]
 */
export function sayIn(pressed, text, busy = false) {
  const { name, timer } = kept(pressed);
  clearTimeout(timer);
  if (!pressed.style.minWidth) pressed.style.minWidth = `${pressed.getBoundingClientRect().width}px`;
  pressed.replaceChildren(text);
  pressed.setAttribute("aria-busy", String(busy));
  pressed.classList.toggle("kb-done", !busy);
  saying.set(pressed, { name, timer: busy ? 0 : window.setTimeout(() => sayNothing(pressed), SHOWN) });
}

/**
 * Let a button say its own name again.
 * @param {HTMLElement} pressed
 */
export function sayNothing(pressed) {
  const { name, timer } = kept(pressed);
  clearTimeout(timer);
  pressed.replaceChildren(...name);
  pressed.removeAttribute("aria-busy");
  pressed.classList.remove("kb-done");
  pressed.style.minWidth = "";
  saying.delete(pressed);
}
