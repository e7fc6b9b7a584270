"""What happens to site/ after the build: plain steps over files, none of which knows another.

MkDocs runs them through the macros, and `python -m macros publish` after Zensical.
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
from .embeds import write_embeds
from .office import write_packs
from .offline import write_worker
from .promise import keep_promises, lead_on
from .scripts import find_bundles
from .search import tell_lost_page, write_index
from .short import write_short_pages
from .site import Site, Unpublished
from .tidy import tidy_pages


def publish_site(folder: Path, source: Path, base: Base, settings: Settings) -> None:
    """Finish the site that was built in `folder` from the project at `source`, step by step.

    Raises Unpublished if there is no site, or if a step cannot be done.
    """
    home = folder / "index.html"
    if not home.exists():
        mend = "build it first: make site, or python -m zensical build --clean"
        raise Unpublished(f"there is no built site in {folder.name}/; {mend}")
    canonical = html.parse(str(home)).xpath("//link[@rel='canonical']/@href")
    if not canonical:
        raise Unpublished("mkdocs.yml gives no site_url, from which every short address is made; set it, or SITE_URL")
    root, folders = canonical[0].removesuffix("index.html"), (folder / "find/index.html").exists()
    site = Site(folder, source, base, settings, root, folders)
    for step in STEPS:
        step(site)


STEPS: tuple[Callable[[Site], None], ...] = (
    find_bundles,  # before anything else: without scripts there is no point
    tidy_pages,
    write_index,
    tell_lost_page,
    write_embeds,  # cut out of pages that are tidy
    draw_cards,
    write_packs,
    write_cartridge,
    write_short_pages,
    write_data,
    write_worker,  # its version is made of the files it keeps, so after all that changes them
    lead_on,
    keep_promises,  # last, as it looks at all that is there
)
"""The steps in their order; each is given the site and raises Unpublished if it cannot be done."""
