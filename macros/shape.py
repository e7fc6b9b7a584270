"""The first pass: does one record have the shape of its kind? Pydantic decides, and this module words what it found.

Pydantic's own sentences are for programmers and know no line numbers, so none of them reaches an editor.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .declared import wrong_side
from .faults import Fault, field_path, nearest
from .load import Where

WANTED = {
    "string_type": "a text",
    "list_type": "a list (each entry on a line that begins with '- ')",
    "model_type": "a mapping (lines of 'name: text')",
    "model_attributes_type": "a mapping (lines of 'name: text')",
    "dict_type": "a mapping (lines of 'name: text')",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "date_from_datetime_parsing": "a date as 2026-12-31",
    "date_parsing": "a date as 2026-12-31",
    "date_type": "a date as 2026-12-31",
    "date_from_datetime_inexact": "a date as 2026-12-31, without a time",
}


def shape(
    model: type[BaseModel], data: object, lines: dict[Where, int], path: str, kind: str = ""
) -> tuple[BaseModel | None, list[Fault]]:
    """The record, or every fault of its shape. `kind` names the kind of record, so that a misplaced link can be told."""
    if not isinstance(data, dict):
        fields = ", ".join(model.model_fields)
        message = f"needs a mapping (lines of 'name: text'), not {_what(data)}; the fields are {fields}"
        return None, [Fault(path, lines.get((), 1), "", message)]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, [_fault(one, model, data, lines, path, kind) for one in error.errors(include_url=False)]


def _fault(error: Any, model: type[BaseModel], data: object, lines: dict[Where, int], path: str, kind: str) -> Fault:
    where, sort, value = error["loc"], error["type"], error["input"]
    field = field_path(where)
    if sort == "missing":
        parent = where[:-1]
        description = _model_at(model, parent).model_fields[where[-1]].description
        return Fault(path, _line(lines, parent), field, f"missing: {description[0].lower()}{description[1:]}")
    line = _line(lines, where)
    if sort == "extra_forbidden":
        if len(where) == 1 and (hint := wrong_side(kind, where[0], data.get("code"), value)):
            return Fault(path, line, field, hint)
        known = [name for name in _model_at(model, where[:-1]).model_fields if name not in _at(data, where[:-1])]
        return Fault(path, line, field, f"no such field; {nearest(where[-1], known)}")
    if sort == "string_too_short" or value == "":
        return Fault(path, line, field, "empty; write the text or take the field out")
    if sort == "string_pattern_mismatch":
        return Fault(path, line, field, f"'{value}' is not {_form(error['ctx']['pattern'])}")
    wanted = WANTED.get(sort)
    if wanted is None:  # a new sort of error in pydantic still gets its line
        return Fault(path, line, field, f"{_what(value)} does not fit here")
    return Fault(path, line, field, f"needs {wanted}, not {_what(value)}")


def _form(pattern: str) -> str:
    if "#" in pattern:
        return "a locator, a report's code and the code of one of its sections, as r1#example-3"
    return "a code, as e3 or g-lac"


def _what(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return f"'{value}'" if value else "an empty text"


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
    """The model of the part that stands at `where` in a record of `model`."""
    for part in where:
        if isinstance(part, str):
            model = next(models_of(model.model_fields[part].annotation))
    return model


def models_of(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models within an annotation such as `list[Link]` or `Extent | None`."""
    if get_origin(annotation) in (list, Union, types.UnionType):
        for inner in get_args(annotation):
            yield from models_of(inner)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
