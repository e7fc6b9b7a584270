"""What is compared, and in which order, is read from the declarations of fields and from vocabularies."""

from __future__ import annotations

import dataclasses

import pytest

from macros.knowledge import kind_rules
from macros.knowledge.kinds import KINDS
from macros.knowledge.kinds.kind import Compared
from macros.pages.comparing import columns_of, entry_of


@pytest.fixture
def columns(base):
    """The columns of the comparison of examples, by field."""
    return {column.says.field: column for column in columns_of(base, KINDS["example"])}


def test_a_column_is_headed_by_its_vocabulary_unless_it_says_otherwise(base, columns):
    for field in ("status", "extent", "people", "evidence"):
        assert (columns[field].heading, columns[field].vocabulary) == (base.vocabularies[field].title, field)
    assert (columns["how_often"].heading, columns["how_often"].vocabulary) == ("How often", "")


def test_entries_are_in_the_order_of_their_vocabulary_and_what_says_nothing_comes_last(base, columns):
    order = [value.code for value in base.vocabularies["status"].values]
    for record in base.live("example"):
        assert order[entry_of(base, record, columns["status"]).order] == record.status
    record = base["e1"].model_copy(update={"people": [], "how_often": None})
    assert entry_of(base, record, columns["people"]).order == len(base.vocabularies["people"].values)
    assert entry_of(base, record, columns["how_often"]).shown == []


def test_evidence_of_one_sort_is_shown_once(base, columns):
    twice = base["e1"].model_copy(update={"evidence": [base["e1"].evidence[0]] * 2})
    assert entry_of(base, twice, columns["evidence"]).shown == [base.label("evidence", twice.evidence[0].sort)]


def test_only_what_was_planned_is_said_to_be_expected(base, columns):
    for record in base.live("example"):
        assert bool(entry_of(base, record, columns["changed"]).note) is (record.status == "planned")


def test_a_kind_that_compares_by_a_field_that_it_lacks_is_a_fault(monkeypatch):
    slip = dataclasses.replace(KINDS["example"], compared=(Compared("status"), Compared("exent")))
    monkeypatch.setattr(kind_rules, "ALL", (slip,))
    (fault,) = kind_rules.kinds_compare_fields()
    assert str(fault).endswith("compared: example has no field 'exent'; did you mean 'extent'?")
