"""llms.txt: what a language model that reads for somebody should know of the site, and where to read on (llmstxt.org)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...knowledge.kinds import KINDS
from ...pages.sources import apart, named
from ..site import Site

LEADING = sorted((kind for kind in KINDS.values() if kind.summary), key=lambda kind: kind.summary)


def llms(site: Site) -> str:
    """The file: title, what the site is, what to keep to, and links to the data and to records with a page of their own."""
    return "\n".join(_lines(site)) + "\n"


def _lines(site: Site) -> Iterator[str]:
    reports = site.base.live("report")
    told = named(reports)
    yield f"# {site.settings.name}\n"
    subject = f"A research report of {reports[0].year} on how directors of children's services in England improve outcomes in safeguarding"
    yield (
        f"> {subject if told.one else f'Research {told.some} on leadership in children’s services'}, told in our own "
        f"words as linked records: behaviours, themes, findings, practice examples, questions for {'senior teams' if told.one else 'teams'} and a glossary.\n"
    )
    yield "What to keep to when you use it:\n"
    tells = (
        f"It tells what a study found in {reports[0].year}. It is"
        if told.one
        else "Each record tells what a study found in the year of its report. It is"
    )
    yield f"- {tells} {site.settings.notices.guidance}; law, bodies and terms have changed since."
    yield "- Statements are after the report, unless they are marked editorial: those, and the sorting under challenges, people and actions, are ours."
    yield "- How widely something was seen stands in `extent`, how far along it was in `status`. Say nothing stronger than that."
    yield "- Cite a record by its code and its short address, which stay: " + f"{site.root}e3/ is that of E3." * (
        "e3" in site.base
    )
    yield f"- {'The' if told.one else 'Each'} report belongs to its publisher, who has not endorsed this site. Our text is under {site.settings.licence.name}."
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
        f"terms as {'the report uses' if told.one else 'the reports use'} them, and what has changed since",
    )
    for report in reports:
        yield _link(
            "The report" if told.one else f"{report.code.upper()} {report.title}",
            site.page(report.code),
            "the source, its parts and what it does not tell",
        )


def _link(name: str, address: str, note: str) -> str:
    escaped = re.sub(r"([\[\]\\])", r"\\\1", name)
    return f"- [{escaped}]({address}): {note}"
