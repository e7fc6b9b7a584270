"""Points put on as few slides as hold them in letters that can be read, by measuring.

No text is cut off, and none is broken over two slides unless it is longer than one, and then at the end of a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from typing import NamedTuple

from ...knowledge.points import Point
from .measure import LEADING, lines, width
from .template import Place, look

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


def pages(told: list[Point], box: Place | None = None) -> list[Page]:
    """The points on as few slides as may be; of the ways to do so the one that breaks the fewest lists, in the largest
    letters. Without a box it is that of the text on all slides but a pack's first.
    """
    box = box or look().record.text
    told = [
        Point(point.label, [piece for text in point.texts for piece in _pieces(point.label, text, box)])
        for point in told
    ]
    found = [(way, size) for size in SIZES if (way := _broken(told, size, box, MOST))]
    (_, parts), size = min(found, key=lambda one: (one[0][0][:2], -one[1]))
    return [Page(_paragraphs(told, part), size) for part in parts]


def one_page(told: list[Point], box: Place | None = None) -> Page | None:
    """The points on one slide, or None if it does not hold them even in small letters."""
    box = box or look().record.text
    paragraphs = _paragraphs(told, _units(told))
    return next((Page(paragraphs, size) for size in SMALLER if height(paragraphs, size, box) <= high(box)), None)


def high(box: Place) -> float:
    """The height that a box has for text, in points."""
    return box[3].pt - INSET / 2


def height(paragraphs: list[Paragraph], size: int, box: Place) -> float:
    """The height of paragraphs in a box, in points; the first has no space before it."""
    return sum(_height(one, size, box[2].pt - INSET) for one in paragraphs) - look().before[paragraphs[0].level]


def _height(one: Paragraph, size: int, room: float) -> float:
    label = f"{one.label}: " if one.label and one.text else one.label
    # A label is bold and so wider: what it takes more is taken by a word of thin letters before the text.
    more = "l" * round((width(label, size, bold=True) - width(label, size)) / width("l", size))
    room -= look().step if one.level else 0
    return lines(more + label + one.text, size, room) * size * LEADING + look().before[one.level]


def _pieces(label: str, text: str, box: Place) -> list[str]:
    """A text in pieces that each fit on a slide, mostly one.

    It is broken after a sentence or, in a sentence that is too long itself, after a word.
    """
    ends = [match.end() for match in re.finditer(" ", text)]
    most = _letters(box)
    pieces, start = [], 0
    while len(text) - start > most or not _fits(label, text[start:], box):
        first, last = bisect(ends, start), bisect(ends, start + most)

        def too_long(end: int, begin: int = start) -> bool:
            return not _fits(label, text[begin:end], box)

        good = bisect_left(ends, True, first, last, key=too_long)
        held = ends[first:good] or ends[first : first + 1]
        if not held:
            break  # one word
        end = max((end for end in held if text[end - 2] in ".?!"), default=held[-1])
        pieces.append(text[start:end].strip())
        start = end
    return [*pieces, text[start:]]


def _letters(box: Place) -> int:
    """More letters than a slide can hold, even if all were of the narrowest sort."""
    size = SIZES[-1]
    return int((high(box) / (size * LEADING) + 1) * box[2].pt / width("'", size))


def _fits(label: str, text: str, box: Place) -> bool:
    # As an entry of a list under a label of its own, which takes most.
    return height([Paragraph(0, f"{label} (continued)", ""), Paragraph(1, "", text)], SIZES[-1], box) <= high(box)


Unit = tuple[int, int]
"""A text: the number of its point, and its number in it."""
Way = tuple[tuple[int, int, float], list[list[Unit]]]
"""A way to break texts into slides: its cost (slides, lists broken, height of the fullest), and the parts."""


def _units(told: list[Point]) -> list[Unit]:
    return [(i, j) for i, point in enumerate(told) for j in range(len(point.texts))]


def _broken(told: list[Point], size: int, box: Place, most: int) -> Way | None:
    """The best way to break the texts into slides; None if there is none."""
    units = _units(told)
    best: list[Way | None] = [((0, 0, 0.0), [])]
    for end in range(1, len(units) + 1):
        ways: list[Way] = []
        for begin in range(max(0, end - most), end):
            before = best[begin]
            full = height(_paragraphs(told, units[begin:end]), size, box)
            alone = end - begin == 1  # a single word that is wider than all lines of a slide
            if before and (full <= high(box) or (alone and size == SIZES[-1])):
                (count, cut, fullest), parts = before
                ways.append(((count + 1, cut + (units[begin][1] > 0), max(fullest, full)), [*parts, units[begin:end]]))
        best.append(min(ways, default=None))
    return best[-1]


def _paragraphs(told: list[Point], part: list[Unit]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for place, (i, j) in enumerate(part):
        point = told[i]
        if len(point.texts) == 1:
            found.append(Paragraph(0, point.label, point.texts[0]))
            continue
        if j == 0 or place == 0:
            found.append(Paragraph(0, f"{point.label} (continued)" if j else point.label, ""))
        found.append(Paragraph(1, "", point.texts[j]))
    return found
