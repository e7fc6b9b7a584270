// The reflection workbook: keeps what is typed in this browser, saves it to files and Word documents, and prints it. It
// sends nothing anywhere.
import { copy } from "../lib/clipboard.js";
import { part, parts } from "../lib/dom.js";
import { workbookContent } from "./content.js";
import { cpdContent, cpdText } from "./cpd.js";
import { Fields } from "./fields.js";
import { download, word } from "./files.js";
import { filter } from "./filter.js";
import { FileRefused, fromFile, toFile } from "./model.js";
import { forgetOffline, keepOffline } from "./offline.js";
import { steps } from "./one.js";
import { opened } from "./opened.js";
import { KEY, Store } from "./store.js";

/** @import { Block } from "./types.js" */

const form = part(document, ".kw");
const sure = part(form, "#kw-sure");
const offline = part(form, ".kw-offline");
const text = part(form, "#cpd-text", HTMLTextAreaElement);
const file = part(form, "#kw-open", HTMLInputElement);
const fields = new Fields(form);
const store = new Store();
const one = steps(form);

/** @param {string} said */
const say = (said) => {
  part(form, ".kw-said").textContent = said;
};
/**
 * Write a text only if it is new, so that screen readers read out changes only.
 * @param {string} selector
 * @param {string} said
 */
const set = (selector, said) => {
  const place = part(form, selector);
  if (place.textContent !== said) place.textContent = said;
};

/** Merge what is on the page with what is kept, and report the result at once. */
function exchange(cleared = false) {
  const { show, trouble, merged } = store.exchange(fields.values(), (name) => fields.sort(name), cleared);
  for (const [name, value] of show) fields.set(name, value);
  const clock = new Date().toTimeString().slice(0, 5);
  const advice = "Your answers are still on this page. Save a copy, download them for Word or print before you leave.";
  set(".kw-alert", trouble ? `${trouble} ${advice}` : "");
  set(".kw-saved", trouble ? "Not saved" : store.holds ? `Saved at ${clock}` : "Nothing to save yet");
  const titles = merged.map((name) => fields.title(name)).join(", ");
  const were = merged.length === 1 ? "was" : "were";
  if (merged.length) {
    say(`${titles} ${were} also changed in another tab. We kept both versions, one below the other.`);
  }
  progress();
}

function progress() {
  const done = fields.answered();
  const questions = parts(form, ".kw-question");
  const shown = parts(form, ".kw-theme:not([hidden]) .kw-question").map((one) => one.dataset.question ?? "");
  const number = shown.filter((code) => done.has(code)).length;
  const here = shown.length === questions.length ? "" : ` (${number} of the ${shown.length} shown)`;
  part(form, "#kw-progress", HTMLProgressElement).value = done.size;
  set(".kw-count", `${done.size} of ${questions.length} answered${here}`);
  for (const label of parts(form, ".kw-choose label"))
    label.hidden = !done.has(part(label, "input", HTMLInputElement).value);
}

/**
 * @param {Block[]} content
 * @param {string} name
 */
async function asWord(content, name) {
  say("Making the Word file…");
  try {
    download(await word(content), name);
    say(`Downloaded ${name}.`);
  } catch {
    say("We could not make the Word file. Save a copy or print instead, or try again when you are online.");
  }
}

/** @param {number} number */
const answers = (number) => `${number} ${number === 1 ? "answer" : "answers"}`;

/** @param {File} given */
async function open(given) {
  try {
    const found = fromFile(await given.text());
    const mine = (/** @type {string} */ name) => (fields.has(name) ? fields.value(name) : store.get(name));
    const { put, kept, counts } = opened(found, mine, (name) => fields.sort(name));
    for (const [name, value] of put) {
      if (fields.has(name)) fields.set(name, value);
      else store.add(name, value);
    }
    exchange();
    const titles = kept.map((name) => fields.title(name)).join(", ");
    const differ = kept.length ? ` Different in the file, not changed here: ${titles}.` : "";
    const beside = `${counts.both} kept alongside yours, ${counts.same} unchanged or empty.`;
    say(`Opened ${given.name}: ${answers(counts.added)} added, ${beside}${differ}`);
  } catch (error) {
    const why = error instanceof FileRefused ? `: ${error.message}` : ".";
    say(`We could not open ${given.name}${why} Your answers have not changed.`);
  }
}

