"""llms.txt: what a language model that reads for somebody should know of the site, and where to read on (llmstxt.org)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds import KINDS
from ..output import Output
from .fill import TITLE

LEADING = ("theme", "behaviour", "example", "question")


def llms(out: Output) -> str:
    """The file: title, what the site is, what to keep to, and links to the data and to records with a page of their own."""
    return "\n".join(_lines(out)) + "\n"


def _lines(out: Output) -> Iterator[str]:
    report = out.base.live("report")[0]
    yield f"# {TITLE}\n"
    yield (
        f"> A research report of {report.year} on how directors of children's services in England improve outcomes in safeguarding, told in our own "
        "words as linked records: behaviours, themes, findings, practice examples, questions for senior teams and a glossary.\n"
    )
    yield "What to keep to when you use it:\n"
    yield f"- It tells what a study found in {report.year}. It is not current guidance; law, bodies and terms have changed since."
    yield "- Statements are after the report, unless they are marked editorial: those, and the sorting under challenges, people and actions, are ours."
    yield "- How widely something was seen stands in `extent`, how far along it was in `status`. Say nothing stronger than that."
    yield "- Cite a record by its code and its short address, which stay: " + f"{out.root}e3/ is that of E3." * ("e3" in out.base)
    yield "- The report belongs to its publisher, who has not endorsed this site. Our text is under CC BY 4.0."
    yield "- This is no place to report a concern about a child.\n"
    yield "## Data\n"
    yield _link("kb.json", f"{out.root}data/kb.json", "every record with its links, what the codes mean, and the schema that it keeps to")
    yield _link("Data for others", out.root + out.url("data.md"), "what is published, the version, the promise, and examples that run")
    yield _link("changes.atom", f"{out.root}data/changes.atom", "what changed when")
    yield _link("About", out.root + out.url("about.md"), "editorial policy, rights, corrections, and where to report a concern")
    for kind in LEADING:
        yield f"\n## {KINDS[kind].plural}\n"
        for record in out.base.live(kind):
            gist = record.gist.removeprefix(f"{record.title}. ") + " (editorial)" * (kind == "behaviour")
            yield _link(f"{record.code.upper()} {record.title}", out.page(record.code), gist)
    yield "\n## Optional\n"
    yield _link("Matrix", out.root + out.url("matrix.md"), "which practice example shows which behaviour, and who says so")
    yield _link("Glossary", out.root + out.url("glossary.md"), "terms as the report uses them, and what has changed since")
    yield _link("The report", out.root + out.url("report.md"), "the source, its parts and what it does not tell")


def _link(name: str, address: str, note: str) -> str:
    escaped = re.sub(r"([\[\]\\])", r"\\\1", name)
    return f"- [{escaped}]({address}): {note}"
