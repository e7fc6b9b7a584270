"""An example reads as a story and a theme is short: where things are on the screen, what folds, and what opens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from printed import Printed, letters
from where import address as place_of

MOST = {"example": (2600, 4), "theme": (3500, 8)}
"""The greatest height at 1280 pixels, and how often a page may say "editorial"."""


def pages(base, kind):
    return [place_of(base, record.code)[0] for record in base.live(kind)]


@pytest.mark.parametrize("kind", MOST)
def test_a_page_is_short_and_says_editorial_seldom(page, address, base, kind):
    height, times = MOST[kind]
    for where in pages(base, kind):
        page.goto(address + where)
        assert page.evaluate("document.documentElement.scrollHeight") <= height, where
        assert len(re.findall("editorial", page.locator("main").text_content(), re.I)) <= times, where


@pytest.mark.parametrize(("width", "height", "lowest"), [(1280, 800, 800), (375, 740, 700)])
def test_what_they_did_starts_on_the_first_screen(browser, address, base, width, height, lowest):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    for where in pages(base, "example"):
        page.goto(address + where)
        assert page.locator("#did").bounding_box()["y"] < lowest, where
        assert page.locator("#changed").bounding_box()["y"] < page.locator("#situation").bounding_box()["y"], where
    context.close()


MOVED = (
    "window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) "
    "window.moved += one.value; }).observe({ type: 'layout-shift', buffered: true });"
)


def test_nothing_moves_while_a_page_loads(page, address):
    page.add_init_script(MOVED)
    for where in ("examples/e4/", "themes/t2/", "questions/q1/"):
        page.goto(address + where, wait_until="networkidle")
        assert page.evaluate("window.moved") == 0, where


def test_nothing_moves_when_the_script_comes_late_to_a_page_that_it_changes(page, address):
    """Less than 0.01 is a space between two links that a browser places when a page comes in pieces: nobody sees it."""
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    slow = {"offline": False, "latency": 100, "downloadThroughput": 400_000, "uploadThroughput": 90_000}
    network.send("Network.emulateNetworkConditions", slow)
    page.add_init_script(MOVED)
    for where in ("glossary/", "compare/", "compare/?items=e4,e6"):
        page.goto(address + where, wait_until="networkidle")
        assert page.evaluate("window.moved") < 0.01, where


def test_each_part_of_the_evidence_leads_to_its_place(page, address, base):
    page.goto(address + "examples/e4/")
    links = page.locator(".kb-strip a")
    assert [link.get_attribute("href") for link in links.all()] == ["#stage", "#extent", "#evidence", "#not-said"]
    expect(links.last).to_contain_text(f"{len(base['e4'].not_told)} points")
    for link in links.all():
        target = page.locator(link.get_attribute("href"))
        assert target.count() == 1 and page.locator("#sure").bounding_box()["y"] < target.bounding_box()["y"]


def test_a_plan_has_a_dashed_outline_and_says_that_it_is_planned(page, address, base):
    for record in base.live("example"):
        page.goto(address + place_of(base, record.code)[0])
        boxes = page.locator(".kb-story > li").all()
        dashed = [box.evaluate("(box) => getComputedStyle(box).borderTopStyle === 'dashed'") for box in boxes]
        planned = record.status == "planned"
        assert dashed == [False, planned, planned, *([True] if record.in_view else [])], record.code
        assert ("Planned" in boxes[1].inner_text()) is planned


def test_details_stand_at_the_side_where_there_is_room_and_are_folded_on_a_phone(browser, address):
    for width, shown in ((1280, True), (375, False)):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(address + "examples/e4/")
        assert page.get_by_text("One local authority, not named.").is_visible() is shown
        beside = page.locator(".kb-card").bounding_box()
        assert (beside["y"] < page.locator("#did").bounding_box()["y"]) is shown
        if not shown:
            page.locator(".kb-card summary").click()
            assert page.get_by_text("One local authority, not named.").is_visible()
        context.close()


def test_the_squares_are_as_many_as_the_words_say(page, address, base):
    steps = [value.code for value in base.vocabularies["extent"].values if value.code != "not-stated"]
    seen = set()
    for where in pages(base, "theme"):
        page.goto(address + where)
        for code in base[where.split("/")[1]].findings:
            shown = page.locator(f"#{code} + p + dl .kb-scale").all_text_contents()
            value = base[code].extent.value
            seen.add(value in steps)
            if value in steps:
                assert (shown[0].count("■"), len(shown[0])) == (len(steps) - steps.index(value), len(steps)), code
            else:
                assert shown == [], code  # empty squares would look like "none"
    assert seen == {True, False}


def test_folds_open_on_paper_with_or_without_the_script(browser, address, base):
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(address + "themes/t2/")
        assert not page.get_by_text("Share or cite F14").is_visible()
        assert letters("Who is mentioned") in Printed(page).letters
        context.close()


def test_a_fold_opens_for_a_link_to_what_is_inside(page, address):
    page.goto(address + "examples/e4/")
    page.evaluate("document.querySelector('details.kb-fold li').id = 'within'")
    page.evaluate("location.hash = '#within'")
    expect(page.locator("#within")).to_be_visible()
