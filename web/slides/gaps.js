// The gaps of the title slide, such as `{address}`, and their text. A gap that says how much room it has, in points,
// such as `{title:691x130}`, gets letters that fit.
import { escaped } from "./xml.js";

const GAP = /\{(\w+)(?::(\d+)x(\d+))?\}/g;
const SIZED = /(<a:rPr sz=")(\d+)("(?:(?!<a:rPr).)*?<a:t>\{(\w+):(\d+)x(\d+)\}<\/a:t>)/gs;
const LINE = /<a:p>(?:(?!<a:p>).)*?\{lines\}.*?<\/a:p>/s;
const SMALLEST = 18;
const WIDE = /[^ -\u024f\u2010-\u201f]/u; // letters as wide as they are high, such as Chinese ones

/** @typedef {Record<string, string>} Values texts by the name of the gap */

/**
 * The size of letters in points, at most `largest`, in which a text fits into a room of points; at least 18.
 * @param {string} text
 * @param {number} largest
 * @param {number} width
 * @param {number} height
 */
export function fitting(text, largest, width, height) {
  const length = Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.62), 0); // bold Arial
  let size = largest;
  while (size > SMALLEST && Math.ceil((length * size) / (width * 0.92)) * size * 1.15 > height) size -= 2;
  return size;
}

/**
 * A part with its gaps filled in; an unknown gap stays.
 * @param {string} xml
 * @param {Values} values
 */
export const filled = (xml, values) =>
  xml
    .replace(SIZED, (whole, before, size, after, name, width, height) => {
      const { [name]: text } = values;
      if (text === undefined) return whole;
      return before + fitting(text, Number(size) / 100, Number(width), Number(height)) * 100 + after;
    })
    .replace(GAP, (whole, name) => (values[name] === undefined ? whole : escaped(values[name])));

/**
 * Notes with a paragraph for each of `lines` in place of the one with the gap `{lines}`.
 * @param {string} xml
 * @param {string[]} lines
 */
export const listed = (xml, lines) =>
  xml.replace(LINE, (paragraph) => lines.map((line) => filled(paragraph, { lines: line })).join(""));
