"""The matrix, the glossary and the marks in a real browser: seen without colour, at every width and on paper."""

from __future__ import annotations

import pytest
from browser.checks import sideways, too_small, wrong

from macros.knowledge.kinds.term import Term

RATIO = """(all) => all.map((one) => {
  const canvas = document.createElement("canvas").getContext("2d");
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [under, over] = [document.body, one].map((each, at) =>
    light(at ? getComputedStyle(each, "::before").borderTopColor : getComputedStyle(each).backgroundColor));
  return (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05);
})"""
"""The contrast of each mark with the page (WCAG 1.4.11)."""


@pytest.fixture
def opened(browser):
    """Opens a page in a context with the options given."""
    contexts = []

    def go(address, **options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.goto(address)
        return page

    yield go
    for context in contexts:
        context.close()


def shape(page, basis: str) -> tuple[str, ...]:
    """The widths of the left and right borders of a mark: it is drawn with them alone."""
    return tuple(
        page.locator(f"main .kb-mark.kb-{basis}:visible").first.evaluate(
            "(one) => { const s = getComputedStyle(one, '::before');"
            "return [s.borderLeftWidth, s.borderRightWidth, s.width]; }"
        )
    )


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_marks_differ_in_shape_and_the_reports_is_not_the_fainter(opened, address, options):
    page = opened(f"{address}matrix/", **options)
    shapes = {basis: shape(page, basis) for basis in ("report", "section", "editorial")}
    assert len(set(shapes.values())) == 3
    left, right, width = shapes["report"]
    assert left == right and width == "0px"  # filled
    assert shapes["section"][0] != shapes["section"][1] and shapes["editorial"][0] == shapes["editorial"][1]
    if "color_scheme" in options:
        report, ours = (
            min(page.locator(f"main .kb-{one}:visible").evaluate_all(RATIO)) for one in ("report", "editorial")
        )
        assert report >= max(3, ours) and ours >= 3


@pytest.mark.parametrize(("width", "table", "hint"), [(1280, True, False), (768, True, True), (375, False, False)])
def test_the_matrix_is_a_table_that_says_when_it_scrolls_or_cards_alone(opened, address, width, table, hint):
    page = opened(f"{address}matrix/", viewport={"width": width, "height": 800})
    assert page.locator(".kb-matrix").is_visible() is table
    assert page.locator(".kb-hint").is_visible() is hint
    scroll = page.locator(".kb-scroll")
    assert scroll.evaluate("(one) => one.scrollWidth > one.clientWidth") is (hint and table)
    assert not sideways(page, width) and page.locator(".kb-cards > div").first.is_visible()


def test_the_glossary_is_short_and_its_folds_open_for_a_link_and_for_paper(opened, address):
    page = opened(f"{address}glossary/", viewport={"width": 1280, "height": 800})
    assert page.evaluate("document.documentElement.scrollHeight") <= 6000
    folds = page.locator("details.kb-fold")
    assert folds.evaluate_all("(all) => all.every((one) => !one.open)")
    page.goto(f"{address}find/")
    page.goto(f"{address}glossary/#g-lscb")
    page.locator("#g-lscb ~ details[open]").wait_for()
    assert folds.evaluate_all("(all) => all.filter((one) => one.open).length") == 1
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert folds.evaluate_all("(all) => all.every((one) => one.open)")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert folds.evaluate_all("(all) => all.filter((one) => one.open).length") == 1


def test_the_filter_leaves_the_terms_that_have_every_word(opened, address, base):
    page = opened(f"{address}glossary/")
    field, shown = page.get_by_label("Filter terms"), page.locator(".kb-entry:visible h2")
    assert shown.count() == len(base.live(Term))
    field.fill("lscb")
    assert "g-lscb" in shown.evaluate_all("(all) => all.map((one) => one.id)") and shown.count() < 4
    assert (
        page.locator("main .kb-filter + [role=status]").inner_text()
        == f"{shown.count()} of {len(base.live(Term))} terms."
    )
    field.fill("xyzzy")
    assert shown.count() == 0 and "No term matches." in page.locator("main .kb-filter + [role=status]").inner_text()
    page.get_by_role("navigation", name="A to Z").get_by_role("link", name="W").click()
    assert shown.count() == len(base.live(Term)) and field.input_value() == ""
    assert wrong(page) == [] and too_small(page, "main :is(.kb-letters a, .kb-fold > summary, .kb-filter input)") == []


def test_without_the_script_all_of_the_glossary_is_there(opened, address, base):
    page = opened(f"{address}glossary/", java_script_enabled=False)
    assert page.locator(".kb-entry:visible").count() == len(base.live(Term))
    assert not page.locator(".kb-filter").is_visible()
    page.locator("#g-lac ~ details summary").click()
    assert page.locator("#g-lac ~ details dl").is_visible()


def test_no_title_breaks_inside_a_word_where_examples_are_compared(opened, address):
    page = opened(f"{address}compare/", viewport={"width": 1280, "height": 800})
    assert page.locator(".kb-compare tbody th").count() == 7
    broken = page.locator(".kb-compare tbody th").evaluate_all(
        "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1"
        " || getComputedStyle(one).overflowWrap !== 'normal').length"
    )
    assert broken == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_is_seen_on_the_header_and_the_footer(opened, address, scheme):
    page = opened(f"{address}matrix/", color_scheme=scheme)
    page.keyboard.press("Tab")
    for place in (".md-header .kb-search input", ".md-footer a"):
        page.locator(place).first.focus()
        ring = page.locator(place).first.evaluate("(one) => getComputedStyle(one).outlineColor")
        assert ring == "rgb(255, 196, 107)", place
