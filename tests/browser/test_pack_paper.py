"""A pack on paper: each item on one side, an example on two, and no heading or room for notes alone on a side."""

from __future__ import annotations

import pytest
from printed import Printed

SIDES = {"behaviour": 1, "question": 1, "theme": 1, "example": 2}


def printed(page, address: str, codes: list[str]) -> list[str]:
    page.goto(f"{address}training/pack/?r={','.join(codes)}")
    page.locator(".kb-pack-made").wait_for()
    page.wait_for_function("!document.querySelector('.kb-handout').textContent.includes('Loading…')")
    page.wait_for_load_state("networkidle")
    return Printed(page, format="A4", prefer_css_page_size=False).sheets


@pytest.mark.parametrize("kind", SIDES)
def test_every_item_of_a_pack_fits_its_sides(page, address, base, kind):
    records = base.live(kind)
    sheets = printed(page, address, [record.code for record in records])
    assert len(sheets) == 1 + len(records) * SIDES[kind]
    headings = set(page.locator(".kb-handout :is(h2, h3, h4)").all_inner_texts())
    for number, record in enumerate(records):
        first, *others = sheets[1 + number * SIDES[kind] :][: SIDES[kind]]
        assert f"{record.code.upper()} {record.title}" in first[:200]
        last = (others or [first])[-1]
        assert last.endswith("Notes") and "Source in the report" in last and len(last) > 500  # never notes alone
        for sheet in (first, *others):
            assert not any(sheet.endswith(heading) for heading in headings - {"Notes"}), sheet[-60:]


def test_a_mixed_pack_has_as_many_sides_as_its_items(page, address):
    assert len(printed(page, address, ["e4", "b2", "q4", "b5", "f12", "g-lac"])) == 1 + 2 + 1 + 1 + 1 + 1 + 1


def test_on_paper_the_links_of_a_behaviour_keep_their_names_and_our_reasons(page, address, base):
    _, sheet = printed(page, address, ["b2"])
    for edge in base.back("b2", "finding"):
        assert f"{edge.source.upper()} {base[edge.source].title}" in sheet
    reasons = [edge.reason for edge in base.back("b2", "finding") if edge.reason]
    assert reasons and all(reason in sheet for reason in reasons)
