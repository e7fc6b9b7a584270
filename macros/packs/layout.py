"""Points put on as few slides as hold them in letters that can be read, by measuring. A text is never cut, and never broken over two slides."""

from __future__ import annotations

from typing import NamedTuple

from .fit import LEADING, lines, width
from .points import Point
from .template import BEFORE, BODY, STEP, Place

SIZES = (28, 26, 24, 22)
"""Sizes of text in points, the best first."""
SMALLER = (*SIZES, 20, 18)
"""The same for a slide that has to hold everything."""
MOST = 5
"""The most texts on one of several slides."""
INSET = 14.4
"""What a text box keeps free at its two sides together, in points; above and below it is half of that."""


class Paragraph(NamedTuple):
    """A paragraph of a slide: level 1 is an entry of a list. The label comes before the text, in bold."""

    level: int
    label: str
    text: str


class Page(NamedTuple):
    """What stands on one slide, and the size of its letters in points."""

    paragraphs: list[Paragraph]
    size: int


def pages(told: list[Point], box: Place = BODY) -> list[Page]:
    """The points on as few slides as may be; of the ways to do so the one that breaks the fewest lists, in the largest letters.

    Raises ValueError for a text that is longer than a slide.
    """
    found = [(way, size) for size in SIZES if (way := _broken(told, size, box, MOST))]
    if not found:
        raise ValueError(f"a text of '{told[0].label}' or after it is longer than a slide")
    (_, parts), size = min(found, key=lambda one: (one[0][0][:2], -one[1]))
    return [Page(_paragraphs(told, part), size) for part in parts]


def one_page(told: list[Point], box: Place = BODY) -> Page:
    """The points on one slide. What has no room on it even in small letters is left out, from the third point on; the notes hold it all."""
    while True:
        part = _units(told)
        for size in SMALLER:
            if height(_paragraphs(told, part), size, box) <= high(box):
                return Page(_paragraphs(told, part), size)
        told = [*told[:2], *told[3:]] if len(told) > 2 else told[:-1]


def high(box: Place) -> float:
    """The height that a box has for text, in points."""
    return box[3].pt - INSET / 2


def height(paragraphs: list[Paragraph], size: int, box: Place) -> float:
    """The height of paragraphs in a box, in points; the first has no space before it."""
    return sum(_height(one, size, box[2].pt - INSET) for one in paragraphs) - BEFORE[paragraphs[0].level]


def _height(one: Paragraph, size: int, room: float) -> float:
    label = f"{one.label}: " if one.label and one.text else one.label
    # A label is bold and so wider: what it takes more is taken by a word of thin letters before the text.
    more = "l" * round((width(label, size, bold=True) - width(label, size)) / width("l", size))
    return lines(more + label + one.text, size, room - (STEP if one.level else 0)) * size * LEADING + BEFORE[one.level]


Unit = tuple[int, int]
"""A text: the number of its point, and its number in it."""


def _units(told: list[Point]) -> list[Unit]:
    return [(i, j) for i, point in enumerate(told) for j in range(len(point.told))]


def _broken(told: list[Point], size: int, box: Place, most: int):
    """The best way to break the texts into slides: its cost (slides, lists broken, height of the fullest) and the parts; None if there is none."""
    units = _units(told)
    best: list = [((0, 0, 0.0), [])]
    for end in range(1, len(units) + 1):
        ways = []
        for begin in range(max(0, end - most), end):
            full = height(_paragraphs(told, units[begin:end]), size, box)
            if best[begin] and full <= high(box):
                (count, cut, fullest), parts = best[begin]
                ways.append(((count + 1, cut + (units[begin][1] > 0), max(fullest, full)), [*parts, units[begin:end]]))
        best.append(min(ways, default=None))
    return best[-1]


def _paragraphs(told: list[Point], part: list[Unit]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for place, (i, j) in enumerate(part):
        point = told[i]
        if len(point.told) == 1:
            found.append(Paragraph(0, point.label, point.told[0]))
            continue
        if j == 0 or place == 0:
            found.append(Paragraph(0, f"{point.label} (continued)" if j else point.label, ""))
        found.append(Paragraph(1, "", point.told[j]))
    return found
