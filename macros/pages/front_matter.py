"""The rule about the front matter of pages. MkDocs passes over what it cannot read, and prints it on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..knowledge.base import Base
from ..knowledge.faults import Fault
from .brief import MOST

FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.S | re.M)


def front_matter_is_read(base: Base, root: Path) -> Iterator[Fault]:
    """The front matter of a page can be read, and its description has at most 160 characters."""
    for path in sorted((root / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8-sig", errors="replace") if path.is_file() else ""
        if front := FRONT.match(text):
            yield from _faults(path.relative_to(root).as_posix(), front[1])


def _faults(name: str, front: str) -> Iterator[Fault]:
    try:
        meta = yaml.safe_load(front)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or "it holds a character that does not belong there"
        remedy = "; put a text with ': ' in it on a line of its own, after '>-'" if "mapping values" in said else ""
        message = f"the front matter cannot be read: {said}{remedy}"
        yield Fault(name, mark.line + 2 if mark else 1, "", message)
        return
    if not isinstance(meta, dict | None):
        yield Fault(name, 2, "", "the front matter holds no fields; write each as 'name: text'")
        return
    described = meta.get("description") if meta else None
    if isinstance(described, str) and "{{" not in described and len(described) > MOST:
        line = front[: front.find("description:")].count("\n") + 2
        message = f"has {len(described)} characters, and search engines show {MOST}; say it in fewer words"
        yield Fault(name, line, "description", message)
