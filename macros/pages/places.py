"""Where a record is on the site: pages under docs/, and their addresses.

A record of most kinds has a page of its own, a stub that calls one macro. A finding is on its theme's page and a term
in the glossary; the first report is a section page. Each kind declares where its records are.
"""

from __future__ import annotations

import posixpath

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS

GLOSSARY = KINDS["term"].page.partition("#")[0]


def page_of(base: Base, code: str) -> str:
    """The page and anchor of record `code`, as a path under docs/: `themes/t1.md#f3`."""
    kind = base.kind(code)
    return kind.page_of(code) or kind.page.format(code=code, parent=base.parent(code))


def code_of(base: Base, page: str) -> str | None:
    """The code of the record whose own page under docs/ this is; None for any other page."""
    firsts = (f"{kind.letter}1" for kind in KINDS.values() if kind.first_page == page)
    code = next(firsts, posixpath.splitext(posixpath.basename(page))[0])
    return code if code in base and base.kind(code).page_of(code) == page else None


def place_of(locator: str) -> str:
    """The page and anchor of a place in a report: `report.md#example-3` for `r1#example-3`."""
    code, _, place = locator.partition("#")
    return f"{KINDS['report'].page_of(code)}#{place}"


def section_id(page: str) -> str:
    """The id of a section page in search: its address without the final slash, such as `training/pack`, or `home`."""
    return page.removesuffix("index.md").removesuffix(".md").rstrip("/") or "home"


def url(page: str, directory_urls: bool) -> str:
    """The address of a page under docs/, with its anchor, relative to the site's root, by MkDocs' own rule."""
    path, hash_, anchor = page.partition("#")
    stem = path.removesuffix(".md")
    if directory_urls:
        stem = stem.removesuffix("index").rstrip("/")
        return (f"{stem}/" if stem else "") + hash_ + anchor
    return f"{stem}.html{hash_}{anchor}"


def relative(target: str, page: str) -> str:
    """The link from one page to another, both as paths under docs/; to the same page it is only `#anchor`."""
    path, hash_, anchor = target.partition("#")
    if path == page and hash_:
        return hash_ + anchor
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor


def json_address(base: Base, code: str) -> str:
    """The address of a record's JSON from the root, with or without directory URLs: `examples/e3/index.json`."""
    page, _, anchor = url(page_of(base, code), directory_urls=True).partition("#")
    return f"{page}{anchor or 'index'}.json"
