// The finder: what is asked stands in the address; results, facets and their counts follow from it.
import { button } from "../scripts/pack/draft.js";
import { OUR_WORDS, deep, element, label, marked, notes } from "./show.js";

/** Run the finder in `page` with `engine`; `root` is the address of the site. */
export function finder(page, engine, root) {
  const form = page.querySelector("form"), field = form.querySelector("input[name=q]");
  const status = page.querySelector("[role=status]"), place = page.querySelector("[data-search]"), all = [...place.childNodes];
  const facets = engine.data.facets, box = page.querySelector(".kb-facets");

  for (const [name, { label: title, values }] of Object.entries(facets)) {
    const options = Object.entries(values).map(([value, text]) =>
      element("label", {}, element("input", { type: "checkbox", name, value }), ` ${text} `, element("span", { class: "kb-count" })));
    box.append(element("details", { "data-facet": name }, element("summary", {}, title), element("fieldset", {}, element("legend", { class: "kb-hidden" }, title), ...options)));
  }
  const checks = [...box.querySelectorAll("input")];

  const read = () => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const check of checks) check.checked = asked.getAll(check.name).some((value) => value.split(",").includes(check.value));
    for (const group of box.children) if (group.querySelector(":checked")) group.open = true;
  };
  const address = () => {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    for (const check of checks) if (check.checked) asked.append(check.name, check.value);
    return asked.size ? `?${asked}` : location.pathname;
  };
  const chosen = () => {
    const wanted = new Map();
    for (const check of checks) if (check.checked) wanted.set(check.name, [...(wanted.get(check.name) ?? []), check.value]);
    return wanted;
  };
  const has = (document, [name, values]) => values.some((value) => document.facets[name]?.includes(value));

  // What a session is made of can be added to a pack; a term or a section page is looked up.
  const packable = () => {
    for (const one of place.querySelectorAll("li[data-record]")) {
      one.querySelector("[data-pack]")?.remove();
      const code = one.dataset.record;
      if (/^[befqt]\d/.test(code)) one.append(" ", button(code, `${code.toUpperCase()} ${engine.documents.get(code).title}`, root));
    }
  };

  const show = (typing = false) => {
    const query = field.value.trim(), wanted = [...chosen()];
    const found = query ? engine.search(query, { typing })
      : { results: engine.data.documents.map((document) => ({ id: document.id, document })), understood: [], friends: [], nothing: false };
    const results = found.results.filter(({ document }) => wanted.every((facet) => has(document, facet)));
    for (const check of checks) {
      const others = wanted.filter(([name]) => name !== check.name);
      const count = found.results.filter(({ document }) => others.every((facet) => has(document, facet)) && document.facets[check.name]?.includes(check.value)).length;
      check.parentElement.lastChild.textContent = `(${count})`;
      check.disabled = !count && !check.checked;
    }
    if (!query && !wanted.length) {
      place.replaceChildren(...all);
      packable();
      place.dataset.search = "results";
      status.textContent = `All ${results.length} records and pages.`;
      return;
    }
    place.dataset.search = results.length ? "results" : "nothing";
    place.replaceChildren(results.length ? list(results) : nothing(found, query, wanted));
    packable();
    const count = results.length ? `${results.length} ${results.length === 1 ? "result" : "results"}.` : "Nothing found.";
    status.textContent = [...notes(found), count].join(" ");
  };

  const list = (results) => element("ol", { class: "kb-results" }, ...results.map((hit) => {
    const result = { ...hit, ...engine.passage(hit) }, { document } = result;
    return element("li", { "data-record": result.id },
      element("span", { class: "kb-kind" }, label(document, facets)), " ",
      element("a", { href: new URL(document.url, root).href, class: "kb-found" }, document.title),
      element("p", {}, ...marked(result), " ", deep(result) !== document.url ? element("a", { href: new URL(deep(result), root).href }, "Go to this passage") : ""),
      result.byWordsAlone ? element("p", { class: "kb-why" }, `Editorial: ${OUR_WORDS}.`) : "");
  }));

  const nothing = (found, query, wanted) => {
    const offer = element("div", { class: "kb-gap" });
    if (found.nothing) {
      offer.append(element("p", {}, element("strong", {}, `This knowledge base has no answer to “${query}”.`),
        (found.topic ? ` It has nothing on: ${found.topic}.` : "") + (facets.report ? " No report here treats it" : " The report does not treat it")
        + (found.topic ? "." : ", or uses other words for it.")));
    } else offer.append(element("p", {}, element("strong", {}, "No record has all of this."), wanted.length ? " Take a facet away to see more." : ""));
    const link = (url, text) => element("li", {}, element("a", { href: new URL(url, root).href }, text));
    const themes = found.near?.flatMap((document) => document.facets.theme ?? []) ?? [];
    const theme = engine.documents.get(themes[0]) ?? engine.data.documents.find((one) => one.kind === "theme");
    const challenge = found.near?.flatMap((document) => document.facets.challenge ?? [])[0] ?? Object.keys(facets.challenge.values)[0];
    const here = new URL(location.pathname, location.href).href;
    offer.append(element("p", {}, "What there is instead:"), element("ul", {},
      theme ? link(theme.url, `The nearest theme: ${theme.title}`) : "",
      element("li", {}, element("a", { href: `${here}?challenge=${challenge}` }, `Records on the challenge: ${facets.challenge.values[challenge]}`)),
      engine.documents.has("glossary") ? link(engine.documents.get("glossary").url, "The glossary") : "",
      element("li", {}, element("a", { href: here }, "Everything there is"))));
    return offer;
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); history.pushState(null, "", address()); show(); });
  field.addEventListener("input", () => { history.replaceState(null, "", address()); show(true); });
  box.addEventListener("change", () => { history.pushState(null, "", address()); show(); });
  page.querySelector(".kb-clear").addEventListener("click", (event) => { event.preventDefault(); history.pushState(null, "", location.pathname); read(); show(); field.focus(); });
  window.addEventListener("popstate", () => { read(); show(); });
  box.hidden = false;
  read();
  show();
}
