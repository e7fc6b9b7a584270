"""How widespread the findings are: which of them are about all, many or some, of leaders or of authorities."""

from __future__ import annotations

from typing import NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds.finding import Finding
from ..knowledge.lists import Meant
from ..knowledge.parts import Extent


class Cell(NamedTuple):
    """The findings with one word for how many, of those who are counted together."""

    extent: Extent
    """The two words, without the limits of any finding."""
    findings: list[Finding]


class Row(NamedTuple):
    """The findings with one word for how many."""

    value: Meant
    cells: list[Cell]
    """A cell for each value of the vocabulary `counted`, in its order."""

    @property
    def findings(self) -> list[Finding]:
        """All findings of the row."""
        return [finding for cell in self.cells for finding in cell.findings]


def spread(base: Base, report: str = "") -> list[Row]:
    """The findings, or only those from one report, in a row for each value of the vocabulary `extent`."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in base.live(Finding, report):
        found.setdefault((finding.extent.value, finding.extent.of), []).append(finding)
    return [
        Row(
            value,
            [
                Cell(Extent(value=value.code, of=of.code), found.get((value.code, of.code), []))
                for of in base.vocabularies["counted"].values
            ],
        )
        for value in base.vocabularies["extent"].values
    ]
