"""The kinds of record, in order: what comes later may link to what comes before."""

from __future__ import annotations

from typing import Any

from .behaviour import BEHAVIOUR
from .example import EXAMPLE
from .finding import FINDING
from .kind import Kind
from .question import QUESTION
from .report import REPORT
from .term import TERM
from .theme import THEME

KINDS: dict[str, Kind[Any]] = {kind.name: kind for kind in (REPORT, BEHAVIOUR, THEME, FINDING, EXAMPLE, QUESTION, TERM)}
"""By name."""

__all__ = ["KINDS", "Kind"]
