"""The rules about the lists that go with the records: the thesaurus, the uncovered topics and the log of changes."""

from __future__ import annotations

from collections.abc import Iterator

from .base import Base
from .faults import Fault
from .kinds import KINDS
from .lists import Log, Thesaurus, Uncovered


def words_lead_to_one_concept(base: Base) -> Iterator[Fault]:
    """A word of the thesaurus stands for one concept."""
    seen: dict[str, str] = {}
    if entry := base.held(Thesaurus):
        for i, concept in enumerate(entry.record.concepts):
            for j, form in enumerate(concept.forms):
                where, word = ("concepts", i, "forms", j, "form"), form.form.casefold()
                if word in seen:
                    yield entry.fault(where, f"'{form.form}' already means '{seen[word]}'; keep it in one concept")
                seen.setdefault(word, concept.term)


def uncovered_topics_are_uncovered(base: Base) -> Iterator[Fault]:
    """No theme or term has the name of a topic that is not covered, and the records given as nearest exist."""
    records = [record for kind in KINDS for record in base.live(kind)]
    names = {subject.casefold(): record.code for record in records for subject in record.subjects}
    if entry := base.held(Uncovered):
        for i, topic in enumerate(entry.record.topics):
            if code := names.get(topic.title.casefold()):
                message = f"'{topic.title}' is what {code} is about; take the topic out"
                yield entry.fault(("topics", i, "title"), message)
            for j, near in enumerate(topic.near):
                if near not in base and near not in base.broken:
                    yield entry.fault(
                        ("topics", i, "near", j),
                        f"there is no record '{near}'; give the code of one that there is, or leave it out",
                    )


def changes_name_what_exists(base: Base) -> Iterator[Fault]:
    """The log of changes has the newest first, gives each a code of its own, and names records that exist."""
    entry = base.held(Log)
    if not entry:
        return
    for i, change in enumerate(entry.record.entries):
        before = entry.record.entries[:i]
        if change.code in [other.code for other in before]:
            yield entry.fault(("entries", i, "code"), f"'{change.code}' is the code of another change; give it its own")
        if before and change.on > before[-1].on:
            yield entry.fault(
                ("entries", i, "on"), f"{change.on} is later than {before[-1].on} above it; put the newest first"
            )
        for j, code in enumerate(change.records):
            if code not in base and code not in base.broken:
                kind = next((kind.name for kind in KINDS.values() if kind.letter[0] == code[0]), "report")
                yield entry.fault(("entries", i, "records", j), f"no {kind} '{code}' ({base.there(kind, code)})")
