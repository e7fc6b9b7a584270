// The content of /e3/use/, on its own page or in a panel of the record's page: buttons to copy, and today's date.
import { button, part, parts } from "../lib/dom.js";
import { addToPack } from "../pack/add.js";
import { copier, linked, typed } from "./feedback.js";

/** @typedef {{ code: string, title: string, short: string }} Used */

/** Today as citations give it, such as 3 May 2027. */
const today = () => new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());

/**
 * Give citations the date on which they are read, in place of the words that ask for it.
 * @param {HTMLElement} cell
 */
function date(cell) {
  for (const node of cell.childNodes) {
    if (node instanceof Text) node.data = node.data.replace("[date]", today());
  }
}

/**
 * Put buttons beside everything in `place` that can be copied or printed; `status` tells what was done.
 * @param {HTMLElement} place
 * @param {Used} record
 * @param {HTMLElement} status
 */
export function furnish(place, { code, title, short }, status) {
  for (const cell of parts(place, "[data-copy]")) {
    date(cell);
    const forms = { "text/plain": typed(cell.textContent, "text/plain") };
    if (cell.querySelector("em")) Object.assign(forms, { "text/html": typed(cell.innerHTML, "text/html") });
    const name = cell.dataset.copy ?? "";
    cell.append(
      " ",
      copier(status, "Copy", `Copy: ${name}`, name, () => forms),
    );
  }
  const rich = place.querySelector("[data-kb-rich]");
  const name = "Copy title and link, for Word, PowerPoint and email";
  rich?.append(
    " ",
    copier(status, "Copy title and link", name, "title and link", () => linked(title, short)),
  );
  const [picture] = parts(place, "[data-kb-qr]", HTMLImageElement);
  if (picture) {
    const address = new URL(picture.dataset.kbQr ?? "", picture.src).href;
    const png = () => ({ "image/png": fetch(address).then((answer) => answer.blob()) });
    picture.after(" ", copier(status, "Copy the QR code", "Copy the QR code as a picture", "QR code", png));
  }
  const start = place.querySelector("[data-kb-pack]");
  start?.replaceChildren(addToPack(code, title, window.kbRoot ?? new URL("../../", location.href).href));
  const [print] = parts(place, "a[data-kb-print]", HTMLAnchorElement);
  if (print && new URL(print.href).pathname === location.pathname) {
    const label = `Print handout for ${code.toUpperCase()}`;
    print.replaceWith(button("Print handout", () => window.print(), { "aria-label": label }));
  }
}

/**
 * What the main part of a use page says about its record.
 * @param {HTMLElement} main
 * @returns {Used}
 */
export const used = (main) => {
  const { kbUse: code = "", kbTitle: title = "", kbShort: short = "" } = main.dataset;
  return { code, title, short };
};

const [alone] = parts(document, "main[data-kb-use]");
if (alone) furnish(alone, used(alone), part(alone, "[role=status]"));
