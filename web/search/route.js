// The records that a query names directly: "E3", "example five", "questions 7 to 10", "the last set of questions".

/** @import { Index } from "./types.js" */

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const ANY = `(\\d+|${[...NUMBERS, ...ORDINALS].join("|")})`;
const MOST = 50; // in a range

/** @param {string} word */
const number = (word) => (/^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1 || ORDINALS.indexOf(word) + 1);

/**
 * The ids that a query names, whether or not there is such a document; `isId` says whether a text is a document's id.
 * @param {string} query
 * @param {Index} data
 * @param {(text: string) => boolean} isId
 * @returns {string[]}
 */
export function route(query, data, isId) {
  const text = query
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const letters = Object.values(data.kinds)
    .map((kind) => kind.letter ?? "")
    .join("");
  const code = text.match(new RegExp(`^([${letters}])[ -]?(\\d+)$`));
  if (code) return [code[1] + code[2]];
  if (isId(text)) return [text];
  if (/\bfigure( 1| one)?\b/.test(text)) return ["resourcefulness"];
  const set = setOf(text, data);
  return set.length ? set : numbered(text, data);
}

/**
 * The codes among other words, as in "E5 in that leadership thing".
 * @param {string} query
 * @param {Index} data
 */
export function codesIn(query, data) {
  const letters = Object.values(data.kinds).map(({ letter = "" }) => letter);
  const codes = query.toLowerCase().matchAll(new RegExp(`(?<![\\w-])[${letters.join("")}]\\d+(?![\\w-])`, "g"));
  return [...codes].map(([code]) => code);
}

/**
 * "The last set of questions": the section page and the records in the set.
 * @param {string} text
 * @param {Index} data
 */
function setOf(text, data) {
  for (const [name, { called = [], section, sets }] of Object.entries(data.kinds)) {
    if (!section || !sets) continue;
    const which = "(first|second|third|last|final) (?:set|group|lot|three|four) (?:of )?";
    const asked = text.match(new RegExp(`\\b${which}(?:${called.join("|")})s\\b`));
    if (!asked) continue;
    const of = data.documents.filter((one) => one.kind === sets).map((one) => one.id);
    const chosen = ["last", "final"].includes(asked[1]) ? of.at(-1) : of[ORDINALS.indexOf(asked[1])];
    const within = data.documents.filter((one) => one.kind === name && one.facets[sets]?.includes(chosen ?? ""));
    return [section, ...within.map((one) => one.id)];
  }
  return [];
}

/**
 * "Example five", "the third theme", "questions 7 to 10": a kind with one number, two, or a range.
 * @param {string} text
 * @param {Index} data
 */
function numbered(text, data) {
  /** @type {Map<string, string>} */
  const letters = new Map();
  for (const { letter, called = [] } of Object.values(data.kinds)) {
    if (letter) for (const word of called) letters.set(word, letter);
  }
  const kind = `(${[...letters.keys()].join("|")})s?`;
  const polite = "^(?:the |show me |open )*";
  const after = text.match(
    new RegExp(`${polite}${kind} (?:number |no )?${ANY}(?:(?: ?(to|-|until|through|and|,) ?)${ANY})?$`),
  );
  const before = text.match(new RegExp(`${polite}${ANY}(?:(?: ?(to|-|and) ?)${ANY})? ${kind}$`));
  if (!after && !before) return [];
  const [word, first, how, second] = after ? after.slice(1) : [before?.at(4), ...(before ?? []).slice(1, 4)];
  const from = number(first ?? "");
  if (!word || !from) return [];
  const to = second ? number(second) : 0;
  const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const numbers = !to ? [from] : how === "and" || how === "," ? [from, to] : range;
  return numbers.slice(0, MOST).map((one) => `${letters.get(word)}${one}`);
}
