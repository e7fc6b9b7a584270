"""The site's scripts and styles, which npm builds from web/ into docs/assets/ before the site is built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..knowledge.base import Base
from ..knowledge.faults import Fault

BUNDLES = (
    "compare.css",
    "compare.js",
    "find.css",
    "glossary.css",
    "glossary.js",
    "kb.css",
    "kb.js",
    "lost.js",
    "matrix.css",
    "pack.css",
    "pack.js",
    "palette.js",
    "plain.css",
    "search.js",
    "slides.js",
    "use.js",
    "word.js",
    "workbook.css",
    "workbook.js",
)
"""What web/build.js builds, by name under assets/."""


def bundles_are_built(_: Base, root: Path) -> Iterator[Fault]:
    """Every script and style that web/ is built into is in docs/assets/."""
    for name in BUNDLES if (root / "web/build.js").is_file() else ():
        path = f"docs/assets/{name}"
        if not (root / path).is_file():
            message = f"docs/assets/ lacks {name}, which npm builds from web/; run `make site`, which builds it first"
            yield Fault(path, 1, "", message)
