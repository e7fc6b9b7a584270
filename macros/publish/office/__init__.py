"""Ready-made packs: for every theme and every report a PowerPoint and a Word file, and a slide of its own for single records.

A pack is a list of records. What a slide says is in `points`, what a record's page says is read by `article`; `slides` and `handout` turn both
into files, and know nothing of kinds of record.
"""

from __future__ import annotations

from ..site import Output
from ...pages.ready import all_of, packs_of
from .handout import handout
from .notes import blocks
from .slides import deck, single

SINGLE = ("example", "question", "behaviour", "theme")
"""The kinds whose records have a slide of their own at `e4/e4.pptx`."""


def packs(out: Output) -> None:
    """Publish the packs at `training/packs/t1.pptx` and `.docx` and so on, and the single slides."""
    blocks.cache_clear()  # the pages may have been built anew in this process
    for pack in packs_of(out.base):
        code = pack.about.code
        out.write(f"training/packs/{code}.pptx", deck(out, pack))
        out.write(f"training/packs/{code}.docx", handout(out, pack))
    for kind in SINGLE:
        for code in all_of(out.base, kind):
            out.write(f"{code}/{code}.pptx", single(out, code))
