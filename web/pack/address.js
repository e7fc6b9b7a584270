// A whole pack is in its address: ?title=Away+day&r=e4,q5,b6. What is read from there is only ever shown as text.

/** @import { Made } from "./types.js" */

export const TITLE = "Session pack";
const LONGEST = 200;
// Characters that break a line or change the direction of text.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A title as it is shown: one line of at most 200 characters.
 * @param {unknown} title
 */
export const plain = (title) =>
  String(title ?? "")
    .replace(UNSEEN, " ")
    .slice(0, LONGEST);

/**
 * A title as it is kept: the usual one if there is none.
 * @param {unknown} title
 */
export const titled = (title) => plain(title).trim() || TITLE;

/**
 * The pack in the query of an address: codes in lower case, each once, known or not.
 * @param {string} query
 * @returns {Made}
 */
export function parse(query) {
  const asked = new URLSearchParams(query);
  const codes = asked
    .getAll("r")
    .join(",")
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  return { title: titled(asked.get("title")), codes: [...new Set(codes)] };
}

/**
 * The query for a pack: empty if it has no record and the usual title.
 * @param {Made} pack
 */
export function format({ title, codes }) {
  const parts = [];
  if (title.trim() && title.trim() !== TITLE) parts.push(new URLSearchParams({ title: title.trim() }).toString());
  if (codes.length) parts.push(`r=${codes.join(",")}`);
  return parts.length ? `?${parts.join("&")}` : "";
}
