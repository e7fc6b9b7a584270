"""The kind example: one of a report's practice examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ..fields import Part, field, relation
from ..parts import Extent, Link, Record, RecordsLocator, Remark, Statement, Voice
from ..points import EDITORIAL, Point
from ..values import Locator, OurText, Short, Text, in_vocabulary
from . import columns
from .columns import Column, label, lines, linked, text, titles
from .kind import Compared, Kind

if TYPE_CHECKING:
    from ..base import Base


class Deed(Part):
    """One thing that was done or, with status planned, was planned."""

    action: Annotated[Text, in_vocabulary("actions")] = field(
        "The type of action; the types are ours", hint="The type of action"
    )
    told: Text = field("What was done or planned, in our words")
    locator: RecordsLocator = field(
        "Where the report says so",
        hint="Where the report says so, if not in the example itself",
        default=None,
        on="page",
    )


class Evidence(Part):
    """What the report offers as evidence that something changed."""

    sort: Annotated[Text, in_vocabulary("evidence")] = field(
        "The type of evidence; the types are ours", hint="The type of evidence", on="page"
    )
    told: Text = field("What the report says about it, in our words")


class Example(Record):
    """One of the report's practice examples."""

    title: Short = field("What they did or planned, in at most ten words")
    label: Short = field("The title in the report")
    locator: Locator = field("Where it is in the report", on="page")
    summary: Text = field("What it is, in a sentence or two of our own")
    status: Annotated[Text, in_vocabulary("status")] = field(
        "The stage it had reached when the report was written; the list of stages is ours",
        hint="The stage it had reached when the report was written",
    )
    status_told: Text = field("What the report says about its stage")
    extent: Extent = field("How widespread it was, by the report's own word")
    setting: Text = field("Where it was, as far as the report says")
    how_often: Text | None = field("How often things were done, if the report says", default=None)
    how_long: Text | None = field("How long it had been going on, if the report says", default=None)
    people: list[Annotated[Text, in_vocabulary("people")]] = field(
        "Who is mentioned or quoted; not all of them took part. The list of people is ours",
        hint="Who is mentioned or quoted",
    )
    challenges: list[Annotated[Text, in_vocabulary("challenges", ours=True)]] = field(
        "The challenges it may help with; the groups are ours",
        hint="The challenges it may help with, in our judgement",
    )
    theme: Link = relation("The theme under which the report puts it", to="theme", back="its examples")
    situation: list[Statement] = field("What the situation was, and what leaders wanted")
    did: list[Deed] = field(
        "What they did or, with status planned, what they planned", hint="What they did or planned, one thing each"
    )
    changed: list[Statement] = field(
        "What changed or, with status planned, what it was expected to change",
        hint="What changed, or what it was expected to change",
    )
    in_view: list[Deed] = field(
        "What they meant to do next; empty if the report does not say",
        hint="What they meant to do next, if the report says so",
        default=[],
    )
    evidence: list[Evidence] = field("What evidence the report gives for the change")
    voices: list[Voice] = field("What people said, in reported speech", default=[])
    not_told: list[OurText] = field(
        "What the report does not say", hint="What the report does not say; editorial, as only we say so"
    )
    notes: list[Remark] = field("Points to note: where the report is ambiguous or contradicts itself", default=[])
    behaviours: list[Link] = relation("The behaviours this example shows", to="behaviour", back="illustrated by")
    findings: list[Link] = relation("The findings this example illustrates", to="finding", back="seen in")
    search_words: list[Text] = field(
        "Our own words: what a practitioner would search for today", default=[], on="search"
    )

    @property
    def gist(self) -> str:
        """What it is, in a sentence or two."""
        return self.summary


def slides(base: Base, record: Example) -> list[Point]:
    """What its slides say: its stage, the story, and how reliable it is."""
    planned = record.status == "planned"
    status = base.label("status", record.status)
    return [
        Point("Stage", [f"{status}. {record.status_told}"]),
        Point("The situation", [statement.told for statement in record.situation]),
        Point("What they planned" if planned else "What they did", [deed.told for deed in record.did]),
        _changed(record),
        Point("What they had in view", [deed.told for deed in record.in_view]),
        _reliable(base, record),
    ]


