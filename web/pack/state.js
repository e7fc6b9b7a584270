// The pack that the page shows, the drafts set aside, and how both are kept: always in the address, and on the device
// once the pack is the visitor's own.
import { format, parse, TITLE } from "./address.js";
import { blocked, read, write } from "./draft.js";

/** @import { Made } from "./types.js" */

/**
 * @param {Made} a
 * @param {Made} b
 */
const same = (a, b) => a.title === b.title && a.codes.join() === b.codes.join();

export class Pack {
  title = TITLE;
  /** @type {string[]} */
  codes = [];
  /** Codes of withdrawn records in the address. @type {string[]} */
  withdrawn = [];
  /** Unknown codes in the address. @type {string[]} */
  unknown = [];
  /** Whether this is the visitor's own pack, that is, the draft. */
  own = true;
  /** Brings back what was there before the pack was cleared, until the next change. @type {(() => void) | null} */
  undo = null;
  #known;
  #gone;
  #changed;

  /**
   * @param {{ has: (code: string) => boolean }} known the codes that a pack can have
   * @param {{ has: (code: string) => boolean }} gone the codes of withdrawn records
   * @param {() => void} changed called after every change
   */
  constructor(known, gone, changed) {
    this.#known = known;
    this.#gone = gone;
    this.#changed = changed;
    this.read();
  }

  /** Read the pack from the address, or the draft if it has no records or this page was already the visitor's own. */
  read() {
    const given = parse(location.search);
    const draft = read();
    const mine = draft.codes.length > 0 && (!given.codes.length || Boolean(history.state?.own));
    const { title, codes } = mine ? draft : given;
    const others = codes.filter((code) => !this.#known.has(code));
    this.title = title;
    this.codes = codes.filter((code) => this.#known.has(code));
    this.withdrawn = others.filter((code) => this.#gone.has(code));
    this.unknown = others.filter((code) => !this.#gone.has(code));
    this.own = mine || !given.codes.length || same(given, draft);
    this.undo = null;
    if (mine) this.#place();
    this.#changed();
  }

  /** The draft hidden by the pack in the address, and drafts set aside for edited packs. */
  get others() {
    const { title, codes, others } = read();
    return [...(this.own || !codes.length ? [] : [{ title, codes }]), ...others];
  }

  /**
   * Change title and codes; from now on this is the visitor's draft, and an earlier one is set aside.
   * @param {Partial<Made>} change
   */
  edit({ title = this.title, codes = this.codes }) {
    const { others } = this;
    Object.assign(this, { title, codes, undo: null });
    this.#keep(others);
  }

  /**
   * Show another draft; the one shown is set aside if it is the visitor's own.
   * @param {Made} other
   */
  open(other) {
    const rest = this.others.filter((one) => !same(one, other));
    if (this.own && this.codes.length) rest.push({ title: this.title, codes: this.codes });
    const codes = other.codes.filter((code) => this.#known.has(code));
    Object.assign(this, { title: other.title, codes, unknown: [], withdrawn: [], undo: null });
    history.pushState({ own: true }, "", location.href);
    this.#keep(rest);
  }

  /**
   * Add the records of another draft after those shown.
   * @param {Made} other
   */
  merge(other) {
    const rest = this.others.filter((one) => !same(one, other));
    const more = other.codes.filter((code) => this.#known.has(code) && !this.codes.includes(code));
    this.title = this.title === TITLE ? other.title : this.title;
    this.codes = [...this.codes, ...more];
    this.undo = null;
    this.#keep(rest);
  }

  /**
   * Delete a draft that was set aside.
   * @param {Made} other
   */
  forget(other) {
    const draft = read();
    write({ ...draft, others: draft.others.filter((one) => !same(one, other)) });
    this.#changed();
  }

  /** Empty the pack and keep nothing; returns the other drafts that were deleted too. */
  clear() {
    const { title, codes, own, others } = this;
    const stored = read();
    write({ title: TITLE, codes: [], others: [] });
    Object.assign(this, { title: TITLE, codes: [], unknown: [], withdrawn: [], own: true });
    this.undo = () => {
      write(stored);
      Object.assign(this, { title, codes, own, undo: null });
      this.#place();
      this.#changed();
    };
    this.#place();
    this.#changed();
    return others;
  }

  /** Whether the draft is kept on this device. */
  get stored() {
    return !blocked() && this.own && read().codes.length > 0;
  }

  /** The whole address of the pack. */
  get address() {
    return new URL(location.pathname + format(this), location.href).href;
  }

  /** @param {Made[]} others */
  #keep(others) {
    this.own = true;
    if (this.codes.length || read().codes.length || others.length) {
      write({ title: this.title, codes: this.codes, others });
    }
    this.#place();
    this.#changed();
  }

  #place() {
    try {
      history.replaceState({ own: this.own }, "", location.pathname + format(this));
    } catch {
      // the browser limits how often this may be called; the next edit, or copying, uses the whole address
    }
  }
}
