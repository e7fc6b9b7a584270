"""The flow of points onto as few slides as possible, in readable letters, by measuring.

No text is cut off. A text is split over two slides only if it is longer than one, and then at the end of a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from typing import NamedTuple

from ...knowledge.points import Point
from .measure import LEADING, lines, width
from .template import Place, look

SIZES = (28, 26, 24, 22)
"""Sizes of text in points, best first."""
SMALLER = (*SIZES, 20, 18)
"""The same for a slide that must hold everything."""
MOST = 5
"""The most texts on each of several slides."""
INSET = 14.4
"""The free space at the two sides of a text box together, in points; above and below it is half of that."""


class Paragraph(NamedTuple):
    """A paragraph of a slide: level 1 is an entry of a list. The label comes before the text, in bold."""

    level: int
    label: str
    text: str


class Page(NamedTuple):
    """The paragraphs on one slide, and the size of their letters in points."""

    paragraphs: list[Paragraph]
    size: int


def pages(points: list[Point], box: Place | None = None) -> list[Page]:
    """The points on as few slides as possible, then with the fewest broken lists, then in the largest letters.

    The default box is that of the text on all slides but a pack's first.
    """
    box = box or look().record.text
    points = [
        Point(point.label, [piece for text in point.texts for piece in _pieces(point.label, text, box)])
        for point in points
    ]
    divisions = [(division, size) for size in SIZES if (division := _divide(points, size, box, MOST))]
    (_, parts), size = min(divisions, key=lambda choice: (choice[0][0][:2], -choice[1]))
    return [Page(_paragraphs(points, part), size) for part in parts]


def one_page(points: list[Point], box: Place | None = None) -> Page | None:
    """The points on one slide, or None if it does not hold them even in small letters."""
    box = box or look().record.text
    paragraphs = _paragraphs(points, _units(points))
    return next((Page(paragraphs, size) for size in SMALLER if height(paragraphs, size, box) <= high(box)), None)


def high(box: Place) -> float:
    """The height that a box has for text, in points."""
    return box[3].pt - INSET / 2


def height(paragraphs: list[Paragraph], size: int, box: Place) -> float:
    """The height of paragraphs in a box, in points; the first has no space before it."""
    return (
        sum(_height(paragraph, size, box[2].pt - INSET) for paragraph in paragraphs)
        - look().before[paragraphs[0].level]
    )


def _height(paragraph: Paragraph, size: int, room: float) -> float:
    label = f"{paragraph.label}: " if paragraph.label and paragraph.text else paragraph.label
    # A label is bold and so wider: thin letters before the text stand in for the extra width.
    more = "l" * round((width(label, size, bold=True) - width(label, size)) / width("l", size))
    room -= look().step if paragraph.level else 0
    return lines(more + label + paragraph.text, size, room) * size * LEADING + look().before[paragraph.level]


def _pieces(label: str, text: str, box: Place) -> list[str]:
    """A text in pieces that each fit on a slide; usually one.

    It is split after a sentence or, within a sentence that is too long, after a word.
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
    """More letters than a slide can hold, even if all were the narrowest."""
    size = SIZES[-1]
    return int((high(box) / (size * LEADING) + 1) * box[2].pt / width("'", size))


def _fits(label: str, text: str, box: Place) -> bool:
    # As an entry of a list under its own label, which takes the most room.
    return height([Paragraph(0, f"{label} (continued)", ""), Paragraph(1, "", text)], SIZES[-1], box) <= high(box)


Unit = tuple[int, int]
"""A text: the number of its point, and its number within the point."""
Division = tuple[tuple[int, int, float], list[list[Unit]]]
"""A division of texts into slides: its cost (slides, broken lists, height of the fullest), and its parts."""


def _units(points: list[Point]) -> list[Unit]:
    return [(i, j) for i, point in enumerate(points) for j in range(len(point.texts))]


def _divide(points: list[Point], size: int, box: Place, most: int) -> Division | None:
    """The best division of the texts into slides; None if there is none."""
    units = _units(points)
    best: list[Division | None] = [((0, 0, 0.0), [])]
    for end in range(1, len(units) + 1):
        divisions: list[Division] = []
        for begin in range(max(0, end - most), end):
            before = best[begin]
            full = height(_paragraphs(points, units[begin:end]), size, box)
            single = end - begin == 1  # a single word that is longer than a slide holds
            if before and (full <= high(box) or (single and size == SIZES[-1])):
                (count, cut, fullest), parts = before
                divisions.append(
                    ((count + 1, cut + (units[begin][1] > 0), max(fullest, full)), [*parts, units[begin:end]])
                )
        best.append(min(divisions, default=None))
    return best[-1]


def _paragraphs(points: list[Point], part: list[Unit]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    for position, (i, j) in enumerate(part):
        point = points[i]
        if len(point.texts) == 1:
            paragraphs.append(Paragraph(0, point.label, point.texts[0]))
            continue
        if j == 0 or position == 0:
            paragraphs.append(Paragraph(0, f"{point.label} (continued)" if j else point.label, ""))
        paragraphs.append(Paragraph(1, "", point.texts[j]))
    return paragraphs
