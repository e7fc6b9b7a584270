"""What has been published stays: no field disappears or changes its type or meaning, and adding one breaks nothing."""

from __future__ import annotations

import copy
import json
import subprocess
import sys

import pytest
from built import ROOT
from contract import FILE, broken, fields


@pytest.fixture(scope="module")
def frozen():
    return json.loads(FILE.read_text(encoding="utf-8"))


def test_every_field_of_version_1_is_there_with_its_type_and_its_meaning(frozen):
    assert "\n".join(broken(frozen, fields())) == ""


def test_the_snapshot_holds_every_kind_and_every_table(frozen):
    assert set(frozen) == set(fields())
    assert frozen["example"]["links[].basis.code"][0] == "string" and frozen["kb"]["records"][0] == "list of record"


def test_a_field_that_disappears_is_reported(frozen):
    today = copy.deepcopy(frozen)
    del today["example"]["status"]
    assert broken(frozen, today) == [
        "example: status: is gone; published fields stay (docs/data.md#promise), so fill it again"
    ]


def test_a_field_with_another_type_is_reported(frozen):
    today = copy.deepcopy(frozen)
    today["report"]["year"][0] = "string"
    assert broken(frozen, today) == [
        "report: year: was integer, is string; a published field keeps its type, so add another field"
    ]


def test_a_field_with_another_meaning_is_reported_with_the_command_that_accepts_better_wording(frozen):
    today = copy.deepcopy(frozen)
    today["term"]["forms"][1] = "The plurals"
    (line,) = broken(frozen, today)
    assert line.startswith("term: forms: meant 'The spellings") and "python tests/contract.py" in line


def test_an_extra_field_breaks_nothing(frozen):
    today = copy.deepcopy(frozen)
    today["example"]["colour"] = ["string", "Its colour"]
    assert broken(frozen, today) == []


def test_a_column_that_moves_is_reported_and_a_new_one_at_the_end_is_not(frozen):
    today = copy.deepcopy(frozen)
    today["examples.csv"]["colour"] = ["string", "Its colour"]
    assert broken(frozen, today) == []
    today["findings.csv"] = {"short": today["findings.csv"]["short"], **today["findings.csv"]}
    assert broken(frozen, today) == [
        "findings.csv: its columns are in another order; published columns stay where they are"
    ]


def test_the_command_refuses_to_forget_a_field(tmp_path):
    """It runs on a copy of itself, whose snapshot has a field that is not published."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "macros").symlink_to(ROOT / "macros")
    (tmp_path / "tests/contract.py").write_bytes((ROOT / "tests/contract.py").read_bytes())
    snapshot = tmp_path / "tests/contract.json"
    snapshot.write_text(json.dumps({"example": {"colour": ["string", "Its colour"]}}), encoding="utf-8")
    before = snapshot.read_bytes()
    done = subprocess.run([sys.executable, tmp_path / "tests/contract.py"], capture_output=True, text=True)
    assert (done.returncode, snapshot.read_bytes()) == (1, before)
    assert "example: colour: is gone" in done.stderr
