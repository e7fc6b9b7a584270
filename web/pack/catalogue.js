// What can be in a pack: the records that the page lists, with what the handout says about each before its content has
// loaded.
import { part, parts } from "../lib/dom.js";

/** @import { Listed } from "./types.js" */

/**
 * The records listed in `page`, by code, in the page's order. A list says how many lines for notes its records get.
 * @param {HTMLElement} page
 * @returns {Map<string, Listed>}
 */
export function catalogue(page) {
  /** @type {Map<string, Listed>} */
  const found = new Map();
  for (const item of parts(page, "[data-record]")) {
    const { record: code = "", source = "", section } = item.dataset;
    const link = part(item, "a", HTMLAnchorElement);
    const name = link.textContent.trim();
    const label = item.querySelector(".kb-code")?.textContent ?? code;
    const report = page.getAttribute(source) ?? "";
    found.set(code, {
      code,
      name,
      label,
      title: name.startsWith(`${label} `) ? name.slice(label.length + 1) : name,
      href: link.href,
      report,
      source: [report, section].join(", "),
      lines: Number(item.parentElement?.dataset.lines),
      slides: item.parentElement?.dataset.slides !== undefined,
      item,
    });
  }
  return found;
}

/**
 * The codes of withdrawn records.
 * @param {HTMLElement} page
 */
export const withdrawn = (page) => new Set((page.dataset.withdrawn ?? "").split(" ").filter(Boolean));

/**
 * The site's public address, which short addresses and QR codes start with.
 * @param {string} root the address where the site is served
 */
export function site(root) {
  const [canonical] = parts(document, "link[rel=canonical]", HTMLLinkElement);
  return canonical ? canonical.href.replace(/training\/pack(\/|\.html)?$/, "") : root;
}
