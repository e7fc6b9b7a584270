"""What a file of data/ holds, and where: a record of a kind, a vocabulary, or what goes with the records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeGuard, TypeVar

from .faults import Fault, field_path
from .fields import Part
from .kinds import Kind
from .parts import Record
from .yaml_text import Where

P = TypeVar("P", bound=Part)
P_co = TypeVar("P_co", bound=Part, covariant=True)
R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, eq=False)
class Listed(Generic[P_co]):
    """What a file of data/ holds, and where: the model, the path and the lines of the fields."""

    record: P_co
    path: str
    lines: dict[Where, int]

    def line(self, *where: str | int) -> int:
        """The line of a field, or of the nearest thing around it."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)

    def fault(self, where: Where, message: str) -> Fault:
        """A fault of the field at `where`."""
        return Fault(self.path, self.line(*where), field_path(where), message)


@dataclass(frozen=True, eq=False)
class Entry(Listed[R_co]):
    """A record of a kind, and where it is."""

    kind: Kind[Any]  # of R_co, but a kind's functions take records, which a covariant type does not allow


def is_entry(entry: Entry[Record], model: type[R]) -> TypeGuard[Entry[R]]:
    """Whether an entry's record is of this model."""
    return isinstance(entry.record, model)


def is_listed(listed: Listed[Part], model: type[P]) -> TypeGuard[Listed[P]]:
    """Whether a file holds this model."""
    return isinstance(listed.record, model)
