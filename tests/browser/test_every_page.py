"""Every kind of page, in every state: what axe finds, whether it fits a narrow window, and whether focus can be seen."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.checks import sideways
from browser.states import PAGES, visit
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the palette; the others need no second look."""
SCHEMES = {"light": "default", "dark": "slate"}
AT_ONCE = '<style id="at-once">* { transition: none !important; animation-duration: 0s !important }</style>'
COVERED = """() => [...document.querySelectorAll('a[href], button, input:not(.md-option), textarea, summary, [tabindex="0"]')]
  .filter((one) => {
    one.focus();
    if (document.activeElement !== one || !one.checkVisibility({visibilityProperty: true})) return false;
    return ![...one.getClientRects()].some((box) => [0.1, 0.5, 0.9].some((share) => {
      const under = document.elementFromPoint(box.x + box.width * share, box.y + box.height * share);
      return under && (one.contains(under) || (under.contains(one) && under.matches('a, button, label, summary')));
    }));
  }).map((one) => one.outerHTML.slice(0, 120))"""
"""What someone who goes through the page with the Tab key cannot see when it has the focus (WCAG 2.2, 2.4.11)."""


def found(page: Page, within: str, rules: list[str]) -> list[tuple[str, str]]:
    """Which of the rules the part of the page breaks, and where."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    return page.evaluate(
        "async ([within, runOnly]) => (await axe.run(within, {runOnly, resultTypes: ['violations']})).violations"
        ".flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => [id, html.slice(0, 160), failureSummary]))",
        [within, rules],
    )


def dress(page: Page, scheme: str) -> None:
    """Put the page into a palette, as the theme's switch does, and let nothing fade."""
    page.emulate_media(color_scheme=scheme)
    if not page.locator("#at-once").count():
        page.evaluate(f"document.head.insertAdjacentHTML('beforeend', '{AT_ONCE}')")
    page.evaluate("(name) => { document.body.dataset.mdColorScheme &&= name; }", SCHEMES[scheme])


def opened(browser: Browser, address: str, width: int, height: int) -> Page:
    """A tab of a new visitor, who may copy."""
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=width < 400)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    return context.new_page()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (375, 740)])
@pytest.mark.parametrize("where", PAGES)
def test_axe_finds_nothing_wrong_in_any_state_in_either_palette(browser, address, where, width, height):
    page = opened(browser, address, width, height)
    wrong = []
    for state, part in visit(page, address, where):
        for scheme, rules in (("light", RULES), ("dark", COLOURS)):
            dress(page, scheme)
            wrong += [(state, scheme, *one) for one in found(page, part, rules)]
        dress(page, "light")
    menu = page.locator(".md-header label[for=__drawer]")
    if menu.is_visible():
        menu.click()
        for scheme, rules in (("light", RULES), ("dark", COLOURS)):
            dress(page, scheme)
            wrong += [("menu", scheme, *one) for one in found(page, ".md-sidebar--primary", rules)]
    page.context.close()
    assert wrong == []


@pytest.mark.parametrize("where", PAGES)
def test_it_fits_a_narrow_window_and_the_focus_is_never_covered(browser, address, where):
    """At 320 pixels, and at 320 by 256, which is what 1280 by 1024 comes to at 400 % (WCAG 2.2, 1.4.10)."""
    page = opened(browser, address, 320, 640)
    wide, covered = [], []
    for state, _ in visit(page, address, where):
        dress(page, "light")
        for height in (640, 256):
            page.set_viewport_size({"width": 320, "height": height})
            if sideways(page):
                wide.append((state, height, sideways(page)))
        page.keyboard.press("Tab")  # from here on focus is visible, as for people who use a keyboard
        covered += [(state, one) for one in page.evaluate(COVERED)]
        page.set_viewport_size({"width": 320, "height": 640})
    page.context.close()
    assert wide == []
    assert covered == []
