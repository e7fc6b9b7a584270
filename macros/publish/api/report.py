"""What is published as data: a report."""

from __future__ import annotations

from typing import Literal

from .parts import Locator, Ours, Published, PublishedRecord, Reference, Remark, Statement, Value, means


class Companion(Published):
    """Another document that a report names."""

    title: str = means("Its title, or what it is")
    told: str = means("What the report says of it, in our words")
    locator: Locator = means("Where the report names it")
    printed: str | None = means("The web address that the report prints. It is out of use: show it as text and do not link to it")


class Item(Published):
    """An entry of a list in a report."""

    label: str = means("Ours: a few words for it")
    told: str = means("What the report says, in our words")


class ItemList(Published):
    """A list in a report."""

    told: str = means("What the list is of")
    locator: Locator = means("Where it stands")
    items: list[Item] = means("Its entries, in the report's order")


class Section(Published):
    """A place in a report that locators name."""

    code: str = means("The code that stands in locators: the report's code, # and the section's own")
    title: str = means("The report's own heading or, with basis editorial, how we call the place")
    basis: Value = means("Whose words the title is")
    sort: Value = means("What sort of place it is")
    within: Locator | None = means("The section that it is a part of")
    records: list[Reference] = means("The records that come from this place")


class Figure(Published):
    """A figure of a report that we have not seen, and our own drawing in its place."""

    caption: str = means("The report's caption")
    locator: Locator = means("Where it stands")
    known: str = means("What the text ties to the figure, in our words")
    drawing: Remark = means("What our own drawing shows")


class Resourcefulness(Published):
    """The idea that the report builds on."""

    told: str = means("What the report says of the idea, in our words")
    locator: Locator = means("Where it says so")
    abilities: ItemList = means("The abilities that make resourcefulness")
    ways: ItemList = means("The ways in which a resourceful leader works")
    behaviours: Statement = means("What it says of the core behaviours")
    safeguarding: Statement = means("What the study could identify in safeguarding")
    figure: Figure = means("The figure")


class PublishedReport(PublishedRecord):
    """A report: the source of the other records."""

    kind: Literal["report"] = means("The kind of record")
    subtitle: str = means("Its subtitle")
    publisher: str = means("Its publisher, as named in the year of publication")
    year: int = means("The year of publication")
    series: Remark = means("The series that it belongs to")
    marked: Statement = means("How it marks itself")
    companions: list[Companion] = means("The documents that it names")
    aims: ItemList = means("What it seeks to do")
    evidence: list[Statement] = means("What it says about its evidence")
    not_told: list[Ours] = means("What it does not tell about its evidence")
    recommendation: Statement = means("What it recommends")
    rights: Statement = means("Who holds the rights in it")
    about_publisher: list[Statement] = means("What it says about its publisher")
    sections: list[Section] = means("Its sections, lists, boxes and so on, in order")
    resourcefulness: Resourcefulness | None = means("The idea that it builds on")
