"""A new kind of record, added with a module, templates and lines in two lists, is shown and published everywhere."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
import yaml
import zxingcpp
from built import LINES, ROOT, SECOND_KIND, Page, Site, dead_links, run, words
from docx import Document
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree
from PIL import Image
from pptx import Presentation

CODES = ["p1", "p2", "p3"]
LINK = "https://resourceful-leadership.example/"


@pytest.fixture(scope="module")
def built(pledged: Path) -> Site:
    """The site with the invented kind."""
    return Site(pledged / "site")


@pytest.fixture
def copied(pledged: Path, tmp_path: Path) -> Path:
    """A copy of the project with the invented kind, which a test may change."""
    return Path(shutil.copytree(pledged, tmp_path / "copy"))


def section(page: Page, anchor: str) -> list[str]:
    """The entries of the lists under a heading, each after the name of its group."""
    (heading,) = page.article.xpath(f".//h2[@id='{anchor}']")
    said, group = [], ""
    for element in heading.itersiblings():
        if element.tag == "h2":
            break
        if element.tag == "ul":
            said += [f"{group}: {words(one)}" for one in element]
        for name in element.xpath(".//*[contains(@class, 'kb-group')]"):
            group = name.text_content()
    return said


def text(site: Site, address: str) -> str:
    return (site.folder / address).read_text(encoding="utf-8")


def whole(site: Site) -> dict:
    return json.loads(text(site, "data/kb.json"))


# What it needs


def test_it_needs_a_module_two_templates_its_data_and_pages_and_lines_in_two_lists():
    files = [path.relative_to(SECOND_KIND).as_posix() for path in SECOND_KIND.rglob("*") if path.is_file()]
    assert [name for name in files if (ROOT / name).exists()] == []
    assert sorted(name for name in files if not name.startswith(("data/", "docs/pledges/"))) == [
        "macros/knowledge/kinds/pledge.py",
        "macros/pages/templates/list/pledge.md",
        "macros/pages/templates/record/pledge.md",
    ]
    assert {name for name, _, _ in LINES} == {"macros/knowledge/kinds/__init__.py", "mkdocs.yml"}
    for code in CODES:
        assert (SECOND_KIND / f"docs/pledges/{code}.md").read_text(encoding="utf-8") == f'{{{{ record("{code}") }}}}\n'


def test_the_check_counts_it_and_editors_get_its_form(copied):
    assert " 13 questions, 3 pledges, " in run(copied, "macros", "check").stdout
    assert run(copied, "macros", "new", "pledge").stdout.split() == [
        "wrote",
        "data/pledges/p4.yml",
        "wrote",
        "docs/pledges/p4.md",
    ]
    assert "by_when" in (copied / "data/pledges/p4.yml").read_text(encoding="utf-8")
    assert "a value of data/vocabulary/horizons.yml" in run(copied, "macros", "fields", "pledge").stdout


def test_editors_get_its_schema_and_its_files_then_have_to_name_it(copied):
    assert "wrote data/schema/pledge.json" in run(copied, "macros", "schema").stdout
    schema = Draft7Validator(json.loads((copied / "data/schema/pledge.json").read_text(encoding="utf-8")))
    path = copied / "data/pledges/p1.yml"
    line, _, rest = path.read_text(encoding="utf-8").partition("\n")
    assert line == "# yaml-language-server: $schema=../schema/pledge.json"
    assert list(schema.iter_errors(yaml.safe_load(rest))) == []
    assert list(schema.iter_errors({**yaml.safe_load(rest), "by_when": "never"}))
    assert run(copied, "macros", "check").returncode == 0
    path.write_text(rest, encoding="utf-8")
    assert "data/pledges/p1.yml:1: the first line should name" in run(copied, "macros", "check").stderr


@pytest.mark.parametrize("folder", ["record", "list"])
def test_a_kind_without_its_template_is_a_fault_before_anything_is_built(copied, folder):
    (copied / f"macros/pages/templates/{folder}/pledge.md").unlink()
    reported = run(copied, "macros", "check").stderr
    assert f"the kind pledge has no template; write macros/pages/templates/{folder}/pledge.md" in reported


MODULE = "macros/knowledge/kinds/pledge.py"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('letter="p"', 'letter="q"', "letter: 'q' is the letter of the kind question already; choose another"),
        ('letter="p"', 'letter="pl"', "letter: 'pl' is not one small letter"),
        ('name="pledge"', 'name="theme"', "name: 'theme' is the name of the kind theme already; choose another"),
        (
            'folder="pledges"',
            'folder="questions"',
            "folder: 'questions' is the folder of the kind question already; choose another",
        ),
        ('to="finding"', 'to="findings"', "findings: no kind 'findings'; did you mean 'finding'?"),
        ('letter="p"', 'parent="themes", letter="p"', "parent: no kind 'themes'; did you mean 'theme'?"),
        (
            'letter="p"',
            'letter="p",\n    parent="theme"',
            "parent: theme has no field 'pledges' that lists what belongs to it",
        ),
    ],
)
def test_a_kind_that_takes_anothers_name_or_names_an_unknown_kind_is_one_fault(copied, old, new, message):
    text = (copied / MODULE).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (copied / MODULE).write_text(text.replace(old, new), encoding="utf-8")
    rows = [row.strip() for row in text.replace(old, new).splitlines()]
    (line,) = (i for i, row in enumerate(rows, 1) if re.match(rf"{message.partition(':')[0]}[=:]", row))
    said = run(copied, "macros", "check")
    assert (said.returncode, said.stderr) == (1, f"{MODULE}:{line}: {message}\n1 fault; nothing was built\n")


# Its pages


def test_no_link_is_dead(built):
    assert dead_links(built) == []


def test_a_record_has_its_page_with_its_breadcrumbs_neighbours_and_source(built):
    page = built["pledges/p2/"]
    crumbs, beside = (page.article.xpath(f".//nav[@class='{name}']")[0] for name in ("kb-crumbs", "kb-beside"))
    assert words(crumbs) == "Home › Pledges › P2"
    assert [page.target(link)[0] for link in crumbs.xpath(".//@href")] == ["index.html", "pledges/index.html"]
    assert words(beside) == "Previous: P1 A notebook that outlives its owner" + "Next: P3 An answer once a year"
    source = page.article.xpath(".//h2[@id='source']/following-sibling::p[1]/a/@href")
    assert [page.target(link) for link in source] == [("report/r2/index.html", ""), ("report/r2/index.html", "case-1")]
    assert "By when Before anyone leaves" in page.text


def test_its_section_page_is_in_the_navigation_and_lists_it(built):
    page = built["pledges/"]
    assert "3 pledges, invented for tests." in page.text and {"p1", "p2", "p3"} <= page.ids
    assert "Pledges" in [words(link) for link in built[""].tree.xpath("//a[@class='md-nav__link']")]
    assert page.tree.xpath("//a[@aria-current='page']")[0].text_content() == "Pledges"


def test_the_report_says_which_of_them_come_from_a_section(built):
    said = built["report/r2/"].article.xpath(".//h3[@id='case-1']/following-sibling::p[1]")
    assert "P2 Two weeks side by side" in words(said[0])


def test_other_kinds_pages_show_the_way_back(built):
    assert section(built["behaviours/b9/"], "pledges") == [
        "The report says: P1 A notebook that outlives its owner: Habits that help a successor",
        "The report says: P2 Two weeks side by side: Habits that help a successor",
        "Our reading: P3 An answer once a year: Saying answers aloud leaves a trail.",
    ]
    assert section(built["behaviours/b1/"], "pledges") == [
        (
            "Our reading: P1 A notebook that outlives its owner (2024): "
            "A reader from elsewhere sees possibilities that the writer did not."
        )
    ]
    assert [one.partition(": ")[2][:2] for one in section(built["themes/t4/"], "pledges")] == ["P2", "P3"]
    finding = built["themes/t5/"].article.xpath(".//h3[@id='f37']/following-sibling::details[1]")[0]
    assert re.search(
        r"Pledges The report says( \(.*?\))?: P1 A notebook that outlives its owner: What the notebooks hold",
        words(finding),
    )


def test_a_page_without_links_to_it_does_not_mention_it(built):
    assert "pledges" not in built["behaviours/b8/"].ids | built["themes/t1/"].ids | built["examples/e8/"].ids


def test_the_finder_and_the_pack_builder_list_it(built):
    for place in ("find/", "training/pack/"):
        heading = built[place].article.xpath(".//h2[@id='all-pledges'] | .//h3[@id='all-pledges']")[0]
        assert words(heading) == "Pledges"
        (listed,) = heading.xpath("following-sibling::ul[1]")
        assert listed.xpath("li/@data-record") == CODES
    assert listed.get("data-lines") == "8"


def test_the_search_index_has_its_facet_letter_and_words(built):
    index = json.loads(text(built, "assets/search-index.js").removeprefix("kbIndex=").replace("<\\/", "</"))
    assert index["facets"]["kind"]["values"]["pledge"] == "Pledge"
    assert index["kinds"]["pledge"] == {"weight": 0.8, "letter": "p", "called": ["pledge"], "pack": True}
    found = {one["id"]: one for one in index["documents"] if one["kind"] == "pledge"}
    assert list(found) == CODES and found["p1"]["facets"]["theme"] == ["t5"]
    assert ["at-a-glance", "Within a year"] in found["p1"]["passages"]


def test_the_404_page_knows_its_codes(built):
    assert json.loads(built["404.html"].tree.xpath("//form/@data-kinds")[0])["pledge"] == "p"


# What is at its short address


def test_it_has_its_short_address_qr_code_picture_embed_and_use_page(built):
    assert built.plain["p2/"].tree.xpath("//link[@rel='canonical']/@href") == [f"{LINK}pledges/p2/"]
    with Image.open(built.folder / "p2/qr.png") as code, Image.open(built.folder / "p2/card.png") as card:
        assert zxingcpp.read_barcodes(code.convert("L"))[0].text == f"{LINK}p2/" and card.size == (1200, 630)
    assert "<svg" in text(built, "p2/qr.svg")
    embed = built.plain["embed/p2/"]
    assert "The invented team promises two weeks" in words(embed.tree) and not embed.tree.xpath("//nav")
    use = words(built.plain["p2/use/"].tree)
    assert "Share, cite or reuse: P2 Two weeks side by side" in use and "The Invented Institute (2024)" in use


def test_it_is_cited_with_its_report(built):
    assert re.findall(r"^(?:TI|PY)  - (.*)$", text(built, "p2/p2.ris"), re.M) == [
        "P2 Two weeks side by side",
        "An invented report for tests: how neighbourhood managers pass on what they know: short study",
        "2024",
    ]
    assert "@misc{kb-p2," in text(built, "p2/p2.bib")
    assert [one["id"] for one in json.loads(text(built, "p2/p2.csl.json"))] == ["kb-p2", "kb-report-r2"]


def test_the_head_of_its_page_says_what_it_is(built):
    tree = built["pledges/p2/"].tree
    thing, _ = (json.loads(one.text) for one in tree.xpath("//script[@type='application/ld+json']"))
    assert thing["@type"] == "CreativeWork" and thing["identifier"] == f"{LINK}p2/"
    there = f"{LINK}behaviours/b9/"
    assert thing["about"] == [{"@type": "DefinedTerm", "@id": there, "name": "Leave a trail", "url": there}]
    assert tree.xpath("//meta[@property='og:image']/@content") == [f"{LINK}p2/card.png"]
    assert tree.xpath("//link[@rel='cite-as']/@href") == [f"{LINK}p2/"]


# Packs


def test_it_has_its_own_slide(built):
    (slide,) = Presentation(str(built.folder / "p2/p2.pptx")).slides
    said = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert "Before anyone leaves" in said and "Both names are on the door" in said and "Pledge" in said.splitlines()


@pytest.mark.parametrize(("pack", "codes"), [("t4", ["p2", "p3"]), ("t5", ["p1"]), ("r2", CODES), ("r1", [])])
def test_ready_made_packs_include_it(built, pack, codes):
    folder = built.folder / "training/packs"
    slides = Presentation(str(folder / f"{pack}.pptx")).slides
    badges = [next(shape for shape in slide.shapes if shape.name == "Code").text_frame.text for slide in slides]
    assert [code for code in dict.fromkeys(badges) if code.startswith("P")] == [code.upper() for code in codes]
    paper = Document(str(folder / f"{pack}.docx"))
    headings = [one.text.split()[0].lower() for one in paper.paragraphs if one.style.name == "Heading 1"]
    assert [code for code in headings if code.startswith("p")] == codes


def test_a_packs_description_counts_it_if_there_are_any(built):
    said = built["training/"].text
    assert ": theme, 2 practice examples, 2 questions, 2 pledges." in said
    assert ": theme, 1 practice example, 1 question, 1 pledge." in said and "0 pledges" not in said
    assert "with behaviours, themes, practice examples, questions and pledges." in said
    first = Presentation(str(built.folder / "training/packs/t4.pptx")).slides[0]
    shown = "\n".join(shape.text_frame.text for shape in first.shapes if shape.has_text_frame)
    assert "3 findings, 2 practice examples, 2 questions and 2 pledges from a 2024 report, in our own words." in shown


def test_the_cartridge_has_it_in_the_section_of_its_theme(built):
    with zipfile.ZipFile(built.folder / "training/resourceful-leadership.imscc") as archive:
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    entries = manifest.xpath("//*[@identifier='S-t4']/*/*/text()")
    assert [one for one in entries if one.startswith("P")] == [
        "P2 Two weeks side by side (2024)",
        "P3 An answer once a year (2024)",
    ]


# What is published as data


def test_its_json_is_valid_by_its_schema_and_is_in_kb_json(built):
    schema = Draft202012Validator(json.loads(text(built, "data/schema/pledge.json")))
    records = {record["code"]: record for record in whole(built)["records"]}
    for code in CODES:
        record = json.loads(text(built, f"pledges/{code}/index.json"))
        assert list(schema.iter_errors(record)) == [] and records[code] == record
    assert records["p2"]["by_when"] == {"code": "before-leaving", "label": "Before anyone leaves"}
    assert "horizons" in [vocabulary["code"] for vocabulary in whole(built)["vocabularies"]]


def test_its_links_are_published_on_both_sides(built):
    records = {record["code"]: record for record in whole(built)["records"]}
    declared = {(link["to"], link["relation"], link["direction"]) for link in records["p1"]["links"]}
    named = {("t5", "theme"), ("b9", "behaviours"), ("b1", "behaviours"), ("f37", "findings")}
    assert declared == {(to, field, "declared") for to, field in named}
    for to, back in (("b9", "needed for"), ("b1", "needed for"), ("t5", "its pledges"), ("f37", "answered by")):
        assert ("p1", back, "derived") in {
            (one["to"], one["relation"], one["direction"]) for one in records[to]["links"]
        }


def test_it_has_a_table_lines_in_llms_txt_and_its_fields_on_the_data_page(built):
    rows = list(csv.DictReader(io.StringIO(text(built, "data/pledges.csv").removeprefix("\ufeff"))))
    assert [(row["code"], row["by_when"]) for row in rows][1] == ("p2", "Before anyone leaves")
    assert f"## Pledges\n\n- [P1 A notebook that outlives its owner (2024)]({LINK}pledges/p1/)" in text(
        built, "llms.txt"
    )
    page = built["data/"]
    assert "data/schema/pledge.json" in [page.target(link)[0] for link in page.article.xpath(".//@href")]
    assert "fields-pledge" in page.ids


# The promise of addresses


def test_its_addresses_are_promised_and_a_missing_record_is_a_fault(copied):
    promised = run(copied, "macros", "addresses").stdout.splitlines()
    assert {
        f"permanent from now on: {address}" for address in ("p2/", "pledges/p2/#signs", "pledges/", "p2/p2.pptx")
    } <= {*promised}
    (copied / "data/pledges/p2.yml").unlink()
    (copied / "docs/pledges/p2.md").unlink()
    lines = run(copied, "macros", "check").stderr.splitlines()
    assert any(
        line.endswith(
            "'p2/' is promised, but there is no record p2; put data/pledges/p2.yml back; "
            "if it must go, keep it as a file with withdrawn: {on, reason, see}"
        )
        for line in lines
    )
