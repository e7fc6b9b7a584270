"""Ready-made packs for every theme and report, as PowerPoint and Word files; and the downloads of single records.

A pack is a list of records. `outline` has what a slide says, `article` reads what a record's page says; `slides` and
`handout` turn both into files, and know nothing about kinds of record.
"""

from __future__ import annotations

from collections.abc import Callable

from ...pages.downloads import downloads_of
from ...pages.packs import packs_of
from ..site import Site
from .cover import make_cover
from .handout import make_handout
from .notes import blocks
from .slides import make_deck, make_single

MAKERS: dict[str, Callable[[Site, str], bytes]] = {"pptx": make_single}
"""What makes each kind of download (pages/downloads.py), by how its name ends."""


def write_packs(site: Site) -> None:
    """Publish the packs at `training/packs/t1.pptx` and `.docx` and so on, and each record's own downloads.

    `assets/cover.pptx` is the title slide that the page for a pack of one's own joins the slides of its items to.
    """
    blocks.cache_clear()  # the pages may have been rebuilt in this process
    for pack in packs_of(site.base):
        code = pack.about.code
        site.write(f"training/packs/{code}.pptx", make_deck(site, pack))
        site.write(f"training/packs/{code}.docx", make_handout(site, pack))
    site.write("assets/cover.pptx", make_cover(site))
    for code, entry in site.base.entries.items():
        for download in downloads_of(entry.kind):
            site.write(f"{code}/{code}.{download.ending}", MAKERS[download.ending](site, code))
