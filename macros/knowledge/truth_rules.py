"""The rules that keep a record from claiming more than its report: how widely, and what a link rests on.

They check what can be checked. Whether a sentence says the same as the report, only a reader can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .base import Base
from .faults import Fault
from .kinds.behaviour import Behaviour
from .kinds.finding import Finding
from .parts import Link, Record
from .walk import leaves, parts

REASON = 12
"""The most words that the reason for a link may have."""
OWN = ("label", "statement", "asks", "prompts")
"""The fields with what the report says of the record itself: its heading, sentence or question."""


def statements_say_how_widely(base: Base) -> Iterator[Fault]:
    """A statement contains the report's word for how widely; without such a word it does not start with one."""
    if not {"extent", "counted"} <= base.vocabularies.keys():
        return
    extent, counted = base.vocabularies["extent"], base.vocabularies["counted"]
    many = [word for value in extent.values for word in value.words]
    who = "|".join(re.escape(word) for value in counted.values for word in value.words)
    for entry in base.of_kind(Finding):
        finding = entry.record
        value = next((value for value in extent.values if value.code == finding.extent.value), None)
        if value is None:
            continue  # another rule says so
        if value.words and not _names(finding.statement, value.words, whole=True):
            yield entry.fault(
                ("statement",),
                f"does not say '{value.words[0]}': quoted alone, it claims more than its extent",
            )
        elif not value.words and who and (said := _quantified(finding.statement, many, who)):
            yield entry.fault(("statement",), f"starts with '{said}', but its extent is '{value.code}'")


def links_of_the_report_name_the_behaviour(base: Base) -> Iterator[Fault]:
    """A `report` link to a behaviour names it in the record's own words, a `section` link in the section's title."""
    for entry in base.entries.values():
        own = " ".join(_own_words(entry.record))
        for where, part in parts(entry.record):
            target = base.entries.get(part.to) if isinstance(part, Link) else None
            if not isinstance(part, Link) or target is None or not isinstance(target.record, Behaviour):
                continue
            named = target.record.named
            if part.basis == "report" and own and not _names(own, named):
                yield entry.fault(
                    (*where, "basis"),
                    f"basis 'report', but no word of this {entry.kind.name} names {part.to} ({', '.join(named)}); "
                    "use 'section' if its heading does, or else 'editorial'",
                )
            elif part.basis == "section" and part.locator and not _names(_heading(base, part.locator), named):
                yield entry.fault(
                    (*where, "basis"),
                    f"basis 'section', but the title of {part.locator} does not name {part.to} "
                    f"({', '.join(named)}); use 'editorial'",
                )


def reasons_are_short(base: Base) -> Iterator[Fault]:
    """The reason for a link has at most twelve words."""
    for entry in base.entries.values():
        for where, part in parts(entry.record):
            if isinstance(part, Link) and part.reason and (words := len(part.reason.split())) > REASON:
                yield entry.fault((*where, "reason"), f"has {words} words; say it in at most {REASON}")


def _own_words(record: Record) -> Iterable[str]:
    """What a record says in the fields that give the report's own heading, sentence or question."""
    return (leaf.value for leaf in leaves(record) if leaf.where[0] in OWN)


def _heading(base: Base, locator: str) -> str:
    """The title of a section, or nothing if there is no such section, which another rule reports."""
    try:
        return base.section(locator)[1].title
    except (KeyError, StopIteration):
        return ""


def _names(text: str, words: Iterable[str], *, whole: bool = False) -> bool:
    """Whether a text holds one of the words, or with `whole` unset a word that begins like one."""
    end = r"\b" if whole else ""
    return any(re.search(rf"\b{re.escape(word)}{end}", text, re.IGNORECASE) for word in words)


def _quantified(text: str, many: Iterable[str], who: str) -> str | None:
    """The 'many leaders' or the like that a text starts with."""
    found = re.match(rf"({'|'.join(map(re.escape, many))})( of)?( the)? ({who})\b", text, re.IGNORECASE)
    return found.group() if found else None
