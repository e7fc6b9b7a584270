// The pack that the page shows, what became of other drafts, and how both are kept: in the address always, on the
// device once it is ours.
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
  /** Codes in the address of records that were withdrawn. @type {string[]} */
  withdrawn = [];
  /** Codes in the address that no record has. @type {string[]} */
  unknown = [];
  /** Whether this is the visitor's own pack, and so the draft. */
  own = true;
  /** Brings back what was there before the pack was started anew, until the next change. @type {(() => void) | null} */
  undo = null;
  #known;
  #gone;
  #changed;

  /**
   * @param {{ has: (code: string) => boolean }} known the codes that a pack may have
   * @param {{ has: (code: string) => boolean }} gone those of withdrawn records
   * @param {() => void} changed called after every change
   */
  constructor(known, gone, changed) {
    this.#known = known;
    this.#gone = gone;
    this.#changed = changed;
    this.read();
  }

  /** Take up what the address says; without records there, or on a page that was ours before, the draft. */
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

  /** The draft that an address keeps from view, and drafts whose place edited packs took. */
  get others() {
    const { title, codes, others } = read();
    return [...(this.own || !codes.length ? [] : [{ title, codes }]), ...others];
  }

  /**
   * Change title and codes; from now on this is the visitor's draft, and one that was there before is put by.
   * @param {Partial<Made>} change
   */
  edit({ title = this.title, codes = this.codes }) {
    const { others } = this;
    Object.assign(this, { title, codes, undo: null });
    this.#keep(others);
  }

  /**
   * Show another draft; the one shown is put by if it is the visitor's own.
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
   * Put the records of another draft behind those shown.
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
   * Forget a draft that was put by.
   * @param {Made} other
   */
  forget(other) {
    const draft = read();
    write({ ...draft, others: draft.others.filter((one) => !same(one, other)) });
    this.#changed();
  }

  /** Empty the pack and keep nothing; returns the other drafts that went with it. */
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
      // a browser that counts these calls has had enough of them; the next edit, or copying, gives the whole address
    }
  }
}
