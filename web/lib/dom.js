// Making and finding elements. Text goes in as text, never as markup.

/**
 * An element with attributes and children. Strings become text; undefined or empty ones are left out.
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
 * A button that calls `press` with itself when it is pressed.
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
 * The first element that matches a selector that is certain to be on the page.
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
 * Every element that matches a selector.
 * @template {HTMLElement} [Type=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => Type} [type]
 * @returns {Type[]}
 */
export function parts(within, selector, type = /** @type {any} */ (HTMLElement)) {
  return [...within.querySelectorAll(selector)].flatMap((one) => (one instanceof type ? [one] : []));
}
