// What is kept in this browser: one text under one key, shared by all tabs, and never overwritten unread.
import { both, FileRefused, read, write } from "./model.js";

export const KEY = "kb-workbook";

const BLOCKED = "This browser does not let the page keep anything.";
const FULL = "This browser has no room left for what you typed, or does not let the page keep it.";
const FOREIGN = "What this browser keeps for the workbook cannot be read, so nothing is saved over it.";

/**
 * Keeps name → {value, at}. `at` only grows for a field, so that what is older than what this tab knows is told from what is newer.
 * `known` is what this tab last read or wrote; a field whose value on the page is another was changed here.
 */
export class Store {
  known = new Map();
  added = new Map();
  unsaved = false;

  /** Whether anything is kept. */
  get holds() {
    return [...this.known.values()].some(({ value }) => value);
  }

  /** The kept value of a field that the page may not have. */
  get(name) {
    return this.added.get(name) ?? this.known.get(name)?.value ?? "";
  }

  /** Keep a field that the page does not have: an answer to a question that is gone is still somebody's words. */
  add(name, value) {
    this.added.set(name, value);
  }

  /** All fields with the given values, as a file holds them. */
  everything(values) {
    const now = Date.now();
    const all = new Map(this.known);
    for (const [name, value] of [...this.added, ...values]) if (value !== (all.get(name)?.value ?? "")) all.set(name, { value, at: now });
    return new Map([...all].filter(([, { value }]) => value));
  }

  /**
   * Bring the page's values and the kept ones together, and keep the outcome.
   *
   * Gives `show`, the values that the page must show; `trouble`, why nothing could be kept, or nothing; `merged`, the fields that
   * were changed here and in another tab. Of two changes the newer stands only where one was seen by who made the other.
   */
  exchange(values, sort, cleared = false) {
    const show = new Map();
    const merged = [];
    let stored = new Map();
    try {
      const text = window.localStorage.getItem(KEY);
      if (text !== null) stored = read(text);
      else if (cleared) this.#emptied(values, show);
    } catch (error) {
      return this.#failed(values, error instanceof FileRefused ? FOREIGN : BLOCKED);
    }
    const next = new Map([...this.known, ...[...stored].filter(([name, one]) => one.at >= (this.known.get(name)?.at ?? 0))]);
    const now = Date.now();
    for (const [name, mine] of [...this.added, ...values].map(([name, value]) => [name, show.get(name) ?? value])) {
      const known = this.known.get(name)?.value ?? "";
      const theirs = next.get(name)?.value ?? "";
      if (mine === theirs) continue;
      let value = mine;
      if (mine === known) value = theirs;
      else if (theirs !== known && theirs && mine && sort(name) !== "choice") {
        value = both(mine, theirs, sort(name), "Written in another tab");
        merged.push(name);
      }
      if (value !== mine) show.set(name, value);
      if (value !== theirs) next.set(name, { value, at: Math.max(now, (next.get(name)?.at ?? 0) + 1) });
    }
    const text = write(next);
    try {
      if (next.size && text !== write(stored)) window.localStorage.setItem(KEY, text);
    } catch {
      return this.#failed(values, FULL, show, merged);
    }
    this.known = next;
    this.added.clear();
    this.unsaved = false;
    return { show, trouble: "", merged };
  }

  /** Delete what is kept, and say whether that went well. */
  clear() {
    this.known = new Map();
    this.added.clear();
    this.unsaved = false;
    try {
      window.localStorage.removeItem(KEY);
      return true;
    } catch {
      return false;
    }
  }

  /** The store was cleared in another tab: what was not changed here since goes from the page too. */
  #emptied(values, show) {
    for (const [name, value] of values) if (value && value === this.known.get(name)?.value) show.set(name, "");
    this.known = new Map();
  }

  #failed(values, trouble, show = new Map(), merged = []) {
    this.unsaved = [...values].some(([name, value]) => value !== (this.known.get(name)?.value ?? "")) || this.added.size > 0;
    return { show, trouble, merged };
  }
}
