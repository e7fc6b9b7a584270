// Writes Word files in the browser: `kbWord(blocks)` gives a Blob. The library leaves out control characters, which XML
// cannot contain.
import { BorderStyle, Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from "docx";

/** @import { IParagraphOptions, IRunOptions } from "docx" */
/** @import { Block, Run } from "./workbook/types.js" */

const QUIET = "4C5B5E";
const INK = "0B4F55";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "888888", space: 1 };
const A4 = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };

/** @type {Record<Exclude<Block["sort"], "room">, IParagraphOptions>} */
const LOOKS = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1 },
  question: { heading: HeadingLevel.HEADING_2 },
  text: { spacing: { after: 100 } },
  bullet: { bullet: { level: 0 } },
  label: { keepNext: true, spacing: { before: 160, after: 40 } },
  answer: {
    border: { left: { ...LINE, size: 12, space: 8 } },
    indent: { left: 200 },
    spacing: { after: 80 },
  },
  quiet: { spacing: { after: 80 } },
};

/**
 * @param {Run} run
 * @param {Block["sort"]} sort
 */
function run({ text, link, bold, quiet }, sort) {
  /** @param {IRunOptions} [options] */
  const made = (options = {}) => {
    const look = quiet || sort === "quiet" ? { color: QUIET, size: 18 } : {};
    return new TextRun({ text, bold: bold || sort === "label", ...look, ...options });
  };
  return link ? new ExternalHyperlink({ link, children: [made({ style: "Hyperlink" })] }) : made();
}

/** @param {Block} block */
function* paragraphs({ sort, runs, lines = 4 }) {
  if (sort === "room") {
    for (let line = 1; line <= lines; line += 1) {
      const spacing = { before: 240, after: line === lines ? 160 : 0 };
      yield new Paragraph({ border: { bottom: LINE, between: LINE }, spacing });
    }
  } else if (sort === "answer") {
    for (const text of runs[0].text.split(/\r?\n/)) {
      yield new Paragraph({ ...LOOKS.answer, children: [run({ text }, sort)] });
    }
  } else {
    yield new Paragraph({ ...LOOKS[sort], children: runs.map((one) => run(one, sort)) });
  }
}

/**
 * @param {number} size
 * @param {number} before
 */
const heading = (size, before) => ({
  run: { size, bold: true, color: INK, font: "Calibri" },
  paragraph: { keepNext: true, spacing: { before, after: 100 } },
});

window.kbWord = (blocks) =>
  Packer.toBlob(
    new Document({
      title: blocks[0].runs[0].text,
      creator: "",
      lastModifiedBy: "",
      styles: {
        default: {
          document: { run: { font: "Calibri", size: 22, language: { value: "en-GB" } } },
          title: heading(40, 0),
          heading1: heading(30, 360),
          heading2: heading(24, 280),
        },
      },
      sections: [{ properties: { page: A4 }, children: blocks.flatMap((one) => [...paragraphs(one)]) }],
    }),
  );
