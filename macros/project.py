"""The site's knowledge, checked once and kept while nothing changes.

MkDocs and Zensical call `define_env` at different times (the latter once a page), and `serve` rebuilds in one process; so what was read is
kept in this module, under a fingerprint of the files that it was made from.
"""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from .knowledge.base import Base
from .knowledge.rules import check
from .knowledge.faults import Fault
from .knowledge.parts import Record
from .pages.render import Renderer
from .pages.terms import Terms

ROOT = Path(__file__).resolve().parent.parent
"""The project: the folder that holds macros/, data/ and docs/."""

Fingerprint = tuple[tuple[str, int, int], ...]


class Site:
    """The base and its faults, and what is made of the base on first use."""

    def __init__(self, root: Path) -> None:
        self.base: Base
        self.faults: list[Fault]
        self.base, self.faults = check(root)
        self.renderer = Renderer(self.base)

    @cached_property
    def terms(self) -> Terms:
        """The glossary's spellings."""
        return Terms(self.base)

    @cached_property
    def users(self) -> dict[str, list[Record]]:
        """For each term the records that use it."""
        return self.terms.used_by(self.base)


_kept: dict[Path, tuple[Fingerprint, Site]] = {}


def site(root: Path) -> Site:
    """The site at `root`, read again only if a file of data/ or docs/ was touched; the fingerprint is taken by `refresh`."""
    return _kept[root][1] if root in _kept else refresh(root)


def refresh(root: Path) -> Site:
    """The site at `root` as the files stand now: what a build calls when it begins."""
    now = _fingerprint(root)
    if root not in _kept or _kept[root][0] != now:
        _kept[root] = (now, Site(root))
    return _kept[root][1]


def _fingerprint(root: Path) -> Fingerprint:
    """The names, sizes and times of all files below data/, of the pages below docs/, and of mkdocs.yml, whose `extra` pages may name."""
    found = [str(root / "mkdocs.yml")]
    for top in ("data", "docs"):
        for folder, _, names in os.walk(root / top):
            for name in names:
                found.append(os.path.join(folder, name))
    states = ((name, os.stat(name) if os.path.exists(name) else os.lstat(name)) for name in sorted(found) if os.path.lexists(name))
    return tuple((name, status.st_size, status.st_mtime_ns) for name, status in states)
