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
            f"A {reports[0].year} research report on how directors of children's services improve outcomes in "
            "safeguarding"
        )
        teams, study, whose = "senior teams", f"It says what a study found, as published in {reports[0].year}.", "the"
    else:
        subject = f"Research from {names.years} on leadership in children's services"
        teams, study, whose = (
            "teams",
            "Each record says what a study found, as published in the year of its report.",
            "each",
        )
    yield (
        f"> {subject}, in our own words, as linked records: behaviours, themes, findings, practice examples, "
        f"questions for {teams} and a glossary.\n"
    )
    yield "When you use it:\n"
    yield f"- {study} It is {site.settings.notices.guidance}: laws, bodies and terms have changed since."
    yield (
        "- Statements are based on the report unless they are marked editorial. Those are ours, and so are titles, "
        "summaries and the grouping by challenge, people and type of action."
    )
    yield "- `extent` says how widespread something was, `status` what stage it had reached. Claim nothing stronger."
    example = f" The short address of E3 is {site.root}e3/." if "e3" in site.base else ""
    yield f"- Cite a record by its code and its short address, which never change.{example}"
    licence = site.settings.our_text
    yield f"- {licence} All rights in {whose} report belong to its publisher, which has not endorsed this site."
    yield "- Do not use this site to report a concern about a child. We cannot act on it.\n"
    yield "## Data\n"
    yield _link(
        "kb.json", f"{site.root}data/kb.json", "every record with its links, what the codes mean, and the schema"
    )
    yield _link(
        "Open data",
        site.root + site.url("data.md"),
        "what is published, the version and what we promise, and examples you can run",
    )
    yield _link("changes.atom", f"{site.root}data/changes.atom", "what changed when")
    yield _link(
        "About",
        site.root + site.url("about.md"),
        "editorial policy, rights, corrections, and who to contact about a child",
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
        "Examples by behaviour",
        site.root + site.url("matrix.md"),
        "which practice example shows which behaviour, and who makes the link",
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
            "the source, its sections and what it does not say",
        )


def _link(name: str, address: str, note: str) -> str:
    escaped = re.sub(r"([\[\]\\])", r"\\\1", name)
    return f"- [{escaped}]({address}): {note}"
