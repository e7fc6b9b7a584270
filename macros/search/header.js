// The search in the header: a combobox whose list shows results as one types.
import { OUR_WORDS, deep, element, label, marked, notes } from "./show.js";

/** Make the form in the header search with `engine`; `root` is the address of the site. */
export function header(form, engine, root) {
  const field = form.querySelector("input");
  const list = element("ul", { role: "listbox", id: "kb-hits", "aria-label": "Results" });
  const status = element("p", { role: "status", class: "kb-status" });
  const panel = element("div", { class: "kb-panel", hidden: "" }, status, list);
  form.append(panel);
  field.setAttribute("aria-controls", "kb-hits");
  let active = -1;

  const open = (yes) => {
    panel.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes && list.children.length > 0));
    if (!yes) choose(-1);
  };
  const choose = (to) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = to;
    const option = list.children[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    } else field.removeAttribute("aria-activedescendant");
  };
  const go = (option) => location.assign(option.dataset.href);

  let found = null;
  const show = () => {
    const query = field.value.trim();
    if (!query) return open(false);
    found = engine.search(query, { typing: true });
    list.replaceChildren(...found.results.slice(0, 8).map((hit, i) => {
      const result = { ...hit, ...engine.passage(hit) };
      const option = element("li", { role: "option", id: `kb-hit-${i}`, "aria-selected": "false", "data-record": result.id },
        element("span", { class: "kb-kind" }, label(result.document, engine.data.facets)), " ",
        element("strong", {}, result.document.title), " ",
        element("span", { class: "kb-passage" }, ...marked(result, 130)), " ",
        result.byWordsAlone ? element("em", {}, `(${OUR_WORDS})`) : "");
      option.dataset.href = new URL(deep(result), root).href;
      option.addEventListener("mousedown", (event) => { event.preventDefault(); go(option); });
      return option;
    }));
    const count = found.results.length;
    const said = found.nothing ? [`Nothing here on “${query}”${found.topic ? `: ${found.topic} is not covered` : ""}. Enter shows what there is.`]
      : [`${count} ${count === 1 ? "result" : "results"}${count > 8 ? ", Enter shows all" : ""}.`];
    status.textContent = [...notes(found), ...said].join(" ");
    active = -1;
    open(true);
  };
  field.addEventListener("input", show);
  field.addEventListener("focus", () => field.value && show());
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || open(false));
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (panel.hidden) show();
      else choose(event.key === "ArrowDown" ? (active < last ? active + 1 : 0) : active > 0 ? active - 1 : last);
      event.preventDefault();
    } else if (event.key === "Enter" && !panel.hidden && (active >= 0 || found?.straight)) {
      event.preventDefault();
      go(list.children[Math.max(0, active)]);
    } else if (event.key === "Escape" && !panel.hidden) {
      open(false);
      event.stopPropagation();
    }
  });
  return show;
}
