"""What search knows beyond the records: a thesaurus, the field's topics that are not covered, and words for section pages."""

from __future__ import annotations

from .parts import Part, Short, Text, field


class Form(Part):
    """A word or phrase that people use for a concept."""

    form: Text = field("The word or phrase, as people type it", on="search")
    relation: Text = field("What it is to the term", vocabulary="relation", on="search")
    origin: Text = field("Where it comes from", vocabulary="origin", on="")


class Concept(Part):
    """A term of the records, and what else people call it."""

    term: Text = field("The term as the records write it", on="search")
    forms: list[Form] = field("What people call it")


class FalseFriend(Part):
    """An abbreviation that means one thing in the report and another today."""

    form: Text = field("The abbreviation", on="search")
    here: Text = field("What it means in the report", on="search")
    today: Text = field("What it is read as today", on="search")


class Thesaurus(Part):
    """Today's vocabulary, brought to the records' own."""

    code: Text = field("As its file is named", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    concepts: list[Concept] = field("The concepts")
    joined: list[Text] = field("Words of two parts that people write apart, joined or with a hyphen", on="search")
    false_friends: list[FalseFriend] = field("Abbreviations to be told apart")


class Topic(Part):
    """A topic of the field on which the report has nothing."""

    title: Short = field("The topic", on="search")
    words: Text = field("What people type for it, words and phrases between commas", on="search")


class Uncovered(Part):
    """The topics that search answers with an honest nothing."""

    code: Text = field("As its file is named", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    topics: list[Topic] = field("The topics")


class SectionPage(Part):
    """A section page as a search result."""

    page: Text = field("The page under docs/", on="")
    title: Short = field("Its title", on="search")
    summary: Text = field("What is there, in one sentence", on="search")
    words: Text = field("What people type for it, words and phrases between commas", on="search")


class Sections(Part):
    """The section pages."""

    code: Text = field("As its file is named", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    pages: list[SectionPage] = field("The pages")


SEARCH = {"thesaurus": Thesaurus, "uncovered": Uncovered, "sections": Sections}
"""The files of data/search/, by name."""
