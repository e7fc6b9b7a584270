// Makes a presentation from the slides that the site publishes. The first is the cover, with its gaps filled in.
import { Deck, resolved } from "./deck.js";
import { filled, listed } from "./gaps.js";
import { join } from "./join.js";
import { qrPicture } from "./qr.js";

/** @import { About } from "./types.js" */

const PROPERTIES = "docProps/core.xml";
const LONGEST = 150; // characters of an address that fit on two lines of a slide

/**
 * The file with the cover and the slides of `decks`. Throws an error if they cannot be joined, and TooLong if the
 * address is longer than a QR code can hold.
 * @param {Uint8Array} cover
 * @param {Uint8Array[]} decks
 * @param {About} about
 */
export function made(cover, decks, about) {
  const deck = new Deck(cover);
  fill(deck, about);
  for (const one of decks) join(deck, new Deck(one));
  return deck.file();
}

/**
 * @param {Deck} deck
 * @param {About} about
 */
function fill(deck, { lines, ...values }) {
  const { address } = values;
  const shown = address.length > LONGEST ? "This pack online" : address;
  const [slide] = deck.slides;
  deck.put(slide, filled(deck.text(slide), { ...values, address: shown }));
  deck.put(PROPERTIES, filled(deck.text(PROPERTIES), values));
  const related = deck.relations(slide).map((one) => ({ ...one, target: one.outside ? address : one.target }));
  deck.relate(slide, related);
  for (const { type, target } of related) {
    const part = resolved(slide, target);
    if (type === "image") deck.put(part, qrPicture(address));
    if (type === "notesSlide") deck.put(part, filled(listed(deck.text(part), lines), values));
  }
}
