// Files for the visitor; nothing leaves the device.
import { once } from "../lib/load.js";

/** @import { Block } from "./types.js" */

export { download } from "../lib/download.js";

// The part that writes Word files is large, so it is fetched when the page is idle. It is fetched before anyone asks
// for it, so that it works offline.
const writer = once(() => window.kbAsset("word"));
const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ wanted) => setTimeout(wanted, 1500));
const later = () => idle(() => void writer().catch(() => {}));
if (document.readyState === "complete") later();
else window.addEventListener("load", later);

/**
 * A Word file with these blocks; rejects if the part that writes it cannot be fetched.
 * @param {Block[]} blocks
 */
export async function word(blocks) {
  await writer();
  return window.kbWord(blocks);
}
