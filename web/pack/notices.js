// What a visitor needs to know about the pack shown: what was left out, whose it is, and which drafts are set aside.
import { button, element, part } from "../lib/dom.js";

/** @import { Pack } from "./state.js" */
/** @import { Made, Say } from "./types.js" */

const MOST = 10;
const LONGEST = 30; // characters shown of an unknown code

/** @param {number} number */
const items = (number) => `${number} ${number === 1 ? "item" : "items"}`;

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
      `Go back to your draft${named}`,
      () => pack.open(other),
      () => `You are back in your draft, “${pack.title}”.`,
    );
    const merge = press(
      `Add its items to this pack${named}`,
      () => pack.merge(other),
      () => `This pack now has ${items(pack.codes.length)}.`,
    );
    const row = element("p", {}, waiting(other, hidden), back, " ", merge);
    const forget = () => pack.forget(other);
    if (!hidden)
      row.append(
        " ",
        press(`Delete it${named}`, forget, () => "Draft deleted."),
      );
    shown.push(row);
  });
  const { undo } = pack;
  if (undo)
    shown.push(
      element(
        "p",
        {},
        "Pack cleared. ",
        press("Undo", undo, () => "Pack restored."),
      ),
    );
  place.replaceChildren(...shown);
  place.classList.toggle("kb-gap", shown.length > 0);
}

/** @param {string[]} codes */
function unknown(codes) {
  const first = codes.slice(0, MOST).map((code) => code.slice(0, LONGEST).toUpperCase());
  const list = first.join(", ") + (codes.length > MOST ? ` and ${codes.length - MOST} more` : "");
  const none = codes.length === 1 ? "There is no such code." : "There are no such codes.";
  const strong = element("strong", {}, "Left out:");
  return element("p", {}, strong, ` ${list}. ${none} The rest of the pack is here.`);
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
  const strong = element("strong", {}, "Left out because withdrawn:");
  return element(
    "p",
    {},
    strong,
    " ",
    ...links,
    codes.length === 1 ? ". Its page says why." : ". Their pages say why.",
  );
}

/**
 * @param {Made} other
 * @param {boolean} hidden whether it is the draft hidden by the pack in the address
 */
function waiting({ title, codes }, hidden) {
  const draft = `“${title}” (${items(codes.length)}), is`;
  return hidden
    ? `You opened a shared pack. Your own draft, ${draft} still saved. `
    : `Your other draft, ${draft} saved on this device. `;
}
