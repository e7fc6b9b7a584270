"""The site's scripts and styles, which npm builds from web/ into docs/assets/ before the site is built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..knowledge.base import Base
from ..knowledge.faults import Fault
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


def bundles_are_built(_: Base, root: Path) -> Iterator[Fault]:
    """Every script and style that web/ is built into is in docs/assets/."""
    for name in BUNDLES if (root / "web/build.js").is_file() else ():
        path = f"docs/assets/{name}"
        if not (root / path).is_file():
            yield Fault(path, 1, "", lacking([name]))


def lacking(names: list[str]) -> str:
    """What to say of bundles that are missing."""
    return f"docs/assets/ lacks {', '.join(names)}, which npm builds from web/; run `make site`, which does so first"


def find_bundles(site: Site) -> None:
    """See that the builder found every script and style; raises Unpublished."""
    missing = [name for name in BUNDLES if not site.file(f"assets/{name}").exists()]
    if missing:
        raise Unpublished(lacking(missing))
