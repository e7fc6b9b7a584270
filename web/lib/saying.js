// What a button says about its own work, in the button itself, which keeps its width so that nothing moves.

const SHOWN = 4000;
/** @type {WeakMap<HTMLElement, { name: string, timer: number }>} */
const saying = new WeakMap();

/**
 * Say something in a button: for a while, or as long as it is at work if it is `busy`.
 * @param {HTMLElement} pressed
 * @param {string} text
 * @param {boolean} [busy]
 */
export function sayIn(pressed, text, busy = false) {
  const { name, timer } = saying.get(pressed) ?? { name: pressed.textContent ?? "", timer: 0 };
  clearTimeout(timer);
  if (!pressed.style.minWidth) pressed.style.minWidth = `${pressed.getBoundingClientRect().width}px`;
  pressed.textContent = text;
  pressed.setAttribute("aria-busy", String(busy));
  saying.set(pressed, { name, timer: busy ? 0 : window.setTimeout(() => sayNothing(pressed), SHOWN) });
}

/**
 * Let a button say its own name again.
 * @param {HTMLElement} pressed
 */
export function sayNothing(pressed) {
  const { name, timer } = saying.get(pressed) ?? { name: pressed.textContent ?? "", timer: 0 };
  clearTimeout(timer);
  pressed.textContent = name;
  pressed.removeAttribute("aria-busy");
  pressed.style.minWidth = "";
  saying.delete(pressed);
}
