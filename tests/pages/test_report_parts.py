"""A report's own parts: which they are, and that they are in the order of the report."""

from __future__ import annotations

import pytest

from macros.pages.report_parts import abbreviated_in, described_in, headings_of, quotations_in


@pytest.fixture
def report(base):
    """The report, as a record."""
    return base["r1"]


def test_behaviours_are_in_the_order_of_the_sections_about_them(base, report):
    assert [behaviour.code for behaviour in described_in(base, report)] == ["b2", "b6", "b1"]


def test_abbreviations_are_those_of_the_report_in_the_order_of_first_use(base, report):
    found = [term.abbreviation or term.title for term in abbreviated_in(base, report)]
    assert found == ["DCS", "SLT", "C4EO", "LAC", "AD", "LSP"]  # not JAR, which the report writes out


def test_every_label_of_an_example_or_theme_is_a_heading_that_leads_to_it(base, report):
    found = headings_of(base, report)
    led = {record.code: heading for heading in found for record in heading.records}
    for record in (*base.live("theme"), *base.live("example")):
        assert led[record.code].section.title == record.label, record.code
    assert {record.code for record in base.live("question")} <= set(led)
    order = [section.code for section in report.sections]
    assert [order.index(heading.section.code) for heading in found] == sorted(
        order.index(heading.section.code) for heading in found
    )


def test_a_heading_is_as_deep_as_the_headings_that_it_is_under(base, report):
    depths = {heading.section.code: heading.depth for heading in headings_of(base, report)}
    assert (depths["figure-1"], depths["results"], depths["quality"], depths["example-4"]) == (0, 0, 1, 2)


def test_every_quotation_is_there_once_in_the_order_of_the_report(base, report):
    found = quotations_in(base, report)
    records = [*base.live("finding"), *base.live("example")]
    assert sorted(quoted.voice.told for quoted in found) == sorted(
        voice.told for record in records for voice in record.voices
    )
    order = [section.code for section in report.sections]
    places = [order.index(quoted.voice.locator.partition("#")[2]) for quoted in found]
    assert places == sorted(places)
