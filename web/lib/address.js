// Parts of an address as text.

/**
 * A part of an address without its percent signs. A part with a stray one stays as it is: it is no id and no code.
 * @param {string} part
 */
export function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
