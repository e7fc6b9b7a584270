// A workbook outside the page: names and values, to text and back. Nothing here touches the page or storage.

/** @import { Kept, Sort } from "./types.js" */

const FORMAT = "resourceful-leadership-workbook";
const VERSION = 1;
const NAME = /^[a-z][a-z0-9-]{0,60}$/;
const FOREIGN = "it was not saved by this workbook.";

/** A text that is not one of our workbooks; the message says why, after a colon. */
export class FileRefused extends Error {}

/**
 * The fields of a text written by `write`. Raises FileRefused.
 * @param {string} text
 * @returns {Map<string, Kept>}
 */
export function read(text) {
  const data = parsed(text);
  if (data?.format !== FORMAT || typeof data.fields !== "object" || !data.fields) throw new FileRefused(FOREIGN);
  if (data.version !== VERSION) throw new FileRefused("a newer version saved it. Reload this page and try again.");
  /** @type {[string, any][]} */
  const found = Object.entries(data.fields);
  const isWhole = found.every(
    ([name, one]) => NAME.test(name) && typeof one?.value === "string" && Number.isFinite(one.at),
  );
  if (!isWhole) throw new FileRefused("the file is damaged.");
  return new Map(found.map(([name, { value, at }]) => [name, { value, at }]));
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused(FOREIGN);
  }
}

/**
 * The fields as text.
 * @param {Map<string, Kept>} fields
 * @param {number} [space]
 */
export const write = (fields, space) =>
  JSON.stringify({ format: FORMAT, version: VERSION, fields: Object.fromEntries(fields) }, null, space);

/**
 * The values of a saved file by name; raises FileRefused.
 * @param {string} text
 */
export const fromFile = (text) =>
  new Map([...read(text)].map(([name, { value }]) => [name, value.replace(/\r\n?/g, "\n")]));

/**
 * The content of a saved file.
 * @param {Map<string, Kept>} fields
 */
export const toFile = (fields) => `${write(fields, 1)}\n`;

/**
 * Two different texts merged so that nothing is lost: the one that contains the other, or one below the other with a
 * line that says where it is from.
 * @param {string} mine
 * @param {string} theirs
 * @param {Sort} sort
 * @param {string} from
 */
export function both(mine, theirs, sort, from) {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return sort === "line" ? `${mine} / ${theirs}` : `${mine}\n\n[${from}:]\n${theirs}`;
}
