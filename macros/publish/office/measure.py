"""The room that a text takes: lines and heights, worked out from the widths of letters, so that nothing overflows.

Widths are those of Arial in thousandths of the size, measured from Liberation Sans, which has the same by design. Bold
text counts as a tenth wider. An unknown letter counts as a whole square.
"""

from __future__ import annotations

from functools import lru_cache

FONT = "Arial"
PLAIN = (
    278,
    278,
    355,
    556,
    556,
    889,
    667,
    191,
    333,
    333,
    389,
    584,
    278,
    333,
    278,
    278,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    278,
    278,
    584,
    584,
    584,
    556,
    1015,
    667,
    667,
    722,
    722,
    667,
    611,
    778,
    722,
    278,
    500,
    667,
    556,
    833,
    722,
    778,
    667,
    778,
    722,
    667,
    611,
    722,
    667,
    944,
    667,
    667,
    611,
    278,
    278,
    278,
    469,
    556,
    333,
    556,
    556,
    500,
    556,
    556,
    278,
    556,
    556,
    222,
    222,
    500,
    222,
    833,
    556,
    556,
    556,
    556,
    333,
    500,
    278,
    556,
    500,
    722,
    500,
    500,
    500,
    334,
    260,
    334,
    584,
)
"""The widths from the space to the tilde."""
OTHER = {"\u00a0": 278, "’": 222, "‘": 222, "“": 333, "”": 333, "–": 556, "·": 278, "é": 556, "£": 556}
BOLD = 1.1
LEADING = 1.2
"""The height of a line as a multiple of the size: that of Arial in PowerPoint and LibreOffice, rounded up."""


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a text on one line, in points, at a size in points."""
    units = sum(PLAIN[ord(letter) - 32] if " " <= letter <= "~" else OTHER.get(letter, 1000) for letter in text)
    return units * size / 1000 * (BOLD if bold else 1)


@lru_cache(maxsize=2048)  # as the same texts are measured for several divisions into slides
def lines(text: str, size: float, room: float, bold: bool = False) -> int:
    """How many lines a text takes in `room`, a width in points.

    A single word that is wider is broken, as Office breaks it.
    """
    count, used, space = 1, 0.0, width(" ", size, bold)
    for word in text.split(" "):
        wide = width(word, size, bold)
        if used and used + space + wide > room:
            count, used = count + 1, 0.0
        used += wide + (space if used else 0)
        while used > room:
            count, used = count + 1, used - room
    return count
