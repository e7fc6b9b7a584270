// Making the engine from what the site publishes, a piece at a time, so that the page answers meanwhile.
import { Engine } from "./engine.js";
import { heldBy, indexed } from "./indexed.js";
import { Language, texts } from "./language.js";

/** @import { Index } from "./types.js" */

const SLICE = 8; // milliseconds; a page that rests after each still draws every frame, or every third on a slow phone

/**
 * The engine; it yields after each piece of the work.
 * @param {Index} data
 * @returns {Generator<void, Engine>}
 */
export function* pieces(data) {
  const language = new Language(data);
  yield;
  /** @type {Map<string, number>} */
  const holders = new Map();
  for (const one of data.documents) {
    texts(one).forEach(language.learn, language);
    for (const term of new Set(language.terms(texts(one).join("\n")))) holders.set(term, (holders.get(term) ?? 0) + 1);
    yield;
  }
  yield* language.read(data);
  const held = heldBy(data);
  const index = yield* indexed(data, language, held);
  return new Engine(data, { language, held, holders, index });
}

/**
 * The engine, made in slices between which the browser can do what people ask for.
 * @param {Index} data
 */
export async function made(data) {
  const work = pieces(data);
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await new Promise((rested) => setTimeout(rested));
  }
}
