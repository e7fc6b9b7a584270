// A reflection as a record of continuing professional development: as content for Word, and as text to copy.
import { part, parts } from "../lib/dom.js";
import { block, source, words } from "./content.js";

/** @import { Fields } from "./fields.js" */

const NOTE =
  "Headings follow our understanding of Social Work England’s CPD form (editorial). Nothing has been submitted.";

/**
 * @param {HTMLElement} form
 * @param {Fields} fields
 */
function filled(form, fields) {
  return parts(form, "[data-cpd]").map((one) => {
    const { cpd } = one.dataset;
    const value = fields.value(`cpd-${cpd}`);
    return {
      heading: words(part(one, "label")),
      long: Boolean(one.querySelector("textarea")),
      value: cpd === "date" ? day(value) : value.trim(),
    };
  });
}

/**
 * 3 February 2027, for 2027-02-03.
 * @param {string} value
 */
function day(value) {
  const date = new Date(`${value}T12:00:00`);
  if (Number.isNaN(date.valueOf())) return value;
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

/**
 * The record for Word.
 * @param {HTMLElement} form
 * @param {Fields} fields
 */
export function cpdContent(form, fields) {
  const all = filled(form, fields).flatMap(({ heading, value, long }) => [
    block("heading", heading),
    value ? block("answer", value) : { ...block("room"), lines: long ? 4 : 1 },
  ]);
  return [block("title", "CPD record"), ...all, block("quiet", NOTE), source(form)];
}

/**
 * The record as text.
 * @param {HTMLElement} form
 * @param {Fields} fields
 */
export function cpdText(form, fields) {
  const all = filled(form, fields).map(({ heading, value }) => `${heading}\n${value || "–"}`);
  return `${[...all, words(part(form, ".kw-source"))].join("\n\n")}\n`;
}
