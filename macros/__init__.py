"""The knowledge base's macros: what MkDocs calls, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.exceptions import Abort

from .hosts import Host
from .knowledge.faults import listing
from .pages.calls import MACROS, Calls
from .pages.dates import long_date
from .pages.metadata import Metadata
from .pages.places import code_of
from .project import ROOT, refresh
from .project import project as current_project
from .publish import publish_site
from .publish.site import Unpublished


def define_env(env: Any) -> None:
    """Register the macros with the builder, or stop the build with every fault of data and pages, one a line."""
    project = refresh(ROOT)
    if project.faults:
        raise Abort(listing(project.faults))
    host = Host(env)
    if host.once_a_page:
        on_pre_page_macros(env)
    calls = Calls(host, project)
    for name in MACROS:
        env.macro(getattr(calls, name))


def on_pre_page_macros(env: Any) -> None:
    """Give the theme a page's sources, head, code and last change; mkdocs-macros-plugin calls this before each page.

    The title and description in the front matter may call macros too.
    """
    host, project = Host(env), current_project(ROOT)
    calls, meta = Calls(host, project), host.meta
    meta["sources"] = calls.sources._asdict()
    meta["head"] = Metadata(project.base, project.settings, host.root, host.directory_urls).head(host.source)._asdict()
    meta["code"] = code_of(project.base, host.source)
    meta["changed"] = long_date(project.base.changes[0].on) if project.base.changes else None
    macros = {name: getattr(calls, name) for name in MACROS}
    for name in ("title", "description"):
        if "{{" in meta.get(name, ""):
            meta[name] = Environment().from_string(meta[name]).render(**macros)


def on_post_build(env: Any) -> None:
    """Publish the site; mkdocs-macros-plugin calls this when MkDocs has written the pages."""
    try:
        project = refresh(ROOT)
        publish_site(Path(env.conf["site_dir"]), ROOT, project.base, project.settings)
    except Unpublished as error:
        raise Abort(str(error)) from None
