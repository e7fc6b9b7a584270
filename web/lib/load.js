// Loading more when it is needed: scripts, and the content of other pages of the site.

/**
 * Run the script at an address. One that cannot be fetched leaves no trace, so it can be tried again.
 * @param {string} address
 * @returns {Promise<void>}
 */
export function script(address) {
  return new Promise((resolve, reject) => {
    const added = document.createElement("script");
    added.src = address;
    added.onload = () => resolve();
    added.onerror = () => {
      added.remove();
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(added);
  });
}

/**
 * A function that does something once for all its callers; after a failure the next call tries again.
 * @template Result
 * @param {() => Promise<Result>} start
 * @returns {() => Promise<Result>}
 */
export function once(start) {
  /** @type {Promise<Result> | null} */
  let started = null;
  return () => {
    started ??= start().catch((error) => {
      started = null;
      throw error;
    });
    return started;
  };
}

/**
 * The main part of another page of the site, with absolute addresses for links and pictures.
 * @param {string} address
 * @returns {Promise<HTMLElement>}
 */
export async function mainOf(address) {
  const answer = await fetch(address);
  const main = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (!main) throw new Error(`${address} could not be read.`);
  for (const name of ["href", "src"]) {
    for (const one of main.querySelectorAll(`[${name}]`)) {
      one.setAttribute(name, new URL(one.getAttribute(name) ?? "", answer.url).href);
    }
  }
  return main;
}
