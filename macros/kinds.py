"""The kinds of record: report, behaviour, theme, finding, example, question and term; and the vocabularies.

The order of the fields here is the order in the editors' tables. KINDS tells where the files of a kind stand and how its codes look.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from .parts import Code, Extent, Link, Locator, Part, Record, Remark, Statement, Text, Voice, field


class Section(Part):
    """A place in a report that a locator can name."""

    code: Text = field("The part of a locator after the #; never changed once published")
    title: Text = field("The report's own heading or, with basis editorial, how we call the place")
    basis: Text = field("Whose words the title is", vocabulary="basis")
    sort: Text = field("What sort of place it is", vocabulary="places")
    within: Text | None = field("The code of the section that it is a part of", default=None, on="page")


class Companion(Part):
    """Another document that the report names."""

    title: Text = field("Its title, or what it is")
    told: Text = field("What the report says of it")
    locator: Locator = field("Where the report names it")
    printed: Text | None = field("The web address that the report prints; shown as text, never a link", default=None)


class Item(Part):
    """One entry of a list in the report, with a short label of our own."""

    label: Text = field("A few words, for the figure and for lists")
    told: Text = field("What the report says, told in our words")


class ItemList(Part):
    """A list of the report."""

    told: Text = field("What the list is of")
    locator: Locator = field("Where it stands")
    items: list[Item] = field("Its entries, in the report's order")


class Figure(Part):
    """A figure of the report that we have not seen, and our own drawing in its place."""

    caption: Text = field("The report's caption")
    locator: Locator = field("Where the figure stands")
    known: Text = field("What the text ties to the figure")
    drawing: Remark = field("What our drawing shows, as its text equivalent")


class Resourcefulness(Part):
    """The idea that the report builds on."""

    told: Text = field("What the report says of the idea")
    locator: Locator = field("Where it says so")
    abilities: ItemList = field("The abilities that make resourcefulness")
    ways: ItemList = field("The ways in which a resourceful leader works")
    behaviours: Statement = field("What it says of the core behaviours")
    safeguarding: Statement = field("What the study could identify in safeguarding")
    figure: Figure = field("The figure")


class Report(Record):
    """The source."""

    title: Text = field("Its title")
    subtitle: Text = field("Its subtitle")
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
    sections: list[Section] = field("Its sections, lists, boxes and so on, in order: what locators name")
    resourcefulness: Resourcefulness | None = field("The idea that it builds on", default=None)

    @property
    def locator(self) -> str:
        return f"{self.code}#{self.sections[0].code}"


class Aspect(Part):
    """What a behaviour looks like in safeguarding, as the report says."""

    title: Text = field("A few words")
    told: Text = field("What the report says, told in our words")
    locator: Locator = field("Where it says so")


class Behaviour(Record):
    """One of the core behaviours of a resourceful leader."""

    title: Text = field("Its short name")
    label: Text = field("The report's own wording")
    locator: Locator = field("Where the report names it")
    meaning: Remark = field("A plain reading of the words")
    in_safeguarding: list[Aspect] = field("What it looks like in safeguarding; nothing if the report does not say", default=[])
    described_with: Code | None = field(
        "The behaviour with which the report describes it in one entry, if so; what it looks like is told there", default=None, links=True
    )
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[])

    @property
    def gist(self) -> str:
        return f"{self.title}. {self.meaning.told}"


class Theme(Record):
    """One of the themes under which the report sets out what it found."""

    title: Text = field("Its short name")
    label: Text = field("The report's own heading")
    locator: Locator = field("Where the theme stands")
    summary: Text = field("What the section says, in one or two sentences")
    behaviours: list[Link] = field("The behaviours that its heading names")
    findings: list[Code] = field("Its findings, in the report's order", links=True)
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[])

    @property
    def gist(self) -> str:
        return self.summary


class Finding(Record):
    """One thing that the study found."""

    title: Text = field("A few words")
    statement: Text = field("What was found, in our words, no stronger than the report")
    locator: Locator = field("Where it stands")
    extent: Extent = field("How widely it was seen")
    how_often: Text | None = field("How often, if the report says so", default=None)
    voices: list[Voice] = field("Who says so, in reported speech", default=[])
    behaviours: list[Link] = field("The behaviours that it tells about")
    challenges: list[Text] = field("Ours: the challenges that it speaks to", default=[], vocabulary="challenges")
    people: list[Text] = field("Who was involved", default=[], vocabulary="people")
    actions: list[Text] = field("The sorts of action that it tells of", default=[], vocabulary="actions")
    notes: list[Remark] = field("What a reader should know, from us", default=[])


class Deed(Part):
    """One thing that was done, or was to be done."""

    action: Text = field("The sort of action", vocabulary="actions")
    told: Text = field("What was done, in our words")
    locator: Locator | None = field("Where the report says so, if not in the example's box", default=None)


class Evidence(Part):
    """What the report gives to show that something changed."""

    sort: Text = field("What sort of evidence it is", vocabulary="evidence")
    told: Text = field("What the report says of it")


class Example(Record):
    """One of the report's practice examples."""

    title: Text = field("What was done, in a few words")
    label: Text = field("The report's own label")
    locator: Locator = field("Where it stands")
    summary: Text = field("What it is, in one sentence")
    status: Text = field("How far along it was", vocabulary="status")
    status_told: Text = field("How the report says so")
    extent: Extent = field("How widely it was seen")
    setting: Text = field("In what kind of authority, as far as the report says")
    how_often: Text | None = field("How often things were done, if the report says so", default=None)
    how_long: Text | None = field("How long it had been going on, if the report says so", default=None)
    people: list[Text] = field("Who was involved", vocabulary="people")
    challenges: list[Text] = field("Ours: the challenges that it speaks to", vocabulary="challenges")
    theme: Link = field("The theme under which the report places it")
    situation: list[Statement] = field("How things stood, and what was wanted")
    did: list[Deed] = field("What they did, one thing each")
    changed: list[Statement] = field("What changed, or was to change")
    evidence: list[Evidence] = field("What evidence the report gives for the change")
    voices: list[Voice] = field("Who says so, in reported speech", default=[])
    not_told: list[Text] = field("Editorial: what the report does not tell")
    notes: list[Remark] = field("Where the report is ambiguous or at odds with itself", default=[])
    behaviours: list[Link] = field("The behaviours that it shows")
    findings: list[Link] = field("The findings that it illustrates")
    search_words: list[Text] = field("Ours: words that a practitioner would search for today", default=[])

    @property
    def gist(self) -> str:
        return self.summary


