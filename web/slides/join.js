// Joins presentations made from one template: each slide is copied with its notes and pictures, and keeps its layout,
// which the first presentation has too.
import { resolved } from "./deck.js";

/** @import { Deck } from "./deck.js" */
/** @import { Relation } from "./xml.js" */

const SHARED = ["slideLayout", "notesMaster"];

/**
 * Put the slides of `added` after those of `deck`. Throws an error if they have another look, or a part that cannot be
 * copied.
 * @param {Deck} deck
 * @param {Deck} added
 */
export function join(deck, added) {
  for (const from of added.slides) {
    const number = deck.slides.length + 1;
    const slide = `ppt/slides/slide${number}.xml`;
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    const notesFrom = added.relations(from).find((one) => one.type === "notesSlide");
    if (!notesFrom) throw new Error(`${from} has no notes.`);
    deck.put(slide, numbered(added.text(from), number));
    copyRelations(deck, slide, added, from, { notesSlide: notes });
    const source = resolved(from, notesFrom.target);
    deck.put(notes, added.text(source));
    copyRelations(deck, notes, added, source, { slide });
    deck.append(slide, notes);
  }
}

/**
 * @param {Deck} deck
 * @param {string} part
 * @param {Deck} added
 * @param {string} from
 * @param {Record<string, string>} moved the new names of parts, by the type of the relation
 */
function copyRelations(deck, part, added, from, moved) {
  const number = /\d+/.exec(part)?.[0];
  let pictures = 0;
  const copied = added.relations(from).map((one) => {
    if (one.outside) return one;
    const source = resolved(from, one.target);
    if (moved[one.type]) return leading(one, moved[one.type]);
    if (one.type === "image") {
      pictures += 1;
      const picture = `ppt/media/slide${number}-${pictures}.${source.split(".").pop()}`;
      deck.put(picture, added.bytes(source));
      return leading(one, picture);
    }
    if (!SHARED.includes(one.type)) throw new Error(`${from} has a ${one.type}, which cannot be copied.`);
    if (added.text(source) !== deck.text(source)) throw new Error(`${source} differs: the site has changed.`);
    return one;
  });
  deck.relate(part, copied);
}

/**
 * @param {Relation} relation
 * @param {string} part
 */
const leading = (relation, part) => ({ ...relation, target: part.replace("ppt/", "../") });

/**
 * A slide with its number in the deck, which shows until Office counts the slides itself.
 * @param {string} xml
 * @param {number} number
 */
const numbered = (xml, number) => xml.replace(/(type="slidenum">.*?<a:t>)\d+/s, `$1${number}`);
