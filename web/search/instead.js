// What the finder says when it finds nothing: why, and what there is instead.
import { element } from "../lib/dom.js";
import { uncovered } from "./show.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found } from "./types.js" */

const NOT_COVERED = " The report does not cover it, or uses other words.";
const NONE_COVERS = " No report here covers it, or they use other words.";

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
        element("strong", {}, `No results for “${query}”.`),
        why(found, Boolean(engine.data.facets.report)),
      )
    : element(
        "p",
        {},
        element("strong", {}, "Nothing matches all of these."),
        narrowed ? " Remove a filter to see more." : "",
      );
  const { challenge } = engine.data.facets;
  const near = found.near ?? [];
  const closest = engine.documents.get(near.flatMap((one) => one.facets.theme ?? [])[0]);
  const theme = closest ?? engine.data.documents.find((one) => one.kind === "theme");
  const [met] = near.flatMap((one) => one.facets.challenge ?? []);
  const challenged = met ?? Object.keys(challenge.values)[0];
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
    element("p", {}, "Try instead:"),
    element(
      "ul",
      {},
      theme && link(new URL(theme.url, root).href, `${closest ? "Closest theme" : "Theme"}: ${theme.title}`),
      link(
        `${here}?challenge=${challenged}`,
        `${met ? "More on this challenge" : "Challenge"}: ${challenge.values[challenged]}`,
      ),
      glossary && link(new URL(glossary.url, root).href, "The glossary"),
      link(here, "Everything on the site"),
    ),
  );
}

/**
 * @param {Found} found
 * @param {boolean} several whether there is more than one report
 */
function why({ topic }, several) {
  if (!topic) return several ? NONE_COVERS : NOT_COVERED;
  const said = uncovered(topic, several);
  return ` ${said[0].toUpperCase()}${said.slice(1)}.`;
}
