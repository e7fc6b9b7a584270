"""Common words that the repair of typing errors must leave alone, although no record has them.

Without them, search would read *nurses* as *courses*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from spellchecker import SpellChecker

HOW_COMMON = 5000
"""The least number of times that a common word occurs in the spell checker's corpus."""


@cache
def _common() -> frozenset[str]:
    frequency = SpellChecker(language="en", distance=1).word_frequency
    return frozenset(
        word
        for word, times in frequency.items()
        if times >= HOW_COMMON and word.isascii() and word.isalpha() and len(word) > 3
    )


def left_alone(texts: Iterable[str]) -> list[str]:
    """The common words that are so close to an indexed word that they look like its misspelling, in order."""
    indexed = {word for text in texts for word in re.findall(r"[a-z]+", text.lower())}
    by_shortened: dict[str, set[str]] = defaultdict(set)
    for word in indexed:
        for short in _shortened(word):
            by_shortened[short].add(word)
    return sorted(
        word
        for word in _common() - indexed
        if any(_near(word, other) for short in _shortened(word) for other in by_shortened.get(short, ()))
    )


def _edits(word: str) -> int:
    """How many edits search forgives in a word: the same as in web/search/language.js."""
    return 2 if len(word) > 7 else 1


def _shortened(word: str) -> set[str]:
    """The word with some letters left out, as many as search forgives edits: words that close share one of these."""
    if len(word) < 4:
        return set()
    return {
        "".join(letter for i, letter in enumerate(word) if i not in places)
        for letters in range(_edits(word) + 1)
        for places in combinations(range(len(word)), letters)
    }


def _near(word: str, other: str) -> bool:
    """Whether `word` could be a misspelling of `other`, by Damerau and Levenshtein's distance."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(word, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and word[i - 2] == b:
                row[j] = min(row[j], before[j - 2] + 1)
        before, last = last, row
    return last[-1] <= _edits(word)
