// A presentation as the parts of its file: text by name, slides in order, and the lists in which each slide must be.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { elements, relations, writeRelations } from "./xml.js";

/** @import { Relation } from "./xml.js" */

const MAIN = "ppt/presentation.xml";
const TYPES = "[Content_Types].xml";
const OFFICE = "application/vnd.openxmlformats-officedocument.presentationml.";
const FIRST = 256; // the lowest number that PowerPoint takes for a slide
const EPOCH = "1980-01-01T00:00:00"; // the earliest that a zip can hold, as in the site's own files

/** @param {string} part */
const relationsOf = (part) => part.replace(/([^/]*)$/, "_rels/$1.rels");

/**
 * The name of the part that a relation of `part` leads to.
 * @param {string} part
 * @param {string} target
 */
export const resolved = (part, target) => new URL(target, `file:///${part}`).pathname.slice(1);

export class Deck {
  /** @type {Record<string, Uint8Array>} */
  #files;

  /**
   * Open a file. Throws an error if it is not a presentation.
   * @param {Uint8Array} file
   */
  constructor(file) {
    this.#files = unzipSync(file);
    if (!this.has(MAIN) || !this.has(TYPES)) throw new Error("This file is not a presentation.");
  }

  /** @param {string} part */
  has = (part) => part in this.#files;

  /** @param {string} part */
  bytes(part) {
    const found = this.#files[part];
    if (!found) throw new Error(`The presentation lacks ${part}.`);
    return found;
  }

  /** @param {string} part */
  text = (part) => strFromU8(this.bytes(part));

  /**
   * @param {string} part
   * @param {string | Uint8Array} content
   */
  put(part, content) {
    this.#files[part] = typeof content === "string" ? strToU8(content) : content;
  }

  /** @param {string} part */
  relations = (part) => (this.has(relationsOf(part)) ? relations(this.text(relationsOf(part))) : []);

  /**
   * @param {string} part
   * @param {Relation[]} all
   */
  relate = (part, all) => this.put(relationsOf(part), writeRelations(all));

  /** The names of the slides' parts, in the order in which they are shown. */
  get slides() {
    const leads = new Map(this.relations(MAIN).map(({ id, target }) => [id, resolved(MAIN, target)]));
    return elements(this.text(MAIN), "p:sldId").map((one) => leads.get(one.get("r:id") ?? "") ?? "");
  }

  /**
   * Name a slide and its notes, already put in, as the last of the presentation.
   * @param {string} slide
   * @param {string} notes
   */
  append(slide, notes) {
    const all = this.relations(MAIN);
    const id = `rId${Math.max(0, ...all.map((one) => Number(one.id.slice(3)) || 0)) + 1}`;
    this.relate(MAIN, [...all, { id, type: "slide", target: slide.slice(4), outside: false }]);
    const main = this.text(MAIN);
    const number = Math.max(FIRST - 1, ...elements(main, "p:sldId").map((one) => Number(one.get("id")))) + 1;
    this.put(MAIN, main.replace("</p:sldIdLst>", `<p:sldId id="${number}" r:id="${id}"/></p:sldIdLst>`));
    const types = [
      [slide, "slide"],
      [notes, "notesSlide"],
    ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${OFFICE}${type}+xml"/>`);
    this.put(TYPES, this.text(TYPES).replace("</Types>", `${types.join("")}</Types>`));
  }

  /** The file, with its list of types first, as readers expect. */
  file() {
    const { [TYPES]: types, ...others } = this.#files;
    return zipSync({ [TYPES]: types, ...others }, { mtime: EPOCH });
  }
}
