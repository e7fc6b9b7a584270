// Making and finding elements. Text goes in as text, never as markup.

/**
 * An element with attributes and children; strings become text, and what is undefined or empty is left out.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | undefined>} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child !== undefined && child !== "") made.append(child);
  return made;
}

/**
 * A button that does something when it is pressed; what it does is given the button.
 * @param {string} text
 * @param {(button: HTMLButtonElement) => unknown} press
 * @param {Record<string, string | undefined>} [attributes]
 */
export function button(text, press, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", () => press(made));
  return made;
}

/**
 * The first element that fits a selector, where the page is sure to have one.
 * @template {HTMLElement} [Type=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => Type} [type]
 * @returns {Type}
 */
export function part(within, selector, type = /** @type {any} */ (HTMLElement)) {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/**
 * Every element that fits a selector.
 * @template {HTMLElement} [Type=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => Type} [type]
 * @returns {Type[]}
 */
export function parts(within, selector, type = /** @type {any} */ (HTMLElement)) {
  return [...within.querySelectorAll(selector)].flatMap((one) => (one instanceof type ? [one] : []));
}
