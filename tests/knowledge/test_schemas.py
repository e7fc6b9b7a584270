"""The schemas for editors: up to date, fulfilled by every file, and as strict as the check."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import ClassVar

import jsonschema
import pytest
import yaml
from built import ROOT, SECOND_REPORT, copy_project

from macros.__main__ import main
from macros.knowledge.editing import schemas

FILES = sorted([*ROOT.glob("data/*/*.yml"), *SECOND_REPORT.glob("data/*/*.yml")])


class EditorsYaml(yaml.SafeLoader):
    """YAML 1.2 as yaml-language-server reads it: `yes` and 2026-12-31 are texts, 2011 and true are not."""

    yaml_implicit_resolvers: ClassVar[dict] = {}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
):
    EditorsYaml.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^({pattern})$"), [*first, ""])


def marked(text: str, path: Path) -> list[str]:
    """What an editor marks in a file with this text, by the schema that it names: each place and message."""
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named, path
    schema = ROOT / "data/examples" / named[1]
    checker = jsonschema.Draft7Validator(
        json.loads(schema.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )
    faults = checker.iter_errors(yaml.load(text, EditorsYaml))
    return [f"{'.'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in faults]


def test_the_schemas_are_what_the_models_and_vocabularies_make(base):
    written = {path.stem: path.read_text(encoding="utf-8") for path in ROOT.glob("data/schema/*")}
    assert written == schemas(base), "run: make schema"


@pytest.mark.parametrize("name", [path.stem for path in sorted(ROOT.glob("data/schema/*.json"))])
def test_a_schema_says_what_every_field_is_for_and_is_complete_in_itself(name):
    schema = json.loads((ROOT / f"data/schema/{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    assert not {"$ref", "default", "anyOf"} & set(re.findall(r'"([$\w]+)": [^"]', json.dumps(schema)))

    assert schema["properties"] and all(len(field["description"]) > 3 for field in _fields(schema))


def _fields(part: dict) -> list[dict]:
    """The schema of every field, those of parts and entries included."""
    inner = [*part.get("properties", {}).values()]
    return [*inner, *(deep for one in (*inner, *([part["items"]] if "items" in part else [])) for deep in _fields(one))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_editor_marks_nothing_in_our_files(path):
    assert marked(path.read_text(encoding="utf-8"), path) == []


EXAMPLE, QUESTION, TERM, REPORT = "examples/e3", "questions/q4", "terms/g-case-review", "reports/r1"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (EXAMPLE, "status: planned", "status: plannned", "status: 'plannned' is not one of"),
        (EXAMPLE, "value: one", "value: wun", "extent.value: 'wun' is not one of"),
        (EXAMPLE, "basis: section", "basis: rumour", "theme.basis: 'rumour' is not one of"),
        (EXAMPLE, "setting:", "seting:", ": Additional properties are not allowed ('seting' was unexpected)"),
        (
            EXAMPLE,
            "basis: section",
            "bases: section",
            "theme: Additional properties are not allowed ('bases' was unexpected)",
        ),
        (EXAMPLE, "setting:", "seting:", ": 'setting' is a required property"),
        (EXAMPLE, "code: e3", "code: q3", "code: 'q3' does not match"),
        (EXAMPLE, "locator: r1#", "locator: r1 ", "locator: 'r1 example-3' does not match"),
        (QUESTION, "rated: yes", "rated: true", "rated: True is not one of ['yes', 'no']"),
        (TERM, "checked: 2026-11-23", "checked: 23 November", "changes.0.checked: '23 November' is not a 'date'"),
        (REPORT, "year: 2011", "year: twenty", "year: 'twenty' is not of type 'integer'"),
        (REPORT, "subtitle:", "subtitle: ~\nx:", "subtitle: None is not of type 'string'"),
    ],
)
def test_an_editor_marks_what_the_check_refuses(file, old, new, said):
    path = ROOT / f"data/{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    assert [line for line in marked(text.replace(old, new, 1), path) if line.startswith(said)]


@pytest.fixture
def copy(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(copy_project(tmp_path))
    return tmp_path


def test_the_command_writes_all_the_schemas_and_removes_other_files(copy, capsys):
    shutil.rmtree(copy / "data/schema")
    (copy / "data/schema").mkdir()
    (copy / "data/schema/chapter.json").write_text("{}", encoding="utf-8")
    assert main(["schema"]) == 0
    ours = {path.name: path.read_bytes() for path in ROOT.glob("data/schema/*")}
    assert {path.name: path.read_bytes() for path in copy.glob("data/schema/*")} == ours
    assert sorted(capsys.readouterr().out.splitlines()) == sorted(f"wrote data/schema/{name}" for name in ours)


def test_a_new_value_of_a_vocabulary_is_offered_before_a_record_has_it(copy):
    with (copy / "data/vocabulary/status.yml").open("a", encoding="utf-8") as file:
        file.write("  - {code: dropped, label: Dropped, meaning: It was given up.}\n")
    assert main(["schema"]) == 0
    status = json.loads((copy / "data/schema/example.json").read_text(encoding="utf-8"))["properties"]["status"]
    assert (status["enum"][-1], status["enumDescriptions"][-1]) == ("dropped", "Dropped: It was given up.")


def test_a_vocabulary_that_cannot_be_read_stops_the_command(copy, capsys):
    with (copy / "data/vocabulary/status.yml").open("a", encoding="utf-8") as file:
        file.write("colour: red\n")
    assert main(["schema"]) == 1
    assert "data/vocabulary/status.yml:" in capsys.readouterr().err
    assert (copy / "data/schema/example.json").read_bytes() == (ROOT / "data/schema/example.json").read_bytes()
