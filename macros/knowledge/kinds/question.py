"""The kind question: one of a report's questions for senior teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ..fields import field, relation
from ..parts import Link, Record, Remark
from ..points import Point
from ..values import Locator, Short, Text, in_vocabulary
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base


class Question(Record):
    """One of the report's questions for senior teams."""

    title: Short = field("A few words")
    asks: Text = field("The question, in our words")
    locator: Locator = field("Where it stands", on="page")
    prompts: list[Text] = field(
        "What it asks in particular, in our words", hint="What it asks in particular: the sub-questions, one each"
    )
    rated: bool = field(
        "yes if it asks how confident one is; the workbook then asks for a rating too", default=False, on=""
    )
    theme: Link = relation("The theme under which the report groups it", to="theme", back="its questions")
    people: list[Annotated[Text, in_vocabulary("people")]] = field(
        "Whom it speaks of; the list of people is ours", hint="Whom it speaks of", default=[]
    )
    behaviours: list[Link] = relation(
        "The behaviours that it asks about", to="behaviour", back="questions to ask yourselves"
    )
    examples: list[Link] = relation(
        "The examples that help to answer it", to="example", back="questions to ask yourselves"
    )
    notes: list[Remark] = field("What a reader should know", hint="What a reader should know, from us", default=[])
    search_words: list[Text] = field("Ours: words that people use for it today", default=[], on="search")

    @property
    def gist(self) -> str:
        """What it asks."""
        return self.asks


def slides(base: Base, record: Question) -> list[Point]:
    """What its slide says: the question and its prompts."""
    return [Point("The question", [record.asks]), Point("Prompts", record.prompts)]


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
