"""The rules about the navigation in mkdocs.yml, so that MkDocs has no warnings once the check is clean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from pathspec import GitIgnoreSpec

from ..knowledge.base import Base
from ..knowledge.faults import Fault, nearest

SETTINGS = "mkdocs.yml"
ALWAYS_LEFT_OUT = (".*", "/templates/")
"""What MkDocs never treats as a page, whatever mkdocs.yml says."""


def navigation_names_pages(_: Base, root: Path) -> Iterator[Fault]:
    """An entry of the navigation names a page that exists."""
    pages = _pages(root)
    for entry in _entries(setting(root, "nav")):
        if "://" not in entry.value and entry.value not in pages:
            yield _fault(entry, "nav", f"no page docs/{entry.value}; {nearest(entry.value, pages)}")


def pages_have_a_place(_: Base, root: Path) -> Iterator[Fault]:
    """A page is in the navigation, or not_in_nav says that it need not be."""
    nav = setting(root, "nav")
    if not nav:
        return
    named = {entry.value for entry in _entries(nav)}
    left_out = _patterns(root, "not_in_nav")
    for page in _pages(root):
        if page not in named and not left_out.match_file(page):
            message = f"is in neither nav nor not_in_nav of {SETTINGS}; add {page} to nav, or /{page} to not_in_nav"
            yield Fault(f"docs/{page}", 1, "", message)


def _pages(root: Path) -> list[str]:
    """The pages under docs/ that MkDocs builds, in order."""
    left_out = _patterns(root, "exclude_docs")
    paths = (path.relative_to(root / "docs").as_posix() for path in sorted((root / "docs").rglob("*.md")))
    return [page for page in paths if not left_out.match_file(page)]


def _patterns(root: Path, name: str) -> GitIgnoreSpec:
    """The patterns of a setting, as MkDocs reads them."""
    node = setting(root, name)
    lines = node.value.splitlines() if isinstance(node, yaml.ScalarNode) else []
    return GitIgnoreSpec.from_lines([*(ALWAYS_LEFT_OUT if name == "exclude_docs" else ()), *lines])


def setting(root: Path, name: str) -> yaml.Node | None:
    """A setting of mkdocs.yml with its line numbers; None if it cannot be read."""
    try:
        settings = yaml.compose((root / SETTINGS).read_text(encoding="utf-8"), yaml.SafeLoader)
    except (OSError, yaml.YAMLError):
        return None
    pairs = settings.value if isinstance(settings, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)


def _entries(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """The pages in a navigation, at any depth."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            yield from _entries(entry)
    elif isinstance(node, yaml.MappingNode):
        for _, entry in node.value:
            yield from _entries(entry)


def _fault(node: yaml.Node, field: str, message: str) -> Fault:
    return Fault(SETTINGS, node.start_mark.line + 1, field, message)
