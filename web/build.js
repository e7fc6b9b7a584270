// Builds what the site loads from its own scripts and styles: `npm run build`, or `npm run watch` to build again after
// each edit.
// The results are written among the pages, in docs/assets/, so that either builder copies them like any other file.
import { context } from "esbuild";

const SCRIPTS = {
  kb: "site.js",
  search: "search/main.js",
  pack: "pack/main.js",
  workbook: "workbook/main.js",
  use: "use.js",
  lost: "lost.js",
  word: "word.js",
};
const STYLES = ["kb", "plain", "pack", "workbook"];

const building = await context({
  absWorkingDir: import.meta.dirname,
  entryPoints: [
    ...Object.entries(SCRIPTS).map(([name, source]) => ({ in: source, out: name })),
    ...STYLES.map((name) => ({ in: `styles/${name}.css`, out: name })),
  ],
  outdir: "../docs/assets",
  bundle: true,
  minify: true,
  format: "iife", // classic scripts: a browser loads no module from a folder on a disk
  target: "es2020",
  charset: "utf8",
  legalComments: "inline",
  loader: { ".css": "copy" },
  logLevel: "error",
});

if (process.argv.includes("--watch")) {
  await building.watch();
} else {
  const failed = await building.rebuild().then(
    () => false,
    () => true, // esbuild has said what is wrong, and where
  );
  await building.dispose();
  process.exitCode = Number(failed);
}
