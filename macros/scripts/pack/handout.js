// The hand-out: a cover with contents, then every record on a page of its own with its QR code and room for notes.
import { element } from "../../search/show.js";

const LINES = 5, OF_A_QUESTION = 12; // of the room for notes: a question is there to be answered

/** The content of a record: the elements of the page that shows it alone, with whole links, no ids, and headings one level down. */
async function content(code, root) {
  const answer = await fetch(`${root}embed/${code}/`);
  if (!answer.ok) throw new Error(`${code}: ${answer.status}`);
  const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  for (const link of main.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), answer.url).href;
  for (const one of main.querySelectorAll("[id]")) one.removeAttribute("id");
  for (const heading of [...main.querySelectorAll("h1, h2, h3, h4, h5")]) {
    const lower = element(`h${Number(heading.tagName[1]) + 1}`);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return [...main.childNodes];
}

/**
 * Keep the hand-out of `pack` in `place`. `root` is the address of the site as it is served, `site` its public one.
 * Returns {show, loaded, again}: show it anew; a promise of the codes whose content could not be fetched, once all else is there; try these again.
 */
export function handout(place, pack, records, root, site) {
  const sheets = new Map();

  const sheet = (code) => {
    const record = records.get(code), short = `${site}${code}/`;
    const heading = () => element("h2", {}, record.name), link = () => element("a", { href: short }, short);
    const qr = element("img", { src: `${root}${code}/qr.svg`, alt: `QR code of ${short}`, width: "112", height: "112" });
    const paper = element("p", { class: "kb-sheet-paper" }, qr, link());
    const body = element("div", {}, heading(), paper, element("p", {}, "Loading …"));
    const made = element("article", { class: "kb-sheet", "data-sheet": code, "aria-label": record.name }, body,
      element("p", { class: "kb-sheet-source" }, `From: ${record.source}. Told in our own words (CC BY 4.0); not current guidance.`),
      element("div", { class: "kb-notes-room" }, element("h3", {}, "Notes"), ...Array.from({ length: code.startsWith("q") ? OF_A_QUESTION : LINES }, () => element("div", { class: "kb-line-room" }))));
    const one = { made, missing: false };
    const picture = new Promise((done) => { qr.onload = done; qr.onerror = () => { qr.remove(); done(); }; });
    const text = content(code, root).then((parts) => {
      body.replaceChildren(...parts);
      body.querySelector("h2").after(paper);
    }).catch(() => {
      one.missing = true;
      body.replaceChildren(heading(), paper, element("p", { class: "kb-gap" }, "The content of this record could not be fetched. It stands at ", link(), "."));
    });
    one.ready = Promise.all([text, picture]);
    return one;
  };

  const show = () => {
    place.hidden = !pack.codes.length;
    for (const code of [...sheets.keys()]) if (!pack.codes.includes(code)) sheets.delete(code);
    for (const code of pack.codes) if (!sheets.has(code)) sheets.set(code, sheet(code));
    place.replaceChildren(cover(pack, records, site), ...pack.codes.map((code) => sheets.get(code).made));
  };

  const loaded = async () => {
    await Promise.all(pack.codes.map((code) => sheets.get(code).ready));
    return pack.codes.filter((code) => sheets.get(code)?.missing);
  };

  const again = () => {
    for (const [code, one] of sheets) if (one.missing) sheets.delete(code);
    show();
  };
  return { show, loaded, again };
}

function cover(pack, records, site) {
  const reports = [...new Set(pack.codes.map((code) => records.get(code).report))];
  const line = (what) => element("p", { class: "kb-fill" }, `${what}:`);
  return element("section", { class: "kb-cover", "aria-label": "Cover" },
    element("h2", { class: "kb-cover-title" }, pack.title),
    line("Date"), line("With"),
    element("h3", {}, "Contents"),
    element("ol", {}, ...pack.codes.map((code) => {
      const record = records.get(code), short = `${site}${code}/`;
      return element("li", {}, element("strong", {}, record.label), ` ${record.title} `, element("a", { href: short }, short));
    })),
    element("p", { class: "kb-why" }, "This pack on screen: ", element("a", { href: pack.address }, pack.address)),
    element("p", { class: "kb-why" }, `From: ${reports.join("; ")}. Told in our own words (CC BY 4.0); not current guidance. ${reports.length > 1 ? "Each" : "The"} report is its publisher's, who has not endorsed this. `,
      "Where a line says editorial, it is our judgement, not the report's."));
}
