"""Where the code declares a kind or a field, for faults in the code rather than the data."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .faults import Fault
from .kinds import Kind

PROJECT = Path(__file__).resolve().parents[2]


def shown_path(path: Path) -> str:
    """The path of a code file from the project's folder, as an editor sees it."""
    return path.relative_to(PROJECT).as_posix()


def field_fault(model: type[BaseModel], field: str, message: str) -> Fault:
    """A fault in the declaration of a field, at its line."""
    path = Path(inspect.getsourcefile(model) or "").resolve()
    lines, first = inspect.getsourcelines(model)
    line = next((i for i, text in enumerate(lines, first) if text.strip().startswith(f"{field}:")), first)
    return Fault(shown_path(path), line, field, message)


def kind_fault(kind: Kind[Any], attribute: str, message: str) -> Fault:
    """A fault in the declaration of a kind, at the line of the attribute."""
    path = Path(inspect.getsourcefile(kind.model) or "").resolve()
    lines = path.read_text(encoding="utf-8").splitlines()
    first = next((i for i, text in enumerate(lines) if "= Kind(" in text), 0)
    declared = (i for i, text in enumerate(lines[first:], first + 1) if text.strip().startswith(f"{attribute}="))
    return Fault(shown_path(path), next(declared, first + 1), attribute, message)
