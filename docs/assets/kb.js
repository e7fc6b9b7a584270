// Small improvements over pages that work without this script: the meaning of a term stays in the window and goes away on Escape, and
// search is fetched when it is first used.

const root = new URL("../", document.currentScript.src).href;

// The theme's single-letter shortcuts are taken out (WCAG 2.1.4); Ctrl+K or ⌘K opens the search, and Escape leads back.
const field = document.querySelector(".kb-search input");
let cameFrom = null;
window.addEventListener("keydown", (event) => {
  const editable = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && field) {
    event.preventDefault();
    cameFrom = document.activeElement;
    field.focus();
    field.select();
  } else if (event.key === "Escape" && event.target === field && field.getAttribute("aria-expanded") !== "true") {
    event.preventDefault();
    (cameFrom ?? document.body).focus?.();
    if (document.activeElement === field) field.blur();
    cameFrom = null;
  } else if (!editable && !event.ctrlKey && !event.metaKey && !event.altKey && "sfnp/,.".includes(event.key)) {
    event.stopImmediatePropagation();
  }
}, true);

const script = (name) => new Promise((resolve, reject) => {
  const added = document.createElement("script");
  added.src = root + name;
  added.onload = resolve;
  added.onerror = () => { added.remove(); reject(new Error(name)); };
  document.head.append(added);
});
let loading = null;
const search = () => (loading ??= Promise.all([script("assets/search-index.js"), script("assets/search.js")])
  .then(() => new kbSearch.Engine(kbIndex)).catch((error) => { loading = null; throw error; }));

if (field) {
  let ready = false;
  const begin = () => {
    if (ready) return;
    ready = true;
    search().then((engine) => kbSearch.header(field.form, engine, root)()).catch(() => { ready = false; });
  };
  field.addEventListener("focus", begin);
  field.addEventListener("input", begin);
}

const finder = document.querySelector(".kb-finder");
if (finder) {
  const place = finder.querySelector("[data-search]");
  place.dataset.search = "loading";
  search().then((engine) => kbSearch.finder(finder, engine, root)).catch(() => {
    place.dataset.search = "unavailable";
    finder.querySelector("[role=status]").textContent = "Search is not available just now, as its index could not be fetched. This is everything there is.";
  });
}

// What a page wants done that needs a script of its own: <div data-kb-script="workbook"> loads assets/workbook.js, which finds `kbRoot`.
window.kbRoot = root;
for (const name of new Set([...document.querySelectorAll("[data-kb-script]")].map((one) => one.dataset.kbScript))) script(`assets/${name}.js`);
const panel = document.querySelector("details.kb-use");
panel?.addEventListener("toggle", () => script("assets/use.js").then(() => kbUse(panel)).catch(() => {}), { once: true });

for (const term of document.querySelectorAll("a.kb-term")) {
  const widest = () => Math.min(16 * parseFloat(getComputedStyle(document.documentElement).fontSize), innerWidth * 0.9);
  const place = () => {
    const room = document.documentElement.clientWidth - term.getClientRects()[0].left - widest() - 8;
    term.style.setProperty("--kb-shift", `${Math.min(0, room)}px`);
  };
  term.addEventListener("pointerenter", place);
  term.addEventListener("focus", place);
  for (const end of ["pointerleave", "blur"]) term.addEventListener(end, () => term.classList.remove("kb-away"));
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll("a.kb-term:is(:hover, :focus-visible)")) term.classList.add("kb-away");
});
