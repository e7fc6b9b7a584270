// The search engine: what is typed → what is understood → ranked records, or an honest nothing. It knows no page.
//
// MiniSearch holds the index (indexed.js) and scores it by BM25; language.js prepares the words, route.js sends codes
// straight to their records, made.js prepares all that, and this module weighs the kinds of record against one another.
// decisions/search.md explains why each part is there.
import { arranged } from "./arrange.js";
import { MEANING, MEANS, named } from "./asks.js";
import { abbreviations, UNCOVERED } from "./indexed.js";
import { passage } from "./passage.js";
import { codesIn, route } from "./route.js";
import { WEIGHTS } from "./weights.js";

/** @import { Asked, Document, Found, Index, Result } from "./types.js" */
/** @import MiniSearch, { SearchResult } from "minisearch" */
/** @import { Language } from "./language.js" */
/** @typedef {Map<string, Document[]>} Held */
/** @typedef {{ language: Language, held: Held, holders: Map<string, number>, index: MiniSearch }} Prepared */
/** @typedef {SearchResult & { coverage: number, rank: number, answeredBy?: string }} Hit */

const MOST_NEAR = 3;

export class Engine {
  /**
   * @param {Index} data
   * @param {Prepared} prepared
   */
  constructor(data, { language, held, holders, index }) {
    this.data = data;
    this.language = language;
    this.held = held;
    this.holders = holders;
    this.index = index;
    this.documents = new Map(data.documents.map((one) => [one.id, one]));
    this.abbreviations = new Set(abbreviations(data));
    this.glossaries = new Set(Object.values(data.kinds).flatMap((kind) => (kind.defines ? [kind.section] : [])));
  }

  /**
   * Search for what was typed; `typing` says that the last word may be unfinished.
   * @param {string} query
   * @param {{ typing?: boolean }} [how]
   * @returns {Found}
   */
  search(query, { typing = false } = {}) {
    const asked = this.language.understand(query.replace(MEANS, " "));
    const isId = (/** @type {string} */ text) => this.documents.has(text);
    const meant = route(query, this.data, isId);
    const routed = [...new Set((meant.length ? meant : codesIn(query, this.data)).filter(isId))];
    const hits = this.#hits(query, asked, typing);
    const records = hits.filter((hit) => hit.kind !== UNCOVERED);
    const topic = hits.find((hit) => hit.kind === UNCOVERED);
    const nothing = !routed.length && (!records.length || this.#nothing(records[0], topic, asked));
    const rest = nothing ? [] : records.filter((hit) => !routed.includes(hit.id));
    const asksFor = nothing && topic ? this.data.uncovered[Number(topic.id.slice(1))] : null;
    const found = arranged(rest, this.data, this.held, named(query, this.data.kinds));
    return {
      results: [...routed.map((id) => this.#result(id)), ...found.map((hit) => this.#result(hit.id, hit))],
      straight: meant.length > 0 && routed.length === 1,
      understood: asked.understood,
      friends: asked.friends,
      nothing,
      topic: asksFor ? asksFor[0] : null,
      near: nothing ? this.#near(records, asksFor?.slice(2)) : [],
    };
  }

  /** @param {string} id */
  #document(id) {
    return /** @type {Document} */ (this.documents.get(id));
  }

  /**
   * @param {string} id
   * @param {Hit} [hit]
   * @returns {Result}
   */
  #result(id, hit) {
    const byWordsAlone = Object.values(hit?.match ?? {}).every((fields) => fields.join() === "words");
    return {
      id,
      document: this.#document(id),
      terms: new Set(hit?.terms),
      byWordsAlone: Boolean(hit) && byWordsAlone,
      answeredBy: hit?.answeredBy,
    };
  }

  /**
   * What MiniSearch finds, weighed by kind and by how much of the query each hit has, best first.
   * @param {string} query
   * @param {Asked} asked
   * @param {boolean} typing
   */
  #hits(query, { weights, groups, last }, typing) {
    const terms = [...weights.keys()];
    if (!terms.length) return [];
    const { kinds } = this.data;
    const means = MEANING.test(query) || this.abbreviations.has(query.trim().toLowerCase());
    const mentioned = named(query, this.data.kinds);
    const found = this.index.search(
      { queries: [terms.join(" ")], combineWith: "OR" },
      {
        tokenize: (text) => text.split(" "),
        processTerm: (term) => term,
        boost: WEIGHTS.fields,
        boostTerm: (term) => weights.get(term) ?? 1,
        prefix: (term) => typing && term === last && term.length > 2,
        weights: { prefix: WEIGHTS.prefix, fuzzy: 0 },
        boostDocument: (id, _, stored) => {
          const kind = String(stored?.kind);
          const explains = means && (kinds[kind]?.defines || this.glossaries.has(id));
          return (
            (kinds[kind]?.weight ?? 1) * (explains ? WEIGHTS.meaning : 1) * (mentioned.has(kind) ? WEIGHTS.named : 1)
          );
        },
        bm25: WEIGHTS.bm25,
      },
    );
    const hits = found.map((hit) => {
      const coverage = this.#coverage(hit, groups);
      return Object.assign(hit, { coverage, rank: hit.score * coverage ** WEIGHTS.coverage });
    });
    return hits.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  }

