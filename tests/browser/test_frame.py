"""The frame around every page: the menu, light and dark, the contents list, the page for what is not found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from browser.checks import BLOCKED, sideways, too_small, wrong
from browser.serve import serve
from browser.test_pages import GROUND, ground
from playwright.sync_api import Page, expect

NARROW = [320, 375, 768, 1024, 1219]
"""Widths at which the menu is not at the side: phones, tablets, and a laptop's at a zoom of 125 %."""


@contextmanager
def opened(browser, address: str, width: int = 1280, **options: object) -> Iterator[Page]:
    """A page in a new context of a width, with options such as the colours that the system asks for."""
    context = browser.new_context(viewport={"width": width, "height": 740}, **options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def focused_in_menu(page: Page) -> bool:
    return page.evaluate("document.getElementById('kb-menu').contains(document.activeElement)")


def said_to_be_open(page: Page) -> bool:
    """Whether assistive technology is told that the menu is open; the browser says so of a popover's button."""
    session = page.context.new_cdp_session(page)
    document = session.send("DOM.getDocument")["root"]["nodeId"]
    button = session.send("DOM.querySelector", {"nodeId": document, "selector": ".kb-menu-open"})["nodeId"]
    (node,) = session.send("Accessibility.getPartialAXTree", {"nodeId": button, "fetchRelatives": False})["nodes"]
    (expanded,) = (one["value"]["value"] for one in node["properties"] if one["name"] == "expanded")
    return bool(expanded)


def kept(page: Page) -> list[str]:
    return page.evaluate("Object.entries(localStorage).map((pair) => pair.join())")


# The menu


@pytest.mark.parametrize("width", NARROW)
def test_no_link_of_the_closed_menu_can_be_focused(browser, address, width):
    with opened(browser, address + "examples/e1/", width) as page:
        for _ in range(12):
            page.keyboard.press("Tab")
            box = page.evaluate(
                "(({x, y, width, height}) => ({x, y, width, height}))(document.activeElement.getBoundingClientRect())"
            )
            assert not focused_in_menu(page) and box["width"] > 0 and box["x"] >= 0


@pytest.mark.parametrize("width", NARROW)
def test_the_menu_opens_by_keyboard_says_so_and_escape_gives_the_focus_back(browser, address, width):
    with opened(browser, address + "examples/e1/", width) as page:
        button, menu = page.get_by_role("button", name="Menu", exact=True), page.locator("#kb-menu")
        assert button.get_attribute("popovertarget") == menu.get_attribute("id")
        for way_out in ("Escape", "Close"):
            assert not said_to_be_open(page) and not menu.is_visible()
            button.focus()
            page.keyboard.press("Enter")
            expect(menu).to_be_visible()
            assert said_to_be_open(page)
            assert menu.get_by_role("link", name="Glossary").is_visible()
            page.keyboard.press("Tab")
            assert focused_in_menu(page)
            if way_out == "Escape":
                page.keyboard.press("Tab")
                page.keyboard.press("Escape")
            else:
                menu.get_by_role("button", name="Close").press("Enter")
            expect(menu).to_be_hidden()
            expect(button).to_be_focused()
            assert not said_to_be_open(page)


def test_the_menu_closes_when_the_focus_leaves_it_and_its_links_lead_on(browser, address):
    with opened(browser, address + "examples/e1/", 375) as page:
        button, menu = page.get_by_role("button", name="Menu", exact=True), page.locator("#kb-menu")
        button.click()
        menu.get_by_role("link").last.focus()
        page.keyboard.press("Tab")
        expect(menu).to_be_hidden()
        assert page.evaluate("document.activeElement.className") == "kb-palette"
        button.click()
        page.mouse.click(360, 600)
        expect(menu).to_be_hidden()
        button.click()
        assert wrong(page) == [] and too_small(page, "#kb-menu :is(a, button):visible") == []
        assert not sideways(page, 375)
        menu.get_by_role("link", name="Glossary").click()
        page.wait_for_url("**/glossary/")


def test_the_open_menu_goes_to_the_side_of_a_window_that_becomes_wide(browser, address):
    with opened(browser, address, 1024) as page:
        page.get_by_role("button", name="Menu", exact=True).click()
        page.set_viewport_size({"width": 1280, "height": 740})
        page.wait_for_function("!document.querySelector('#kb-menu:popover-open')")
        assert page.locator("#kb-menu").bounding_box()["x"] > 20
        assert not page.get_by_role("button", name="Menu", exact=True).is_visible()


def test_the_menu_works_without_javascript(browser, address):
    with opened(browser, address + "about/", 375, java_script_enabled=False) as page:
        assert not page.locator("#kb-menu").is_visible() and not page.locator(".kb-palette").is_visible()
        page.get_by_role("button", name="Menu", exact=True).click()
        page.locator("#kb-menu").get_by_role("link", name="Themes").click()
        page.wait_for_url("**/themes/")


# Light and dark


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("where", ["", "examples/e1/", "e3/use/", "embed/e3/", "404.html"])
def test_a_page_follows_the_system_without_a_script_too_and_keeps_nothing(browser, address, where, script):
    with opened(browser, address + where, java_script_enabled=script) as page:
        for scheme in ("light", "dark", "light"):
            page.emulate_media(color_scheme=scheme)
            assert ground(page) == GROUND[scheme]
            if script and page.locator(".kb-palette").count():
                expect(page.locator(".kb-palette")).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
        if script:
            assert kept(page) == []


def test_a_choice_stays_on_every_page_until_it_is_what_the_system_asks_for(browser, address):
    with opened(browser, address, color_scheme="light") as page:
        button = page.get_by_role("button", name="Dark colours")
        button.click()
        assert (ground(page), button.get_attribute("aria-pressed")) == (GROUND["dark"], "true")
        assert kept(page) == ["kb-palette,dark"]
        for where in ("examples/e1/", "e3/use/", "no/such/page/"):
            page.goto(address + where)
            assert ground(page) == GROUND["dark"], where
        page.emulate_media(color_scheme="dark")
        page.goto(address)
        button.click()
        assert ground(page) == GROUND["light"] and kept(page) == ["kb-palette,light"]
        button.click()
        assert ground(page) == GROUND["dark"] and kept(page) == []
        page.emulate_media(color_scheme="light")
        assert ground(page) == GROUND["light"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_whatever_was_chosen(browser, address, scheme):
    with opened(browser, address + "examples/e1/", color_scheme=scheme) as page:
        button = page.get_by_role("button", name="Dark colours")
        button.click()
        if scheme == "dark":
            button.click()
        for where in ("examples/e1/", "e3/use/"):
            page.goto(address + where)
            page.emulate_media(media="screen")
            assert ground(page) == GROUND["dark"], where
            page.emulate_media(media="print")
            heading = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
            scheme_used = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
            assert (heading, scheme_used) == ("rgb(20, 40, 43)", "light"), where


def test_what_was_chosen_is_there_before_anything_is_drawn(browser, address):
    """The page's own script never comes here, so only the head's can have done it."""
    aborted = []

    def abort(route):
        aborted.append(route.request.url)
        route.abort()

    with opened(browser, address) as page:
        page.evaluate("localStorage.setItem('kb-palette', 'dark')")
        page.route("**/assets/hashed/kb.*.js", abort)
        page.goto(address + "about/", wait_until="commit")
        page.wait_for_function("document.body && document.body.childElementCount")
        assert ground(page) == GROUND["dark"]
        assert page.locator("meta[name=color-scheme]").get_attribute("content") == "dark"
        page.wait_for_load_state("load")
        assert aborted and page.locator(".kb-palette").get_attribute("aria-pressed") == "false"


def test_what_the_old_theme_kept_unasked_goes_and_what_other_sites_keep_stays(browser, site):
    with serve(site.folder, prefix="some/prefix/") as there, opened(browser, there) as page:
        page.evaluate(
            "for (const at of ['/some/prefix/', '/', '/other/'])"
            'localStorage.setItem(at + \'.__palette\', \'{"index":1,"color":{"scheme":"slate"}}\')'
        )
        page.goto(there + "about/")
        assert ground(page) == GROUND["light"]
        assert sorted(page.evaluate("Object.keys(localStorage)")) == ["/.__palette", "/other/.__palette"]


def test_colours_can_be_switched_where_nothing_can_be_kept(browser, address):
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Dark colours").click()
    assert ground(page) == GROUND["dark"]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_makes_quiet_text_and_lines_stronger(browser, address, scheme):
    """Playwright cannot ask for it yet, so the browser is asked itself."""
    look = """[['.kb-crumbs', 'color'], ['.md-content h2', 'borderTopColor']]
      .map(([one, what]) => getComputedStyle(document.querySelector(one))[what])"""
    with opened(browser, address + "examples/e1/", color_scheme=scheme) as page:
        session = page.context.new_cdp_session(page)
        before = page.evaluate(look)
        session.send(
            "Emulation.setEmulatedMedia",
            {
                "features": [
                    {"name": "prefers-contrast", "value": "more"},
                    {"name": "prefers-color-scheme", "value": scheme},
                ]
            },
        )
        after = page.evaluate(look)
        ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
        assert before[0] != ink == after[0] and before[1] != after[1]
        assert wrong(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_borders_of_fields_can_be_seen(browser, address, scheme):
    """WCAG 1.4.11: at least 3:1 with what is beside them, in both palettes."""
    from browser.test_at_a_glance import RATIO

    seen = RATIO.replace('getComputedStyle(each, "::before")', "getComputedStyle(each)")
    assert seen != RATIO
    for where in ("", "find/", "training/pack/", "404.html"):
        with opened(browser, address + where, color_scheme=scheme) as page:
            page.wait_for_load_state("networkidle")
            fields = page.locator("main :is(#kb-home-q, .kb-find-row input, #kb-lost-q):visible")
            assert fields.count() and min(fields.evaluate_all(seen)) >= 3, where


# The contents list


def test_the_contents_list_marks_the_section_that_is_read(page, address):
    page.goto(address + "themes/t2/")
    marked = page.locator(".md-sidebar--secondary [aria-current]")
    assert marked.count() == 0
    for name in ("f12", "f15", "f21", "f10"):
        page.evaluate("(name) => scrollBy(0, document.getElementById(name).getBoundingClientRect().top - 60)", name)
        expect(marked).to_have_attribute("href", f"#{name}")
        expect(marked).to_be_in_viewport()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".md-sidebar--secondary a").last.get_attribute("href")
    expect(marked).to_have_attribute("href", last)
    page.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)


@pytest.mark.parametrize(("where", "name"), [("examples/e1/", "changed"), ("themes/t2/", "f20"), ("about/", "rights")])
def test_a_section_that_is_linked_to_is_not_under_the_header(page, address, where, name):
    page.goto(f"{address}{where}#{name}")
    page.wait_for_load_state("load")
    header = page.locator(".md-header").bounding_box()
    top = page.locator(f"#{name}").bounding_box()["y"]
    assert header["y"] + header["height"] <= top
    assert top <= 120 or page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")


def test_a_link_into_a_fold_opens_it(page, address):
    page.goto(address + "examples/e1/")
    page.evaluate("document.querySelector('main details.kb-fold:not([open]) > ul').id = 'inside'")
    assert not page.locator("#inside").is_visible()
    page.evaluate("location.hash = '#inside'")
    page.locator("#inside").wait_for(state="visible")


# The page for what is not found


def test_the_404_page_says_so_and_has_a_way_past_the_header(page, address):
    page.goto(address + "no/such/page")
    assert page.title() == "Page not found – Resourceful Leadership"
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_404_page_is_of_use_where_the_build_did_not_know_that_it_would_be(page, site):
    with serve(site.folder, prefix="some/prefix/") as there:
        page.goto(there + "no/such/page")
        assert page.evaluate("document.styleSheets.length") == 0 or ground(page) == "rgba(0, 0, 0, 0)"
        for shown in (page.get_by_role("heading", level=1), page.get_by_label("Enter a code")):
            assert shown.bounding_box()["y"] < 400


@pytest.mark.parametrize("where", ["", "examples/e1/", "workbook/"])
def test_the_skip_link_leads_into_the_article(page, address, where):
    page.goto(address + where)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")
