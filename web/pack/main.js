// The page where a pack is made: puts state, list, chooser and handout together.
import { copy } from "../lib/clipboard.js";
import { button, element, part } from "../lib/dom.js";
import { TITLE, titled } from "./address.js";
import { catalogue, site, withdrawn } from "./catalogue.js";
import { chooser } from "./chooser.js";
import { chosen } from "./chosen.js";
import { blocked } from "./draft.js";
import { handout } from "./handout.js";
import { notices } from "./notices.js";
import { Pack } from "./state.js";

const page = part(document, ".kb-pack");
const root = window.kbRoot;
document.head.append(element("link", { rel: "stylesheet", href: `${root}assets/pack.css` }));
document.querySelector(".kb-pack-plain")?.remove();

const EMPTY =
  "Nothing yet. Tick records below, or press “Add to pack” in the finder or on the “Use in training” page of a record.";
const KEPT = {
  stored:
    "Kept as your draft on this device only, so that “Add to pack” elsewhere on this site adds to it. “Start anew” " +
    "removes it.",
  blocked:
    "This browser keeps nothing for this site. The address of this page carries the whole pack: copy it, or bookmark " +
    "this page.",
  none:
    "Once a record is in it, your pack is kept on this device only, as a draft to which “Add to pack” elsewhere on " +
    "this site adds.",
  address: "Nothing of this pack is kept on this device. Its address carries all of it.",
};

const records = catalogue(page);
const status = element("p", { role: "status", class: "kb-status" });
const title = element("input", { id: "kb-pack-title", maxlength: "200", autocomplete: "off" });
const notice = element("div", { class: "kb-pack-told" });
const heading = element("h2", { id: "in-this-pack", tabindex: "-1" });
const list = element("ol", { class: "kb-pack-chosen" });
const empty = element("p", {}, EMPTY);
const kept = element("p", { class: "kb-why" });
const missingNote = element("p", { role: "alert" });
const sheets = element("div", { class: "kb-handout", "data-shown": "no", id: "kb-handout" });

/** @param {string} text */
const say = (text) => {
  status.textContent = text;
};

/**
 * Say which records' content is missing from the handout.
 * @param {string[]} missing
 */
const reportMissing = (missing) => {
  const disk = location.protocol === "file:";
  const why = disk ? "as a browser reads no other page from a folder of a disk" : "so you may be offline";
  const names = missing.map((code) => records.get(code)?.label ?? code.toUpperCase()).join(", ");
  const rest = "The hand-out still has the contents, with titles and addresses.";
  missingNote.className = missing.length ? "kb-gap" : "";
  missingNote.textContent = missing.length ? `The content of ${names} could not be fetched, ${why}. ${rest}` : "";
};

const print = button("Print the hand-out", async () => {
  paper.again();
  say("Fetching the hand-out …");
  const missing = await paper.loaded();
  reportMissing(missing);
  say(missing.length ? "" : "The hand-out is complete.");
  window.print();
});
const copying = button("Copy the address", async () => {
  const copied = "The address is copied. Whoever opens it sees this pack.";
  const refused =
    "This browser does not let the page copy. The address bar holds the address of this pack: copy it there.";
  say((await copy(pack.address)) ? copied : refused);
});
const clear = button("Start anew", () => {
  const others = pack.clear();
  say(`The pack is empty${others.length ? ", and the other drafts are gone" : ""}; nothing is kept on this device.`);
  notice.querySelector("button")?.focus();
});
const preview = button(
  "Show the hand-out",
  (made) => {
    const shown = sheets.dataset.shown === "no";
    sheets.dataset.shown = shown ? "yes" : "no";
    made.setAttribute("aria-expanded", String(shown));
    made.textContent = shown ? "Hide the hand-out" : "Show the hand-out";
  },
  { "aria-expanded": "false", "aria-controls": sheets.id },
);

title.addEventListener("input", () => pack.edit({ title: titled(title.value) }));
title.addEventListener("change", () => {
  title.value = pack.title;
});

page.prepend(
  element(
    "section",
    { class: "kb-pack-made", "aria-labelledby": heading.id },
    notice,
    element("p", { class: "kb-find-row" }, element("label", { for: title.id }, "Title of the session"), title),
    heading,
    list,
    empty,
    element("p", { class: "kb-pack-row" }, print, copying, preview, clear),
    status,
    missingNote,
    kept,
  ),
);
page.append(sheets);

const before = document.title;
let ready = false;
const show = () => {
  if (!ready) return;
  if (document.activeElement !== title) title.value = pack.title;
  const none = !pack.codes.length;
  heading.textContent = `In this pack (${pack.codes.length})`;
  document.title = none ? before : `${pack.title} – ${before}`;
  list.hidden = none;
  empty.hidden = !none;
  for (const one of [print, copying, preview]) one.hidden = none;
  clear.hidden = none && pack.title === TITLE && !pack.others.length;
  kept.textContent = KEPT[pack.stored ? "stored" : blocked() ? "blocked" : none ? "none" : "address"];
  order();
  tick();
  paper.show();
  paper.loaded().then(reportMissing);
  notices(notice, pack, root, say);
};
const pack = new Pack(records, withdrawn(page), show);
const order = chosen(list, pack, records, say);
const tick = chooser(page, pack, records, say);
const paper = handout(sheets, pack, records, root, site(root), page.dataset.notice ?? "");
ready = true;
show();
window.addEventListener("popstate", () => pack.read());
window.addEventListener("pageshow", (event) => event.persisted && pack.read());
window.addEventListener("storage", () => (pack.own ? pack.read() : show()));
