// What a visitor has to know about the pack shown: what was left out, whose it is, and which drafts wait.
import { element } from "../../search/show.js";

const MOST = 10;
const several = (number) => `${number} ${number === 1 ? "record" : "records"}`;

/** Tell in `place` what there is to tell about `pack`, with a button for whatever can be done about it. */
export function notices(place, pack, root, say) {
  const press = (name, action, said) => {
    const made = element("button", { type: "button" }, name);
    made.addEventListener("click", () => { action(); say(said()); document.querySelector("#in-this-pack").focus(); });
    return made;
  };
  const list = (codes) => `${codes.slice(0, MOST).map((code) => code.slice(0, 30).toUpperCase()).join(", ")}${codes.length > MOST ? ` and ${codes.length - MOST} more` : ""}`;
  const told = [];
  if (pack.unknown.length) told.push(element("p", {}, element("strong", {}, "Left out:"), ` ${list(pack.unknown)}. No record has ${pack.unknown.length === 1 ? "this code" : "these codes"}. The rest of the pack is here.`));
  if (pack.withdrawn.length) {
    told.push(element("p", {}, element("strong", {}, "Left out, as withdrawn since:"), " ",
      ...pack.withdrawn.flatMap((code, i) => [i ? ", " : "", element("a", { href: `${root}${code}/` }, code.toUpperCase())]), ". The page of each says why, and what to read instead."));
  }
  const others = pack.others;
  others.forEach((other, i) => {
    const hidden = !pack.own && i === 0; // the draft itself
    const row = element("p", {}, hidden ? `This pack came with its address. Your own draft, “${other.title}” with ${several(other.codes.length)}, is kept. `
      : `Another draft of yours, “${other.title}” with ${several(other.codes.length)}, is kept on this device. `);
    const named = others.length > 1 ? `: “${other.title}”` : "";
    row.append(
      press(`Back to your own draft${named}`, () => pack.open(other), () => `This is your draft “${pack.title}”.`), " ",
      press(`Add its records here${named}`, () => pack.merge(other), () => `${several(pack.codes.length)} are in the pack.`));
    if (!hidden) row.append(" ", press(`Forget it${named}`, () => pack.forget(other), () => "That draft is gone."));
    told.push(row);
  });
  if (pack.undo) told.push(element("p", {}, "Started anew. ", press("Undo", pack.undo, () => "All is as it was.")));
  place.replaceChildren(...told);
  place.classList.toggle("kb-gap", told.length > 0);
}
