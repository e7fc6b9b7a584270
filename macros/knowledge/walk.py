"""A walk through every value of a record, with its place and what its model says about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from .fields import FieldSpec, fields_of
from .yaml_text import Where


class Leaf(NamedTuple):
    """One value: where it is, the value, and what the field says about itself."""

    where: Where
    value: Any
    says: FieldSpec

    @property
    def field(self) -> str:
        """The field of the record that holds it."""
        return str(self.where[0])


def leaves(part: BaseModel, where: Where = ()) -> Iterator[Leaf]:
    """Every text, number, date and code within `part`, in the order of the models, without what is absent."""
    for name, spec in fields_of(type(part)).items():
        for place, value in _each(getattr(part, name), (*where, name)):
            if isinstance(value, BaseModel):
                yield from leaves(value, place)
            elif value is not None:
                yield Leaf(place, value, spec)


def parts(part: BaseModel, where: Where = ()) -> Iterator[tuple[Where, BaseModel]]:
    """`part` itself and every model within it, with its place."""
    yield where, part
    for name in fields_of(type(part)):
        for place, value in _each(getattr(part, name), (*where, name)):
            if isinstance(value, BaseModel):
                yield from parts(value, place)


def _each(value: Any, where: Where) -> Iterator[tuple[Where, Any]]:
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield (*where, i), item
    else:
        yield where, value
