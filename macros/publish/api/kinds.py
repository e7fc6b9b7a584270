"""What is published as data: the kinds of record of what a report tells."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .parts import Extent, Locator, Ours, Published, PublishedRecord, Reference, Remark, Sorted, Statement, Value, Voice, means


class Aspect(Published):
    """What a behaviour looks like in safeguarding."""

    title: str = means("Ours: a few words")
    told: str = means("What the report says, in our words")
    locator: Locator = means("Where it says so")


class PublishedBehaviour(PublishedRecord):
    """One of the core behaviours of a resourceful leader."""

    kind: Literal["behaviour"] = means("The kind of record")
    label: str = means("The report's own wording")
    locator: Locator = means("Where the report names it")
    meaning: Remark = means("A plain reading of the words")
    in_safeguarding: list[Aspect] = means("What it looks like in safeguarding; empty if the report does not say")
    described_with: list[Reference] = means("The behaviours with which the report describes it in one entry, so that all of them tell the same of safeguarding")
    notes: list[Remark] = means("What a reader should know")


class PublishedTheme(PublishedRecord):
    """One of the themes under which the report sets out what it found."""

    kind: Literal["theme"] = means("The kind of record")
    label: str = means("The report's own heading")
    locator: Locator = means("Where the theme stands")
    summary: str = means("What the section says, in one or two sentences of ours")
    notes: list[Remark] = means("What a reader should know")


class PublishedFinding(PublishedRecord):
    """One thing that the study found."""

    kind: Literal["finding"] = means("The kind of record")
    statement: str = means("What was found, in our words, no stronger than the report")
    locator: Locator = means("Where it stands")
    extent: Extent = means("How widely it was seen")
    how_often: str | None = means("How often, if the report says so")
    voices: list[Voice] = means("Who says so")
    challenges: list[Sorted] = means("The challenges that it speaks to")
    people: list[Value] = means("Who was involved; the list of people is ours")
    actions: list[Value] = means("The sorts of action that it tells of; the list of sorts is ours")
    notes: list[Remark] = means("What a reader should know")


class Deed(Published):
    """One thing that was done or, with status planned, was to be done."""

    action: Value = means("The sort of action; the list of sorts is ours")
    told: str = means("What was done, in our words")
    locator: Locator = means("Where the report says so")


class Evidence(Published):
    """What the report gives to show that something changed."""

    sort: Value = means("What sort of evidence it is; the list of sorts is ours")
    told: str = means("What the report says of it, in our words")


class PublishedExample(PublishedRecord):
    """One of the report's practice examples."""

    kind: Literal["example"] = means("The kind of record")
    label: str = means("The report's own label")
    locator: Locator = means("Where it stands")
    summary: str = means("What it is, in one sentence of ours")
    status: Value = means("How far along it was when the report was written; the list of steps is ours")
    status_told: str = means("How the report says so")
    extent: Extent = means("How widely it was seen")
    setting: str = means("In what kind of authority, as far as the report says")
    how_often: str | None = means("How often things were done, if the report says so")
    how_long: str | None = means("How long it had been going on, if the report says so")
    people: list[Value] = means("Who was involved; the list of people is ours")
    challenges: list[Sorted] = means("The challenges that it speaks to")
    situation: list[Statement] = means("How things stood, and what was wanted")
    did: list[Deed] = means("What they did or, with status planned, planned to do")
    changed: list[Statement] = means("What changed or, with status planned, was to change")
    evidence: list[Evidence] = means("What evidence the report gives for the change")
    voices: list[Voice] = means("Who says so")
    not_told: list[Ours] = means("What the report does not tell")
    notes: list[Remark] = means("Where the report is ambiguous or at odds with itself")


class PublishedQuestion(PublishedRecord):
    """One of the report's questions for senior teams."""

    kind: Literal["question"] = means("The kind of record")
    asks: str = means("The question, in our words")
    locator: Locator = means("Where it stands")
    prompts: list[str] = means("What it asks in particular, in our words")
    people: list[Value] = means("Whom it speaks of; the list of people is ours")
    notes: list[Remark] = means("What a reader should know")


class Meaning(Published):
    """What a term means."""

    told: str = means("The meaning in one sentence, in our words")
    basis: Value = means("Whose explanation it is")
    locator: Locator | None = means("With basis report: where the report explains it, else null")
    reason: str | None = means("With basis editorial: on what we go, else null")


class Change(Published):
    """What has changed since the report."""

    told: str = means("What changed")
    basis: Value = means("Always editorial")
    year: int = means("The year of the change")
    authority: str = means("The Act, the guidance or the successor that it rests on")
    checked: date = means("The day on which we checked it")


class PublishedTerm(PublishedRecord):
    """An abbreviation or term of art."""

    kind: Literal["term"] = means("The kind of record")
    abbreviation: str | None = means("Its abbreviation")
    forms: list[str] = means("The spellings by which our pages are searched for it")
    meaning: Meaning = means("What it means")
    usage: list[Statement] = means("How the report uses it")
    changes: list[Change] = means("What has changed since the report")
    notes: list[Remark] = means("A false friend, or today's word")
    see: list[Reference] = means("Related terms")
    used_in: list[Reference] = means("The records that use the term")
