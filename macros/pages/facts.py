"""The rule about mkdocs.yml as a whole: it can be read, and has the facts about the site that pages and files use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import yaml

from ..knowledge.base import Base
from ..knowledge.faults import Fault
from ..settings import Licence, Notices
from .navigation import SETTINGS, setting

FACTS = {
    "name": (),
    "contact": (),
    "licence": tuple(part.name for part in fields(Licence)),
    "notices": tuple(part.name for part in fields(Notices)),
    "colours": ("ground", "foot", "text", "accent"),
}
"""The settings under `extra`, each with the parts that it must have."""


def settings_have_the_facts(_: Base, root: Path) -> Iterator[Fault]:
    """mkdocs.yml can be read, and has every fact about the site under extra."""
    path = root / SETTINGS
    if not path.is_file():
        return
    try:
        yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        yield Fault(SETTINGS, mark.line + 1 if mark else 1, "", "not YAML: look here and on the line before")
        return
    extra = setting(root, "extra")
    there = _parts(extra)
    line = extra.start_mark.line if extra else 1
    if os.environ.get("SITE_CONTACT", "set") == "":
        yield Fault(SETTINGS, line, "extra.contact", "SITE_CONTACT is empty; set it to an email address, or unset it")
    for fact, wanted in FACTS.items():
        if fact not in there:
            yield Fault(
                SETTINGS,
                line,
                "extra",
                f"lacks '{fact}', a fact about the site that pages and files use; add it there",
            )
            continue
        node = there[fact]
        lacking = [part for part in wanted if part not in _parts(node)]
        if lacking:
            yield Fault(SETTINGS, node.start_mark.line + 1, f"extra.{fact}", f"lacks {', '.join(lacking)}")


def _parts(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """The values of a mapping, by name; empty if the node is not a mapping."""
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
