"""Where a record is, what it is called, and how pages link to one another, without a build."""

from __future__ import annotations

import pytest
from scratch import another, project

from macros.knowledge.reading import read
from macros.pages.names import name_of
from macros.pages.places import code_of, json_address, page_of, place_of, relative, url

TERM = """\
code: g-case
title: Case file
forms: [case file]
meaning: {told: A file., basis: editorial, reason: It is plain.}
usage:
  - {told: It is used., locator: r1#results}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The small base, with a second report and a term."""
    again = another("data/reports/r1.yml", ("code: r1", "code: r2"), ("r1#", "r2#"), ("The summary report", "More"))
    edits = (("data/reports/r2.yml", again), ("data/terms/g-case.yml", TERM))
    return read(project(tmp_path_factory.mktemp("small"), *edits))[0]


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("e1", "examples/e1.md"),
        ("f1", "themes/t1.md#f1"),
        ("g-case", "glossary.md#g-case"),
        ("r1", "report.md"),
        ("r2", "report/r2.md"),
    ],
)
def test_each_record_has_the_page_that_its_kind_says(small, code, page):
    assert page_of(small, code) == page


@pytest.mark.parametrize(
    ("page", "code"),
    [("examples/e1.md", "e1"), ("report.md", "r1"), ("report/r2.md", "r2"), ("themes/t1.md", "t1"), ("about.md", None)],
)
def test_a_page_knows_which_record_it_belongs_to(small, page, code):
    assert code_of(small, page) == code


def test_a_place_in_a_report_is_on_the_page_of_that_report():
    assert (place_of("r1#results"), place_of("r2#results")) == ("report.md#results", "report/r2.md#results")


def test_a_record_is_called_by_code_and_title_and_a_term_by_its_title(small):
    assert (name_of(small, "b1"), name_of(small, "g-case")) == ("B1 Openness", "Case file")


@pytest.mark.parametrize(
    ("page", "folders", "files"),
    [
        ("index.md", "", "index.html"),
        ("about.md", "about/", "about.html"),
        ("themes/t1.md#f1", "themes/t1/#f1", "themes/t1.html#f1"),
        ("examples/index.md", "examples/", "examples/index.html"),
    ],
)
def test_addresses_are_those_that_mkdocs_gives(page, folders, files):
    assert (url(page, directory_urls=True), url(page, directory_urls=False)) == (folders, files)


def test_links_are_relative_and_only_an_anchor_within_a_page():
    assert relative("themes/t1.md#f1", "examples/e1.md") == "../themes/t1.md#f1"
    assert relative("themes/t1.md#f1", "themes/t1.md") == "#f1"
    assert relative("about.md", "index.md") == "about.md"


def test_the_json_of_a_record_is_beside_its_page(small):
    assert [json_address(small, code) for code in ("e1", "f1", "g-case", "r1", "r2")] == [
        "examples/e1/index.json",
        "themes/t1/f1.json",
        "glossary/g-case.json",
        "report/index.json",
        "report/r2/index.json",
    ]
