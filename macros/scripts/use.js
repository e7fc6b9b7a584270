// "Use in training": what stands on the page /e3/use/, brought into the record's page when it is wanted, with buttons that copy.
import { element } from "../search/show.js";
import { button as packButton } from "./pack/draft.js";

/** Put buttons beside everything in `place` that can be copied or printed; `place` says in its status line what was done. */
function furnish(place, { code, title, short }) {
  const status = place.querySelector("[role=status]");
  const button = (text, name, act) => {
    const made = element("button", { type: "button", "aria-label": name }, text);
    made.addEventListener("click", async () => {
      try {
        status.textContent = await act();
      } catch {
        status.textContent = "This browser does not let the page copy. Select the text, or save the picture, and copy it by hand.";
      }
    });
    return made;
  };
  const copy = async (items, said) => {
    await navigator.clipboard.write([new ClipboardItem(items)]);
    return `Copied: ${said}.`;
  };
  const text = (content, type = "text/plain") => new Blob([content], { type });

  for (const cell of place.querySelectorAll("[data-copy]")) {
    const content = cell.textContent;
    const name = cell.dataset.copy;
    cell.append(" ", button("Copy", `Copy: ${name}`, () => copy({ "text/plain": text(content) }, name)));
  }
  const rich = place.querySelector("[data-kb-rich]");
  if (rich) {
    const html = rich.innerHTML;
    rich.append(" ", button("Copy title and link", "Copy title and link, for Word, PowerPoint and e-mail",
      () => copy({ "text/html": text(html, "text/html"), "text/plain": text(`${title} ${short}`) }, "title and link")));
  }
  const picture = place.querySelector("[data-kb-qr]");
  if (picture) {
    const address = new URL(picture.dataset.kbQr, picture.src).href;
    picture.after(" ", button("Copy the QR code", "Copy the QR code as a picture",
      () => copy({ "image/png": fetch(address).then((answer) => answer.blob()) }, "QR code")));
  }
  const start = place.querySelector("[data-kb-pack]");
  if (start) start.replaceChildren(packButton(code, title, window.kbRoot ?? new URL("../../", location.href).href));
  const print = place.querySelector("[data-kb-print]");
  if (print && new URL(print.href).pathname === location.pathname) {
    print.replaceWith(button("Print the hand-out", `Print the hand-out of ${code.toUpperCase()}`, () => { window.print(); return ""; }));
  }
}

/** Fill a record's closed panel with what its page has to say; where that cannot be fetched, the link to it stays. */
window.kbUse = async (panel) => {
  const link = panel.querySelector("a");
  const answer = await fetch(link.href);
  if (!answer.ok) return;
  const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  for (const name of ["href", "src"]) for (const one of main.querySelectorAll(`[${name}]`)) one.setAttribute(name, new URL(one.getAttribute(name), link.href).href);
  for (const one of main.querySelectorAll("h1, .kb-back")) one.remove();
  const inner = element("div", { class: "kb-use-inner" });
  inner.append(...main.childNodes);
  link.parentElement.replaceWith(inner);
  furnish(inner, read(main));
};

const read = (main) => ({ code: main.dataset.kbUse, title: main.dataset.kbTitle, short: main.dataset.kbShort });
const alone = document.querySelector("main[data-kb-use]");
if (alone) furnish(alone, read(alone));
