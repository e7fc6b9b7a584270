"""A second report, added as files only, is shown, listed, cited, packed and published like the first.

Nothing false is said about either.
"""

from __future__ import annotations

import csv
import json
import re
import zipfile

import pytest
from built import ROOT, SECOND_REPORT, Site, add_second_report, copy_project, dead_links, run, words
from docx import Document
from lxml import html
from pptx import Presentation
from where import address

from macros.knowledge.base import Base
from macros.project import check


@pytest.fixture(scope="module")
def both(tmp_path_factory) -> Base:
    """The records of both reports."""
    base, faults = check(add_second_report(copy_project(tmp_path_factory.mktemp("both"))))
    assert not faults
    return base


@pytest.fixture(scope="module")
def second(both, base) -> list[str]:
    """The codes of the second report and its records."""
    return [code for code in both.entries if code not in base]


def own_page(base: Base, code: str) -> bool:
    return base.kind(code).page_of(code) is not None


def chrome(page) -> tuple[str, str]:
    """What the banner and the footer say about reports."""
    banner, footer = page.tree.xpath("//aside[@class='md-banner']")[0], page.tree.xpath("//footer")[0]
    return re.search("Findings of (.*?), in our own words", words(banner))[1], re.search(
        r"CC BY 4.0\. All rights in (.*?) belong to", words(footer)
    )[1]


# Added as files only


def test_it_is_data_and_a_line_for_each_page_and_overwrites_no_file(second):
    files = [path.relative_to(SECOND_REPORT).as_posix() for path in SECOND_REPORT.rglob("*") if path.is_file()]
    assert [name for name in files if (ROOT / name).exists()] == []
    assert {name.partition("/")[0] for name in files} == {"data", "docs"}
    for name in files:
        if name.startswith("docs/"):
            code = name.rpartition("/")[2].removesuffix(".md")
            assert (SECOND_REPORT / name).read_text(encoding="utf-8") == f'{{{{ record("{code}") }}}}\n'
    assert sorted(name.rpartition("/")[2].removesuffix(".yml") for name in files if name.startswith("data/")) == sorted(
        second
    )


def test_a_report_without_its_page_is_a_fault_before_anything_is_built(tmp_path):
    folder = add_second_report(copy_project(tmp_path))
    (folder / "docs/report/r2.md").unlink()
    said = run(folder, "macros", "check")
    assert said.returncode == 1
    assert (
        'data/reports/r2.yml:2: code: has no page; add docs/report/r2.md with the line {{ record("r2") }}'
        in said.stderr
    )


# Its pages


def test_no_link_is_dead(two_reports):
    assert dead_links(two_reports) == []


def test_every_records_page_gives_the_year_of_its_own_report_only(two_reports, both, second):
    for code in both.entries:
        if own_page(both, code):
            year = "2024" if code in second else "2011"
            said = chrome(two_reports[address(both, code)[0]])
            assert said == (f"a {year} report", f"the {year} report"), code


def test_a_section_page_mentions_both_reports(two_reports, both):
    records = {address(both, code)[0] for code in both.entries if own_page(both, code)}
    for place, page in two_reports.pages.items():
        if place not in records and page.name != "404.html":
            assert chrome(page) == ("reports from 2011 and 2024", "the reports from 2011 and 2024"), place


def test_a_records_page_links_to_its_report_and_its_place_in_it(two_reports, both):
    for code in both.entries:
        if own_page(both, code) and not code.startswith("r"):
            page = two_reports[address(both, code)[0]]
            report, place = page.article.xpath(".//h2[@id='source']/following-sibling::p[1]/a")
            code_of_report, _, section = both[code].locator.partition("#")
            home = {"r1": "report/index.html", "r2": "report/r2/index.html"}[code_of_report]
            assert report.text_content() == f"the {both[code_of_report].year} report"
            assert page.target(report.get("href")) == (home, "") and page.target(place.get("href")) == (
                home,
                section,
            ), code


