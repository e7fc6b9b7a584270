"""Every record has its page, and every page can be told from the others."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from built import words
from where import address, has_stub

SECTIONS = [
    "",
    "examples/",
    "behaviours/",
    "themes/",
    "questions/",
    "matrix/",
    "compare/",
    "resourcefulness/",
    "glossary/",
    "report/",
    "about/",
]


def test_every_record_has_its_page_and_anchor(site, base):
    for code in base.entries:
        page, anchor = address(base, code)
        assert (anchor or code) in site[page].ids, code


def test_every_section_page_exists(site):
    assert [address for address in SECTIONS if address not in site.pages] == []


@pytest.mark.parametrize("what", ["//head/title", "//meta[@name='description']/@content"])
def test_titles_and_descriptions_are_unique(site, what):
    found = [page.tree.xpath(what) for page in site.pages.values() if page.name != "404.html"]
    assert all(len(one) == 1 for one in found)
    texts = Counter(one[0] if isinstance(one[0], str) else one[0].text_content() for one in found)
    assert [text for text, times in texts.items() if times > 1] == []


def test_a_records_page_shows_its_code_its_place_in_the_report_and_its_neighbours(site, base):
    for entry in base.entries.values():
        if not has_stub(base, entry.record.code):
            continue
        code, page = entry.record.code, site[address(base, entry.record.code)[0]]
        (heading,) = page.tree.xpath("//h1")
        assert heading.get("id") == code
        assert words(heading) == f"{code.upper()} {entry.record.title}"
        (place,) = page.article.xpath(".//h2[@id='source']/following-sibling::p[1]/a[2]")
        assert page.target(place.get("href")) == ("report/index.html", entry.record.locator.split("#")[1])
        beside = [words(a) for a in page.article.xpath(".//nav[@aria-label='Previous and next']//a")]
        assert [text.split()[0].lower() for text in beside] == [near for near in base.beside(code) if near]


def test_headings_are_in_order_under_one_h1_and_have_ids(site):
    for page in site.pages.values():
        if page.name == "404.html":
            continue
        levels = [int(h.tag[1]) for h in page.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
        assert levels.count(1) == 1 and levels[0] == 1, page.name
        assert all(b - a <= 1 for a, b in pairwise(levels)), (page.name, levels)
        assert all(h.get("id") for h in page.article.xpath(".//h1|.//h2|.//h3")), page.name


def test_pages_of_one_kind_have_the_same_headings_in_the_same_order(site, base):
    for kind in ("example", "question", "theme"):
        anatomies = {
            tuple(h.get("id") for h in site[address(base, record.code)[0]].article.xpath(".//h2[@id!='in-view']"))
            for record in base.live(kind)
        }
        assert len(anatomies) == 1, kind


GROUPS = {"report": "The report says", "section": "From the section heading", "editorial": "Our reading"}


def test_the_matrix_is_a_table_with_headers_whose_marks_lead_to_the_reason(site, base):
    page = site["matrix/"]
    (table,) = page.article.xpath(".//table")
    assert len(table.xpath("./caption")) == 1
    assert [words(a).split()[0].lower() for a in table.xpath("./thead//th[@scope='col']/a")] == [
        b.code for b in base.live("behaviour")
    ]
    for row, example in zip(table.xpath("./tbody/tr"), base.live("example"), strict=True):
        assert words(row.xpath("./th[@scope='row']")[0]).startswith(example.code.upper())
        *cells, total = row.xpath("./td")
        assert words(total) == str(len(base.out(example.code, "behaviour")))
        for cell, behaviour in zip(cells, base.live("behaviour"), strict=True):
            edges = [edge for edge in base.out(example.code, "behaviour") if edge.target == behaviour.code]
            if edges:
                (link,) = cell.xpath("./a")
                assert page.target(link.get("href")) == (f"examples/{example.code}/index.html", "behaviours")
                between = f"{example.code.upper()} and {behaviour.code.upper()}"
                assert words(link) == f"{GROUPS[edges[0].basis]}: {between}"
                assert link.xpath("./span[@class=$mark]", mark=f"kb-mark kb-{edges[0].basis}")
            else:
                assert not cell.xpath(".//a") and "no link" in words(cell)


def test_the_matrix_counts_the_examples_of_each_behaviour_and_shows_where_there_is_none(site, base):
    (table,) = site["matrix/"].article.xpath(".//table")
    numbers = [len(base.back(b.code, "example")) for b in base.live("behaviour")]
    assert 0 in numbers
    assert [words(cell) for cell in table.xpath("./tfoot/tr/td")[:-1]] == [str(n or "no example") for n in numbers]
    for row in table.xpath("./tbody/tr"):
        shaded = ["kb-empty" in (cell.get("class") or "") for cell in row.xpath("./td")[:-1]]
        assert shaded == [number == 0 for number in numbers]


def test_the_matrix_has_a_card_for_each_behaviour_with_the_reasons_and_one_legend(site, base):
    page = site["matrix/"]
    cards = page.article.xpath(".//dl[@class='kb-cards']/div")
    for card, behaviour in zip(cards, base.live("behaviour"), strict=True):
        assert words(card.xpath("./dt")[0]) == f"{behaviour.code.upper()} {behaviour.title}"
        edges = base.back(behaviour.code, "example")
        lines = [words(line) for line in card.xpath("./dd")]
        assert lines if edges else lines == ["No practice example shows this behaviour, even on our own reading."]
        for edge in edges:
            reason = edge.reason or base.section(edge.locator)[1].title
            said = f"{GROUPS[edge.basis]} {edge.source.upper()} {base[edge.source].title} {reason}"
            assert said in lines, said
    assert page.text.count("editorial") <= 8


def test_gaps_are_said_once_and_keep_the_places_of_their_headings(site, base):
    parts = {"example": "examples", "finding": "findings", "question": "questions", "theme": "themes"}
    for behaviour in base.live("behaviour"):
        page = site[f"behaviours/{behaviour.code}/"]
        described = bool(behaviour.in_safeguarding or behaviour.described_with)
        assert ("does not describe it, and lacks Figure 1" in page.text) is not described
        headings = [h.get("id") for h in page.article.xpath(".//h2") if h.get("id") in parts.values()]
        linked = [parts[kind] for kind in parts if base.back(behaviour.code, kind)]
        assert headings == linked and set(parts.values()) <= page.ids
        lines = [line for line in page.article.xpath(".//p") if "is about this behaviour, even" in words(line)]
        assert [one.text for line in lines for one in line.xpath("./span[@id]")] == [
            {"example": "practice example"}.get(kind, kind) for kind in parts if parts[kind] not in linked
        ]
        assert len(lines) == (len(linked) < len(parts))


def test_a_challenge_of_every_finding_of_a_theme_leads_to_the_theme(site, base):
    listed = {
        words(entry.xpath("./strong")[0]): [link.text_content().split()[0] for link in entry.xpath("./a")]
        for entry in site[""].article.xpath(".//h2[@id='challenges']/following-sibling::ul[1]/li")
    }
    assert list(listed) == [value.label for value in base.vocabularies["challenges"].values]
    for value in base.vocabularies["challenges"].values:
        about = {record.code for record in base.with_value("challenges", value.code)}
        whole = [theme.code.upper() for theme in base.live("theme") if set(theme.findings) <= about]
        assert [code for code in listed[value.label] if code.startswith("T")] == whole
        assert listed[value.label], value.label
    assert "T3" in listed[base.label("challenges", "budget-reductions")]


def test_every_page_says_that_it_is_not_guidance_and_where_to_report_a_concern(site):
    for page in site.pages.values():
        assert "not current guidance" in words(page.tree).casefold()
        assert "Do not use this site to report a concern about a child" in words(page.tree)


def test_about_says_what_it_has_to(site):
    text = site["about/"].text
    for phrase in (
        "not endorsed",
        "Neither the report nor this site is current guidance",
        "no tracking",
        "removal",
        "999",
        "Corrections",
        "Creative Commons",
    ):
        assert phrase in text
