"""The kinds of record, where the files of each stand and how its codes look; and the vocabularies."""

from __future__ import annotations

from typing import NamedTuple

from .parts import Part, Record, Text, field
from .records import Behaviour, Example, Finding, Question, Term, Theme
from .report import Report


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

    def page(self, code: str) -> str | None:
        """The page of the record `code`, as a path under docs/; None if it shares one."""
        return SECTION_PAGES.get(code) or (self.stub.format(code) if self.stub else None)


SECTION_PAGES = {"r1": "report.md"}
"""The records whose page is a section page, which is written by hand and calls the record among other things."""
KINDS = {
    kind.name: kind
    for kind in (
        Kind("report", "reports", Report, r"r[1-9]\d*", "Report", "Reports", "report/{}.md"),
        Kind("behaviour", "behaviours", Behaviour, r"b[1-9]\d*", "Behaviour", "Behaviours", "behaviours/{}.md"),
        Kind("theme", "themes", Theme, r"t[1-9]\d*", "Theme", "Themes", "themes/{}.md"),
        Kind("finding", "findings", Finding, r"f[1-9]\d*", "Finding", "Findings", None),
        Kind("example", "examples", Example, r"e[1-9]\d*", "Practice example", "Practice examples", "examples/{}.md"),
        Kind("question", "questions", Question, r"q[1-9]\d*", "Question", "Questions", "questions/{}.md"),
        Kind("term", "terms", Term, r"g-[a-z0-9]+(-[a-z0-9]+)*", "Term", "Glossary", None),
    )
}
"""By name, in the order of the stream: what comes later may link to what comes before."""
