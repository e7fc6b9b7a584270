"""The second pass: rules over the base as a whole.

A rule is a function of the base that yields faults; its docstring is the rule, and the list in CONTRIBUTING is made of
these docstrings. A rule about one kind is in that kind's module; those about lists are in list_rules. By now yaml_text
and shape have found what is wrong within a single file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .base import Base
from .faults import Fault, field_path, nearest, span
from .fields import fields_of
from .kinds import KINDS
from .kinds.kind import Rule
from .kinds.report import Report
from .kinds.term import Meaning
from .links import DECLARED
from .list_rules import changes_name_what_exists, uncovered_topics_are_uncovered, words_lead_to_one_concept
from .parts import Link, Record, Withdrawn
from .truth_rules import links_of_the_report_name_the_behaviour, reasons_are_short, statements_say_how_widely
from .walk import leaves, parts


def links_lead_somewhere(base: Base) -> Iterator[Fault]:
    """A link leads to a record that exists, is of the kind that its field links to, and is not withdrawn."""
    allowed = {(d.source, d.field): d.target for d in DECLARED}
    for entry in base.entries.values():
        for leaf in leaves(entry.record):
            if not leaf.says.links:
                continue
            kind = allowed.get((entry.kind.name, leaf.field), entry.kind.name)
            target = base.entries.get(leaf.value)
            if not target or target.kind.name != kind:
                if leaf.value not in base.broken:
                    yield entry.fault(leaf.where, f"no {kind} '{leaf.value}' ({base.there(kind, leaf.value)})")
            elif target.record.withdrawn and (target.kind.parent, target.kind.folder) != (entry.kind.name, leaf.field):
                mend = _instead(base, entry.record, leaf.field, kind, target.record.withdrawn)
                yield entry.fault(leaf.where, f"'{leaf.value}' is withdrawn; {mend}")


def _instead(base: Base, record: Record, field: str, kind: str, withdrawn: Withdrawn) -> str:
    """What to do about a link to a withdrawn record: only advice that would not lead to another fault."""
    live = [other.code for other in base.live(kind) if other.code != record.code]
    if see := [code for code in withdrawn.see if code in live]:
        return f"link to {' or '.join(see)}"
    spec = fields_of(type(record))[field]
    return "take the link out" if spec.listed or not spec.required else f"link to another {kind} (there {span(live)})"


def links_rest_on_something(base: Base) -> Iterator[Fault]:
    """Basis `report` or `section` gives a section in `locator`, `editorial` a sentence in `reason`, none gives both."""
    for entry in base.entries.values():
        for where, part in parts(entry.record):
            if not isinstance(part, Link | Meaning):
                continue
            basis, said = (*where, "basis"), f"basis '{part.basis}'"
            ours = part.basis == "editorial"
            if part.basis == "section" and isinstance(part, Meaning):
                yield entry.fault(basis, "only a link can rest on a section's heading; use 'report' or 'editorial'")
            elif not ours and not part.locator:
                yield entry.fault(basis, f"{said} needs a locator: the section of the report that says so")
            if ours and not part.reason:
                yield entry.fault(basis, f"{said} needs a reason: one sentence on why we say so")
            if not ours and part.reason:
                yield entry.fault((*where, "reason"), f"{said} rests on its locator; a reason belongs to 'editorial'")
            if ours and part.locator:
                yield entry.fault((*where, "locator"), f"{said} rests on its reason; a locator belongs to 'report'")


def links_appear_once(base: Base) -> Iterator[Fault]:
    """A record names another at most once in a field."""
    for entry in base.entries.values():
        seen: set[tuple[str, str]] = set()
        for leaf in leaves(entry.record):
            if not leaf.says.links:
                continue
            # The entry of the list, not its `to`.
            place = leaf.where if isinstance(leaf.where[-1], int) else leaf.where[:-1]
            key = (field_path(part for part in place if isinstance(part, str)), leaf.value)
            if key in seen:
                yield entry.fault(place, f"'{leaf.value}' is in this list twice; keep one")
            seen.add(key)


def locators_name_a_section(base: Base) -> Iterator[Fault]:
    """A locator names a report and one of its sections."""
    for entry in base.entries.values():
        for leaf in leaves(entry.record):
            if leaf.where[-1] != "locator":
                continue
            code, _, place = leaf.value.partition("#")
            report = base.entries.get(code)
            if not report or not isinstance(report.record, Report):
                if code not in base.broken:
                    yield entry.fault(leaf.where, f"no report '{code}' ({base.there('report', code)})")
                continue
            sections = [section.code for section in report.record.sections]
            if place not in sections:
                yield entry.fault(leaf.where, f"no section '{place}' in {code}; {nearest(place, sections)}")


def values_are_in_their_vocabulary(base: Base) -> Iterator[Fault]:
    """A field with a vocabulary holds one of its values."""
    for entry in (*base.entries.values(), *base.beside_records.values()):
        for leaf in leaves(entry.record):
            name = leaf.says.vocabulary
            if not name:
                continue
            if name not in base.vocabularies:
                if name not in base.broken:
                    yield entry.fault(leaf.where, f"there is no data/vocabulary/{name}.yml to hold '{leaf.value}'")
                continue
            values = [value.code for value in base.vocabularies[name].values]
            if leaf.value not in values:
                yield entry.fault(
                    leaf.where, f"no value '{leaf.value}' in data/vocabulary/{name}.yml; {nearest(leaf.value, values)}"
                )


def vocabularies_are_used(base: Base) -> Iterator[Fault]:
    """Every value of a vocabulary appears in it once and is used by a record; a misspelt use is reported only there."""
    if base.broken:
        return  # a file that does not parse may use the value
    used: dict[str, set[str]] = defaultdict(set)
    for entry in (*base.entries.values(), *base.beside_records.values()):
        for leaf in leaves(entry.record):
            if name := leaf.says.vocabulary:
                used[name].add(leaf.value)
    for name, vocabulary in base.vocabularies.items():
        held = base.vocabulary_files[name]
        if name not in used:
            yield held.fault((), f"no record uses the vocabulary '{name}'; use it or delete the file")
            continue
        seen: set[str] = set()
        for i, value in enumerate(vocabulary.values):
            where = ("values", i, "code")
            misspelt = used[name] - {value.code for value in vocabulary.values}
            if value.code in seen:
                yield held.fault(where, f"'{value.code}' is there twice; keep one")
            elif value.code not in used[name] and not misspelt:
                yield held.fault(where, f"no record uses '{value.code}'; use it or take it out")
            seen.add(value.code)


def titles_are_unique(base: Base) -> Iterator[Fault]:
    """No two records of a kind have the same title, so that a list of titles tells them apart."""
    seen: dict[tuple[str, str], str] = {}
    for entry in base.entries.values():
        key = (entry.kind.name, entry.record.title.casefold())
        if key in seen:
            yield entry.fault(("title",), f"also the title of {seen[key]}; make clear how the two differ")
        seen.setdefault(key, entry.record.code)


RULES: tuple[Rule, ...] = (
    links_lead_somewhere,
    links_rest_on_something,
    links_appear_once,
    locators_name_a_section,
    values_are_in_their_vocabulary,
    vocabularies_are_used,
    titles_are_unique,
    statements_say_how_widely,
    links_of_the_report_name_the_behaviour,
    reasons_are_short,
    words_lead_to_one_concept,
    uncovered_topics_are_uncovered,
    changes_name_what_exists,
    *(rule for kind in KINDS.values() for rule in kind.rules),
)
"""The rules that need only the base."""
