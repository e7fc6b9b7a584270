// The pack under way, kept on the visitor's own device under `kb-pack` once there is something in it, and the button that adds to it.
//
// Where the browser keeps nothing for this site, the draft lives as long as the page, and links to the pack carry it in their address.
import { element } from "../../search/show.js";
import { TITLE, format, plain } from "./address.js";

const KEY = "kb-pack";
const CODE = /^([a-z]\d+|g-[a-z0-9-]+)$/;
let kept = null; // what storage does not take

const clean = (one) => ({
  title: plain(typeof one?.title === "string" ? one.title : "").trim() || TITLE,
  codes: [...new Set(Array.isArray(one?.codes) ? one.codes.filter((code) => typeof code === "string" && CODE.test(code)) : [])],
});

/** The draft as {title, codes, others}: `others` are drafts that another pack took the place of. Garbled storage is no draft. */
export function read() {
  try {
    const stored = kept ?? JSON.parse(localStorage.getItem(KEY));
    return { ...clean(stored), others: (Array.isArray(stored?.others) ? stored.others : []).map(clean).filter((one) => one.codes.length) };
  } catch {
    return { ...clean(null), others: [] };
  }
}

/** Keep a draft; one without a record, here and in `others`, takes the key away. */
export function write(draft) {
  try {
    if (draft.codes.length || draft.others.length) localStorage.setItem(KEY, JSON.stringify(draft));
    else localStorage.removeItem(KEY);
    kept = null;
  } catch {
    kept = draft;
  }
}

/** Whether the browser keeps nothing for this site. */
export function blocked() {
  if (kept) return true;
  try {
    localStorage.getItem(KEY);
    return false;
  } catch {
    return true;
  }
}

export const codes = () => read().codes;
export const has = (code) => codes().includes(code.toLowerCase());
export const title = () => read().title;

/** Put a record at the end of the draft, unless it is in it. */
export function add(code) {
  const draft = read();
  if (!draft.codes.includes(code.toLowerCase())) write({ ...draft, codes: [...draft.codes, code.toLowerCase()] });
}

/** Take a record out of the draft. */
export function remove(code) {
  const draft = read();
  write({ ...draft, codes: draft.codes.filter((one) => one !== code.toLowerCase()) });
}

/** Where the pack is made: as the page that holds the button links to it, or from the site's address. */
function page(root) {
  const link = document.querySelector("main a[href*='training/pack']")?.href ?? `${root}training/pack${location.pathname.endsWith(".html") ? ".html" : "/"}`;
  return link.replace(/[?#].*/, "") + (blocked() ? format(read()) : "");
}

function show(place, root) {
  const { pack: code, name } = place.dataset;
  if (has(code)) return place.replaceChildren(element("a", { href: page(root) }, `In your pack (${codes().length}) – open it`));
  const press = element("button", { type: "button", "aria-label": `Add to pack: ${name}` }, "Add to pack");
  press.addEventListener("click", () => {
    add(code);
    refresh(root);
    place.firstChild.focus();
    const status = document.querySelector("main [role=status]");
    if (status) status.textContent = `${name} is in your pack.${blocked() ? " This browser keeps nothing for this site: open the pack from here, as its address carries it." : ""}`;
  });
  place.replaceChildren(press);
}

const refresh = (root) => document.querySelectorAll("[data-pack]").forEach((place) => show(place, root));
let listening = false;

/** A place with the button "Add to pack" for the record `code`, called `title`; once it is in, a link to the pack. `root` is the site's address. */
export function button(code, title, root) {
  const place = element("span", { class: "kb-pack-add", "data-pack": code.toLowerCase(), "data-name": title });
  show(place, root);
  if (!listening) for (const event of ["storage", "pageshow"]) window.addEventListener(event, () => refresh(root));
  listening = true;
  return place;
}
