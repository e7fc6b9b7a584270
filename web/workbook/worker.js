// The workbook's service worker: online everything comes from the network; offline, what was kept. KEPT is above,
// where macros/publish/offline.py writes the list of files.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const FOLDER = `kb-workbook ${worker.registration.scope} `;
const NAME = FOLDER + KEPT.version;
const ADDRESSES = KEPT.files.map((file) => new URL(file, worker.location.href).href);

/** All files of one version together or none, past the browser's own cache, so that no two versions mix. */
async function keep() {
  const cache = await caches.open(NAME);
  await cache.addAll(ADDRESSES.map((address) => new Request(address, { cache: "no-cache" })));
  await worker.skipWaiting();
}

/** Only the files of this version are kept. */
async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith(FOLDER) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * What the network has; without it, what was kept.
 * @param {Request} request
 * @param {string} address
 */
async function answer(request, address) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(NAME)).match(address);
    if (kept) return kept;
    throw error;
  }
}

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
worker.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const address = origin + pathname;
  if (event.request.method === "GET" && ADDRESSES.includes(address)) event.respondWith(answer(event.request, address));
});
