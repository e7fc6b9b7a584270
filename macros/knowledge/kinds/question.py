"""The kind question: one of a report's questions for senior teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ..fields import field, relation
from ..parts import Link, Record, Remark
from ..points import Point
from ..values import Locator, Short, Text, in_vocabulary
from . import columns
from .columns import by_basis, lines, linked, text, titles
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base


class Question(Record):
    """One of the report's questions for senior teams."""

    title: Short = field("The question, shortened")
    asks: Text = field("The question, in our words")
    locator: Locator = field("Where it is in the report", on="page")
    prompts: list[Text] = field("The prompts: each of its sub-questions, in our words")
    rated: bool = field(
        "yes if it asks how confident you are; the workbook then asks for a rating too", default=False, on=""
    )
    theme: Link = relation("The theme under which the report puts it", to="theme", back="its questions")
    people: list[Annotated[Text, in_vocabulary("people")]] = field(
        "Who is mentioned; the list of people is ours", hint="Who is mentioned", default=[]
    )
    behaviours: list[Link] = relation(
        "The behaviours this question is about", to="behaviour", back="questions to ask yourselves"
    )
    examples: list[Link] = relation("Examples that may help", to="example", back="questions to ask yourselves")
    notes: list[Remark] = field("Our notes for readers", default=[])
    search_words: list[Text] = field("Our own words: what people call it today", default=[], on="search")

    @property
    def gist(self) -> str:
        """What it asks."""
        return self.asks


def slides(base: Base, record: Question) -> list[Point]:
    """What its slide says: the question and its prompts."""
    return [Point("The question", [record.asks]), Point("Prompts", record.prompts)]


COLUMNS = (
    columns.CODE,
    columns.TITLE,
    text("asks", "The question"),
    lines("prompts", "Prompts"),
    linked("themes", "Theme", "theme", field="theme"),
    titles("theme_titles", "Title of its theme", "theme", "theme"),
    columns.PEOPLE,
    *by_basis("behaviours", "Behaviours", "behaviour", "behaviours"),
    linked("examples", "Examples that may help", "example", field="examples"),
    *columns.LAST,
)
"""The columns of the table of questions. New columns go at the end; none ever changes its meaning."""


QUESTION = Kind(
    name="question",
    folder="questions",
    model=Question,
    letter="q",
    title="Question",
    plural="Questions",
    page="questions/{code}.md",
    schema_type="Question",
    schema_fields=lambda record: {"text": record.asks},
    anchors={"prompts": None, "notes": "prompts", "people": "at-a-glance"},
    slides=slides,
    columns=COLUMNS,
    finder=5,
    pack=3,
    summary=4,
    weight=0.75,
    called=("question",),
    packable=True,
    lines=12,
    section="questions",
    sets="theme",
)
