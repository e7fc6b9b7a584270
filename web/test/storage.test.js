// The wrapper around the browser's storage reports what happened, and never throws.
import assert from "node:assert/strict";
import { test } from "node:test";
import { forget, load, save } from "../lib/storage.js";
import { fakeStorage, noStorage } from "./fakes.js";

test("what is saved can be loaded, and what is deleted is gone", () => {
  fakeStorage();
  assert.equal(save("a", "text"), true);
  assert.deepEqual(load("a"), { text: "text", blocked: false });
  assert.equal(forget("a"), true);
  assert.deepEqual(load("a"), { text: null, blocked: false });
});

test("a browser that keeps nothing is reported, and nothing is thrown", () => {
  noStorage();
  assert.deepEqual(load("a"), { text: null, blocked: true });
  assert.equal(save("a", "text"), false);
  assert.equal(forget("a"), false);
});

test("a full storage refuses, and keeps what it had", () => {
  fakeStorage(5);
  assert.equal(save("a", "short"), true);
  assert.equal(save("a", "longer"), false);
  assert.deepEqual(load("a"), { text: "short", blocked: false });
});
