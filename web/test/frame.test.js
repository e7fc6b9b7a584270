// What decides which colours are shown, which section is marked and which script may run; a browser does the rest.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chosen, other } from "../frame/colours.js";
import { sectionAt } from "../frame/contents.js";
import { own } from "../lib/trusted.js";
import { fakeStorage, noStorage } from "./fakes.js";

test("only light and dark are choices, and a browser that keeps nothing has none", () => {
  fakeStorage();
  assert.equal(chosen(), null);
  localStorage.setItem("kb-palette", "dark");
  assert.equal(chosen(), "dark");
  localStorage.setItem("kb-palette", "<b>");
  assert.equal(chosen(), null);
  noStorage();
  assert.equal(chosen(), null);
});

test("the switch goes to and fro, and remembers only what the system does not ask for", () => {
  assert.equal(other(null, "light"), "dark");
  assert.equal(other("dark", "light"), null);
  assert.equal(other(null, "dark"), "light");
  assert.equal(other("light", "dark"), null);
  assert.equal(other("dark", "dark"), "light");
  assert.equal(other("light", "light"), "dark");
});

test("one is in the last section whose heading is above the line, or in the last at the end of the page", () => {
  assert.equal(sectionAt([100, 500, 900], 90, false), -1);
  assert.equal(sectionAt([90, 500, 900], 90, false), 0);
  assert.equal(sectionAt([-400, 10, 400], 90, false), 1);
  assert.equal(sectionAt([-400, 10, 400], 90, true), 2);
  assert.equal(sectionAt([], 90, true), -1);
});

test("a script may run from this site alone", () => {
  const page = new URL("https://example.org/some/prefix/find/");
  for (const address of ["../assets/kb.js", "https://example.org/worker.js"]) assert.equal(own(address, page), address);
  for (const address of [
    "https://evil.example/kb.js",
    "//evil.example/kb.js",
    "http://example.org/kb.js",
    "data:text/javascript,1",
    "javascript:alert(1)",
    "blob:https://example.org/1",
  ])
    assert.throws(() => own(address, page), TypeError, address);
  const disk = new URL("file:///home/someone/site/find.html");
  assert.equal(own("assets/kb.js", disk), "assets/kb.js");
  assert.throws(() => own("https://evil.example/kb.js", disk), TypeError);
});
