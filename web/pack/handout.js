// The handout: a cover with contents, then each record on its own page with its QR code and room for notes.
import { element, part, parts } from "../lib/dom.js";
import { mainOf } from "../lib/load.js";

/** @import { Pack } from "./state.js" */
/** @import { Listed } from "./types.js" */

/**
 * The content of a record: the elements of its embed page, without ids and with headings one level down.
 * @param {string} code
 * @param {string} root
 */
async function content(code, root) {
  const main = await mainOf(`${root}embed/${code}/`);
  for (const one of parts(main, "[id]")) one.removeAttribute("id");
  for (const heading of parts(main, "h1, h2, h3, h4, h5")) {
    const lower = element(/** @type {"h2"} */ (`h${Number(heading.tagName[1]) + 1}`));
    if (heading.dataset.part) lower.dataset.part = heading.dataset.part;
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return [...main.childNodes];
}

/**
 * A record on its own page, which is `ready` once its content and QR code have loaded or failed to load.
 * @param {Listed} record
 * @param {string} root
 * @param {string} site
 * @param {string} notice
 */
function sheet({ code, name, lines, source }, root, site, notice) {
  const short = `${site}${code}/`;
  const heading = () => element("h2", {}, name);
  const link = () => element("a", { href: short }, short);
  const picture = { src: `${root}${code}/qr.svg`, alt: `QR code for ${short}`, width: "112", height: "112" };
  const qr = element("img", picture);
  const paper = element("p", { class: "kb-sheet-paper" }, qr, link());
  const body = element("div", {}, heading(), paper, element("p", {}, "Loading…"));
  const room = Array.from({ length: lines }, () => element("div", { class: "kb-line-room" }));
  const made = element(
    "article",
    { class: "kb-sheet", "data-sheet": code, "aria-label": name },
    body,
    element("p", { class: "kb-sheet-source" }, `Source: ${source}. ${notice}`),
    element("div", { class: "kb-notes-room" }, element("h3", {}, "Notes"), ...room),
  );
  const one = { made, missing: false, ready: Promise.resolve() };
  /** @type {Promise<void>} */
  const shown = new Promise((done) => {
    qr.onload = () => done();
    qr.onerror = () => {
      qr.remove();
      done();
    };
  });
  const read = content(code, root).then(
    (all) => {
      body.replaceChildren(...all);
      part(body, "h2").after(paper);
    },
    () => {
      one.missing = true;
      const why = "We could not load this page. It is at ";
      body.replaceChildren(heading(), paper, element("p", { class: "kb-gap" }, why, link(), "."));
    },
  );
  one.ready = Promise.all([read, shown]).then(() => {});
  return one;
}

/**
 * Keep the handout of `pack` in `place`. `root` is the address where the site is served, `site` its public one, and
 * `notice` goes with all our text. Returns {show, loaded, again}: `show` updates the handout, `loaded` waits for it and
 * gives the codes whose content could not be fetched, and `again` tries those again.
 * @param {HTMLElement} place
 * @param {Pack} pack
 * @param {Map<string, Listed>} records
 * @param {string} root
 * @param {string} site
 * @param {string} notice
 */
export function handout(place, pack, records, root, site, notice) {
  /** @type {Map<string, ReturnType<typeof sheet>>} */
  const sheets = new Map();
  const listed = () => pack.codes.map((code) => /** @type {Listed} */ (records.get(code)));

  const show = () => {
    place.hidden = !pack.codes.length;
    for (const code of [...sheets.keys()]) if (!pack.codes.includes(code)) sheets.delete(code);
    const made = listed().map((record) => {
      const one = sheets.get(record.code) ?? sheet(record, root, site, notice);
      sheets.set(record.code, one);
      return one.made;
    });
    place.replaceChildren(cover(pack, listed(), site, notice), ...made);
  };

  const loaded = async () => {
    await Promise.all([...sheets.values()].map((one) => one.ready));
    return pack.codes.filter((code) => sheets.get(code)?.missing);
  };

  const again = () => {
    for (const [code, one] of sheets) if (one.missing) sheets.delete(code);
    show();
  };
  return { show, loaded, again };
}

/**
 * @param {Pack} pack
 * @param {Listed[]} listed
 * @param {string} site
 * @param {string} notice
 */
function cover(pack, listed, site, notice) {
  const line = (/** @type {string} */ what) => element("p", { class: "kb-fill" }, `${what}:`);
  const contents = listed.map(({ code, label, title }) => {
    const short = `${site}${code}/`;
    return element("li", {}, element("strong", {}, label), ` ${title} `, element("a", { href: short }, short));
  });
  const reports = [...new Set(listed.map((record) => record.report))];
  const [sources, which] = reports.length > 1 ? ["Sources", "each"] : ["Source", "the"];
  const address = element("a", { href: pack.address }, pack.address);
  return element(
    "section",
    { class: "kb-cover", "aria-label": "Cover" },
    element("h2", { class: "kb-cover-title" }, pack.title),
    line("Date"),
    line("With"),
    element("h3", {}, "Contents"),
    element("ol", {}, ...contents),
    element("p", { class: "kb-why" }, "This pack online: ", address),
    element(
      "p",
      { class: "kb-why" },
      `${sources}: ${reports.join("; ")}. ${notice} All rights in ${which} report belong to its publisher, which has `,
      "not endorsed this pack. Lines marked editorial are our judgement, not the report's.",
    ),
  );
}
