// What a workbook is outside the page: names and values, as text and back. No page and no storage here.

const FORMAT = "resourceful-leadership-workbook";
const VERSION = 1;
const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** A text that is no workbook of ours; the message says why. */
export class FileRefused extends Error {}

/** The fields, name → {value, at}, of a text written by `write`. Raises FileRefused. */
export function read(text) {
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new FileRefused("It is no file that this workbook saved.");
  }
  if (data?.format !== FORMAT || typeof data.fields !== "object" || !data.fields) throw new FileRefused("It is no file that this workbook saved.");
  if (data.version !== VERSION) throw new FileRefused("A newer workbook saved it. Load this page anew and try again.");
  const found = Object.entries(data.fields);
  const whole = found.every(([name, one]) => NAME.test(name) && typeof one?.value === "string" && Number.isFinite(one.at));
  if (!whole) throw new FileRefused("It is damaged.");
  return new Map(found.map(([name, { value, at }]) => [name, { value, at }]));
}

/** The fields, name → {value, at}, as text. */
export const write = (fields, space) => JSON.stringify({ format: FORMAT, version: VERSION, fields: Object.fromEntries(fields) }, null, space);

/** name → value of a saved file; raises FileRefused. */
export const fromFile = (text) => new Map([...read(text)].map(([name, { value }]) => [name, value.replace(/\r\n?/g, "\n")]));

/** What a saved file holds. */
export const toFile = (fields) => write(fields, 1) + "\n";

/** Two texts that differ, without a word lost: the one that holds the other, or one below the other with a line that says whence it is. */
export function both(mine, theirs, sort, whence) {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  return sort === "line" ? `${mine} / ${theirs}` : `${mine}\n\n[${whence}:]\n${theirs}`;
}
