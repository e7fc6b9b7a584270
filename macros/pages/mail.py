"""An email about a record, for anyone who wants to tell colleagues about it."""

from __future__ import annotations

from urllib.parse import quote

from ..knowledge.base import Base
from .citation import source_line
from .names import name_of


def mail(base: Base, code: str, address: str, notice: str) -> str:
    """The `mailto:` link of an email that says what a record is, how far to trust it, and where to find it.

    `notice` says whose words these are, and that they are not guidance.
    """
    record, kind = base[code], base.kind(code)
    limits = kind.slide(base, record)[1:] if kind.slide and not record.withdrawn else []
    says = [f"{point.label}{'' if point.label.endswith('?') else ':'} {' '.join(point.texts)}" for point in limits]
    body = [record.gist, *says, f"Source: {source_line(base, code)}. {notice}", address]
    paragraphs = "\r\n\r\n".join(body)
    return f"mailto:?subject={quote(name_of(base, code))}&body={quote(paragraphs)}"
