"""The rules about the pages under docs/: which pages must exist, and what a record's page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..knowledge.base import Base
from ..knowledge.faults import Fault, nearest, span
from ..knowledge.kinds import KINDS
from ..knowledge.lists import Sections

CALL = re.compile(r"""\{\{\s*record\(\s*["']([^"']*)["']\s*\)\s*\}\}""")
FOLDERS = {Path(kind.page).parent.as_posix() for kind in KINDS.values() if "#" not in kind.page}
"""The folders under docs/ that hold pages of records, and an index.md."""


def hand_written(root: Path) -> list[str]:
    """The pages under docs/ that are not a record's, in order."""
    pages = (path.relative_to(root / "docs") for path in sorted((root / "docs").rglob("*.md")) if path.is_file())
    return [page.as_posix() for page in pages if page.name == "index.md" or page.parent.as_posix() not in FOLDERS]


def sections_exist(base: Base, root: Path) -> Iterator[Fault]:
    """Words for a section page name a page that exists."""
    if entry := base.held(Sections):
        pages = hand_written(root)
        for i, section in enumerate(entry.record.pages):
            if section.page not in pages:
                message = f"no section page '{section.page}'; {nearest(section.page, pages)}"
                yield entry.fault(("pages", i, "page"), message)


def page_faults(base: Base, root: Path) -> Iterator[Fault]:
    """Every record has its page and every page its record; its page is front matter, if any, and its one call."""
    pages = {page: code for code, entry in base.entries.items() if (page := entry.kind.stub(code))}
    for page, code in pages.items():
        if not (root / "docs" / page).is_file():
            entry = base.entries[code]
            message = f'has no page; add docs/{page} with the line {{{{ record("{code}") }}}}'
            yield Fault(entry.path, entry.line("code"), "code", message)
    for kind in KINDS.values():
        if "#" in kind.page:
            continue
        folder = root / "docs" / Path(kind.page).parent
        for path in sorted(folder.glob("*.md")):
            if path.name != "index.md":
                yield from _stub_faults(base, path, path.relative_to(root).as_posix(), kind.name, pages)


def _stub_faults(base: Base, path: Path, name: str, kind: str, pages: dict[str, str]) -> Iterator[Fault]:
    code = path.stem
    if name.removeprefix("docs/") not in pages:
        if code not in base.broken:
            if KINDS[kind].is_first(code):
                yield Fault(name, 1, "", f"the page of '{code}' is docs/{KINDS[kind].first_page}; delete this one")
                return
            there = span(entry.record.code for entry in base.of_kind(kind))
            mend = "write its record or delete the page"
            yield Fault(name, 1, "", f"no {kind} '{code}' for this page (there {there}); {mend}")
        return
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    body = (
        next((i + 1 for i, text in enumerate(lines[1:], 1) if text.strip() == "---"), 0) if lines[:1] == ["---"] else 0
    )
    calls = more = 0
    for number, text in enumerate(lines[body:], body + 1):
        if not text.strip():
            continue
        call = CALL.fullmatch(text.strip())
        if not call or calls:
            more += 1
            holds = f'a record\'s page holds {{{{ record("{code}") }}}} and nothing else'
            yield Fault(name, number, "", f"more than its call; {holds}")
        elif call[1] != code:
            yield Fault(name, number, "", f"calls record '{call[1]}', but this is the page of '{code}'")
        calls += bool(call)
    if not calls and not more:
        yield Fault(name, len(lines) or 1, "", f'the call is missing; add {{{{ record("{code}") }}}}')
