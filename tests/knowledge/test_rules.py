"""Each rule of the check says in one sentence what it asks for, passes a good base and finds a bad one's fault."""

from __future__ import annotations

import re

import pytest
from knowledge.test_faults import LINKS, RECORDS
from scratch import project

from macros.knowledge.base import Base
from macros.knowledge.reading import read
from macros.knowledge.rules import RULES


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Base:
    return read(project(tmp_path_factory.mktemp("good")))[0]


@pytest.fixture(scope="module")
def bad(tmp_path_factory) -> dict[str, Base]:
    """The base of each case in the table of faults that is about more than one field, by its message."""
    return {case.message: read(project(tmp_path_factory.mktemp("bad"), *case.edits))[0] for case in LINKS + RECORDS}


each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)


@each_rule
def test_the_docstring_of_a_rule_is_one_sentence(rule):
    assert re.fullmatch(r"[A-Z][^.!?\n]+\.", rule.__doc__)


@each_rule
def test_a_rule_finds_no_fault_in_a_good_base(rule, good):
    assert list(rule(good)) == []


@each_rule
def test_a_rule_finds_a_fault_in_the_table(rule, bad):
    assert [text for text, base in bad.items() if {str(fault) for fault in rule(base)} & set(text.splitlines())]


def test_no_rule_is_listed_twice():
    assert len(set(RULES)) == len({rule.__name__ for rule in RULES}) == len(RULES)
