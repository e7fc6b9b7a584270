"""The kinds of record, where the files of each stand and how its codes look; and the vocabularies."""

from __future__ import annotations

from typing import NamedTuple

from ..parts import Part, Record, Short, Text, field
from .records import Behaviour, Example, Finding, Question, Term, Theme
from .report import Report


class Value(Part):
    """One value of a vocabulary."""

    code: Text = field("How data files write it")
    label: Short = field("How pages write it")
    meaning: Text = field("When it is the right one")


class Vocabulary(Part):
    """A controlled list of values for a field."""

    code: Text = field("As its file is named")
    title: Short = field("What it is a list of")
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
    weight: float = 1
    """How much a hit of this kind is worth in search."""
    called: tuple[str, ...] = ()
    """What people call one of it when they search or type an address."""
    packable: bool = False
    """Whether a session is made of it, so that search offers to add it to a pack."""
    lines: int = 5
    """The lines for notes on its page of a pack's handout."""
    folded: bool = False
    """Whether its list is closed at first where a pack is chosen: it is long, and rarely wanted."""
    defines: bool = False
    """Whether it says what words mean, so that it comes first when a meaning is asked for."""
    section: str | None = None
    """The section page that lists it, where search has to know."""
    within: str | None = None
    """The kind whose pages hold it, so that these are found by what it says."""
    sets: str | None = None
    """The kind by which it comes in sets, as in "the last set of questions"."""

    @property
    def numbered(self) -> bool:
        """Whether its codes are a letter and a number; those of others are a letter and words."""
        return self.pattern[1] != "-"

    @property
    def beginning(self) -> str:
        """How its codes begin: `e`, or `g-`."""
        return self.pattern[: 1 if self.numbered else 2]

    def page(self, code: str) -> str | None:
        """The page of the record `code`, as a path under docs/; None if it shares one."""
        return SECTION_PAGES.get(code) or (self.stub.format(code) if self.stub else None)


SECTION_PAGES = {"r1": "report.md"}
"""The records whose page is a section page, which is written by hand and calls the record among other things."""
KINDS = {
    kind.name: kind
    for kind in (
        Kind("report", "reports", Report, r"r[1-9]\d*", "Report", "Reports", "report/{}.md", called=("report",)),
        Kind("behaviour", "behaviours", Behaviour, r"b[1-9]\d*", "Behaviour", "Behaviours", "behaviours/{}.md",
             weight=1, called=("behaviour", "behavior"), packable=True),
        Kind("theme", "themes", Theme, r"t[1-9]\d*", "Theme", "Themes", "themes/{}.md",
             weight=1.02, called=("theme",), packable=True),
        Kind("finding", "findings", Finding, r"f[1-9]\d*", "Finding", "Findings", None,
             weight=0.46, called=("finding",), packable=True, folded=True, within="theme"),
        Kind("example", "examples", Example, r"e[1-9]\d*", "Practice example", "Practice examples", "examples/{}.md",
             weight=1.1, called=("example", "practice example"), packable=True),
        Kind("question", "questions", Question, r"q[1-9]\d*", "Question", "Questions", "questions/{}.md",
             weight=0.75, called=("question",), packable=True, lines=12, section="questions", sets="theme"),
        Kind("term", "terms", Term, r"g-[a-z0-9]+(-[a-z0-9]+)*", "Term", "Glossary", None,
             weight=0.2, called=("term",), folded=True, defines=True, section="glossary"),
    )  # fmt: skip
}
"""By name, in the order of the stream: what comes later may link to what comes before."""
