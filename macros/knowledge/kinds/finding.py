"""The kind finding: one thing that a study found, on the page of its theme."""

from __future__ import annotations

from typing import Annotated

from ..fields import field, relation
from ..parts import Extent, Link, Record, Remark, Voice
from ..values import Locator, Short, Text, in_vocabulary
from . import columns
from .columns import by_basis, labels, linked, text, titles
from .kind import Kind


class Finding(Record):
    """One thing that the study found."""

    title: Short = field("What was found, in at most ten words; no stronger than the statement")
    statement: Text = field("What was found, in our words, no stronger than the report")
    locator: Locator = field("Where it is in the report", on="page")
    extent: Extent = field("How widespread it was, by the report's own word")
    how_often: Text | None = field("How often, if the report says", default=None)
    voices: list[Voice] = field("What people said, in reported speech", default=[])
    behaviours: list[Link] = relation(
        "The behaviours this finding is about", to="behaviour", back="what the study found"
    )
    challenges: list[Annotated[Text, in_vocabulary("challenges", ours=True)]] = field(
        "The challenges it may help with; the groups are ours",
        hint="The challenges it may help with, in our judgement",
        default=[],
    )
    people: list[Annotated[Text, in_vocabulary("people")]] = field(
        "Who is mentioned or quoted; not all of them took part. The list of people is ours",
        hint="Who is mentioned or quoted",
        default=[],
    )
    actions: list[Annotated[Text, in_vocabulary("actions")]] = field(
        "The types of action it mentions; the types are ours",
        hint="The types of action it mentions as taken",
        default=[],
    )
    planned: list[Annotated[Text, in_vocabulary("actions")]] = field(
        "The types of action that were planned or expected, and are not said to have been taken; the types are ours",
        hint="The types of action that were planned or expected, not taken",
        default=[],
    )
    notes: list[Remark] = field("Our notes for readers", default=[])
    search_words: list[Text] = field("Our own words: what people call it today", default=[], on="search")

    @property
    def gist(self) -> str:
        """What was found."""
        return self.statement


COLUMNS = (
    columns.CODE,
    columns.TITLE,
    text("statement", "What was found"),
    columns.EXTENT,
    columns.EXTENT_OF,
    columns.EXTENT_LIMITS,
    columns.HOW_OFTEN,
    linked("themes", "Theme", "theme", says="The theme under which the report puts it"),
    titles("theme_titles", "Title of its theme", "theme", says="The theme under which the report puts it"),
    columns.PEOPLE,
    labels("actions", "Type of action"),
    labels("planned", "Type of action (planned or expected)"),
    columns.CHALLENGES,
    columns.VOICES,
    *by_basis("behaviours", "Behaviours", "behaviour", "behaviours"),
    linked("examples", "Examples", "example", says="The practice examples that illustrate it"),
    *columns.LAST,
)
"""The columns of the table of findings. New columns go at the end; none ever changes its meaning."""


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
    columns=COLUMNS,
    finder=2,
    pack=5,
    weight=0.46,
    called=("finding",),
    packable=True,
    folded=True,
    within="theme",
)
