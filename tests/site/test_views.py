"""Views of several records together: how widespread the findings are, examples compared, a report's own parts."""

from __future__ import annotations

from collections import Counter

import pytest
from built import words


def spread_of(page) -> dict[tuple[str, int], set[str]]:
    """The codes of the findings behind each number of the table: by the word of its row, and its column."""
    (table,) = page.article.xpath(".//table[@class='kb-spread']")
    found = {}
    for row in table.xpath("./tbody/tr"):
        for column, cell in enumerate(row.xpath("./td")):
            codes = behind(page, cell.xpath("./a/@href"))
            assert int(cell.text_content().split()[0]) == len(codes)
            found[words(row[0]), column] = codes
    return found


def behind(page, links: list[str]) -> set[str]:
    """The codes of the findings that a number leads to: under one term of the list, or under all terms of a row."""
    if not links:
        return set()
    name = links[0].removeprefix("#")
    (target,) = page.article.xpath(".//*[@id=$name]", name=name)
    whole = "ancestor::dl/dt[starts-with(@id, $name)]"
    terms = [target] if target.tag == "dt" else target.xpath(whole, name=f"{name}-")
    return {code.text.lower() for term in terms for code in term.getnext().xpath(".//*[@class='kb-code']")}


@pytest.mark.parametrize("where", ["themes/", "report/"])
def test_every_number_leads_to_the_findings_that_it_counts(site, base, where):
    found = spread_of(site[where])
    words_for = base.vocabularies["extent"].values
    of = base.vocabularies["counted"].values
    assert list(found) == [(value.label, i) for value in words_for for i in range(len(of) + 1)]
    for value in words_for:
        row = {record.code: record.extent.of for record in base.live("finding") if record.extent.value == value.code}
        assert found[value.label, len(of)] == set(row)
        for i, one in enumerate(of):
            assert found[value.label, i] == {code for code, counted in row.items() if counted == one.code}


def test_a_bar_is_as_long_as_its_number_and_the_longest_fills_its_row(site):
    (table,) = site["themes/"].article.xpath(".//table[@class='kb-spread']")
    totals = [int(row.xpath("./td[last()]")[0].text_content().split()[0]) for row in table.xpath("./tbody/tr")]
    bars = [[float(one) for one in row.xpath("./th//*[@width][@x]/@width")] for row in table.xpath("./tbody/tr")]
    assert [sum(bar) for bar in bars] == totals
    assert {svg.get("viewbox") for svg in table.xpath(".//tbody//*[@class='kb-bar']")} == {f"0 0 {max(totals)} 1"}


def test_each_reports_page_counts_its_own_findings_and_the_themes_page_all(two_reports):
    own = {where: spread_of(two_reports[where]) for where in ("report/", "report/r2/", "themes/")}
    counted = {where: Counter(code for codes in found.values() for code in codes) for where, found in own.items()}
    assert set(counted["report/r2/"]) == {"f34", "f35", "f36", "f37", "f38"}
    assert not set(counted["report/"]) & set(counted["report/r2/"])
    assert set(counted["themes/"]) == set(counted["report/"]) | set(counted["report/r2/"])
    assert {times for found in counted.values() for times in found.values()} == {2}  # in its column and in the total


# Examples compared


def in_a_row(labels: list[str]) -> str:
    """Labels one after the other, each once: the first as it is, the others with a small first letter."""
    first, *others = dict.fromkeys(labels)
    return ", ".join([first, *(one[0].lower() + one[1:] for one in others)])


def test_every_example_is_compared_by_what_its_record_holds(site, base):
    (table,) = site["compare/"].article.xpath(".//table")
    headings = [words(one) for one in table.xpath("./thead//th")]
    titles = {name: vocabulary.title for name, vocabulary in base.vocabularies.items()}
    for row, record in zip(table.xpath("./tbody/tr"), base.live("example"), strict=True):
        assert row.get("data-record") == record.code
        assert site["compare/"].target(row.xpath("./th//a/@href")[0])[0] == f"examples/{record.code}/index.html"
        held = dict(zip(headings, [words(cell) for cell in row], strict=True))
        assert held[titles["status"]] == base.label("status", record.status)
        assert held[titles["extent"]].startswith(base.label("extent", record.extent.value))
        assert held[titles["people"]] == in_a_row([base.label("people", code) for code in record.people])
        assert held["How often"] == (record.how_often or "not stated")
        assert all(changed.told in held["What changed or was expected to change"] for changed in record.changed)
        assert ("Expected:" in " ".join(held.values())) is (record.status == "planned")
        assert held[titles["evidence"]] == in_a_row([base.label("evidence", one.sort) for one in record.evidence])
        assert all(gap in held["What the report does not say editorial"] for gap in record.not_told)


def test_a_cell_says_under_which_heading_it_is_where_there_is_no_room_for_columns(site):
    (table,) = site["compare/"].article.xpath(".//table")
    headings = [
        " ".join(one.text_content().split()).replace(" editorial", " (editorial)")
        for one in table.xpath(".//thead//th")
    ]
    for row in table.xpath("./tbody/tr"):
        assert [cell.get("data-heading") for cell in row.xpath("./td")] == headings[1:]


def test_the_comparison_is_linked_from_the_list_of_examples_and_from_each(site, base):
    lead = ("compare/index.html", "")
    assert lead in [site["examples/"].target(link) for link in site["examples/"].article.xpath(".//a/@href")]
    for record in base.live("example"):
        page = site[f"examples/{record.code}/"]
        links = [link for link in page.article.xpath(".//a/@href") if page.target(link) == lead]
        assert [link.partition("?")[2] for link in links] == [f"items={record.code}"]


def test_examples_of_all_reports_are_compared(two_reports):
    (table,) = two_reports["compare/"].article.xpath(".//table")
    assert {"e1", "e7", "e8", "e10"} <= set(table.xpath("./tbody/tr/@data-record"))


# A report's own parts

PARTS = ["described-behaviours", "own-abbreviations", "own-headings", "own-quotations"]


def test_a_reports_page_has_its_parts_each_under_its_heading(site, base):
    page = site["report/"]
    assert [h.get("id") for h in page.article.xpath(".//h2") if h.get("id") in PARTS] == PARTS
    lists = {
        part: page.article.xpath(f".//h2[@id='{part}']/following-sibling::*[self::ul or self::dl][1]") for part in PARTS
    }
    assert "AD: assistant director Example 4: Linking front line approach with strategy" in words(lists[PARTS[1]][0])
    (headings,) = lists["own-headings"]
    assert len(headings.xpath("./li")) < len(headings.xpath(".//li")) and not headings.xpath(".//pre")
    quoted = [voice.told for record in base.live("finding") for voice in record.voices]
    assert quoted and all(told in words(lists["own-quotations"][0]) for told in quoted)


def test_another_reports_page_has_its_own(two_reports):
    first, second = two_reports["report/"], two_reports["report/r2/"]
    assert "own-headings" in second.ids and "own-abbreviations" not in second.ids
    listed = words(second.article.xpath(".//h2[@id='own-headings']/following-sibling::ul[1]")[0])
    assert "E8" in listed and "E1 " not in listed
    assert "E8" not in words(first.article.xpath(".//h2[@id='own-headings']/following-sibling::ul[1]")[0])
