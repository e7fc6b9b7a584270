// The results in the finder: what each is, why it matches, its facts, and "Add to pack".
import { button, element } from "../lib/dom.js";
import { addToPack } from "../pack/add.js";
import { deep, label, marked, OUR_WORDS } from "./show.js";

/** @import { Engine } from "./engine.js" */
/** @import { Document, Result } from "./types.js" */

const AT_FIRST = 20;

/**
 * A list of results: the first ones, and a button for the rest unless `whole`.
 * @param {Result[]} results
 * @param {Engine} engine
 * @param {string} root
 * @param {boolean} whole
 * @param {() => void} opened called when the rest is asked for
 * @returns {HTMLElement[]}
 */
export function listed(results, engine, root, whole, opened) {
  const shown = whole ? results : results.slice(0, AT_FIRST);
  const list = element("ol", { class: "kb-results" }, ...shown.map((hit) => item(hit, engine, root)));
  if (shown.length === results.length) return [list];
  const more = button(`Show all ${results.length} results`, () => {
    opened();
    list.append(...results.slice(AT_FIRST).map((hit) => item(hit, engine, root)));
    more.remove();
    /** @type {HTMLElement | null} */ (list.children[AT_FIRST].querySelector("a"))?.focus();
  });
  more.className = "kb-more";
  return [list, more];
}

/**
 * @param {Result} hit
 * @param {Engine} engine
 * @param {string} root
 */
function item(hit, engine, root) {
  const result = { ...hit, ...engine.passage(hit) };
  const { document } = result;
  const place = deep(result);
  const why = [
    ...marked(result),
    " ",
    place === document.url ? "" : element("a", { href: new URL(place, root).href }, "Go to this passage"),
  ];
  return element(
    "li",
    { "data-record": result.id },
    element("a", { href: new URL(document.url, root).href, class: "kb-found" }, document.title),
    element("p", {}, ...why),
    result.byWordsAlone ? element("p", { class: "kb-why" }, `Related: ${OUR_WORDS}.`) : undefined,
    element(
      "p",
      { class: "kb-foot" },
      element("span", { class: "kb-kind" }, label(document, engine.data)),
      ...(document.facts ?? []).map((fact) => element("span", {}, fact)),
      scale(document, engine.data.facets),
      packing(document, engine, root),
    ),
  );
}

/**
 * How widespread something is, in squares: all of them for "all"; no squares where it is not stated. The words are
 * beside it.
 * @param {Document} document
 * @param {import("./types.js").Index["facets"]} facets
 */
function scale({ facets: own }, { extent }) {
  const [value] = own.extent ?? [];
  if (!value) return undefined;
  const steps = Object.keys(extent.values).filter((step) => step !== "not-stated");
  const filled = steps.includes(value) ? steps.length - steps.indexOf(value) : 0;
  if (!filled) return undefined;
  const squares = "■".repeat(filled) + "□".repeat(steps.length - filled);
  return element("span", { class: "kb-scale", "aria-hidden": "true" }, squares);
}

/**
 * "Add to pack" for the kinds that can be in one; a term or a section page cannot.
 * @param {Document | undefined} document
 * @param {Engine} engine
 * @param {string} root
 */
export function packing(document, engine, root) {
  if (!document || !engine.data.kinds[document.kind].pack) return undefined;
  return addToPack(document.id, `${document.id.toUpperCase()} ${document.title}`, root);
}
