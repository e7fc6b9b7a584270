// Where the site is served: the address above the folder of its scripts.

/**
 * The address of the site, from that of one of its scripts, whose name may have a fingerprint.
 * @param {string} src
 */
export const rootOf = (src) => src.replace(/assets\/(hashed\/)?[^/]*$/, "");
