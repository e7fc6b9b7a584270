"""llms.txt: what a language model should know about the site, and where to read on (llmstxt.org)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...knowledge.kinds import KINDS
from ...knowledge.kinds.report import Report
from ...pages.sources import apart, named
from ..site import Site

LEADING = sorted((kind for kind in KINDS.values() if kind.summary), key=lambda kind: kind.summary)


def make_llms(site: Site) -> str:
    """The file: title, what the site is, rules for its use, and links to data and to records with their own pages."""
    return "\n".join(_lines(site)) + "\n"


def _lines(site: Site) -> Iterator[str]:
    reports = site.base.live(Report)
    names = named(reports)
    yield f"# {site.settings.name}\n"
    if names.one:
        subject = (
            f"A research report of {reports[0].year} on how directors of children's services in England improve "
            "outcomes in safeguarding"
        )
        teams, study, whose = "senior teams", f"It tells what a study found in {reports[0].year}.", "The"
    else:
        subject = f"Research {names.some} on leadership in children’s services"
        teams, study, whose = "teams", "Each record tells what a study found in the year of its report.", "Each"
    yield (
        f"> {subject}, told in our own words as linked records: behaviours, themes, findings, practice examples, "
        f"questions for {teams} and a glossary.\n"
    )
    yield "What to keep to when you use it:\n"
    yield f"- {study} It is {site.settings.notices.guidance}; law, bodies and terms have changed since."
    yield (
        "- Statements are after the report, unless they are marked editorial: those, and the sorting under challenges, "
        "people and actions, are ours."
    )
    yield (
        "- How widely something was seen stands in `extent`, how far along it was in `status`. Say nothing stronger "
        "than that."
    )
    example = f"{site.root}e3/ is that of E3." if "e3" in site.base else ""
    yield f"- Cite a record by its code and its short address, which stay: {example}"
    licence = f"Our text is under {site.settings.licence.name}."
    yield f"- {whose} report belongs to its publisher, who has not endorsed this site. {licence}"
    yield "- This is no place to report a concern about a child.\n"
    yield "## Data\n"
    yield _link(
        "kb.json",
        f"{site.root}data/kb.json",
        "every record with its links, what the codes mean, and the schema that it keeps to",
    )
    yield _link(
        "Data for others",
        site.root + site.url("data.md"),
        "what is published, the version, the promise, and examples that run",
    )
    yield _link("changes.atom", f"{site.root}data/changes.atom", "what changed when")
    yield _link(
        "About",
        site.root + site.url("about.md"),
        "editorial policy, rights, corrections, and where to report a concern",
    )
    for kind in LEADING:
        yield f"\n## {kind.plural}\n"
        for record in site.base.live(kind.name):
            gist = record.gist.removeprefix(f"{record.title}. ") + " (editorial)" * (kind.gist_ours)
            yield _link(
                f"{record.code.upper()} {record.title}{apart(site.base, record.locator, reports)}",
                site.page(record.code),
                gist,
            )
    yield "\n## Optional\n"
    yield _link(
        "Matrix", site.root + site.url("matrix.md"), "which practice example shows which behaviour, and who says so"
    )
    yield _link(
        "Glossary",
        site.root + site.url("glossary.md"),
        f"terms as {'the report uses' if names.one else 'the reports use'} them, and what has changed since",
    )
    for report in reports:
        yield _link(
            "The report" if names.one else f"{report.code.upper()} {report.title}",
            site.page(report.code),
            "the source, its parts and what it does not tell",
        )


def _link(name: str, address: str, note: str) -> str:
    escaped = re.sub(r"([\[\]\\])", r"\\\1", name)
    return f"- [{escaped}]({address}): {note}"
