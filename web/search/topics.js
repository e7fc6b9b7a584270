// The topics that are not covered: folded at the end of the page, and right under "No results" where nothing was found.
import { element, parts } from "../lib/dom.js";

/**
 * Prepare the list, with a field to filter it. The result puts it into a place (null: where it was), open or closed.
 * @param {Document} page
 */
export function uncoveredTopics(page) {
  const [fold] = parts(page, "details.kb-uncovered", HTMLDetailsElement);
  if (!fold) return () => {};
  const [heading] = parts(page, "#not-covered");
  const mark = page.createComment("");
  fold.before(mark);
  const items = parts(fold, "li");
  const field = element("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  const narrow = () => {
    const wanted = field.value.trim().toLowerCase();
    for (const item of items) item.hidden = !item.textContent?.toLowerCase().includes(wanted);
  };
  field.addEventListener("input", narrow);
  parts(fold, "ul")[0]?.before(element("label", { class: "kb-topic-filter" }, "Filter these topics ", field));

  /**
   * @param {HTMLElement | null} place
   * @param {boolean} open
   */
  return (place, open) => {
    if (place) place.append(fold);
    else if (mark.nextSibling !== fold) mark.after(fold);
    heading?.toggleAttribute("hidden", place !== null);
    fold.open = place !== null && open;
  };
}
