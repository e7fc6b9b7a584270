// The order in which hits are shown, once they are ranked: examples before the pages that gather others, and no such
// page beside what it would lead to. decisions/search.md explains why.
import { WEIGHTS } from "./weights.js";

/** @import { Hit } from "./engine.js" */
/** @import { Document, Index } from "./types.js" */

const FIRST = 5; // hits that are surely seen

/**
 * The same hits, arranged; a gathering page that something on it answers for has that record's id in `answeredBy`.
 * @param {Hit[]} hits best first
 * @param {Index} data
 * @param {Map<string, Document[]>} held what is on the page of each document
 * @param {Set<string>} named kinds that the query mentions, which stay where they are
 * @returns {Hit[]}
 */
export function arranged(hits, { kinds }, held, named) {
  const gathers = (/** @type {Hit} */ hit) => held.has(hit.id) && !named.has(hit.kind);
  const weight = (/** @type {Hit} */ hit) => kinds[hit.kind]?.weight ?? 0;
  const order = [...hits];
  for (const page of hits.filter(gathers)) {
    const at = order.indexOf(page);
    const behind = order.findLastIndex((hit, i) => i > at && i <= at + FIRST && isAsGood(hit, page));
    if (behind > at) order.splice(behind, 0, ...order.splice(at, 1));
  }
  for (const page of hits.filter(gathers)) {
    const at = order.indexOf(page);
    const own = new Set(held.get(page.id)?.map((one) => one.id));
    const by = order.findIndex((hit, i) => i < FIRST && own.has(hit.id));
    if (by < 0 || at >= 2 * FIRST) continue;
    page.answeredBy = order[by].id;
    if (at < by) order.splice(at, 0, ...order.splice(by, 1));
  }
  return order;

  /**
   * Whether a hit weighs more than a page by its kind, and answers nearly as well.
   * @param {Hit} hit
   * @param {Hit} page
   */
  function isAsGood(hit, page) {
    return !held.has(hit.id) && weight(hit) > weight(page) && hit.rank >= WEIGHTS.gathering * page.rank;
  }
}
