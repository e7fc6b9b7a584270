// The search engine: what is typed → what is understood → ranked records, or an honest nothing. It knows nothing of the page.
//
// MiniSearch holds the index and scores it by BM25; this module prepares the words (stems, spellings, joined words, today's vocabulary,
// typing errors), sends codes straight to their records, and weighs kinds of record against one another. The figures in WEIGHTS were set
// by random search on tests/relevance/dev.jsonl and dev2.jsonl, and rounded; decisions/search.md tells why the parts are there.

import MiniSearch from "minisearch";
import { stemmer } from "stemmer";

export const WEIGHTS = {
  fields: { title: 2.2, lead: 1.1, words: 1.4, text: 0.8 },
  bm25: { k: 3.2, b: 0.29, d: 0.34 },
  kinds: { example: 1.1, behaviour: 1, question: 0.75, finding: 0.46, theme: 1.02, term: 0.2, section: 0.81 },
  same: 1.1, related: 0.5, // a word of the term that a form stands for, next to a word that was typed (1)
  spread: 0.95, // how far that is shared out among the words of a longer term, as a power of their number
  repaired: 1, prefix: 0.5, // a mended word; the words that an unfinished one begins
  coverage: 0.25, // how much a hit gains from having more of what was typed, as a power of the share
  meaning: 4.7, named: 1.4, // the glossary, if a meaning is asked for; a kind of record that the query names
  nothing: 0.15, // how much more of the query than the best record a topic that is not covered must have
};

const STOP = new Set(
  ("a about all also am an and any are as at be been being but by can could did do does for from get getting give go goes going had has have having he her here hers him his how i if in into is it its just let like make makes making me might more most much must my no not of off on one or other our ours out over own put should so some such than that the their them then there these they thing things this those through to too up us use used using very want wants was way ways we well were what when where which while who whom whose why will with would you your yours " +
    "im ive id weve were wed youre youve theyre theyve whats wheres whos hows thats theres its isnt arent wasnt dont doesnt didnt cant couldnt wont wouldnt shouldnt havent hasnt lets every really still already ever here just now even only yet very").split(" "),
);
// Asking for a meaning, not for practice: the glossary comes first, and these words themselves are not looked for.
const MEANING = /\b(mean(s|t|ing|ings)?|stands? for|defin(e|ition|itions)|initials|acronyms?|abbreviations?|jargon|what (is|are|was|were) (an?|the)|what replaced|replaced by|now called|used to be called)\b/gi;
const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const SPELLING = [[/isation/g, "ization"], [/is(e|ed|es|ing|er|ers)$/g, "iz$1"], [/ys(e|ed|es|ing)$/g, "yz$1"], [/([bcdlmnpv])our(s|ed|ing|al|able|ful)?$/g, "$1or$2"]];

const cache = new Map();

/** The stem of a word, whatever its spelling, number or ending. */
export function stem(word) {
  let found = cache.get(word);
  if (found === undefined) {
    let plain = word;
    for (const [from, to] of SPELLING) plain = plain.replace(from, to);
    cache.set(word, (found = stemmer(plain)));
  }
  return found;
}

