"""Glossary terms in running text: which words are terms, and which records use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds.term import Term
from ..knowledge.parts import Record
from ..knowledge.walk import Leaf, leaves


class Found(NamedTuple):
    """A term found in a text, from `start` to `end`."""

    code: str
    start: int
    end: int


class Terms:
    """The spellings of all live terms. One with a capital letter matches only as written, others in either case."""

    def __init__(self, base: Base) -> None:
        self._codes = {form: term.code for term in base.live(Term) for form in term.forms}
        longest_first = sorted(self._codes, key=len, reverse=True)
        either = [re.escape(form) if _exact(form) else f"(?i:{re.escape(form)})" for form in longest_first]
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(either)})(?!\w)") if either else re.compile(r"(?!)")

    def find(self, text: str) -> Iterator[Found]:
        """Every term in a text, in order; where two overlap, the one that starts first and is longest."""
        for match in self._pattern.finditer(text):
            code = self._codes.get(match[0]) or self._codes[match[0].lower()]
            yield Found(code, match.start(), match.end())

    def used_by(self, base: Base) -> dict[str, list[Record]]:
        """The live records whose pages use each term, in the order of kinds and codes; no term uses itself."""
        users: dict[str, list[Record]] = {}
        for entry in base.entries.values():
            if entry.record.withdrawn or entry.kind.defines:
                continue
            texts = [str(leaf.value) for leaf in leaves(entry.record) if "page" in leaf.says.on and not _is_code(leaf)]
            codes = {term.code for text in texts for term in self.find(text)}
            for code in codes:
                users.setdefault(code, []).append(entry.record)
        return users


def _exact(form: str) -> bool:
    return form != form.lower()


def _is_code(leaf: Leaf) -> bool:
    return bool(leaf.says.links or leaf.says.vocabulary or leaf.where[-1] in ("code", "locator"))
