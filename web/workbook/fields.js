// The fields of the page by name: their values, and what is printed of them.
import { parts } from "../lib/dom.js";

/** @import { Sort } from "./types.js" */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Control */

/**
 * @param {Control} one
 * @returns {one is HTMLInputElement}
 */
const isRadio = (one) => one.type === "radio";

export class Fields {
  /** @param {HTMLElement} form */
  constructor(form) {
    this.form = form;
    /** @type {Map<string, Control[]>} */
    this.controls = new Map();
    for (const found of parts(form, ":is(textarea, input)[name]")) {
      const one = /** @type {Control} */ (found);
      this.controls.set(one.name, [...this.#all(one.name), one]);
    }
  }

  /** @param {string} name */
  #all(name) {
    return this.controls.get(name) ?? [];
  }

  /** @param {string} name */
  has(name) {
    return this.controls.has(name);
  }

  /**
   * What sort of text a field has. Unknown fields are long.
   * @param {string} name
   * @returns {Sort}
   */
  sort(name) {
    const [one] = this.#all(name);
    return !one || one.tagName === "TEXTAREA" ? "long" : one.type === "text" ? "line" : "choice";
  }

  /**
   * What a reader calls the field: "Q4", "the rating for Q4", "“Date” in your CPD record".
   * @param {string} name
   */
  title(name) {
    const [one] = this.#all(name);
    if (!one) return name;
    const question = /** @type {HTMLElement | null} */ (one.closest("[data-question]"))?.dataset.question;
    if (question) return isRadio(one) ? `the rating for ${question.toUpperCase()}` : question.toUpperCase();
    return `“${one.labels?.[0].textContent}” in your CPD record`;
  }

  /** The values of all fields by name; a choice not made is an empty text. */
  values() {
    return new Map([...this.controls.keys()].map((name) => [name, this.value(name)]));
  }

  /**
   * The value of a field.
   * @param {string} name
   */
  value(name) {
    const all = this.#all(name);
    const [one] = all;
    if (!one) return "";
    return isRadio(one) ? (all.find((choice) => isRadio(choice) && choice.checked)?.value ?? "") : one.value;
  }

  /**
   * Put a value into a field; a choice that the page does not offer leaves nothing chosen.
   * @param {string} name
   * @param {string} value
   */
  set(name, value) {
    for (const one of this.#all(name)) {
      if (isRadio(one)) one.checked = one.value === value;
      else if (one.value !== value) one.value = value;
      this.mirror(one);
    }
  }

  /** Empty every field. */
  empty() {
    for (const name of this.controls.keys()) this.set(name, "");
  }

  /**
   * Show the whole text in print, where a scrolling field would cut it off.
   * @param {Control} one
   */
  mirror(one) {
    const paper = one.parentElement?.querySelector(".kw-paper");
    if (paper && paper.textContent !== one.value) paper.textContent = one.value;
  }

  /**
   * The label of the rating chosen for a question, or an empty text; undefined if the question has no rating.
   * @param {string} code
   */
  rating(code) {
    if (!this.has(`${code}-rating`)) return undefined;
    const chosen = this.#all(`${code}-rating`).find((one) => isRadio(one) && one.checked);
    return chosen ? labelled(chosen) : "";
  }

  /**
   * The labels of all ratings that a question offers.
   * @param {string} code
   */
  scale(code) {
    return this.#all(`${code}-rating`).map(labelled);
  }

  /**
   * The answer to a question in one text, with the rating.
   * @param {string} code
   */
  answer(code) {
    const rating = this.rating(code);
    return [this.value(code).trim(), rating && `(${rating})`].filter(Boolean).join(" ");
  }

  /** The codes of the questions that have an answer or a rating. */
  answered() {
    const codes = parts(this.form, "[data-question]").map((one) => one.dataset.question ?? "");
    return new Set(codes.filter((code) => this.answer(code)));
  }
}

/** @param {Control} one */
const labelled = (one) => one.parentElement?.textContent.trim() ?? "";
