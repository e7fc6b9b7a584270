"""The site's scripts and styles, which npm builds from web/ into docs/assets/ before the site is built."""

from __future__ import annotations

from .site import Site, Unpublished

BUNDLES = (
    "kb.css",
    "kb.js",
    "lost.js",
    "pack.css",
    "pack.js",
    "plain.css",
    "search.js",
    "use.js",
    "word.js",
    "workbook.css",
    "workbook.js",
)
"""What web/build.js builds, by the names under assets/."""


def find_bundles(site: Site) -> None:
    """See that the builder found every script and style; raises Unpublished."""
    missing = [name for name in BUNDLES if not site.file(f"assets/{name}").exists()]
    if missing:
        names = ", ".join(missing)
        raise Unpublished(
            f"docs/assets/ lacks {names}, which npm builds from web/; run `make site`, which does so first"
        )
