"""Every kind of page of the built site, and the states that someone who uses it can bring it into."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from browser.checks import FULL
from playwright.sync_api import Page

State = tuple[str, str]
"""What has been done, and a selector of the part of the page that differs from the state before."""
States = Callable[[Page], Iterator[State]]
"""Brings an open page from state to state."""


def _still(page: Page) -> Iterator[State]:
    """Nothing but what `unfolded` opens."""
    return iter(())


def _actions(page: Page) -> Iterator[State]:
    """Each panel of the row of actions, and its buttons when they have answered."""
    for name in ("Email", "Cite", "QR code"):  # without an email program, the first only opens its panel
        page.locator(".kb-actions").get_by_role("button", name=name, exact=True).click()
        page.locator(f".kb-under[aria-label='{name}']").wait_for()
        yield f"{name} open", ".kb-actions"
    page.get_by_role("button", name="Copy link").click()
    page.locator(".kb-actions [role=status]:not(:empty)").wait_for(state="attached")
    add = page.locator(".kb-actions").get_by_role("button", name="Add to pack")
    if add.count():
        add.click()
        page.get_by_role("link", name="In your pack").wait_for()
    yield "copied, and in the pack", ".kb-actions"


def _suggested(page: Page) -> Iterator[State]:
    """The suggestions of the search in the header."""
    page.keyboard.press("Control+k")
    page.keyboard.type("silo")
    page.locator(".kb-panel a:visible").first.wait_for()
    page.keyboard.press("ArrowDown")
    yield "suggestions of the search in the header", "header"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


def _home(page: Page) -> Iterator[State]:
    yield from _suggested(page)
    page.locator("#kb-home-q").fill("silo")
    page.locator(".kb-panel a:visible").first.wait_for()
    yield "suggestions under the large search box", ".kb-home-search"


def _found(page: Page) -> Iterator[State]:
    """Results, and the filters where they are behind a button."""
    filters = page.locator(".kb-find-filters")
    page.wait_for_function("!document.querySelector('[data-search=loading]')")
    if filters.is_visible():
        filters.click()
    unfold(page)
    page.locator(".kb-facets input").first.check()
    yield "a filter chosen", ".kb-facets, .kb-chips, .kb-find-bar"


def _glossary(page: Page) -> Iterator[State]:
    page.get_by_label("Filter terms").fill("xyzzy")
    yield "no term matches", ".kb-filter, .kb-status"


def _compared(page: Page) -> Iterator[State]:
    for box in page.locator(".kb-compare input").all()[:2]:
        box.click()
    yield "fewer examples", ".kb-compare fieldset, .kb-compare-buttons, .kb-compare thead"


def _workbook(page: Page) -> Iterator[State]:
    """Saved, about to be cleared, opened again, refused, and one question at a time."""
    page.locator(".kw.kw-ready").wait_for()
    page.locator("#answer-q1").fill("An answer")
    page.locator(".kw [data-do=clear]").last.click()
    yield "about to be cleared", "#kw-sure, .kw-status"
    page.evaluate(f"() => {{ {FULL} }}")
    page.evaluate(
        "() => { navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    )
    page.locator("#answer-q2").fill("Not saved")
    page.locator(".kw [data-do=cpd-copy]").click()
    page.locator("#cpd-text").wait_for()
    page.locator("#kw-open").set_input_files(
        {"name": "other.json", "mimeType": "application/json", "buffer": json.dumps({"format": "other"}).encode()}
    )
    page.locator(".kw-said", has_text="other.json").wait_for()
    yield "not saved, not copied, and a file that is none of ours", ".kw-status, .kw-cpd, #keep ~ *"
    page.locator(".kw [data-do=one]").click()
    unfold(page)
    yield "one question at a time", ".kw-bar, .kw-steps"


def _pack(page: Page) -> Iterator[State]:
    """A copy of the pack that someone else made, to change."""
    page.get_by_role("button", name="Edit a copy").click()
    page.get_by_role("button", name="Show handout").click()
    unfold(page)
    yield "a copy to change, with the handout", ".kb-pack-panes, .kb-handout-head"


PAGES: dict[str, States] = {
    "": _home,
    "examples/": _still,
    "examples/e4/": _actions,
    "behaviours/": _still,
    "behaviours/b4/": _actions,
    "themes/": _still,
    "themes/t2/": _actions,
    "questions/": _still,
    "questions/q5/": _actions,
    "matrix/": _still,
    "compare/": _compared,
    "resourcefulness/": _still,
    "glossary/": _glossary,
    "report/": _actions,
    "about/": _still,
    "data/": _still,
    "training/": _still,
    "training/60-minutes/": _still,
    "find/": _still,
    "find/?q=budget": _found,
    "find/?q=adoption+allowance": _suggested,
    "workbook/": _workbook,
    "workbook/?theme=t2": _still,
    "training/pack/": _still,
    "training/pack/?r=e4,q5,b6,x9,f12,g-lac,t2": _pack,
    "e4/use/": _still,
    "e4/": _still,
    "f12/use/": _still,
    "g-lac/use/": _still,
    "embed/e4/": _still,
    "embed/t1/": _still,
    "embed/q5/": _still,
    "404.html": _still,
}
"""An address of each kind of page, and what can be done there."""
SHORT = re.compile(r"[a-z]\d+/")


def unfold(page: Page) -> None:
    """Open every fold of the page."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def visit(page: Page, address: str, where: str) -> Iterator[State]:
    """Open a page with all its folds, then bring it into each of its states; each is given a name."""
    if SHORT.fullmatch(where):
        page.route("**/examples/**", lambda route: route.fulfill(status=204))  # or it would lead on at once
    page.goto(address + where)
    page.wait_for_function("!document.querySelector('[data-search=loading], .kw:not(.kw-ready)')")
    if "pack" in where:
        page.locator(".kb-pack-made").wait_for()
        page.wait_for_function("!document.querySelector('.kb-handout').textContent.includes('Loading…')")
    unfold(page)
    yield "all folds open", "html"
    yield from PAGES[where](page)
