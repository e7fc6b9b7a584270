// The comparison of examples: sorted by a column, and narrowed to some of them, which the address keeps.
import { copy } from "../lib/clipboard.js";
import { button, element, part, parts } from "../lib/dom.js";
import { format, ordered, parse, said, shown } from "./choice.js";

const REFUSED = "This browser blocked the copy. Copy the link from the address bar.";

/** How many examples have room side by side, each in a column of its own. */
const MOST_BESIDE = 3;

const place = part(document, ".kb-compare");
const status = part(place, "[role=status]");
const body = part(place, "tbody");
const rows = parts(body, "tr");
const code = (/** @type {HTMLElement} */ row) => row.dataset.record ?? "";
const known = rows.map(code);
const headings = parts(place, "thead th");
let sorted = "";

/** @type {HTMLInputElement[]} */
const boxes = rows.map((row) => element("input", { type: "checkbox", value: code(row), autocomplete: "off" }));
const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);

function show() {
  const seen = shown(chosen(), known);
  for (const row of rows) row.hidden = !seen.includes(code(row));
  place.classList.toggle("kb-compare-few", seen.length <= MOST_BESIDE);
  for (const one of [clear, share]) one.hidden = !chosen().length;
  status.textContent = said(chosen().length, known.length, sorted);
}

function choose() {
  history.replaceState(history.state, "", `${location.pathname}${format(chosen())}${location.hash}`);
  show();
}

/** @param {string[]} codes */
function check(codes) {
  for (const box of boxes) box.checked = codes.includes(box.value);
}

const clear = button("Show all", () => {
  check([]);
  choose();
  boxes[0].focus();
});
const share = button("Copy link", async () => {
  status.textContent = (await copy(location.href)) ? "Link copied." : REFUSED;
});

/**
 * Sort by the column of a heading; by the same again, the other way round.
 * @param {HTMLElement} heading
 * @param {string} title
 */
function sort(heading, title) {
  const descending = heading.getAttribute("aria-sort") === "ascending";
  for (const one of headings) one.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
  const column = headings.indexOf(heading);
  const order = (/** @type {HTMLElement} */ row) => Number(parts(row, "th, td")[column].dataset.order);
  body.append(...ordered(rows, order, descending));
  sorted = title;
  show();
}

for (const heading of headings.filter((one) => "sorts" in one.dataset)) {
  const title = heading.textContent.trim();
  heading.replaceChildren(button(title, () => sort(heading, title)));
}

const titles = rows.map((row) => part(row, "th a").textContent.trim());
const choices = boxes.map((box, at) => element("label", {}, box, ` ${titles[at]}`));
const form = element("fieldset", {}, element("legend", {}, "Choose two or more to compare"), ...choices);
for (const box of boxes) box.addEventListener("change", choose);
place.prepend(form, element("p", { class: "kb-compare-buttons" }, clear, " ", share));
place.style.setProperty("--rows", String(headings.length));
place.classList.add("kb-compare-ready");
window.addEventListener("popstate", () => {
  check(parse(location.search, known));
  show();
});
check(parse(location.search, known));
show();
