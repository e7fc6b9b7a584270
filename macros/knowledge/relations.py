"""Who declares a link: the table of the design, by which a link is typed once and its way back derived.

The check, the pages and the editors' guide read it from here.
"""

from __future__ import annotations

from typing import NamedTuple


class Declared(NamedTuple):
    """A sort of link: records of kind `source` declare it in `field`; `back` is what the other side calls it."""

    source: str
    field: str
    target: str
    back: str


DECLARED = (
    Declared("theme", "findings", "finding", "its theme"),
    Declared("theme", "behaviours", "behaviour", "its theme"),
    Declared("example", "theme", "theme", "its examples"),
    Declared("example", "behaviours", "behaviour", "illustrated by"),
    Declared("example", "findings", "finding", "seen in"),
    Declared("finding", "behaviours", "behaviour", "what the study found"),
    Declared("question", "theme", "theme", "its questions"),
    Declared("question", "behaviours", "behaviour", "questions to ask yourselves"),
    Declared("question", "examples", "example", "questions to ask yourselves"),
)


def wrong_side(kind: str, name: str, code: object, value: object) -> str | None:
    """If `name` is a link that the other side declares: the message that names the right file, else None."""
    for declared in DECLARED:
        if declared.target != kind or name.rstrip("s") != declared.source:
            continue
        first = value[0] if isinstance(value, list) and value else value
        other = first.get("to") if isinstance(first, dict) else first
        folder = f"data/{declared.source}s/"
        file = f"{folder}{other}.yml" if isinstance(other, str) and other else f"the {declared.source}'s file in {folder}"
        return (
            f"typed on the wrong side; the link from {declared.source} to {kind} is declared once, in "
            f"{file}: {declared.field}, naming {code or f'this {kind}'}"
        )
    return None
