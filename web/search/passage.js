// Which passage of a record answers a query best.
import { STOP, tokens } from "./words.js";

/** @import { Document, Passage, Result } from "./types.js" */
/** @import { Language } from "./language.js" */

const LABEL = 6; // words; a passage with fewer says less than a sentence

/**
 * The passage of a result with most of its terms, its anchor, and the places to mark.
 * @param {Result} result
 * @param {Map<string, Document[]>} held what is on the page of each document
 * @param {Language} language
 * @returns {Passage}
 */
export function passage({ document, terms = new Set() }, held, language) {
  const own = document.passages;
  /** @type {[string, string][]} */
  const others = (held.get(document.id) ?? []).flatMap(({ id, passages }) => passages.map(([, text]) => [id, text]));
  let best = own.find(([anchor]) => !anchor) ?? own[0] ?? ["", ""];
  let most = 0;
  /** @type {[number, number][]} */
  let marks = [];
  const isWanted = (/** @type {string | undefined} */ term) => term !== undefined && terms.has(term);
  for (const [anchor, text] of [...own, ...others]) {
    const all = tokens(text);
    const found = all.filter((token, i) => {
      return !STOP.has(token.word) && (isWanted(token.stem) || isWanted(language.pair(token, all[i + 1])));
    });
    // a label says less than a sentence, and an anchored passage more than the lead
    const worth = new Set(found.map((token) => token.stem)).size - (all.length < LABEL ? 0.9 : 0) + (anchor ? 0.1 : 0);
    if (!found.length || worth <= most) continue;
    best = [anchor, text];
    most = worth;
    marks = found.map(({ start, end }) => [start, end]);
  }
  return { anchor: best[0], passage: best[1], marks };
}
