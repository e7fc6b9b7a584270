// The address of a pack carries all of it: ?title=Away+day&r=e4,q5,b6. What is read here is shown as text and nothing else.

export const TITLE = "Session pack";
const LONGEST = 200;

/** A title as it is shown: one line of at most 200 characters; no title is the usual one. */
export const plain = (title) => String(title ?? "").replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ").slice(0, LONGEST);

/** What the query of an address says: {title, codes}; codes in lower case, each once, known or not. */
export function parse(query) {
  const asked = new URLSearchParams(query);
  const codes = asked.getAll("r").join(",").toLowerCase().split(/[\s,;]+/).filter(Boolean);
  return { title: plain(asked.get("title")).trim() || TITLE, codes: [...new Set(codes)] };
}

/** The query that says a pack: empty for one with no record and the usual title. */
export function format({ title, codes }) {
  const parts = [];
  if (title.trim() && title.trim() !== TITLE) parts.push(new URLSearchParams({ title: title.trim() }).toString());
  if (codes.length) parts.push(`r=${codes.join(",")}`);
  return parts.length ? `?${parts.join("&")}` : "";
}
