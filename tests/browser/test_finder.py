"""The finder's page: where things are, its filters at both widths, what it leaves out and says about it."""

from __future__ import annotations

import pytest
from browser.checks import sideways, wrong
from browser.test_search import SETTLED, open_facet, open_finder, records, state
from playwright.sync_api import expect

PHONE = {"width": 375, "height": 740}


def top(page, selector: str) -> float:
    return page.locator(selector).first.evaluate("(one) => one.getBoundingClientRect().top + scrollY")


@pytest.fixture
def phone(browser):
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_results_begin_within_200_pixels_beside_the_filters(page, address):
    open_finder(page, address, "?q=E5")
    first = page.locator("[data-search] li[data-record]").first.bounding_box()
    assert first["y"] - top(page, ".md-content__inner") <= 200
    filters = page.locator(".kb-facets").bounding_box()
    assert filters["x"] + filters["width"] < first["x"] and abs(filters["y"] - first["y"]) < 60
    assert not page.locator(".kb-find-filters").is_visible()


def test_on_a_phone_the_first_result_is_in_sight_and_one_button_opens_the_filters(phone, address):
    open_finder(phone, address, "?q=E5")
    item = phone.locator("[data-search] li[data-record=e5]").bounding_box()
    assert item["y"] + item["height"] < PHONE["height"]
    open_finder(phone, address, "?q=budget&kind=finding&theme=t3")
    button = phone.get_by_role("button", name="Filters (2)")
    box = phone.locator(".kb-facets")
    assert not box.is_visible() and button.get_attribute("aria-expanded") == "false"
    button.tap()
    assert box.is_visible() and button.get_attribute("aria-expanded") == "true"
    assert wrong(phone) == [] and not sideways(phone, PHONE["width"])
    phone.get_by_role("button", name=f"Show {len(records(phone))} results").tap()
    assert not box.is_visible() and button.evaluate("(one) => one === document.activeElement")


def test_nothing_moves_while_the_page_loads(browser, address):
    count = """() => new Promise((done) => {
        let sum = 0;
        const add = (list) => { for (const one of list.getEntries()) sum += one.value; };
        new PerformanceObserver(add).observe({type: "layout-shift", buffered: true});
        setTimeout(() => done(sum), 200);
    })"""
    for size in (PHONE, {"width": 1280, "height": 800}):
        for asked in ("?q=E5", "?q=budget&theme=t3", "?q=county+lines"):
            context = browser.new_context(viewport=size)
            page = context.new_page()
            open_finder(page, address, asked)
            assert page.evaluate(count) <= 0.02, (size, asked)
            context.close()


def test_chosen_filters_are_chips_that_take_them_away_and_keep_the_focus(page, address):
    open_finder(page, address, "?q=budget&kind=finding&theme=t3")
    page.get_by_role("button", name="Remove filter: Type: Finding").press("Enter")
    assert page.evaluate("location.search") == "?q=budget&theme=t3"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Remove filter: Theme: T3")
    page.keyboard.press("Enter")
    assert page.evaluate("location.search") == "?q=budget"
    assert page.evaluate("document.activeElement.parentElement.dataset.facet") == "theme"
    assert not page.locator(".kb-chips").is_visible()
    page.go_back()
    page.wait_for_function("document.querySelectorAll('.kb-chips button').length === 1")
    page.go_back()
    page.wait_for_function("document.querySelectorAll('.kb-chips button').length === 3")
    page.get_by_role("button", name="Clear all").click()
    assert page.evaluate("location.search") == "?q=budget"


