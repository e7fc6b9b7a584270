"""The kind behaviour: one of the core behaviours of resourcefulness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import field_serializer

from .. import faces
from ..fields import Part, field
from ..parts import Record, Remark
from ..points import EDITORIAL, Point
from ..values import Code, Info, Locator, Short, Text
from . import columns
from .columns import Column, by_basis, lines, linked, text
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base

LISTED = "The report lists this behaviour."
UNSEEN = (
    "It is not among those that the study was able to identify in safeguarding. "
    "Our copy of the report does not describe it, and lacks Figure 1."
)
UNDESCRIBED = "It does not say what this looks like in safeguarding."
GAP = "Leaders may still have shown it."


class Aspect(Part):
    """How the report describes a behaviour in safeguarding."""

    title: Short = field("A few words for it, which are ours")
    told: Text = field("What the report says, in our words")
    locator: Locator = field("Where it says so", on="page")


class Behaviour(Record):
    """One of the core behaviours of resourcefulness."""

    title: Short = field("The name of the behaviour")
    label: Short = field("The report's own wording")
    locator: Locator = field("Where the report lists it", on="page")
    named: list[Text] = field(
        "The words, or the start of words, by which the report names it; a report or section link needs one of them",
        on="",
    )
    meaning: Remark = field("What the words mean, on a plain reading of our own")
    in_safeguarding: list[Aspect] = field(
        "How the report describes it in safeguarding; empty if it does not",
        hint="How the report describes it in safeguarding; leave it out if the report does not",
        default=[],
    )
    described_with: Code | None = field(
        "The behaviours that the report describes together with this one, so all of them have the same description",
        hint="The behaviour whose record has the description, if the report describes the two together",
        default=None,
        on="page",
    )
    notes: list[Remark] = field("Our notes for readers", default=[])
    search_words: list[Text] = field("Our own words: what people call it today", default=[], on="search")

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


def not_described(base: Base, code: str) -> str:
    """What pages and slides say of a behaviour that its report lists and does not describe."""
    seen = UNSEEN if base.report_of(code).resourcefulness else UNDESCRIBED
    return f"{LISTED} {seen} {GAP}"


def slides(base: Base, record: Behaviour) -> list[Point]:
    """What its slide says: the meaning, and how the report describes it in safeguarding."""
    entry = base.of(Behaviour, record.described_with) if record.described_with else record
    partners = [f"{code.upper()} {base[code].title}" for code in together(base, record.code)]
    together_with = f"The report describes this behaviour together with {' and '.join(partners)}."
    return [
        Point(f"What it means {EDITORIAL}", [record.meaning.told]),
        Point(
            "In safeguarding, the report says", [f"{aspect.title}. {aspect.told}" for aspect in entry.in_safeguarding]
        ),
        Point(f"In safeguarding {EDITORIAL}", [] if entry.in_safeguarding else [not_described(base, record.code)]),
        Point("Described together", [together_with] if partners and entry.in_safeguarding else []),
    ]


COLUMNS = (
    columns.CODE,
    columns.TITLE,
    columns.LABEL,
    text("meaning_editorial", "What it means (our reading)", "meaning.told", "meaning"),
    lines("in_safeguarding", "How the report describes it in safeguarding", before="title"),
    Column(
        "described_with",
        "Described together with",
        lambda record: "; ".join(other["code"] for other in record["described_with"]),
        "described_with",
        "By code",
    ),
    linked("themes", "Themes", "theme", says="The themes that have it in their heading"),
    *by_basis("examples", "Examples", "example", says="The practice examples that show it"),
    *by_basis("findings", "Findings", "finding", says="The findings that are about it"),
    linked("questions", "Questions for your team", "question", says="The questions that are about it"),
    *columns.LAST,
)
"""The columns of the table of behaviours. New columns go at the end; none ever changes its meaning."""


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
    helpers={"together": together, "not_described": not_described},
    slides=slides,
    gist_ours=True,
    columns=COLUMNS,
    finder=3,
    pack=2,
    summary=2,
    called=("behaviour", "behavior"),
    packable=True,
)
