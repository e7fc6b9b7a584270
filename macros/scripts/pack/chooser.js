// The page's list of records as a chooser: a box to tick before each, and words that narrow the list.
import { element } from "../../search/show.js";

const FOLDED = ["all-findings", "all-terms"]; // long, and rarely wanted

/** Make the lists of `page` a chooser; `say` tells what happened. Returns the function that ticks what is in the pack. */
export function chooser(page, pack, records, say) {
  const boxes = new Map(), groups = [];
  for (const { code, name, label, title, href, item } of records.values()) {
    const box = element("input", { type: "checkbox", id: `kb-pack-${code}`, value: code });
    box.addEventListener("change", () => {
      pack.edit({ codes: box.checked ? [...pack.codes, code] : pack.codes.filter((one) => one !== code) });
      say(box.checked ? `${name} is in the pack as number ${pack.codes.length}.` : `${name} is out of the pack.`);
    });
    boxes.set(code, box);
    const shown = label === code ? [title] : [element("strong", { class: "kb-code" }, label), ` ${title}`];
    item.replaceChildren(element("label", { for: box.id }, box, element("span", {}, ...shown)), " ", element("a", { href, "aria-label": `Read ${name}` }, "Read"));
  }
  for (const list of page.querySelectorAll("ul.kb-all")) {
    const heading = list.previousElementSibling, group = element("div", { class: "kb-pack-group" });
    heading.before(group);
    group.append(heading, list);
    list.classList.add("kb-pack-list");
    groups.push({ group, items: [...list.children], details: null });
    if (FOLDED.includes(heading.id)) {
      const details = element("details", {}, element("summary", {}, `${list.children.length} ${heading.firstChild.textContent.trim().toLowerCase()}`));
      details.append(list);
      group.append(details);
      groups.at(-1).details = details;
    }
  }

  const field = element("input", { type: "search", id: "kb-pack-filter", autocomplete: "off", spellcheck: "false" });
  field.addEventListener("input", () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { group, items, details } of groups) {
      const found = items.filter((item) => {
        item.hidden = !wanted.every((word) => `${item.dataset.record} ${item.textContent}`.toLowerCase().includes(word));
        return !item.hidden;
      });
      group.hidden = !found.length;
      if (details) details.open = wanted.length > 0;
      count += found.length;
    }
    say(wanted.length ? `${count} ${count === 1 ? "record" : "records"} with these words or this code.` : "");
  });
  page.querySelector("#choose").after(element("p", { class: "kb-find-row" }, element("label", { for: field.id }, "Narrow the list by words or code"), field));

  return () => { for (const [code, box] of boxes) box.checked = pack.codes.includes(code); };
}
