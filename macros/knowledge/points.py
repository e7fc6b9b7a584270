"""What a slide says of a record: a few points, each in the record's own words, never cut and never made stronger."""

from __future__ import annotations

from typing import NamedTuple

EDITORIAL = "(editorial)"
"""What marks a point that is ours and not the report's."""


class Point(NamedTuple):
    """Under a label one text, or several as a list."""

    label: str
    told: list[str]
