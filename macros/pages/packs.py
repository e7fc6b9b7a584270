"""The ready-made packs and their contents, for the page that offers them and for the Office files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS
from ..knowledge.kinds.report import Report
from ..knowledge.links import linking_to
from ..knowledge.parts import Record
from .places import page_of

MOST = 30
"""The most records of a kind in a pack, and the most entries in a list. A line says where the others are."""


class Left(NamedTuple):
    """The records of a kind that a pack leaves out: how many, and the page under docs/ that lists them."""

    kind: str
    number: int
    page: str


class Pack(NamedTuple):
    """A ready-made pack: the theme or report that it is about, and its records in order."""

    about: Record
    codes: list[str]
    idea: bool
    """Whether the idea of resourcefulness comes first."""
    left: list[Left]
    """The records that it leaves out."""


def packs_of(base: Base) -> Iterator[Pack]:
    """All packs: those of themes, then of reports, each with the records linked to it.

    The packs of withdrawn themes and reports come first.
    """
    for code in (*all_of(base, "theme"), *all_of(base, "report")):
        if base[code].withdrawn:
            yield Pack(base[code], [], False, [])
    for theme in base.live("theme"):
        codes = {kind: [edge.source for edge in base.back(theme.code, kind)] for kind in of_themes()}
        left = [Left(kind, more, f"{page_of(base, theme.code)}#{KINDS[kind].folder}") for kind, more in _rest(codes)]
        yield Pack(theme, [theme.code, *_first(codes)], False, left)
    for report in base.live(Report):
        kinds = [kind.name for kind in KINDS.values() if kind.slides]
        codes = {kind: [record.code for record in base.live(kind, report.code)] for kind in kinds}
        left = [Left(kind, more, KINDS[kind].list_page) for kind, more in _rest(codes)]
        yield Pack(report, list(_first(codes)), report.resourcefulness is not None, left)


def all_of(base: Base, kind: str) -> list[str]:
    """The codes of a kind, withdrawn ones too: a download keeps its address for ever."""
    return [code for code in base.entries if base.kind(code).name == kind]


def _first(by_kind: dict[str, list[str]]) -> Iterator[str]:
    for codes in by_kind.values():
        yield from codes[:MOST]


def _rest(by_kind: dict[str, list[str]]) -> Iterator[tuple[str, int]]:
    for kind, codes in by_kind.items():
        if len(codes) > MOST:
            yield kind, len(codes) - MOST


def belonging(base: Base, theme: str) -> list[tuple[str, str]]:
    """What belongs to a theme: each kind that has records there, and their number, such as `3 questions`."""
    numbers = [(kind, len(base.back(theme, kind))) for kind in of_themes()]
    return [(kind, counted(number, kind)) for kind, number in numbers if number]


def counted(number: int, kind: str) -> str:
    """A number of records of a kind, in words: `1 practice example`, `3 questions`."""
    return f"{number} {(KINDS[kind].title if number == 1 else KINDS[kind].plural).lower()}"


def of_themes() -> list[str]:
    """The kinds with slides whose records belong to a theme."""
    return [kind for kind in linking_to("theme") if KINDS[kind].slides]
