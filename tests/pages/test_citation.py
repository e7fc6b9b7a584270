"""Citations of our pages and of the report, in each style and format, from a small base."""

from __future__ import annotations

import json

import bibtexparser
import pytest
import rispy
from built import ROOT
from scratch import project

from macros.knowledge.reading import read
from macros.pages.citation import FORMATS, STYLES, reference, report_reference, source_line
from macros.settings import load

ADDRESS = "https://example.org/e1/"


@pytest.fixture(scope="module")
def refs(tmp_path_factory):
    """Our page on an example whose title is hostile to every format, and its report."""
    title = ("data/examples/e1.yml", "title: A monthly health check", "title: 'Checks & {balances}: 50% of #1 <b>'")
    base = read(project(tmp_path_factory.mktemp("cited"), title))[0]
    return [reference(base, load(ROOT), "e1", ADDRESS), report_reference(base.report_of("e1"))]


def test_the_styles_name_the_site_for_our_words_and_the_publisher_for_the_reports(refs):
    shown = {style: [cite(ref) for ref in refs] for style, cite in STYLES.items()}
    name, title = "Resourceful Leadership knowledge base", "E1 Checks & {balances}: 50% of #1 <b>"
    assert shown == {
        "Harvard": [
            f"{name} (no date) {title}. Available at: {ADDRESS} (Accessed: [date]).",
            "A college (2011) The summary report: a summary.",
        ],
        "APA": [f"{name}. (n.d.). {title}. {ADDRESS}", "A college. (2011). The summary report: a summary."],
    }


def test_every_format_can_be_read_back_with_title_and_address(refs):
    files = {end: write(refs) for end, (_, write) in FORMATS.items()}
    ours, report = rispy.loads(files["ris"])
    assert (ours["title"], ours["urls"]) == (refs[0].title, [ADDRESS])
    assert (report["type_of_reference"], report["year"]) == ("RPRT", "2011")
    entries = bibtexparser.loads(files["bib"]).entries
    assert [entry["ENTRYTYPE"] for entry in entries] == ["misc", "techreport"]
    assert entries[0]["title"] == r"{E1 Checks \& \{balances\}: 50\% of \#1 <b>}"
    assert [item["title"] for item in json.loads(files["csl.json"])] == [ref.title for ref in refs]


def test_the_source_of_a_record_is_its_place_in_its_report(tmp_path):
    base = read(project(tmp_path))[0]
    assert source_line(base, "e1") == "Example 1 – A college (2011) The summary report"
    assert source_line(base, "r1") == "A college (2011) The summary report"
