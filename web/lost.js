// The 404 page: a code in the address or typed into the field, in either case, leads to its record.
import { decoded } from "./lib/address.js";
import { codeOf } from "./lib/codes.js";
import { part } from "./lib/dom.js";

const form = part(document, ".kb-lost", HTMLFormElement);
const field = part(form, "input", HTMLInputElement);
const status = part(form, "[role=status]");
const kinds = JSON.parse(form.dataset.kinds ?? "{}");

/**
 * Go to the record whose code the text is. Returns whether it is a code.
 * @param {string} text
 * @param {"assign" | "replace"} how
 */
async function go(text, how) {
  const code = codeOf(text, kinds);
  if (!code) return false;
  const address = new URL(`${code}/`, window.kbRoot).href;
  const answer = await fetch(address, { method: "HEAD" }).catch(() => null);
  if (answer?.ok) location[how](address);
  else status.textContent = `There is no ${code.toUpperCase()} on this site.`;
  return true;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!(await go(field.value, "assign"))) form.submit(); // the finder understands words
});

/** Go to the record of the code at the end of the address, if there is one. */
async function follow() {
  const asked = location.pathname.slice(new URL(window.kbRoot).pathname.length).split("/");
  const parts = asked.filter((one) => one && !/^index\.html?$/.test(one)).map(decoded);
  for (const text of [parts.slice(-2).join(" "), parts.at(-1) ?? ""]) {
    if (text && (await go(text.replace(/\.html?$/, ""), "replace"))) return;
  }
}

follow();
