// How a result looks in the header and in the finder. Text goes in as text, never as markup.
import { element } from "../lib/dom.js";

/** @import { Document, Found, Index, Passage } from "./types.js" */

export const OUR_WORDS = "the report uses other words for this";

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

/** A title that begins with a name or an abbreviation: "CAMHS and …", "Signs of Safety", "Wales, Scotland and …". */
const NAMED = /^(?:\p{Lu}{2}|\p{L}+,? (?:\p{L}+ )?\p{Lu}\p{Ll})/u;

/**
 * That an uncovered topic is not covered, as the end of a sentence.
 * @param {string} topic its title
 * @param {boolean} several whether there is more than one report
 */
export function uncovered(topic, several) {
  const within = NAMED.test(topic) ? topic : topic[0].toLowerCase() + topic.slice(1);
  return `${several ? "no report here covers" : "the report does not cover"} ${within}`;
}

/**
 * What was understood, and false friends, as sentences.
 * @param {Pick<Found, "understood" | "friends">} found
 */
export function notes({ understood, friends }) {
  const lines = [];
  if (understood.length) {
    const pairs = new Set(understood.map(([from, to]) => `${to} (${from})`));
    lines.push(`Showing results for ${[...pairs].join(", ")}.`);
  }
  for (const { form, here, today } of friends)
    lines.push(`Here, ${form} means ${here}. Today it usually means ${today}.`);
  return lines;
}
