// Makes the page's list of records a chooser: with a tick box for each, and a field to narrow the list by words.
import { element, part, parts } from "../lib/dom.js";

/** @import { Pack } from "./state.js" */
/** @import { Listed, Say } from "./types.js" */
/** @typedef {{ group: HTMLElement, items: HTMLElement[], details: HTMLDetailsElement | null }} Group */

/**
 * Make the lists of `page` a chooser. Returns a function that ticks what is in the pack.
 * @param {HTMLElement} page
 * @param {Pack} pack
 * @param {Map<string, Listed>} records
 * @param {Say} say
 */
export function chooser(page, pack, records, say) {
  const boxes = new Map([...records.values()].map((record) => [record.code, box(record, pack, say)]));
  const groups = parts(page, "ul.kb-all").map(grouped);
  const field = part(page, "#kb-pack-filter", HTMLInputElement);
  field.addEventListener("input", () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const count = groups.reduce((sum, group) => sum + narrow(group, wanted), 0);
    say(wanted.length ? `${count || "No"} ${count === 1 ? "item matches" : "items match"}.` : "");
  });
  const jump = element("a", { href: "#in-this-pack", class: "kb-pack-jump" });
  field.before(jump);
  return () => {
    jump.textContent = `In your pack: ${pack.codes.length}`;
    for (const [code, one] of boxes) one.checked = pack.codes.includes(code);
  };
}

/**
 * Put a tick box before a record, and return it.
 * @param {Listed} record
 * @param {Pack} pack
 * @param {Say} say
 */
function box({ code, name, label, title, href, item }, pack, say) {
  const made = element("input", { type: "checkbox", id: `kb-pack-${code}`, value: code });
  made.addEventListener("change", () => {
    pack.edit({ codes: made.checked ? [...pack.codes, code] : pack.codes.filter((one) => one !== code) });
    say(made.checked ? `${name} added as item ${pack.codes.length}.` : `${name} removed.`);
  });
  const shown = label === code ? [title] : [element("strong", { class: "kb-code" }, label), ` ${title}`];
  item.replaceChildren(
    element("label", { for: made.id }, made, element("span", {}, ...shown)),
    " ",
    element("a", { href, "aria-label": `Read ${name}` }, "Read"),
  );
  return made;
}

/**
 * Put a list and its heading together. A list marked as folded starts closed.
 * @param {HTMLElement} list
 * @returns {Group}
 */
function grouped(list) {
  const heading = /** @type {HTMLElement} */ (list.previousElementSibling);
  const group = element("div", { class: "kb-pack-group" });
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  heading.before(group);
  group.append(heading, list);
  list.classList.add("kb-pack-list");
  if (list.dataset.folded === undefined) return { group, items, details: null };
  const name = heading.firstChild?.textContent?.trim().toLowerCase();
  const details = element("details", {}, element("summary", {}, `${items.length} ${name}`), list);
  group.append(details);
  return { group, items, details };
}

/**
 * Show the records in a group that have all the words, and return how many there are.
 * @param {Group} group
 * @param {string[]} wanted
 */
function narrow({ group, items, details }, wanted) {
  for (const item of items) {
    const text = `${item.dataset.record} ${item.textContent}`.toLowerCase();
    item.hidden = !wanted.every((word) => text.includes(word));
  }
  const found = items.filter((item) => !item.hidden).length;
  group.hidden = !found;
  if (details) details.open = wanted.length > 0;
  return found;
}
