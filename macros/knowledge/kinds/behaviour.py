"""The kind behaviour: one of the core behaviours of a resourceful leader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import field_serializer

from .. import faces
from ..fields import Part, field
from ..parts import Record, Remark
from ..points import EDITORIAL, Point
from ..values import Code, Info, Locator, Short, Text
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base

NOWHERE = "The report names this behaviour and describes it nowhere."
NOT_IN_SAFEGUARDING = "The report names this behaviour, and does not say what it looks like in safeguarding."
GAP = "That nothing was found is not to say that nothing is there."


class Aspect(Part):
    """What a behaviour looks like in safeguarding."""

    title: Short = field("Ours: a few words")
    told: Text = field("What the report says, in our words")
    locator: Locator = field("Where it says so", on="page")


class Behaviour(Record):
    """One of the core behaviours of a resourceful leader."""

    title: Short = field("Its short name")
    label: Short = field("The report's own wording")
    locator: Locator = field("Where the report names it", on="page")
    named: list[Text] = field(
        "The words, or beginnings of words, by which the report names it; a report or section link needs one",
        on="",
    )
    meaning: Remark = field("A plain reading of the words")
    in_safeguarding: list[Aspect] = field(
        "What it looks like in safeguarding; empty if the report does not say",
        hint="What it looks like in safeguarding; nothing if the report does not say",
        default=[],
    )
    described_with: Code | None = field(
        "The behaviours with which the report describes it in one entry, "
        "so that all of them tell the same of safeguarding",
        hint="The behaviour with which the report describes it in one entry, if so; what it looks like is told there",
        default=None,
        on="page",
    )
    notes: list[Remark] = field("What a reader should know", hint="What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")

    @property
    def gist(self) -> str:
        """The behaviour, and what it means."""
        return f"{self.title}. {self.meaning.told}"

    @field_serializer("in_safeguarding")
    def _of_the_entry(self, _: list[Aspect], info: Info) -> list[Aspect]:
        return entry_of(info.context.base, self).in_safeguarding

    @field_serializer("described_with")
    def _together(self, _: str | None, info: Info) -> list[faces.Reference]:
        return [info.context.reference(code) for code in together(info.context.base, self.code)]


def entry_of(base: Base, record: Behaviour) -> Behaviour:
    """The behaviour whose entry in the report describes this one: usually itself."""
    if record.in_safeguarding or not record.described_with:
        return record
    return base.of(Behaviour, record.described_with)


def together(base: Base, code: str) -> list[str]:
    """The other behaviours that the report describes in the same entry as behaviour `code`."""
    entry = base.of(Behaviour, code).described_with or code
    others = (record for record in base.live(Behaviour) if record.code != code)
    return [record.code for record in others if entry in (record.code, record.described_with)]


def slides(base: Base, record: Behaviour) -> list[Point]:
    """What its slide says: the meaning, and what it looks like in safeguarding."""
    entry = base.of(Behaviour, record.described_with) if record.described_with else record
    partners = [f"{code.upper()} {base[code].title}" for code in together(base, record.code)]
    shared_entry = (
        f"The report describes this and {' and '.join(partners)} in one entry, and does not say what belongs to which."
    )
    gap = NOWHERE if base.report_of(record.code).resourcefulness else NOT_IN_SAFEGUARDING
    return [
        Point(f"What it means {EDITORIAL}", [record.meaning.told]),
        Point(
            "In safeguarding, the report says", [f"{aspect.title}. {aspect.told}" for aspect in entry.in_safeguarding]
        ),
        Point("In safeguarding", [] if entry.in_safeguarding else [f"{gap} {GAP}"]),
        Point("Told together", [shared_entry] if partners and entry.in_safeguarding else []),
    ]


BEHAVIOUR = Kind(
    name="behaviour",
    folder="behaviours",
    model=Behaviour,
    letter="b",
    title="Behaviour",
    plural="Behaviours",
    page="behaviours/{code}.md",
    schema_type="DefinedTerm",
    anchors={"in_safeguarding": "in-safeguarding", "notes": "in-safeguarding"},
    helpers={"together": together},
    slides=slides,
    gist_ours=True,
    finder=3,
    pack=2,
    summary=2,
    called=("behaviour", "behavior"),
    packable=True,
)
