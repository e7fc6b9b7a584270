"""An email about a record, for anyone who wants to tell colleagues about it."""

from __future__ import annotations

from urllib.parse import quote

from ..knowledge.base import Base
from .citation import source_line


def letter(base: Base, code: str, address: str, notice: str) -> list[str]:
    """The paragraphs of an email that says what a record is, how far to trust it, and where to find it.

    `notice` says whose words these are, and that they are not guidance.
    """
    record, kind = base[code], base.kind(code)
    limits = kind.slide(base, record)[1:] if kind.slide and not record.withdrawn else []
    return [record.gist, *(point.line() for point in limits), f"Source: {source_line(base, code)}. {notice}", address]


def mailto(subject: str, paragraphs: list[str]) -> str:
    """The link that opens such an email in the reader's own program (RFC 6068)."""
    body = "\r\n\r\n".join(paragraphs)
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"
