// What is kept in this browser: one text under one key, shared by all tabs, and never overwritten unread.
import { forget, load, save } from "../lib/storage.js";
import { both, FileRefused, read, write } from "./model.js";

/** @import { Exchanged, Kept, Sort } from "./types.js" */

export const KEY = "kb-workbook";

const BLOCKED = "This browser will not save your answers.";
const FULL = "This browser has run out of space, or will not save your answers.";
const FOREIGN = "We cannot read the workbook saved in this browser, so we have not overwritten it.";

/**
 * Keeps values by name. The time of a field only grows, which shows whether a value is older or newer than the one this
 * tab knows. `known` is what this tab last read or wrote; a field whose value on the page differs was changed here.
 */
export class Store {
  /** @type {Map<string, Kept>} */
  known = new Map();
  /** @type {Map<string, string>} */
  added = new Map();
  unsaved = false;

  /** Whether anything is kept. */
  get holds() {
    return [...this.known.values()].some(({ value }) => value);
  }

  /**
   * The kept value of a field that the page may not have.
   * @param {string} name
   */
  get(name) {
    return this.added.get(name) ?? this.known.get(name)?.value ?? "";
  }

  /**
   * Keep a field that the page does not have: an answer to a question that is gone is still someone's words.
   * @param {string} name
   * @param {string} value
   */
  add(name, value) {
    this.added.set(name, value);
  }

  /**
   * All fields with the given values, as in a file.
   * @param {Map<string, string>} values
   */
  everything(values) {
    const now = Date.now();
    const all = new Map(this.known);
    for (const [name, value] of [...this.added, ...values]) {
      if (value !== (all.get(name)?.value ?? "")) all.set(name, { value, at: now });
    }
    return new Map([...all].filter(([, { value }]) => value));
  }

  /**
   * Merge the page's values with the kept ones, and keep the result. Of two changes the newer one replaces the
   * older only if whoever made it had seen the older. `cleared`: an empty store means that it was cleared elsewhere.
   * @param {Map<string, string>} values
   * @param {(name: string) => Sort} sort
   * @param {boolean} [cleared]
   * @returns {Exchanged}
   */
  exchange(values, sort, cleared = false) {
    const stored = this.#stored();
    if (typeof stored === "string") return this.#failed(values, stored);
    /** @type {Map<string, string>} */
    const show = new Map();
    if (!stored && cleared) this.#emptied(values, show);
    /** @type {string[]} */
    const merged = [];
    const next = this.#newest(stored ?? new Map());
    const now = Date.now();
    for (const [name, typed] of [...this.added, ...values]) {
      const mine = show.get(name) ?? typed;
      const theirs = next.get(name)?.value ?? "";
      if (mine === theirs) continue;
      const value = this.#settled(name, mine, theirs, sort(name), merged);
      if (value !== mine) show.set(name, value);
      if (value !== theirs) next.set(name, { value, at: Math.max(now, (next.get(name)?.at ?? 0) + 1) });
    }
    const text = write(next);
    if (next.size && text !== write(stored ?? new Map()) && !save(KEY, text)) {
      return this.#failed(values, FULL, show, merged);
    }
    this.known = next;
    this.added.clear();
    this.unsaved = false;
    return { show, trouble: "", merged };
  }

  /** Delete what is kept, and return whether that worked. */
  clear() {
    this.known = new Map();
    this.added.clear();
    this.unsaved = false;
    return forget(KEY);
  }

  /** What is kept, or null if nothing is; or a sentence on why it cannot be read. */
  #stored() {
    const { text, blocked } = load(KEY);
    if (blocked) return BLOCKED;
    try {
      return text === null ? null : read(text);
    } catch (error) {
      if (error instanceof FileRefused) return FOREIGN;
      throw error;
    }
  }

  /**
   * What this tab knows, updated with what is kept unless that is older.
   * @param {Map<string, Kept>} stored
   */
  #newest(stored) {
    const newer = [...stored].filter(([name, one]) => one.at >= (this.known.get(name)?.at ?? 0));
    return new Map([...this.known, ...newer]);
  }

  /**
   * The value of a field that is different here and in the store. If both texts are kept, its name goes into
   * `merged`.
   * @param {string} name
   * @param {string} mine
   * @param {string} theirs
   * @param {Sort} sort
   * @param {string[]} merged
   */
  #settled(name, mine, theirs, sort, merged) {
    const known = this.known.get(name)?.value ?? "";
    if (mine === known) return theirs;
    if (theirs === known || !theirs || !mine || sort === "choice") return mine;
    merged.push(name);
    return both(mine, theirs, sort, "From another tab");
  }

  /**
   * The store was cleared in another tab, so clear what was not changed here since.
   * @param {Map<string, string>} values
   * @param {Map<string, string>} show
   */
  #emptied(values, show) {
    for (const [name, value] of values) if (value && value === this.known.get(name)?.value) show.set(name, "");
    this.known = new Map();
  }

  /**
   * @param {Map<string, string>} values
   * @param {string} trouble
   * @param {Map<string, string>} [show]
   * @param {string[]} [merged]
   * @returns {Exchanged}
   */
  #failed(values, trouble, show = new Map(), merged = []) {
    const changed = [...values].some(([name, value]) => value !== (this.known.get(name)?.value ?? ""));
    this.unsaved = changed || this.added.size > 0;
    return { show, trouble, merged };
  }
}
