"""Ready-made packs: for every theme and every report a PowerPoint and a Word file, and a slide of its own for single records.

A pack is a list of records. What a slide says is in `points`, what a record's page says is read by `article`; `slides` and `handout` turn both
into files, and know nothing of kinds of record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..base import Base
from ..output import Output
from ..parts import Record
from .handout import handout
from .notes import blocks
from .slides import deck, single

SINGLE = ("example", "question", "behaviour", "theme")
"""The kinds whose records have a slide of their own at `e4/e4.pptx`."""


class Pack(NamedTuple):
    """A ready-made pack: the theme or report that it is about, and its records in the order in which they are shown."""

    about: Record
    codes: list[str]
    idea: bool
    """Whether the idea of resourcefulness comes first."""


def packs(out: Output) -> None:
    """Publish the packs at `training/packs/t1.pptx` and `.docx` and so on, and the single slides."""
    blocks.cache_clear()  # the pages may have been built anew in this process
    for pack in packs_of(out.base):
        code = pack.about.code
        out.write(f"training/packs/{code}.pptx", deck(out, code, pack.codes, pack.idea))
        out.write(f"training/packs/{code}.docx", handout(out, code, pack.codes, pack.idea))
    for kind in SINGLE:
        for code in _all(out.base, kind):
            out.write(f"{code}/{code}.pptx", single(out, code))


def packs_of(base: Base) -> Iterator[Pack]:
    """The packs there are: themes first, then reports, each with what the links of the base give it; of what is withdrawn, a pack that says so."""
    for code in (*_all(base, "theme"), *_all(base, "report")):
        if base[code].withdrawn:
            yield Pack(base[code], [], False)
    for theme in base.live("theme"):
        yield Pack(theme, [theme.code, *_of(base, theme.code)], False)
    for report in base.live("report"):
        own = [record for kind in ("behaviour", "theme", "example", "question") for record in base.live(kind, report.code)]
        yield Pack(report, [record.code for record in own], report.resourcefulness is not None)


def _of(base: Base, theme: str) -> Iterator[str]:
    for kind in ("example", "question"):
        yield from (edge.source for edge in base.back(theme, kind))


def _all(base: Base, kind: str) -> list[str]:
    """The codes of a kind, withdrawn ones too: what was downloaded from an address once is there for ever."""
    return [code for code in base.entries if base.kind(code).name == kind]
