"""The records of what the report tells: behaviour, theme, finding, example, question and term."""

from __future__ import annotations

from ..parts import Code, Day, Extent, Link, Locator, Part, Record, Remark, Short, Statement, Text, Voice, field


class Aspect(Part):
    """What a behaviour looks like in safeguarding, as the report says."""

    title: Short = field("A few words")
    told: Text = field("What the report says, told in our words")
    locator: Locator = field("Where it says so", on="page")


class Behaviour(Record):
    """One of the core behaviours of a resourceful leader."""

    title: Short = field("Its short name")
    label: Short = field("The report's own wording")
    locator: Locator = field("Where the report names it", on="page")
    meaning: Remark = field("A plain reading of the words")
    in_safeguarding: list[Aspect] = field("What it looks like in safeguarding; nothing if the report does not say", default=[])
    described_with: Code | None = field(
        "The behaviour with which the report describes it in one entry, if so; what it looks like is told there", default=None, links=True, on="page"
    )
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")

    @property
    def gist(self) -> str:
        return f"{self.title}. {self.meaning.told}"


class Theme(Record):
    """One of the themes under which the report sets out what it found."""

    title: Short = field("Its short name")
    label: Short = field("The report's own heading")
    locator: Locator = field("Where the theme stands", on="page")
    summary: Text = field("What the section says, in one or two sentences")
    behaviours: list[Link] = field("The behaviours that its heading names")
    findings: list[Code] = field("Its findings, in the report's order", links=True, on="page")
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")

    @property
    def gist(self) -> str:
        return self.summary


class Finding(Record):
    """One thing that the study found."""

    title: Short = field("A few words")
    statement: Text = field("What was found, in our words, no stronger than the report")
    locator: Locator = field("Where it stands", on="page")
    extent: Extent = field("How widely it was seen")
    how_often: Text | None = field("How often, if the report says so", default=None)
    voices: list[Voice] = field("Who says so, in reported speech", default=[])
    behaviours: list[Link] = field("The behaviours that it tells about")
    challenges: list[Text] = field("Ours: the challenges that it speaks to", default=[], vocabulary="challenges")
    people: list[Text] = field("Who was involved", default=[], vocabulary="people")
    actions: list[Text] = field("The sorts of action that it tells of", default=[], vocabulary="actions")
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")


class Deed(Part):
    """One thing that was done, or was to be done."""

    action: Text = field("The sort of action", vocabulary="actions")
    told: Text = field("What was done, in our words")
    locator: Locator | None = field("Where the report says so, if not in the example's box", default=None, on="page")


class Evidence(Part):
    """What the report gives to show that something changed."""

    sort: Text = field("What sort of evidence it is", vocabulary="evidence", on="page")
    told: Text = field("What the report says of it")


class Example(Record):
    """One of the report's practice examples."""

    title: Short = field("What was done, in a few words")
    label: Short = field("The report's own label")
    locator: Locator = field("Where it stands", on="page")
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
    search_words: list[Text] = field("Ours: words that a practitioner would search for today", default=[], on="search")

    @property
    def gist(self) -> str:
        return self.summary


class Question(Record):
    """One of the report's questions for senior teams."""

    title: Short = field("A few words")
    asks: Text = field("The question, in our words")
    locator: Locator = field("Where it stands", on="page")
    prompts: list[Text] = field("What it asks in particular: the sub-questions, one each")
    rated: bool = field("yes if it asks how confident one is; the workbook then asks for a rating too", default=False, on="")
    theme: Link = field("The theme under which the report groups it")
    people: list[Text] = field("Whom it speaks of", default=[], vocabulary="people")
    behaviours: list[Link] = field("The behaviours that it asks about")
    examples: list[Link] = field("The examples that help to answer it")
    notes: list[Remark] = field("What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")

    @property
    def gist(self) -> str:
        return self.asks


class Meaning(Part):
    """What a term means."""

    told: Text = field("The meaning in one sentence, in our words; also shown where a page first uses the term")
    basis: Text = field("Whose explanation it is", vocabulary="basis", on="page")
    locator: Locator | None = field("With basis report: where the report explains it", default=None, on="page")
    reason: Text | None = field("With basis editorial: on what we go", default=None)


class Usage(Part):
    """How the report uses a term."""

    told: Text = field("How the report uses it")
    locator: Locator = field("Where", on="page")


class Change(Part):
    """What has changed since the report, editorial by its nature."""

    told: Text = field("What changed")
    year: int = field("The year of the change")
    authority: Text = field("The Act, the guidance or the successor that it rests on")
    checked: Day = field("The day on which we checked it, as 2026-11-23")


class Term(Record):
    """An abbreviation or term of art."""

    title: Short = field("The term")
    abbreviation: Text | None = field("Its abbreviation", default=None)
    forms: list[Text] = field("The spellings by which pages are searched for it", on="data")
    meaning: Meaning = field("What it means")
    usage: list[Usage] = field("How the report uses it", least=1)
    changes: list[Change] = field("What has changed since the report", default=[])
    notes: list[Remark] = field("What a reader should know, from us: a false friend, today's word", default=[])
    see: list[Code] = field("Related terms", default=[], links=True, on="page")

    @property
    def locator(self) -> str:
        return self.usage[0].locator
