// How a result looks, in the header as in the finder. Text goes in as text, never as markup.

/** An element with attributes and children; strings become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

/** A passage, cut around its first marked word, with the words marked. */
export function marked({ passage, marks }, length = 180) {
  const from = marks.length && marks[0][0] > length / 2 ? passage.lastIndexOf(" ", marks[0][0] - length / 3) + 1 : 0;
  let to = Math.min(passage.length, from + length);
  if (to < passage.length) to = Math.max(passage.lastIndexOf(" ", to), marks.find(([start]) => start >= from)?.[1] ?? 0);
  const parts = [from ? "… " : ""];
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    parts.push(passage.slice(at, start), element("mark", {}, passage.slice(start, end)));
    at = end;
  }
  parts.push(passage.slice(at, to), to < passage.length ? " …" : "");
  return parts.filter(Boolean);
}

/** "Practice example E3", "Finding F12", "Glossary term": what a result is. */
export function label(document, facets) {
  const kind = facets.kind.values[document.kind];
  const source = (document.facets.report ?? []).map((code) => `, ${facets.report.values[code].toLowerCase()}`);
  return ["term", "section"].includes(document.kind) ? kind : `${kind} ${document.id.toUpperCase()}${source}`;
}

/** The address of the passage that was found: that of the record, unless the passage stands under an anchor of its page. */
export function deep({ document, anchor }) {
  return anchor && !document.url.includes("#") ? `${document.url}#${anchor}` : document.url;
}

/** What was understood, and false friends, as sentences. */
export function notes({ understood, friends }) {
  const lines = [];
  if (understood.length) lines.push(`Understood: ${[...new Set(understood.map(([from, to]) => `${from} → ${to}`))].join("; ")}.`);
  for (const { form, here, today } of friends) lines.push(`${form} here means ${here}; today it is read as ${today}.`);
  return lines;
}

export const OUR_WORDS = "found by search words of ours, not of the report";
