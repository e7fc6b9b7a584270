"""What editors are given, made from the models: the fields of a kind, and a new record to fill in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .base import Base
from .faults import natural
from .kinds import SECTION_PAGES, Kind
from .shape import models_of


def fields(kind: Kind) -> Iterator[str]:
    """A line for every field of a kind and of its parts: name, whether it has to be there, and what it holds."""
    yield from _fields(kind.model, "")


def new(root: Path, base: Base, kind: Kind, slug: str = "") -> list[Path]:
    """Write the file of a new record with the next free code (a term's is made of `slug`), and its page if it has its own.

    Returns the paths, relative to `root`. A code is never used again, so withdrawn and broken records count as taken.
    """
    code = f"g-{slug}" if kind.name == "term" else _next_code(base, kind)
    files = {f"data/{kind.folder}/{code}.yml": "\n".join(_form(kind.model, code)) + "\n"}
    if kind.stub and code not in SECTION_PAGES:
        files[f"docs/{kind.page(code)}"] = f'{{{{ record("{code}") }}}}\n'
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        with (root / name).open("x", encoding="utf-8") as file:
            file.write(text)
    return [Path(name) for name in files]


def _next_code(base: Base, kind: Kind) -> str:
    letter = kind.pattern[0]
    taken = [code for code in [*base.entries, *base.broken] if code[:1] == letter and code[1:].isdecimal()]
    return f"{letter}{int(max(taken, key=natural)[1:]) + 1}" if taken else f"{letter}1"


def _fields(model: type[BaseModel], within: str) -> Iterator[str]:
    for name, info in model.model_fields.items():
        listed = str(info.annotation).startswith("list[")
        path = f"{within}{name}{'[]' if listed else ''}"
        says = f"{'' if info.is_required() else '(may be left out) '}{info.description}"
        if vocabulary := info.json_schema_extra.get("vocabulary"):
            says += f"; a value of data/vocabulary/{vocabulary}.yml"
        yield f"{path:<36} {says}"
        for part in models_of(info.annotation):
            yield from _fields(part, f"{path}.")


def _form(model: type[BaseModel], code: str) -> Iterator[str]:
    """The fields of a record, each under a comment that says what belongs there; what may be left out is commented out."""
    yield f"code: {code}"
    for name, info in model.model_fields.items():
        if name in ("code", "withdrawn"):
            continue
        yield from textwrap.wrap(" ".join(_notes(info)), 100, initial_indent="# ", subsequent_indent="# ")
        yield f"{'' if info.is_required() else '# '}{name}:"


def _notes(info: FieldInfo) -> Iterator[str]:
    """What belongs into a field, sentence by sentence. It stands above the field: behind a value YAML would take it for the value's end."""
    yield f"{info.description}."
    listed = str(info.annotation).startswith("list[")
    if parts := list(models_of(info.annotation)):
        yield f"{'A list; fields of each entry' if listed else 'Fields'}: {', '.join(parts[0].model_fields)}."
    elif listed:
        yield "A list: each entry on a line that begins with '- '."
    if vocabulary := info.json_schema_extra.get("vocabulary"):
        yield f"{'Each is a' if listed else 'A'} value of data/vocabulary/{vocabulary}.yml."
