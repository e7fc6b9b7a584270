"""The kind theme: one of the themes under which a report sets out what it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..faults import Fault, natural
from ..fields import field, relation
from ..parts import Link, Record, Remark
from ..points import EDITORIAL, Point
from ..values import Code, Locator, Short, Text
from .kind import Kind

if TYPE_CHECKING:
    from ..base import Base
    from ..links import Edge


class Theme(Record):
    """One of the themes under which the report sets out what it found."""

    title: Short = field("Its short title")
    label: Short = field("The report's own heading")
    locator: Locator = field("Where the theme is in the report", on="page")
    summary: Text = field("What the section says, in a sentence or two of our own")
    behaviours: list[Link] = relation("The behaviours in its heading", to="behaviour", back="its theme")
    findings: list[Code] = relation("Its findings, in the report's order", to="finding", back="its theme", on="page")
    notes: list[Remark] = field("Our notes for readers", default=[])
    search_words: list[Text] = field("Our own words: what people call it today", default=[], on="search")

    @property
    def gist(self) -> str:
        """What the section says."""
        return self.summary

    @property
    def subjects(self) -> tuple[str, ...]:
        """The theme, in our words and in the report's."""
        return self.title, self.label


def findings_have_one_theme(base: Base) -> Iterator[Fault]:
    """Every finding is in the list of exactly one theme."""
    themes: dict[str, list[str]] = defaultdict(list)
    for entry in base.of_kind(Theme):
        for i, code in enumerate(entry.record.findings):
            if code in themes and entry.record.code not in themes[code]:
                yield entry.fault(("findings", i), f"'{code}' is already in {themes[code][0]}; a finding has one theme")
            themes[code].append(entry.record.code)
    if any(code.startswith("t") for code in base.broken):
        return
    there = base.there("theme", "")
    for finding in base.of_kind("finding"):
        if finding.record.code not in themes:
            message = f"no theme lists {finding.record.code}; add it to findings in data/themes/ ({there})"
            yield finding.fault(("code",), message)


def shared_by_findings(base: Base, code: str) -> list[Edge]:
    """The links from a section's heading that all findings of a theme share, which its page says once.

    A finding may have a stronger link to the same behaviour, or one from another heading, which it keeps.
    """
    theme = base.of(Theme, code)
    links = [base.out(finding, "behaviour") for finding in theme.findings if not base[finding].withdrawn]
    common = set.intersection(*({edge.target for edge in edges if not edge.reason} for edges in links or [[]]))
    by_heading: dict[tuple[str, str | None], list[Edge]] = defaultdict(list)
    for edge in (edge for edges in links for edge in edges if edge.basis == "section" and edge.target in common):
        by_heading[edge.target, edge.locator].append(edge)
    often = sorted(by_heading.values(), key=len)
    shared = {edges[0].target: edges[0] for edges in often if len(edges) > 1}
    return [shared[target] for target in sorted(shared, key=natural)]


def beyond_shared(base: Base, finding: str, shared: list[Edge]) -> list[Edge]:
    """The links of a finding to behaviours, without those that the page of its theme says once for all findings."""
    said = {(edge.target, edge.basis, edge.locator) for edge in shared}
    return [edge for edge in base.out(finding, "behaviour") if (edge.target, edge.basis, edge.locator) not in said]


def slides(base: Base, record: Theme) -> list[Point]:
    """What its slide says: the summary, and the behaviours in its heading."""
    named = [f"{edge.target.upper()} {base[edge.target].title}" for edge in base.out(record.code, "behaviour")]
    return [
        Point(f"What the section says {EDITORIAL}", [record.summary]),
        Point("Behaviours in its heading", named),
    ]


THEME = Kind(
    name="theme",
    folder="themes",
    model=Theme,
    letter="t",
    title="Theme",
    plural="Themes",
    page="themes/{code}.md",
    schema_type="LearningResource",
    helpers={"shared_by_findings": shared_by_findings, "beyond_shared": beyond_shared},
    slides=slides,
    gist_ours=True,
    folds="findings",
    starts_page=True,
    finder=4,
    pack=4,
    summary=1,
    rules=(findings_have_one_theme,),
    weight=1.02,
    called=("theme",),
    packable=True,
)
