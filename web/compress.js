// Writes compressed copies beside the files of a folder, which a server sends as they are: `index.html.br` and `.gz`.
// The same file gives the same bytes. A file that would hardly become smaller, such as most pictures, has none.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const LEAST = 256; // bytes; less fits into one packet anyway
const SAVED = 0.9; // a copy that is larger than this share of its file is not worth a place on the disk
const AT_ONCE = 4;

/** @param {Buffer} content */
const gzipped = (content) => promisify(gzip)(content, { level: 9 });

/** @param {Buffer} content */
const brotlied = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/**
 * Write the copies of one file, or none if they would not be worth it. Returns the bytes of the file and its copies.
 * @param {string} path
 */
async function copies(path) {
  const content = await readFile(path);
  if (content.length < LEAST) return null;
  const zipped = await gzipped(content);
  if (zipped.length > SAVED * content.length) return null;
  const packed = await brotlied(content);
  await writeFile(`${path}.gz`, zipped);
  await writeFile(`${path}.br`, packed);
  return { plain: content.length, gz: zipped.length, br: packed.length };
}

const [folder = ""] = process.argv.slice(2);
const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
const paths = all.map((one) => join(one.parentPath, one.name)).sort();
const old = paths.filter((path) => /\.(br|gz)$/.test(path));
await Promise.all(old.map((path) => rm(path)));
const waiting = paths.filter((path) => !/\.(br|gz)$|\/_(headers|redirects)$/.test(path));
const sum = { files: 0, plain: 0, gz: 0, br: 0 };
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const made = await copies(path);
      if (!made) continue;
      sum.files += 1;
      for (const what of /** @type {const} */ (["plain", "gz", "br"])) sum[what] += made[what];
    }
  }),
);
const kb = (/** @type {number} */ bytes) => `${Math.round(bytes / 1000).toLocaleString("en-GB")} KB`;
console.log(`${sum.files} files compressed: ${kb(sum.plain)}, as gzip ${kb(sum.gz)}, as brotli ${kb(sum.br)}`);
