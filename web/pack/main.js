// The page where a pack is made, or read by someone who was sent its link: puts state, list, chooser and handout
// together.
import { button, element, part } from "../lib/dom.js";
import { actions } from "./actions.js";
import { TITLE, titled } from "./address.js";
import { catalogue, site, withdrawn } from "./catalogue.js";
import { chooser } from "./chooser.js";
import { chosen } from "./chosen.js";
import { blocked } from "./draft.js";
import { handout } from "./handout.js";
import { notices } from "./notices.js";
import { listing } from "./slides.js";
import { Pack } from "./state.js";

const page = part(document, ".kb-pack");
const root = window.kbRoot;
document.querySelector(".kb-pack-plain")?.remove();

const EMPTY = "No items yet. Tick some in the list, or select “Add to pack” on any page or search result.";
const KEPT = {
  stored: "Saved as a draft on this device only. “Add to pack” adds to it; “Start again” deletes it.",
  blocked: "This browser will not save your pack. Copy the link or bookmark this page: the link holds the whole pack.",
  none: "Once you add an item, your pack is saved as a draft on this device only.",
  address: "This pack is not saved on your device. Its link holds all of it.",
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
const choose = part(page, ".kb-pack-choose");
const lead = part(document, "main .kb-lead");
const invitation = lead.textContent;
// As long as the invitation in its place, so that nothing below moves.
const SHARED =
  "Read what has been put together for a session, or edit a copy. Share the pack as a link, print it as one handout, " +
  "or download it for Word or PowerPoint.";
const made = /** @type {Text} */ (part(document, "main h1").firstChild);
const making = made.data;
let editing = false; // a pack that someone else made

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
  const why = disk
    ? " because browsers cannot load other pages from a folder. Open the site online."
    : ". You may be offline.";
  const names = listing(missing.map((code) => records.get(code)?.label ?? code.toUpperCase()));
  const rest = "The handout still lists its contents, with titles and links.";
  missingNote.className = missing.length ? "kb-gap" : "";
  missingNote.textContent = missing.length ? `We could not load ${names}${why} ${rest}` : "";
};

const { print, copying, word, slides } = actions({
  pack: () => pack,
  paper: () => paper,
  sheets,
  records,
  root,
  site: site(root),
  reportMissing,
  say,
});
const clear = button("Start again", () => {
  const others = pack.clear();
  say(`Pack cleared${others.length ? ", and other drafts deleted" : ""}. Nothing is saved on this device.`);
  notice.querySelector("button")?.focus();
});
const preview = button("Show handout", () => reveal(sheets.dataset.shown === "no"), {
  "aria-expanded": "false",
  "aria-controls": sheets.id,
});
const sheetsHeading = element("h2", { id: "handout", tabindex: "-1" }, "Handout");
const sheetsHead = element(
  "div",
  { class: "kb-handout-head", hidden: "" },
  sheetsHeading,
  element("a", { href: `#${heading.id}` }, "Back to the pack"),
);
const edit = button("Edit a copy", () => {
  editing = true;
  reveal(false);
  show();
  title.focus();
  say("You can change this copy now. The link you opened stays as it is.");
});

/**
 * Show the handout and go there, or hide it.
 * @param {boolean} shown
 */
function reveal(shown) {
  sheets.dataset.shown = shown ? "yes" : "no";
  sheetsHead.hidden = !shown;
  preview.setAttribute("aria-expanded", String(shown));
  preview.textContent = shown ? "Hide handout" : "Show handout";
  if (shown) sheetsHeading.focus();
  say(shown ? "The handout is below." : "");
}

title.addEventListener("input", () => pack.edit({ title: titled(title.value) }));
title.addEventListener("change", () => {
  title.value = pack.title;
});

const titleRow = element(
  "p",
  { class: "kb-find-row" },
  element("label", { for: title.id }, "Title of the session"),
  title,
);
part(page, ".kb-pack-panes").append(
  element(
    "section",
    { class: "kb-pack-made", "aria-labelledby": heading.id },
    notice,
    titleRow,
    heading,
    element("p", { class: "kb-pack-row" }, print, copying, preview, word, slides, edit, clear),
    status,
    list,
    empty,
    missingNote,
    kept,
  ),
);
page.append(sheetsHead, sheets);

const before = document.title;
let ready = false;
const show = () => {
  if (!ready) return;
  if (document.activeElement !== title) title.value = pack.title;
  const none = !pack.codes.length;
  heading.textContent = `In this pack (${pack.codes.length})`;
  document.title = none ? before : `${pack.title} – ${before.split(" – ").at(-1)}`;
  list.hidden = none;
  empty.hidden = !none;
  const reader = !none && !editing && !pack.own && !blocked() && !history.state?.own;
  page.classList.toggle("kb-pack-reader", reader);
  made.data = reader ? pack.title : making;
  if (reader || preview.hidden) sheets.dataset.shown = reader ? "yes" : "no";
  sheetsHead.hidden = sheets.dataset.shown === "no";
  lead.textContent = reader ? SHARED : invitation;
  for (const one of [choose, titleRow]) one.hidden = reader;
  for (const one of [print, copying, word, slides]) one.hidden = none;
  preview.hidden = none || reader;
  edit.hidden = !reader;
  clear.hidden = reader || (none && pack.title === TITLE && !pack.others.length);
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
