"""A text in brief, for search engines and link previews, which show some 160 characters."""

from __future__ import annotations

import re

MOST = 160
"""The characters that a description may have."""


def in_brief(text: str) -> str:
    """The first sentences of a text that fit into MOST characters, or the beginning of a longer sentence."""
    kept = ""
    for sentence in re.split(r"(?<=[.!?”])\s+(?=[A-Z“])", text):
        if len(kept) + len(sentence) + 1 > MOST:
            break
        kept = f"{kept} {sentence}".strip()
    return kept or (text if len(text) <= MOST else f"{text[: MOST - 2].rsplit(' ', 1)[0]} …")
