"""Every kind of page on paper: how many sheets, what is at the foot of each, no controls, and black on white."""

from __future__ import annotations

import re

import pytest
from browser.states import PAGES, SHORT, visit
from browser.test_every_page import found
from printed import Printed, letters
from where import address as place_of

MOST = {"example": 2, "theme": 2, "behaviour": 1, "question": 1}
"""The most sheets, counting each side, of a page of each kind."""
PRINTED = [where for where in PAGES if not SHORT.fullmatch(where)]
HEADINGS = ":is(h1, h2, h3, h4, caption, dt, .kb-group, .kw-answer > label):not(.kb-notes-room *)"
"""What is about what follows it; room for notes has lines and no words."""
LEAST = 60
"""The fewest letters on a sheet of its own."""


@pytest.mark.parametrize("kind", MOST)
def test_a_record_takes_few_sheets_and_notes_are_never_alone(page, address, base, kind):
    for record in base.live(kind):
        page.goto(address + place_of(base, record.code)[0])
        sheets = Printed(page).sheets
        assert len(sheets) <= MOST[kind], record.code
        assert all(len(letters(sheet)) > LEAST for sheet in sheets), record.code
        assert not re.match("Notes|Source in the report", sheets[-1]), record.code


@pytest.mark.parametrize("where", PRINTED)
def test_no_sheet_ends_with_a_heading(page, address, where):
    for _ in visit(page, address, where):
        break
    page.emulate_media(media="print")
    headings = {letters(text) for text in page.locator(HEADINGS).filter(visible=True).all_inner_texts()} - {""}
    for sheet in Printed(page).sheets[:-1]:
        foot, place = (
            letters(sheet),
            letters(sheet.rpartition("↳")[2]),
        )  # a place in the report may be a heading's words
        ends = [heading for heading in headings if foot.endswith(heading) and heading != place and sheet[-1] != "."]
        assert ends == [], sheet[-120:]


@pytest.mark.parametrize("where", PRINTED)
def test_paper_has_no_controls_and_is_black_on_white_in_the_dark_palette(browser, address, where):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    for _ in visit(page, address, where):
        break
    page.emulate_media(media="print", color_scheme="dark")
    controls = page.locator("button, select, input, textarea").filter(visible=True)
    outside = controls.evaluate_all(
        "(all) => all.filter((one) => !one.closest('.kw')).map((one) => one.outerHTML.slice(0, 120))"
    )
    pale = found(page, "body", ["color-contrast"])
    ground = page.evaluate("[document.documentElement, document.body].map((one) => getComputedStyle(one).background)")
    context.close()
    assert outside == [] and pale == []
    assert all(re.match(r"rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)", one) for one in ground), ground
