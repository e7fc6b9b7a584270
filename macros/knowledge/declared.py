"""Where the code declares a kind or a field, for faults that are in the code and not in the data."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .faults import Fault
from .kinds import Kind

PROJECT = Path(__file__).resolve().parents[2]


def shown_path(path: Path) -> str:
    """A file of the code as an editor sees it, from the project's folder."""
    return path.relative_to(PROJECT).as_posix()


def field_fault(model: type[BaseModel], field: str, message: str) -> Fault:
    """A fault of a field, where the model declares it."""
    path = Path(inspect.getsourcefile(model) or "").resolve()
    lines, first = inspect.getsourcelines(model)
    line = next((i for i, text in enumerate(lines, first) if text.strip().startswith(f"{field}:")), first)
    return Fault(shown_path(path), line, field, message)


def kind_fault(kind: Kind[Any], attribute: str, message: str) -> Fault:
    """A fault of what a kind says of itself, in its module."""
    path = Path(inspect.getsourcefile(kind.model) or "").resolve()
    lines = path.read_text(encoding="utf-8").splitlines()
    first = next((i for i, text in enumerate(lines) if "= Kind(" in text), 0)
    said = (i for i, text in enumerate(lines[first:], first + 1) if text.strip().startswith(f"{attribute}="))
    return Fault(shown_path(path), next(said, first + 1), attribute, message)
