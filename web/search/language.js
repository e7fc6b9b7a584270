// What a query means: its words, with typing errors corrected, and what else people call the same thing.
import { WEIGHTS } from "./weights.js";
import { distance, STOP, said, stem, stemmed, tokens } from "./words.js";

/** @import { Asked, Document, Friend, Index } from "./types.js" */

const SHORTEST = 4; // letters of a word that is corrected
const LONG = 7; // letters; longer words are forgiven two edits, others one. The list of common words assumes the same

/**
 * All the texts of a document.
 * @param {Document} one
 */
export const texts = (one) => [one.title, one.words, ...one.passages.map(([, text]) => text)];

export class Language {
  /** @param {Index} data */
  constructor(data) {
    this.friends = data.friends;
    this.joined = new Map(data.joined.map((pair) => [stemmed(pair), stem(said(pair, ""))]));
    /** @type {Map<string, { form: string, term: string, relation: string }>} */
    this.phrases = new Map();
    this.longest = 1; // words of the longest phrase
    this.common = new Set(data.common.split(" "));
    /** @type {Map<string, number>} */
    this.vocabulary = new Map();
    /** @type {Set<string>} */
    this.stems = new Set();
  }

  /**
   * Learn the phrases of the thesaurus and the words of the uncovered topics; it yields after each concept.
   * @param {Index} data
   * @returns {Generator<void>}
   */
  *read(data) {
    for (const [term, forms] of data.concepts) {
      this.learn(term);
      for (const one of forms) {
        const [form, relation] = typeof one === "string" ? [one, "related"] : one;
        this.learn(form);
        const key = stemmed(form);
        if (!key) continue;
        this.phrases.set(key, { form, term, relation });
        this.longest = Math.max(this.longest, key.split(" ").length);
      }
      yield;
    }
    for (const [title, words] of data.uncovered) {
      [title, words].forEach(this.learn, this);
      yield;
    }
  }

  /**
   * Take the words of a text to be spelt as they are there.
   * @param {string} text
   */
  learn(text) {
    for (const token of tokens(text)) {
      this.vocabulary.set(token.word, (this.vocabulary.get(token.word) ?? 0) + 1);
      this.stems.add(token.stem);
    }
  }

  /**
   * The joined stem of a word and its neighbour, if people also write them as one.
   * @param {{ stem: string }} token
   * @param {{ stem: string } | undefined} next
   */
  pair(token, next) {
    return this.joined.get(`${token.stem} ${next?.stem}`);
  }

  /**
   * The terms that a text is indexed under: stems, and the joined stem of words that people also write as one.
   * @param {string} text
   */
  terms(text) {
    /** @type {string[]} */
    const found = [];
    const all = tokens(text);
    all.forEach((token, i) => {
      if (!STOP.has(token.word)) found.push(token.stem);
      const pair = this.pair(token, all[i + 1]);
      if (pair) found.push(pair);
    });
    return found;
  }

  /**
   * What a query asks for.
   * @param {string} query
   * @returns {Asked}
   */
  understand(query) {
    const typed = tokens(query).map((token) => ({ ...token, ...this.#repair(token.word) }));
    /** @type {Asked} */
    const asked = {
      weights: new Map(),
      groups: [],
      understood: [],
      friends: [],
      last: typed.at(-1)?.stem,
    };
    for (const token of typed) if (token.repaired) asked.understood.push([token.word, token.repaired]);
    const taken = this.#phrases(query, typed, asked);
    typed.forEach((token, i) => {
      const pair = this.pair(token, typed[i + 1]);
      if (pair) {
        asked.groups.push(new Set([pair]));
        asked.weights.set(pair, 1);
      }
      if (taken.has(i) || STOP.has(token.word)) return;
      asked.groups.push(grouped(asked, [[token.stem, token.repaired ? WEIGHTS.repaired : 1]]));
    });
    asked.friends = this.#friends(typed);
    return asked;
  }

  /**
   * Add the terms that phrases in the query stand for, longest first; returns the positions of the words used.
   * @param {string} query
   * @param {{ word: string, stem: string, start: number, end: number }[]} typed
   * @param {Asked} asked
   */
  #phrases(query, typed, asked) {
    /** @type {Set<number>} */
    const taken = new Set();
    for (let i = 0; i < typed.length; i++) {
      for (let size = Math.min(this.longest, typed.length - i); size > 0; size--) {
        const part = typed.slice(i, i + size);
        const phrase = this.phrases.get(part.map((token) => token.stem).join(" "));
        if (!phrase) continue;
        const related = phrase.relation === "related";
        const meant = this.terms(phrase.term);
        const worth = (related ? WEIGHTS.related : WEIGHTS.same) / meant.length ** WEIGHTS.spread;
        for (const j of part.keys()) taken.add(i + j);
        /** @type {[string, number][]} */
        const own = part.filter((token) => !STOP.has(token.word)).map((token) => [token.stem, 1]);
        asked.groups.push(grouped(asked, [...own, ...meant.map((term) => /** @type {const} */ ([term, worth]))]));
        if (!related && phrase.form.toLowerCase() !== phrase.term.toLowerCase()) {
          asked.understood.push([query.slice(part[0].start, part[size - 1].end), phrase.term]);
        }
        i += size - 1;
        break;
      }
    }
    return taken;
  }

  /**
   * The false friends in what was typed: words that mean something different today.
   * @param {{ word: string }[]} typed
   * @returns {Friend[]}
   */
  #friends(typed) {
    const whole = ` ${typed.map((token) => token.word).join(" ")} `;
    /** @param {string} form */
    const isSaid = (form) => whole.includes(` ${said(form)} `);
    return this.friends.filter(([form]) => isSaid(form)).map(([form, here, today]) => ({ form, here, today }));
  }

  /**
   * The nearest indexed word for one that is neither indexed nor common.
   * @param {string} word
   * @returns {{ repaired?: string, stem?: string }}
   */
  #repair(word) {
    if (word.length < SHORTEST || STOP.has(word) || /\d/.test(word)) return {};
    if (this.stems.has(stem(word)) || this.common.has(word)) return {};
    const most = word.length > LONG ? 2 : 1;
    let best = "";
    let least = most + 1;
    let often = 0;
    for (const [known, times] of this.vocabulary) {
      if (known.length < SHORTEST) continue;
      const far = distance(word, known, Math.min(most, least));
      if (far < least || (far === least && far <= most && times > often)) [best, least, often] = [known, far, times];
    }
    return best && least <= most ? { repaired: best, stem: stem(best) } : {};
  }
}

/**
 * Add terms to what is asked, each with its highest weight, and return them as a group.
 * @param {Asked} asked
 * @param {Iterable<readonly [string, number]>} terms
 */
function grouped({ weights }, terms) {
  /** @type {Set<string>} */
  const group = new Set();
  for (const [term, weight] of terms) {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
    group.add(term);
  }
  return group;
}
