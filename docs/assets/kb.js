// Small improvements over pages that work without this script: the meaning of a term stays in the window and goes away on Escape,
// and the home page's button opens the search.

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll("a.kb-term:is(:hover, :focus-visible)")) term.classList.add("kb-away");
});

const widest = () => Math.min(16 * parseFloat(getComputedStyle(document.documentElement).fontSize), innerWidth * 0.9);

for (const term of document.querySelectorAll("a.kb-term")) {
  const place = () => {
    const room = document.documentElement.clientWidth - term.getClientRects()[0].left - widest() - 8;
    term.style.setProperty("--kb-shift", `${Math.min(0, room)}px`);
  };
  term.addEventListener("pointerenter", place);
  term.addEventListener("focus", place);
  for (const end of ["pointerleave", "blur"]) term.addEventListener(end, () => term.classList.remove("kb-away"));
}

const opener = document.querySelector(".kb-open-search");
const field = document.querySelector("[data-md-component=search-query]");
if (opener && field) {
  opener.hidden = false;
  opener.addEventListener("click", () => field.focus());
}
