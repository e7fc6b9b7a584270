"""Speaker notes: the full text of a record, its source and its terms."""

from __future__ import annotations

from functools import lru_cache

from ...pages import citation as cite
from ...pages.names import name_of
from ...pages.places import page_of
from ...pages.sources import named
from ..article import Block, article
from ..site import Site

_OF_FINDING = ("How widespread", "How often")


@lru_cache(maxsize=256)  # more than all packs hold
def blocks(site: Site, code: str) -> list[Block]:
    """Everything that a record's page says, read once for all the files that hold it."""
    return article(site, page_of(site.base, code))


def notes(site: Site, code: str, content: list[Block]) -> str:
    """The notes of a record: what `content` says, then source, address and terms.

    For a theme's findings they say what was found, and how widely.
    """
    shown = _briefly(content) if site.base.kind(code).folds else content
    return "\n".join([name_of(site.base, code), *map(line, shown), *closing(site, code)])


def closing(site: Site, code: str) -> list[str]:
    """The last lines of all notes: source, short address, terms."""
    return ["", f"Source: {cite.source_line(site.base, code)}.", f"Find it at {site.short(code)}", terms(site, code)]


def terms(site: Site, code: str) -> str:
    """The terms of our words on a record, and of the report that it is from."""
    return f"{site.settings.our_text} {named([site.base.report_of(code)]).rights}"


def line(block: Block) -> str:
    """A block as a line of plain text, a heading after an empty line."""
    why = f" {block.why}" if block.text.endswith(":") else f" ({block.why})" if block.why else ""
    if block.sort in ("h2", "h3"):
        return f"\n{block.text.upper() if block.sort == 'h2' else block.text}"
    if block.sort == "dd":
        return f"{block.term}: {block.text}{why}"
    if block.sort == "li":
        return f"• {block.term}{' ' if block.term else ''}{block.text}{why}"
    return f"{block.text}{why}"


def _briefly(content: list[Block]) -> list[Block]:
    shown, inside = [], False
    for block in content:
        if block.sort == "h2":
            inside = False
        inside = inside or block.sort == "h3"
        if not inside or block.sort in ("h3", "p") or block.term in _OF_FINDING:
            shown.append(block)
    return shown
