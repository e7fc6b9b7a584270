// Builds the scripts and styles that the site loads: `npm run build`, or `npm run watch` to build after each edit.
// The results go into docs/assets/, among the pages, so that either builder copies them like any other file.
import { context } from "esbuild";

const SCRIPTS = {
  kb: "site.js",
  palette: "palette.js",
  search: "search/main.js",
  pack: "pack/main.js",
  workbook: "workbook/main.js",
  use: "use.js",
  lost: "lost.js",
  compare: "compare/main.js",
  glossary: "glossary.js",
  word: "word.js",
  slides: "slides/main.js",
};
const STYLES = ["kb", "plain", "pack", "workbook", "compare", "find", "matrix", "glossary"];

const building = await context({
  absWorkingDir: import.meta.dirname,
  entryPoints: [
    ...Object.entries(SCRIPTS).map(([name, source]) => ({ in: source, out: name })),
    ...STYLES.map((name) => ({ in: `styles/${name}.css`, out: name })),
  ],
  outdir: "../docs/assets",
  bundle: true,
  minify: true,
  format: "iife", // classic scripts, as browsers do not load modules from a disk
  target: "es2020",
  charset: "utf8",
  legalComments: "inline",
  logLevel: "error",
});

if (process.argv.includes("--watch")) {
  await building.watch();
} else {
  const failed = await building.rebuild().then(
    () => false,
    () => true, // esbuild has already said what is wrong, and where
  );
  await building.dispose();
  process.exitCode = Number(failed);
}
