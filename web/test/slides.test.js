// Presentations are joined slide by slide, with their notes and pictures; texts go in as text, and fit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { about, listing } from "../pack/slides.js";
import { Deck } from "../slides/deck.js";
import { filled, fitting, listed } from "../slides/gaps.js";
import { join } from "../slides/join.js";
import { made } from "../slides/make.js";
import { qrPicture } from "../slides/qr.js";
import { elements, escaped, relations, writeRelations } from "../slides/xml.js";

const relation = (
  /** @type {string} */ id,
  /** @type {string} */ type,
  /** @type {string} */ target,
  outside = false,
) => ({
  id,
  type,
  target,
  outside,
});

/**
 * A small presentation with one slide, as far as joining needs it.
 * @param {string} text
 * @param {Record<string, string>} [changes] parts with other content
 */
function small(text, changes = {}) {
  const parts = {
    "[Content_Types].xml": '<Types><Override PartName="/ppt/slides/slide1.xml" ContentType="s"/></Types>',
    "docProps/core.xml": "<title>{title}</title>",
    "ppt/presentation.xml": '<p:sldIdLst><p:sldId id="256" r:id="rId7"/></p:sldIdLst>',
    "ppt/_rels/presentation.xml.rels": writeRelations([
      relation("rId2", "notesMaster", "notesMasters/notesMaster1.xml"),
      relation("rId7", "slide", "slides/slide1.xml"),
    ]),
    "ppt/slideLayouts/slideLayout1.xml": "<layout/>",
    "ppt/notesMasters/notesMaster1.xml": "<master/>",
    "ppt/slides/slide1.xml": `<a:t>${text}</a:t><a:fld type="slidenum"><a:t>1</a:t></a:fld>`,
    "ppt/slides/_rels/slide1.xml.rels": writeRelations([
      relation("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
      relation("rId2", "image", "../media/image1.png"),
      relation("rId3", "hyperlink", "https://example.org/?a=1&b='2'", true),
      relation("rId4", "notesSlide", "../notesSlides/notesSlide1.xml"),
    ]),
    "ppt/media/image1.png": `picture of ${text}`,
    "ppt/notesSlides/notesSlide1.xml": `<a:p><a:t>{lines}</a:t></a:p>${text}`,
    "ppt/notesSlides/_rels/notesSlide1.xml.rels": writeRelations([
      relation("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
      relation("rId2", "slide", "../slides/slide1.xml"),
    ]),
    ...changes,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

test("text and attributes come back from XML as they went in", () => {
  const all = [
    relation("rId1", "hyperlink", `https://example.org/?a="1"&b=<'2'>`, true),
    relation("rId2", "slide", "x"),
  ];
  assert.deepEqual(relations(writeRelations(all)), all);
  assert.equal(escaped("a\u0000\u0008\ufffe\ud800b\u{1f600}<&>"), "ab\u{1f600}&lt;&amp;&gt;");
  assert.equal(elements('<p:sldIdLst><p:sldId id="256" r:id="rId7"/></p:sldIdLst>', "p:sldId")[0].get("r:id"), "rId7");
});

test("a slide is copied with its notes and picture, and named wherever it must be", () => {
  const deck = new Deck(small("one"));
  for (const text of ["two", "three"]) join(deck, new Deck(small(text)));
  assert.deepEqual(deck.slides, ["ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "ppt/slides/slide3.xml"]);
  const file = unzipSync(deck.file());
  const text = (/** @type {string} */ part) => strFromU8(file[part]);
  assert.equal(text("ppt/slides/slide3.xml"), '<a:t>three</a:t><a:fld type="slidenum"><a:t>3</a:t></a:fld>');
  const [layout, image, link, notes] = relations(text("ppt/slides/_rels/slide3.xml.rels"));
  assert.equal(layout.target, "../slideLayouts/slideLayout1.xml");
  assert.equal(text(image.target.replace("..", "ppt")), "picture of three");
  assert.deepEqual([link.target, link.outside], ["https://example.org/?a=1&b='2'", true]);
  assert.equal(notes.target, "../notesSlides/notesSlide3.xml");
  const [, back] = relations(text("ppt/notesSlides/_rels/notesSlide3.xml.rels"));
  assert.equal(back.target, "../slides/slide3.xml");
  assert.deepEqual(
    elements(text("ppt/presentation.xml"), "p:sldId").map((one) => `${one.get("id")} ${one.get("r:id")}`),
    ["256 rId7", "257 rId8", "258 rId9"],
  );
  const typed = elements(text("[Content_Types].xml"), "Override").map((one) => one.get("PartName"));
  for (const part of ["/ppt/slides/slide3.xml", "/ppt/notesSlides/notesSlide3.xml"]) assert(typed.includes(part));
  assert.equal(Object.keys(file)[0], "[Content_Types].xml");
});

test("what cannot be joined is an error, not a broken file", () => {
  const join2 = (/** @type {Record<string, string>} */ changes) => () =>
    join(new Deck(small("one")), new Deck(small("two", changes)));
  assert.throws(join2({ "ppt/slideLayouts/slideLayout1.xml": "<other/>" }), /the site has changed/);
  const chart = writeRelations([
    relation("rId1", "chart", "../charts/chart1.xml"),
    relation("rId4", "notesSlide", "../notesSlides/notesSlide1.xml"),
  ]);
  assert.throws(join2({ "ppt/slides/_rels/slide1.xml.rels": chart }), /a chart, which cannot be copied/);
  assert.throws(join2({ "ppt/slides/_rels/slide1.xml.rels": writeRelations([]) }), /has no notes/);
  assert.throws(() => new Deck(zipSync({ "a.txt": strToU8("a") })), /not a presentation/);
  assert.throws(() => new Deck(strToU8("<html>not a zip</html>")));
});

test("gaps are filled with text, once, in letters that fit", () => {
  const xml = '<a:r><a:rPr sz="4400" lang="en-GB"/><a:t>{title:691x130}</a:t></a:r><a:t>{items}, {other}</a:t>';
  const short = filled(xml, { title: "A & {items} $1", items: "4 items" });
  assert(short.includes('sz="4400"') && short.includes("<a:t>A &amp; {items} $1</a:t>"));
  assert(short.endsWith("<a:t>4 items, {other}</a:t>"));
  assert.match(filled(xml, { title: "word ".repeat(40) }), /sz="2[0-9]00"/);
  assert(fitting("漢".repeat(60), 44, 691, 130) < fitting("a".repeat(60), 44, 691, 130));
  assert.equal(fitting("x".repeat(5000), 44, 691, 130), 18);
  assert.equal(
    listed("<a:p><a:t>a</a:t></a:p><a:p><a:t>{lines}</a:t></a:p>", ["<1>", "{lines}"]),
    "<a:p><a:t>a</a:t></a:p><a:p><a:t>&lt;1&gt;</a:t></a:p><a:p><a:t>{lines}</a:t></a:p>",
  );
});

test("a long address is behind a link on the cover, and whole in its notes and its link", () => {
  const address = `https://example.org/?title=${"x".repeat(200)}&r=e4`;
  const told = { title: "Away day", items: "1 item", sources: "S.", report: "a 2011 report", address, lines: ["• E4"] };
  const deck = new Deck(made(small("{address}"), [], told));
  assert(deck.text("ppt/slides/slide1.xml").includes("<a:t>This pack online</a:t>"));
  assert.equal(deck.relations("ppt/slides/slide1.xml")[2].target, address);
  assert.equal(deck.text("ppt/notesSlides/notesSlide1.xml"), `<a:p><a:t>• E4</a:t></a:p>${escaped(address)}`);
  assert.equal(deck.text("docProps/core.xml"), "<title>Away day</title>");
});

test("a QR code is a black and white PNG with a quiet zone", () => {
  const picture = Buffer.from(qrPicture("https://example.org/"));
  assert.equal(picture.subarray(1, 4).toString(), "PNG");
  const side = picture.readUInt32BE(16);
  assert.equal(side % 8, 0);
  const length = picture.readUInt32BE(33);
  const pixels = inflateSync(picture.subarray(41, 41 + length));
  const row = 1 + side / 8;
  assert.equal(pixels.length, row * side);
  const dark = (/** @type {number} */ x, /** @type {number} */ y) => pixels[y * 8 * row + 1 + x] === 0;
  assert.deepEqual([dark(3, 3), dark(4, 3), dark(4, 4), dark(5, 5), dark(6, 6)], [false, false, true, false, true]);
});

test("the title slide names the reports, their years and the items, and which have no slide", () => {
  const record = {
    code: "e4",
    name: "E4 Forum",
    label: "E4",
    title: "Forum",
    href: "",
    source: "",
    lines: 4,
    slides: true,
  };
  const one = { ...record, report: "College (2011) Leadership", item: /** @type {HTMLElement} */ ({}) };
  const pack = { title: "Away day", codes: [], address: "https://example.org/" };
  const told = about(pack, [one], "https://example.org/");
  assert.deepEqual(
    [told.items, told.sources, told.report, told.lines],
    ["1 item", "College (2011) Leadership.", "a 2011 report", ["• E4 Forum: https://example.org/e4/"]],
  );
  const other = { ...one, code: "f1", name: "F1 Cuts", slides: false, report: "College (2009) Cuts" };
  const two = about(pack, [one, other], "https://example.org/");
  assert.deepEqual(
    [two.report, two.lines[1]],
    ["reports from 2009 and 2011", "• F1 Cuts: https://example.org/f1/ (no slide here)"],
  );
  assert.deepEqual([listing([]), listing(["a"]), listing(["a", "b", "c"])], ["", "a", "a, b and c"]);
});