/** @param {boolean} asked */
function askIfSure(asked) {
  sure.hidden = !asked;
  part(form, "[data-do=clear]").setAttribute("aria-expanded", String(asked));
  part(form, asked ? "[data-do=keep]" : "[data-do=clear]").focus();
}

function printBlank() {
  form.classList.add("kw-blank");
  window.addEventListener("afterprint", () => form.classList.remove("kw-blank"), { once: true });
  window.print();
}

/** @type {Record<string, () => unknown>} */
const deeds = {
  print: () => window.print(),
  "print-blank": printBlank,
  one: one.toggle,
  previous: () => one.move(-1),
  next: () => one.move(1),
  word: () => asWord(workbookContent(form, fields), "reflection-workbook.docx"),
  "cpd-word": () => asWord(cpdContent(form, fields), "cpd-record.docx"),
  async "cpd-copy"() {
    const written = cpdText(form, fields);
    if (await copy(written)) return say("Copied.");
    text.value = written;
    part(form, ".kw-text").hidden = false;
    text.focus();
    text.select();
    say("Press Ctrl+C (⌘C on a Mac) to copy the selected text.");
  },
  save() {
    const saved = new Blob([toFile(store.everything(fields.values()))], { type: "application/json" });
    download(saved, "reflection-workbook.json");
    say("Saved to your downloads as reflection-workbook.json.");
  },
  "copy-answers"() {
    const chosen = parts(form, ".kw-choose label:not([hidden]) input:checked", HTMLInputElement);
    const texts = chosen.map((one) => `${one.parentElement?.textContent.trim()}\n${fields.answer(one.value)}`);
    if (texts.length) fields.set("cpd-learnt", [fields.value("cpd-learnt"), ...texts].filter(Boolean).join("\n\n"));
    for (const one of chosen) one.checked = false;
    exchange();
    say(texts.length ? `${answers(texts.length)} added to “What you learnt”.` : "Select at least one answer.");
  },
  clear: () => askIfSure(Boolean(sure.hidden)),
  keep: () => askIfSure(false),
  async "clear-now"() {
    fields.empty();
    const gone = store.clear();
    part(form, ".kw-text").hidden = true;
    text.value = "";
    const advice = "Clear this site’s data in your browser settings.";
    set(".kw-alert", gone ? "" : `This browser would not delete your answers. ${advice}`);
    set(".kw-saved", gone ? "Nothing saved" : "Not cleared");
    progress();
    askIfSure(false);
    offline.hidden = true;
    await forgetOffline();
    if (gone) say("Workbook cleared. Nothing is left in this browser.");
  },
};

form.addEventListener("input", ({ target }) => {
  const control = /** @type {HTMLInputElement} */ (target);
  if (!fields.has(control.name)) return;
  fields.mirror(control);
  exchange();
});
form.addEventListener("click", ({ target }) => {
  const pressed = /** @type {HTMLElement} */ (target).closest("[data-do]");
  deeds[pressed?.getAttribute("data-do") ?? ""]?.();
});
form.addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && !sure.hidden) askIfSure(false);
});
file.addEventListener("change", async () => {
  const given = file.files?.[0];
  if (given) await open(given);
  file.value = "";
});
window.addEventListener("storage", ({ key }) => {
  if (key !== KEY && key !== null) return;
  exchange(true);
  if (!store.holds) say("The workbook was cleared in another tab.");
});
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) exchange(true);
});
window.addEventListener("beforeunload", (event) => {
  if (store.unsaved) event.preventDefault();
});

for (const one of parts(form, "[data-needs-script]")) one.hidden = false;
form.classList.add("kw-ready");
filter(form, (unknown) => {
  progress();
  one.show();
  if (unknown) say(`There are no questions under “${unknown}”. Showing all.`);
});
exchange();

// The note takes up its space before it is known whether the page is kept. Otherwise all the buttons would move when
// the answer comes, perhaps while one is being pressed.
offline.hidden = false;
offline.classList.add("kw-awaited");
keepOffline(window.kbRoot).then((kept) => {
  offline.hidden = !kept;
  offline.classList.remove("kw-awaited");
});
