// What the finder says when it finds nothing: why, and what there is instead.
import { element } from "../lib/dom.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found } from "./types.js" */

/**
 * What to say about a query without results; `narrowed` says whether facets were chosen.
 * @param {Found} found
 * @param {string} query
 * @param {boolean} narrowed
 * @param {Engine} engine
 * @param {string} root
 */
export function instead(found, query, narrowed, engine, root) {
  const said = found.nothing
    ? element(
        "p",
        {},
        element("strong", {}, `This knowledge base has no answer to “${query}”.`),
        why(found, Boolean(engine.data.facets.report)),
      )
    : element(
        "p",
        {},
        element("strong", {}, "No record has all of this."),
        narrowed ? " Take a facet away to see more." : "",
      );
  const { challenge } = engine.data.facets;
  const near = found.near ?? [];
  const theme =
    engine.documents.get(near.flatMap((one) => one.facets.theme ?? [])[0]) ??
    engine.data.documents.find((one) => one.kind === "theme");
  const challenged = near.flatMap((one) => one.facets.challenge ?? [])[0] ?? Object.keys(challenge.values)[0];
  const glossary = engine.documents.get("glossary");
  const here = new URL(location.pathname, location.href).href;
  /**
   * @param {string} href
   * @param {string} text
   */
  const link = (href, text) => element("li", {}, element("a", { href }, text));
  return element(
    "div",
    { class: "kb-gap" },
    said,
    element("p", {}, "What there is instead:"),
    element(
      "ul",
      {},
      theme && link(new URL(theme.url, root).href, `The nearest theme: ${theme.title}`),
      link(`${here}?challenge=${challenged}`, `Records on the challenge: ${challenge.values[challenged]}`),
      glossary && link(new URL(glossary.url, root).href, "The glossary"),
      link(here, "Everything there is"),
    ),
  );
}

/**
 * @param {Found} found
 * @param {boolean} several whether there is more than one report
 */
function why({ topic }, several) {
  const untreated = several ? "No report here treats it" : "The report does not treat it";
  return topic ? ` It has nothing on: ${topic}. ${untreated}.` : ` ${untreated}, or uses other words for it.`;
}
