// Merges a saved file with what is on the page, so that nothing that was typed is lost.
import { both } from "./model.js";

/** @import { Sort } from "./types.js" */

/**
 * How the fields of a file merge: the values to set, how many of them are new, how many are kept beside what was here,
 * how many change nothing, and the different choices, which stay as they are here.
 * @param {Map<string, string>} found the values of the file
 * @param {(name: string) => string} mine
 * @param {(name: string) => Sort} sort
 */
export function opened(found, mine, sort) {
  /** @type {Map<string, string>} */
  const put = new Map();
  /** @type {string[]} */
  const kept = [];
  const counts = { added: 0, both: 0, same: 0 };
  for (const [name, value] of found) {
    const here = mine(name);
    if (here === value || !value) {
      counts.same += 1;
    } else if (!here) {
      counts.added += 1;
      put.set(name, value);
    } else if (sort(name) === "choice") {
      kept.push(name);
    } else {
      counts.both += 1;
      put.set(name, both(here, value, sort(name), "From the file"));
    }
  }
  return { put, kept, counts };
}
