// Loading more when it is needed: scripts, and the content of other pages of the site.
import { trusted } from "./trusted.js";

/**
 * Run the script at an address. One that cannot be fetched leaves no trace, so it can be tried again.
 * @param {string} address
 * @returns {Promise<void>}
 */
export function script(address) {
  return new Promise((resolve, reject) => {
    const added = document.createElement("script");
    added.src = trusted(address);
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
  const { page, at } = location.protocol === "file:" ? await onDisk(address) : await online(address);
  const main = page?.querySelector("main");
  if (!main) throw new Error(`${address} could not be read.`);
  for (const name of ["href", "src"]) {
    for (const one of main.querySelectorAll(`[${name}]`)) {
      one.setAttribute(name, new URL(one.getAttribute(name) ?? "", at).href);
    }
  }
  return main;
}

/**
 * Another page, from the server.
 * @param {string} address
 */
async function online(address) {
  const answer = await fetched(address);
  return { page: answer.status === 200 ? answer.responseXML : null, at: answer.responseURL };
}

/**
 * Another page, from a disk. Browsers let no page read another there, so a script beside it has its content
 * (macros/publish/disk.py).
 * @param {string} address
 */
async function onDisk(address) {
  const folder = address.replace(/(index\.html)?(#.*)?$/, "");
  window.kbPages ??= {};
  await script(`${folder}index.js`);
  const name = Object.keys(window.kbPages).find((one) => folder.endsWith(`/${one}`)) ?? "";
  return { page: new DOMParser().parseFromString(window.kbPages[name], "text/html"), at: `${folder}index.html` };
}

/**
 * The answer to a request for a page, which the browser has parsed, and of which it runs and loads nothing.
 * @param {string} address
 * @returns {Promise<XMLHttpRequest>}
 */
function fetched(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Error(`${address} could not be fetched.`));
    request.send();
  });
}
