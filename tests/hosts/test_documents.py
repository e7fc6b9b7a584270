"""What README and CONTRIBUTING say is true.

Commands, targets, files and fields exist, the tables match the code, and the record works.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from built import ROOT, copy_project, run

from macros.knowledge.fields import fields_of
from macros.knowledge.kinds import KINDS
from macros.knowledge.links import DECLARED
from macros.knowledge.rules import RULES
from macros.project import FOLDER_RULES

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_make_target_they_name_exists_and_help_lists_it():
    targets = set(re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.M))
    named = set(
        re.findall(
            r"\bmake ([a-z-]+)\b(?! that)", "\n".join(re.findall(r"`[^`]*`|^    .*$", README + CONTRIBUTING, re.M))
        )
    )
    assert named and named <= targets
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^make ([a-z-]+)", shown, re.M)) == targets


def test_every_command_of_the_package_they_name_works(tmp_path, project):
    named = re.findall(r"python -m macros ([a-z]+ ?[a-z]*)", README + CONTRIBUTING)
    assert named
    for command in named:
        folder = tmp_path / command.replace(" ", "-")
        shutil.copytree(project, folder, symlinks=True)
        assert run(folder, "macros", *command.split()).returncode == 0
        if command == "publish":
            shutil.rmtree(folder / "site")
            assert "build it first" in run(folder, "macros", "publish", measured=True).stderr


def test_every_path_they_name_exists():
    later = {"data/examples/e8.yml", "docs/examples/e8.md", "site/"}
    named = set(
        re.findall(
            r"(?<![\w/.-])((?:data|docs|macros|tests)/[\w./-]*\w/?|[A-Z]+\.md|LICENSE|mkdocs\.yml|requirements\.\w+)",
            README + CONTRIBUTING,
        )
    )
    assert [name for name in sorted(named - later) if not (ROOT / name).exists()] == []


def test_the_table_of_links_matches_the_code():
    rows = re.findall(r"^\| (\w+) \| `(\w+)` \| (\w+) \| (.*) \|$", CONTRIBUTING, re.M)
    assert rows == [tuple(declared) for declared in DECLARED]


def test_the_table_of_kinds_matches_the_code(base):
    rows = re.findall(r"^\| (\w+) \| `data/(\w+)/` \| `([\w-]+)` \|", CONTRIBUTING, re.M)
    assert [(kind, folder) for kind, folder, _ in rows] == [(kind.name, kind.folder) for kind in KINDS.values()]
    assert all(base.kind(code).name == kind for kind, _, code in rows)


def test_the_list_of_rules_matches_the_docstrings():
    listed = re.findall(r"^- (.*)$", CONTRIBUTING.split("## The rules")[1].split("## Code")[0], re.M)
    assert listed == [rule.__doc__ for rule in (*RULES, *FOLDER_RULES)]


def test_the_record_in_contributing_is_a_page_linked_from_lists_matrix_and_neighbours(rebuilt):
    assert "A weekly walk through the duty office" in rebuilt["examples/e8/"].text
    for page in ("", "examples/", "matrix/", "behaviours/b4/", "themes/t1/", "examples/e7/"):
        assert [
            a
            for a in rebuilt[page].article.xpath(".//a[@href]")
            if rebuilt[page].target(a.get("href"))[0] == "examples/e8/index.html"
        ], page
    assert "No practice example shows" not in rebuilt["behaviours/b4/"].text


@pytest.fixture(scope="module")
def started(tmp_path_factory) -> tuple[Path, dict[str, list[str]]]:
    """A copy of the project with a new record of every kind started, and the files that were written for each."""
    folder = copy_project(tmp_path_factory.mktemp("started"))
    said = {
        kind: run(folder, "macros", "new", kind, *(["new-term"] if kind == "term" else []), measured=True).stdout
        for kind in KINDS
    }
    return folder, {kind: lines.replace("wrote ", "").split() for kind, lines in said.items()}


def test_a_new_report_has_its_own_page_that_needs_no_other_file(started):
    folder, wrote = started
    assert wrote["report"] == ["data/reports/r2.yml", "docs/report/r2.md"]
    assert (folder / "docs/report/r2.md").read_text(encoding="utf-8") == '{{ record("r2") }}\n'


def test_a_new_record_names_its_schema_and_says_what_every_field_needs(started):
    folder, wrote = started
    for kind in KINDS.values():
        text = (folder / wrote[kind.name][0]).read_text(encoding="utf-8")
        assert text.startswith(f"# yaml-language-server: $schema=../schema/{kind.name}.json\ncode: ")
        for name in fields_of(kind.model):
            assert name == "withdrawn" or re.search(rf"^(# )?{name}:{'' if name == 'code' else '$'}", text, re.M), (
                kind.name,
                name,
            )  # a comment after it would cut the text off


def test_each_new_record_is_reported_as_empty_and_nothing_else_is_reported(started):
    folder, wrote = started
    checked = run(folder, "macros", "check")
    assert checked.returncode == 1 and "Traceback" not in checked.stderr
    assert {line.partition(":")[0] for line in checked.stderr.splitlines()[:-1]} == {
        files[0] for files in wrote.values()
    }


def test_the_pre_commit_hooks_use_tools_from_this_environment_so_that_nothing_is_downloaded():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    hooks = [hook for repo in config["repos"] for hook in repo["hooks"]]
    assert {repo["repo"] for repo in config["repos"]} == {"local"}
    assert {hook["language"] for hook in hooks} == {"system"}
    tools = {tool for hook in hooks for tool in re.findall(r"\.venv/bin/[\w-]+", hook["entry"])}
    assert {f".venv/bin/{tool}" for tool in ("ruff", "mypy", "python")} <= tools
    assert [tool for tool in tools if not (ROOT / tool).exists()] == []
