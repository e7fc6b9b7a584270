"""Records of a kind side by side: the columns by which they are compared, and what each record has in each.

A kind names its fields (`compared`). What a column is called, what it shows and how it can be ordered is read from the
declaration of the field and from its vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from ..knowledge.base import Base
from ..knowledge.fields import fields_of
from ..knowledge.kinds.kind import Compared, Kind
from ..knowledge.parts import Extent, Record
from ..knowledge.shape import models_of


class Column(NamedTuple):
    """A column of the comparison."""

    heading: str
    vocabulary: str
    """The vocabulary by whose order its entries are sorted; empty if there is none."""
    says: Compared


class Entry(NamedTuple):
    """What a record has in a column."""

    note: str
    """What stands before it, if anything."""
    shown: list[str | Extent]
    """Its texts or labels; none if the report says nothing."""
    order: int
    """Its place among the values of the column's vocabulary; what says nothing comes last."""


def columns_of(base: Base, kind: Kind[Any]) -> list[Column]:
    """The columns by which records of a kind are compared."""
    found = []
    for says in kind.compared:
        vocabulary = _vocabulary(kind.model, says.field)
        heading = says.heading or base.vocabularies[vocabulary].title
        found.append(Column(heading, vocabulary, says))
    return found


def entry_of(base: Base, record: Record, column: Column) -> Entry:
    """What a record has in a column."""
    value = getattr(record, column.says.field)
    parts = value if isinstance(value, list) else [] if value is None else [value]
    shown = list(dict.fromkeys(_shown(base, part, column.vocabulary) for part in parts))
    values = base.vocabularies[column.vocabulary].values if column.vocabulary else []
    codes = [code for part in parts for code in _codes(part, column.vocabulary)]
    places = [place for place, meant in enumerate(values) if meant.code in codes]
    return Entry(column.says.note(record) if shown else "", shown, min(places, default=len(values)))


def _vocabulary(model: type[BaseModel], field: str) -> str:
    """The vocabulary of a field, or the first one within its parts; empty if it has none."""
    spec = fields_of(model)[field]
    within = (one.vocabulary for part in models_of(spec.info.annotation) for one in fields_of(part).values())
    return spec.vocabulary or next(filter(None, within), "") or ""


def _codes(part: object, vocabulary: str) -> Iterator[str]:
    """The values of a vocabulary that a value of the column is or holds."""
    if isinstance(part, BaseModel):
        specs = fields_of(type(part))
        yield from (getattr(part, name) for name, spec in specs.items() if spec.vocabulary == vocabulary)
    elif vocabulary:
        yield str(part)


def _shown(base: Base, part: Any, vocabulary: str) -> str | Extent:
    """A value as a reader sees it: the label from the vocabulary, an extent as it is, or else its text."""
    if isinstance(part, Extent):
        return part
    code = next(_codes(part, vocabulary), "") if vocabulary else ""
    if code:
        return base.label(vocabulary, code)
    return str(getattr(part, "told", part))
