"""How widespread something was, as a phrase: "Some leaders", "One authority", "Not stated"."""

from __future__ import annotations

from ..knowledge.base import Base
from ..knowledge.parts import Extent


def phrase(base: Base, extent: Extent) -> str:
    """The phrase for an extent, without its limits."""
    said = base.vocabularies["extent"][extent.value]
    counted = base.vocabularies["counted"][extent.of]
    if extent.value == "not-stated":
        return said.label
    of = counted.words[0] if extent.value == "one" and counted.words else counted.label
    link = " of " if said.label.startswith("The ") else " "
    return f"{said.label}{link}{of}"
