// Small improvements to pages that also work without this script: the frame follows the reader, the meaning of a term
// stays within the window and closes on Escape, and search is fetched when it is first used.
import { switchColours } from "./frame/colours.js";
import { followContents } from "./frame/contents.js";
import { watchMenu } from "./frame/menu.js";
import { button, parts } from "./lib/dom.js";
import { folds } from "./lib/folds.js";
import { once, script } from "./lib/load.js";
import { rootOf } from "./lib/root.js";

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const root = rootOf(src);
window.kbRoot = root;

// Publishing writes the fingerprints of the other scripts into this text: "kb-names search=1a2b3c4d use=…".
const fingerprints = new Map("kb-names".split(" ").map((one) => /** @type {[string, string]} */ (one.split("="))));
window.kbAsset = (name) => {
  const fingerprint = fingerprints.get(name);
  return script(`${root}assets/${fingerprint ? `hashed/${name}.${fingerprint}` : name}.js`);
};
const asset = window.kbAsset;

// Ctrl+K or ⌘K opens the search, and Escape goes back.
const [field] = parts(document, ".kb-search input", HTMLInputElement);
/** @type {HTMLElement | null} */
let cameFrom = null;
window.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === "k" && field) {
    event.preventDefault();
    cameFrom = /** @type {HTMLElement | null} */ (document.activeElement);
    field.focus();
    field.select();
  } else if (key === "Escape" && field && target === field && !event.defaultPrevented) {
    event.preventDefault();
    (cameFrom ?? document.body).focus?.();
    if (document.activeElement === field) field.blur();
    cameFrom = null;
  }
});

switchColours();
watchMenu();
followContents();

// The link beside a heading shows a "#". Its name is short, as it is read out after the heading that it belongs to.
for (const link of parts(document, ".headerlink")) link.setAttribute("aria-label", link.title);

const search = once(async () => {
  await Promise.all([asset("search-index"), asset("search")]);
  return window.kbSearch.made(window.kbIndex);
});

for (const box of parts(document, ":is(.kb-search, .kb-home-search[role]) input", HTMLInputElement)) {
  const { form } = box;
  if (!form) continue;
  const show = once(async () => {
    const engine = await search();
    const results = window.kbSearch.header(form, engine, root);
    if (form.contains(document.activeElement)) results(); // unless someone has gone on meanwhile
  });
  const begin = () => void show().catch(() => {});
  box.addEventListener("focus", begin);
  box.addEventListener("input", begin);
}

const [finder] = parts(document, ".kb-finder");
if (finder) {
  const [place] = parts(finder, "[data-search]");
  const [filters] = parts(finder, ".kb-find-filters");
  place.dataset.search = "loading";
  finder.classList.toggle("kb-wait", location.search !== "");
  filters.hidden = false;
  search()
    .then((engine) => {
      window.kbSearch.finder(finder, engine, root);
      finder.classList.remove("kb-wait");
    })
    .catch(() => {
      const [status] = parts(finder, "[role=status]");
      finder.classList.remove("kb-wait");
      filters.hidden = true;
      place.dataset.search = "unavailable";
      status.textContent = "Search is not working at the moment. You can browse everything below.";
    });
}

// A page may ask for a script of its own: <div data-kb-script="workbook"> loads assets/workbook.js.
const wanted = parts(document, "[data-kb-script]").map((one) => one.dataset.kbScript ?? "");
for (const name of new Set(wanted)) asset(name);

folds();

// The actions under a summary are links; here they become buttons, whose script is fetched when someone comes near.
const [bar] = parts(document, ".kb-actions");
if (bar) {
  const acts = once(() => asset("use"));
  for (const event of ["pointerover", "focusin"]) {
    bar.addEventListener(event, () => void acts().catch(() => {}), { once: true });
  }
  for (const link of parts(bar, "a[data-do]", HTMLAnchorElement)) {
    const what = link.dataset.do;
    /** @param {HTMLElement} pressed */
    const act = (pressed) =>
      acts()
        .then(() => window.kbUse(link, pressed))
        .catch(() => location.assign(link.href));
    const opens = ["email", "cite", "qr"].includes(what ?? "");
    link.replaceWith(button(link.textContent, act, { "aria-expanded": opens ? "false" : undefined }));
  }
}

for (const term of parts(document, "a.kb-term")) {
  const place = () => {
    const { documentElement } = document;
    const widest = Math.min(16 * Number.parseFloat(getComputedStyle(documentElement).fontSize), innerWidth * 0.9);
    const room = documentElement.clientWidth - term.getClientRects()[0].left - widest - 8;
    term.style.setProperty("--kb-shift", `${Math.min(0, room)}px`);
  };
  term.addEventListener("pointerenter", place);
  term.addEventListener("focus", place);
  for (const end of ["pointerleave", "blur"]) term.addEventListener(end, () => term.classList.remove("kb-away"));
}
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const term of parts(document, "a.kb-term:is(:hover, :focus-visible)")) term.classList.add("kb-away");
});
