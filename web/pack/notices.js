// What a visitor needs to know about the pack shown: what was left out, whose it is, and which drafts are set aside.
import { button, element, part } from "../lib/dom.js";

/** @import { Pack } from "./state.js" */
/** @import { Made, Say } from "./types.js" */

const MOST = 10;
const LONGEST = 30; // characters shown of an unknown code

/** @param {number} number */
const several = (number) => `${number} ${number === 1 ? "record" : "records"}`;

/**
 * Show the notices about `pack` in `place`, with a button for whatever can be done about each.
 * @param {HTMLElement} place
 * @param {Pack} pack
 * @param {string} root
 * @param {Say} say
 */
export function notices(place, pack, root, say) {
  /**
   * @param {string} name
   * @param {() => void} act
   * @param {() => string} said
   */
  const press = (name, act, said) =>
    button(name, () => {
      act();
      say(said());
      part(document, "#in-this-pack").focus();
    });
  const shown = [];
  if (pack.unknown.length) shown.push(unknown(pack.unknown));
  if (pack.withdrawn.length) shown.push(withdrawn(pack.withdrawn, root));
  const { others } = pack;
  others.forEach((other, i) => {
    const hidden = !pack.own && i === 0; // the draft itself
    const named = others.length > 1 ? `: “${other.title}”` : "";
    const back = press(
      `Back to your own draft${named}`,
      () => pack.open(other),
      () => `This is your draft “${pack.title}”.`,
    );
    const merge = press(
      `Add its records here${named}`,
      () => pack.merge(other),
      () => `${several(pack.codes.length)} are in the pack.`,
    );
    const row = element("p", {}, waiting(other, hidden), back, " ", merge);
    const forget = () => pack.forget(other);
    if (!hidden)
      row.append(
        " ",
        press(`Forget it${named}`, forget, () => "That draft is gone."),
      );
    shown.push(row);
  });
  const { undo } = pack;
  if (undo)
    shown.push(
      element(
        "p",
        {},
        "Started anew. ",
        press("Undo", undo, () => "All is as it was."),
      ),
    );
  place.replaceChildren(...shown);
  place.classList.toggle("kb-gap", shown.length > 0);
}

/** @param {string[]} codes */
function unknown(codes) {
  const first = codes.slice(0, MOST).map((code) => code.slice(0, LONGEST).toUpperCase());
  const list = first.join(", ") + (codes.length > MOST ? ` and ${codes.length - MOST} more` : "");
  const no = codes.length === 1 ? "this code" : "these codes";
  const strong = element("strong", {}, "Left out:");
  return element("p", {}, strong, ` ${list}. No record has ${no}. The rest of the pack is here.`);
}

/**
 * @param {string[]} codes
 * @param {string} root
 */
function withdrawn(codes, root) {
  const links = codes.flatMap((code, i) => [
    i ? ", " : "",
    element("a", { href: `${root}${code}/` }, code.toUpperCase()),
  ]);
  const strong = element("strong", {}, "Left out, as withdrawn since:");
  return element("p", {}, strong, " ", ...links, ". The page of each says why, and what to read instead.");
}

/**
 * @param {Made} other
 * @param {boolean} hidden whether it is the draft hidden by the pack in the address
 */
function waiting({ title, codes }, hidden) {
  const what = `“${title}” with ${several(codes.length)}, is kept`;
  return hidden
    ? `This pack came with its address. Your own draft, ${what}. `
    : `Another draft of yours, ${what} on this device. `;
}
