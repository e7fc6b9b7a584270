"""What editors get from the models: the fields of a kind, and a new record to fill in."""

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


def list_fields(kind: Kind[Any]) -> Iterator[str]:
    """A line for every field of a kind and of its parts: its name, whether it is required, and what it holds."""
    yield from _fields(kind.model, "")


def write_new(root: Path, base: Base, kind: Kind[Any], slug: str = "") -> list[Path]:
    """Write the file of a new record with the next free code, and its page if it has its own.

    A term's code is made from `slug`. No code is used again, so those of withdrawn and broken records are taken.
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
    for name, spec in fields_of(model).items():
        path = f"{within}{name}{'[]' if spec.listed else ''}"
        holds = f"{'' if spec.required else '(may be left out) '}{spec.hint}"
        if spec.vocabulary:
            holds += f"; a value of data/vocabulary/{spec.vocabulary}.yml"
        yield f"{path:<36} {holds}"
        for part in models_of(spec.info.annotation):
            yield from _fields(part, f"{path}.")


def _form(model: type[BaseModel], code: str) -> Iterator[str]:
    """The fields of a record, each under a comment on what belongs there; optional fields are commented out."""
    yield f"code: {code}"
    for name, spec in fields_of(model).items():
        if name in ("code", "withdrawn"):
            continue
        yield from textwrap.wrap(" ".join(_notes(spec)), 100, initial_indent="# ", subsequent_indent="# ")
        yield f"{'' if spec.required else '# '}{name}:"


def _notes(spec: FieldSpec) -> Iterator[str]:
    """What belongs in a field, sentence by sentence. It goes above the field: after a value it would cut that off."""
    yield f"{spec.hint}."
    if parts := list(models_of(spec.info.annotation)):
        yield f"{'A list; fields of each entry' if spec.listed else 'Fields'}: {', '.join(fields_of(parts[0]))}."
    elif spec.listed:
        yield "A list: each entry on a line that begins with '- '."
    if spec.vocabulary:
        yield f"{'Each is a' if spec.listed else 'A'} value of data/vocabulary/{spec.vocabulary}.yml."
