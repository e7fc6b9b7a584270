// Keeps the page for use offline, with a service worker whose scope is the workbook's folder only.
import { trusted } from "../lib/trusted.js";

/** @param {string} root */
const scope = (root) => new URL("workbook/", root).href;

/**
 * Register the worker, and return whether the page is kept: not from a disk, or if pages are not folders.
 * @param {string} root
 */
export async function keepOffline(root) {
  const isServed = location.protocol.startsWith("http") && location.href.startsWith(scope(root));
  if (!("serviceWorker" in navigator) || !isServed) return false;
  try {
    await navigator.serviceWorker.register(trusted(new URL("worker.js", scope(root)).href));
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false; // not allowed, as in some private windows; the page works all the same while it is open
  }
}

/** Remove the worker and its files from this browser. */
export async function forgetOffline() {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return;
    for (const name of await caches.keys()) {
      if (name.startsWith(`kb-workbook ${registration.scope} `)) await caches.delete(name);
    }
    await registration.unregister();
  } catch {
    // there was none
  }
}
