"""The first pass: does one record have the shape of its kind? Pydantic decides, and this module words the faults.

Pydantic's own messages are for programmers and have no line numbers, so editors never see them.
"""

from __future__ import annotations

import difflib
import textwrap
import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .entry import P
from .faults import Fault, field_path, nearest
from .fields import FieldSpec, fields_of
from .links import wrong_side
from .values import YEARS
from .yaml_text import Where

WANTED = {
    "string_type": "a text",
    "list_type": "a list (each entry on a line that begins with '- ')",
    "model_type": "a mapping (lines of 'name: text')",
    "model_attributes_type": "a mapping (lines of 'name: text')",
    "dict_type": "a mapping (lines of 'name: text')",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "bool_parsing": "yes or no",
    "bool_type": "yes or no",
    "date_from_datetime_parsing": "a date as 2026-12-31",
    "date_parsing": "a date as 2026-12-31",
    "date_type": "a date as 2026-12-31",
    "date_from_datetime_inexact": "a date as 2026-12-31, without a time",
}


def check_shape(
    model: type[P], data: object, lines: dict[Where, int], path: str, kind: str = ""
) -> tuple[P | None, list[Fault]]:
    """The record, or every fault of its shape.

    `kind` names the kind of record, so that a misplaced link gets its own message.
    """
    if not isinstance(data, dict):
        fields = ", ".join(fields_of(model))
        message = f"needs a mapping (lines of 'name: text'), not {_shown(data)}; the fields are {fields}"
        return None, [Fault(path, lines.get((), 1), "", message)]
    try:
        return model.model_validate(data), []
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
    misspelt = {error["loc"] for error in errors if error["type"] == "extra_forbidden"}
    missing = {error["loc"] for error in errors if error["type"] == "missing"}
    meant = {near for where in misspelt for near in _near(where, missing)}
    return None, [_fault(error, model, data, lines, path, kind) for error in errors if error["loc"] not in meant]


def _near(where: Where, missing: Iterable[Where]) -> list[Where]:
    """The missing field that the unknown one at `where` was meant to be, if any, so that the slip is reported once."""
    names = [str(other[-1]) for other in missing if other[:-1] == where[:-1]]
    return [(*where[:-1], name) for name in difflib.get_close_matches(str(where[-1]), names, n=1)]


def _fault(
    error: ErrorDetails,
    model: type[BaseModel],
    data: dict[str, Any],
    lines: dict[Where, int],
    path: str,
    kind: str,
) -> Fault:
    where, sort, value = error["loc"], error["type"], error["input"]
    field, name = field_path(where), str(where[-1])
    if sort == "missing":
        parent = where[:-1]
        spec = fields_of(_model_at(model, parent))[name]
        message = f"missing: {spec.hint[0].lower()}{spec.hint[1:]}{_values(spec)}"
        return Fault(path, _line(lines, parent), field, message)
    line = _line(lines, where)
    if sort == "extra_forbidden":
        if len(where) == 1 and (hint := wrong_side(kind, name, data.get("code"), value)):
            return Fault(path, line, field, hint)
        if " " in name and value == "":
            return Fault(path, line, field, "no such field; within braces, a text with a comma in it needs quotes")
        given = _at(data, where[:-1])
        known = [other for other in fields_of(_model_at(model, where[:-1])) if other not in given]
        return Fault(path, line, field, f"no such field; {nearest(name, known) if known else 'take it out'}")
    if sort == "too_short" and isinstance(value, list):
        return Fault(path, line, field, "needs at least one entry")
    if sort == "too_short" or (sort == "string_pattern_mismatch" and not value.strip()):
        return Fault(path, line, field, f"empty; write {_text_of(model, where)}{_way_out(model, where)}")
    if sort == "string_pattern_mismatch":
        return Fault(path, line, field, f"{_shown(value)} is not {_form(error['ctx']['pattern'])}")
    if sort == "unwritten":
        return Fault(
            path,
            line,
            field,
            f"{_shown(value)} is not a text yet; write {_text_of(model, where)}{_way_out(model, where)}",
        )
    if sort == "far_day":
        return Fault(path, line, field, f"needs a date from {YEARS[0]} to {YEARS[-1]}, not {_shown(value)}")
    if sort == "text_too_long":
        length, most = error["ctx"]["length"], error["ctx"]["most"]
        return Fault(
            path, line, field, f"{length:,} characters; at most {most:,}; {'shorten' if most < 1000 else 'split'} it"
        )
    wanted = WANTED.get(sort)
    if wanted is None:  # a new kind of error in pydantic still gets its line
        return Fault(path, line, field, f"{_shown(value)} does not fit here")
    return Fault(path, line, field, f"needs {wanted}, not {_shown(value)}")


def _text_of(model: type[BaseModel], where: Where) -> str:
    """What belongs in a text field."""
    names = [part for part in where if isinstance(part, str)]
    spec = fields_of(_model_at(model, where[: where.index(names[-1])]))[names[-1]]
    return f"a value of data/vocabulary/{spec.vocabulary}.yml" if spec.vocabulary else "the text"


def _values(spec: FieldSpec) -> str:
    """Where the values of a field are, if it has a vocabulary."""
    return f"; a value of data/vocabulary/{spec.vocabulary}.yml" if spec.vocabulary else ""


def _way_out(model: type[BaseModel], where: Where) -> str:
    """What the editor may take out instead of writing the text."""
    if isinstance(where[-1], int):
        return " or take the entry out"
    return "" if _model_at(model, where[:-1]).model_fields[where[-1]].is_required() else " or take the field out"


def _form(pattern: str) -> str:
    if "#" in pattern:
        return "a locator (a report's code and the code of one of its sections, such as r1#example-3)"
    if pattern.startswith("^[a-z0-9]"):
        return "a section's code (small letters, digits and hyphens, such as example-3)"
    return "a code, such as e3 or g-lac"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return f"'{textwrap.shorten(str(value), 60, placeholder=' …')}'" if value else "an empty text"


def _line(lines: dict[Where, int], where: Where) -> int:
    """The line of the field, or of the nearest thing around it."""
    while where not in lines and where:
        where = where[:-1]
    return lines.get(where, 1)


def _at(data: Any, where: Where) -> Any:
    for part in where:
        data = data[part]
    return data


def _model_at(model: type[BaseModel], where: Where) -> type[BaseModel]:
    """The model of the part at `where` in a record of `model`."""
    for part in where:
        if isinstance(part, str):
            model = next(models_of(model.model_fields[part].annotation))
    return model


def models_of(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models within an annotation such as `list[Link]`, `Extent | None` or `list[Annotated[Usage, …]]`."""
    if get_origin(annotation) in (list, Union, types.UnionType, Annotated):
        for inner in get_args(annotation):
            yield from models_of(inner)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
