// The button "Add to pack", on any page. Once the record is in the pack, a link to the pack takes its place.
import { button, element, parts } from "../lib/dom.js";
import { format } from "./address.js";
import { add, blocked, read } from "./draft.js";

const NOT_KEPT = " This browser will not save your pack. Open it from here: the link holds the whole pack.";
let listening = false;

/**
 * Put a record into the pack; returns what to say about it.
 * @param {string} code
 * @param {string} name
 */
export function added(code, name) {
  add(code);
  return `${name} added to your pack.${blocked() ? NOT_KEPT : ""}`;
}

/**
 * An element with the button for a record called `title`; `root` is the site's address.
 * @param {string} code
 * @param {string} title
 * @param {string} root
 */
export function addToPack(code, title, root) {
  const place = element("span", { class: "kb-pack-add", "data-pack": code.toLowerCase(), "data-name": title });
  show(place, root);
  if (!listening) for (const event of ["storage", "pageshow"]) window.addEventListener(event, () => refresh(root));
  listening = true;
  return place;
}

/**
 * @param {HTMLElement} place
 * @param {string} root
 */
function show(place, root) {
  const { pack: code = "", name = "" } = place.dataset;
  const { codes } = read();
  if (codes.includes(code)) {
    place.replaceChildren(element("a", { href: address(root) }, `In your pack (${codes.length}). Open pack`));
    return;
  }
  const press = () => {
    const said = added(code, name);
    refresh(root);
    /** @type {HTMLElement | null} */ (place.firstElementChild)?.focus();
    const status = document.querySelector("main [role=status]");
    if (status) status.textContent = said;
  };
  place.replaceChildren(button("Add to pack", press, { "aria-label": `Add to pack: ${name}` }));
}

/** @param {string} root */
const refresh = (root) => {
  for (const place of parts(document, "[data-pack]")) show(place, root);
};

/**
 * The address of the page where the pack is made, from a link on this page or from the site's address.
 * @param {string} root
 */
function address(root) {
  const [linked] = parts(document, "main a[href*='training/pack']", HTMLAnchorElement);
  const page = linked?.href ?? `${root}training/pack${location.pathname.endsWith(".html") ? ".html" : "/"}`;
  return page.replace(/[?#].*/, "") + (blocked() ? format(read()) : "");
}
