// Codes of records, as people write them.

/**
 * The code that a text stands for, or an empty text: "E3", "e03", "Example 3", "practice-example-3", "G-LAC".
 * @param {string} text
 * @param {Record<string, string>} kinds how the codes of each kind begin, by what people call such a record: a letter
 * if a number follows, or a letter and a dash if words follow
 */
export function codeOf(text, kinds) {
  const said = text.trim().toLowerCase();
  const beginnings = [...new Set(Object.values(kinds))];
  const worded = beginnings.filter((one) => one.endsWith("-")).join("|");
  if (worded && new RegExp(`^(?:${worded})[a-z0-9]+(?:-[a-z0-9]+)*$`).test(said)) return said;
  const letters = beginnings.filter((one) => !one.endsWith("-"));
  const names = Object.keys(kinds).filter((name) => letters.includes(kinds[name]));
  const found = said.match(new RegExp(`(?:^|[^a-z])(${[...names, ...letters].join("|")})s?[\\s_.\\-–]*0*([1-9]\\d*)$`));
  return found ? (kinds[found[1]] ?? found[1]) + found[2] : "";
}
