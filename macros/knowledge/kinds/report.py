"""The kind report: the source of the other records, with its sections and the idea that it builds on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import field_serializer

from .. import faces
from ..faults import Fault, nearest
from ..fields import Part, derived, field
from ..parts import Record, Remark, Statement
from ..points import Point
from ..values import Day, Info, Locator, OurText, Published, Short, Slug, Text, in_vocabulary
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base


def _code(section: str, facing: faces.Facing) -> str:
    return f"{facing.record.code}#{section}"


def _within(section: str | None, facing: faces.Facing) -> faces.Locator | None:
    return facing.locator(_code(section, facing)) if section else None


class Section(Part):
    """A part of a report to which source links lead."""

    code: Annotated[Slug, Published(str, _code)] = field(
        "The code used in locators: the report's code, # and the section's own",
        hint="The part of a locator after the #; never changed once published",
        on="page",
    )
    title: Short = field("The report's own heading or, with basis editorial, our name for the part")
    basis: Annotated[Text, in_vocabulary("basis")] = field("Whose title it is: the report's or ours", on="page")
    sort: Annotated[Text, in_vocabulary("places")] = field("What kind of place it is", on="page")
    within: Annotated[Text | None, Published(faces.Locator | None, _within)] = field(
        "The section it is part of", hint="The code of the section it is part of", default=None, on="page"
    )
    records: None = derived("The records based on this part")

    @field_serializer("records")
    def _records(self, _: None, info: Info) -> list[faces.Reference]:
        records = info.context.base.at(_code(self.code, info.context))
        return [info.context.reference(record.code) for record in records if record is not info.context.record]


class Companion(Part):
    """Another document that a report mentions."""

    title: Short = field("Its title, or what it is")
    told: Text = field("What the report says about it, in our words")
    locator: Locator = field("Where the report mentions it", on="page")
    printed: Text | None = field(
        "The web address that the report gives. It no longer works: show it as text and do not link to it",
        hint="The web address that the report gives; shown as text, never a link",
        default=None,
    )
    checked: Day | None = field(
        "The date we found that the web address no longer works",
        hint="The date we found that the web address no longer works, as 2026-12-31",
        default=None,
    )


class Item(Part):
    """An entry in a list of a report."""

    label: Short = field("A few words for it, which are ours", hint="A few words of ours, for the figure and for lists")
    told: Text = field("What the report says, in our words")


class ItemList(Part):
    """A list in a report."""

    told: Text = field("What the list is about")
    locator: Locator = field("Where it is in the report", on="page")
    items: list[Item] = field("Its entries, in the report's order")


class Horizon(Part):
    """A span of time in a figure: a context, and a leader who acts in it."""

    title: Short = field("What it is called")
    context: Short = field("The context")
    leader: list[Short] = field("What the leader does in it", default=[])
    changes: list[Short] = field("How the context changes into the next", default=[])


class Figure(Part):
    """A figure of a report that we have not seen, and our own drawing in its place."""

    caption: Short = field("The report's caption")
    locator: Locator = field("Where it is in the report", on="page")
    known: Text = field("What the text says about the figure, in our words")
    horizons: list[Horizon] = field("The figure's labels, by span of time", default=[])
    drawing: Remark = field(
        "What our own drawing shows", hint="What our own drawing shows, for people who cannot see it"
    )


class Resourcefulness(Part):
    """The idea that the report builds on."""

    told: Text = field("What the report says about the idea, in our words")
    locator: Locator = field("Where it says so", on="page")
    abilities: ItemList = field("The abilities it takes")
    ways: ItemList = field("How a resourceful leader works")
    behaviours: Statement = field("What it says about the core behaviours")
    safeguarding: Statement = field("What it says the study could identify in safeguarding")
    figure: Figure = field("The figure")


class Report(Record):
    """A report: the source of the other records."""

    title: Short = field("Its title")
    subtitle: Short = field("Its subtitle")
    publisher: Text = field("Its publisher, by its name at the time")
    year: int = field("The year of publication")
    series: Remark = field("The series it is part of")
    marked: Statement = field("The type of report it says it is")
    companions: list[Companion] = field("Other documents it mentions")
    aims: ItemList = field("Its aims")
    evidence: list[Statement] = field("What it says about its evidence")
    not_told: list[OurText] = field(
        "What it does not say about its evidence",
        hint="What it does not say about its evidence; editorial, as only we say so",
    )
    study: list[Remark] = field(
        "What other sources say about its study, and what that leaves open", hint="Ours, with the source", default=[]
    )
    recommendation: Statement = field("What it recommends")
    rights: Statement = field("Who holds the rights in it")
    about_publisher: list[Statement] = field("What it says about its publisher")
    contacts_checked: Day | None = field(
        "The date we found that the web, email, phone and fax details in the report are out of date",
        hint="The date we found the web, email, phone and fax details in the report out of date, as 2026-12-31",
        default=None,
    )
    sections: list[Section] = field(
        "Its sections, lists, examples and so on, in order",
        hint="Its sections, lists, examples and so on, in order: source links lead to these",
        least=1,
    )
    resourcefulness: Resourcefulness | None = field("The idea it builds on", default=None)

    @property
    def locator(self) -> str:
        """Its first section."""
        return f"{self.code}#{self.sections[0].code}"


def sections_are_a_tree(base: Base) -> Iterator[Fault]:
    """The sections of a report have codes of their own, and each is within an earlier one or on its own."""
    for entry in base.of_kind(Report):
        seen: list[str] = []
        for i, section in enumerate(entry.record.sections):
            if section.code in seen:
                message = f"'{section.code}' is the code of an earlier section; give it its own"
                yield entry.fault(("sections", i, "code"), message)
            if section.within and section.within not in seen:
                message = f"no earlier section '{section.within}'; {nearest(section.within, seen)}"
                yield entry.fault(("sections", i, "within"), message)
            seen.append(section.code)


def a_report_remains(base: Base) -> Iterator[Fault]:
    """At least one report is not withdrawn."""
    reports = list(base.of_kind(Report))
    if reports and not base.live(Report) and not any(code.startswith("r") for code in base.broken):
        mend = "every record is based on it, so take this out or add the report that replaces it"
        yield reports[0].fault(("withdrawn",), f"this is the only report left; {mend}")


def idea(report: Report) -> list[Point]:
    """What slides say about the idea of resourcefulness, which is part of the report's record."""
    resourcefulness = report.resourcefulness
    if not resourcefulness:
        return []
    return [
        Point("The idea", [resourcefulness.told]),
        Point(
            resourcefulness.abilities.told.rstrip("."),
            [f"{item.label}. {item.told}" for item in resourcefulness.abilities.items],
        ),
        Point(
            "How a resourceful leader works",
            [f"{item.label}. {item.told}" for item in resourcefulness.ways.items],
        ),
    ]


def _schema_fields(report: Report) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": report.publisher}
    return {"datePublished": str(report.year), "author": publisher, "publisher": publisher}


REPORT = Kind(
    name="report",
    folder="reports",
    model=Report,
    letter="r",
    title="Report",
    plural="Reports",
    page="report/{code}.md",
    first_page="report.md",
    schema_type="Report",
    schema_fields=_schema_fields,
    anchors={
        "aims": "aims-of-the-report",
        "evidence": "evidence-of-the-report",
        "not_told": "evidence-of-the-report",
        **dict.fromkeys(
            ("companions", "recommendation", "sections", "abilities", "ways", "figure", "behaviours"), None
        ),
        "study": None,
        "about_publisher": "publisher",
        "safeguarding": "behaviours",
    },
    rules=(sections_are_a_tree, a_report_remains),
    called=("report",),
    folds="sections",
    dated=False,
)
