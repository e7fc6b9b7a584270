"""What is under data/ besides records: vocabularies, what search knows beyond the records, and the log of changes."""

from __future__ import annotations

from typing import Annotated

from .fields import Part, field
from .values import Code, Day, OwnCode, Short, Slug, Text, in_vocabulary


class Meant(Part):
    """A value of a controlled list, with what it means."""

    code: Text = field("The value", hint="How data files write it")
    label: Short = field("The value as pages show it", hint="How pages write it")
    meaning: Text = field("When to use it")
    words: list[Text] = field(
        "The report's words for it; a statement with this value has one of them", default=[], on=""
    )


class Vocabulary(Part):
    """A controlled list."""

    code: Text = field("Its name", hint="Its code, which is also the file's name")
    title: Short = field("What it is a list of")
    meaning: Text = field("What its values say about a record, and whose judgement they are")
    values: list[Meant] = field("Its values, in the order in which pages show them")

    def __getitem__(self, code: str) -> Meant:
        return next(value for value in self.values if value.code == code)


class Form(Part):
    """A word or phrase that people use for a concept."""

    form: Text = field("The word or phrase, as people type it", on="search")
    relation: Annotated[Text, in_vocabulary("relation")] = field("How it relates to the term", on="search")
    origin: Annotated[Text, in_vocabulary("origin")] = field("Where it comes from", on="")


class Concept(Part):
    """A term of the records, and what else people call it."""

    term: Text = field("The term as the records write it", on="search")
    forms: list[Form] = field("What people call it")


class FalseFriend(Part):
    """An abbreviation that means one thing in the report and another today."""

    form: Text = field("The abbreviation", on="search")
    here: Text = field("What it means in the report", on="search")
    today: Text = field("What it usually means today", on="search")


class Thesaurus(Part):
    """Today's vocabulary, brought to the records' own."""

    code: Text = field("Its code, which is also the file's name", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    concepts: list[Concept] = field("The concepts")
    joined: list[Text] = field("Words of two parts that people write apart, joined or with a hyphen", on="search")
    false_friends: list[FalseFriend] = field("Abbreviations that mean something else today")


class Topic(Part):
    """A topic of the field on which the report has nothing."""

    title: Short = field("The topic", on="search")
    words: Text = field("What people type for it: words and phrases, with commas between them", on="search")
    near: list[Code] = field(
        "The records that come nearest to it, in our judgement, nearest first", default=[], on="search"
    )


class Uncovered(Part):
    """The topics that search answers with an honest nothing."""

    code: Text = field("Its code, which is also the file's name", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    topics: list[Topic] = field("The topics")


class SectionPage(Part):
    """A section page as a search result."""

    page: Text = field("The page under docs/", on="")
    title: Short = field("Its title", on="search")
    summary: Text = field("What is on it, in one sentence", on="search")
    words: Text = field("What people type for it: words and phrases, with commas between them", on="search")


class Sections(Part):
    """The section pages."""

    code: Text = field("Its code, which is also the file's name", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    pages: list[SectionPage] = field("The pages")


class LogEntry(Part):
    """One change that people who read, link to or build on the site notice."""

    code: Slug = field(
        "A name of its own, such as new-examples; do not change it once published, as the feed knows the change by it",
        on="",
    )
    on: Day = field("The date it was published, as 2026-12-31", on="")
    title: Short = field("What changed, in a few words", on="")
    told: Text = field("What changed, in one or two sentences", on="")
    records: list[OwnCode] = field("The records it is about; leave it out if it is about the site", default=[], on="")


class Log(Part):
    """The changes."""

    code: Text = field("Its code, which is also the file's name", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    entries: list[LogEntry] = field("The changes, newest first", least=1, on="")


BESIDE: dict[str, dict[str, type[Part]]] = {
    "search": {"thesaurus": Thesaurus, "uncovered": Uncovered, "sections": Sections},
    "changes": {"log": Log},
}
"""The folders of data/ that hold no records: the model of each of their files, by name."""