def slide(base: Base, record: Example) -> list[Point]:
    """The same for a single slide: the summary instead of what was done in detail, and the stage in a word or two."""
    status = base.label("status", record.status)
    first = [Point(f"In brief {EDITORIAL}", [record.summary]), Point("Stage", [f"{status}."])]
    return [*first, *(point for point in (_changed(record), _reliable(base, record)) if point.texts)]


def _changed(record: Example) -> Point:
    label = "What it was expected to change" if record.status == "planned" else "What changed"
    return Point(label, [statement.told for statement in record.changed])


def _reliable(base: Base, record: Example) -> Point:
    return Point("How reliable is this?", [_evidence(base, evidence) for evidence in record.evidence])


def _evidence(base: Base, evidence: Evidence) -> str:
    return f"{base.label('evidence', evidence.sort)}. {evidence.told}"


COLUMNS = (
    columns.CODE,
    columns.TITLE,
    text("summary", "Summary (our reading)"),
    label("status", "Stage"),
    text("status_told", "What the report says about its stage"),
    columns.EXTENT,
    columns.EXTENT_OF,
    columns.EXTENT_LIMITS,
    text("setting", "Where"),
    columns.HOW_OFTEN,
    text("how_long", "For how long"),
    columns.PEOPLE,
    columns.CHALLENGES,
    lines("situation", "The situation"),
    lines("did", "What they did or planned", before="action.label"),
    lines("changed", "What changed or was expected to change"),
    lines("evidence", "Evidence", before="sort.label"),
    lines("not_told_editorial", "What the report does not say (our reading)", "not_told"),
    linked("themes", "Theme", "theme", field="theme"),
    linked("behaviours_report", "Behaviours (the report says)", "behaviour", "report", "behaviours"),
    linked("behaviours_editorial", "Behaviours (our reading)", "behaviour", "editorial", "behaviours"),
    linked("findings", "Findings it illustrates", "finding", field="findings"),
    linked("questions", "Questions for your team", "question", says="The questions that it may help with"),
    columns.LABEL,
    columns.LOCATOR,
    columns.WITHDRAWN,
    columns.URL,
    columns.SHORT,
    linked("behaviours_section", "Behaviours (from the section heading)", "behaviour", "section", "behaviours"),
    lines("in_view", "What they had in view", before="action.label"),
    Column("summary_basis", "Basis of the summary", lambda _: "editorial", says="Who sums it up: always editorial"),
    titles("theme_titles", "Title of its theme", "theme", "theme"),
    columns.LOCATOR_TITLE,
    columns.VOICES,
    columns.NOTES,
)
"""The columns of the table of examples. New columns go at the end; none ever changes its meaning."""

COMPARED = (
    Compared("status"),
    Compared("extent"),
    Compared("people"),
    Compared("how_often", "How often"),
    Compared(
        "changed",
        "What changed or was expected to change",
        note=lambda record: "Expected:" if record.status == "planned" else "",
    ),
    Compared("evidence"),
    Compared("not_told", "What the report does not say", ours=True),
)
"""What a reader weighs examples by."""


EXAMPLE = Kind(
    name="example",
    folder="examples",
    model=Example,
    letter="e",
    title="Practice example",
    plural="Practice examples",
    page="examples/{code}.md",
    schema_type="LearningResource",
    schema_fields=lambda record: {"learningResourceType": "Practice example"},
    anchors={
        **dict.fromkeys(("situation", "did", "changed"), None),
        "in_view": "in-view",
        **dict.fromkeys(("status", "status_told", "extent", "evidence", "voices", "not_told", "notes"), "sure"),
        **dict.fromkeys(("label", "setting", "how_often", "how_long", "people", "challenges"), "at-a-glance"),
    },
    slides=slides,
    slide=slide,
    gist_ours=True,
    starts_page=True,
    finder=1,
    pack=1,
    summary=3,
    columns=COLUMNS,
    compared=COMPARED,
    weight=1.1,
    called=("example", "practice example"),
    packable=True,
)
