"""Two reports in the browser: results say which report they are from, and can be narrowed to one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.serve import serve
from browser.test_search import open_finder, records


@pytest.fixture(scope="module")
def both(two_reports) -> Iterator[str]:
    """The address where the site with both reports is served."""
    with serve(two_reports.folder) as address:
        yield address


def test_a_query_finds_a_record_of_the_second_report_and_says_so(page, both):
    open_finder(page, both, "?q=shadow+week")
    assert records(page)[0] == "e8"
    assert "Practice example E8, 2024 report" in page.locator("[data-record=e8]").inner_text()


def test_the_finder_narrows_to_a_report(page, both):
    open_finder(page, both, "?report=r2&kind=example")
    assert records(page) == ["e8", "e9", "e10"]
    open_finder(page, both, "?report=r1&kind=example")
    assert records(page) == [f"e{number}" for number in range(1, 8)]


def test_the_page_of_the_second_report_is_found_by_its_publisher(page, both):
    open_finder(page, both, "?q=Invented+Institute")
    assert "report/r2" in records(page)


def test_with_one_report_there_is_no_facet_for_it(page, address):
    open_finder(page, address)
    assert page.locator("[data-facet=kind]").count() == 1 and page.locator("[data-facet=report]").count() == 0
    open_finder(page, address, "?q=walk+the+floor")
    assert "report of" not in page.locator("[data-search] .kb-kind").first.inner_text()


def test_the_answer_for_an_uncovered_topic_is_about_both_reports(page, both):
    open_finder(page, both, "?q=adoption")
    assert "No report here covers adoption." in page.locator("[data-search]").inner_text()


def test_the_workbook_shows_the_questions_of_a_theme_of_the_second_report(page, both):
    page.goto(f"{both}workbook/?theme=t5")
    page.locator("[data-question=q13]").wait_for()
    assert page.locator("[data-question]:visible").evaluate_all("(all) => all.map((one) => one.dataset.question)") == [
        "q13"
    ]


def test_a_pack_can_have_records_of_both_reports_and_names_both_sources(page, both):
    page.goto(f"{both}training/pack/?r=e1,e8")
    cover = page.locator(".kb-cover")
    cover.wait_for(state="attached")
    said = cover.text_content()
    assert (
        "The Invented Institute (2024)" in said
        and "National College for Leadership" in said
        and "All rights in each report belong to its publisher" in said
    )
