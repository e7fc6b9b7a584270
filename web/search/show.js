// How a result looks in the header and in the finder. Text goes in as text, never as markup.
import { element } from "../lib/dom.js";

/** @import { Document, Found, Index, Passage } from "./types.js" */

export const OUR_WORDS = "found by search words of ours, not of the report";

/**
 * A passage, cut around its first marked word, with the words marked.
 * @param {Passage} passage
 * @param {number} [length]
 */
export function marked({ passage, marks }, length = 180) {
  const first = marks[0]?.[0] ?? 0;
  const from = first > length / 2 ? passage.lastIndexOf(" ", first - length / 3) + 1 : 0;
  let to = Math.min(passage.length, from + length);
  if (to < passage.length) {
    to = Math.max(passage.lastIndexOf(" ", to), marks.find(([start]) => start >= from)?.[1] ?? 0);
  }
  /** @type {(string | Node)[]} */
  const parts = [from ? "… " : ""];
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    parts.push(passage.slice(at, start), element("mark", {}, passage.slice(start, end)));
    at = end;
  }
  parts.push(passage.slice(at, to), to < passage.length ? " …" : "");
  return parts.filter(Boolean);
}

/**
 * "Practice example E3", "Finding F12", "Glossary term": what a result is and, with several reports, which it is from.
 * @param {Document} document
 * @param {Index} data
 */
export function label({ id, kind, facets: own }, { facets, kinds }) {
  const name = facets.kind.values[kind];
  if (!kinds[kind].letter) return name;
  const sources = (own.report ?? []).map((code) => `, ${facets.report.values[code].toLowerCase()}`);
  return `${name} ${id.toUpperCase()}${sources.join("")}`;
}

/**
 * The address of the passage that was found: the record's, unless the passage has an anchor on its page.
 * @param {{ document: Document, anchor: string }} found
 */
export function deep({ document, anchor }) {
  return anchor && !document.url.includes("#") ? `${document.url}#${anchor}` : document.url;
}

/**
 * What was understood, and false friends, as sentences.
 * @param {Pick<Found, "understood" | "friends">} found
 */
export function notes({ understood, friends }) {
  const lines = [];
  if (understood.length) {
    const pairs = new Set(understood.map(([from, to]) => `${from} → ${to}`));
    lines.push(`Understood: ${[...pairs].join("; ")}.`);
  }
  for (const { form, here, today } of friends) lines.push(`${form} here means ${here}; today it is read as ${today}.`);
  return lines;
}
