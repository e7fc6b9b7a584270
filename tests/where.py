"""Where a record is on the built site, and which records are under a theme."""

from __future__ import annotations

import re

from macros.knowledge.base import Base
from macros.pages.places import page_of


def has_stub(base: Base, code: str) -> bool:
    """Whether record `code` has a page that only calls it."""
    return bool(base.kind(code).stub(code))


def address(base: Base, code: str) -> tuple[str, str]:
    """The address of the page with record `code`, and the anchor on it if it shares the page."""
    page, _, anchor = page_of(base, code).partition("#")
    page = re.sub(r"(^|/)index$", r"\1", page.removesuffix(".md"))
    return (page if page.endswith("/") else f"{page}/"), anchor


def under(base: Base, theme: str) -> list[str]:
    """The codes of the live examples and then the live questions whose theme this is."""
    return [record.code for kind in ("example", "question") for record in base.live(kind) if record.theme.to == theme]
