// The workbook as content for Word: a list of blocks. word.js knows how they look.
import { part, parts } from "../lib/dom.js";

/** @import { Fields } from "./fields.js" */
/** @import { Block, Run } from "./types.js" */

/**
 * The text of an element in one line, without what is for screens only.
 * @param {Element} element
 */
export const words = (element) => {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const sign of copy.querySelectorAll(".headerlink, .kb-hidden")) sign.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
};

/**
 * @param {Block["sort"]} sort
 * @param {...(string | Run)} runs
 * @returns {Block}
 */
export const block = (sort, ...runs) => ({
  sort,
  runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
});

/** @param {HTMLElement} form */
export const source = (form) => block("quiet", words(part(form, ".kw-source")));

/**
 * The questions that are shown, with answers, ratings and short addresses as links.
 * @param {HTMLElement} form
 * @param {Fields} fields
 */
export function workbookContent(form, fields) {
  const blocks = [block("title", words(part(document, "h1")))];
  for (const theme of parts(form, ".kw-theme:not([hidden])")) {
    blocks.push(block("heading", words(part(theme, "h2"))));
    for (const question of parts(theme, ".kw-question")) blocks.push(...questionBlocks(question, form, fields));
  }
  return [...blocks, source(form)];
}

/**
 * @param {HTMLElement} question
 * @param {HTMLElement} form
 * @param {Fields} fields
 */
function* questionBlocks(question, form, fields) {
  const code = question.dataset.question ?? "";
  const address = (/** @type {string} */ of) => `${form.dataset.root}${of}/`;
  yield block("question", words(part(question, "h3")));
  yield block("quiet", { text: address(code), link: address(code) });
  yield block("text", { text: words(part(question, ".kw-asks")), bold: true });
  for (const prompt of parts(question, ".kw-prompts li")) yield block("bullet", words(prompt));
  const answer = fields.value(code);
  yield block("label", "Your answer");
  yield answer.trim() ? block("answer", answer) : block("room");
  const rating = fields.rating(code);
  if (rating !== undefined) {
    const asked = { text: `${words(part(question, "legend"))} `, bold: true };
    const boxes = fields.scale(code).map((one) => `☐ ${one}`);
    yield block("text", asked, rating || boxes.join("   "));
  }
  for (const list of parts(question, ".kw-links")) {
    yield block("label", words(part(list, "p")));
    for (const one of parts(list, "li")) {
      const link = address(words(part(one, ".kb-code")).toLowerCase());
      const basis = words(part(one, ".kb-basis"));
      yield block("bullet", { text: words(part(one, "a")), link }, { text: ` ${link} (${basis})`, quiet: true });
    }
  }
}
