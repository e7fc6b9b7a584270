"""The rules about hand-written pages. Jinja itself reads their calls, so a mistake is one line before the build."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from ..knowledge.base import Base
from ..knowledge.faults import Fault, nearest
from ..knowledge.kinds import KINDS
from ..knowledge.texts import decoded, invisible, merging, unprintable
from .calls import MACROS, TEMPLATES
from .render import TEMPLATES as FOLDER
from .stubs import hand_written

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
TEXTS = {".md": True, ".css": False, ".js": False, ".svg": False, ".html": False, ".txt": False}
"""The endings of text files under docs/, and whether they are prose."""
HOST = {"config", "page", "extra"}
"""What both builders give a page besides the macros."""
TAGS = ("for", "if", "set", "raw", "macro", "call", "filter", "with", "block", "include", "import", "from", "extends")
JINJA = Environment()


def prose_faults(base: Base, root: Path) -> Iterator[Fault]:
    """A page under docs/ calls macros that exist, with codes, kinds and names that exist."""
    extra = _extra(root)
    for page in hand_written(root):
        yield from _Page(base, root, root / "docs" / page, extra).faults()


def text_faults(_: Base, root: Path) -> Iterator[Fault]:
    """Data and pages are UTF-8, without invisible characters or marks of an unfinished merge."""
    for path in sorted((root / "docs").rglob("*")):
        if path.suffix not in TEXTS or not path.is_file():
            continue
        name = path.relative_to(root).as_posix()
        text = decoded(path.read_bytes(), name)
        if isinstance(text, Fault):
            yield text
            continue
        yield from merging(text, name)
        if TEXTS[path.suffix]:
            yield from invisible(text, name)
            if fault := unprintable(text, name):
                yield fault


class _Page:
    """One hand-written page."""

    def __init__(self, base: Base, root: Path, path: Path, extra: set[str] | None) -> None:
        self.base = base
        self.docs = root / "docs"
        self.name = path.relative_to(root).as_posix()
        self.extra = extra
        # Front matter too: its title and description may call macros.
        self.text = path.read_text(encoding="utf-8-sig", errors="replace")
        front = FRONT_MATTER.match(self.text)
        self.own = set(re.findall(r"^(\w+):", front[0], re.M)) if front else set()

    def faults(self) -> Iterator[Fault]:
        """Every fault of the page's calls."""
        try:
            page = JINJA.parse(self.text)
            if wrong := [*self._words(page, nodes.Filter, JINJA.filters), *self._words(page, nodes.Test, JINJA.tests)]:
                yield from wrong
                return
            names = meta.find_undeclared_variables(page)
        except TemplateSyntaxError as error:
            yield self._unreadable(error)
            return
        known = {*MACROS, *HOST, *self.own, *JINJA.globals}
        unknown = names - known
        called = {id(call.node) for call in page.find_all(nodes.Call)}
        for name in page.find_all(nodes.Name):
            if name.name in unknown and id(name) in called:
                yield self._fault(name, f"no macro '{name.name}'; {nearest(name.name, MACROS)}")
            elif name.name in unknown:
                near = nearest(name.name, known - set(JINJA.globals))
                yield self._fault(name, f"nothing here is called '{name.name}'; {near}")
        for read in page.find_all(nodes.Getattr):
            yield from self._setting(read)
        for call in page.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in MACROS:
                yield from self._call(call, call.node.name)

    def _fault(self, node: nodes.Node, message: str) -> Fault:
        return Fault(self.name, node.lineno, "", message)

    def _words(
        self, page: nodes.Template, sort: type[nodes.Filter | nodes.Test], known: Iterable[str]
    ) -> Iterator[Fault]:
        """Faults for filters or tests that Jinja does not have."""
        for used in page.find_all(sort):
            if used.name not in known:
                yield self._fault(used, f"no {sort.__name__.lower()} '{used.name}'; {nearest(used.name, known)}")

    def _unreadable(self, error: TemplateSyntaxError) -> Fault:
        """The fault of a page that Jinja cannot read, at the opening brace; Jinja's own words are for programmers."""
        lines = self.text.split("\n")
        above = range(min(error.lineno, len(lines)), 0, -1)
        number = next((n for n in above if re.search(r"\{[{%#]", lines[n - 1])), error.lineno)
        if tag := re.search(r"unknown tag '(\w+)'", error.message or ""):
            return Fault(self.name, number, "", f"no tag '{tag[1]}'; {nearest(tag[1], TAGS)}")
        if block := re.search(r"needs to be closed is '(\w+)'", error.message or ""):
            message = f"'{{% {block[1]} … %}}' is not closed; write '{{% end{block[1]} %}}' where it ends"
            return Fault(self.name, number, "", message)
        opened = re.search(r".*(\{[{%#].*)", lines[number - 1])
        shown = textwrap.shorten(opened[1] if opened else lines[number - 1], 60, placeholder=" …")
        message = f"'{shown}' cannot be read; look for a missing or extra quote, bracket or brace"
        return Fault(self.name, number, "", message)

    def _setting(self, read: nodes.Getattr) -> Iterator[Fault]:
        """Check that a setting such as `config.extra.contact` is in mkdocs.yml."""
        owner = read.node
        if self.extra is None or read.attr in self.extra:
            return
        if not isinstance(owner, nodes.Getattr) or owner.attr != "extra":
            return
        if isinstance(owner.node, nodes.Name) and owner.node.name == "config":
            yield self._fault(read, f"no '{read.attr}' under extra in mkdocs.yml; {nearest(read.attr, self.extra)}")

    def _call(self, call: nodes.Call, macro: str) -> Iterator[Fault]:
        """Check that the macro takes these arguments, and that the literal ones exist."""
        signature = inspect.signature(MACROS[macro])
        try:
            given = signature.bind(None, *call.args, **{pair.key: pair.value for pair in call.kwargs}).arguments
        except TypeError:
            example = re.search(r"\{\{.*\}\}", MACROS[macro].__doc__ or "")
            yield self._fault(call, f"{macro} is called as {example[0] if example else macro}")
            return
        for parameter, node in given.items():
            if isinstance(node, nodes.Const) and (wrong := self._wrong(macro, parameter, str(node.value))):
                yield self._fault(call, f"{macro}: {wrong}")

    def _wrong(self, macro: str, parameter: str, value: str) -> str | None:
        """What is wrong with a literal value, if anything; the parameter's name says what it should be."""
        if parameter in ("code", "report"):
            return self._wrong_code(macro, value, ["report"] if parameter == "report" else list(KINDS))
        if parameter == "kind":
            kinds = self._kinds(macro)
            return None if value in kinds else f"no kind '{value}' here; {nearest(value, kinds)}"
        if parameter == "name":
            views = _views()
            return None if value in views else f"no view '{value}'; {nearest(value, views)}"
        if parameter == "page" and not (self.docs / value.partition("#")[0]).is_file():
            pages = [path.relative_to(self.docs).as_posix() for path in self.docs.rglob("*.md")]
            return f"no page docs/{value}; {nearest(value, pages)}"
        return None

    def _wrong_code(self, macro: str, code: str, kinds: list[str]) -> str | None:
        if code in self.base.broken:
            return None
        kind = next((name for name in kinds if re.fullmatch(KINDS[name].pattern, code)), None)
        if not kind:
            what = "report, such as r1" if kinds == ["report"] else "record, such as e3 or g-lac"
            return f"'{code}' is not the code of a {what}"
        if code not in self.base:
            return f"no {kind} '{code}' ({self.base.there(kind, code)})"
        fitting = self._kinds(macro)
        return None if kind in fitting else f"'{code}' is a {kind}, and {macro} is for a {' or '.join(fitting)}"

    def _kinds(self, macro: str) -> list[str]:
        """The kinds that a macro has a template for; all kinds, if it does not need one for each."""
        template = TEMPLATES.get(macro)
        return [kind for kind in KINDS if not template or (FOLDER / template.format(kind=kind)).is_file()]


def _views() -> list[str]:
    """The names of views; each has its own template."""
    return sorted(path.stem for path in (FOLDER / "view").glob("*.md"))


def _extra(root: Path) -> set[str] | None:
    """The names under `extra` in mkdocs.yml; None if they cannot be read."""
    try:
        settings = yaml.compose((root / "mkdocs.yml").read_text(encoding="utf-8"), yaml.SafeLoader)
    except (OSError, yaml.YAMLError):
        return None
    if not isinstance(settings, yaml.MappingNode):
        return None
    extra = next((value for key, value in settings.value if key.value == "extra"), None)
    return {key.value for key, _ in extra.value} if isinstance(extra, yaml.MappingNode) else None
