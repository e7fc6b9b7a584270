// Writes Word files in the browser: `kbWord(blocks)` gives a Blob. A block is {sort, runs}, a run {text, link, bold, quiet}; `room` is as
// many `lines` to write on. What XML cannot hold, control characters, the library leaves out.
import { BorderStyle, Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from "docx";

const QUIET = "4C5B5E";
const INK = "0B4F55";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "888888", space: 1 };
const LOOKS = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1 },
  question: { heading: HeadingLevel.HEADING_2 },
  text: { spacing: { after: 100 } },
  bullet: { bullet: { level: 0 } },
  label: { keepNext: true, spacing: { before: 160, after: 40 } },
  answer: { border: { left: { ...LINE, size: 12, space: 8 } }, indent: { left: 200 }, spacing: { after: 80 } },
  quiet: { spacing: { after: 80 } },
};

function run({ text, link, bold, quiet }, sort) {
  const made = (part, options = {}) => new TextRun({
    text: part, bold: bold || sort === "label", ...(quiet || sort === "quiet" ? { color: QUIET, size: 18 } : {}), ...options,
  });
  return link ? new ExternalHyperlink({ link, children: [made(text, { style: "Hyperlink" })] }) : made(text);
}

function* paragraphs({ sort, runs, lines = 4 }) {
  if (sort === "room") { // lines to write on
    for (let line = 1; line <= lines; line += 1) {
      yield new Paragraph({ border: { bottom: LINE, between: LINE }, spacing: { before: 240, after: line === lines ? 160 : 0 } });
    }
  } else if (sort === "answer") {
    for (const line of runs[0].text.split(/\r?\n/)) yield new Paragraph({ ...LOOKS.answer, children: [run({ text: line }, sort)] });
  } else {
    yield new Paragraph({ ...LOOKS[sort], children: runs.map((one) => run(one, sort)) });
  }
}

const heading = (size, before) => ({ run: { size, bold: true, color: INK, font: "Calibri" }, paragraph: { keepNext: true, spacing: { before, after: 100 } } });

window.kbWord = (blocks) => Packer.toBlob(new Document({
  title: blocks[0].runs[0].text,
  creator: "",
  lastModifiedBy: "",
  styles: { default: {
    document: { run: { font: "Calibri", size: 22, language: { value: "en-GB" } } },
    title: heading(40, 0), heading1: heading(30, 360), heading2: heading(24, 280),
  } },
  sections: [{
    properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
    children: blocks.flatMap((one) => [...paragraphs(one)]),
  }],
}));
