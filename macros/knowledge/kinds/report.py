"""The record of a report: what it is, its sections, by which locators name places, and the idea that it builds on."""

from __future__ import annotations

from ..parts import Locator, Part, Record, Remark, Short, Slug, Statement, Text, field


class Section(Part):
    """A place in a report that a locator can name."""

    code: Slug = field("The part of a locator after the #; never changed once published", on="page")
    title: Short = field("The report's own heading or, with basis editorial, how we call the place")
    basis: Text = field("Whose words the title is", vocabulary="basis", on="page")
    sort: Text = field("What sort of place it is", vocabulary="places", on="page")
    within: Text | None = field("The code of the section that it is a part of", default=None, on="page")


class Companion(Part):
    """Another document that the report names."""

    title: Short = field("Its title, or what it is")
    told: Text = field("What the report says of it")
    locator: Locator = field("Where the report names it", on="page")
    printed: Text | None = field("The web address that the report prints; shown as text, never a link", default=None)


class Item(Part):
    """One entry of a list in the report, with a short label of our own."""

    label: Short = field("A few words, for the figure and for lists")
    told: Text = field("What the report says, told in our words")


class ItemList(Part):
    """A list of the report."""

    told: Text = field("What the list is of")
    locator: Locator = field("Where it stands", on="page")
    items: list[Item] = field("Its entries, in the report's order")


class Figure(Part):
    """A figure of the report that we have not seen, and our own drawing in its place."""

    caption: Short = field("The report's caption")
    locator: Locator = field("Where the figure stands", on="page")
    known: Text = field("What the text ties to the figure")
    drawing: Remark = field("What our drawing shows, as its text equivalent")


class Resourcefulness(Part):
    """The idea that the report builds on."""

    told: Text = field("What the report says of the idea")
    locator: Locator = field("Where it says so", on="page")
    abilities: ItemList = field("The abilities that make resourcefulness")
    ways: ItemList = field("The ways in which a resourceful leader works")
    behaviours: Statement = field("What it says of the core behaviours")
    safeguarding: Statement = field("What the study could identify in safeguarding")
    figure: Figure = field("The figure")


class Report(Record):
    """The source."""

    title: Short = field("Its title")
    subtitle: Short = field("Its subtitle")
    publisher: Text = field("Its publisher, as named in the year of publication")
    year: int = field("The year of publication")
    series: Remark = field("The series that it belongs to")
    marked: Statement = field("How the report marks itself")
    companions: list[Companion] = field("The documents that it names")
    aims: ItemList = field("What it seeks to do")
    evidence: list[Statement] = field("What it says about its evidence")
    not_told: list[Text] = field("Editorial: what it does not tell about its evidence")
    recommendation: Statement = field("What it recommends")
    rights: Statement = field("Who holds the rights")
    about_publisher: list[Statement] = field("What it says about its publisher")
    sections: list[Section] = field("Its sections, lists, boxes and so on, in order: what locators name", least=1)
    resourcefulness: Resourcefulness | None = field("The idea that it builds on", default=None)

    @property
    def locator(self) -> str:
        return f"{self.code}#{self.sections[0].code}"
