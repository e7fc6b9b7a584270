"""The tidying of built pages: the theme's indentation, half of a page's weight, and the packed site map go."""

from __future__ import annotations

import re

from .site import Site

KEPT = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.S)
"""Elements in which white space matters."""


def tidy_pages(site: Site) -> None:
    """Take the indentation out of every page, and delete the packed site map, as it holds the time of the build."""
    (site.folder / "sitemap.xml.gz").unlink(missing_ok=True)
    for path in site.folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if "<article" in text and path.name != "404.html":
            pieces = KEPT.split(text)
            pieces[0::3] = [re.sub(r"\n\s+", "\n", piece) for piece in pieces[0::3]]
            del pieces[2::3]
            path.write_text("".join(pieces), encoding="utf-8")
