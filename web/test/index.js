// A small index made by hand, in the form that the site publishes, with what the tests need of every kind.

/** @import { Document, Index, Kind } from "../search/types.js" */

/** @type {Record<string, Kind>} */
const KINDS = {
  section: { weight: 0.81 },
  behaviour: { weight: 1, letter: "b", called: ["behaviour", "behavior"], pack: true },
  theme: { weight: 1.02, letter: "t", called: ["theme"], pack: true },
  finding: { weight: 0.46, letter: "f", called: ["finding"], pack: true, within: "theme" },
  example: { weight: 1.1, letter: "e", called: ["example", "practice example"], pack: true },
  question: { weight: 0.75, letter: "q", called: ["question"], pack: true, section: "questions", sets: "theme" },
  term: { weight: 0.2, defines: true, section: "glossary" },
};

/**
 * @param {string} id
 * @param {string} kind
 * @param {string} title
 * @param {string} text
 * @param {{ words?: string, more?: [string, string][], facets?: Record<string, string[]> }} [rest]
 * @returns {Document}
 */
const document = (id, kind, title, text, { words = "", more = [], facets = {} } = {}) => ({
  id,
  kind,
  title,
  url: `${kind}s/${id}/`,
  passages: [["", text], ...more],
  words,
  facets: { kind: [kind], ...facets },
});

/** @returns {Index} */
export const index = () => ({
  documents: [
    document("b1", "behaviour", "Openness to possibilities", "Leaders look for other ways."),
    document("b2", "behaviour", "Collaborating", "Leaders share budgets with partners."),
    document("t1", "theme", "Working together", "Services plan as one."),
    document("t2", "theme", "Looking at results", "Leaders ask what changed for children."),
    document("f1", "finding", "Pooled budgets were rare", "Some leaders had begun to pool a budget.", {
      facets: { theme: ["t1"] },
    }),
    document("e1", "example", "A monthly forum", "Social workers meet senior leaders every month.", {
      words: "listening event, morale",
      more: [["changed", "Morale of the front line rose."]],
      facets: { theme: ["t1"] },
    }),
    document("e2", "example", "An audit tool", "Managers audit two files on safeguarding a week.", {
      facets: { theme: ["t2"] },
    }),
    document("e3", "example", "Reviews of plans", "Panels review plans for a looked-after child.", {
      words: "LAC reviews, LAC panel",
    }),
    document("q1", "question", "Do you listen?", "How do you hear the front line?", { facets: { theme: ["t1"] } }),
    document("q2", "question", "Do you share?", "What do you share with partners?", { facets: { theme: ["t1"] } }),
    document("q3", "question", "Do you measure?", "What do you count?", { facets: { theme: ["t2"] } }),
    document("g-lac", "term", "Looked-after child", "A child in the care of an authority.", {
      words: "LAC, looked-after child",
    }),
    document("questions", "section", "Questions", "All questions of the report."),
    document("glossary", "section", "Glossary", "Terms as the report uses them."),
  ],
  kinds: structuredClone(KINDS),
  concepts: [["looked-after child", [["LAC", "same"], ["child in care", "same"], "fostering"]]],
  joined: ["front line"],
  friends: [["LSP", "local strategic partnership", "lead safeguarding partner"]],
  uncovered: [["adoption allowances", "adoption allowance, adopter payments"]],
  facets: {},
  common: "meat",
});
