"""Every record has its page, and every page can be told from the others."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from built import words
from where import address, has_stub

from macros.pages.dates import long_date

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
    title = what == "//head/title"  # the page for what is not found is for no search engine, so it has no description
    found = [page.tree.xpath(what) for page in site.pages.values() if title or page.name != "404.html"]
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
    for example in base.live("example"):
        assert ("in-view" in site[f"examples/{example.code}/"].ids) is bool(example.in_view)


GROUPS = {"report": "The report says", "section": "From the section heading", "editorial": "Our reading"}


def test_the_matrix_is_a_table_with_headers_whose_marks_lead_to_the_reason(site, base):
    page = site["matrix/"]
    (table,) = page.article.xpath(".//table")
    assert words(page.tree.get_element_by_id(table.get("aria-labelledby"))).startswith("Which example shows")
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


def test_a_behaviour_of_an_example_says_in_which_others_it_is_seen(site, base):
    for example in base.live("example"):
        page = site[f"examples/{example.code}/"]
        for edge in base.out(example.code, "behaviour"):
            (line,) = page.article.xpath(
                f".//li[a[1][contains(@href, 'behaviours/{edge.target}/')]]/*[@class='kb-also']"
            )
            others = sorted(one.source for one in base.back(edge.target, "example") if one.source != example.code)
            assert sorted(page.target(link)[0] for link in line.xpath("./a/@href")) == [
                f"examples/{code}/index.html" for code in others
            ]
            assert bool(others) is words(line).startswith("Also linked to ")


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


def cards(site) -> dict[str, list[tuple[str, str]]]:
    """The challenges on the home page, each with the words and the targets of its links."""
    home = site[""]
    return {
        words(card.xpath(".//strong")[0]): [
            (words(link), "#".join(filter(None, home.target(link.get("href"))))) for link in card.xpath("./ul/li/a")
        ]
        for card in home.article.xpath(".//*[contains(@class, 'kb-challenges')]/ul/li")
    }


def test_each_challenge_names_its_examples_or_else_its_findings_by_title(site, base):
    shown = cards(site)
    assert list(shown) == [value.label for value in base.vocabularies["challenges"].values]
    for value in base.vocabularies["challenges"].values:
        records = base.with_value("challenges", value.code)
        examples = [record for record in records if base.kind(record.code).name == "example"]
        for record in examples or records:
            planned = " (planned)" if getattr(record, "status", "") == "planned" else ""
            page, anchor = address(base, record.code)
            to = "#".join(filter(None, [f"{page}index.html", anchor]))
            assert (record.title + planned, to) in shown[value.label], (value.label, record.code)
        said = [
            words(one) for one in site[""].article.xpath(".//em[contains(., 'No practice example')]/ancestor::li[1]")
        ]
        assert any(one.startswith(value.label) for one in said) is not bool(examples)


def test_a_challenge_of_every_finding_of_a_theme_leads_to_the_theme(site, base):
    shown = cards(site)
    for value in base.vocabularies["challenges"].values:
        about = {record.code for record in base.with_value("challenges", value.code)}
        whole = [f"themes/{theme.code}/index.html" for theme in base.live("theme") if set(theme.findings) <= about]
        assert [to for text, to in shown[value.label] if text.startswith("Theme ")] == whole
    assert any(text.startswith("Theme T3") for text, _ in shown[base.label("challenges", "budget-reductions")])


def test_home_maps_each_theme_to_the_behaviours_that_its_heading_names_and_shows_the_others_apart(site, base):
    named, apart = site[""].article.xpath(".//*[contains(concat(' ', @class, ' '), ' kb-map ')]")
    drawn = {
        words(one.xpath("./a")[0])[:2]: [words(link)[:2] for link in one.xpath("./ul/li/a")]
        for one in named.xpath("ul/li")
    }
    assert drawn == {
        theme.code.upper(): [edge.target.upper() for edge in base.out(theme.code, "behaviour")]
        for theme in base.live("theme")
    }
    rest = [words(one)[:2] for one in apart.xpath("ul/li")]
    assert sorted([*rest, *(code for codes in drawn.values() for code in codes)]) == [
        record.code.upper() for record in base.live("behaviour")
    ]


def test_home_leads_to_no_page_of_the_menu_twice(site):
    home = site[""]
    menu = {home.target(link)[0] for link in home.tree.xpath("//nav[@aria-label='Menu']//a/@href")}
    assert len(menu) > 10
    links = Counter(home.target(link) for link in home.article.xpath(".//a[not(@class)]/@href"))
    assert {to: times for to, times in links.items() if to[0] in menu and "find" not in to[0] and times > 1} == {}


# The frame of every page


def test_the_menu_has_three_groups_and_marks_where_one_is(site, base):
    menu = site["find/"].tree.xpath("//nav[@aria-label='Menu']")[0]
    groups = {words(one): one.getparent().xpath("./ul/@aria-labelledby")[0] for one in menu.xpath(".//p")}
    assert list(groups) == ["Explore", "Use", "About"]
    assert all(menu.xpath(".//p[@id=$name]", name=name) for name in groups.values())
    names = [words(link) for link in menu.xpath(".//a")]
    assert len(names) == len(set(names)) and names[0] == "Home"
    for page, marked in (
        ("examples/e4/", "Practice examples"),
        ("training/pack/", "Make a pack"),
        ("data/", "Open data"),
    ):
        active = site[page].tree.xpath("//nav[@aria-label='Menu']//a[contains(@class, '--active')]")
        assert [words(link) for link in active] == [marked]


def test_every_page_below_home_has_its_breadcrumbs(site, base):
    ways = {
        "examples/e4/": "Home › Practice examples › E4",
        "training/60-minutes/": "Home › For trainers › 60-minute session",
        "training/pack/": "Home › For trainers › Make a pack",
        "workbook/": "Home › Workbook",
        "find/": "Home › Search",
        "data/": "Home › Open data",
    }
    for name, page in site.pages.items():
        crumbs = [words(one) for one in page.tree.xpath("//nav[@class='kb-crumbs']")]
        assert len(crumbs) == (name not in ("", "404.html")), name
    for name, way in ways.items():
        (crumbs,) = site[name].tree.xpath("//nav[@class='kb-crumbs']")
        assert words(crumbs) == way
    for code, way in (("e4", "Practice examples › E4"), ("f3", "Themes › T1 › F3"), ("r1", "R1")):
        page = site.plain[f"{code}/use/"]
        (crumbs,) = page.tree.xpath("//nav[@aria-label='You are here']")
        assert words(crumbs) == f"Home › {way} › Share, cite or reuse"
        header = [page.target(link)[0] for link in page.tree.xpath("//header//p/a/@href")]
        assert header == ["index.html", "find/index.html"]


def test_long_pages_list_their_sections_for_a_phone_too(site):
    for name, page in site.pages.items():
        listed = page.tree.xpath("//nav[@class='kb-onpage']//a/@href")
        beside = page.tree.xpath("//nav[contains(@class, 'md-sidebar--secondary')]/ul/li/a/@href")
        assert listed == ([] if len(beside) <= 2 else beside), name
    assert len(site["examples/e4/"].tree.xpath("//nav[@class='kb-onpage']//a")) > 4
    assert not site[""].tree.xpath("//nav[@class='kb-onpage']")


def test_the_footer_has_the_notice_first_then_the_ways_to_what_is_about_the_site(site, settings, base):
    for name in ("", "examples/e4/", "data/"):
        page = site[name]
        (footer,) = page.tree.xpath("//footer")
        assert words(footer).startswith(
            "Do not use this site to report a concern about a child. Find out who to contact"
        )
        assert [words(link) for link in footer.xpath(".//ul//a")] == [
            "About this site",
            "Privacy",
            "Rights",
            "Open data",
            "Corrections and removal",
        ]
        assert f"Last changed {long_date(base.changes[0].on)}" in words(footer)
        for link in footer.xpath(".//a/@href[not(starts-with(., 'mailto:'))]"):
            where, anchor = page.target(link)
            assert not anchor or anchor in site[where.removesuffix("index.html")].ids


def test_the_page_of_questions_says_who_recommends_them(site, two_reports):
    assert words(site["questions/"].article.xpath(".//*[@class='kb-lead']")[0]).startswith("The report recommends ")
    assert "From the 2024 report: " in words(two_reports["questions/"].article.xpath(".//*[@class='kb-lead']")[0])


def test_every_page_says_that_it_is_not_guidance_and_where_to_report_a_concern(site):
    for page in site.pages.values():
        assert "not current guidance" in words(page.tree).casefold()
        assert "Do not use this site to report a concern about a child" in words(page.tree)


def test_files_for_other_programs_are_saved_and_do_not_open_in_the_tab(site):
    endings = (".bib", ".ris", ".csl.json", "kb.json", "package.json", ".csv", ".xlsx", ".imscc", ".pptx", ".docx")
    pages = [*site.pages.values(), *(page for where, page in site.plain.items() if where.endswith("use/"))]
    links = [link for page in pages for link in page.tree.xpath("//a[@href][not(contains(@href, 'schema/'))]")]
    files = [link for link in links if link.get("href").endswith(endings)]
    assert {ending for ending in endings for link in files if link.get("href").endswith(ending)} == set(endings)
    assert [link.get("href") for link in files if link.get("download") is None] == []


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
