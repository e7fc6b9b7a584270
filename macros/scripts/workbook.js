// The reflection workbook: keeps what is typed in this browser, and writes it to files, Word and paper. It sends nothing.
import { copyText, cpdContent, cpdText } from "./workbook/cpd.js";
import { workbookContent } from "./workbook/content.js";
import { Fields } from "./workbook/fields.js";
import { download, word } from "./workbook/files.js";
import { filter } from "./workbook/filter.js";
import { both, FileRefused, fromFile, toFile } from "./workbook/model.js";
import { forgetOffline, keepOffline } from "./workbook/offline.js";
import { KEY, Store } from "./workbook/store.js";

const form = document.querySelector(".kw");
const part = (selector) => form.querySelector(selector);
const fields = new Fields(form);
const store = new Store();

const say = (text) => { part(".kw-said").textContent = text; };
const set = (element, text) => { if (element.textContent !== text) element.textContent = text; }; // so that screen readers hear changes only

/** Exchange what is on the page with what is kept, and say at once how it went. `cleared`: an empty store means that it was cleared elsewhere. */
function exchange(cleared = false) {
  const { show, trouble, merged } = store.exchange(fields.values(), (name) => fields.sort(name), cleared);
  for (const [name, value] of show) fields.set(name, value);
  const clock = new Date().toTimeString().slice(0, 5);
  const advice = "What you typed is still on this page: save it as a file, download it for Word, or print it before you leave.";
  set(part(".kw-alert"), trouble ? `${trouble} ${advice}` : "");
  set(part(".kw-saved"), trouble ? "Not saved" : store.holds ? `Saved in this browser at ${clock}` : "Nothing to save yet");
  if (merged.length) say(`Another tab had changed ${merged.map((name) => fields.title(name)).join(", ")}: both texts are kept, one below the other.`);
  progress();
}

function progress() {
  const done = fields.answered();
  const shown = [...form.querySelectorAll(".kw-theme:not([hidden]) .kw-question")].map((one) => one.dataset.question);
  const all = form.querySelectorAll(".kw-question").length;
  const here = shown.length === all ? "" : `, ${shown.filter((code) => done.has(code)).length} of ${shown.length} shown`;
  part("#kw-progress").value = done.size;
  set(part(".kw-count"), `${done.size} of ${all} answered${here}`);
  for (const label of form.querySelectorAll(".kw-choose label")) label.hidden = !done.has(label.firstElementChild.value);
}

async function asWord(content, name) {
  say("Writing the Word file …");
  try {
    download(await word(content), name);
    say(`Downloaded ${name}.`);
  } catch {
    say("The part that writes Word files could not be fetched. Save a file or print instead, or try again when you are online.");
  }
}

async function open(file) {
  try {
    const found = fromFile(await file.text());
    const counts = { added: 0, both: 0, same: 0 };
    const kept = [];
    for (const [name, value] of found) {
      const put = (text) => (fields.has(name) ? fields.set(name, text) : store.add(name, text));
      const mine = fields.has(name) ? fields.values().get(name) : store.get(name);
      if (mine === value || !value) {
        counts.same += 1;
      } else if (!mine) {
        counts.added += 1;
        put(value);
      } else if (fields.sort(name) === "choice") {
        kept.push(fields.title(name));
      } else {
        counts.both += 1;
        put(both(mine, value, fields.sort(name), "From the file"));
      }
    }
    exchange();
    say(`Opened ${file.name}: ${counts.added} added, ${counts.both} kept beside what was here, ${counts.same} the same or empty.${
      kept.length ? ` These differ in the file and stay as they are here: ${kept.join(", ")}.` : ""}`);
  } catch (error) {
    const why = error instanceof FileRefused ? `was not opened. ${error.message}` : "could not be read.";
    say(`${file.name} ${why} Nothing here has changed.`);
  }
}

function sure(asked) {
  part("#kw-sure").hidden = !asked;
  part("[data-do=clear]").setAttribute("aria-expanded", asked);
  part(asked ? "[data-do=keep]" : "[data-do=clear]").focus();
}

function print(blank) {
  if (blank) {
    form.classList.add("kw-blank");
    window.addEventListener("afterprint", () => form.classList.remove("kw-blank"), { once: true });
  }
  window.print();
}

const deeds = {
  print: () => print(false),
  "print-blank": () => print(true),
  word: () => asWord(workbookContent(form, fields), "reflection-workbook.docx"),
  "cpd-word": () => asWord(cpdContent(form, fields), "cpd-record.docx"),
  async "cpd-copy"() { say(await copyText(form, cpdText(form, fields)) ? "Copied." : "Press Ctrl+C, or ⌘C, to copy the chosen text."); },
  save() {
    download(new Blob([toFile(store.everything(fields.values()))], { type: "application/json" }), "reflection-workbook.json");
    say("Saved as reflection-workbook.json, among your downloads.");
  },
  "copy-answers"() {
    const chosen = [...form.querySelectorAll(".kw-choose label:not([hidden]) input:checked")];
    const texts = chosen.map((one) => `${one.parentElement.textContent.trim()}: ${fields.told(one.value)}`);
    const before = fields.values().get("cpd-learnt");
    if (texts.length) fields.set("cpd-learnt", [before, ...texts].filter(Boolean).join("\n\n"));
    for (const one of chosen) one.checked = false;
    exchange();
    say(texts.length ? `${texts.length} added to “What was learnt”.` : "Choose at least one answer.");
  },
  clear: () => sure(part("#kw-sure").hidden),
  keep: () => sure(false),
  async "clear-now"() {
    fields.empty();
    const gone = store.clear();
    part(".kw-text").hidden = true;
    part("#cpd-text").value = "";
    set(part(".kw-alert"), gone ? "" : "This browser did not let the page delete what it keeps. Clear this site’s data in your browser’s settings.");
    set(part(".kw-saved"), gone ? "Nothing is kept" : "Not cleared");
    progress();
    sure(false);
    part(".kw-offline").hidden = true;
    await forgetOffline();
    if (gone) say("The workbook is cleared: nothing of it is left in this browser.");
  },
};

form.addEventListener("input", (event) => {
  if (!fields.has(event.target.name)) return;
  fields.mirror(event.target);
  exchange();
});
form.addEventListener("click", (event) => deeds[event.target.closest("[data-do]")?.dataset.do]?.());
form.addEventListener("keydown", (event) => { if (event.key === "Escape" && !part("#kw-sure").hidden) sure(false); });
part("#kw-open").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await open(file);
  event.target.value = "";
});
window.addEventListener("storage", (event) => {
  if (event.key !== KEY && event.key !== null) return;
  exchange(true);
  if (!store.holds) say("The workbook was cleared in another tab.");
});
window.addEventListener("pageshow", (event) => { if (event.persisted) exchange(true); });
window.addEventListener("beforeunload", (event) => { if (store.unsaved) event.preventDefault(); });

for (const one of form.querySelectorAll("[data-needs-script]")) one.hidden = false;
form.classList.add("kw-ready");
filter(form, (unknown) => { progress(); if (unknown) say(`There are no questions under “${unknown}”: all are shown.`); });
exchange();

// The note takes its room before it is known whether the page is kept: else all buttons would move when the answer comes, perhaps while one is pressed.
const note = part(".kw-offline");
note.hidden = false;
note.classList.add("kw-awaited");
keepOffline(window.kbRoot).then((kept) => {
  note.hidden = !kept;
  note.classList.remove("kw-awaited");
});
