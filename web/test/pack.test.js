// A whole pack can be put into its address and read back, whatever its title; the draft survives whatever happens to
// storage.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { format, parse, TITLE, titled } from "../pack/address.js";
import { add, blocked, read, write } from "../pack/draft.js";
import { fakeStorage, noStorage } from "./fakes.js";

const HOSTILE = [
  "Away day & more, für alle",
  "<script>alert(1)</script>",
  "\"><img src=x onerror='alert(1)'>",
  "100% #1 ?r=e9&title=x",
  "a+b = c; d,e",
  "javascript:alert(1)",
  "日本語 🎉",
  "{{constructor}} __proto__",
];

for (const title of HOSTILE) {
  test(`a pack called ${JSON.stringify(title)} comes back as it was`, () => {
    const pack = { title, codes: ["e4", "g-lac", "q5"] };
    assert.deepEqual(parse(format(pack)), pack);
    assert.deepEqual(parse(new URL(`https://example.org/training/pack/${format(pack)}`).search), pack);
  });
}

test("an empty pack with the usual title has no query, and no query is an empty pack", () => {
  assert.equal(format({ title: TITLE, codes: [] }), "");
  assert.equal(format({ title: " ", codes: [] }), "");
  assert.deepEqual(parse(""), { title: TITLE, codes: [] });
});

test("codes may be in either case, with any separator, and count once", () => {
  assert.deepEqual(parse("?r=E4,q5;e4 B6&r=,,t1").codes, ["e4", "q5", "b6", "t1"]);
});

test("a title is one line of at most 200 characters, without marks of text direction", () => {
  assert.equal(titled("one\ntwo\u0000\u2028three\u202efour"), "one two three four");
  assert.equal(titled("x".repeat(500)).length, 200);
  assert.equal(titled(undefined), TITLE);
});

beforeEach(() => fakeStorage());

test("a draft is kept, and an empty one leaves nothing behind", () => {
  write({ title: "Mine", codes: ["e1"], others: [] });
  add("q2");
  add("e1");
  assert.deepEqual(read(), { title: "Mine", codes: ["e1", "q2"], others: [] });
  write({ title: TITLE, codes: [], others: [] });
  assert.equal(localStorage.length, 0);
});

test("garbled storage is not a draft, and its valid parts are kept", () => {
  for (const text of ["{", "null", "7", '"e1"', '{"codes":"e1","others":7}']) {
    localStorage.setItem("kb-pack", text);
    assert.deepEqual(read(), { title: TITLE, codes: [], others: [] }, text);
  }
  localStorage.setItem("kb-pack", '{"title":7,"codes":["e1","<b>",7,"e1","g-lac","E2"],"others":[{"codes":[]}]}');
  assert.deepEqual(read(), { title: TITLE, codes: ["e1", "g-lac"], others: [] });
});

test("if the browser keeps nothing, the draft lasts as long as the page", () => {
  noStorage();
  assert.equal(blocked(), true);
  write({ title: "Mine", codes: ["e1"], others: [] });
  add("q2");
  assert.deepEqual(read().codes, ["e1", "q2"]);
  fakeStorage();
  write({ title: "Mine", codes: ["e1"], others: [] });
  assert.equal(blocked(), false);
});
