"""A fault: one thing wrong in a file, worded for the person who can mend it.

The reader, the models and the rules yield faults; only `listing` sorts and prints them. A fault is a value, never an
exception: only `__main__` and `define_env` turn faults into an exit.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong at one place: `path` as the editor sees it, `line` from 1, `field` such as `behaviours[0].to`."""

    path: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}: "
        return where + (f"{self.field}: {self.message}" if self.field else self.message)


def listing(faults: Iterable[Fault]) -> str:
    """All the faults, one a line, in the order of files and lines, without repeats."""
    return "\n".join(str(fault) for fault in sorted(set(faults), key=lambda f: (natural(f.path), f[1:])))


def field_path(parts: Iterable[str | int]) -> str:
    """`("behaviours", 0, "to")` as an editor writes it: `behaviours[0].to`."""
    text = ""
    for part in parts:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def natural(text: str) -> list[tuple[int, int | str]]:
    """A sort key by which `e10` comes after `e9`."""
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in re.split(r"(\d+)", text) if part]


def nearest(word: str, choices: Iterable[str]) -> str:
    """`did you mean 'x'?`, or else everything that there is to choose from, so that no one has to look it up."""
    choices = list(choices)
    close = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else f"there {span(choices)}"


def span(codes: Iterable[str]) -> str:
    """What there is, in short: `are b1 to b8` for a run of codes, `are all, most, many`, `is only r1`, `are none`."""
    codes = sorted(set(codes), key=natural)
    if not codes:
        return "are none"
    if len(codes) == 1:
        return f"is only {codes[0]}"
    return "are " + ", ".join(_runs(codes))


def _runs(codes: list[str]) -> Iterator[str]:
    """Codes in order, each run shown as its first and last: `b1 to b8`, `b10`."""
    run: list[str] = []
    for code in [*codes, ""]:
        if run and (not code or _number(code) != (_number(run[-1])[0], _number(run[-1])[1] + 1)):
            yield f"{run[0]} to {run[-1]}" if len(run) > 1 else run[0]
            run = []
        run.append(code)


def _number(code: str) -> tuple[str, int]:
    """The letter and the number of a code; a slug has no number, so it never joins a run."""
    match = re.fullmatch(r"([a-z])(\d+)", code)
    return (match[1], int(match[2])) if match else (code, -1)
