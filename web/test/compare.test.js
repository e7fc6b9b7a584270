// The choice of examples can be put into the address and read back, and rows are put in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { format, ordered, parse, said, shown } from "../compare/choice.js";

const KNOWN = ["e1", "e4", "e6", "e10"];

test("a choice comes back from its address, in the order of the page", () => {
  assert.equal(format(["e4", "e6"]), "?items=e4,e6");
  assert.deepEqual(parse(format(["e6", "e4"]), KNOWN), ["e4", "e6"]);
  assert.equal(format([]), "");
  assert.deepEqual(parse("", KNOWN), []);
});

test("an address may be written by hand, and what is not known is left out", () => {
  assert.deepEqual(parse("?items=E6;e4 e4,e99&items=e10&other=e1", KNOWN), ["e4", "e6", "e10"]);
  assert.deepEqual(parse("?items=<script>,__proto__,e", KNOWN), []);
});

test("one alone is not a comparison, so all are shown", () => {
  assert.deepEqual(shown([], KNOWN), KNOWN);
  assert.deepEqual(shown(["e4"], KNOWN), KNOWN);
  assert.deepEqual(shown(["e4", "e6"], KNOWN), ["e4", "e6"]);
});

test("rows with the same number stay as they were, either way round", () => {
  const rows = ["a2", "b1", "c2", "d0"];
  const names = (/** @type {boolean} */ descending) => ordered(rows, (row) => Number(row[1]), descending).join(" ");
  assert.equal(names(false), "d0 b1 a2 c2");
  assert.equal(names(true), "a2 c2 b1 d0");
});

test("the status line says how many are shown, in which order, and what is missing for a comparison", () => {
  assert.equal(said(0, 7, ""), "All 7 examples.");
  assert.equal(said(1, 7, ""), "All 7 examples. Choose one more to compare.");
  assert.equal(said(2, 7, "Stage"), "2 of 7 examples, sorted by “Stage”.");
});
