"""What happens to site/ after the build: plain steps over files, which MkDocs runs through the macros, and which
`python -m macros publish` runs after Zensical."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from lxml import html
from markupsafe import escape

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS
from .api.files import write_data
from .cards import pictures
from .cartridge import cartridge
from .embeds import embeds
from .heads import heads
from .office import packs
from .offline import offline
from .promise import keep, moved
from .scripts import Unpublished, bundles
from .search.index import search_index
from .short import short_pages
from .site import Site


def publish(site: Path, base: Base) -> None:
    """Finish the built site in the folder `site`, step by step. Raises Unpublished if there is no site, or if a step cannot be done."""
    home = site / "index.html"
    if not home.exists():
        raise Unpublished(
            f"there is no built site in {site.name}/; build it first: make site, or python -m zensical build --clean"
        )
    canonical = html.parse(str(home)).xpath("//link[@rel='canonical']/@href")
    if not canonical:
        raise Unpublished("mkdocs.yml gives no site_url, from which every short address is made; set it, or SITE_URL")
    built = Site(site, base, canonical[0].removesuffix("index.html"), (site / "find/index.html").exists())
    for step in STEPS:
        step(built)


def tidy(site: Site) -> None:
    """The packed site map goes, as it holds the time of the build and nothing needs it."""
    (site.folder / "sitemap.xml.gz").unlink(missing_ok=True)


def search(site: Site) -> None:
    """The index of the search."""
    index = json.dumps(search_index(site.base, site.directory_urls), ensure_ascii=False, separators=(",", ":"))
    # A classic script and no JSON file: browsers do not fetch from a folder of a disk.
    script = index.replace("</", "<\\/")
    site.write("assets/search-index.js", f"kbIndex={script}\n")


def lost(site: Site) -> None:
    """The page for what is not found is given the kinds of record: how their codes begin, by what people call one."""
    page = site.file("404.html")
    begin = json.dumps({word: kind.letter for kind in KINDS.values() for word in kind.called}, separators=(",", ":"))
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('data-kinds=""', f'data-kinds="{escape(begin)}"'), encoding="utf-8")


STEPS: tuple[Callable[[Site], None], ...] = (
    tidy,
    bundles,
    search,
    lost,
    embeds,
    pictures,
    packs,
    cartridge,
    short_pages,
    write_data,
    heads,
    offline,
    moved,
    keep,
)
"""The steps in their order; each is given the output and raises Unpublished if it cannot be done."""
