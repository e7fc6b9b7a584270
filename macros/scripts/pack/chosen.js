// The records of the pack in their order, each to be moved and taken out; focus stays on what was moved, and every step is said.
import { element } from "../../search/show.js";

/** Show the chosen records in `list`, an <ol>; `say` tells what happened. Returns the function that shows them anew. */
export function chosen(list, pack, records, say) {
  const rows = new Map();

  const row = (code) => {
    const record = records.get(code);
    const does = (name, action) => {
      const press = element("button", { type: "button", "data-does": name, "aria-label": `${name} ${record.name}` }, name);
      press.addEventListener("click", () => action(press));
      return press;
    };
    return element("li", { "data-chosen": code },
      element("a", { href: record.href }, record.label === record.code ? "" : element("strong", { class: "kb-code" }, record.label), record.label === record.code ? record.title : ` ${record.title}`),
      element("span", { class: "kb-pack-does" },
        does("Move up", (press) => move(code, -1, press)), does("Move down", (press) => move(code, 1, press)), does("Remove", () => out(code))));
  };

  const move = (code, by, press) => {
    const codes = [...pack.codes], from = codes.indexOf(code), to = from + by;
    if (to < 0 || to >= codes.length) return say(`${records.get(code).name} is ${by < 0 ? "first" : "last"} already.`);
    codes.splice(to, 0, ...codes.splice(from, 1));
    pack.edit({ codes });
    press.focus();
    say(`${records.get(code).name} is now number ${to + 1} of ${codes.length}.`);
  };

  const out = (code) => {
    const at = pack.codes.indexOf(code);
    pack.edit({ codes: pack.codes.filter((one) => one !== code) });
    const next = list.children[Math.min(at, list.children.length - 1)];
    (next?.querySelector("[data-does=Remove]") ?? list.closest("section").querySelector("h2")).focus();
    say(`${records.get(code).name} is out; ${pack.codes.length || "none"} left.`);
  };

  return () => {
    for (const [code, one] of rows) if (!pack.codes.includes(code)) { one.remove(); rows.delete(code); }
    pack.codes.forEach((code, i) => {
      if (!rows.has(code)) rows.set(code, row(code));
      const one = rows.get(code);
      if (list.children[i] !== one) list.insertBefore(one, list.children[i] ?? null);
      one.querySelector("[data-does='Move up']").setAttribute("aria-disabled", String(i === 0));
      one.querySelector("[data-does='Move down']").setAttribute("aria-disabled", String(i === pack.codes.length - 1));
    });
  };
}
