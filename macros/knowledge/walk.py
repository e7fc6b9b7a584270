"""Walk through every value of a record, with its place and what its model says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from .fields import FieldSpec, fields_of
from .yaml_text import Where


class Leaf(NamedTuple):
    """One value: where it stands, the value, and what the field says of itself."""

    where: Where
    value: Any
    says: FieldSpec

    @property
    def field(self) -> str:
        """The field of the record within which it is."""
        return str(self.where[0])


def leaves(part: BaseModel, where: Where = ()) -> Iterator[Leaf]:
    """Every text, number, date and code within `part`, in the order of the models; what is absent is left out."""
    for name, says in fields_of(type(part)).items():
        for place, one in _each(getattr(part, name), (*where, name)):
            if isinstance(one, BaseModel):
                yield from leaves(one, place)
            elif one is not None:
                yield Leaf(place, one, says)


def parts(part: BaseModel, where: Where = ()) -> Iterator[tuple[Where, BaseModel]]:
    """`part` itself and every model within it, with its place."""
    yield where, part
    for name in fields_of(type(part)):
        for place, one in _each(getattr(part, name), (*where, name)):
            if isinstance(one, BaseModel):
                yield from parts(one, place)


def _each(value: Any, where: Where) -> Iterator[tuple[Where, Any]]:
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield (*where, i), item
    else:
        yield where, value
