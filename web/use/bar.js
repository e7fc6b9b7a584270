// The row of actions under a summary. Each acts at once, or opens a panel under the row with a part of the use page.
import { element, part, parts } from "../lib/dom.js";
import { mainOf } from "../lib/load.js";
import { added, addToPack } from "../pack/add.js";
import { copied, linked } from "./feedback.js";
import { furnish, used } from "./furnish.js";

const status = element("p", { role: "status", class: "kb-hidden" });
/** @type {{ panel: HTMLElement, by: HTMLElement } | null} */
let open = null;

function close() {
  open?.by.setAttribute("aria-expanded", "false");
  open?.panel.remove();
  open = null;
}

document.addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape" || !open || !(target instanceof Node)) return;
  if (!open.panel.contains(target) && target !== open.by) return;
  const { by } = open;
  close();
  by.focus();
});

/** @type {Promise<HTMLElement> | null} */
let asked = null;

/**
 * The use page that a link leads to, read once, unless that failed.
 * @param {HTMLAnchorElement} link
 */
function page(link) {
  asked ??= mainOf(link.href).catch((error) => {
    asked = null;
    throw error;
  });
  return asked;
}

/**
 * Show the section that a link leads to under the row, or put it away if it is there. Returns the panel, or null.
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} by
 */
async function toggle(link, by) {
  const main = await page(link);
  const again = open?.by === by;
  close();
  if (again) return null;
  const panel = element("div", { class: "kb-under", role: "group", "aria-label": by.textContent });
  for (const one of part(main, link.hash).children) if (one.tagName !== "H2") panel.append(one.cloneNode(true));
  furnish(panel, used(main), status);
  by.parentElement?.append(panel);
  by.setAttribute("aria-expanded", "true");
  open = { panel, by };
  return panel;
}

/** What a record's page says in its head about how it is cited. */
function cited() {
  const short = part(document, "link[rel=cite-as]", HTMLLinkElement).href;
  return { title: part(document, "meta[name=citation_title]", HTMLMetaElement).content, short };
}

window.kbUse = async (link, pressed) => {
  const bar = part(document, ".kb-actions");
  const { title, short } = cited();
  if (!status.isConnected) {
    bar.append(status);
    await new Promise(requestAnimationFrame); // so that the region is there before it changes
  }
  if (link.dataset.do === "copy") await copied(pressed, status, "title and link", linked(title, short));
  else if (link.dataset.do === "print") window.print();
  else if (link.dataset.do === "pack") {
    const code = new URL(link.href).searchParams.get("r") ?? "";
    const said = added(code, title);
    const place = addToPack(code, title, window.kbRoot);
    pressed.replaceWith(place);
    parts(place, "a, button")[0]?.focus();
    status.textContent = said;
  } else {
    const panel = await toggle(link, pressed);
    // The panel stays for those whose browser has no email program.
    if (panel && link.dataset.do === "email") location.assign(part(panel, "a", HTMLAnchorElement).href);
  }
};
