"""The kind finding: one thing that a study found, on the page of its theme."""

from __future__ import annotations

from typing import Annotated

from ..fields import field, relation
from ..parts import Extent, Link, Record, Remark, Voice
from ..values import Locator, Short, Text, in_vocabulary
from .kind import Kind


class Finding(Record):
    """One thing that the study found."""

    title: Short = field("A few words")
    statement: Text = field("What was found, in our words, no stronger than the report")
    locator: Locator = field("Where it stands", on="page")
    extent: Extent = field("How widely it was seen")
    how_often: Text | None = field("How often, if the report says so", default=None)
    voices: list[Voice] = field("Who says so", hint="Who says so, in reported speech", default=[])
    behaviours: list[Link] = relation("The behaviours that it tells about", to="behaviour", back="what the study found")
    challenges: list[Annotated[Text, in_vocabulary("challenges", ours=True)]] = field(
        "The challenges that it speaks to", hint="Ours: the challenges that it speaks to", default=[]
    )
    people: list[Annotated[Text, in_vocabulary("people")]] = field(
        "Who was involved; the list of people is ours", hint="Who was involved", default=[]
    )
    actions: list[Annotated[Text, in_vocabulary("actions")]] = field(
        "The sorts of action that it tells of; the list of sorts is ours",
        hint="The sorts of action that it tells of",
        default=[],
    )
    planned: list[Annotated[Text, in_vocabulary("actions")]] = field(
        "Types of action that were planned or expected, and are not said to have been taken; the list of types is ours",
        hint="Types of action that were planned or expected, not taken",
        default=[],
    )
    notes: list[Remark] = field("What a reader should know", hint="What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")


FINDING = Kind(
    name="finding",
    folder="findings",
    model=Finding,
    letter="f",
    title="Finding",
    plural="Findings",
    page="themes/{parent}.md#{code}",
    parent="theme",
    schema_type="Claim",
    finder=2,
    pack=5,
    weight=0.46,
    called=("finding",),
    packable=True,
    folded=True,
    within="theme",
)
