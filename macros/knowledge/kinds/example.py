"""The kind example: one of a report's practice examples."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from ..fields import Part, field, relation
from ..parts import Extent, Link, Record, RecordsLocator, Remark, Statement, Voice
from ..points import Point
from ..values import Locator, OurText, Short, Text, in_vocabulary
from .kind import Compared, Kind

if TYPE_CHECKING:
    from ..base import Base


class Deed(Part):
    """One thing that was done or, with status planned, was to be done."""

    action: Annotated[Text, in_vocabulary("actions")] = field(
        "The sort of action; the list of sorts is ours", hint="The sort of action"
    )
    told: Text = field("What was done, in our words")
    locator: RecordsLocator = field(
        "Where the report says so",
        hint="Where the report says so, if not in the example's box",
        default=None,
        on="page",
    )


class Evidence(Part):
    """What the report gives to show that something changed."""

    sort: Annotated[Text, in_vocabulary("evidence")] = field(
        "What sort of evidence it is; the list of sorts is ours", hint="What sort of evidence it is", on="page"
    )
    told: Text = field("What the report says of it, in our words")


class Example(Record):
    """One of the report's practice examples."""

    title: Short = field("What was done, in a few words")
    label: Short = field("The report's own label")
    locator: Locator = field("Where it stands", on="page")
    summary: Text = field("What it is, in one sentence of ours", hint="What it is, in one sentence")
    status: Annotated[Text, in_vocabulary("status")] = field(
        "How far along it was when the report was written; the list of steps is ours", hint="How far along it was"
    )
    status_told: Text = field("How the report says so")
    extent: Extent = field("How widely it was seen")
    setting: Text = field("In what kind of authority, as far as the report says")
    how_often: Text | None = field("How often things were done, if the report says so", default=None)
    how_long: Text | None = field("How long it had been going on, if the report says so", default=None)
    people: list[Annotated[Text, in_vocabulary("people")]] = field(
        "Who was involved; the list of people is ours", hint="Who was involved"
    )
    challenges: list[Annotated[Text, in_vocabulary("challenges", ours=True)]] = field(
        "The challenges that it speaks to", hint="Ours: the challenges that it speaks to"
    )
    theme: Link = relation("The theme under which the report places it", to="theme", back="its examples")
    situation: list[Statement] = field("How things stood, and what was wanted")
    did: list[Deed] = field(
        "What they did or, with status planned, planned to do", hint="What they did, one thing each"
    )
    changed: list[Statement] = field(
        "What changed or, with status planned, was to change", hint="What changed, or was to change"
    )
    evidence: list[Evidence] = field("What evidence the report gives for the change")
    voices: list[Voice] = field("Who says so", hint="Who says so, in reported speech", default=[])
    not_told: list[OurText] = field("What the report does not tell", hint="Editorial: what the report does not tell")
    notes: list[Remark] = field("Where the report is ambiguous or at odds with itself", default=[])
    behaviours: list[Link] = relation("The behaviours that it shows", to="behaviour", back="illustrated by")
    findings: list[Link] = relation("The findings that it illustrates", to="finding", back="seen in")
    search_words: list[Text] = field("Ours: words that a practitioner would search for today", default=[], on="search")

    @property
    def gist(self) -> str:
        """What it is, in one sentence."""
        return self.summary


def slides(base: Base, record: Example) -> list[Point]:
    """What its slides say: how far along it was, the story, and how sure it is."""
    planned = record.status == "planned"
    status = base.label("status", record.status)
    return [
        Point("How far along", [f"{status}. {record.status_told}"]),
        Point("The situation", [statement.told for statement in record.situation]),
        Point("What they planned" if planned else "What they did", [deed.told for deed in record.did]),
        Point(
            "What it was to change (planned)" if planned else "What changed",
            [statement.told for statement in record.changed],
        ),
        Point("How sure is this", [_evidence(base, evidence) for evidence in record.evidence]),
    ]


def slide(base: Base, record: Example) -> list[Point]:
    """The same for a single slide: the summary instead of what was done in detail, and the status in one word."""
    status = base.label("status", record.status)
    whole = [point for point in slides(base, record) if point.texts]
    return [Point("In one sentence", [record.summary]), Point("How far along", [f"{status}."]), *whole[-2:]]


def _evidence(base: Base, evidence: Evidence) -> str:
    label = f"{base.label('evidence', evidence.sort)}."
    return evidence.told if evidence.told.startswith(label) else f"{label} {evidence.told}"


Published = dict[str, Any]
"""An example as its published JSON."""


def _labels(field: str) -> Callable[[Published], str]:
    return lambda record: "; ".join(value["label"] for value in record[field])


def _linked(kind: str, basis: str = "") -> Callable[[Published], str]:
    def codes(record: Published) -> str:
        links = [link for link in record["links"] if link["kind"] == kind]
        return "; ".join(link["to"] for link in links if not basis or link["basis"]["code"] == basis)

    return codes


def _lines(field: str) -> Callable[[Published], str]:
    return lambda record: "\n".join(part["told"] for part in record[field])


def _sorted_lines(field: str, sort: str) -> Callable[[Published], str]:
    return lambda record: "\n".join(f"{part[sort]['label']}: {part['told']}" for part in record[field])


COLUMNS: dict[str, Callable[[Published], str | None]] = {
    "code": lambda r: r["code"],
    "title": lambda r: r["title"],
    "summary": lambda r: r["summary"],
    "status": lambda r: r["status"]["label"],
    "status_told": lambda r: r["status_told"],
    "extent": lambda r: r["extent"]["value"]["label"],
    "extent_of": lambda r: r["extent"]["of"]["label"],
    "extent_limits": lambda r: r["extent"]["limits"],
    "setting": lambda r: r["setting"],
    "how_often": lambda r: r["how_often"],
    "how_long": lambda r: r["how_long"],
    "people": _labels("people"),
    "challenges_editorial": _labels("challenges"),
    "situation": _lines("situation"),
    "did": _sorted_lines("did", "action"),
    "changed": _lines("changed"),
    "evidence": _sorted_lines("evidence", "sort"),
    "not_told_editorial": _lines("not_told"),
    "themes": _linked("theme"),
    "behaviours_report": _linked("behaviour", "report"),
    "behaviours_editorial": _linked("behaviour", "editorial"),
    "findings": _linked("finding"),
    "questions": _linked("question"),
    "label": lambda r: r["label"],
    "locator": lambda r: r["locator"]["code"],
    "withdrawn": lambda r: r["withdrawn"] and r["withdrawn"]["on"],
    "url": lambda r: r["url"],
    "short": lambda r: r["short"],
}
"""The columns of the table of examples. New columns go at the end; none ever changes its meaning."""

COMPARED = (
    Compared("status"),
    Compared("extent"),
    Compared("people"),
    Compared("how_often", "How often"),
    Compared(
        "changed",
        "What changed or was expected to change",
        note=lambda record: "Expected, not yet done:" if record.status == "planned" else "",
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
        **dict.fromkeys(("evidence", "voices", "not_told", "notes"), "sure"),
        **dict.fromkeys(
            ("label", "status_told", "extent", "setting", "how_often", "how_long", "people", "challenges", "status"),
            "at-a-glance",
        ),
    },
    slides=slides,
    slide=slide,
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
