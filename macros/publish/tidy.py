"""The tidying of a built site: files that no page loads go, and the pages' indentation."""

from __future__ import annotations

import re

from .site import Site

KEPT = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.S)
"""Elements in which white space matters."""


def leave_out_theme(site: Site) -> None:
    """Delete what the host adds and no page loads: its theme's scripts, styles and pictures, and its search index.

    Of assets/, what is under docs/assets/ stays; what publishing adds is added later.
    """
    (site.folder / "search.json").unlink(missing_ok=True)
    assets = site.folder / "assets"
    for path in sorted(assets.rglob("*"), reverse=True):  # what is in a folder before the folder
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif not (site.source / "docs/assets" / path.relative_to(assets)).is_file():
            path.unlink()


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
