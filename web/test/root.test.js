// Where the site is served, from the address of a script.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rootOf } from "../lib/root.js";

for (const [src, root] of [
  ["https://a.example/assets/kb.js", "https://a.example/"],
  ["https://a.example/kb/assets/hashed/kb.1a2b3c4d.js", "https://a.example/kb/"],
  ["https://a.example/assets/kb/assets/hashed/kb.1a2b3c4d.js", "https://a.example/assets/kb/"],
  ["file:///srv/assets/site/assets/kb.js?v=1", "file:///srv/assets/site/"],
]) {
  test(`${src} belongs to the site at ${root}`, () => assert.equal(rootOf(src), root));
}
