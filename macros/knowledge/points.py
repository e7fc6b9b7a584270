"""What a slide says about a record: a few points in the record's own words, never cut and never made stronger."""

from __future__ import annotations

from typing import NamedTuple

EDITORIAL = "(editorial)"
"""The mark of a point that is ours, not the report's."""


class Point(NamedTuple):
    """A label, and under it one text or a list of several."""

    label: str
    texts: list[str]
