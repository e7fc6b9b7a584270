"""What people see and do on the built pages, in a real browser."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from browser.checks import sideways, too_small, wrong

LOOKED_AT = [
    "",
    "data/",
    "examples/",
    "examples/e1/",
    "behaviours/b4/",
    "themes/t2/",
    "questions/q1/",
    "matrix/",
    "compare/",
    "resourcefulness/",
    "glossary/",
    "report/",
    "about/",
]

GROUND = {"light": "rgb(255, 255, 255)", "dark": "rgb(30, 39, 41)"}


def ground(page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", LOOKED_AT)
def test_axe_finds_nothing_wrong_with_a_page(browser, address, where, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + where)
    assert ground(page) == GROUND[scheme]
    found = wrong(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("where", LOOKED_AT)
def test_a_page_reflows_at_320_pixels(browser, address, where):
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + where)
    assert not sideways(page)
    context.close()


def test_nothing_comes_from_another_origin_and_only_what_the_about_page_says_is_stored(context, address):
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for where in LOOKED_AT:
        page.goto(address + where, wait_until="networkidle")
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    assert context.cookies() == []
    assert page.evaluate("Object.keys({...sessionStorage, ...localStorage})") == []
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate("Object.keys({...sessionStorage, ...localStorage})") == ["kb-palette"]
    assert "Your browser saves only these things, on your own device:" in page.locator("main").inner_text()


def test_a_term_shows_its_meaning_on_keyboard_focus_and_escape_hides_it(page, address, base):
    page.goto(address + "examples/e1/")
    term = page.locator("a.kb-term", has_text="health check").first
    shown = "(link) => getComputedStyle(link, '::after').content"
    assert term.evaluate(shown) == "none"
    page.keyboard.press("Tab")  # from here on focus is visible, as for people who use a keyboard
    term.focus()
    assert base["g-health-check"].meaning.told in term.evaluate(shown)
    page.keyboard.press("Escape")
    assert term.evaluate(shown) == "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#g-health-check")


def test_a_term_shows_its_meaning_on_hover_within_the_window(page, address):
    page.set_viewport_size({"width": 400, "height": 700})
    page.goto(address + "examples/e1/")
    for term in page.locator("a.kb-term").all():
        term.hover()
        assert term.evaluate("(link) => getComputedStyle(link, '::after').content") != "none"
        assert not sideways(page, 400)


def test_only_the_first_use_of_a_term_on_a_page_is_a_link(page, address):
    for where in LOOKED_AT:
        page.goto(address + where)
        targets = page.locator("a.kb-term").evaluate_all("(links) => links.map((link) => link.hash)")
        assert len(targets) == len(set(targets)), where
    assert page.locator("h1 a.kb-term, h2 a.kb-term, h3 a.kb-term, a a").count() == 0


def test_pages_can_be_read_and_followed_without_javascript(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("main").get_by_role("link", name="A monthly social work forum").first.click()
    page.wait_for_url("**/examples/e4/")
    assert page.get_by_role("heading", name="What they did").is_visible()
    page.get_by_role("main").get_by_role("link", name="B8 ").first.click()
    page.wait_for_url("**/behaviours/b8/")
    context.close()


@pytest.mark.parametrize("width, height, cards", [(1280, 800, 3), (375, 740, 1)])
def test_the_first_challenges_are_on_the_first_screen(browser, address, width, height, cards):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(address)
    assert page.locator("#kb-home-q").is_visible()
    shown = [card.bounding_box() for card in page.locator(".kb-challenges > ul > li").all()[:cards]]
    assert len(shown) == cards and all(box["y"] + box["height"] <= height for box in shown)
    context.close()


def test_a_long_page_lists_its_sections_on_a_phone_without_javascript(browser, address):
    context = browser.new_context(viewport={"width": 375, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "examples/e4/")
    contents = page.get_by_role("navigation", name="On this page")
    link = contents.get_by_role("link", name="How reliable is this?")
    assert not link.is_visible()
    contents.get_by_text("On this page").click()
    link.click()
    assert page.locator("#sure").bounding_box()["y"] < 120
    page.goto(address + "find/")
    assert page.locator(".kb-onpage").count() == 0
    context.close()


@pytest.mark.parametrize("where", ["questions/q5/", "themes/t2/", "about/"])
def test_the_contents_list_marks_the_section_that_one_jumps_to(page, address, where):
    """Those at the end of a page too, which never get to the top of the window."""
    page.goto(address + where)
    links = page.locator(".md-sidebar--secondary a")
    marked = page.locator(".md-sidebar--secondary a").filter(visible=True)
    bold = "(all) => all.filter((one) => getComputedStyle(one).fontWeight === '700').map((one) => one.hash)"
    assert links.count() > 1
    for link in links.all():
        link.click()
        page.wait_for_timeout(60)  # a section is marked in the frame after the scroll
        assert marked.evaluate_all(bold) == [link.get_attribute("href")]


def test_the_contents_list_follows_when_one_scrolls_on(page, address):
    page.goto(address + "themes/t2/")
    page.locator(".md-sidebar--secondary a").last.click()
    page.locator(".md-sidebar--secondary a[aria-current]").wait_for()
    page.mouse.move(600, 400)
    page.mouse.wheel(0, -20000)
    page.wait_for_function("!document.querySelector('.md-sidebar--secondary [aria-current]')")


def test_targets_are_24_pixels_or_in_text(page, address):
    """WCAG 2.2, 2.5.8: targets that are not in a sentence are at least 24 by 24 pixels."""
    for where in ("", "matrix/"):
        page.goto(address + where)
        assert (
            too_small(
                page, "main :is(.kb-plain li a, .kb-challenges a, .kb-map a, .kb-matrix td a), .md-sidebar a:visible"
            )
            == []
        ), where
