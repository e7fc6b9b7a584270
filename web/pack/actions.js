// What can be done with a pack: print its handout, copy its link, and download it for Word or PowerPoint. Each button
// says in itself what it does, and the status line says it in full.
import { copy } from "../lib/clipboard.js";
import { button, element } from "../lib/dom.js";
import { download } from "../lib/download.js";
import { once } from "../lib/load.js";
import { sayIn, sayNothing } from "../lib/saying.js";
import { listing, NotFetched, packSlides } from "./slides.js";
import { packContent } from "./word.js";

/** @import { handout } from "./handout.js" */
/** @import { Pack } from "./state.js" */
/** @import { Listed, Say } from "./types.js" */

const MAKING = "Making the file…";
const DOWNLOADED = "Downloaded";
const OFFLINE = "You may be offline.";
const STALE = "The site may have changed since you opened this page. Reload it and try again.";
const LONG = "This pack's link is too long for a QR code. Shorten the title or remove items.";
const DISK = "Browsers cannot load other files from a folder. Open the site online.";

/**
 * @typedef {object} At what the buttons work with
 * @property {() => Pack} pack
 * @property {() => ReturnType<typeof handout>} paper
 * @property {HTMLElement} sheets the handout's element
 * @property {Map<string, Listed>} records
 * @property {string} root where the site is served
 * @property {string} site its public address
 * @property {(missing: string[]) => void} reportMissing says which items are missing from the handout
 * @property {Say} say
 */

/**
 * The buttons, in the order in which they are offered.
 * @param {At} at
 */
export function actions({ pack, paper, sheets, records, root, site, reportMissing, say }) {
  const writer = once(() => window.kbAsset("word"));

  const print = button("Print handout", async (pressed) => {
    const here = await busy(pressed, "Loading…", "", async () => {
      paper().again();
      say("Loading handout…");
      const missing = await paper().loaded();
      reportMissing(missing);
      say(missing.length ? "" : "Handout ready.");
      return true;
    });
    if (here) window.print();
  });

  const copying = button("Copy link", async (pressed) => {
    const copied = "Link copied. Anyone with the link can open this pack.";
    const refused = "This browser blocked the copy. Copy the link from the address bar.";
    const done = await copy(pack().address);
    if (done) sayIn(pressed, "Copied");
    say(done ? copied : refused);
  });

  const word = downloader("Word", (pressed) =>
    busy(pressed, MAKING, DOWNLOADED, async () => {
      say("Making the Word file…");
      try {
        reportMissing(await paper().loaded());
        await writer();
        download(await window.kbWord(packContent(sheets)), "pack.docx");
        say("Downloaded pack.docx.");
        return true;
      } catch {
        say("We could not make the Word file. Print the handout instead, or try again when you are online.");
        return false;
      }
    }),
  );

  const slides = downloader("PowerPoint", async (pressed) => {
    const listed = pack().codes.flatMap((code) => records.get(code) ?? []);
    const without = listed
      .filter((record) => !record.slides)
      .map(({ code, label, title }) => (label === code ? title : label));
    if (without.length === listed.length) {
      say("No item in this pack has a slide. Add another item that has one.");
      return;
    }
    await busy(pressed, MAKING, DOWNLOADED, async () => {
      say("Making the slides…");
      try {
        download(await packSlides(pack(), listed, root, site), "pack.pptx");
        say(`Downloaded pack.pptx.${leftOut(without)}`);
        return true;
      } catch (error) {
        say(why(error));
        return false;
      }
    });
  });

  return { print, copying, word, slides };
}

/**
 * Do something that takes a while, unless the button is at it already. Returns whether it was done, which the button
 * then says for a while.
 * @param {HTMLElement} pressed
 * @param {string} doing what the button says meanwhile
 * @param {string} done what it says afterwards; nothing if it is empty
 * @param {() => Promise<boolean>} act
 */
async function busy(pressed, doing, done, act) {
  if (pressed.getAttribute("aria-busy") === "true") return false;
  let well = false;
  sayIn(pressed, doing, true);
  try {
    well = await act();
  } finally {
    if (well && done) sayIn(pressed, done);
    else sayNothing(pressed);
  }
  return well;
}

/**
 * A button called `Download for Word` that shows an arrow and the program alone, so that the buttons fit in few rows.
 * @param {string} program
 * @param {(pressed: HTMLButtonElement) => unknown} press
 */
function downloader(program, press) {
  const made = button("", press, { class: "kb-pack-down" });
  const arrow = element("span", { "aria-hidden": "true" }, "↓ ");
  made.replaceChildren(arrow, element("span", { class: "kb-hidden" }, "Download for "), program);
  return made;
}

/** @param {string[]} names the items without a slide */
const leftOut = (names) =>
  names.length
    ? ` ${listing(names)} ${names.length === 1 ? "has no slide. It is" : "have no slides. They are"} in the notes of` +
      " the title slide, with links."
    : "";

/** @param {unknown} error */
function why(error) {
  if (error instanceof Error && error.name === "TooLong") return LONG;
  if (!(error instanceof NotFetched)) return `We could not make the slides. ${STALE}`;
  const names = listing(error.records.map((record) => record.label));
  const what = names ? `the ${error.records.length === 1 ? "slide" : "slides"} of ${names}` : "the slides";
  return `We could not load ${what}, so no file was made. ${location.protocol === "file:" ? DISK : OFFLINE}`;
}
