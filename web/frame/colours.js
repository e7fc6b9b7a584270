// Light or dark: as the system asks until someone chooses. Nothing is kept before that, and nothing once someone
// chooses what the system asks for then anyway. What is kept outlasts a system that goes from light to dark every
// evening.
import { forget, load, save } from "../lib/storage.js";

const KEY = "kb-palette";

/** @typedef {"light" | "dark"} Palette */

/**
 * What was chosen, or null.
 * @returns {Palette | null}
 */
export function chosen() {
  const { text } = load(KEY);
  return text === "light" || text === "dark" ? text : null;
}

/**
 * Show the page in a palette; null is what the system asks for.
 * @param {Palette | null} palette
 */
export function paint(palette) {
  if (palette) document.documentElement.dataset.palette = palette;
  else delete document.documentElement.dataset.palette;
  // for the ground that a browser shows before it has the styles
  document.querySelector("meta[name=color-scheme]")?.setAttribute("content", palette ?? "light dark");
}

/**
 * The other palette, as a choice: null if the system asks for it, as there is nothing to remember then.
 * @param {Palette | null} choice
 * @param {Palette} system
 * @returns {Palette | null}
 */
export function other(choice, system) {
  const next = (choice ?? system) === "dark" ? "light" : "dark";
  return next === system ? null : next;
}

/** Connect the button in the header. Its state follows the system, and what is chosen in another tab. */
export function switchColours() {
  const button = document.querySelector(".kb-palette");
  if (!button) return;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const system = () => (dark.matches ? "dark" : "light");
  let choice = chosen();
  const show = () => {
    paint(choice);
    button.setAttribute("aria-pressed", String((choice ?? system()) === "dark"));
  };
  const follow = () => {
    choice = chosen();
    show();
  };
  button.addEventListener("click", () => {
    choice = other(choice, system());
    if (choice) save(KEY, choice);
    else forget(KEY);
    show();
  });
  dark.addEventListener("change", show);
  window.addEventListener("storage", follow);
  window.addEventListener("pageshow", (event) => event.persisted && follow());
  show();
}