  /**
   * The records that come nearest to an uncovered topic, or that have enough of a query without an answer to be worth
   * a look; often there are none.
   * @param {Hit[]} records
   * @param {string[]} [chosen] those that the topic names
   */
  #near(records, chosen = []) {
    const named = chosen.filter((id) => this.documents.has(id));
    if (named.length) return named.map((id) => this.#document(id));
    const { kinds } = this.data;
    const close = records.filter(({ kind, coverage }) => kinds[kind]?.letter && coverage >= WEIGHTS.near);
    return close.slice(0, MOST_NEAR).map((hit) => this.#document(hit.id));
  }

  /**
   * Whether an uncovered topic matches better than the best record.
   * @param {Hit} best
   * @param {Hit | undefined} topic
   * @param {Asked} asked
   */
  #nothing(best, topic, { groups }) {
    if (!topic) return false;
    const better = topic.rank > best.rank || topic.coverage > best.coverage + WEIGHTS.nothing;
    return better && this.#fits(topic, groups);
  }

  /**
   * Whether a topic has enough of what was typed: several words, the only word if few records have it, or a word that
   * no record has.
   * @param {Hit} topic
   * @param {Set<string>[]} groups
   */
  #fits(topic, groups) {
    const has = new Set(topic.terms);
    const matched = groups.filter((group) => [...group].some((term) => has.has(term)));
    if (matched.length > 1) return true;
    const many = WEIGHTS.common * this.data.documents.length;
    if (groups.length === 1) return [...groups[0]].every((term) => (this.holders.get(term) ?? 0) < many);
    return matched.some((group) => [...group].every((term) => !this.holders.get(term)));
  }

  /**
   * How much of what was typed a hit has, from 0 to 1, with rarer words counting more.
   * @param {SearchResult} hit
   * @param {Set<string>[]} groups
   */
  #coverage(hit, groups) {
    const has = new Set(hit.terms);
    let all = 0;
    let found = 0;
    for (const group of groups) {
      const rarities = [...group].map((term) => this.#rarity(term));
      const worth = Math.max(...rarities);
      all += worth;
      if ([...group].some((term) => has.has(term))) found += worth;
    }
    return all ? (found || 0.5) / all : 1;
  }

  /** @param {string} term */
  #rarity(term) {
    return Math.log(1 + this.data.documents.length / (1 + (this.holders.get(term) ?? 0)));
  }

  /**
   * The passage of a result with most of its terms, its anchor, and the places to mark.
   * @param {Result} result
   */
  passage(result) {
    return passage(result, this.held, this.language);
  }
}