def test_a_link_to_the_other_report_says_so_and_nothing_else_mentions_it(two_reports, both, second):
    for code in both.entries:
        if not own_page(both, code) or code.startswith("r"):
            continue
        page = two_reports[address(both, code)[0]]
        article = html.fromstring(html.tostring(page.article, encoding="unicode"))
        other = "2011" if code in second else "2024"
        for link in article.xpath(".//a[@href]"):
            target = re.match(r"[A-Z]\d+", words(link))
            if target and len(words(link)) > len(target[0]) and (target[0].lower() in second) is not (code in second):
                assert (link.tail or "").startswith(f" ({other})"), (code, words(link))
                link.tail = link.tail.removeprefix(f" ({other})")
                link.drop_tree()
        said = words(article)
        assert not re.search(
            r"\b2024\b|Invented Institute|\bR2\b" if other == "2024" else r"\b2011\b|National College|\bR1\b", said
        ), code


def test_the_reports_link_to_each_other(two_reports):
    first, second = two_reports["report/"], two_reports["report/r2/"]
    assert words(first.tree.xpath("//h1")[0]) == "The 2011 report"
    assert ("report/r2/index.html", "") in [
        first.target(link.get("href")) for link in first.article.xpath(".//a[@href]")
    ]
    assert ("report/index.html", "") in [
        second.target(link.get("href")) for link in second.article.xpath(".//a[@href]")
    ]
    assert words(second.tree.xpath("//h1")[0]).startswith("R2 An invented report for tests")
    assert "companions" in first.ids and "companions" not in second.ids
    assert (
        "Do not use the web, email, phone or fax details in the report" in first.text
        and "Do not use the web" not in second.text
    )


def test_a_behaviour_without_a_description_says_so_and_mentions_the_figure_only_of_a_report_that_has_it(two_reports):
    assert "lacks Figure 1" in two_reports["behaviours/b3/"].text
    assert "Figure 1" not in two_reports["behaviours/b9/"].text
    assert "does not say what this looks like in safeguarding" in two_reports["behaviours/b9/"].text


# Pages about several records


def test_counts_are_for_the_report_that_the_sentence_is_about(two_reports):
    assert "The 2011 report lists 8 core behaviours of resourcefulness in a footnote" in two_reports["behaviours/"].text
    assert re.search(
        r"All 10 questions from the [^.]*2011[^.]* in one session", two_reports["training/90-minutes/"].text
    )
    assert re.search(r"90 minutes: all 10 questions from the [^.]*2011", two_reports["training/"].text)
    home = two_reports[""].text
    assert "This site draws on reports from 2011 and 2024. See what leaders did or planned" in home
    assert (
        "10 practice examples" in home and "13 questions" in home and "The findings are grouped under 5 themes" in home
    )


def test_the_idea_of_resourcefulness_stays_with_the_report_that_it_comes_from(two_reports):
    listed = [
        words(one)
        for one in two_reports["resourcefulness/"].article.xpath(".//h2[@id='behaviours']/following-sibling::ol[1]/li")
    ]
    assert [text.split()[0] for text in listed] == [f"B{number}" for number in range(1, 9)]


@pytest.mark.parametrize(
    "place", ["", "examples/", "questions/", "themes/", "matrix/", "find/", "training/pack/", "training/"]
)
def test_a_list_says_which_report_its_records_are_from(two_reports, place):
    text = two_reports[place].text
    assert (
        "Handing over before a manager leaves (2024)" in text
        or "E8 A shadow week for the next neighbourhood manager (2024)" in text
    )
    assert "(2011)" in text


def test_two_places_with_the_same_name_are_distinguished(two_reports):
    shown = {
        (a.get("href"), (a.tail or "")[:7])
        for a in two_reports["glossary/"].article.xpath(".//a[normalize-space()='Title page']")
    }
    assert shown == {("../report/#title-page", " (2011)"), ("../report/r2/#title-page", " (2024)")}