/** The words of a text as `{word, stem, start, end}`, in order; "children's" is one word, "co-location" two. */
export function tokens(text) {
  const found = [];
  for (const match of text.normalize("NFKC").matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
    const word = match[0].toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "");
    found.push({ word, stem: stem(word), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Damerau and Levenshtein's distance of two words (a swap of neighbours is one edit), or more than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

export class Engine {
  /** `data` is what macros/searchindex.py makes. */
  constructor(data) {
    this.data = data;
    this.documents = new Map(data.documents.map((one) => [one.id, one]));
    this.joined = new Map(data.joined.map((pair) => [tokens(pair).map((t) => t.stem).join(" "), stem(tokens(pair).map((t) => t.word).join(""))]));
    this.phrases = new Map();
    for (const [term, forms] of data.concepts) {
      for (const [form, relation] of forms) {
        const key = tokens(form).map((t) => t.stem).join(" ");
        if (key) this.phrases.set(key, { form, term, relation });
      }
    }
    this.longest = Math.max(1, ...[...this.phrases.keys()].map((key) => key.split(" ").length));
    this.abbreviations = new Set(data.documents.filter((one) => one.kind === "term").flatMap((one) => one.words.split(", ").filter((form) => /^[A-Z0-9]+s?$/.test(form)).map((form) => form.toLowerCase())));
    this.common = new Set(data.common.split(" "));
    this.index = new MiniSearch({ fields: Object.keys(WEIGHTS.fields), storeFields: ["kind"], tokenize: (text) => this.#terms(text), processTerm: (term) => term });
    this.findings = new Map(data.documents.filter((one) => one.kind === "theme").map((one) => [one.id, data.documents.filter((other) => other.kind === "finding" && other.facets.theme?.includes(one.id))]));
    const whole = (one) => [one.title, ...one.passages.map(([, text]) => text)].join("\n");
    this.index.addAll(data.documents.map((one) => {
      // a theme's page holds its findings, so it is found by what they say, too
      const findings = this.findings.get(one.id) ?? [];
      return {
        id: one.id, kind: one.kind, title: `${one.title} ${one.kind}`, words: [one, ...findings].map((each) => each.words).join(", "),
        lead: one.passages[0]?.[1] ?? "", text: [...one.passages.slice(1).map(([, text]) => text), ...findings.map(whole)].join("\n"),
      };
    }));
    this.index.addAll(data.uncovered.map(([title, words], i) => ({ id: `-${i}`, kind: "uncovered", title, words, lead: "", text: "" })));
    this.vocabulary = new Map();
    const count = (text) => { for (const { word } of tokens(text)) this.vocabulary.set(word, (this.vocabulary.get(word) ?? 0) + 1); };
    for (const one of data.documents) [one.title, one.words, ...one.passages.map(([, text]) => text)].forEach(count);
    for (const [term, forms] of data.concepts) [term, ...forms.map(([form]) => form)].forEach(count);
    data.uncovered.flat().forEach(count);
    this.stems = new Set([...this.vocabulary.keys()].map(stem));
    this.holders = new Map();
    for (const one of data.documents) {
      for (const term of new Set(this.#terms([one.title, one.words, ...one.passages.map(([, text]) => text)].join("\n")))) this.holders.set(term, (this.holders.get(term) ?? 0) + 1);
    }
  }

  /** The terms under which a text is indexed: stems, and for words that people also write as one, the joined stem. */
  #terms(text) {
    const found = [], all = tokens(text);
    all.forEach((token, i) => {
      if (!STOP.has(token.word)) found.push(token.stem);
      const pair = this.joined.get(`${token.stem} ${all[i + 1]?.stem}`);
      if (pair) found.push(pair);
    });
    return found;
  }

  /**
   * Search for what was typed; `typing` says that the last word may be unfinished.
   * Returns {results: [{id, document, terms, byWordsAlone}], straight: whether a code was typed, understood: [[from, to]],
   * friends, nothing, topic: what is not covered, near: the records nearest to a query without an answer}.
   */
  search(query, { typing = false } = {}) {
    const meaning = query.match(MEANING) || this.abbreviations.has(query.trim().toLowerCase()) ? WEIGHTS.meaning : 1;
    const named = new Set(["example", "behaviour", "theme", "finding", "question"].filter((kind) => new RegExp(`\\b${kind.replace("u", "u?")}s\\b`, "i").test(query)));
    const asked = this.#understand(query.replace(/\b(mean(s|t|ing|ings)?|stands? for)\b/gi, " "));
    const routed = this.#route(query).filter((id) => this.documents.has(id));
    const weights = asked.weights, terms = [...weights.keys()];
    let hits = [];
    if (terms.length) {
      const last = asked.last;
      hits = this.index.search({
        queries: [terms.join(" ")], combineWith: "OR",
      }, {
        tokenize: (text) => text.split(" "), processTerm: (term) => term, boost: WEIGHTS.fields,
        boostTerm: (term) => weights.get(term) ?? 1, prefix: (term) => typing && term === last && term.length > 2,
        weights: { prefix: WEIGHTS.prefix, fuzzy: 0 }, boostDocument: (id, term, stored) => (WEIGHTS.kinds[stored?.kind] ?? 1) * (stored?.kind === "term" || id === "glossary" ? meaning : 1) * (named.has(stored?.kind) ? WEIGHTS.named : 1),
        bm25: WEIGHTS.bm25,
      });
    }
    for (const hit of hits) {
      hit.coverage = this.#coverage(hit, asked.groups);
      hit.rank = hit.score * hit.coverage ** WEIGHTS.coverage;
    }
    hits.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
    const best = hits.find((hit) => hit.kind !== "uncovered"), topic = hits.find((hit) => hit.kind === "uncovered");
    const nothing = !routed.length && (!best || (topic && (topic.rank > best.rank || topic.coverage > best.coverage + WEIGHTS.nothing) && this.#fits(topic, asked.groups)));
    const found = new Map(routed.map((id) => [id, null]));
    if (!nothing) for (const hit of hits) if (hit.kind !== "uncovered" && !found.has(hit.id)) found.set(hit.id, hit);
    const results = [];
    for (const [id, hit] of found) {
      const document = this.documents.get(id);
      results.push({ id, document, terms: new Set(hit?.terms), byWordsAlone: Boolean(hit) && Object.values(hit.match).every((fields) => fields.length === 1 && fields[0] === "words") });
    }
    const title = nothing && topic ? this.data.uncovered[Number(topic.id.slice(1))][0] : null;
    return { results, straight: routed.length === 1, understood: asked.understood, friends: asked.friends, nothing: Boolean(nothing), topic: title, near: nothing ? hits.filter((hit) => hit.kind !== "uncovered").slice(0, 3).map((hit) => this.documents.get(hit.id)) : [] };
  }

  /** Weights of the terms to look for, the groups of terms that stand for one word typed, and what was understood. */
  #understand(query) {
    const understood = [], friends = [], weights = new Map(), groups = [];
    const typed = tokens(query).map((token) => ({ ...token, ...this.#repair(token.word) }));
    for (const token of typed) if (token.repaired) understood.push([token.word, token.repaired]);
    const add = (term, weight, group) => {
      if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
      group.add(term);
    };
    const taken = new Set();
    for (let i = 0; i < typed.length; i++) {
      for (let size = Math.min(this.longest, typed.length - i); size > 0; size--) {
        const part = typed.slice(i, i + size), phrase = this.phrases.get(part.map((t) => t.stem).join(" "));
        if (!phrase) continue;
        const group = new Set(), meant = phrase.relation === "related" ? WEIGHTS.related : WEIGHTS.same;
        part.forEach((t, j) => { taken.add(i + j); if (!STOP.has(t.word)) add(t.stem, 1, group); });
        const meaning = this.#terms(phrase.term);
        for (const term of meaning) add(term, meant / meaning.length ** WEIGHTS.spread, group);
        groups.push(group);
        if (phrase.relation !== "related" && phrase.form.toLowerCase() !== phrase.term.toLowerCase()) understood.push([query.slice(part[0].start, part.at(-1).end), phrase.term]);
        i += size - 1;
        break;
      }
    }
    typed.forEach((token, i) => {
      const pair = this.joined.get(`${token.stem} ${typed[i + 1]?.stem}`);
      if (pair) groups.push(new Set([pair])), weights.set(pair, 1);
      if (taken.has(i) || STOP.has(token.word)) return;
      const group = new Set();
      add(token.stem, token.repaired ? WEIGHTS.repaired : 1, group);
      groups.push(group);
    });
    const said = ` ${typed.map((t) => t.word).join(" ")} `;
    for (const [form, here, today] of this.data.friends) if (said.includes(` ${tokens(form).map((t) => t.word).join(" ")} `)) friends.push({ form, here, today });
    return { weights, groups, understood, friends, last: typed.at(-1)?.stem };
  }

  /** The nearest indexed word for one that is neither indexed nor common; two edits in long words, one in others. */
  #repair(word) {
    if (word.length < 4 || STOP.has(word) || /\d/.test(word) || this.stems.has(stem(word)) || this.common.has(word)) return {};
    const most = word.length > 7 ? 2 : 1;
    let best = null, least = most + 1, often = 0;
    for (const [known, times] of this.vocabulary) {
      if (known.length < 4) continue;
      const far = distance(word, known, Math.min(most, least));
      if (far < least || (far === least && far <= most && times > often)) [best, least, often] = [known, far, times];
    }
    return best && least <= most ? { repaired: best, stem: stem(best) } : {};
  }

  /** Whether a topic has enough of what was typed: several of its words, or its only word there that no record has. */
  #fits(topic, groups) {
    const has = new Set(topic.terms), matched = groups.filter((group) => [...group].some((term) => has.has(term)));
    if (matched.length > 1 || groups.length === 1) return true;
    return matched.some((group) => [...group].every((term) => !this.holders.get(term)));
  }

  /** How much of what was typed a hit has, from 0 to 1, each word by its rarity. */
  #coverage(hit, groups) {
    const has = new Set(hit.terms);
    let all = 0, found = 0;
    for (const group of groups) {
      const worth = Math.max(...[...group].map((term) => Math.log(1 + this.data.documents.length / (1 + (this.holders.get(term) ?? 0)))));
      all += worth;
      if ([...group].some((term) => has.has(term))) found += worth;
    }
    return all ? (found || 0.5) / all : 1;
  }

  /** The records that codes, numbers and ordinals in the query name: "E3", "example five", "questions 7 to 10", "the last set of questions". */
  #route(query) {
    const text = query.toLowerCase().replace(/[^a-z0-9\s-]/g, " ").replace(/\s+/g, " ").trim();
    const kinds = { example: "e", "practice example": "e", case: "e", behaviour: "b", behavior: "b", theme: "t", finding: "f", question: "q" };
    const number = (word) => (/^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1 || ORDINALS.findIndex((one) => one === word || word === `${ORDINALS.indexOf(one) + 1}th`) + 1 || null);
    const code = text.match(/^([ebtfq])[ -]?(\d+)$/);
    if (code) return [code[1] + code[2]];
    if (this.documents.has(text)) return [text];
    if (/\bfigure( 1| one)?\b/.test(text)) return ["resourcefulness"];
    const set = text.match(/\b(first|second|third|last|final) (?:set|group|lot|three|four) (?:of )?questions\b/);
    if (set) {
      const themes = this.data.documents.filter((one) => one.kind === "theme").map((one) => one.id);
      const theme = ["last", "final"].includes(set[1]) ? themes.at(-1) : themes[ORDINALS.indexOf(set[1])];
      return ["questions", ...this.data.documents.filter((one) => one.kind === "question" && one.facets.theme?.includes(theme)).map((one) => one.id)];
    }
    const any = `(\\d+|${[...NUMBERS, ...ORDINALS].join("|")})`;
    const after = text.match(new RegExp(`^(?:the |practice |show me |open )*(example|behaviour|behavior|theme|finding|question)s? (?:number |no )?${any}(?:(?: ?(to|-|until|through|and|,) ?)${any})?$`));
    const before = text.match(new RegExp(`^(?:the |show me |open )*${any}(?:(?: ?(to|-|and) ?)${any})? (?:practice )?(example|behaviour|behavior|theme|finding|question)s?$`));
    if (!after && !before) return [];
    const [kind, from, how, to] = after ? [after[1], number(after[2]), after[3], after[4] && number(after[4])] : [before[4], number(before[1]), before[2], before[3] && number(before[3])];
    if (!from) return [];
    const numbers = !to ? [from] : how === "and" || how === "," ? [from, to] : Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
    return numbers.slice(0, 50).map((one) => kinds[kind] + one);
  }

  /** The passage of a result that has most of its terms, its anchor, and the places to mark. */
  passage({ document, terms = new Set() }) {
    let best = document.passages.find(([anchor]) => !anchor) ?? document.passages[0] ?? ["", ""], most = 0, marks = [];
    const findings = (this.findings.get(document.id) ?? []).flatMap((one) => one.passages.map(([, text]) => [one.id, text]));
    for (const passage of [...document.passages, ...findings]) {
      const all = tokens(passage[1]);
      const found = all.filter((token, i) => !STOP.has(token.word) && (terms.has(token.stem) || terms.has(this.joined.get(`${token.stem} ${all[i + 1]?.stem}`))));
      const worth = new Set(found.map((token) => token.stem)).size - (all.length < 6 ? 0.9 : 0) + (passage[0] ? 0.1 : 0); // a label says less than a sentence, a place more than the lead
      if (found.length && worth > most) [best, most, marks] = [passage, worth, found.map(({ start, end }) => [start, end])];
    }
    return { anchor: best[0], passage: best[1], marks };
  }
}
