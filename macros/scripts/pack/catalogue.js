// What may be in a pack: the records that the page lists, with what the hand-out says of each before its content is there.

/** The records listed in `page`, by code: {code, name, label, title, href, report, source, item}; in the page's order. */
export function catalogue(page) {
  const found = new Map();
  for (const item of page.querySelectorAll("[data-record]")) {
    const code = item.dataset.record, link = item.querySelector("a"), name = link.textContent.trim();
    const label = code.startsWith("g-") ? code : code.toUpperCase();
    const report = page.getAttribute(item.dataset.source), source = [report, item.dataset.section].join(", ");
    found.set(code, { code, name, label, title: name.startsWith(`${label} `) ? name.slice(label.length + 1) : name, href: link.href, report, source, item });
  }
  return found;
}

/** The codes of the records that were withdrawn. */
export const withdrawn = (page) => new Set(page.dataset.withdrawn.split(" ").filter(Boolean));

/** The site's public address, from which short addresses are made: that of the QR codes. */
export function site(root) {
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  return canonical ? canonical.replace(/training\/pack(\/|\.html)?$/, "") : root;
}
