"""What a page under docs/ can call: the public methods of `Calls`; their names are listed nowhere else.

A parameter's name says what it takes, and `prose` checks the pages for it: `code` is a record's code, `kind` a kind of
record, `report` a report's code, `name` a view's name, `page` a page under docs/. Every macro but the smallest renders
one template.
"""

from __future__ import annotations

import html
import inspect
import posixpath
from collections.abc import Callable
from typing import Any, Protocol

from ..knowledge.base import Base
from ..knowledge.contract import VERSION
from ..knowledge.kinds.report import Report
from ..knowledge.parts import Record
from .brief import in_brief
from .places import url
from .render import Renderer
from .sources import Named, named, one_of, reports_on

TEMPLATES = {
    "record": "record/{kind}.md",
    "brief": "brief/{kind}.md",
    "listed": "list/{kind}.md",
    "view": "view/{name}.md",
}
"""The path of the template, for each macro that has a template for every kind or name."""


class Host(Protocol):
    """What macros need from the builder that calls them (hosts.py)."""

    @property
    def root(self) -> str:
        """The absolute address of the site."""

    @property
    def directory_urls(self) -> bool:
        """Whether pages are folders."""

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter of the calling page."""

    @property
    def source(self) -> str:
        """The path of the calling page under docs/."""

    @property
    def here(self) -> str:
        """The address or path from which links in raw HTML start."""


class Known(Protocol):
    """What macros need from the project (project.py)."""

    base: Base

    @property
    def renderer(self) -> Renderer:
        """What turns records into Markdown."""

    @property
    def users(self) -> dict[str, list[Record]]:
        """The records that use each term."""


class Calls:
    """The macros of one project, for the builder that calls them."""

    def __init__(self, host: Host, site: Known) -> None:
        self._host = host
        self._site = site

    def root(self) -> str:
        """The site's absolute address, with a slash at the end: {{ root() }}."""
        return self._host.root

    def record(self, code: str) -> str:
        """The page of a record: {{ record("e3") }}."""
        record = self._site.base[code]
        description = html.escape(in_brief(f"{code.upper()}: {record.gist}"))  # the theme prints it unescaped
        self._host.meta.setdefault("description", description)
        return self._render(TEMPLATES["record"].format(kind=self._site.base.kind(code).name), r=record)

    def brief(self, code: str) -> str:
        """What a facilitator says about a question, example or finding, with its limits: {{ brief("e4") }}."""
        return self._render(TEMPLATES["brief"].format(kind=self._site.base.kind(code).name), r=self._site.base[code])

    def listed(self, kind: str) -> str:
        """All records of a kind, as on its section page: {{ listed("example") }}."""
        return self._render(TEMPLATES["listed"].format(kind=kind))

    def titles(self, kind: str) -> str:
        """The codes and titles of a kind, linked: {{ titles("theme") }}."""
        return self._render("titles.md", records=self._site.base.live(kind))

    def count(self, kind: str, report: str = "") -> int:
        """How many records of a kind there are, or are from one report.

        {{ count("finding") }}, {{ count("finding", "r1") }}.
        """
        return len(self._site.base.live(kind, report))

    def codes(self, kind: str, last: str = "or") -> str:
        """The codes of a kind: {{ codes("theme") }} is T1, T2 or T3."""
        codes = [record.code.upper() for record in self._site.base.live(kind)]
        return f" {last} ".join(filter(None, [", ".join(codes[:-1]), *codes[-1:]]))

    def reports(self) -> Named:
        """All reports in the phrases of sources.py, for use in a sentence.

        {{ reports().some }} is a 2011 report, or reports from 2011 and 2024.
        """
        return named(self._site.base.live(Report))

    def the_report(self, code: str = "r1") -> str:
        """A report, with its year if there are others: {{ the_report() }} is the report, or the 2011 report."""
        base = self._site.base
        return "the report" if len(base.live(Report)) == 1 else f"the {one_of(base, base.of(Report, code))}"

    def year(self, report: str = "r1") -> int:
        """The year of a report: {{ year() }}."""
        return self._site.base.of(Report, report).year

    def address(self, page: str) -> str:
        """The address of a page under docs/, relative to the calling page, where a Markdown link will not do.

        {{ address("find.md") }}.
        """
        folders = self._host.directory_urls
        page_url = url(self._host.source, folders)
        return posixpath.relpath(url(page, folders), posixpath.dirname(page_url) or ".") + ("/" if folders else "")

    def file(self, target: str) -> str:
        """For the href of an <a>: the address of a file written after the build, relative to the calling page.

        {{ file("data/kb.json") }}.
        """
        return posixpath.relpath(target, posixpath.dirname(self._host.here) or ".")

    def published_version(self) -> str:
        """The version of the published data: {{ published_version() }}."""
        return VERSION

    def view(self, name: str) -> str:
        """A view of several records together, by the name of its template: {{ view("matrix") }}."""
        return self._render(TEMPLATES["view"].format(name=name), r=self._site.base["r1"])

    def _render(self, template: str, **given: object) -> str:
        return self._site.renderer.render(
            template,
            self._host.source,
            root=self._host.root,
            here=self._host.here,
            using=lambda term: self._site.users.get(term.code, []),
            **given,
        )

    @property
    def sources(self) -> Named:
        """The reports that the calling page is based on."""
        return named(reports_on(self._site.base, self._host.source))


MACROS: dict[str, Callable[..., Any]] = {
    name: method for name, method in inspect.getmembers(Calls, inspect.isfunction) if not name.startswith("_")
}
"""Every macro, by name."""
