// The handout as content for Word: a list of blocks, read from the page. word.js knows how they look.
import { part, parts } from "../lib/dom.js";
import { block, words } from "../workbook/content.js";

/** @import { Block } from "../workbook/types.js" */

const SORTS = new Map(
  Object.entries({ H2: "heading", H3: "question", H4: "label", LI: "bullet", DT: "label", DD: "text", P: "text" }),
);

/**
 * The cover and every item of a handout.
 * @param {HTMLElement} handout
 * @returns {Block[]}
 */
export function packContent(handout) {
  const cover = part(handout, ".kb-cover");
  const blocks = [block("title", words(part(cover, "h2")))];
  for (const one of parts(cover, ".kb-fill")) blocks.push(block("text", words(one)));
  for (const one of parts(cover, "h3, li")) blocks.push(read(one));
  for (const sheet of parts(handout, ".kb-sheet")) {
    for (const one of parts(sheet, "h2, h3, h4, li, dt, dd, p")) {
      const inItem = one.tagName === "P" && one.closest("li, dd");
      if (!inItem && words(one)) blocks.push(read(one));
    }
    blocks.push({ ...block("room"), lines: sheet.querySelectorAll(".kb-line-room").length });
  }
  for (const one of parts(cover, ".kb-why")) blocks.push(block("quiet", words(one)));
  return blocks;
}

/**
 * The text of an element in one line, with its marks in brackets, as Word shows no borders around them.
 * @param {HTMLElement} one
 */
function marked(one) {
  const copy = /** @type {HTMLElement} */ (one.cloneNode(true));
  for (const mark of parts(copy, ".kb-basis")) {
    if (!mark.previousSibling?.textContent?.trimEnd().endsWith("(")) mark.textContent = `(${mark.textContent})`;
  }
  return words(copy);
}

/** @param {HTMLElement} one */
function read(one) {
  if (one.matches(".kb-sheet-paper, .kb-sheet-source")) {
    const link = one.querySelector("a")?.href;
    return block("quiet", { text: words(one), link });
  }
  return block(/** @type {Block["sort"]} */ (SORTS.get(one.tagName)), marked(one));
}
