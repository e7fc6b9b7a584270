"""The name of a record where it appears alone: in titles, citations, packs and feeds."""

from __future__ import annotations

from ..knowledge.base import Base


def badge(base: Base, code: str) -> str:
    """The code as people write it, `E3`; empty for a record that goes by its title alone, such as a term."""
    return "" if base.kind(code).named else code.upper()


def name_of(base: Base, code: str) -> str:
    """`E3 Its title`, or the title alone."""
    return f"{badge(base, code)} {base[code].title}".lstrip()
