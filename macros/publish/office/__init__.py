"""Ready-made packs: for every theme and every report a PowerPoint and a Word file.

A pack is a list of records. `outline` has what a slide says, `article` reads what a record's page says; `slides` and
`handout` turn both into files, and know nothing about kinds of record.
"""

from __future__ import annotations

from ...pages.packs import packs_of
from ..site import Site
from .handout import make_handout
from .notes import blocks
from .slides import make_deck


def write_packs(site: Site) -> None:
    """Publish the packs at `training/packs/t1.pptx` and `.docx` and so on."""
    blocks.cache_clear()  # the pages may have been rebuilt in this process
    for pack in packs_of(site.base):
        code = pack.about.code
        site.write(f"training/packs/{code}.pptx", make_deck(site, pack))
        site.write(f"training/packs/{code}.docx", make_handout(site, pack))
