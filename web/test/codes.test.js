// Codes as people write them, on the 404 page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeOf } from "../lib/codes.js";

const KINDS = { report: "r", behaviour: "b", behavior: "b", example: "e", "practice example": "e", term: "g-" };

for (const [text, code] of [
  ["E3", "e3"],
  ["e03", "e3"],
  ["Example 3", "e3"],
  ["example-3", "e3"],
  ["examples E3", "e3"],
  ["practice-example-3", "e3"],
  ["Practice example 3 ", "e3"],
  ["behavior 2", "b2"],
  ["R1", "r1"],
  ["G-LAC", "g-lac"],
  ["case audits", ""],
  ["the 3", ""],
  ["q3", ""],
  ["e0", ""],
  ["g-", ""],
  ["term 3", ""],
  ["some3", ""],
]) {
  test(`“${text}” means ${code || "no code"}`, () => assert.equal(codeOf(text, KINDS), code));
}

test("a new kind is understood from how the page says its codes begin", () => {
  assert.equal(codeOf("Story 4", { ...KINDS, story: "s" }), "s4");
  assert.equal(codeOf("x-one", { ...KINDS, note: "x-" }), "x-one");
});
