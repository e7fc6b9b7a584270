// Which examples are compared, as the address says it: ?items=e4,e6. And the order of rows.

/** How many have to be chosen before the others are hidden. */
const FEWEST = 2;

/**
 * The codes in the query of an address that are known, each once, in the order of the page.
 * @param {string} query
 * @param {string[]} known
 */
export function parse(query, known) {
  const asked = new URLSearchParams(query)
    .getAll("items")
    .join(",")
    .toLowerCase()
    .split(/[\s,;]+/);
  return known.filter((code) => asked.includes(code));
}

/**
 * The query for a choice: empty if nothing is chosen.
 * @param {string[]} codes
 */
export const format = (codes) => (codes.length ? `?items=${codes.join(",")}` : "");

/**
 * The codes that are shown: those that are chosen, or all if they are too few to compare.
 * @param {string[]} chosen
 * @param {string[]} known
 */
export const shown = (chosen, known) => (chosen.length < FEWEST ? known : chosen);

/**
 * Things in the order of a number that each has; those with the same number stay in the order in which they are.
 * @template Thing
 * @param {Thing[]} things
 * @param {(thing: Thing) => number} number
 * @param {boolean} descending
 */
export const ordered = (things, number, descending) =>
  [...things].sort((one, other) => (number(one) - number(other)) * (descending ? -1 : 1));

/**
 * What the status line says.
 * @param {number} chosen
 * @param {number} all
 * @param {string} sorted the heading of the column by which the rows are sorted, or an empty text
 */
export function said(chosen, all, sorted) {
  const which = chosen < FEWEST ? `All ${all} examples` : `${chosen} of ${all} examples`;
  const order = sorted ? `, sorted by “${sorted}”` : "";
  return `${which}${order}.${chosen === 1 ? " Choose one more to compare." : ""}`;
}
