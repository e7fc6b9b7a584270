"""What values look like in the JSON that we publish, where that is more than the text in the file.

A contract with people outside: fields may be added, and none ever changes its type or its meaning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from .base import Base
    from .parts import Record


def means(description: str, **more: Any) -> Any:
    """A published field; its description is part of the contract, and of the JSON Schema."""
    return Field(description=description, **more)


class Face(BaseModel):
    """What all published models share: nothing without a description, and no change once made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Value(Face):
    """A value of a controlled list, which kb.json has under vocabularies. Lists may grow."""

    code: str = means("The value")
    label: str = means("The value as pages show it")


class Sorted(Value):
    """A value of a controlled list. We chose it for the record; the report did not."""

    basis: Value = means("Always editorial")


class Locator(Face):
    """A place in a report."""

    code: str = means("The report's code and the code of one of its sections, such as r1#example-3")
    title: str = means("The report's own heading or, where there is none, our name for the place")
    url: str = means("The absolute address of the place on our page about the report")


class Reference(Face):
    """Another record."""

    code: str = means("Its code")
    kind: str = means("Its kind")
    title: str = means("Its title")
    url: str = means("Its absolute address")


class Ours(Face):
    """Something that we say and the report does not."""

    told: str = means("What we say")
    basis: Value = means("Always editorial")


class Facing(Protocol):
    """What a value needs to know to show its published face: the base, the record it belongs to, and addresses."""

    base: Base
    record: Record

    def value(self, vocabulary: str, code: str) -> Value:
        """A value of a vocabulary, with its label."""

    def locator(self, code: str) -> Locator:
        """A place in a report, with its title and address."""

    def reference(self, code: str) -> Reference:
        """Another record, with its title and address."""

    def users(self, term: str) -> list[Reference]:
        """The records whose pages use a term."""
