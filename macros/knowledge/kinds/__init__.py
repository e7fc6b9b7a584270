"""The kinds of record, in order: later kinds may link to earlier ones."""

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

ALL: tuple[Kind[Any], ...] = (REPORT, BEHAVIOUR, THEME, FINDING, EXAMPLE, QUESTION, TERM)
"""The kinds, in order."""
KINDS = {kind.name: kind for kind in ALL}
"""The kinds by name."""

__all__ = ["ALL", "KINDS", "Kind"]
