// Small improvements to pages that also work without this script: the meaning of a term stays within the window and
// closes on Escape, and search is fetched when it is first used.
import { parts } from "./lib/dom.js";
import { folds } from "./lib/folds.js";
import { once, script } from "./lib/load.js";

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const root = new URL("../", src).href;
window.kbRoot = root;

/** @param {string} name */
const asset = (name) => script(`${root}assets/${name}.js`);

// The theme's single-letter shortcuts are removed (WCAG 2.1.4); Ctrl+K or ⌘K opens the search, and Escape goes back.
const [field] = parts(document, ".kb-search input", HTMLInputElement);
/** @type {HTMLElement | null} */
let cameFrom = null;
window.addEventListener(
  "keydown",
  (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isEditable =
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if ((ctrlKey || metaKey) && key.toLowerCase() === "k" && field) {
      event.preventDefault();
      cameFrom = /** @type {HTMLElement | null} */ (document.activeElement);
      field.focus();
      field.select();
    } else if (key === "Escape" && field && target === field && field.getAttribute("aria-expanded") !== "true") {
      event.preventDefault();
      (cameFrom ?? document.body).focus?.();
      if (document.activeElement === field) field.blur();
      cameFrom = null;
    } else if (!isEditable && !ctrlKey && !metaKey && !altKey && "sfnp/,.".includes(key)) {
      event.stopImmediatePropagation();
    }
  },
  true,
);

const search = once(async () => {
  await Promise.all([asset("search-index"), asset("search")]);
  return new window.kbSearch.Engine(window.kbIndex);
});

if (field?.form) {
  const { form } = field;
  const show = once(async () => {
    const engine = await search();
    window.kbSearch.header(form, engine, root)();
  });
  const begin = () => void show().catch(() => {});
  field.addEventListener("focus", begin);
  field.addEventListener("input", begin);
}

const [finder] = parts(document, ".kb-finder");
if (finder) {
  const [place] = parts(finder, "[data-search]");
  place.dataset.search = "loading";
  search()
    .then((engine) => window.kbSearch.finder(finder, engine, root))
    .catch(() => {
      const [status] = parts(finder, "[role=status]");
      place.dataset.search = "unavailable";
      status.textContent = "Search is not working at the moment. You can browse everything below.";
    });
}

// A page may ask for a script of its own: <div data-kb-script="workbook"> loads assets/workbook.js.
const wanted = parts(document, "[data-kb-script]").map((one) => one.dataset.kbScript ?? "");
for (const name of new Set(wanted)) asset(name);

folds();

const [panel] = parts(document, "details.kb-use", HTMLDetailsElement);
panel?.addEventListener(
  "toggle",
  () =>
    void asset("use")
      .then(() => window.kbUse(panel))
      .catch(() => {}),
  {
    once: true,
  },
);

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
