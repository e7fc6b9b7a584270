// The workbook's service worker: online everything comes from the network; offline, what was kept. KEPT stands above, written by publish.
const FOLDER = `kb-workbook ${self.registration.scope} `;
const NAME = FOLDER + KEPT.version;
const ADDRESSES = KEPT.files.map((file) => new URL(file, self.location).href);

// All files of one version together or none, past the browser's own cache, so that no two versions mix.
self.addEventListener("install", (event) => {
  const fetched = caches.open(NAME).then((cache) => cache.addAll(ADDRESSES.map((address) => new Request(address, { cache: "no-cache" }))));
  event.waitUntil(fetched.then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith(FOLDER) && name !== NAME).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || !ADDRESSES.includes(origin + pathname)) return;
  event.respondWith(fetch(event.request).catch(async (error) => {
    const kept = await (await caches.open(NAME)).match(origin + pathname);
    if (kept) return kept;
    throw error;
  }));
});
