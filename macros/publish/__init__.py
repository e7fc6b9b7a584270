"""The steps over site/ after the build: each works on files, and none knows another.

MkDocs runs them through the macros; after Zensical, `python -m macros publish` does.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import html

from ..knowledge.base import Base
from ..settings import Settings
from .api.files import write_data
from .cards import draw_cards
from .cartridge import write_cartridge
from .disk import write_page_scripts
from .embeds import write_embeds
from .fingerprints import fingerprint_assets
from .hosting.static_hosts import write_host_files
from .office import write_packs
from .offline import write_worker
from .promise import keep_promises, lead_on
from .search import fill_lost_page, write_index
from .short import write_short_pages
from .site import Site, Unpublished
from .tidy import leave_out_theme, tidy_pages
from .visitors import greet_visitors


def publish_site(folder: Path, source: Path, base: Base, settings: Settings) -> None:
    """Finish the site that was built in `folder` from the project at `source`, step by step.

    Raises Unpublished if there is no site, or if a step fails.
    """
    home = folder / "index.html"
    if not home.exists():
        mend = "build it first: make site, or python -m zensical build --clean"
        raise Unpublished(f"there is no site in {folder.name}/; {mend}")
    canonical = html.parse(str(home)).xpath("//link[@rel='canonical']/@href")
    if not canonical:
        raise Unpublished("mkdocs.yml has no site_url, and every short address starts with it; set it, or SITE_URL")
    root, folders = canonical[0].removesuffix("index.html"), (folder / "find/index.html").exists()
    site = Site(folder, source, base, settings, root, folders)
    for step in STEPS:
        step(site)


STEPS: tuple[Callable[[Site], None], ...] = (
    leave_out_theme,  # before anything is added to assets/
    tidy_pages,
    write_index,
    fill_lost_page,
    write_embeds,  # cut out of pages that are tidy
    draw_cards,
    write_packs,
    write_cartridge,
    write_short_pages,
    write_data,
    write_page_scripts,
    greet_visitors,
    lead_on,
    fingerprint_assets,  # in every page that was published
    write_host_files,  # names the files with fingerprints
    write_worker,  # its version comes from the files that it keeps, so it follows every step that changes them
    keep_promises,  # last, as it looks at everything that was published
)
"""The steps in order; each takes the site, and raises Unpublished if it fails."""
