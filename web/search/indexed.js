// The MiniSearch index: every document and every uncovered topic.
import MiniSearch from "minisearch";
import { WEIGHTS } from "./weights.js";

/** @import { Document, Index } from "./types.js" */
/** @import { Language } from "./language.js" */

/** The kind that uncovered topics have in the index. */
export const UNCOVERED = "uncovered";

/**
 * The documents that are on the page of another, by the id of that other one.
 * @param {Index} data
 */
export function heldBy(data) {
  /** @type {Map<string, Document[]>} */
  const held = new Map();
  for (const one of data.documents) {
    const { within } = data.kinds[one.kind];
    for (const id of (within && one.facets[within]) || []) held.set(id, [...(held.get(id) ?? []), one]);
  }
  return held;
}

/**
 * The abbreviations that are explained here, in lower case.
 * @param {Index} data
 */
export function* abbreviations({ documents, kinds }) {
  for (const { kind, words } of documents) {
    if (!kinds[kind].defines) continue;
    for (const form of words.split(", ")) if (/^[A-Z0-9]+s?$/.test(form)) yield form.toLowerCase();
  }
}

/**
 * MiniSearch with everything in it; it yields after each. The id of a topic is its number after a dash.
 * @param {Index} data
 * @param {Language} language
 * @param {Map<string, Document[]>} held
 * @returns {Generator<void, MiniSearch<Record<string, string>>>}
 */
export function* indexed(data, language, held) {
  /** @type {MiniSearch<Record<string, string>>} */
  const index = new MiniSearch({
    fields: Object.keys(WEIGHTS.fields),
    storeFields: ["kind"],
    tokenize: (text) => language.terms(text),
    processTerm: (term) => term,
  });
  for (const one of data.documents) {
    index.add(fieldsOf(one, held.get(one.id) ?? []));
    yield;
  }
  const empty = { kind: UNCOVERED, lead: "", text: "" };
  for (const [i, [title, words]] of data.uncovered.entries()) {
    index.add({ id: `-${i}`, title, words, ...empty });
    yield;
  }
  return index;
}

/**
 * A document as it is indexed: a page is also found by the text of the records on it.
 * @param {Document} one
 * @param {Document[]} held
 */
function fieldsOf(one, held) {
  const whole = (/** @type {Document} */ other) => [other.title, ...other.passages.map(([, text]) => text)].join("\n");
  return {
    id: one.id,
    kind: one.kind,
    title: `${one.title} ${one.kind}`,
    words: [one, ...held].map((each) => each.words).join(", "),
    lead: one.passages[0]?.[1] ?? "",
    text: [...one.passages.slice(1).map(([, text]) => text), ...held.map(whole)].join("\n"),
  };
}
