// The search in the header and on the home page: a list of links under the field, which shows results while typing.
import { element, part, parts } from "../lib/dom.js";
import { label, marked, notes, OUR_WORDS, uncovered } from "./show.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found, Result } from "./types.js" */

const SHOWN = 8;

/**
 * Connect a form, in the header or on the home page, to `engine`; `root` is the site's address. Returns a function that
 * shows the results.
 * @param {HTMLFormElement} form
 * @param {Engine} engine
 * @param {string} root
 */
export function header(form, engine, root) {
  const field = part(form, "input", HTMLInputElement);
  const list = element("ul", { "aria-label": "Results" });
  const status = element("p", { role: "status", class: "kb-status" });
  const panel = element("div", { class: "kb-panel", hidden: "" }, status, list);
  form.append(panel);
  /** @type {Found | null} */
  let found = null;

  const links = () => parts(list, "a", HTMLAnchorElement);
  const close = () => {
    panel.hidden = true;
  };
  const show = () => {
    const query = field.value.trim();
    if (!query) return close();
    found = engine.search(query, { typing: true });
    found.results = found.results.filter((one) => !one.answeredBy);
    list.replaceChildren(...found.results.slice(0, SHOWN).map((hit) => offered(hit, engine, root)));
    status.textContent = [...notes(found), outcome(query, found, Boolean(engine.data.facets.report))].join(" ");
    panel.hidden = false;
  };

  /**
   * Move the focus down or up the list. Up from the first result is back in the field, and the list goes round.
   * @param {boolean} down
   */
  const move = (down) => {
    if (panel.hidden) return show();
    const all = links();
    const at = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    if (at === 0 && !down) return field.focus();
    const to = at < 0 ? (down ? 0 : -1) : (at + (down ? 1 : -1)) % all.length;
    all.at(to)?.focus();
  };

  field.addEventListener("input", show);
  field.addEventListener("focus", () => field.value && panel.hidden && show());
  for (const leaves of ["focusin", "pointerdown"]) {
    document.addEventListener(leaves, ({ target }) => {
      if (!form.contains(/** @type {Node} */ (target))) close();
    });
  }
  form.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (event.isComposing) return; // Enter and the arrows belong to whoever is choosing a word
    if (key === "ArrowDown" || key === "ArrowUp") {
      move(key === "ArrowDown");
      event.preventDefault();
    } else if (key === "Enter" && target === field && !panel.hidden && found?.straight) {
      event.preventDefault();
      links()[0]?.click();
    } else if (key === "Escape" && !panel.hidden) {
      field.focus();
      close();
      event.preventDefault(); // or the browser would empty the field
    } else if (target !== field && key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey) {
      field.focus(); // to go on typing
    }
  });
  return show;
}

/**
 * A result: a link, and after it the passage that was found.
 * @param {Result} hit
 * @param {Engine} engine
 * @param {string} root
 */
function offered(hit, engine, root) {
  const result = { ...hit, ...engine.passage(hit) };
  const { document } = result;
  return element(
    "li",
    { "data-record": result.id },
    element(
      "a",
      { href: new URL(result.document.url, root).href },
      element("span", { class: "kb-kind" }, label(document, engine.data)),
      " ",
      element("strong", {}, document.title),
    ),
    " ",
    element("span", { class: "kb-passage" }, ...marked(result, 130)),
    " ",
    result.byWordsAlone ? element("em", {}, `(${OUR_WORDS})`) : "",
  );
}

/**
 * How many results there are, or that there are none, as a sentence.
 * @param {string} query
 * @param {Found} found
 * @param {boolean} several whether there is more than one report
 */
function outcome(query, { nothing, topic, results }, several) {
  if (nothing) {
    const why = topic ? `: ${uncovered(topic, several)}` : "";
    return `Nothing on “${query}”${why}. Press Enter to see what there is.`;
  }
  const more = results.length > SHOWN ? " Press Enter to see all." : "";
  return `${results.length} ${results.length === 1 ? "result" : "results"}.${more}`;
}
