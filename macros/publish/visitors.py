"""What programs ask any site for: robots.txt, the site map, and whom to write to about a weakness (RFC 9116)."""

from __future__ import annotations

from datetime import timedelta

from lxml import etree

from ..pages.dates import last_changed
from .site import Site

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
VALID = timedelta(days=364)
"""How long security.txt may be trusted after the last change; RFC 9116 asks for less than a year."""


def greet_visitors(site: Site) -> None:
    """Write them, with nothing of today, so that the same commit gives the same bytes.

    robots.txt keeps nobody out: pages that repeat others have `noindex`, which a program sees only if it may read them.
    """
    site.write("robots.txt", f"User-agent: *\nDisallow:\n\nSitemap: {site.root}sitemap.xml\n")
    site.write("sitemap.xml", _site_map(site))
    if site.base.changes:
        site.write(".well-known/security.txt", _security(site))


def _site_map(site: Site) -> bytes:
    """Every page under docs/ that was built, with the day of the last change to it."""
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP})
    docs = site.source / "docs"
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs).as_posix()
        if site.file(site.url(page)).exists():
            one = etree.SubElement(root, f"{{{SITEMAP}}}url")
            etree.SubElement(one, f"{{{SITEMAP}}}loc").text = site.root + site.url(page)
            if changed := last_changed(site.base, page):
                etree.SubElement(one, f"{{{SITEMAP}}}lastmod").text = changed.isoformat()
    etree.indent(root, "")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _security(site: Site) -> str:
    until = site.base.changes[0].on + VALID
    return (
        f"Contact: mailto:{site.settings.contact}\n"
        f"Expires: {until.isoformat()}T00:00:00Z\n"
        "Preferred-Languages: en\n"
        f"Canonical: {site.root}.well-known/security.txt\n"
    )
