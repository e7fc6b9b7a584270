"""British spelling: the Hunspell dictionary en-GB (an npm package), the glossary, and a short list of names."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from built import ROOT
from spylls.hunspell import Dictionary

from macros.knowledge.base import Base
from macros.knowledge.kinds.term import Term

DICTIONARY = ROOT / "web/node_modules/dictionary-en-gb/index"
NAMES = Path(__file__).with_name("names.txt")
"""Names and words that neither the dictionary nor the glossary has, a line each."""
UNSPELT = re.compile(r"\S*(?:://|@|www\.|\w\.\w|\w/|_)\S*")
"""Addresses, names of files and the like, which have no spelling."""
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


class Spelling:
    """Which words are spelt right on this site."""

    def __init__(self, base: Base) -> None:
        texts = [text for term in base.live(Term) for text in (term.title, term.abbreviation or "", *term.forms)]
        lines = NAMES.read_text(encoding="utf-8").splitlines()
        self._known = {word for text in texts for word in WORD.findall(text)}
        self._known |= {line.strip() for line in lines if line and not line.startswith("#")}

    def wrong(self, passages: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Each word that is misspelt, with the kind of page or record and the passage where it is first."""
        found: dict[str, str] = {}
        for kind, passage in passages:
            for word in self.unknown(passage):
                found.setdefault(word, f"{kind}: {passage[:120]}")
        return found

    def unknown(self, passage: str) -> Iterator[str]:
        """The misspelt words of a passage."""
        for word in WORD.findall(UNSPELT.sub(" ", passage)):
            plain = word.replace("’", "'").removesuffix("'s")
            if not {plain, plain[:1].lower() + plain[1:]} & self._known and not _in_dictionary(plain):
                yield word


@cache
def _in_dictionary(word: str) -> bool:
    return len(word) == 1 or bool(_dictionary().lookup(word))


@cache
def _dictionary() -> Dictionary:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # about files that the library leaves open
        return Dictionary.from_files(str(DICTIONARY))