def test_the_trainers_page_names_themes_plans_and_packs_from_the_data(two_reports):
    text = two_reports["training/"].text
    assert "Choose the theme: T1, T2, T3, T4 or T5." in text
    assert "Some of them were plans (E3, E9)" in text
    assert (
        "R2 An invented report for tests: how neighbourhood managers pass on what they know: the whole report, "
        "with behaviours, themes" in text
    )


def test_the_workbook_has_both_reports_questions_and_sources(two_reports):
    text = two_reports["workbook/"].text
    assert "T4 Handing over before a manager leaves (2024)" in text and "Who would know if you left on Friday?" in text
    assert (
        "National College for Leadership of Schools and Children's Services (2011)" in text
        and "The Invented Institute (2024)" in text
    )


# Citations, packs and exports


def test_a_record_is_cited_after_its_own_report(two_reports):
    cited = words(two_reports.plain["e8/use/"].tree)
    assert "The Invented Institute (2024) An invented report for tests" in cited and "2011" not in cited
    ris = (two_reports.folder / "e8/e8.ris").read_text(encoding="utf-8")
    assert "AU  - The Invented Institute,\n" in ris and "PY  - 2024\n" in ris and "2011" not in ris
    assert "2024" not in (two_reports.folder / "e1/e1.ris").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("pack", "codes"),
    [("t4", ["T4", "E8", "E9", "Q11", "Q12"]), ("r2", ["B9", "T4", "T5", "E8", "E9", "E10", "Q11", "Q12", "Q13"])],
)
def test_a_pack_has_records_of_its_own_report_only(two_reports, pack, codes):
    folder = two_reports.folder / "training/packs"
    slides = Presentation(str(folder / f"{pack}.pptx")).slides
    badges = [next(shape for shape in slide.shapes if shape.name == "Code").text_frame.text for slide in slides]
    assert [code for code in dict.fromkeys(badges) if code != pack.upper()] == [
        code for code in codes if code != pack.upper()
    ]
    headings = [
        one.text.split()[0]
        for one in Document(str(folder / f"{pack}.docx")).paragraphs
        if one.style.name == "Heading 1"
    ]
    assert headings == [*codes, "How"]
    said = " ".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    assert "2024" in said and "resourcefulness" not in said.casefold()


def test_the_first_reports_pack_has_nothing_from_the_second(two_reports, second):
    folder = two_reports.folder / "training/packs"
    headings = [
        one.text.split()[0].lower()
        for one in Document(str(folder / "r1.docx")).paragraphs
        if one.style.name == "Heading 1"
    ]
    assert "e7" in headings and not set(headings) & set(second)


def test_the_data_has_both(two_reports, both):
    kb = json.loads((two_reports.folder / "data/kb.json").read_text(encoding="utf-8"))
    assert [record["code"] for record in kb["records"]] == list(both.entries)
    assert len(kb["source"]) == 2 and "2011 and 2024" in kb["note"]
    with (two_reports.folder / "data/examples.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    assert rows["e8"]["locator"] == "r2#case-1" and rows["e1"]["locator"] == "r1#example-1"


def test_llms_txt_names_both_reports(two_reports):
    text = (two_reports.folder / "llms.txt").read_text(encoding="utf-8")
    assert "Research from 2011 and 2024" in text and "/report/r2/)" in text and "as published in 2011" not in text
    assert "It is not current guidance" in text


def test_the_cartridge_gives_the_year_of_a_section(two_reports):
    with zipfile.ZipFile(two_reports.folder / "training/resourceful-leadership.imscc") as archive:
        manifest = archive.read("imsmanifest.xml").decode()
    assert (
        "T4 Handing over before a manager leaves (2024)" in manifest
        and "All rights in the reports belong to their publishers." in manifest
    )


def test_with_one_report_no_title_has_a_year(site: Site):
    assert [
        place
        for place, page in site.pages.items()
        if "(2011)"
        in re.sub(r"National College for Leadership of Schools and Children's Services \(2011\)", "", page.text)
    ] == []
