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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", LOOKED_AT)
def test_axe_finds_nothing_wrong_with_a_page(browser, address, where, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + where)
    assert page.evaluate("document.body.dataset.mdColorScheme") == {"light": "default", "dark": "slate"}[scheme]
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
    assert page.evaluate("Object.keys({...sessionStorage, ...localStorage}).map((key) => key.split('.').pop())") == [
        "__palette"
    ]
    assert "Your browser saves only these things, on your own device:" in page.locator("main").inner_text()


def test_a_visitor_can_choose_dark_colours_which_stay(page, address):
    page.goto(address)
    page.locator("label[for=__palette_1]").click()
    page.goto(address + "examples/")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


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
    page.get_by_role("main").get_by_role("link", name="E4").first.click()
    page.wait_for_url("**/examples/e4/")
    assert page.get_by_role("heading", name="What they did").is_visible()
    page.get_by_role("main").get_by_role("link", name="B8 ").first.click()
    page.wait_for_url("**/behaviours/b8/")
    context.close()


def test_the_home_page_has_its_ways_in_on_one_screen(page, address):
    page.goto(address)
    for name in ("Themes", "Behaviours", "What is your challenge?"):
        assert page.get_by_role("heading", name=name).bounding_box()["y"] < 700
    assert page.locator(".kb-home-search input").is_visible()


def test_targets_are_24_pixels_or_in_text(page, address):
    """WCAG 2.2, 2.5.8: targets that are not in a sentence are at least 24 by 24 pixels."""
    for where in ("", "matrix/"):
        page.goto(address + where)
        assert too_small(page, "main :is(.kb-plain li a, .kb-way, .kb-matrix td a), .md-sidebar a:visible") == [], where
