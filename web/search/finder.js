// The finder: the query is in the address, and results, facets and their counts follow from it.
import { element, part, parts } from "../lib/dom.js";
import { addToPack } from "../pack/add.js";
import { instead } from "./instead.js";
import { deep, label, marked, notes, OUR_WORDS } from "./show.js";

/** @import { Engine } from "./engine.js" */
/** @import { Document, Found, Result } from "./types.js" */

/**
 * Run the finder in `page` with `engine`; `root` is the site's address.
 * @param {HTMLElement} page
 * @param {Engine} engine
 * @param {string} root
 */
export function finder(page, engine, root) {
  const form = part(page, "form", HTMLFormElement);
  const field = part(form, "input[name=q]", HTMLInputElement);
  const status = part(page, "[role=status]");
  const place = part(page, "[data-search]");
  const all = [...place.childNodes];
  const box = part(page, ".kb-facets");
  const { documents, facets, kinds } = engine.data;

  for (const [name, facet] of Object.entries(facets)) box.append(group(name, facet));
  const checks = parts(box, "input", HTMLInputElement);

  const read = () => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const check of checks) {
      check.checked = asked.getAll(check.name).some((value) => value.split(",").includes(check.value));
    }
    for (const one of parts(box, "details", HTMLDetailsElement)) if (one.querySelector(":checked")) one.open = true;
  };
  const address = () => {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    for (const check of checks) if (check.checked) asked.append(check.name, check.value);
    return String(asked) ? `?${asked}` : location.pathname;
  };
  /** The facets chosen, each with its values. */
  const chosen = () => {
    /** @type {Map<string, string[]>} */
    const wanted = new Map();
    for (const check of checks) {
      if (check.checked) wanted.set(check.name, [...(wanted.get(check.name) ?? []), check.value]);
    }
    return [...wanted];
  };

  /** Offer "Add to pack" for the kinds that can be in one; a term or a section page cannot. */
  const offerPacks = () => {
    for (const item of parts(place, "li[data-record]")) {
      item.querySelector("[data-pack]")?.remove();
      const found = engine.documents.get(item.dataset.record ?? "");
      if (!found || !kinds[found.kind].pack) continue;
      item.append(" ", addToPack(found.id, `${found.id.toUpperCase()} ${found.title}`, root));
    }
  };

  /**
   * How many results each choice would leave.
   * @param {Result[]} results
   * @param {[string, string[]][]} wanted
   */
  const count = (results, wanted) => {
    for (const check of checks) {
      const others = wanted.filter(([name]) => name !== check.name);
      const left = results.filter(({ document }) => others.every((facet) => has(document, facet)));
      const number = left.filter(({ document }) => document.facets[check.name]?.includes(check.value)).length;
      part(check.parentElement ?? box, ".kb-count").textContent = `(${number})`;
      check.disabled = !number && !check.checked;
    }
  };

  const show = (typing = false) => {
    const query = field.value.trim();
    const wanted = chosen();
    /** @type {Found} */
    const found = query
      ? engine.search(query, { typing })
      : {
          results: documents.map((one) => ({ id: one.id, document: one })),
          understood: [],
          friends: [],
          nothing: false,
        };
    const results = found.results.filter(({ document }) => wanted.every((facet) => has(document, facet)));
    count(found.results, wanted);
    if (!query && !wanted.length) {
      place.replaceChildren(...all);
      status.textContent = `All ${results.length} items and pages.`;
    } else {
      place.replaceChildren(results.length ? list(results) : instead(found, query, wanted.length > 0, engine, root));
      const number = `${results.length} ${results.length === 1 ? "result" : "results"}.`;
      status.textContent = [...notes(found), results.length ? number : "Nothing found."].join(" ");
    }
    offerPacks();
    place.dataset.search = results.length ? "results" : "nothing";
  };

  /** @param {Result[]} results */
  const list = (results) => element("ol", { class: "kb-results" }, ...results.map(item));
  /** @param {Result} hit */
  const item = (hit) => {
    const result = { ...hit, ...engine.passage(hit) };
    const { document } = result;
    const place = new URL(deep(result), root).href;
    return element(
      "li",
      { "data-record": result.id },
      element("span", { class: "kb-kind" }, label(document, engine.data)),
      " ",
      element("a", { href: new URL(document.url, root).href, class: "kb-found" }, document.title),
      element(
        "p",
        {},
        ...marked(result),
        " ",
        deep(result) !== document.url ? element("a", { href: place }, "Go to this passage") : "",
      ),
      result.byWordsAlone ? element("p", { class: "kb-why" }, `Editorial: ${OUR_WORDS}.`) : "",
    );
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", address());
    show();
  });
  field.addEventListener("input", () => {
    history.replaceState(null, "", address());
    show(true);
  });
  box.addEventListener("change", () => {
    history.pushState(null, "", address());
    show();
  });
  part(page, ".kb-clear").addEventListener("click", (event) => {
    event.preventDefault();
    history.pushState(null, "", location.pathname);
    read();
    show();
    field.focus();
  });
  window.addEventListener("popstate", () => {
    read();
    show();
  });
  box.hidden = false;
  read();
  show();
}

/**
 * Whether a document has one of the values of a facet.
 * @param {Document} document
 * @param {[string, string[]]} facet
 */
const has = (document, [name, values]) => values.some((value) => document.facets[name]?.includes(value));

/**
 * A facet as a group of tick boxes.
 * @param {string} name
 * @param {{ label: string, values: Record<string, string> }} facet
 */
function group(name, { label: title, values }) {
  const options = Object.entries(values).map(([value, text]) =>
    element(
      "label",
      {},
      element("input", { type: "checkbox", name, value }),
      ` ${text} `,
      element("span", { class: "kb-count" }),
    ),
  );
  const legend = element("legend", { class: "kb-hidden" }, title);
  return element(
    "details",
    { "data-facet": name },
    element("summary", {}, title),
    element("fieldset", {}, legend, ...options),
  );
}
