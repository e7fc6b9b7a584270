"""The rules about the kinds themselves. They come first, as nothing can be read while a kind is broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from .declarations import field_fault, kind_fault
from .faults import Fault, nearest
from .fields import fields_of
from .kinds import ALL, KINDS

OWN = ("name", "letter", "folder")
"""What no two kinds may share."""
NAMING = ("parent", "within", "sets")
"""What names another kind, or is empty."""


def kind_faults() -> list[Fault]:
    """Every fault in the declarations of the kinds."""
    return [*kinds_are_told_apart(), *kinds_name_kinds(), *kinds_compare_fields()]


def kinds_are_told_apart() -> Iterator[Fault]:
    """No two kinds have the same name, letter or folder."""
    for i, kind in enumerate(ALL):
        if not re.fullmatch("[a-z]|g-", kind.letter):
            yield kind_fault(kind, "letter", f"'{kind.letter}' is not one small letter")
        for name in OWN:
            value = getattr(kind, name)
            if other := next((other for other in ALL[:i] if getattr(other, name) == value), None):
                message = f"'{value}' is the {name} of the kind {other.title.lower()} already; choose another"
                yield kind_fault(kind, name, message)


def kinds_name_kinds() -> Iterator[Fault]:
    """A kind and its relations name kinds that exist, and a kind's parent lists its records."""
    for kind in ALL:
        for name in NAMING:
            value = getattr(kind, name)
            if value and value not in KINDS:
                yield kind_fault(kind, name, f"no kind '{value}'; {nearest(value, KINDS)}")
        model: type[BaseModel] = kind.model
        parents: type[BaseModel] = KINDS[kind.parent].model if kind.parent in KINDS else model
        if kind.parent in KINDS and kind.folder not in fields_of(parents):
            message = f"{kind.parent} has no field '{kind.folder}' that lists what belongs to it"
            yield kind_fault(kind, "parent", message)
        for field, spec in fields_of(model).items():
            if spec.to and spec.to not in KINDS:
                yield field_fault(model, field, f"no kind '{spec.to}'; {nearest(spec.to, KINDS)}")


def kinds_compare_fields() -> Iterator[Fault]:
    """A kind compares its records by fields that it has."""
    for kind in ALL:
        for column in kind.compared:
            if column.field not in kind.fields:
                message = f"{kind.name} has no field '{column.field}'; {nearest(column.field, kind.fields)}"
                yield kind_fault(kind, "compared", message)
