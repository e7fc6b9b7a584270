// Files for the visitor; nothing leaves the device.
import { element } from "./dom.js";

/**
 * Offer a file as a download.
 * @param {Blob} blob
 * @param {string} name
 */
export function download(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
