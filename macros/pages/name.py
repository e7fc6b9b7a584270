"""What a record is called where it is named alone: in titles, citations, packs and feeds."""

from __future__ import annotations

from ..knowledge.base import Base


def badge(base: Base, code: str) -> str:
    """The code as people write it, `E3`; nothing for a record that is called by its title alone, such as a term."""
    return "" if base.kind(code).named else code.upper()


def name_of(base: Base, code: str) -> str:
    """`E3 Its title`, or the title alone."""
    return f"{badge(base, code)} {base[code].title}".lstrip()
