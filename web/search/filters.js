// The filters of the finder: a group of tick boxes for each facet, and the chosen ones as chips that can be removed.
import { button, element, part, parts } from "../lib/dom.js";

/** @import { Document, Index, Result } from "./types.js" */
/** @typedef {[string, string[]]} Wanted a facet and the values chosen of it */

const OPEN = 3; // groups that are open at first where there is room
const ROOMY = "(min-width: 1100px)"; // as in kb.css

/**
 * Put the filters into `page`; `changed` is called after each change, and what it returns says what it changed.
 * @param {HTMLElement} page
 * @param {Index["facets"]} facets
 * @param {() => void} changed
 */
export function filters(page, facets, changed) {
  const box = part(page, ".kb-facets");
  const chips = element("ul", { class: "kb-chips", "aria-label": "Filters in use", hidden: "" });
  const opener = part(page, ".kb-find-filters");
  box.replaceChildren(...Object.entries(facets).map(([name, facet]) => group(name, facet)));
  const checks = parts(box, "input", HTMLInputElement);
  const groups = parts(box, "details", HTMLDetailsElement);
  if (matchMedia(ROOMY).matches) for (const one of groups.slice(0, OPEN)) one.open = true;

  /** @param {boolean} yes */
  const open = (yes) => {
    box.classList.toggle("kb-open", yes);
    opener.setAttribute("aria-expanded", String(yes));
  };
  const done = button("", () => {
    open(false);
    opener.focus();
  });
  box.append(element("p", { class: "kb-done" }, done));
  opener.addEventListener("click", () => open(!box.classList.contains("kb-open")));
  box.addEventListener("change", changed);

  /** @returns {Wanted[]} */
  const chosen = () => {
    /** @type {Map<string, string[]>} */
    const wanted = new Map();
    for (const { checked, name, value } of checks) {
      if (checked) wanted.set(name, [...(wanted.get(name) ?? []), value]);
    }
    return [...wanted];
  };

  /** @param {HTMLInputElement} check */
  const chip = (check) => {
    const { label, values } = facets[check.name];
    const said = `${label}: ${values[check.value]}`;
    const remove = () => {
      const at = parts(chips, "button").indexOf(made);
      check.checked = false;
      changed();
      const next = parts(chips, "button")[at] ?? parts(chips, "button")[at - 1];
      const home = opener.offsetParent ? opener : part(box, `[data-facet=${check.name}] > summary`);
      (next ?? home).focus();
    };
    const made = button(said, remove, { "aria-label": `Remove filter: ${said}` });
    return element("li", {}, made);
  };
  const clear = () => {
    for (const check of checks) check.checked = false;
    changed();
    (opener.offsetParent ? opener : part(box, "summary")).focus();
  };

  return {
    chips,
    chosen,
    /** @param {URLSearchParams} asked */
    read(asked) {
      for (const check of checks) {
        check.checked = asked.getAll(check.name).some((value) => value.split(",").includes(check.value));
      }
      for (const one of groups) if (one.querySelector(":checked")) one.open = true;
    },
    /**
     * How many results each choice would leave, and the chips.
     * @param {Result[]} results without any filter
     * @param {number} left how many there are with the filters
     */
    show(results, left) {
      const wanted = chosen();
      for (const check of checks) {
        const others = wanted.filter(([name]) => name !== check.name);
        const number = results.filter(({ document }) => {
          return document.facets[check.name]?.includes(check.value) && others.every((facet) => has(document, facet));
        }).length;
        const option = /** @type {HTMLElement} */ (check.parentElement);
        part(option, ".kb-count").textContent = `(${number})`;
        option.hidden = !number && !check.checked;
      }
      for (const one of groups) one.hidden = !one.querySelector("label:not([hidden])");
      const active = checks.filter((check) => check.checked);
      opener.textContent = `Filters (${active.length})`;
      done.textContent = `Show ${left} ${left === 1 ? "result" : "results"}`;
      const all = active.length > 1 ? [element("li", {}, button("Clear all", clear, { class: "kb-clear" }))] : [];
      chips.replaceChildren(...active.map(chip), ...all);
      chips.hidden = !active.length;
    },
  };
}

/**
 * Whether a document has one of the values of a facet.
 * @param {Document} document
 * @param {Wanted} facet
 */
export const has = (document, [name, values]) => values.some((value) => document.facets[name]?.includes(value));

/**
 * A facet as a group of tick boxes.
 * @param {string} name
 * @param {Index["facets"][string]} facet
 */
function group(name, { label: title, values }) {
  const options = Object.entries(values).map(([value, text]) =>
    element(
      "label",
      {},
      element("input", { type: "checkbox", name, value }),
      element("span", {}, `${text} `, element("span", { class: "kb-count" })),
    ),
  );
  const legend = element("legend", { class: "kb-hidden" }, title);
  return element(
    "details",
    { "data-facet": name },
    element("summary", {}, title),
    element("fieldset", {}, legend, ...options),
  );
}
