// The slides of a pack: the published slide files of its items, joined after a title slide of its own.
import { once } from "../lib/load.js";

/** @import { About } from "../slides/types.js" */
/** @import { Listed, Made } from "./types.js" */

const COVER = "assets/cover.pptx";

/** Says which items' slides could not be fetched; none if it was the title slide or the script. */
export class NotFetched extends Error {
  /** @param {Listed[]} records */
  constructor(records) {
    super("Slides could not be fetched.");
    this.records = records;
  }
}

/**
 * A list in words: `E4, Q5 and B6`.
 * @param {string[]} all
 */
export const listing = (all) => [all.slice(0, -1).join(", "), ...all.slice(-1)].filter(Boolean).join(" and ");

/**
 * What the title slide says about a pack; `site` is the public address of the site.
 * @param {Made & { address: string }} pack
 * @param {Listed[]} listed
 * @param {string} site
 * @returns {About}
 */
export function about({ title, address }, listed, site) {
  const reports = [...new Set(listed.map((record) => record.report))];
  const years = [...new Set(reports.flatMap((report) => /\((\d{4})\)/.exec(report)?.[1] ?? []))].sort();
  return {
    title,
    items: `${listed.length} ${listed.length === 1 ? "item" : "items"}`,
    sources: `${reports.join("; ")}.`,
    report: reports.length > 1 ? `reports from ${listing(years)}` : `a ${years.join("")} report`,
    address,
    lines: listed.map(({ code, name, slides }) => `• ${name}: ${site}${code}/${slides ? "" : " (no slide here)"}`),
  };
}

/**
 * @param {string} address
 * @returns {Promise<Uint8Array | null>}
 */
async function bytes(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

const load = once(() => window.kbAsset("slides"));

/**
 * The presentation of a pack, from the items that have slides. Throws NotFetched if not everything could be fetched.
 * @param {Made & { address: string }} pack
 * @param {Listed[]} listed
 * @param {string} root where the site is served
 * @param {string} site
 */
export async function packSlides(pack, listed, root, site) {
  const records = listed.filter((record) => record.slides);
  const addresses = records.map(({ code }) => `${root}${code}/${code}.pptx`);
  const loading = load().then(
    () => true,
    () => false,
  );
  const [cover, ...decks] = await Promise.all([`${root}${COVER}`, ...addresses].map(bytes));
  const missing = records.filter((_, i) => !decks[i]);
  if (!(await loading) || !cover || missing.length) throw new NotFetched(missing);
  return window.kbSlides(
    cover,
    decks.flatMap((deck) => deck ?? []),
    about(pack, listed, site),
  );
}
