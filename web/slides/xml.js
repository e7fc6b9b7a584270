// The little of XML that the parts of a presentation need. Our own site publishes them, so their form is known; text is
// put in and read out without a parser, which pages with strict rules about markup may not have.

/** @typedef {{ id: string, type: string, target: string, outside: boolean }} Relation how one part leads to another */

const SIGNS = new Map(Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }));
const NAMES = new Map([...SIGNS].map(([sign, name]) => [name, sign]));
// XML 1.0 cannot contain these, not even escaped: control characters, and halves of surrogate pairs.
const NEVER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/**
 * Text as it is written in XML, without the characters that XML cannot contain.
 * @param {string} text
 */
export const escaped = (text) => text.replace(NEVER, "").replace(/[&<>"']/g, (sign) => SIGNS.get(sign) ?? "");

/**
 * The attributes of every element with this name, in order.
 * @param {string} xml
 * @param {string} name such as `Relationship` or `p:sldId`
 * @returns {Map<string, string>[]}
 */
export function elements(xml, name) {
  const tags = xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)/?>`, "g"));
  return Array.from(tags, ([, inside]) => {
    const pairs = inside.matchAll(/([\w:]+)="([^"]*)"/g);
    return new Map(Array.from(pairs, ([, key, value]) => [key, value.replace(/&\w+;/g, (n) => NAMES.get(n) ?? n)]));
  });
}

/**
 * The relations that a part has.
 * @param {string} xml
 * @returns {Relation[]}
 */
export const relations = (xml) =>
  elements(xml, "Relationship").map((one) => ({
    id: one.get("Id") ?? "",
    type: (one.get("Type") ?? "").replace(KINDS, ""),
    target: one.get("Target") ?? "",
    outside: one.get("TargetMode") === "External",
  }));

/**
 * The part that holds relations.
 * @param {Relation[]} all
 */
export function writeRelations(all) {
  const each = all.map(({ id, type, target, outside }) => {
    const mode = outside ? ' TargetMode="External"' : "";
    const whole = type.includes(":") ? type : KINDS + type;
    return `<Relationship Id="${escaped(id)}" Type="${escaped(whole)}" Target="${escaped(target)}"${mode}/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${each.join("")}</Relationships>`
  );
}
