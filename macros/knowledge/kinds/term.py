"""The kind term: an abbreviation or a term of art, in the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from pydantic import field_serializer

from .. import faces
from ..faults import Fault
from ..fields import Part, derived, field
from ..parts import Record, Remark, Statement
from ..values import AlwaysEditorial, Code, Day, Info, Locator, Published, Short, Text, in_vocabulary
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base


class Meaning(Part):
    """What a term means."""

    told: Text = field(
        "The meaning in one sentence, in our words",
        hint="The meaning in one sentence, in our words; also shown where a page first uses the term",
    )
    basis: Annotated[Text, in_vocabulary("basis")] = field("Who explains it: the report or us", on="page")
    locator: Locator | None = field(
        "With basis report: where the report explains it, else null",
        hint="With basis report: where the report explains it",
        default=None,
        on="page",
    )
    reason: Text | None = field(
        "With basis editorial: what we base it on, else null",
        hint="With basis editorial: what we base it on",
        default=None,
    )


class Usage(Part):
    """How the report uses a term."""

    told: Text = field("How the report uses it")
    locator: Locator = field("Where", on="page")


def _statement(usage: Usage, _: faces.Facing) -> Statement:
    return Statement(told=usage.told, locator=usage.locator)


class Change(Part):
    """What has changed since the report."""

    told: Text = field("What changed")
    basis: AlwaysEditorial = derived("Always editorial")
    year: int = field("The year of the change")
    authority: Text = field("The Act, the guidance or the source that says so")
    checked: Day = field("The date we checked", hint="The date we checked, as 2026-11-23", on="page")


class Term(Record):
    """An abbreviation or term of art."""

    title: Short = field("The term")
    abbreviation: Text | None = field("Its abbreviation", default=None)
    abbreviated: Locator | None = field(
        "Where the report first uses the abbreviation; null if it does not", default=None, on="data"
    )
    forms: list[Text] = field(
        "The spellings that pages link to this term",
        hint="The spellings that pages link to this term; search finds them too",
        on="data",
    )
    meaning: Meaning = field("What it means")
    usage: list[Annotated[Usage, Published(Statement, _statement)]] = field("How the report uses it", least=1)
    changes: list[Change] = field("What has changed since the report", default=[])
    notes: list[Remark] = field(
        "What a reader should know, such as a false friend or today's word",
        hint="What a reader should know, from us: a false friend, today's word",
        default=[],
    )
    see: list[Code] = field("Related terms", default=[], on="page")
    used_in: None = derived("The records that use the term")

    @property
    def locator(self) -> str:
        """The first place in the report that uses it."""
        return self.usage[0].locator

    @property
    def locators(self) -> list[str]:
        """Each place in a report that uses it."""
        return [use.locator for use in self.usage]

    @property
    def gist(self) -> str:
        """What it means."""
        return self.meaning.told

    @property
    def subjects(self) -> tuple[str, ...]:
        """The term, and every spelling of it."""
        return self.title, *self.forms

    @field_serializer("used_in")
    def _used_in(self, _: None, info: Info) -> list[faces.Reference]:
        return info.context.users(self.code)


def forms_belong_to_one_term(base: Base) -> Iterator[Fault]:
    """A spelling leads to one term only."""
    seen: dict[str, str] = {}
    for entry in base.of_kind(Term):
        forms = entry.record.forms
        for i, form in enumerate(forms):
            if form in forms[:i]:
                yield entry.fault(("forms", i), f"'{form}' appears twice in this list; keep one")
            elif form in seen:
                yield entry.fault(("forms", i), f"'{form}' leads to {seen[form]} already; keep it in one term")
            seen.setdefault(form, entry.record.code)


TERM = Kind(
    name="term",
    folder="terms",
    model=Term,
    letter="g-",
    title="Term",
    plural="Glossary",
    listed="Glossary terms",
    facet="Glossary term",
    page="glossary.md#{code}",
    schema_type="DefinedTerm",
    finder=6,
    pack=6,
    rules=(forms_belong_to_one_term,),
    dated=False,
    weight=0.2,
    called=("term",),
    folded=True,
    defines=True,
    section="glossary",
)
