// A pointer to what filters leave out silently: a query finds words, and a page gathers more of a kind than use them.
import { element } from "../lib/dom.js";
import { has } from "./filters.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found, Result } from "./types.js" */
/** @import { Wanted } from "./filters.js" */

const FIRST = 5; // hits among which a gathering page tells what the query is about

/**
 * "See all 4 under T3 …", where a query with filters finds only some of them; else nothing.
 * @param {Found} found
 * @param {Result[]} results those with the filters
 * @param {Wanted[]} wanted
 * @param {Engine} engine
 */
export function under({ results: hits }, results, wanted, engine) {
  const kinds = wanted.find(([name]) => name === "kind")?.[1] ?? [];
  const page = hits.slice(0, FIRST).find(({ id }) => engine.held.has(id))?.document;
  if (!page || !kinds.length || kinds.includes(page.kind)) return undefined;
  /** @type {Wanted[]} */
  const instead = [...wanted.filter(([name]) => name !== page.kind), [page.kind, [page.id]]];
  const all = engine.data.documents.filter((one) => instead.every((facet) => has(one, facet)));
  if (all.every((one) => results.some(({ id }) => id === one.id))) return undefined;
  const asked = new URLSearchParams(instead.flatMap(([name, values]) => values.map((value) => [name, value])));
  const said = `See all ${all.length} under ${page.id.toUpperCase()} ${page.title}`;
  const link = element("a", { href: `${location.pathname}?${asked}` }, said);
  return element("p", { class: "kb-under" }, results.length ? "These use your words. " : "", link);
}
