"""The text of a file that people edit: UTF-8, without invisible characters or marks of an unfinished merge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .faults import Fault

INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What office programs leave within words: no one sees it, and search misses the word."""
UNPRINTABLE = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML forbids, and the line breaks that only YAML sees: after one, lines would not be the editor's."""
MERGING = re.compile(r"^[ \t]*(<{7}|={7}|>{7}|\|{7})(?: .*)?$")
"""What git leaves where two people changed the same lines. An underlined Markdown heading never needs such a line."""


def decoded(raw: bytes, name: str) -> str | Fault:
    """The text of a file, without a byte order mark; or the fault that keeps it from being read."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Fault(name, line, "", f"not UTF-8: byte 0x{raw[error.start]:02x}; save the file as UTF-8")


def unprintable(text: str, name: str) -> Fault | None:
    """The fault of the first character that is not text."""
    if not (match := UNPRINTABLE.search(text)):
        return None
    return Fault(
        name,
        text.count("\n", 0, match.start()) + 1,
        "",
        f"the character U+{ord(match[0]):04X} does not belong in a text; take it out",
    )


def invisible(text: str, name: str) -> Iterator[Fault]:
    """A fault for the first invisible character of each line."""
    if INVISIBLE.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            if match := INVISIBLE.search(line):
                yield Fault(
                    name, number, "", f"{describe(match[0])} in column {match.start() + 1} is invisible; take it out"
                )


def merging(text: str, name: str) -> Iterator[Fault]:
    """A fault for each mark of an unfinished merge."""
    if any(sign * 7 in text for sign in "<=>|"):
        for number, line in enumerate(text.splitlines(), 1):
            if match := MERGING.match(line):
                mend = "keep what is right above and below it, and take this line out"
                yield Fault(name, number, "", f"'{match[1]}' is the mark of an unfinished merge; {mend}")


def find_hidden(value: str) -> str | None:
    """The first character of a value that is invisible or not text, however it was written."""
    match = UNPRINTABLE.search(value) or INVISIBLE.search(value)
    return match[0] if match else None


def describe(character: str) -> str:
    """A character by its number and name: `U+00AD SOFT HYPHEN`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
