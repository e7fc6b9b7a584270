"""The second pass: rules over the base as a whole.

A rule is a function of the base that yields faults; its docstring is the rule, and CONTRIBUTING's list is made of these docstrings. A new
rule goes into RULES, or into FOLDER_RULES if it reads more than the base. What is wrong within one file alone was told before, by load and shape.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from .addresses import promise_faults
from .base import Base, Entry, read
from .relations import DECLARED
from .faults import Fault, field_path, nearest, span
from .kinds import KINDS
from .yaml_text import Where
from ..pages.places import SECTIONS, page_faults
from .parts import Link
from ..pages.prose import prose_faults, text_faults
from .kinds.records import Finding, Meaning, Term, Theme
from .kinds.report import Report
from .walk import leaves, parts

Rule = Callable[[Base], Iterator[Fault]]
FolderRule = Callable[[Base, Path], Iterator[Fault]]


def check(root: Path) -> tuple[Base, list[Fault]]:
    """Read the project at `root` and hold it to every rule; the base, and all faults in no particular order."""
    base, faults = read(root)
    for rule in RULES:
        faults += rule(base)
    for rule in FOLDER_RULES:
        faults += rule(base, root)
    return base, faults


def _fault(entry: Entry, where: Where, message: str) -> Fault:
    return Fault(entry.path, entry.line(*where), field_path(where), message)


def links_lead_somewhere(base: Base) -> Iterator[Fault]:
    """A link leads to a record that exists, is of the kind that its field links to, and is not withdrawn."""
    allowed = {(d.source, d.field): d.target for d in DECLARED}
    for entry in base.entries.values():
        for leaf in leaves(entry.record):
            if not leaf.says.get("links"):
                continue
            field = leaf.where[0]
            kind = allowed.get((entry.kind.name, field), entry.kind.name)
            target = base.entries.get(leaf.value)
            if not target or target.kind.name != kind:
                if leaf.value not in base.broken:
                    yield _fault(entry, leaf.where, f"no {kind} '{leaf.value}' ({base.there(kind, leaf.value)})")
            elif target.record.withdrawn and (entry.kind.name, field) != ("theme", "findings"):
                yield _fault(entry, leaf.where, f"'{leaf.value}' is withdrawn; {_instead(base, entry, field, target)}")


def _instead(base: Base, entry: Entry, field: str, target: Entry) -> str:
    """What to do about a link to a withdrawn record: only what would be no fault again."""
    live = [record.code for record in base.live(target.kind.name) if record.code != entry.record.code]
    if see := [code for code in target.record.withdrawn.see if code in live]:
        return f"link to {' or '.join(see)}"
    if isinstance(getattr(entry.record, field), list) or not type(entry.record).model_fields[field].is_required():
        return "take the link out"
    return f"link to another {target.kind.name} (there {span(live)})"


def links_rest_on_something(base: Base) -> Iterator[Fault]:
    """Basis `report` gives the section in `locator`, basis `editorial` one sentence in `reason`, and neither gives both."""
    for entry in base.entries.values():
        for where, part in parts(entry.record):
            if not isinstance(part, Link | Meaning):
                continue
            here = (*where, "basis")
            if part.basis == "report" and not part.locator:
                yield _fault(entry, here, "basis 'report' needs a locator: the section in which the report says so")
            if part.basis == "editorial" and not part.reason:
                yield _fault(entry, here, "basis 'editorial' needs a reason: one sentence on why we say so")
            if part.basis == "report" and part.reason:
                yield _fault(entry, (*where, "reason"), "basis 'report' rests on its locator; a reason belongs to 'editorial'")
            if part.basis == "editorial" and part.locator:
                yield _fault(entry, (*where, "locator"), "basis 'editorial' rests on its reason; a locator belongs to 'report'")


def links_stand_once(base: Base) -> Iterator[Fault]:
    """A record names another at most once in a field."""
    for entry in base.entries.values():
        seen: set[tuple[str, str]] = set()
        for leaf in leaves(entry.record):
            if not leaf.says.get("links"):
                continue
            place = leaf.where if isinstance(leaf.where[-1], int) else leaf.where[:-1]  # the entry of the list, not its `to`
            key = (field_path(part for part in place if isinstance(part, str)), leaf.value)
            if key in seen:
                yield _fault(entry, place, f"'{leaf.value}' stands twice in this list; keep one")
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
                    yield _fault(entry, leaf.where, f"no report '{code}' ({base.there('report', code)})")
                continue
            sections = [section.code for section in report.record.sections]
            if place not in sections:
                yield _fault(entry, leaf.where, f"no section '{place}' in {code}; {nearest(place, sections)}")


def sections_are_a_tree(base: Base) -> Iterator[Fault]:
    """The sections of a report have codes of their own, and each stands within an earlier one or on its own."""
    for entry in base.entries.values():
        if not isinstance(entry.record, Report):
            continue
        seen: list[str] = []
        for i, section in enumerate(entry.record.sections):
            if section.code in seen:
                yield _fault(entry, ("sections", i, "code"), f"'{section.code}' is an earlier section's code; give it its own")
            if section.within and section.within not in seen:
                yield _fault(entry, ("sections", i, "within"), f"no earlier section '{section.within}'; {nearest(section.within, seen)}")
            seen.append(section.code)


def a_report_remains(base: Base) -> Iterator[Fault]:
    """At least one report is not withdrawn."""
    reports = [entry for entry in base.entries.values() if isinstance(entry.record, Report)]
    if reports and not base.live("report") and not any(code.startswith("r") for code in base.broken):
        yield _fault(reports[0], ("withdrawn",), "the only report that is left; all records rest on it, so take this out or add the report that replaces it")


def values_stand_in_their_vocabulary(base: Base) -> Iterator[Fault]:
    """A field with a vocabulary holds one of its values."""
    for entry in (*base.entries.values(), *base.search.values()):
        for leaf in leaves(entry.record):
            name = leaf.says.get("vocabulary")
            if not name:
                continue
            if name not in base.vocabularies:
                if name not in base.broken:
                    yield _fault(entry, leaf.where, f"there is no data/vocabulary/{name}.yml to hold '{leaf.value}'")
                continue
            values = [value.code for value in base.vocabularies[name].values]
            if leaf.value not in values:
                yield _fault(entry, leaf.where, f"no value '{leaf.value}' in data/vocabulary/{name}.yml; {nearest(leaf.value, values)}")


def vocabularies_are_used(base: Base) -> Iterator[Fault]:
    """Every value of a vocabulary stands once in it and is used by a record; a misspelt use is told where it stands only."""
    if base.broken:
        return  # what does not parse may be what uses the value
    used: dict[str, set[str]] = defaultdict(set)
    for entry in (*base.entries.values(), *base.search.values()):
        for leaf in leaves(entry.record):
            if name := leaf.says.get("vocabulary"):
                used[name].add(leaf.value)
    for name, vocabulary in base.vocabularies.items():
        path, lines = base.vocabulary_lines[name]
        if name not in used:
            yield Fault(path, 1, "", f"no record uses the vocabulary '{name}'; use it or delete the file")
            continue
        seen: set[str] = set()
        for i, value in enumerate(vocabulary.values):
            where = ("values", i, "code")
            misspelt = used[name] - {value.code for value in vocabulary.values}
            if value.code in seen:
                yield Fault(path, lines[where], field_path(where), f"'{value.code}' stands twice; keep one")
            elif value.code not in used[name] and not misspelt:
                yield Fault(path, lines[where], field_path(where), f"no record uses '{value.code}'; use it or take it out")
            seen.add(value.code)


def findings_have_one_theme(base: Base) -> Iterator[Fault]:
    """Every finding stands in the list of exactly one theme."""
    themes: dict[str, list[str]] = defaultdict(list)
    for entry in base.entries.values():
        if isinstance(entry.record, Theme):
            for i, code in enumerate(entry.record.findings):
                if code in themes and entry.record.code not in themes[code]:
                    yield _fault(entry, ("findings", i), f"'{code}' stands in {themes[code][0]} already; a finding has one theme")
                themes[code].append(entry.record.code)
    if any(code.startswith("t") for code in base.broken):
        return
    for entry in base.entries.values():
        if isinstance(entry.record, Finding) and entry.record.code not in themes:
            yield _fault(entry, ("code",), f"no theme lists {entry.record.code}; add it to findings in data/themes/ ({base.there('theme', '')})")


def titles_are_unique(base: Base) -> Iterator[Fault]:
    """No two records of a kind have the same title, so that a list of titles tells them apart."""
    seen: dict[tuple[str, str], str] = {}
    for entry in base.entries.values():
        key = (entry.kind.name, entry.record.title.casefold())
        if key in seen:
            yield _fault(entry, ("title",), f"also the title of {seen[key]}; say what sets the two apart")
        seen.setdefault(key, entry.record.code)


def forms_belong_to_one_term(base: Base) -> Iterator[Fault]:
    """A spelling leads to one term only."""
    seen: dict[str, str] = {}
    for entry in base.entries.values():
        if isinstance(entry.record, Term):
            for i, form in enumerate(entry.record.forms):
                if form in entry.record.forms[:i]:
                    yield _fault(entry, ("forms", i), f"'{form}' stands twice in this list; keep one")
                elif form in seen:
                    yield _fault(entry, ("forms", i), f"'{form}' leads to {seen[form]} already; keep it in one term")
                seen.setdefault(form, entry.record.code)


def words_lead_to_one_concept(base: Base) -> Iterator[Fault]:
    """A word of the thesaurus stands for one concept, and words for a section page name a page that exists."""
    seen: dict[str, str] = {}
    if entry := base.search.get("thesaurus"):
        for i, concept in enumerate(entry.record.concepts):
            for j, form in enumerate(concept.forms):
                where, word = ("concepts", i, "forms", j, "form"), form.form.casefold()
                if word in seen:
                    yield _fault(entry, where, f"'{form.form}' stands for '{seen[word]}' already; keep it in one concept")
                seen.setdefault(word, concept.term)
    if entry := base.search.get("sections"):
        for i, section in enumerate(entry.record.pages):
            if section.page not in SECTIONS:
                yield _fault(entry, ("pages", i, "page"), f"no section page '{section.page}'; {nearest(section.page, SECTIONS)}")


def uncovered_topics_are_uncovered(base: Base) -> Iterator[Fault]:
    """A topic that is said not to be covered is the title of no theme and the spelling of no term."""
    names: dict[str, str] = {}
    for kind in ("theme", "term"):
        for record in base.live(kind):
            own = (record.title, record.label) if isinstance(record, Theme) else (record.title, *record.forms)
            names |= {name.casefold(): record.code for name in own}
    entry = base.search.get("uncovered")
    for i, topic in enumerate(entry.record.topics if entry else ()):
        if code := names.get(topic.title.casefold()):
            yield _fault(entry, ("topics", i, "title"), f"'{topic.title}' is what {code} is about; take the topic out")


def changes_name_what_exists(base: Base) -> Iterator[Fault]:
    """The log of changes has the newest first, gives each a code of its own, and names records that exist."""
    entry = base.search.get("log")
    for i, change in enumerate(entry.record.entries) if entry else ():
        before = entry.record.entries[:i]
        if change.code in [other.code for other in before]:
            yield _fault(entry, ("entries", i, "code"), f"'{change.code}' is the code of another change; give it its own")
        if before and change.on > before[-1].on:
            yield _fault(entry, ("entries", i, "on"), f"{change.on} is later than {before[-1].on} above it; the newest stands first")
        for j, code in enumerate(change.records):
            if code not in base and code not in base.broken:
                kind = next((kind.name for kind in KINDS.values() if kind.pattern[0] == code[0]), "report")
                yield _fault(entry, ("entries", i, "records", j), f"no {kind} '{code}' ({base.there(kind, code)})")


RULES: tuple[Rule, ...] = (
    links_lead_somewhere,
    links_rest_on_something,
    links_stand_once,
    locators_name_a_section,
    sections_are_a_tree,
    a_report_remains,
    values_stand_in_their_vocabulary,
    vocabularies_are_used,
    findings_have_one_theme,
    titles_are_unique,
    forms_belong_to_one_term,
    words_lead_to_one_concept,
    uncovered_topics_are_uncovered,
    changes_name_what_exists,
)
"""Rules of the base alone."""

FOLDER_RULES: tuple[FolderRule, ...] = (
    page_faults,
    prose_faults,
    text_faults,
    promise_faults,
)
"""Rules of the base and what stands beside it in the project's folder."""
