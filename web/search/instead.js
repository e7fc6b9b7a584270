// What the finder says when it finds nothing: why, what is close if anything is, and ways on.
import { element } from "../lib/dom.js";
import { label, uncovered } from "./show.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found } from "./types.js" */

const NOT_COVERED = " The report does not cover it, or uses other words.";
const NONE_COVERS = " No report here covers it, or they use other words.";

/**
 * What to say about a query without results; `narrowed` says whether filters were chosen.
 * @param {Found} found
 * @param {string} query
 * @param {boolean} narrowed
 * @param {Engine} engine
 * @param {string} root
 */
export function instead(found, query, narrowed, engine, root) {
  const { challenge, report } = engine.data.facets;
  const here = new URL(location.pathname, location.href).href;
  /**
   * @param {string} href
   * @param {...string} text
   */
  const link = (href, ...text) => element("li", {}, element("a", { href }, ...text));
  /** @param {string} id @param {string} text */
  const page = (id, text) => {
    const one = engine.documents.get(id);
    return one && link(new URL(one.url, root).href, text);
  };
  const ways = [page("glossary", "The glossary"), page("themes", "The themes"), link(here, "Everything on the site")];
  const said = found.nothing ? element("strong", {}, `No results for “${query}”.`) : "";
  if (!found.nothing) {
    const remedy = narrowed ? " Remove a filter to see more." : "";
    return gap(element("p", {}, element("strong", {}, "Nothing matches all of these."), remedy));
  }
  const near = found.near ?? [];
  const [met] = challenge ? near.flatMap((one) => one.facets.challenge ?? []) : [];
  const close = near.map((one) =>
    element(
      "li",
      {},
      element("a", { href: new URL(one.url, root).href }, one.title),
      " ",
      element("span", { class: "kb-kind" }, label(one, engine.data)),
    ),
  );
  return gap(
    found.topic
      ? element("p", {}, element("strong", {}, why(found, Boolean(report)).trim()))
      : element("p", {}, said, why(found, Boolean(report))),
    element("p", {}, near.length ? "Closest on this site:" : "We found nothing close to it."),
    near.length ? element("ul", {}, ...close) : undefined,
    element("p", {}, "Try instead:"),
    element(
      "ul",
      {},
      met && link(`${here}?challenge=${met}`, `More on this challenge: ${challenge.values[met]}`),
      ...ways,
    ),
  );
}

/** @param {...(Node | undefined)} children */
const gap = (...children) => element("div", { class: "kb-gap" }, ...children);

/**
 * @param {Found} found
 * @param {boolean} several whether there is more than one report
 */
function why({ topic }, several) {
  if (!topic) return several ? NONE_COVERS : NOT_COVERED;
  const said = uncovered(topic, several);
  return ` ${said[0].toUpperCase()}${said.slice(1)}.`;
}
