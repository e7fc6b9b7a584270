"""Every link of the built site leads somewhere, and every link between records shows on both sides with its basis."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from built import dead_links, words
from where import address

from macros.knowledge.kinds.theme import shared_by_findings

PRINTED = ("c4eo.org.uk", "nationalcollege.org.uk")
ELSEWHERE = {"www.gov.uk", "creativecommons.org", "www.socialworkengland.org.uk"}


def test_every_internal_link_and_anchor_resolves(site):
    assert dead_links(site) == []


def test_they_resolve_from_a_disk_too(flat_site):
    assert dead_links(flat_site) == []
    folders = [
        (page.name, link)
        for page in (flat_site.pages | flat_site.plain).values()
        for name, link in page.links()
        if name == "href" and link.endswith("/")
    ]
    assert [
        one for one in folders if not one[1].startswith(("http", "mailto:")) and one[0] != "404.html"
    ] == []  # from a disk a browser would show a folder as a list of files
    assert not [
        link
        for page in flat_site.pages.values()
        for _, link in page.links()
        if link.startswith("/") and page.name != "404.html"
    ]


def test_under_a_prefix_only_canonical_links_and_the_404_page_contain_it(altered):
    assert dead_links(altered) == []
    assert altered["examples/e1/"].tree.xpath("//link[@rel='canonical']/@href") == [
        "https://example.org/some/prefix/examples/e1/"
    ]
    local = [link for _, link in altered["404.html"].links() if not urlsplit(link).scheme and not link.startswith("#")]
    assert local and all(link.startswith("/some/prefix/") for link in local)


def test_links_to_other_sites_are_few_and_none_is_an_address_printed_in_the_report(site):
    outside = {
        (urlsplit(link).hostname or urlsplit(link).path)
        for page in site.pages.values()
        for _, link in page.links()
        if urlsplit(link).scheme
        and "canonical" not in link
        and not link.startswith("https://resourceful-leadership.example/")
    }
    assert not [host for host in outside if any(printed in host for printed in PRINTED)]
    assert outside == ELSEWHERE | {"corrections@resourceful-leadership.example"}
    assert "www.c4eo.org.uk/themes/safeguarding" in site["report/"].text  # as text, not as a link


def test_no_page_asks_another_origin_for_anything(site):
    for page in (site.pages | site.plain).values():
        loaded = page.tree.xpath(
            "//script/@src | //img/@src | //iframe/@src | //source/@src | //link[not(@rel='canonical' or "
            "@rel='cite-as')]/@href"
        )
        assert not [one for one in loaded if urlsplit(one).netloc], page.name
    for style in site.folder.rglob("kb*.css"):
        assert not re.search(r"url\(|@import", style.read_text(encoding="utf-8"))


def test_our_pages_have_no_inline_script_style_or_handler(site):
    for page in (site.pages | site.plain).values():
        inline = page.tree.xpath("//script[not(@src)] | //style | //*[@style]") if "<article" not in page.source else []
        assert inline == [], page.name
    for page in site.pages.values():
        assert not page.article.xpath(".//script | .//style | .//*[@style]"), page.name
        assert not [name for element in page.article.iter() for name in element.attrib if name.startswith("on")], (
            page.name
        )


@pytest.mark.parametrize("end", ["source", "target"])
def test_every_link_between_records_shows_with_its_basis_on_both_pages(site, base, end):
    for entry in base.entries.values():
        for kind in ("behaviour", "theme", "finding", "example"):
            for edge in base.out(entry.record.code, kind):
                here, there = (edge.source, edge.target) if end == "source" else (edge.target, edge.source)
                page_address, _ = address(base, here)
                there_address, anchor = address(base, there)
                page, wanted = site[page_address], (there_address + "index.html", anchor)
                if page_address == there_address:
                    continue  # a finding is on its theme's page
                shown = [a for a in page.article.xpath(".//a[@href]") if page.target(a.get("href")) == wanted]
                assert shown, f"{here} does not link to {there}"
                reason = edge.reason or base.section(edge.locator)[1].title
                beside = [said(a) for a in shown if explained(a)]
                assert (edge.basis, reason) in beside, f"{here} → {there}: {beside}"


def explained(link) -> bool:
    """Whether a link has its reason beside it, or is one of a group that has one reason."""
    if link.getnext() is None:
        return bool(link.xpath("parent::li/parent::ul/preceding-sibling::*[1]/*[contains(@class, 'kb-group')]"))
    return "kb-why" in link.getnext().get("class", "")


def said(link) -> tuple[str, str]:
    """What a page says of a link: who makes it, by its mark or the heading of its group, and why."""
    why = link.getnext()
    if why is not None and (marks := why.xpath(".//*[contains(@class, 'kb-basis')]")):
        return words(marks[0]), words(why).removeprefix(words(marks[0])).strip()
    group = link.xpath("preceding::*[contains(@class, 'kb-group')][1]")[0]
    if why is None:
        (why,) = group.xpath("following-sibling::*[contains(@class, 'kb-why')]")
    return group.get("class").rpartition("kb-")[2], words(why)


def test_a_theme_says_once_what_all_its_findings_share(site, base):
    for theme in base.live("theme"):
        page, (shared, *_) = site[f"themes/{theme.code}/"], shared_by_findings(base, theme.code)
        behaviour = (f"behaviours/{shared.target}/index.html", "")
        below = page.article.xpath(".//h2[@id='findings']/following::a[following::h2[@id='examples']]")
        links = [a for a in below if page.target(a.get("href")) == behaviour and a.getnext() is not None]
        reason = base.section(shared.locator)[1].title
        assert [said(a) for a in links].count(("section", reason)) == 1, theme.code


def test_a_page_explains_each_group_of_links_once(site, base):
    seen = set()
    for entry in base.entries.values():
        page = site[address(base, entry.record.code)[0]]
        groups = page.article.xpath(".//*[contains(@class, 'kb-group')]")
        for basis in {group.get("class") for group in groups}:
            said_so = [(group.tail or "").strip(": ") != "" for group in groups if group.get("class") == basis]
            assert said_so == [True] + [False] * (len(said_so) - 1), page.name
            seen.add(basis.rpartition("kb-")[2])
    assert seen == {"report", "section", "editorial"}
