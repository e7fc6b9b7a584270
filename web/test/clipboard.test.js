// Copying reports whether the browser allowed it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { copy } from "../lib/clipboard.js";

/** @param {unknown} clipboard */
const give = (clipboard) =>
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { clipboard } });

test("a text is copied as it is", async () => {
  /** @type {string[]} */
  const copied = [];
  give({ writeText: async (/** @type {string} */ text) => void copied.push(text) });
  assert.equal(await copy("<b> & more"), true);
  assert.deepEqual(copied, ["<b> & more"]);
});

test("a refusal, or no clipboard at all, is not an error", async () => {
  give({ writeText: () => Promise.reject(new Error("not allowed")) });
  assert.equal(await copy("text"), false);
  give(undefined);
  assert.equal(await copy("text"), false);
  assert.equal(await copy({ "text/plain": new Blob(["text"]) }), false);
});
