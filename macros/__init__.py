"""The knowledge base's macros: what MkDocs calls, and nothing else."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.exceptions import Abort

from .knowledge.faults import listing
from .pages.calls import MACROS, Calls
from .project import ROOT, refresh
from .project import project as kept
from .publish import publish
from .publish.scripts import Unpublished


def define_env(env) -> None:
    """Register the macros with mkdocs-macros-plugin, or stop the build with every fault of data and pages, one a line."""
    site = refresh(ROOT)
    if site.faults:
        raise Abort(listing(site.faults))
    if getattr(env, "page", None):
        on_pre_page_macros(env)  # Zensical calls this function for every page, and that one never
    calls = Calls(env, site)
    for name in MACROS:
        env.macro(getattr(calls, name))


def on_pre_page_macros(env) -> None:
    """What mkdocs-macros-plugin calls before each page: the theme learns which reports the page is from; title and description may name them."""
    calls = Calls(env, kept(ROOT))
    meta = env.page.meta
    meta["sources"] = calls.sources._asdict()
    macros = {"reports": calls.reports, "the_report": calls.the_report}
    for name in ("title", "description"):
        if "{{" in meta.get(name, ""):
            meta[name] = Environment().from_string(meta[name]).render(**macros)


def on_post_build(env) -> None:
    """What mkdocs-macros-plugin calls when MkDocs has written the site."""
    try:
        publish(Path(env.conf["site_dir"]), refresh(ROOT).base)
    except Unpublished as error:
        raise Abort(str(error)) from None
