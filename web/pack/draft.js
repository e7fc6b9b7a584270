// The pack under way, kept on the visitor's own device under `kb-pack` once there is something in it.
//
// Where the browser keeps nothing for this site, the draft lives as long as the page, and links to the pack carry it in
// their address.
import { forget, load, save } from "../lib/storage.js";
import { titled } from "./address.js";

/** @import { Draft, Made } from "./types.js" */

const KEY = "kb-pack";
const CODE = /^[a-z](\d+|-[a-z0-9-]+)$/;
/** @type {Draft | null} */
let kept = null; // what storage does not take

/**
 * What is sound in something stored.
 * @param {any} stored
 * @returns {Made}
 */
function clean(stored) {
  const codes = Array.isArray(stored?.codes) ? stored.codes : [];
  return {
    title: titled(typeof stored?.title === "string" ? stored.title : ""),
    codes: [...new Set(codes.filter((/** @type {unknown} */ code) => typeof code === "string" && CODE.test(code)))],
  };
}

/** What is stored; garbled text is nothing. */
function stored() {
  try {
    return JSON.parse(load(KEY).text ?? "null");
  } catch {
    return null;
  }
}

/**
 * The draft, and others whose place another pack took.
 * @returns {Draft}
 */
export function read() {
  const found = kept ?? stored();
  const others = Array.isArray(found?.others) ? found.others : [];
  return { ...clean(found), others: others.map(clean).filter((/** @type {Made} */ one) => one.codes.length) };
}

/**
 * Keep a draft; if there is no record in it or in `others`, nothing is kept.
 * @param {Draft} draft
 */
export function write(draft) {
  const done = draft.codes.length || draft.others.length ? save(KEY, JSON.stringify(draft)) : forget(KEY);
  kept = done ? null : draft;
}

/** Whether the browser keeps nothing for this site. */
export const blocked = () => kept !== null || load(KEY).blocked;

/**
 * Put a record at the end of the draft, unless it is in it.
 * @param {string} code
 */
export function add(code) {
  const draft = read();
  if (!draft.codes.includes(code)) write({ ...draft, codes: [...draft.codes, code] });
}
