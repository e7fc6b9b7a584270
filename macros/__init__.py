"""The knowledge base's macros: what MkDocs calls, and nothing else. Every macro renders one template for the page that calls it."""

from __future__ import annotations

import html
import posixpath
from pathlib import Path

from jinja2 import Environment
from mkdocs.exceptions import Abort

from .base import Base
from .bundle import Unpublished
from .faults import listing
from .pages import url
from .publish import publish
from .published.parts import VERSION
from .sources import Named, called, named, reports_on
from .store import ROOT, refresh
from .store import site as kept


def define_env(env) -> None:
    """Register the macros with mkdocs-macros-plugin, or stop the build with every fault of the data, one a line."""
    site = refresh(ROOT)
    if site.faults:
        raise Abort(listing(site.faults))
    base = site.base
    if getattr(env, "page", None):
        on_pre_page_macros(env)  # Zensical calls this function for every page, and that one never

    @env.macro
    def root() -> str:
        """The site's absolute address with a slash at its end, which MkDocs adds and Zensical does not: {{ root() }}."""
        return (env.conf["site_url"] or "").rstrip("/") + "/"

    def render(template: str, **given: object) -> str:
        host = {"root": root(), "here": _here(env)}
        return site.renderer.render(f"{template}.md", _source(env.page), using=lambda term: site.users.get(term.code, []), **host, **given)

    @env.macro
    def record(code: str) -> str:
        """The page of a record: {{ record("e3") }}."""
        found = base[code]
        env.page.meta.setdefault("description", html.escape(f"{code.upper()}: {found.gist}"))  # the theme prints it as it is
        return render(base.kind(code).name, r=found)

    @env.macro
    def brief(code: str) -> str:
        """What a facilitator has to say of a question, example or finding, its limits included: {{ brief("e4") }}."""
        return render(f"brief-{base.kind(code).name}", r=base[code])

    @env.macro
    def listed(kind: str) -> str:
        """All records of a kind, as on its section page: {{ listed("example") }}."""
        return render(f"list-{kind}")

    @env.macro
    def titles(kind: str) -> str:
        """The codes and titles of a kind, linked: {{ titles("theme") }}."""
        return render("titles", records=base.live(kind))

    @env.macro
    def count(kind: str, report: str = "") -> int:
        """How many records of a kind there are, or are from one report: {{ count("finding") }}, {{ count("finding", "r1") }}."""
        return len(base.live(kind, report))

    @env.macro
    def codes(kind: str, last: str = "or") -> str:
        """The codes of a kind: {{ codes("theme") }} is T1, T2 or T3."""
        found = [record.code.upper() for record in base.live(kind)]
        return f" {last} ".join(filter(None, [", ".join(found[:-1]), *found[-1:]]))

    @env.macro
    def reports() -> Named:
        """All reports as a sentence names them: {{ reports().some }} is a report of 2011, or reports of 2011 and 2024; more in sources.py."""
        return named(base.live("report"))

    @env.macro
    def the_report(code: str = "r1") -> str:
        """One report, with its year if there are others: {{ the_report() }} is the report, or the report of 2011."""
        return _the_report(base, code)

    @env.macro
    def year(report: str = "r1") -> int:
        """The year of a report: {{ year() }}."""
        return base[report].year

    @env.macro
    def address(target: str) -> str:
        """The address of a page under docs/ from the page that calls, for what is no Markdown link: {{ address("find.md") }}."""
        folders = env.conf["use_directory_urls"]
        here = url(_source(env.page), folders)
        return posixpath.relpath(url(target, folders), posixpath.dirname(here) or ".") + ("/" if folders else "")

    @env.macro
    def file(target: str) -> str:
        """For the href of an <a>: the address of a file written after the build, from the page that calls, as {{ file("data/kb.json") }}."""
        return posixpath.relpath(target, posixpath.dirname(_here(env)) or ".")

    @env.macro
    def published_version() -> str:
        """The version of what is published as data: {{ published_version() }}."""
        return VERSION

    @env.macro
    def view(name: str) -> str:
        """What several records make together, by the name of its template: {{ view("matrix") }}."""
        return render(name, r=base["r1"])


def on_pre_page_macros(env) -> None:
    """What mkdocs-macros-plugin calls before each page: the theme is told which reports the page is from; title and description may name them."""
    base = kept(ROOT).base
    meta = env.page.meta
    meta["sources"] = named(reports_on(base, _source(env.page)))._asdict()
    macros = {"reports": lambda: named(base.live("report")), "the_report": lambda: _the_report(base)}
    for name in ("title", "description"):
        if "{{" in meta.get(name, ""):
            meta[name] = Environment().from_string(meta[name]).render(**macros)


def _the_report(base: Base, code: str = "r1") -> str:
    return "the report" if len(base.live("report")) == 1 else f"the report of {called(base, base[code])}"


def _source(page) -> str:
    """The path of a page under docs/, by the name under which each host keeps it."""
    return page.file.src_uri if hasattr(page, "file") else page.path


def _here(env) -> str:
    """From where the hosts take links in raw HTML to start: Zensical from the source file, moving them; MkDocs leaves them to the browser."""
    source = _source(env.page)
    return url(source, env.conf["use_directory_urls"]) if hasattr(env.page, "file") else source


def on_post_build(env) -> None:
    """What mkdocs-macros-plugin calls when MkDocs has written the site."""
    try:
        publish(Path(env.conf["site_dir"]), refresh(ROOT).base)
    except Unpublished as error:
        raise Abort(str(error)) from None
