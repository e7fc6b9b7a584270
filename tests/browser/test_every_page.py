"""Every kind of page, in every state: axe, narrow windows, forced colours, no script, and focus that can be seen."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.checks import sideways
from browser.states import PAGES, SHORT, visit
from playwright.sync_api import Browser, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the palette; the others need no second look."""
AT_ONCE = '<style id="at-once">* { transition: none !important; animation: none !important }</style>'
COVERED = """() => [...document.querySelectorAll('a[href], button, input, textarea, summary')]
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
    """Which of the rules the part of the page breaks, and where; at the top, where no sticky part covers a target."""
    page.evaluate("scrollTo(0, 0)")
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    return page.evaluate(
        "async ([within, runOnly]) => (await axe.run(within, {runOnly, resultTypes: ['violations']})).violations"
        ".flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => [id, html.slice(0, 160), failureSummary]))",
        [within, rules],
    )


def dress(page: Page, scheme: str) -> None:
    """Put the page into a palette, as the system does, and let nothing fade."""
    page.emulate_media(color_scheme=scheme)
    if not page.locator("#at-once").count():
        page.evaluate(f"document.head.insertAdjacentHTML('beforeend', '{AT_ONCE}')")


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
    menu = page.locator(".kb-menu-open")
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


@pytest.mark.parametrize("where", [where for where in PAGES if not SHORT.fullmatch(where)])
def test_without_the_script_no_control_is_dead(browser, address, where):
    """What can be typed in or pressed belongs to a form that leads somewhere else, or to the workbook, which prints."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + where)
    dead = [
        control.evaluate("(one) => one.outerHTML.slice(0, 160)")
        for control in page.locator("button, input, select, textarea, [role=button]").filter(visible=True).all()
        if not control.evaluate(
            "(one) => one.form?.getAttribute('action') || one.closest('.kw') || one.popoverTargetElement"
        )
    ]
    links = page.locator("main a[data-do]").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    context.close()
    assert dead == []
    assert all(link and not link.startswith("#") for link in links)


LINES = """() => [...document.querySelectorAll('main .headerlink')].filter((one) => one.checkVisibility())
.map((one) => {
  const words = document.createRange();
  words.selectNodeContents(one.parentElement);
  words.setEndBefore(one);
  const last = [...words.getClientRects()].filter((box) => box.width).pop();
  const own = one.getBoundingClientRect();
  one.focus();
  return [
    one.ariaLabel,
    one.parentElement.textContent.slice(0, -1),
    own.top < last.bottom - 4 && own.left >= last.right - 1,
    own.width >= 24 && own.height >= 24,
    document.activeElement === one,
  ];
})"""
"""Of each link beside a heading: its name, the heading, and whether it is in its last line, is large and gets focus."""


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_link_beside_a_heading_has_a_name_and_stays_beside_it(browser, address, width):
    page = browser.new_context(viewport={"width": width, "height": 740}).new_page()  # with a mouse: phones have none
    for where in ("examples/e4/", "themes/t1/", "about/", "report/", "workbook/", "training/60-minutes/"):
        page.goto(address + where)
        links = page.evaluate(LINES)
        assert len(links) > 3
        for name, heading, beside, large, focused in links:
            assert name == "Link to this section"
            assert (beside, large, focused) == (True, True, True), (where, heading)
    page.context.close()


BARE = """(all) => all.filter((one) => {
  const style = getComputedStyle(one);
  return style.borderTopStyle === 'none' && !style.textDecorationLine.includes('underline');
}).map((one) => one.outerHTML.slice(0, 120))"""
"""The controls that neither a border nor a line shows."""
WITH_BORDER = "main :is(button, textarea, input:not([type=checkbox], [type=radio], [type=file]))"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_nothing_loses_its_meaning_or_its_border(browser, address, scheme):
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme=scheme, forced_colors="active", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + "matrix/")
    pictures = {page.locator(f".kb-matrix td .kb-{basis}").first.screenshot() for basis in ("report", "section")}
    pictures.add(page.locator(".kb-matrix td .kb-editorial").first.screenshot())
    assert len(pictures) == 3
    page.goto(address + "themes/t2/")
    scales = page.locator("main .kb-scale").filter(visible=True)
    steps = {text: scales.filter(has_text=text).first.screenshot() for text in set(scales.all_text_contents())}
    assert len(set(steps.values())) == len(steps) > 2
    page.goto(address + "examples/e4/")
    page.get_by_role("button", name="Cite").click()
    page.locator(".kb-under").wait_for()
    ground = "(one) => getComputedStyle(one).backgroundColor"
    chosen, other = (page.locator(f".kb-actions [aria-expanded={is_open}]").first for is_open in ("true", "false"))
    assert chosen.evaluate(ground) != other.evaluate(ground)
    for where in ("", "examples/e4/", "find/?q=budget", "workbook/", "training/pack/?r=e4,q5", "glossary/", "compare/"):
        for _ in visit(page, address, where):
            break
        assert page.locator(WITH_BORDER).filter(visible=True).evaluate_all(BARE) == [], where
    page.goto(address + "workbook/")
    page.locator(".kw.kw-ready").wait_for()
    for current, other in (
        (".kw-filter [aria-current]", ".kw-filter a:not([aria-current])"),
        (".kw [data-do=one]", ".kw-bar [data-do=print]"),
    ):
        page.locator(".kw [data-do=one][aria-pressed=false]").dispatch_event("click")
        assert page.locator(current).first.evaluate(ground) != page.locator(other).first.evaluate(ground)
        page.locator(".kw [data-do=one][aria-pressed=true]").dispatch_event("click")
    context.close()
