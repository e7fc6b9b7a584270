// The pack that the page shows, what became of other drafts, and how both are kept: in the address always, on the device once it is ours.
import { TITLE, format, parse } from "./address.js";
import { blocked, read, write } from "./draft.js";

const same = (a, b) => a.title === b.title && a.codes.join() === b.codes.join();

export class Pack {
  /** `known` holds the codes that a pack may have, `gone` those of withdrawn records; `changed` is called after every change. */
  constructor(known, gone, changed) {
    Object.assign(this, { known, gone, changed });
    this.read();
  }

  /** Take up what the address says; without records there, or on a page that was ours before, the draft. */
  read() {
    const given = parse(location.search), draft = read();
    const mine = draft.codes.length > 0 && (!given.codes.length || Boolean(history.state?.own));
    const { title, codes } = mine ? draft : given;
    this.title = title;
    this.codes = codes.filter((code) => this.known.has(code));
    this.withdrawn = codes.filter((code) => !this.known.has(code) && this.gone.has(code));
    this.unknown = codes.filter((code) => !this.known.has(code) && !this.gone.has(code));
    this.own = mine || !given.codes.length || same(given, draft);
    this.undo = null;
    if (mine) this.#place();
    this.changed();
  }

  /** The draft that an address keeps from view, and drafts that edited packs took the place of. */
  get others() {
    const { title, codes, others } = read();
    return [...(this.own || !codes.length ? [] : [{ title, codes }]), ...others];
  }

  /** Change title and codes; from now on this is the visitor's draft, and one that was there before is put by. */
  edit({ title = this.title, codes = this.codes }) {
    const others = this.others;
    Object.assign(this, { title, codes, undo: null });
    this.#keep(others);
  }

  /** Show another draft; the one shown is put by if it is the visitor's own. */
  open(other) {
    const rest = this.others.filter((one) => !same(one, other));
    if (this.own && this.codes.length) rest.push({ title: this.title, codes: this.codes });
    Object.assign(this, { title: other.title, codes: other.codes.filter((code) => this.known.has(code)), unknown: [], withdrawn: [], undo: null });
    history.pushState({ own: true }, "", location.href);
    this.#keep(rest);
  }

  /** Put the records of another draft behind those shown. */
  merge(other) {
    const rest = this.others.filter((one) => !same(one, other));
    const codes = other.codes.filter((code) => this.known.has(code) && !this.codes.includes(code));
    Object.assign(this, { codes: [...this.codes, ...codes], title: this.title === TITLE ? other.title : this.title, undo: null });
    this.#keep(rest);
  }

  /** Forget a draft that was put by. */
  forget(other) {
    const draft = read();
    write({ ...draft, others: draft.others.filter((one) => !same(one, other)) });
    this.changed();
  }

  /** An empty pack, and nothing kept; `undo` brings back what was there until the next change. */
  anew() {
    const before = { title: this.title, codes: this.codes, own: this.own, others: this.others, stored: read() };
    write({ title: TITLE, codes: [], others: [] });
    Object.assign(this, { title: TITLE, codes: [], unknown: [], withdrawn: [], own: true });
    this.undo = () => {
      write(before.stored);
      Object.assign(this, { title: before.title, codes: before.codes, own: before.own, undo: null });
      this.#place();
      this.changed();
    };
    this.#place();
    this.changed();
    return before;
  }

  /** Whether the draft is kept on this device. */
  get stored() {
    return !blocked() && this.own && read().codes.length > 0;
  }

  /** The whole address of the pack. */
  get address() {
    return new URL(location.pathname + format(this), location.href).href;
  }

  #keep(others) {
    this.own = true;
    if (this.codes.length || read().codes.length || others.length) write({ title: this.title, codes: this.codes, others });
    this.#place();
    this.changed();
  }

  #place() {
    try {
      history.replaceState({ own: this.own }, "", location.pathname + format(this));
    } catch {
      // a browser that counts these calls has had enough of them; the next edit, or copying, gives the whole address
    }
  }
}
