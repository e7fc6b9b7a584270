// The finder: the query is in the address, and results, filters and their counts follow from it.
import { part, parts } from "../lib/dom.js";
import { filters, has } from "./filters.js";
import { instead } from "./instead.js";
import { listed, packing } from "./results.js";
import { notes } from "./show.js";
import { uncoveredTopics } from "./topics.js";
import { under } from "./under.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found } from "./types.js" */

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
  const { documents, facets } = engine.data;
  const choice = filters(page, facets, () => {
    go(true);
    if (place.getBoundingClientRect().top < 0) page.scrollIntoView(); // so that nobody has to look for what is left
  });
  const topics = uncoveredTopics(document);

  const read = () => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    choice.read(asked);
  };
  /** @param {boolean} asNew whether Back is to lead to what was shown before */
  const go = (asNew) => {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value.trim());
    for (const [name, values] of choice.chosen()) for (const value of values) asked.append(name, value);
    const address = String(asked) ? `?${asked}` : location.pathname;
    if (asNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    show(!asNew);
  };
  const whole = () => history.replaceState({ whole: true }, "");

  /** @param {string} query @param {boolean} typing @returns {Found} */
  const search = (query, typing) => {
    if (query) return engine.search(query, { typing });
    const results = documents.map((one) => ({ id: one.id, document: one }));
    return { results, understood: [], friends: [], nothing: false };
  };

  const show = (typing = false) => {
    const query = field.value.trim();
    const wanted = choice.chosen();
    const found = search(query, typing);
    // a page that something on it answers for is left out, unless its kind is asked for
    const asked = wanted.flatMap(([name, values]) => (name === "kind" ? values : []));
    const hits = found.results.filter(({ answeredBy, document }) => !answeredBy || asked.includes(document.kind));
    const results = hits.filter(({ document }) => wanted.every((facet) => has(document, facet)));
    choice.show(found.results, results.length);
    const isWhole = !query && !wanted.length;
    if (isWhole) {
      place.replaceChildren(...all);
      offerPacks();
      status.textContent = `All ${results.length} items and pages.`;
    } else {
      const more = query ? under(found, results, wanted, engine) : undefined;
      const shown = results.length
        ? listed(results, engine, root, history.state?.whole === true, whole)
        : [instead(found, query, wanted.length > 0, engine, root)];
      place.replaceChildren(choice.chips, ...shown, ...(more ? [more] : []));
      const number = `${results.length} ${results.length === 1 ? "result" : "results"}.`;
      status.textContent = [...notes(found), results.length ? number : "Nothing found."].join(" ");
    }
    topics(results.length || !query ? null : place, !found.topic);
    place.dataset.search = results.length ? "results" : "nothing";
  };

  const offerPacks = () => {
    for (const item of parts(place, "li[data-record]")) {
      item.querySelector("[data-pack]")?.remove();
      const offer = packing(engine.documents.get(item.dataset.record ?? ""), engine, root);
      if (offer) item.append(" ", offer);
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(true);
    if (matchMedia("(hover: none)").matches) field.blur(); // puts the keyboard on the screen away
  });
  field.addEventListener("input", () => go(false));
  window.addEventListener("popstate", () => {
    read();
    show();
  });
  read();
  show();
}
