// What a query asks for beyond its words: a meaning, or a kind of record.

/** @import { Index } from "./types.js" */

// Words that ask for a meaning: the glossary comes first, and the words themselves are not searched for.
const ASKS = "mean(?:s|t|ing|ings)?|stands? for";
export const MEANS = new RegExp(`\\b(?:${ASKS})\\b`, "gi");
export const MEANING = new RegExp(
  `\\b(?:${ASKS}|defin(?:e|ition|itions)|initials|acronyms?|abbreviations?|jargon|` +
    "what (?:is|are|was|were) (?:an?|the)|what replaced|replaced by|now called|used to be called)\\b",
  "i",
);

/**
 * The kinds of which a query mentions several, as in "examples of pooled budgets".
 * @param {string} query
 * @param {Index["kinds"]} kinds
 */
export function named(query, kinds) {
  const isNamed = (/** @type {string} */ word) => new RegExp(`\\b${word}s\\b`, "i").test(query);
  return new Set(Object.keys(kinds).filter((kind) => (kinds[kind].called ?? []).some(isNamed)));
}
