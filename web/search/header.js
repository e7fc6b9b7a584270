// The search in the header and on the home page: a combobox whose list shows results while typing.
import { element, part } from "../lib/dom.js";
import { deep, label, marked, notes, OUR_WORDS, uncovered } from "./show.js";

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
  const name = field.id || "kb";
  const list = element("ul", { role: "listbox", id: `${name}-hits`, "aria-label": "Results" });
  const status = element("p", { role: "status", class: "kb-status" });
  const panel = element("div", { class: "kb-panel", hidden: "" }, status, list);
  form.append(panel);
  field.setAttribute("aria-controls", `${name}-hits`);
  let active = -1;
  /** @type {Found | null} */
  let found = null;

  /** @param {number} at */
  const option = (at) => /** @type {HTMLElement | undefined} */ (list.children[at]);
  /** @param {boolean} yes */
  const open = (yes) => {
    panel.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes && list.children.length > 0));
    if (!yes) choose(-1);
  };
  /** @param {number} to */
  const choose = (to) => {
    option(active)?.setAttribute("aria-selected", "false");
    active = to;
    const chosen = option(active);
    if (chosen) {
      chosen.setAttribute("aria-selected", "true");
      chosen.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", chosen.id);
    } else field.removeAttribute("aria-activedescendant");
  };
  /** @param {HTMLElement | undefined} chosen */
  const go = (chosen) => chosen && location.assign(chosen.dataset.href ?? "");

  /**
   * @param {Result} hit
   * @param {number} i
   */
  const offered = (hit, i) => {
    const result = { ...hit, ...engine.passage(hit) };
    const attributes = { role: "option", id: `${name}-hit-${i}`, "aria-selected": "false", "data-record": result.id };
    const made = element(
      "li",
      attributes,
      element("span", { class: "kb-kind" }, label(result.document, engine.data)),
      " ",
      element("strong", {}, result.document.title),
      " ",
      element("span", { class: "kb-passage" }, ...marked(result, 130)),
      " ",
      result.byWordsAlone ? element("em", {}, `(${OUR_WORDS})`) : "",
    );
    made.dataset.href = new URL(deep(result), root).href;
    made.addEventListener("mousedown", (event) => {
      event.preventDefault();
      go(made);
    });
    return made;
  };

  const show = () => {
    const query = field.value.trim();
    if (!query) return open(false);
    found = engine.search(query, { typing: true });
    found.results = found.results.filter((one) => !one.answeredBy);
    list.replaceChildren(...found.results.slice(0, SHOWN).map(offered));
    status.textContent = [...notes(found), outcome(query, found, Boolean(engine.data.facets.report))].join(" ");
    active = -1;
    open(true);
  };

  /** @param {boolean} down */
  const move = (down) => {
    const last = list.children.length - 1;
    if (panel.hidden) show();
    else if (down) choose(active < last ? active + 1 : 0);
    else choose(active > 0 ? active - 1 : last);
  };

  field.addEventListener("input", show);
  field.addEventListener("focus", () => field.value && show());
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) open(false);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event.key === "ArrowDown");
      event.preventDefault();
    } else if (event.key === "Enter" && !panel.hidden && (active >= 0 || found?.straight)) {
      event.preventDefault();
      go(option(Math.max(0, active)));
    } else if (event.key === "Escape" && !panel.hidden) {
      open(false);
      event.stopPropagation();
    }
  });
  return show;
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
