// Stand-ins for what a browser has and Node does not.

/** @param {() => unknown} get */
const put = (get) => Object.defineProperty(globalThis, "localStorage", { configurable: true, get });

/** An empty storage; with `room`, one that refuses longer texts. */
export function fakeStorage(room = Number.POSITIVE_INFINITY) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  const storage = {
    get length() {
      return kept.size;
    },
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem(/** @type {string} */ key, /** @type {string} */ text) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (/** @type {string} */ key) => kept.delete(key),
  };
  put(() => storage);
}

/** A browser that does not let scripts use its storage. */
export function noStorage() {
  put(() => {
    throw new DOMException("no", "SecurityError");
  });
}
