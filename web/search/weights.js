// The figures for ranking, set by random search on tests/relevance/dev.jsonl and dev2.jsonl, and rounded.
// decisions/search.md explains why each part is there. The weight of each kind of record comes with the index.

export const WEIGHTS = {
  fields: { title: 2.2, lead: 1.1, words: 1.4, text: 0.8 },
  bm25: { k: 3.2, b: 0.29, d: 0.34 },
  // a word of the term that a form stands for, compared with a word that was typed (1)
  same: 1.1,
  related: 0.5,
  // how far that is shared among the words of a longer term, as a power of their number
  spread: 0.95,
  // a corrected word; the words that an unfinished one begins
  repaired: 1,
  prefix: 0.5,
  // how much a hit gains from having more of what was typed, as a power of the share it has
  coverage: 0.25,
  // the glossary, if a meaning is asked for; a kind of record that the query mentions
  meaning: 4.7,
  named: 1.4,
  // how well an example must answer, compared with a page that gathers others, to come before it
  gathering: 0.8,
  // how much more of the query than the best record an uncovered topic must have
  nothing: 0.15,
  // the share of the records that a word is in from which, alone, it cannot ask for an uncovered topic
  common: 0.05,
  // how much of a query without an answer a record must have to be named as close
  near: 0.45,
};
