"""What editors are given, made from the models: the fields of a kind, and a new record to fill in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .base import Base
from .editing import modeline
from .faults import natural
from .fields import FieldSpec, fields_of
from .kinds import Kind
from .shape import models_of


def fields(kind: Kind[Any]) -> Iterator[str]:
    """A line for every field of a kind and of its parts: name, whether it has to be there, and what it holds."""
    yield from _fields(kind.model, "")


def new(root: Path, base: Base, kind: Kind[Any], slug: str = "") -> list[Path]:
    """Write the file of a new record with the next free code, and its page if it has its own.

    A term's code is made of `slug`. A code is never used again, so withdrawn and broken records count as taken.
    Returns the paths, relative to `root`.
    """
    code = f"{kind.letter}{slug}" if kind.named else _next_code(base, kind)
    files = {f"data/{kind.folder}/{code}.yml": "\n".join([modeline(kind.name), *_form(kind.model, code)]) + "\n"}
    if page := kind.stub(code):
        files[f"docs/{page}"] = f'{{{{ record("{code}") }}}}\n'
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        with (root / name).open("x", encoding="utf-8") as file:
            file.write(text)
    return [Path(name) for name in files]


def _next_code(base: Base, kind: Kind[Any]) -> str:
    letter = kind.letter
    taken = [code for code in [*base.entries, *base.broken] if code[:1] == letter and code[1:].isdecimal()]
    return f"{letter}{int(max(taken, key=natural)[1:]) + 1}" if taken else f"{letter}1"


def _fields(model: type[BaseModel], within: str) -> Iterator[str]:
    for name, says in fields_of(model).items():
        path = f"{within}{name}{'[]' if says.listed else ''}"
        holds = f"{'' if says.required else '(may be left out) '}{says.hint}"
        if says.vocabulary:
            holds += f"; a value of data/vocabulary/{says.vocabulary}.yml"
        yield f"{path:<36} {holds}"
        for part in models_of(says.info.annotation):
            yield from _fields(part, f"{path}.")


def _form(model: type[BaseModel], code: str) -> Iterator[str]:
    """The fields of a record, each under a comment on what belongs there; what may be left out is commented out."""
    yield f"code: {code}"
    for name, says in fields_of(model).items():
        if name in ("code", "withdrawn"):
            continue
        yield from textwrap.wrap(" ".join(_notes(says)), 100, initial_indent="# ", subsequent_indent="# ")
        yield f"{'' if says.required else '# '}{name}:"


def _notes(says: FieldSpec) -> Iterator[str]:
    """What belongs in a field, sentence by sentence, for above the field: behind a value YAML would end the value."""
    yield f"{says.hint}."
    if parts := list(models_of(says.info.annotation)):
        yield f"{'A list; fields of each entry' if says.listed else 'Fields'}: {', '.join(fields_of(parts[0]))}."
    elif says.listed:
        yield "A list: each entry on a line that begins with '- '."
    if says.vocabulary:
        yield f"{'Each is a' if says.listed else 'A'} value of data/vocabulary/{says.vocabulary}.yml."
