// ?theme=t2 shows and prints the questions of one theme.

/** Show what the address asks for, now and whenever it changes; `changed` is given the theme that the address names in vain, if it does. */
export function filter(form, changed) {
  const themes = [...form.querySelectorAll(".kw-theme")];
  const links = [...form.querySelectorAll(".kw-filter a")];
  const apply = () => {
    const asked = new URLSearchParams(location.search).get("theme")?.toLowerCase();
    const found = themes.some((one) => one.dataset.theme === asked);
    for (const one of themes) one.hidden = found && one.dataset.theme !== asked;
    for (const link of links) {
      const its = new URLSearchParams(link.search).get("theme");
      if (its === (found ? asked : null)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    changed(found ? "" : (asked ?? ""));
  };
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const wanted = link.search || location.pathname;
      try { history.pushState(null, "", wanted); } catch { return; }
      event.preventDefault();
      apply();
    });
  }
  window.addEventListener("popstate", apply);
  apply();
}