def test_a_filter_far_down_stays_beside_the_results_and_what_is_left_is_in_sight(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    open_finder(page, address, "?q=leaders")
    page.locator(".kb-facets").evaluate(
        "(box) => box.querySelectorAll('details').forEach((one) => { one.open = true; })"
    )
    last = page.locator(".kb-facets label:visible").last
    last.scroll_into_view_if_needed()
    last.click()
    expect(page.locator(".kb-results a").first).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    for shown in (page.locator("#kb-find-q"), page.locator(".kb-finder .kb-status")):
        assert shown.bounding_box()["y"] >= header["y"] + header["height"]
    expect(last).to_be_in_viewport()


def test_how_widespread_narrows_findings_and_examples_with_true_counts(page, address, base):
    open_finder(page, address)
    open_facet(page, "extent")
    values = {value.code for value in base.vocabularies["extent"].values}
    for value in values:
        held = {
            record.code for kind in ("finding", "example") for record in base.live(kind) if record.extent.value == value
        }
        choice = page.locator(f"input[name=extent][value={value}]")
        assert choice.is_visible() == bool(held)
        if held:
            assert choice.locator("xpath=..").locator(".kb-count").inner_text() == f"({len(held)})"
    open_finder(page, address, "?extent=all")
    assert set(records(page)) == {one.code for one in base.live("finding") if one.extent.value == "all"}
    said = page.locator(".kb-foot").first.inner_text()
    assert "How widespread: All " in said and "■" * (len(values) - 1) in said


def test_a_filter_alone_is_complete_and_a_query_with_it_says_what_it_leaves_out(page, address, base):
    own = {one.code for one in base.live("question") if one.theme.to == "t3"}
    open_finder(page, address, "?theme=t3&kind=question")
    assert set(records(page)) == own and len(own) == 4
    open_finder(page, address, "?q=funding&kind=question")
    assert records(page) and set(records(page)) < own
    page.get_by_role("link", name="See all 4 under T3").click()
    page.wait_for_url("**/find/?kind=question&theme=t3")
    page.wait_for_function("document.querySelectorAll('[data-search] li[data-record]').length === 4")


def test_a_theme_is_left_out_where_its_finding_answers_unless_themes_are_asked_for(page, address):
    open_finder(page, address, "?q=data+for+conversations")
    assert records(page)[0] == "f21" and "t2" not in records(page)
    open_finder(page, address, "?q=data+for+conversations&kind=theme")
    assert "t2" in records(page)


def test_many_results_come_in_two_parts_and_back_finds_them_as_they_were(page, address):
    open_finder(page, address, "?q=leaders")
    assert len(records(page)) == 20
    page.get_by_role("button", name="Show all").click()
    whole = records(page)
    assert len(whole) > 20
    assert page.evaluate("document.activeElement.closest('li').dataset.record") == whole[20]
    page.locator("[data-search] li a.kb-found").nth(24).scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    page.locator("[data-search] li a.kb-found").nth(24).click()
    page.wait_for_url(lambda url: "/find/" not in url)
    page.go_back()
    page.wait_for_function(SETTLED)
    page.wait_for_function(f"Math.abs(scrollY - {place}) < 20")
    assert records(page) == whole


def test_what_is_not_covered_is_folded_and_right_there_when_nothing_is_found(page, address, base):
    fold = page.locator("details.kb-uncovered")
    open_finder(page, address, "?q=budget")
    assert fold.get_attribute("open") is None and page.locator("#not-covered").is_visible()
    fold.locator("summary").click()
    fold.get_by_label("Filter these topics").fill("adopt")
    shown = fold.locator("li:visible").all_inner_texts()
    assert 0 < len(shown) < len(base.topics) and all("adopt" in one.lower() for one in shown)
    open_finder(page, address, "?q=qwertyuiop")
    assert state(page) == "nothing" and fold.get_attribute("open") is not None
    assert page.locator("[data-search] details.kb-uncovered").count() == 1
    page.locator("#kb-find-q").fill("budget")
    page.wait_for_function("document.querySelector('[data-search]').dataset.search === 'results'")
    assert page.locator("[data-search] details.kb-uncovered").count() == 0 and fold.get_attribute("open") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_found_words_have_one_colour(browser, address, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    open_finder(page, address, "?q=budget")
    page.keyboard.press("Control+k")
    page.keyboard.type("budget")
    page.locator(".kb-panel a").first.wait_for()
    colours = page.locator("mark").evaluate_all(
        "(all) => all.map((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color].join())"
    )
    assert len(colours) > 4 and set(colours) == {"rgb(255, 224, 138),rgb(20, 40, 43)"}
    context.close()
