"""The rules about templates: each kind has its own, they name only fields that exist, and they name every field.

Jinja itself reads the templates. The reader follows what a variable holds from `r`, the record, through loops and
assignments; where it cannot know, it reports nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import BaseModel

from ..knowledge import parts
from ..knowledge.declarations import field_fault, shown_path
from ..knowledge.faults import Fault, nearest
from ..knowledge.fields import fields_of
from ..knowledge.kinds import KINDS, Kind
from ..knowledge.links import DECLARED
from ..knowledge.shape import models_of
from .render import TEMPLATES


class _Many(NamedTuple):
    """A list whose entries are of a model."""

    model: type[BaseModel]


Type = type[BaseModel] | _Many | None


SPECIAL: dict[str, dict[str, Type]] = {"record": {}, "list": {}, "brief": {}, "view": {"r": KINDS["report"].model}}
"""What `r` is in the templates of a folder; in those named after a kind it is a record of that kind."""


def kinds_have_templates(*_: object) -> Iterator[Fault]:
    """Every kind has a template for its record and, if it has a section page, one for its list."""
    for kind in KINDS.values():
        for folder in ("record", *(["list"] if "#" not in kind.page and not kind.first_page else [])):
            path = TEMPLATES / folder / f"{kind.name}.md"
            if not path.is_file():
                yield field_fault(kind.model, "", f"the kind {kind.name} has no template; write {shown_path(path)}")


def templates_name_fields(*_: object) -> Iterator[Fault]:
    """A template names fields that exist."""
    for template in _read_all():
        yield from template.faults


def fields_are_shown(*_: object) -> Iterator[Fault]:
    """A field that says that it is on the page is named by a template."""
    templates = _read_all()
    typed = {pair for template in templates for pair in template.typed}
    loose = {name for template in templates for name in template.loose}
    for kind in KINDS.values():
        related = {declared.field for declared in DECLARED if declared.source == kind.name}
        for model in _within(kind.model):
            for name, spec in fields_of(model).items():
                shown = (model.__name__, name) in typed or name in loose
                if "page" in spec.on and not shown and not (model is kind.model and name in related):
                    template = shown_path(TEMPLATES / "record" / f"{kind.name}.md")
                    message = f'no template shows it; use it in {template}, or set on="" if no page should'
                    yield field_fault(model, name, message)


class _Names(NamedTuple):
    """What a template names: fields of known models, other names, and what is wrong."""

    typed: set[tuple[str, str]]
    loose: set[str]
    faults: list[Fault]


def _read_all() -> list[_Names]:
    return [_read(path, path.stat().st_mtime_ns) for path in sorted(TEMPLATES.rglob("*.md"))]


@cache
def _read(path: Path, _: int) -> _Names:
    """What a template names; it is read again when the file changes."""
    return _Reader(path, shown_path(path)).read()


def _within(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and its own models within it; functions in render.py show the parts that kinds share."""
    if model.__module__ == parts.__name__:
        return
    yield model
    for spec in fields_of(model).values():
        for part in models_of(spec.info.annotation):
            yield from _within(part)


class _Reader:
    """One template, read once."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        self.named = _Names(set(), set(), [])
        kind: Kind[Any] | None = KINDS.get(path.stem)
        given: dict[str, Type] = dict(SPECIAL.get(path.parent.name, {}))
        if kind and path.parent.name in ("record", "brief"):
            given["r"] = kind.model
        self.scope = given

    def read(self) -> _Names:
        try:
            tree = Environment().parse(self.path.read_text(encoding="utf-8"))
        except TemplateSyntaxError as error:
            message = f"cannot be read: {error.message}"
            self.named.faults.append(Fault(self.name, error.lineno, "", message))
            return self.named
        self._visit(tree)
        return self.named

    def _visit(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.For):
            self._visit(node.iter)
            kind = self._type(node.iter)
            self._scoped(
                node, {_name(node.target): kind.model if isinstance(kind, _Many) else None}, [node.target, node.iter]
            )
        elif isinstance(node, nodes.With):
            given = {_name(target): self._type(value) for target, value in zip(node.targets, node.values, strict=True)}
            self._scoped(node, given, node.targets)
        elif isinstance(node, nodes.Macro):
            self._scoped(node, {_name(argument): None for argument in node.args}, [])
        elif isinstance(node, nodes.Assign):
            self._visit(node.node)
            self.scope = {**self.scope, _name(node.target): self._type(node.node)}
        else:
            if isinstance(node, nodes.Getattr):
                self._field(node)
            for child in node.iter_child_nodes():
                self._visit(child)

    def _scoped(self, node: nodes.Node, given: dict[str, Type], done: Sequence[nodes.Node]) -> None:
        """Visit the children of a node with these names in scope."""
        before, self.scope = self.scope, {**self.scope, **given}
        for child in node.iter_child_nodes():
            if child not in done:
                self._visit(child)
        self.scope = before

    def _field(self, node: nodes.Getattr) -> None:
        """Note the field that is named, or the fault if there is no such field."""
        owner = self._type(node.node)
        if not isinstance(owner, type):
            self.named.loose.add(node.attr)
            return
        self.named.typed.add((owner.__name__, node.attr))
        if node.attr not in fields_of(owner) and not hasattr(owner, node.attr):
            message = f"{owner.__name__.lower()} has no field '{node.attr}'; {nearest(node.attr, fields_of(owner))}"
            self.named.faults.append(Fault(self.name, node.lineno, "", message))

    def _type(self, node: nodes.Node) -> Type:
        """The type of an expression, as far as it is known."""
        if isinstance(node, nodes.Name):
            return self.scope.get(node.name)
        if isinstance(node, nodes.Getattr):
            owner = self._type(node.node)
            spec = fields_of(owner).get(node.attr) if isinstance(owner, type) else None
            model = next(models_of(spec.info.annotation), None) if spec else None
            return _Many(model) if spec and spec.listed and model else model
        if isinstance(node, nodes.CondExpr):
            return self._type(node.expr1) or (self._type(node.expr2) if node.expr2 else None)
        if isinstance(node, nodes.Filter) and node.node:
            return self._type(node.node) if node.name in ("list", "sort", "selectattr", "rejectattr") else None
        if (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Getattr)
            and node.node.attr == "live"
            and node.args
        ):
            kind = KINDS.get(getattr(node.args[0], "value", ""))
            return _Many(kind.model) if kind else None
        return None


def _name(node: nodes.Node) -> str:
    return node.name if isinstance(node, nodes.Name) else ""
