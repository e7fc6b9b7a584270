"""Where a record stands on the site, and the rules about the pages under docs/.

A record of most kinds has a page of its own, a stub that calls one macro. A finding stands on its theme's page and a term in the
glossary; the page of the first report is a section page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from ..knowledge.base import Base
from ..knowledge.faults import Fault, span
from ..knowledge.kinds import KINDS, SECTION_PAGES

GLOSSARY = "glossary.md"
SECTIONS = (
    "index.md", "examples/index.md", "behaviours/index.md", "themes/index.md", "questions/index.md", "matrix.md", "resourcefulness.md", GLOSSARY,
    "report.md", "about.md", "workbook.md", "training/index.md", "training/pack.md", "data.md",
)  # fmt: skip
"""The section pages that search leads to."""
CALL = re.compile(r"""\{\{\s*record\(\s*["']([^"']*)["']\s*\)\s*\}\}""")


def page_of(base: Base, code: str) -> str:
    """The page, as a path under docs/, and the anchor where record `code` stands: `themes/t1.md#f3`."""
    kind = base.kind(code)
    if page := kind.page(code):
        return page
    if kind.name == "term":
        return f"{GLOSSARY}#{code}"
    return f"themes/{base.theme_of(code)}.md#{code}"


def place_of(locator: str) -> str:
    """The page and anchor of a place in a report: `report.md#example-3` for `r1#example-3`."""
    code, _, place = locator.partition("#")
    return f"{KINDS['report'].page(code)}#{place}"


def section_id(page: str) -> str:
    """What search calls a section page: its address without the slash at the end, as `training/pack`, or `home`."""
    return page.removesuffix("index.md").removesuffix(".md").rstrip("/") or "home"


def url(page: str, directory_urls: bool) -> str:
    """The address of a page under docs/, with its anchor, relative to the site's root; the same rule as MkDocs has."""
    path, hash_, anchor = page.partition("#")
    stem = path.removesuffix(".md")
    if directory_urls:
        stem = stem.removesuffix("index").rstrip("/")
        return (f"{stem}/" if stem else "") + hash_ + anchor
    return f"{stem}.html{hash_}{anchor}"


def relative(target: str, page: str) -> str:
    """The link from one page to another, both as paths under docs/; an anchor on the same page alone is `#anchor`."""
    path, hash_, anchor = target.partition("#")
    if path == page and hash_:
        return hash_ + anchor
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor


def page_faults(base: Base, root: Path) -> Iterator[Fault]:
    """Every record has its page and every page its record; a record's page is front matter, if any, and its one call."""
    stubs = [(e.kind.page(code), code) for code, e in base.entries.items() if e.kind.stub and code not in SECTION_PAGES]
    pages: dict[str, str] = dict(stubs)
    for page, code in pages.items():
        if not (root / "docs" / page).is_file():
            entry = base.entries[code]
            message = f'has no page; write docs/{page} with the line {{{{ record("{code}") }}}}'
            yield Fault(entry.path, entry.line("code"), "code", message)
    for kind in KINDS.values():
        if not kind.stub:
            continue
        folder = root / "docs" / Path(kind.stub).parent
        for path in sorted(folder.glob("*.md")):
            if path.name != "index.md":
                yield from _stub_faults(base, path, path.relative_to(root).as_posix(), kind.name, pages)


def _stub_faults(base: Base, path: Path, name: str, kind: str, pages: dict[str, str]) -> Iterator[Fault]:
    code = path.stem
    if name.removeprefix("docs/") not in pages:
        if code not in base.broken:
            if page := SECTION_PAGES.get(code):
                yield Fault(name, 1, "", f"the page of '{code}' is docs/{page}; delete this one")
                return
            codes = [c for c in base.entries if base.kind(c).name == kind]
            yield Fault(name, 1, "", f"no {kind} '{code}' for this page (there {span(codes)}); write its record or delete the page")
        return
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    body = next((i + 1 for i, text in enumerate(lines[1:], 1) if text.strip() == "---"), 0) if lines[:1] == ["---"] else 0
    calls = more = 0
    for number, text in enumerate(lines[body:], body + 1):
        if not text.strip():
            continue
        call = CALL.fullmatch(text.strip())
        if not call or calls:
            more += 1
            yield Fault(name, number, "", f'more than its call; a record\'s page holds {{{{ record("{code}") }}}} and nothing else')
        elif call[1] != code:
            yield Fault(name, number, "", f"calls record '{call[1]}', but the page is that of '{code}'")
        calls += bool(call)
    if not calls and not more:
        yield Fault(name, len(lines) or 1, "", f'the call is missing; write {{{{ record("{code}") }}}}')
