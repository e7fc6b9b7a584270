"""Which area may import which: pages → knowledge; publish → pages, knowledge; entry points → all.

No publishing step imports another.
"""

from __future__ import annotations

import ast
import inspect
from collections import Counter

import pytest
from built import ROOT

from macros import publish

PACKAGE = ROOT / "macros"
MODULES = {path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."): path for path in PACKAGE.rglob("*.py")}
MAY = {
    "knowledge": {"knowledge"},
    "pages": {"pages", "knowledge", "settings"},
    "publish": {"publish", "pages", "knowledge", "settings"},
    "settings": {"settings"},
    "hosts": {"pages"},
    "project": {"pages", "knowledge", "settings"},
    "extension": {"project", "hosts", "pages", "knowledge"},
}
"""What each area may import from the others; the entry points, `__init__` and `__main__`, may import all."""


def area(module: str) -> str:
    """The area that a module is in: `pages` for macros.pages.places."""
    return module.split(".")[1] if "." in module else ""


def imports(module: str) -> set[str]:
    """The modules of the project that a module imports."""
    path = MODULES[module]
    inside = module.removesuffix(".__init__").split(".")
    package = inside if path.name == "__init__.py" else inside[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            whole = ".".join([*base, *([node.module] if node.module else [])])
            found |= {f"{whole}.{alias.name}" for alias in node.names} | {whole}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    names = {name.removesuffix(".__init__") for name in MODULES}
    return {name for name in found if name in names and name.startswith("macros.")}


@pytest.mark.parametrize("module", [name for name in MODULES if area(name) in MAY])
def test_a_module_imports_only_from_areas_that_its_own_area_may_import(module):
    assert {area(name) for name in imports(module)} <= MAY[area(module)], module


def steps() -> set[str]:
    """The modules or packages that the publishing steps are in."""
    return {".".join(inspect.getmodule(step).__name__.split(".")[:3]) for step in publish.STEPS}


def test_no_publishing_step_imports_another():
    assert len(steps()) > 8
    for module in MODULES:
        own = ".".join(module.removesuffix(".__init__").split(".")[:3])
        if own in steps():
            others = {".".join(name.split(".")[:3]) for name in imports(module)} & steps() - {own}
            assert not others, f"{module} imports {others}"


def test_no_module_name_is_used_twice():
    names = Counter(path.parent.name if path.name == "__init__.py" else path.stem for path in MODULES.values())
    assert [name for name, times in names.items() if times > 1] == []


def test_no_module_is_hidden_by_a_function_or_class_of_the_same_name():
    for path in MODULES.values():
        if path.name == "__init__.py":
            inner = {one.stem for one in path.parent.glob("*.py")} | {one.name for one in path.parent.iterdir()}
            tree = ast.parse(path.read_text(encoding="utf-8"))
            given = {
                alias.asname or alias.name
                for node in tree.body
                if isinstance(node, ast.ImportFrom) and node.module
                for alias in node.names
            }
            given |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
            assert not given & inner, path


def test_modules_are_short_enough_to_hold_one_idea():
    long = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: lines for name, lines in long.items() if lines > 250} == {}
