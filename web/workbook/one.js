// One question at a time, if the visitor wants it: the others wait unseen, with what is typed in them, and still print.
import { part, parts } from "../lib/dom.js";

/**
 * The steps through the questions that are shown. Returns {toggle, move, show}: `toggle` turns this way of showing them
 * on or off, `move` goes on or back, and `show` starts again where the questions shown have changed.
 * @param {HTMLElement} form
 */
export function steps(form) {
  const nav = part(form, ".kw-steps");
  const [back, on] = ["previous", "next"].map((deed) => part(nav, `[data-do=${deed}]`));
  /** @type {HTMLElement | undefined} */
  let at;
  const shown = () => parts(form, ".kw-theme:not([hidden]) .kw-question");
  const isOn = () => form.classList.contains("kw-one");

  const show = () => {
    const all = shown();
    if (!at || !all.includes(at)) at = all[0];
    for (const question of parts(form, ".kw-question")) question.classList.toggle("kw-away", question !== at);
    const place = all.indexOf(/** @type {HTMLElement} */ (at));
    part(nav, ".kw-step").textContent = `Question ${place + 1} of ${all.length}`;
    back.setAttribute("aria-disabled", String(place === 0));
    on.textContent = place === all.length - 1 ? "Save or print" : "Next";
  };

  /** @param {HTMLElement} heading */
  const lead = (heading) => {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };

  /** @param {HTMLElement} question */
  const go = (question) => {
    at = question;
    show();
    lead(part(question, "h3"));
  };

  /** @param {number} by */
  const move = (by) => {
    const all = shown();
    const place = all.indexOf(/** @type {HTMLElement} */ (at)) + by;
    if (place === all.length) lead(part(form, "#keep"));
    else if (all[place]) go(all[place]);
  };

  const toggle = () => {
    form.classList.toggle("kw-one");
    nav.hidden = !isOn();
    part(form, "[data-do=one]").setAttribute("aria-pressed", String(isOn()));
    show();
  };

  window.addEventListener("hashchange", () => {
    const asked = document.getElementById(location.hash.slice(1))?.closest(".kw-question");
    if (isOn() && asked instanceof HTMLElement) go(asked);
  });
  return { toggle, move, show };
}
