// Search on a small index: what is understood, what comes first, and when the answer is an honest nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { made, pieces } from "../search/made.js";
import { notes, uncovered } from "../search/show.js";
import { distance, stem, tokens } from "../search/words.js";
import { index } from "./index.js";

/** @param {import("../search/types.js").Index} data */
function engineOf(data) {
  const work = pieces(data);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const engine = engineOf(index());
const ids = (/** @type {string} */ query) => engine.search(query).results.map((one) => one.id);

test("a word has one stem, whatever its spelling, number or ending", () => {
  assert.equal(stem("organisation"), stem("organizations"));
  assert.equal(stem("labours"), stem("labor"));
  assert.notEqual(stem("audit"), stem("adult"));
});

test("punctuation and hyphens are not part of a word", () => {
  assert.deepEqual(
    tokens("Children’s co-location, naïve").map((one) => one.word),
    ["childrens", "co", "location", "naive"],
  );
});

test("swapping neighbours is one edit, and larger distances are not measured", () => {
  assert.equal(distance("safeguarding", "safegaurding", 2), 1);
  assert.equal(distance("audit", "audits", 1), 1);
  assert.equal(distance("audit", "morale", 2), 3);
});

for (const [query, found] of /** @type {[string, string[]][]} */ ([
  ["E2", ["e2"]],
  ["e 2", ["e2"]],
  ["example two", ["e2"]],
  ["the first practice example", ["e1"]],
  ["behavior 1", ["b1"]],
  ["questions 1 to 2", ["q1", "q2"]],
  ["questions 1 and 3", ["q1", "q3"]],
  ["g-lac", ["g-lac"]],
  ["the last set of questions", ["questions", "q3"]],
  ["first group of questions", ["questions", "q1", "q2"]],
])) {
  test(`“${query}” goes to ${found.join(", ")} first`, () => {
    assert.deepEqual(ids(query).slice(0, found.length), found);
  });
}

test("a code among other words comes first, and does not go straight to its record", () => {
  const found = engine.search("E2 in that same words thing");
  assert.deepEqual([found.results[0].id, found.straight], ["e2", false]);
  assert.notEqual(ids("same words, section e2e4")[0], "e2");
});

test("only one code goes straight to its record, and only if there is one", () => {
  assert.equal(engine.search("e2").straight, true);
  assert.equal(engine.search("questions 1 to 2").straight, false);
  assert.equal(engine.search("e99").straight, false);
  assert.deepEqual(ids("e99"), []);
});

test("a new kind needs no change in the scripts", () => {
  const data = index();
  data.kinds.story = { weight: 1, letter: "s", called: ["story"] };
  const passages = /** @type {[string, string][]} */ ([["", "A day at the duty office."]]);
  const facets = { kind: ["story"] };
  data.documents.push({ id: "s1", kind: "story", title: "One day", url: "stories/s1/", passages, words: "", facets });
  const wider = engineOf(data);
  assert.equal(wider.search("S1").results[0].id, "s1");
  assert.equal(wider.search("story one").results[0].id, "s1");
  assert.equal(wider.search("duty office").results[0].id, "s1");
});

test("a typing error is corrected and shown; common and known words are left alone", () => {
  assert.deepEqual(engine.search("saveguarding").understood, [["saveguarding", "safeguarding"]]);
  assert.equal(ids("saveguarding")[0], "e2");
  assert.deepEqual(engine.search("meat").understood, []);
  assert.deepEqual(engine.search("audits").understood, []);
});

test("another word for a thing is understood and shown; a related one only adds weight", () => {
  assert.deepEqual(engine.search("child in care").understood, [["child in care", "looked-after child"]]);
  assert.equal(ids("child in care")[0], "g-lac");
  assert.deepEqual(engine.search("fostering").understood, []);
  assert.equal(ids("fostering")[0], "e3");
});

test("words that people write as one are found written as two", () => {
  assert.deepEqual(ids("frontline").slice().sort(), ["e1", "q1"]);
});

test("a false friend is pointed out", () => {
  const [friend] = engine.search("our LSP").friends;
  assert.deepEqual(friend, { form: "LSP", here: "local strategic partnership", today: "lead safeguarding partner" });
  assert.deepEqual(engine.search("LSPs and others").friends, []);
});

test("a practice example comes before a question with the same words", () => {
  const data = index();
  for (const one of data.documents) if (["e2", "q3"].includes(one.id)) one.title = one.passages[0][1] = "Same words";
  const found = engineOf(data)
    .search("same words")
    .results.map((one) => one.id);
  assert.deepEqual(found, ["e2", "q3"]);
  data.kinds.question.weight = 2;
  assert.deepEqual(
    engineOf(data)
      .search("same words")
      .results.map((one) => one.id),
    ["q3", "e2"],
  );
});

test("a kind mentioned in the query comes before others", () => {
  const data = index();
  for (const one of data.documents) if (["e2", "q3"].includes(one.id)) one.title = one.passages[0][1] = "Same words";
  Object.assign(data.kinds.question, { weight: 1, called: ["prompt"] });
  const wider = engineOf(data);
  assert.equal(wider.search("same words").results[0].id, "e2");
  assert.equal(wider.search("prompts with the same words").results[0].id, "q3");
});

test("a theme is found by what its findings say, and shows where", () => {
  const found = engine.search("pooled budget").results;
  const theme = found.find((one) => one.id === "t1");
  assert.ok(theme);
  assert.equal(engine.passage(theme).anchor, "f1");
});

test("asking for a meaning brings the glossary first", () => {
  assert.equal(ids("looked after child")[0], "e3");
  assert.equal(ids("what is a looked after child")[0], "g-lac");
  assert.equal(ids("LAC")[0], "g-lac");
});

test("a result found only by our own words says so", () => {
  assert.equal(engine.search("listening event").results.find((one) => one.id === "e1")?.byWordsAlone, true);
  assert.equal(engine.search("monthly forum").results.find((one) => one.id === "e1")?.byWordsAlone, false);
});

test("the passage shown has the words typed, with its anchor and the places to mark", () => {
  const [result] = engine.search("morale").results;
  const { anchor, passage, marks } = engine.passage(result);
  assert.equal(anchor, "changed");
  assert.deepEqual(
    marks.map(([start, end]) => passage.slice(start, end)),
    ["Morale"],
  );
});

test("an unfinished word finds what it begins, but only while typing", () => {
  assert.equal(engine.search("safegu", { typing: true }).results[0]?.id, "e2");
  assert.deepEqual(engine.search("safegu").results, []);
});

test("an uncovered topic is an honest nothing", () => {
  const found = engine.search("adoption allowance for a child");
  assert.equal(found.nothing, true);
  assert.equal(found.topic, "adoption allowances");
  assert.deepEqual(found.results, []);
});

test("what is close to a query without an answer has half of it, or nothing is named", () => {
  const data = index();
  data.uncovered.push(["Archery", "monthly archery forum"]);
  const near = (/** @type {string} */ query) =>
    engineOf(data)
      .search(query)
      .near?.map((one) => one.id);
  assert.deepEqual(near("monthly archery forum"), ["e1"]);
  assert.deepEqual(near("adoption allowance payments forum"), []);
});

test("an example comes before a theme that answers hardly better", () => {
  const data = index();
  for (const one of data.documents) if (["e3", "t1"].includes(one.id)) one.title = one.passages[0][1] = "Same words";
  data.documents.find((one) => one.id === "t1")?.passages.push(["", "The same words."]);
  const { results } = engineOf(data).search("same words");
  assert.deepEqual(
    results.map((one) => one.id),
    ["e3", "t1"],
  );
  assert.deepEqual(
    engineOf(data)
      .search("themes with the same words")
      .results.map((one) => one.id)[0],
    "t1",
  );
});

test("a theme that one of its findings answers for is marked, and the finding has its place", () => {
  const { results } = engine.search("pooled budget");
  const [finding, theme] = ["f1", "t1"].map((id) => results.findIndex((one) => one.id === id));
  assert.ok(finding < theme);
  assert.equal(results[theme].answeredBy, "f1");
  assert.equal(engine.search("themes on pooled budgets").results.find((one) => one.id === "t1")?.answeredBy, undefined);
});

test("a word that many records have is not a question about an uncovered topic", () => {
  const data = index();
  data.uncovered = [["Leaders", "leaders"]];
  assert.equal(engineOf(data).search("leaders").nothing, false);
});

test("words that are nowhere are an honest nothing, without a topic", () => {
  const found = engine.search("qwertyuiop");
  assert.equal(found.nothing, true);
  assert.equal(found.topic, null);
});

test("the records that an uncovered topic names are the nearest, if they are there", () => {
  const data = index();
  data.uncovered = [["Archery", "monthly archery forum", "q2", "e99", "b1"]];
  const { nothing, near } = engineOf(data).search("monthly archery");
  assert.equal(nothing, true);
  assert.deepEqual(
    near?.map((one) => one.id),
    ["q2", "b1"],
  );
});

test("an uncovered topic is named within a sentence, with the capitals of names and abbreviations", () => {
  assert.equal(uncovered("Care leavers", false), "the report does not cover care leavers");
  assert.equal(
    uncovered("Vulnerable adults and the Care Act", true),
    "no report here covers vulnerable adults and the Care Act",
  );
  for (const title of [
    "CAMHS and mental illness",
    "Signs of Safety and systemic units",
    "Wales, Scotland and others",
  ]) {
    assert.equal(uncovered(title, false), `the report does not cover ${title}`);
  }
});

test("what was understood and a false friend are said in sentences", () => {
  const friends = [{ form: "LSP", here: "local strategic partnership", today: "lead safeguarding partner" }];
  assert.deepEqual(notes({ understood: [["CLA", "looked-after child"]], friends }), [
    "Showing results for looked-after child (CLA).",
    "Here, LSP means local strategic partnership. Today it usually means lead safeguarding partner.",
  ]);
});

test("an engine made in slices answers as one made at once, and others get their turn meanwhile", async () => {
  const data = index();
  const many = Array.from({ length: 1500 }, (_, i) => ({
    ...data.documents[0],
    id: `b${i + 10}`,
    title: `Title ${i}`,
  }));
  data.documents.push(...many);
  let turns = 0;
  const clock = setInterval(() => turns++);
  const sliced = await made(data);
  clearInterval(clock);
  assert.ok(turns > 0);
  const found = (/** @type {typeof engine} */ one) => one.search("title 7 same words").results.map(({ id }) => id);
  assert.deepEqual(found(sliced), found(engineOf(data)));
});
