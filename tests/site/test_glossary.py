"""The glossary: what has changed comes first, and terms are where people look for them."""

from __future__ import annotations

import re

import pytest
from built import words

from macros.knowledge.kinds.term import Term
from macros.pages.dates import long_date


def entry(page, code):
    """The paragraph with a term's meaning, its changes, and the list in its fold: each label and what it says."""
    (heading,) = page.article.xpath(".//h2[@id=$code]", code=code)
    (fold,) = heading.xpath("following-sibling::details[@class='kb-fold']")
    changes = [words(one) for one in heading.xpath("following-sibling::p[@class='kb-change']")]
    return words(heading.getnext()), changes, [(words(dt), words(dt.getnext())) for dt in fold.xpath("./dl/dt")]


@pytest.mark.parametrize("place", ["find/", "training/pack/"])
def test_other_lists_have_terms_by_title_as_the_glossary_does(site, base, place):
    codes = [term.code for term in sorted(base.live(Term), key=lambda term: term.title.casefold())]
    assert site[place].article.xpath(".//li[starts-with(@data-record, 'g-')]/@data-record") == codes
    assert site["glossary/"].article.xpath(".//h2[starts-with(@id, 'g-')]/@id") == codes


def test_an_entry_says_first_what_it_means_and_what_has_changed_and_in_its_fold_on_whose_word(site, base):
    for term in base.live(Term):
        meaning, changes, labels = entry(site["glossary/"], term.code)
        group = {"report": "The report says", "editorial": "Our reading"}[term.meaning.basis]
        assert meaning.replace("\xa0", " ") == f"{term.meaning.told} {group}", term.code
        assert changes == [f"{change.year}: {change.told}" for change in term.changes]
        assert labels[0][0] == group
        said = [f"{change.year}: {change.authority}; checked {long_date(change.checked)}" for change in term.changes]
        assert not said or (labels[1][0].startswith("Source of the change") and labels[1][1] == "".join(said))


def test_what_has_changed_since_the_report_is_also_a_list(site, base):
    page = site["glossary/"]
    (fold,) = page.article.xpath(".//h2[@id='changed']/following-sibling::details[1]")
    changed = [term for term in base.live(Term) if term.changes]
    assert len(changed) > 4
    assert all((term.abbreviation or term.title) in words(fold.xpath("./summary")[0]) for term in changed)
    lines = fold.xpath("./ul/li")
    assert [line.xpath("./a")[0].get("href") for line in lines] == [f"#{term.code}" for term in changed]
    for line, term in zip(lines, changed, strict=True):
        said = "".join(f"{change.year}: {change.told}" for change in term.changes)
        name = f"{term.title} ({term.abbreviation})" if term.abbreviation else term.title
        assert words(line) == f"{name}{said}"
    assert page.article.xpath(".//h2")[0].get("id") == "changed"  # before any entry


def test_every_letter_leads_to_the_first_term_under_it(site, base):
    letters = site["glossary/"].article.xpath(".//nav[@aria-label='A to Z']/a")
    terms = sorted(base.live(Term), key=lambda term: term.title.casefold())
    first = {term.title[0].upper(): term.code for term in reversed(terms)}
    assert {words(one): one.get("href") for one in letters} == {at: f"#{code}" for at, code in first.items()}
    assert [words(one) for one in letters] == sorted(first)


def test_changes_are_later_than_the_report_and_in_order(base):
    for term in base.live(Term):
        years = [change.year for change in term.changes]
        assert years == sorted(years) and min(years, default=9999) >= base.report_of(term.code).year, term.code


def test_the_page_has_no_date_that_only_machines_write(site):
    assert not re.search(r"\d{4}-\d\d-\d\d", site["glossary/"].text)


def test_the_page_says_once_that_links_between_terms_are_ours(site):
    text = site["glossary/"].text
    assert text.count("So are the See also links between terms (editorial)") == 1
    assert text.count("editorial") <= 4
