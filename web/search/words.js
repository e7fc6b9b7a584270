// Words: how a text is split into them, their stems whatever the spelling, and the distance between two of them.
import { stemmer } from "stemmer";

/** @import { Token } from "./types.js" */

/** Words that say nothing about what someone is looking for. */
export const STOP = new Set(
  `a about all also am an and any are as at be been being but by can could did do does for from get getting give go goes
  going had has have having he her here hers him his how i if in into is it its just let like make makes making me might
  more most much must my no not of off on one or other our ours out over own put should so some such than that the their
  them then there these they thing things this those through to too up us use used using very want wants was way ways we
  well were what when where which while who whom whose why will with would you your yours
  im ive id weve were wed youre youve theyre theyve whats wheres whos hows thats theres its isnt arent wasnt dont doesnt
  didnt cant couldnt wont wouldnt shouldnt havent hasnt lets every really still already ever here just now even only yet
  very`.split(/\s+/),
);

/** @type {[RegExp, string][]} */
const SPELLING = [
  [/isation/g, "ization"],
  [/is(e|ed|es|ing|er|ers)$/g, "iz$1"],
  [/ys(e|ed|es|ing)$/g, "yz$1"],
  [/([bcdlmnpv])our(s|ed|ing|al|able|ful)?$/g, "$1or$2"],
];

/** @type {Map<string, string>} */
const stems = new Map();

/**
 * The stem of a word, whatever its spelling, number or ending.
 * @param {string} word
 */
export function stem(word) {
  let found = stems.get(word);
  if (found === undefined) {
    let plain = word;
    for (const [from, to] of SPELLING) plain = plain.replace(from, to);
    found = stemmer(plain);
    stems.set(word, found);
  }
  return found;
}

/**
 * The words of a text, in order; "children's" is one word, "co-location" two.
 * @param {string} text
 * @returns {Token[]}
 */
export function tokens(text) {
  const found = [];
  for (const match of text.normalize("NFKC").matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
    const word = match[0]
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f'’]/g, "");
    found.push({ word, stem: stem(word), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * The words of a text in one line, in lower case and without punctuation.
 * @param {string} text
 * @param {string} [between]
 */
export const said = (text, between = " ") => Array.from(tokens(text), (token) => token.word).join(between);

/**
 * The stems of a text in one line.
 * @param {string} text
 */
export const stemmed = (text) => Array.from(tokens(text), (token) => token.stem).join(" ");

/**
 * The Damerau-Levenshtein distance between two words (swapping neighbours is one edit), or more than `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
