"""The facilitator's notes add up to their time, say whose they are and give each record's limits."""

from __future__ import annotations

import re

import pytest
from built import words

NOTES = {length: f"training/{length}-minutes/" for length in (30, 60, 90)}
CONCERN = (
    "A concern about a real child. Pause the session. Do not discuss what happened, or anything that could identify "
    "the child. Anyone who has a concern must follow your local safeguarding procedures straight away, and leave the "
    "room to do so if they need to. Before you carry on, make sure it is clear who is dealing with it."
)


@pytest.mark.parametrize("length", NOTES)
def test_the_timetable_adds_up_to_the_length_and_agrees_with_the_steps(site, length):
    page = site[NOTES[length]]
    (table,) = page.article.xpath(".//table[caption and thead//th[@scope='col']]")
    rows = [[words(cell) for cell in row.xpath("./td")] for row in table.xpath("./tbody/tr")]
    elapsed = 0
    for start, _, minutes in rows:
        assert start == f"{elapsed // 60}:{elapsed % 60:02}"
        elapsed += int(minutes)
    assert elapsed == length
    steps = {f"#{h.get('id')}": words(h) for h in page.article.xpath(".//h3")}
    announced = {
        link: f"{name} ({minutes} minutes)"
        for (_, name, minutes), link in zip(rows, table.xpath(".//a/@href"), strict=True)
    }
    assert announced == steps


@pytest.mark.parametrize("length", NOTES)
def test_the_notes_say_that_they_are_ours_and_what_to_do_with_a_concern_about_a_child(site, length):
    page = site[NOTES[length]]
    first = page.article.xpath(".//p[span[contains(@class, 'kb-editorial')]]")[0]
    assert words(first).startswith("editorial These notes are ours, not the report's.")
    noticed = [words(one) for one in page.article.xpath(".//li[strong]")]
    (concern,) = [notice for notice in noticed if "A concern about a real child." in notice]
    assert concern == f"{CONCERN} Find out who to contact"
    assert ("about/index.html", "concern") in [page.target(a) for a in page.article.xpath(".//a/@href")]


@pytest.mark.parametrize("length", NOTES)
def test_an_example_is_always_given_with_its_limits_and_a_finding_with_how_widely(site, base, length):
    page = site[NOTES[length]]
    codes = re.findall(r"^([EFQ]\d+) ", "\n".join(words(one) for one in page.article.xpath(".//p[strong/a]")), re.M)
    assert any(code.startswith("E") for code in codes)
    for code in codes:
        record = base[code.lower()]
        if code.startswith("E"):
            assert record.status_told in page.text, code
            assert all(gap in page.text for gap in record.not_told), code
        elif code.startswith("F"):
            assert f"How widespread: {base.vocabularies['extent'][record.extent.value].label}" in page.text, code


def test_the_trainers_page_leads_to_each_and_every_anchor_linked_to_exists(site):
    page = site["training/"]
    linked = [page.target(a)[0] for a in page.article.xpath(".//a/@href")]
    assert {f"{address}index.html" for address in NOTES.values()} <= set(linked)
    assert {"workbook/index.html", "training/pack/index.html", "data/index.html"} <= set(linked)
    assert "promise" in page.ids and "data/addresses.txt" in page.text
