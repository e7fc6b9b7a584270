"""The invented kind in the browser: found by words, code and name, put into a pack, suggested for a wrong address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.serve import serve
from browser.test_search import open_finder, records
from built import Site


@pytest.fixture(scope="module")
def there(pledged) -> Iterator[str]:
    """The address where the site with the invented kind is served."""
    with serve(Site(pledged / "site").folder) as address:
        yield address


def test_a_word_finds_it_and_says_what_it_is(page, there):
    open_finder(page, there, "?q=quokkaphone")
    assert records(page) == ["p1"]
    assert "Pledge P1, 2024 report" in page.locator("[data-record=p1]").inner_text()


@pytest.mark.parametrize("query", ["p2", "Pledge 2", "second pledge"])
def test_its_code_and_name_lead_to_it(page, there, query):
    open_finder(page, there, f"?q={query}")
    assert records(page)[0] == "p2"


def test_the_finder_narrows_to_its_kind_and_counts_it(page, there):
    open_finder(page, there, "?kind=pledge")
    assert records(page) == ["p1", "p2", "p3"]
    choice = page.locator("[data-facet=kind] label", has_text="Pledge")
    assert choice.inner_text().split() == ["Pledge", "(3)"]


def test_it_can_be_put_into_a_pack_and_printed_in_full(page, there):
    page.goto(f"{there}training/pack/?r=p2,e8")
    page.wait_for_function("!document.querySelector('.kb-handout').textContent.includes('Loading…')")
    said = page.locator(".kb-handout").text_content()
    assert "Both names are on the door for ten working days." in said and "The Invented Institute (2024)" in said
    assert page.locator("[data-record=p3]").count() == 1


@pytest.mark.parametrize("path", ["p02", "pledges/pledge-2.html", "nowhere/Pledge%202"])
def test_an_address_with_its_code_leads_to_it(page, there, path):
    page.goto(there + path)
    page.wait_for_url(f"{there}pledges/p2/")
