// The pack in progress, kept on the visitor's own device under `kb-pack` once there is something in it.
//
// If the browser keeps nothing for this site, the draft lasts as long as the page, and links to the pack carry it in
// their address.
import { forget, load, save } from "../lib/storage.js";
import { titled } from "./address.js";

/** @import { Draft, Made } from "./types.js" */

const KEY = "kb-pack";
const CODE = /^[a-z](\d+|-[a-z0-9-]+)$/;
/** @type {Draft | null} */
let kept = null; // a draft that could not be stored

/**
 * The valid part of something stored.
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

/** What is stored, or null if it is garbled. */
function stored() {
  try {
    return JSON.parse(load(KEY).text ?? "null");
  } catch {
    return null;
  }
}

/**
 * The draft, and earlier ones that were set aside for another pack.
 * @returns {Draft}
 */
export function read() {
  const found = kept ?? stored();
  const others = Array.isArray(found?.others) ? found.others : [];
  return { ...clean(found), others: others.map(clean).filter((/** @type {Made} */ one) => one.codes.length) };
}

/**
 * Keep a draft, or nothing if there is no record in it or in `others`.
 * @param {Draft} draft
 */
export function write(draft) {
  const done = draft.codes.length || draft.others.length ? save(KEY, JSON.stringify(draft)) : forget(KEY);
  kept = done ? null : draft;
}

/** Whether the browser keeps nothing for this site. */
export const blocked = () => kept !== null || load(KEY).blocked;

/**
 * Add a record to the end of the draft, unless it is already there.
 * @param {string} code
 */
export function add(code) {
  const draft = read();
  if (!draft.codes.includes(code)) write({ ...draft, codes: [...draft.codes, code] });
}
