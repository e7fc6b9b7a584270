"""The site's knowledge, checked once and kept while nothing changes.

MkDocs and Zensical call `define_env` at different times (Zensical once a page), and `serve` rebuilds in one process. So
this module keeps what was read, under a fingerprint of the files.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from .knowledge.addresses import promise_faults
from .knowledge.base import Base
from .knowledge.editing import files_name_their_schema
from .knowledge.faults import Fault
from .knowledge.kind_rules import kind_faults
from .knowledge.parts import Record
from .knowledge.reading import read
from .knowledge.rules import RULES
from .pages.bundles import bundles_are_built
from .pages.facts import settings_have_the_facts
from .pages.front_matter import front_matter_is_read
from .pages.navigation import navigation_names_pages, pages_have_a_place
from .pages.page_links import links_lead_to_pages
from .pages.prose import prose_faults, text_faults
from .pages.render import Renderer
from .pages.stubs import page_faults, sections_exist
from .pages.template_rules import fields_are_shown, kinds_have_templates, templates_name_fields
from .pages.terms import Terms
from .settings import Settings, load

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder, which holds macros/, data/ and docs/."""

Fingerprint = tuple[tuple[str, int, int], ...]
FolderRule = Callable[[Base, Path], Iterator[Fault]]
FOLDER_RULES: tuple[FolderRule, ...] = (
    page_faults,
    front_matter_is_read,
    sections_exist,
    prose_faults,
    text_faults,
    links_lead_to_pages,
    settings_have_the_facts,
    navigation_names_pages,
    pages_have_a_place,
    bundles_are_built,
    kinds_have_templates,
    templates_name_fields,
    fields_are_shown,
    promise_faults,
    files_name_their_schema,
)
"""The rules that need the project's folder as well as the base."""


def check(root: Path) -> tuple[Base, list[Fault]]:
    """Read the project at `root` and check every rule. Returns the base, and all faults in no particular order."""
    if broken := kind_faults():
        return Base(()), broken
    base, faults = read(root)
    for rule in RULES:
        faults += rule(base)
    for folder_rule in FOLDER_RULES:
        faults += folder_rule(base, root)
    return base, faults


class Project:
    """A folder's knowledge and all its faults, and what is derived from them on first use."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.base, self.faults = check(root)

    @cached_property
    def settings(self) -> Settings:
        """What mkdocs.yml says about the site."""
        return load(self.root)

    @cached_property
    def renderer(self) -> Renderer:
        """What turns records into Markdown."""
        return Renderer(self.base, self.settings)

    @cached_property
    def terms(self) -> Terms:
        """The glossary's spellings."""
        return Terms(self.base)

    @cached_property
    def users(self) -> dict[str, list[Record]]:
        """The records that use each term."""
        return self.terms.used_by(self.base)


_kept: dict[Path, tuple[Fingerprint, Project]] = {}


def project(root: Path) -> Project:
    """The project at `root` as last read; only `refresh` looks for changed files."""
    return _kept[root][1] if root in _kept else refresh(root)


def refresh(root: Path) -> Project:
    """The project at `root` as its files are now; a build calls this when it starts."""
    now = _fingerprint(root)
    if root not in _kept or _kept[root][0] != now:
        _kept[root] = (now, Project(root))
    return _kept[root][1]


def _fingerprint(root: Path) -> Fingerprint:
    """The names, sizes and times of the files that were read: data/, docs/ and mkdocs.yml (pages use its `extra`)."""
    paths = [root / "mkdocs.yml"]
    for top in ("data", "docs"):
        for folder, _, names in os.walk(root / top):
            paths += [Path(folder, name) for name in names]
    states = (
        (path, path.stat() if path.exists() else path.lstat())  # a symbolic link may lead nowhere
        for path in sorted(paths)
        if os.path.lexists(path)
    )
    return tuple((str(path), status.st_size, status.st_mtime_ns) for path, status in states)
