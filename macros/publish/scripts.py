"""The scripts and styles in the built site."""

from __future__ import annotations

from ..pages.bundles import BUNDLES, lacking
from .site import Site, Unpublished


def find_bundles(site: Site) -> None:
    """See that the builder found every script and style; raises Unpublished."""
    missing = [name for name in BUNDLES if not site.file(f"assets/{name}").exists()]
    if missing:
        raise Unpublished(lacking(missing))
