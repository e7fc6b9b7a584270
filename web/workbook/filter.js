// ?theme=t2 shows and prints the questions of one theme.
import { parts } from "../lib/dom.js";

/**
 * Show what the address asks for, now and whenever it changes. `changed` gets an unknown theme
 * that the address names.
 * @param {HTMLElement} form
 * @param {(unknown: string) => void} changed
 */
export function filter(form, changed) {
  const themes = parts(form, ".kw-theme");
  const links = parts(form, ".kw-filter a", HTMLAnchorElement);
  const apply = () => {
    const asked = new URLSearchParams(location.search).get("theme")?.toLowerCase() ?? "";
    const found = themes.some((one) => one.dataset.theme === asked);
    for (const one of themes) one.hidden = found && one.dataset.theme !== asked;
    for (const link of links) {
      const its = new URLSearchParams(link.search).get("theme");
      if (its === (found ? asked : null)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    changed(found ? "" : asked);
  };
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      try {
        history.pushState(null, "", link.search || location.pathname);
      } catch {
        return; // the link works by itself
      }
      event.preventDefault();
      apply();
    });
  }
  window.addEventListener("popstate", apply);
  apply();
}
