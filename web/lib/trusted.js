// Trusted Types: where the server asks for them, a browser runs a script only if a policy has passed its address.

/**
 * The address as it was given, if a script of this site is there.
 * @param {string} address
 * @param {{ href: string, origin: string, protocol: string }} page where the page is
 * @throws {TypeError} if it is on another site
 */
export function own(address, page) {
  const { protocol, origin } = new URL(address, page.href);
  if (protocol !== page.protocol || origin !== page.origin) throw new TypeError(`${address} is not on this site.`);
  return address;
}

/**
 * The address of a script of this site, as what a browser takes for one.
 * @param {string} address
 * @returns {string}
 */
export function trusted(address) {
  // TypeScript's library does not know them yet
  const { trustedTypes: types } = /** @type {any} */ (window);
  window.kbPolicy ??= types?.createPolicy("kb", {
    createScriptURL: (/** @type {string} */ one) => own(one, location),
  });
  return window.kbPolicy ? window.kbPolicy.createScriptURL(address) : own(address, location);
}
