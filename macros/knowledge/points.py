"""What a slide says about a record: a few points in the record's own words, never cut and never made stronger."""

from __future__ import annotations

from typing import NamedTuple

EDITORIAL = "(editorial)"
"""The mark of a point that is ours, not the report's."""


class Point(NamedTuple):
    """A label, and under it one text or a list of several."""

    label: str
    texts: list[str]

    def line(self) -> str:
        """All of it as one paragraph; a label that asks a question needs no colon."""
        return f"{self.label}{'' if self.label.endswith('?') else ':'} {' '.join(self.texts)}"
