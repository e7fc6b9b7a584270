// The workbook's texts: nothing typed in another tab or saved in a file is lost.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { both, FileRefused, fromFile, toFile } from "../workbook/model.js";
import { opened } from "../workbook/opened.js";
import { KEY, Store } from "../workbook/store.js";
import { fakeStorage, noStorage } from "./fakes.js";

/** @import { Sort } from "../workbook/types.js" */

/** @returns {Sort} */
const sort = (/** @type {string} */ name) => (name.endsWith("rating") ? "choice" : "long");
const page = (/** @type {Record<string, string>} */ values) => new Map(Object.entries(values));
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? "null");

beforeEach(() => fakeStorage());

test("of two different texts both are kept, or only one if it contains the other", () => {
  assert.equal(both("Mine", "Theirs", "long", "From the file"), "Mine\n\n[From the file:]\nTheirs");
  assert.equal(both("Mine", "Theirs", "line", "From the file"), "Mine / Theirs");
  assert.equal(both("Mine and more", "Mine", "long", "From the file"), "Mine and more");
  assert.equal(both("Mine", "Mine and more", "long", "From the file"), "Mine and more");
});

test("a saved file comes back as it was", () => {
  const fields = new Map([["q1", { value: "One\r\ntwo ‘three’", at: 5 }]]);
  assert.deepEqual(fromFile(toFile(fields)), new Map([["q1", "One\ntwo ‘three’"]]));
});

for (const [what, text] of [
  ["no JSON", "{"],
  ["another's file", '{"format":"other","version":1,"fields":{}}'],
  ["no fields", '{"format":"resourceful-leadership-workbook","version":1,"fields":null}'],
  ["a newer file", '{"format":"resourceful-leadership-workbook","version":2,"fields":{}}'],
  ["a damaged value", '{"format":"resourceful-leadership-workbook","version":1,"fields":{"q1":{"value":7,"at":1}}}'],
  ["a damaged name", '{"format":"resourceful-leadership-workbook","version":1,"fields":{"<b>":{"value":"","at":1}}}'],
]) {
  test(`a file is refused with a reason: ${what}`, () => assert.throws(() => fromFile(text), FileRefused));
}

test("opening a file adds answers, keeps both if they differ, leaves choices alone and counts", () => {
  const here = page({ q1: "Mine", q2: "", "q1-rating": "very", q3: "Same", q5: "Mine" });
  const found = page({ q5: "", q1: "Theirs", q2: "New", "q1-rating": "no", q3: "Same", q4: "" });
  const { put, kept: differ, counts } = opened(found, (name) => here.get(name) ?? "", sort);
  assert.deepEqual(put, page({ q1: "Mine\n\n[From the file:]\nTheirs", q2: "New" }));
  assert.deepEqual(differ, ["q1-rating"]);
  assert.deepEqual(counts, { added: 1, both: 1, same: 3 });
});

test("what another tab wrote is shown, and what was typed here is kept", () => {
  const one = new Store();
  const other = new Store();
  one.exchange(page({ q1: "From one", q2: "" }), sort);
  const { show, trouble } = other.exchange(page({ q1: "", q2: "From other" }), sort);
  assert.deepEqual(show, page({ q1: "From one" }));
  assert.equal(trouble, "");
  assert.deepEqual([kept().fields.q1.value, kept().fields.q2.value], ["From one", "From other"]);
});

test("a field changed in two tabs has both texts; a choice has the latest", () => {
  const one = new Store();
  const other = new Store();
  one.exchange(page({ q1: "Start", "q1-rating": "" }), sort);
  other.exchange(page({ q1: "Start", "q1-rating": "" }), sort);
  one.exchange(page({ q1: "Start, one", "q1-rating": "very" }), sort);
  const { show, merged } = other.exchange(page({ q1: "Start, other", "q1-rating": "no" }), sort);
  assert.deepEqual(merged, ["q1"]);
  assert.equal(show.get("q1"), "Start, other\n\n[From another tab:]\nStart, one");
  assert.equal(kept().fields["q1-rating"].value, "no");
});

test("a newer text replaces an older one that its writer had seen", () => {
  const one = new Store();
  const other = new Store();
  one.exchange(page({ q1: "First" }), sort);
  other.exchange(page({ q1: "" }), sort);
  other.exchange(page({ q1: "Second" }), sort);
  assert.deepEqual(one.exchange(page({ q1: "First" }), sort).show, page({ q1: "Second" }));
});

test("a text cleared in another tab disappears here, unless it was changed here", () => {
  const store = new Store();
  store.exchange(page({ q1: "Old", q2: "Old" }), sort);
  localStorage.removeItem(KEY);
  const { show } = store.exchange(page({ q1: "Old", q2: "Changed" }), sort, true);
  assert.deepEqual(show, page({ q1: "" }));
  assert.equal(kept().fields.q2.value, "Changed");
  assert.equal("q1" in kept().fields && kept().fields.q1.value !== "", false);
});

test("what cannot be read is never overwritten", () => {
  localStorage.setItem(KEY, "someone else's");
  const store = new Store();
  const { trouble } = store.exchange(page({ q1: "Mine" }), sort);
  assert.match(trouble, /cannot read the workbook/);
  assert.equal(store.unsaved, true);
  assert.equal(localStorage.getItem(KEY), "someone else's");
});

test("a browser that keeps nothing or has no room is reported, and the text counts as unsaved", () => {
  noStorage();
  const store = new Store();
  assert.match(store.exchange(page({ q1: "Mine" }), sort).trouble, /^This browser will not save your answers/);
  assert.equal(store.unsaved, true);
  assert.equal(store.clear(), false);
  fakeStorage(10);
  const full = new Store();
  assert.match(full.exchange(page({ q1: "Mine" }), sort).trouble, /run out of space/);
  assert.equal(full.unsaved, true);
});

test("a file also has what the page lacks, and no empty field", () => {
  const store = new Store();
  store.add("q99", "An answer to a question that is gone");
  const all = store.everything(page({ q1: "Mine", q2: "" }));
  assert.deepEqual([...all.keys()].sort(), ["q1", "q99"]);
});
