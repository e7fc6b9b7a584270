"""The comparison of examples in a real browser: narrowed, shared by address, sorted, and read without JavaScript."""

from __future__ import annotations

import pytest
from browser.checks import sideways, too_small, wrong


def shown(page) -> list[str]:
    """The codes of the rows that can be seen, in order."""
    rows = page.locator(".kb-compare tbody tr:visible")
    return rows.evaluate_all("(rows) => rows.map((row) => row.dataset.record)")


def all_of(base) -> list[str]:
    return [record.code for record in base.live("example")]


def test_two_that_are_chosen_are_shown_and_kept_in_the_address(page, address, base):
    page.goto(f"{address}compare/")
    assert shown(page) == all_of(base)
    page.get_by_role("checkbox", name="E4").check()
    assert shown(page) == all_of(base)
    assert "Choose one more to compare." in page.get_by_role("status").inner_text()
    page.get_by_role("checkbox", name="E6").check()
    assert shown(page) == ["e4", "e6"] and page.url == f"{address}compare/?items=e4,e6"
    page.reload()
    assert shown(page) == ["e4", "e6"] and page.get_by_role("checkbox", name="E6").is_checked()
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == all_of(base) and page.url == f"{address}compare/"


def test_an_address_from_somebody_else_is_only_ever_read_as_codes(page, address, base):
    page.goto(f"{address}compare/?items=E7,e99,<img src=x onerror=alert(1)>;e1")
    assert shown(page) == ["e1", "e7"]
    assert page.locator(".kb-compare img").count() == 0


def test_an_example_leads_to_the_comparison_with_itself_chosen(page, address, base):
    page.goto(f"{address}examples/e4/")
    page.get_by_role("link", name="Compare examples").last.click()
    page.wait_for_url("**/compare/?items=e4")
    assert page.get_by_role("checkbox", name="E4").is_checked() and shown(page) == all_of(base)


def test_a_heading_sorts_by_its_vocabulary_and_back(page, address, base):
    page.goto(f"{address}compare/?items=e1,e3,e6")
    vocabulary = base.vocabularies["status"]
    places = {value.code: place for place, value in enumerate(vocabulary.values)}
    heading = page.get_by_role("columnheader", name=vocabulary.title)
    press = heading.get_by_role("button")
    press.focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    assert shown(page) == sorted(["e1", "e3", "e6"], key=lambda code: places[base[code].status])
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert shown(page) == sorted(["e1", "e3", "e6"], key=lambda code: -places[base[code].status])
    page.get_by_role("columnheader", name="Practice example").get_by_role("button").click()
    assert heading.get_attribute("aria-sort") is None and shown(page) == ["e1", "e3", "e6"]


def test_the_link_can_be_copied(context, page, address):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}compare/?items=e1,e3")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}compare/?items=e1,e3"


def test_all_are_readable_without_javascript_on_a_phone(browser, address, base):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{address}compare/")
    rows = page.locator(".kb-compare tbody tr")
    assert rows.count() == len(all_of(base))
    for row in rows.all():
        box = row.bounding_box()
        assert row.is_visible() and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert page.locator(".kb-compare :is(input, button)").count() == 0
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible_with_its_controls(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}compare/?items=e4,e6")
    page.get_by_role("button", name="Show all").wait_for()
    assert wrong(page) == [] and not sideways(page, width)
    assert too_small(page, ".kb-compare :is(button, label)") == []
    context.close()