class Question(Record):
    """One of the report's questions for senior teams."""

    title: Text = field("A few words")
    asks: Text = field("The question, in our words")
    locator: Locator = field("Where it stands")
    prompts: list[Text] = field("What it asks in particular: the sub-questions, one each")
    theme: Link = field("The theme under which the report groups it")
    people: list[Text] = field("Whom it speaks of", default=[], vocabulary="people")
    behaviours: list[Link] = field("The behaviours that it asks about")
    examples: list[Link] = field("The examples that help to answer it")
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[])

    @property
    def gist(self) -> str:
        return self.asks


class Meaning(Part):
    """What a term means."""

    told: Text = field("The meaning in one sentence, in our words; also shown where a page first uses the term")
    basis: Text = field("Whose explanation it is", vocabulary="basis")
    locator: Locator | None = field("With basis report: where the report explains it", default=None)
    reason: Text | None = field("With basis editorial: on what we go", default=None)


class Usage(Part):
    """How the report uses a term."""

    told: Text = field("How the report uses it")
    locator: Locator = field("Where")


class Change(Part):
    """What has changed since the report, editorial by its nature."""

    told: Text = field("What changed")
    year: int = field("The year of the change")
    authority: Text = field("The Act, the guidance or the successor that it rests on")
    checked: date = field("The day on which we checked it, as 2026-11-23")


class Term(Record):
    """An abbreviation or term of art."""

    title: Text = field("The term")
    abbreviation: Text | None = field("Its abbreviation", default=None)
    forms: list[Text] = field("The spellings by which pages are searched for it", on="")
    meaning: Meaning = field("What it means")
    usage: list[Usage] = field("How the report uses it")
    changes: list[Change] = field("What has changed since the report", default=[])
    notes: list[Remark] = field("What a reader should know, from us: a false friend, today's word", default=[])
    see: list[Code] = field("Related terms", default=[], links=True)

    @property
    def locator(self) -> str:
        return self.usage[0].locator


class Value(Part):
    """One value of a vocabulary."""

    code: Text = field("How data files write it")
    label: Text = field("How pages write it")
    meaning: Text = field("When it is the right one")


class Vocabulary(Part):
    """A controlled list of values for a field."""

    code: Text = field("As its file is named")
    title: Text = field("What it is a list of")
    meaning: Text = field("What it says about a record, and whose judgement that is")
    values: list[Value] = field("The values, in the order in which pages show them")

    def __getitem__(self, code: str) -> Value:
        return next(value for value in self.values if value.code == code)


class Kind(NamedTuple):
    """A kind of record: its name, folder under data/, model, the form of its codes, and what pages call one and several."""

    name: str
    folder: str
    model: type[Record]
    pattern: str
    title: str
    plural: str
    stub: str | None
    """The page of a record under docs/, with {} for the code; None if records of the kind share a page."""


KINDS = {
    kind.name: kind
    for kind in (
        Kind("report", "reports", Report, r"r[1-9]\d*", "Report", "Reports", None),
        Kind("behaviour", "behaviours", Behaviour, r"b[1-9]\d*", "Behaviour", "Behaviours", "behaviours/{}.md"),
        Kind("theme", "themes", Theme, r"t[1-9]\d*", "Theme", "Themes", "themes/{}.md"),
        Kind("finding", "findings", Finding, r"f[1-9]\d*", "Finding", "Findings", None),
        Kind("example", "examples", Example, r"e[1-9]\d*", "Practice example", "Practice examples", "examples/{}.md"),
        Kind("question", "questions", Question, r"q[1-9]\d*", "Question", "Questions", "questions/{}.md"),
        Kind("term", "terms", Term, r"g-[a-z0-9]+(-[a-z0-9]+)*", "Term", "Glossary", None),
    )
}
"""By name, in the order of the stream: what comes later may link to what comes before."""
