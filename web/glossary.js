// The glossary's filter: only the terms whose name, other spellings or meaning have every word that is typed.
import { part, parts } from "./lib/dom.js";

const letters = part(document, ".kb-letters");
const entries = parts(document, ".kb-entry");
const plain = (/** @type {string} */ text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
const held = entries.map((one) => {
  const shown = parts(one, "h2, .kb-entry > p").map((piece) => piece.textContent);
  return ` ${plain([...shown, one.dataset.forms].join(" "))}`;
});

const form = part(document, ".kb-filter");
const field = part(form, "input", HTMLInputElement);
const status = part(document, ".kb-filter + [role=status]");

function show() {
  const asked = plain(field.value).split(" ").filter(Boolean);
  let shown = 0;
  entries.forEach((entry, at) => {
    entry.hidden = !asked.every((word) => held[at].includes(` ${word}`));
    shown += Number(!entry.hidden);
  });
  const none = "No term matches. Try another word, or search the site.";
  const found = shown ? `${shown} of ${entries.length} terms.` : none;
  status.textContent = asked.length ? found : "";
}

field.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
// A letter, or a link to a term, works whatever the filter hides.
const whole = () => {
  field.value = "";
  show();
};
letters.addEventListener("click", whole);
window.addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest(".kb-entry[hidden]")) return;
  whole();
  target.scrollIntoView();
});
form.hidden = false;
