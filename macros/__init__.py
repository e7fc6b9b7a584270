"""The knowledge base's macros: what MkDocs calls, and nothing else."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import Abort

from .bundle import Unpublished
from .calls import MACROS, Calls
from .faults import listing
from .publish import publish
from .store import ROOT, refresh


def define_env(env) -> None:
    """Register the macros with mkdocs-macros-plugin, or stop the build with every fault of data and pages, one a line."""
    site = refresh(ROOT)
    if site.faults:
        raise Abort(listing(site.faults))
    calls = Calls(env, site)
    for name in MACROS:
        env.macro(getattr(calls, name))


def on_post_build(env) -> None:
    """What mkdocs-macros-plugin calls when MkDocs has written the site."""
    try:
        publish(Path(env.conf["site_dir"]), refresh(ROOT).base)
    except Unpublished as error:
        raise Abort(str(error)) from None
