// The records of the pack in order, each with buttons to move and remove it. Focus stays on what was moved, and the
// status line reports every step.
import { button, element, part } from "../lib/dom.js";
import { draggable } from "./drag.js";

/** @import { Pack } from "./state.js" */
/** @import { Listed, Say } from "./types.js" */

/**
 * Show the chosen records in `list`. Returns a function that updates the list.
 * @param {HTMLElement} list an <ol>
 * @param {Pack} pack
 * @param {Map<string, Listed>} records
 * @param {Say} say
 */
export function chosen(list, pack, records, say) {
  /** @type {Map<string, HTMLElement>} */
  const rows = new Map();

  /** @param {Listed} record */
  const row = (record) => {
    const { code, label, name, title, href } = record;
    /**
     * @param {string} sign
     * @param {string} does
     * @param {(pressed: HTMLButtonElement) => void} press
     */
    const action = (sign, does, press) =>
      button(sign, press, { "data-does": does, "aria-label": `${does} ${name}`, title: does });
    const shown = label === code ? [title] : [element("strong", { class: "kb-code" }, label), ` ${title}`];
    return element(
      "li",
      { "data-chosen": code },
      element(
        "div",
        { class: "kb-pack-line" },
        element("span", { class: "kb-pack-grip", "aria-hidden": "true", title: "Drag to reorder" }, "⠿"),
        element("a", { href, draggable: "false" }, ...shown),
        element(
          "span",
          { class: "kb-pack-does" },
          action("↑", "Move up", (pressed) => move(record, -1, pressed)),
          action("↓", "Move down", (pressed) => move(record, 1, pressed)),
          action("×", "Remove", () => remove(record)),
        ),
      ),
    );
  };

  /**
   * @param {Listed} record
   * @param {number} by
   * @param {HTMLElement} pressed
   */
  const move = ({ code, name }, by, pressed) => {
    const codes = [...pack.codes];
    const from = codes.indexOf(code);
    const to = from + by;
    if (to < 0 || to >= codes.length) return say(`${name} is already ${by < 0 ? "first" : "last"}.`);
    codes.splice(to, 0, ...codes.splice(from, 1));
    pack.edit({ codes });
    pressed.focus();
    say(`${name} is now item ${to + 1} of ${codes.length}.`);
  };

  /** @param {Listed} record */
  const remove = ({ code, name }) => {
    const at = pack.codes.indexOf(code);
    pack.edit({ codes: pack.codes.filter((one) => one !== code) });
    const next = list.children[Math.min(at, list.children.length - 1)];
    if (next) part(next, "[data-does=Remove]").focus();
    else part(/** @type {HTMLElement} */ (list.closest("section")), "h2").focus();
    say(`${name} removed; ${pack.codes.length || "none"} left.`);
  };

  const show = () => {
    for (const [code, one] of rows) {
      if (pack.codes.includes(code)) continue;
      one.remove();
      rows.delete(code);
    }
    pack.codes.forEach((code, i) => {
      const one = rows.get(code) ?? row(/** @type {Listed} */ (records.get(code)));
      rows.set(code, one);
      if (list.children[i] !== one) list.insertBefore(one, list.children[i] ?? null);
      part(one, "[data-does='Move up']").setAttribute("aria-disabled", String(i === 0));
      part(one, "[data-does='Move down']").setAttribute("aria-disabled", String(i === pack.codes.length - 1));
    });
  };
  draggable(list, show, (row) => {
    const codes = [...list.children].map((one) => /** @type {HTMLElement} */ (one).dataset.chosen ?? "");
    const { chosen: code = "" } = row.dataset;
    pack.edit({ codes });
    say(`${records.get(code)?.name} is now item ${codes.indexOf(code) + 1} of ${codes.length}.`);
  });
  return show;
}
