"""The text of a file that people edit: UTF-8, without characters that nobody sees or marks of an unfinished merge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .faults import Fault

INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What office programs leave within words: no one sees it, and search does not find the word."""
UNPRINTABLE = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML forbids, and the line breaks that only YAML sees: after one, lines would not be the editor's."""
MERGING = re.compile(r"^[ \t]*(<{7}|={7}|>{7}|\|{7})(?: .*)?$")
"""What git leaves where two people changed the same lines. No line under a heading of Markdown has to be as long."""


def decoded(raw: bytes, name: str) -> str | Fault:
    """The text of a file, without a byte order mark; or what keeps it from being read."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Fault(name, line, "", f"not UTF-8: byte 0x{raw[error.start]:02x}; save the file as UTF-8")


def unprintable(text: str, name: str) -> Fault | None:
    """The first character that is no text."""
    if not (found := UNPRINTABLE.search(text)):
        return None
    return Fault(
        name,
        text.count("\n", 0, found.start()) + 1,
        "",
        f"the character U+{ord(found[0]):04X} does not belong in a text; take it out",
    )


def invisible(text: str, name: str) -> Iterator[Fault]:
    """The first character of each line that nobody sees."""
    if INVISIBLE.search(text):
        for number, line in enumerate(text.split("\n"), 1):
            if found := INVISIBLE.search(line):
                yield Fault(
                    name, number, "", f"{called(found[0])} in column {found.start() + 1} is invisible; take it out"
                )


def merging(text: str, name: str) -> Iterator[Fault]:
    """Each mark of a merge that is not finished."""
    if any(sign * 7 in text for sign in "<=>|"):
        for number, line in enumerate(text.splitlines(), 1):
            if found := MERGING.match(line):
                mend = "keep what is right above and below it, and take it out"
                yield Fault(name, number, "", f"'{found[1]}' is the mark of an unfinished merge; {mend}")


def hidden(value: str) -> str | None:
    """The first character of a value, however it was written, that is no text or that nobody sees."""
    found = UNPRINTABLE.search(value) or INVISIBLE.search(value)
    return found[0] if found else None


def called(character: str) -> str:
    """A character by its number and name: `U+00AD SOFT HYPHEN`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
