// A reflection as a record of continuing professional development: as content for Word, and as text to be copied.
import { block, source, words } from "./content.js";

const NOTE = "Headings after Social Work England’s CPD record as we understand it (editorial). Nothing has been submitted.";

function parts(form, fields) {
  const values = fields.values();
  return [...form.querySelectorAll("[data-cpd]")].map((one) => {
    const value = values.get(`cpd-${one.dataset.cpd}`);
    return { heading: words(one.querySelector("label")), long: !!one.querySelector("textarea"), value: one.dataset.cpd === "date" ? day(value) : value.trim() };
  });
}

/** 3 February 2027, for 2027-02-03. */
function day(value) {
  const date = new Date(`${value}T12:00:00`);
  return Number.isNaN(date.valueOf()) ? value : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

export function cpdContent(form, fields) {
  const told = parts(form, fields).flatMap(({ heading, value, long }) => [
    block("heading", heading), value ? block("answer", value) : { ...block("room"), lines: long ? 4 : 1 },
  ]);
  return [block("title", "CPD record"), ...told, block("quiet", NOTE), source(form)];
}

export function cpdText(form, fields) {
  return [...parts(form, fields).map(({ heading, value }) => `${heading}\n${value || "–"}`), words(form.querySelector(".kw-source"))].join("\n\n") + "\n";
}

/** Copy `text`, and say whether that was allowed; if not, it is shown and chosen, to be copied by hand. */
export async function copyText(form, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const shown = form.querySelector("#cpd-text");
    shown.value = text;
    shown.parentElement.hidden = false;
    shown.focus();
    shown.select();
    return false;
  }
}
