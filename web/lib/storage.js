// What this browser keeps for the site: texts by key. A browser may refuse any access to storage; nothing here throws.

/**
 * The text under a key, null if there is none; `blocked` if the browser keeps nothing for this site.
 * @param {string} key
 * @returns {{ text: string | null, blocked: boolean }}
 */
export function load(key) {
  try {
    return { text: localStorage.getItem(key), blocked: false };
  } catch {
    return { text: null, blocked: true };
  }
}

/**
 * Keep a text under a key. Returns whether the browser did.
 * @param {string} key
 * @param {string} text
 */
export function save(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Delete what is under a key. Returns whether the browser did.
 * @param {string} key
 */
export function forget(key) {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
