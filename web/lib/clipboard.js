// Copying to the clipboard, which a browser may refuse.

/**
 * Copy a text, or one thing in several formats by their types. Returns whether the browser allowed it.
 * @param {string | Record<string, Blob | Promise<Blob>>} what
 * @returns {Promise<boolean>}
 */
export async function copy(what) {
  try {
    if (typeof what === "string") await navigator.clipboard.writeText(what);
    else await navigator.clipboard.write([new ClipboardItem(what)]);
    return true;
  } catch {
    return false;
  }
}
