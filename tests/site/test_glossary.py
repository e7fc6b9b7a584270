"""The glossary: what has changed comes first, and terms are where people look for them."""

from __future__ import annotations

import re

import pytest
from built import words

from macros.knowledge.kinds.term import Term
from macros.pages.dates import long_date


def entry(page, code):
    """The paragraph with a term's meaning, and the list under it as pairs of a label and what stands there."""
    (heading,) = page.article.xpath(".//h2[@id=$code]", code=code)
    meaning, listed = heading.getnext(), heading.getnext().getnext()
    return words(meaning), [(words(dt), words(dt.getnext())) for dt in listed.xpath("./dt")]


@pytest.mark.parametrize("place", ["find/", "training/pack/"])
def test_other_lists_have_terms_by_title_as_the_glossary_does(site, base, place):
    codes = [term.code for term in sorted(base.live(Term), key=lambda term: term.title.casefold())]
    assert site[place].article.xpath(".//li[starts-with(@data-record, 'g-')]/@data-record") == codes
    assert site["glossary/"].article.xpath(".//h2[starts-with(@id, 'g-')]/@id") == codes


def test_an_entry_says_first_what_has_changed_and_on_whose_word(site, base):
    for term in base.live(Term):
        meaning, labels = entry(site["glossary/"], term.code)
        assert meaning.startswith(term.meaning.told)
        assert labels[0][0] == ("What has changed" if term.changes else "In the report"), term.code
        for change in term.changes:
            checked = f"editorial {change.authority}; checked {long_date(change.checked)}"
            assert f"{change.year}: {change.told} {checked}" in labels[0][1]


def test_what_has_changed_since_the_report_is_also_a_list(site, base):
    page = site["glossary/"]
    (listed,) = page.article.xpath(".//h2[@id='changed']/following-sibling::ul[1]")
    changed = [term for term in base.live(Term) if term.changes]
    assert len(changed) > 4
    assert [link.get("href") for link in listed.xpath("./li/a")] == [f"#{term.code}" for term in changed]
    for line, term in zip(listed.xpath("./li"), changed, strict=True):
        said = "".join(f"{change.year}: {change.told}" for change in term.changes)
        name = f"{term.title} ({term.abbreviation})" if term.abbreviation else term.title
        assert words(line) == f"{name}{said}"
    (heading,) = page.article.xpath(".//h2[@id='changed']")
    assert heading.getparent().xpath("./h2")[0] is heading  # before any entry
    assert words(heading) == "Changed since 2011"


def test_changes_are_later_than_the_report_and_in_order(base):
    for term in base.live(Term):
        years = [change.year for change in term.changes]
        assert years == sorted(years) and min(years, default=9999) >= base.report_of(term.code).year, term.code


def test_the_page_has_no_date_that_only_machines_write(site):
    assert not re.search(r"\d{4}-\d\d-\d\d", site["glossary/"].text)


def test_the_page_says_once_that_links_between_terms_are_ours(site):
    assert site["glossary/"].text.count("links between terms are ours too (editorial)") == 1
