// "Use in training": brings the content of /e3/use/ into the record's page when it is wanted, with buttons to copy.
import { copy } from "./lib/clipboard.js";
import { button, element, part, parts } from "./lib/dom.js";
import { mainOf } from "./lib/load.js";
import { addToPack } from "./pack/add.js";

const REFUSED = "This browser blocked the copy. Select the text, or save the picture, and copy it yourself.";
/** @typedef {{ code: string, title: string, short: string }} Used */

/**
 * @param {string} text
 * @param {string} type
 */
const typed = (text, type) => new Blob([text], { type });

/**
 * Put buttons beside everything in `place` that can be copied or printed; its status line reports what was done.
 * @param {HTMLElement} place
 * @param {Used} record
 */
function furnish(place, { code, title, short }) {
  const status = part(place, "[role=status]");
  /**
   * @param {string} text
   * @param {string} name
   * @param {string} said what was copied
   * @param {() => Record<string, Blob | Promise<Blob>>} what
   */
  const copying = (text, name, said, what) =>
    button(
      text,
      async () => {
        status.textContent = (await copy(what())) ? `Copied: ${said}.` : REFUSED;
      },
      { "aria-label": name },
    );

  for (const cell of parts(place, "[data-copy]")) {
    const forms = { "text/plain": typed(cell.textContent, "text/plain") };
    const name = cell.dataset.copy ?? "";
    cell.append(
      " ",
      copying("Copy", `Copy: ${name}`, name, () => forms),
    );
  }
  const rich = place.querySelector("[data-kb-rich]");
  if (rich) {
    const forms = {
      "text/html": typed(rich.innerHTML, "text/html"),
      "text/plain": typed(`${title} ${short}`, "text/plain"),
    };
    const name = "Copy title and link, for Word, PowerPoint and email";
    rich.append(
      " ",
      copying("Copy title and link", name, "title and link", () => forms),
    );
  }
  const [picture] = parts(place, "[data-kb-qr]", HTMLImageElement);
  if (picture) {
    const address = new URL(picture.dataset.kbQr ?? "", picture.src).href;
    const png = () => ({ "image/png": fetch(address).then((answer) => answer.blob()) });
    picture.after(" ", copying("Copy the QR code", "Copy the QR code as a picture", "QR code", png));
  }
  const start = place.querySelector("[data-kb-pack]");
  start?.replaceChildren(addToPack(code, title, window.kbRoot ?? new URL("../../", location.href).href));
  const [print] = parts(place, "a[data-kb-print]", HTMLAnchorElement);
  if (print && new URL(print.href).pathname === location.pathname) {
    const name = `Print handout for ${code.toUpperCase()}`;
    const press = () => {
      window.print();
      status.textContent = "";
    };
    print.replaceWith(button("Print handout", press, { "aria-label": name }));
  }
}

/**
 * What the main part of the page says about its record.
 * @param {HTMLElement} main
 * @returns {Used}
 */
const used = (main) => {
  const { kbUse: code = "", kbTitle: title = "", kbShort: short = "" } = main.dataset;
  return { code, title, short };
};

/**
 * Fill a record's closed panel with the content of its use page; if that cannot be fetched, the link to it stays.
 */
window.kbUse = async (panel) => {
  const link = part(panel, "a", HTMLAnchorElement);
  const main = await mainOf(link.href);
  for (const one of parts(main, "h1, .kb-back")) one.remove();
  const inner = element("div", { class: "kb-use-inner" });
  inner.append(...main.childNodes);
  link.parentElement?.replaceWith(inner);
  furnish(inner, used(main));
};

const [alone] = parts(document, "main[data-kb-use]");
if (alone) furnish(alone, used(alone));
