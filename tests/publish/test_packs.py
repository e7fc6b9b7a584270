"""The ready-made packs and single slides of the built site.

They are read back with python-pptx and python-docx, and their QR codes with zxing.
"""

from __future__ import annotations

import datetime
import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
import zxingcpp
from built import ROOT, Site, add_examples, build, copy_project, once, run
from docx import Document
from docx.shared import Pt as Points
from lxml import html
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor as PptColour
from pptx.oxml.ns import qn
from pptx.util import Emu as PptLength
from pptx.util import Pt as PptPoints
from where import under

from macros.knowledge.kinds import KINDS
from macros.knowledge.points import Point
from macros.pages.citation import source_line
from macros.pages.packs import MOST, packs_of
from macros.project import check
from macros.publish.office.flow import Paragraph, height, high, one_page, pages
from macros.publish.office.measure import LEADING, lines, width
from macros.publish.office.outline import MORE, points
from macros.publish.site import Site as BuiltSite

GROUPS = {"report": "The report says", "section": "From the section heading", "editorial": "Our reading"}
"""The heading over links on each basis."""
COVER = "assets/cover.pptx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def out(site, base, settings) -> BuiltSite:
    """The built site with the absolute address that its own pages give."""
    return BuiltSite(
        site.folder,
        ROOT,
        base,
        settings,
        html.parse(str(site.folder / "index.html")).xpath("string(//link[@rel='canonical']/@href)"),
    )


@pytest.fixture(scope="module")
def decks(site) -> dict:
    """Every presentation that the site offers, by its address; `COVER` is only for the page that fills it in."""
    return {
        path.relative_to(site.folder).as_posix(): Presentation(str(path))
        for path in sorted(site.folder.rglob("*.pptx"))
        if path != site.folder / COVER
    }


@pytest.fixture(scope="module")
def papers(site) -> dict:
    """Every Word file of the site by its address."""
    return {
        path.relative_to(site.folder).as_posix(): Document(str(path)) for path in sorted(site.folder.rglob("*.docx"))
    }


@pytest.fixture(scope="module")
def many_examples(tmp_path_factory) -> Site:
    """The site with more practice examples than a pack can hold."""

    def make(folder: Path) -> None:
        add_examples(copy_project(folder), MOST + 5)
        build(folder, folder / "site")

    return Site(once(tmp_path_factory.getbasetemp(), "grown", make) / "site")


@pytest.fixture
def copied(tmp_path) -> Path:
    """A copy of the project, whose templates a test may change."""
    return copy_project(tmp_path)


def all_slides(decks):
    return [(name, slide) for name, deck in decks.items() for slide in deck.slides]


def title(slide) -> str:
    return slide.shapes.title.text_frame.text.replace("\u00a0", " ")


def said(slide) -> str:
    """All the text on a slide, as people read it."""
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def body(slide):
    return slide.placeholders[1].text_frame


def paragraphs(slide) -> list[Paragraph]:
    """A slide's text as it is measured: the bold part of a paragraph is its label."""
    found = []
    for one in body(slide).paragraphs:
        label, text = ("".join(run.text for run in one.runs if bool(run.font.bold) is bold) for bold in (True, False))
        found.append(Paragraph(one.level, label.removesuffix(": "), text))
    return found


def read(blob: bytes) -> str:
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(blob)).convert("L"))
    assert len(found) == 1
    return found[0].text


def test_every_theme_and_report_has_a_pack_and_every_record_a_slide(site, base, decks, papers):
    abouts = [record.code for kind in ("theme", "report") for record in base.live(kind)]
    singles = {
        f"{record.code}/{record.code}.pptx" for kind in KINDS.values() if kind.slides for record in base.live(kind.name)
    }
    assert set(decks) == singles | {f"training/packs/{code}.pptx" for code in abouts}
    assert set(papers) == {f"training/packs/{code}.docx" for code in abouts}
    assert [name for name in singles if len(decks[name].slides) != 1] == []


def test_the_title_slide_for_ones_own_pack_is_the_templates_with_a_gap_for_what_the_page_fills_in(site, decks):
    (slide,) = Presentation(str(site.folder / COVER)).slides
    ready_made = decks["training/packs/t1.pptx"].slides[0]
    places = [[(s.name, s.left, s.top, s.width, s.height) for s in one.shapes] for one in (slide, ready_made)]
    assert places[0] == places[1] and slide.slide_layout.name == ready_made.slide_layout.name
    assert set(re.findall(r"{(\w+)", said(slide))) == {"title", "items", "sources", "report", "address"}
    assert set(re.findall(r"{(\w+)", slide.notes_slide.notes_text_frame.text)) == {
        "title",
        "report",
        "lines",
        "address",
    }
    assert "It is not current guidance." in said(slide)


def test_a_themes_pack_has_the_theme_its_examples_and_its_questions_and_a_reports_pack_has_everything(base):
    found = {pack.about.code: pack for pack in packs_of(base)}
    for theme in base.live("theme"):
        assert found[theme.code].codes == [theme.code, *under(base, theme.code)]
    assert set(found["r1"].codes) == {
        record.code for kind in ("behaviour", "theme", "example", "question") for record in base.live(kind)
    }
    assert found["r1"].idea


def test_a_large_pack_has_the_first_30_records_of_a_kind_and_says_how_many_more_there_are_and_where(many_examples):
    base, _ = check(many_examples.folder.parent)
    packs = {pack.about.code: pack for pack in packs_of(base)}
    root = html.parse(str(many_examples.folder / "index.html")).xpath("string(//link[@rel='canonical']/@href)")
    for code, page, anchor in (("t2", "themes/t2/", "examples"), ("r1", "examples/", "")):
        everything = [r.code for r in base.live("example") if code == "r1" or r.theme.to == code]
        held = [one for one in packs[code].codes if one.startswith("e")]
        assert held == everything[:30] and len(everything) > 30
        more = f"{len(everything) - 30} more practice examples: {root}{page}{'#' * bool(anchor)}{anchor}"
        deck = Presentation(str(many_examples.folder / f"training/packs/{code}.pptx"))
        badges = [next(s.text_frame.text for s in slide.shapes if s.name == "Code").lower() for slide in deck.slides]
        assert list(dict.fromkeys(badge for badge in badges if badge.startswith("e"))) == held
        (slide,) = [slide for slide in deck.slides if title(slide) == MORE]
        assert more in said(slide) and more in slide.notes_slide.notes_text_frame.text
        paper = Document(str(many_examples.folder / f"training/packs/{code}.docx"))
        heads = [p.text.partition(" ")[0].lower() for p in paper.paragraphs if p.style.name == "Heading 1"]
        assert [head for head in heads if head in everything] == held
        assert more in [p.text for p in paper.paragraphs if p.style.name == "List Bullet"]
        assert page in many_examples.pages and (not anchor or anchor in many_examples[page].ids)
    offered = many_examples["training/"].text
    assert "practice examples (the first 30), 3 questions." in offered  # of a theme
    assert "practice examples (the first 30) and questions." in offered  # of the report


def test_a_long_list_is_shortened_in_a_pack_and_says_where_the_rest_is(many_examples):
    base, _ = check(many_examples.folder.parent)
    listed = [edge.source for edge in base.back("b6", "example")]
    seen = next(finding for finding in base["t2"].findings if len(base.back(finding, "example")) > 30)
    paper = "\n".join(p.text for p in Document(str(many_examples.folder / "training/packs/r1.docx")).paragraphs)
    notes = Presentation(str(many_examples.folder / "b6/b6.pptx")).slides[0].notes_slide.notes_text_frame.text
    for text in (paper, notes):
        assert re.search(rf"and {len(listed) - 30} more: https://\S+/behaviours/b6/$", text, flags=re.M)
    assert f"{listed[29].upper()} {base[listed[29]].title}" in notes and f"{listed[30].upper()} " not in notes
    others = len(base.back(seen, "example")) - 30
    assert re.search(rf"Examples: .*; and {others} more: https://\S+/themes/t2/$", paper, flags=re.M)


def test_a_designers_changes_to_the_templates_show_in_every_office_file_but_not_who_made_them_or_when(copied, settings):
    slides, paper = copied / "macros/publish/office/template.pptx", copied / "macros/publish/office/template.docx"
    deck = Presentation(str(slides))
    for slide in deck.slides:
        named = {shape.name: shape for shape in slide.shapes}
        named["Code"].fill.fore_color.rgb = PptColour(0x5A, 0, 0x2B)
        named["QR code"].top += 100_000
        named["Address"].width -= 1_000_000
        slide.placeholders[0].text_frame.paragraphs[0].runs[0].font.size = PptPoints(26)
        slide.placeholders[1].left, slide.placeholders[1].top = 548640, 2_000_000
        slide.placeholders[1].width, slide.placeholders[1].height = 8_000_000, 4_000_000
    document = Document(str(paper))
    document.styles["Heading 1"].font.size = document.styles["Why"].font.size = Points(15)
    next(iter(document.element.iter(qn("wp:inline")))).extent.cx = 1_000_000
    for one, path in ((deck, slides), (document, paper)):
        one.core_properties.author, one.core_properties.modified = "A Designer", datetime.datetime(2026, 12, 1)
        one.save(str(path))
    site = build(copied, copied / "site")
    found = [slide for path in site.folder.rglob("*.pptx") for slide in Presentation(str(path)).slides]
    assert len(found) > 100
    for slide in found:
        named = {shape.name: shape for shape in slide.shapes}
        assert str(named["Code"].fill.fore_color.rgb) == "5A002B" and named["QR code"].top == 1_837_360
        assert named["Address"].width == 9_241_280 and slide.placeholders[1].width == 8_000_000
        assert slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt <= 26
        box = (548640, 2_000_000, PptLength(8_000_000), PptLength(4_000_000))
        size = body(slide).paragraphs[0].runs[0].font.size.pt
        assert height(paragraphs(slide), size, box) <= high(box)
    handout = Document(str(site.folder / "training/packs/r1.docx"))
    assert [handout.styles[name].font.size.pt for name in ("Heading 1", "Why")] == [15, 15]
    assert {inline.extent.cx for inline in handout.element.iter(qn("wp:inline"))} == {1_000_000}
    for about in (handout.core_properties, Presentation(str(site.folder / "e1/e1.pptx")).core_properties):
        assert (about.author, about.modified, about.last_modified_by) == (settings.name, None, settings.name)


def test_a_template_that_lacks_something_is_reported_with_what_it_lacks(copied):
    def output() -> str:
        done = run(copied, "mkdocs", "build", "--strict", "--site-dir", str(copied / "site"))
        assert done.returncode and "Traceback" not in done.stderr
        return done.stdout

    deck = Presentation(str(copied / "macros/publish/office/template.pptx"))
    next(shape for shape in deck.slides[1].shapes if shape.name == "QR code").name = "Picture 5"
    deck.save(str(copied / "macros/publish/office/template.pptx"))
    assert "macros/publish/office/template.pptx: slide 2: has no 'QR code' (there are Title 1, " in output()
    shutil.copy(ROOT / "macros/publish/office/template.pptx", copied / "macros/publish/office/template.pptx")
    paper = Document(str(copied / "macros/publish/office/template.docx"))
    paper.styles.element.remove(paper.styles["Why"].element)
    paper.save(str(copied / "macros/publish/office/template.docx"))
    assert "macros/publish/office/template.docx: has no style 'Why'; add it" in output()


def test_the_templates_contain_no_times_and_are_packed_the_same_on_every_machine():
    for name in ("template.pptx", "template.docx"):
        with zipfile.ZipFile(ROOT / "macros/publish/office" / name) as archive:
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"dcterms:" not in re.sub(rb"xmlns:\w+=\S+", b"", archive.read("docProps/core.xml"))


def test_the_slides_of_a_pack_are_its_records_in_order_between_a_first_and_a_last_slide(base, out, decks):
    for pack in packs_of(base):
        slides = list(decks[f"training/packs/{pack.about.code}.pptx"].slides)
        badges = [next(s.text_frame.text for s in slide.shapes if s.name == "Code") for slide in slides]
        inner = [code for i, code in enumerate(badges) if i == 0 or code != badges[i - 1]]
        rest = [code.upper() for code in pack.codes]
        about = pack.about.code.upper()
        assert inner == ([*rest, about] if rest[0] == about else [about, *rest, about])
        assert title(slides[0]) == pack.about.title and source_line(base, pack.about.code) in said(slides[0])
        assert re.fullmatch(r"How to find and cite this( \(\d of \d\))?", title(slides[-1]))
        last = "\n".join(said(slide) for slide in slides if title(slide).startswith("How to find"))
        assert out.short(pack.about.code) in last and "not current guidance" in last and "CC BY 4.0" in last
        assert (
            "The idea of resourcefulness" in {re.sub(r" \(.*", "", title(slide)) for slide in slides} or not pack.idea
        )


def test_every_point_of_a_record_is_on_its_slides_in_full(base, decks):
    for pack in packs_of(base):
        for code in pack.codes:
            shown = "\n".join(said(slide) for slide in decks[f"training/packs/{pack.about.code}.pptx"].slides)
            missing = [text for point in points(base, code) for text in point.texts if text not in shown]
            assert missing == [], code


def test_a_planned_example_an_editorial_meaning_and_a_gap_say_what_they_are(base, decks):
    for record in base.live("example"):
        shown = said(decks[f"{record.code}/{record.code}.pptx"].slides[0])
        assert f"Stage: {base.vocabularies['status'][record.status].label}." in shown
        assert (
            record.summary in shown
            and all(one.told in shown for one in record.evidence)
            and all(one.told in shown for one in record.changed)
        )
        whole = "\n".join(said(slide) for slide in decks[f"training/packs/{record.theme.to}.pptx"].slides)
        assert all(deed.told in whole for deed in record.did) and record.status_told in whole
        assert (
            "What they planned" in "\n".join(text for point in points(base, record.code) for text in [point.label])
        ) == (record.status == "planned")
    for record in base.live("behaviour"):
        shown = said(decks[f"{record.code}/{record.code}.pptx"].slides[0])
        aspects = (base[record.described_with] if record.described_with else record).in_safeguarding
        assert f"What it means (editorial): {record.meaning.told}" in shown
        assert all(aspect.told in shown for aspect in aspects) and ("does not describe it" in shown) == (not aspects)
    for record in base.live("question"):
        shown = said(decks[f"{record.code}/{record.code}.pptx"].slides[0])
        assert record.asks in shown and all(prompt in shown for prompt in record.prompts)


def test_each_slide_has_a_unique_title_in_a_real_title_placeholder_a_number_and_no_empty_placeholder(decks):
    for name, deck in decks.items():
        titles = [
            (title(slide), next(s.text_frame.text for s in slide.shapes if s.name == "Code")) for slide in deck.slides
        ]
        assert len(set(titles)) == len(titles), name
        for number, slide in enumerate(deck.slides, 1):
            assert title(slide).strip()
            assert [
                shape.name
                for shape in slide.placeholders
                if not "".join(t.text or "" for t in shape._element.iter(qn("a:t"))).strip()
            ] == []
            fields = [f for f in slide._element.iter(qn("a:fld")) if f.get("type") == "slidenum"]
            assert [f.find(qn("a:t")).text for f in fields] == [str(number)]
            ids = [one.get("id") for one in slide._element.iter(qn("p:cNvPr"))]
            assert len(set(ids)) == len(ids)


def test_each_slide_shows_and_links_its_address_and_its_qr_code_leads_there(base, out, decks):
    idea = out.root + "resourcefulness/"
    for name, slide in all_slides(decks):
        code = next(shape.text_frame.text for shape in slide.shapes if shape.name == "Code").lower()
        address = idea if title(slide).startswith("The idea of") else out.short(code)
        assert address.startswith("https://")
        foot = next(shape for shape in slide.shapes if shape.name == "Address")
        assert foot.text_frame.text == address
        assert [run.hyperlink.address for run in foot.text_frame.paragraphs[0].runs] == [address]
        pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert [shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures] == [f"QR code for {address}"]
        assert [read(shape.image.blob) for shape in pictures] == [address], name
        assert pictures[0].width >= 1_800_000 and pictures[0].width == pictures[0].height  # 5 cm


def test_speaker_notes_have_the_full_text_with_basis_source_address_and_terms(base, out, decks):
    for _, slide in all_slides(decks):
        notes = slide.notes_slide.notes_text_frame.text
        code = next(shape.text_frame.text for shape in slide.shapes if shape.name == "Code").lower()
        assert f"Source: {source_line(base, code)}." in notes and out.short(code) in notes
        assert "Our text may be reused under CC BY 4.0. All rights in the report belong to its publisher." in notes
    for record in base.live("example"):
        notes = decks[f"{record.code}/{record.code}.pptx"].slides[0].notes_slide.notes_text_frame.text
        for text in [
            record.summary,
            *(one.told for one in (*record.did, *record.changed, *record.evidence)),
            *record.not_told,
        ]:
            assert text in notes
        for edge in base.out(record.code, "behaviour"):
            why = edge.reason or base.section(edge.locator)[1].title
            before, named, _ = notes.partition(f"{edge.target.upper()} {base[edge.target].title}: {why}")
            assert named and max(GROUPS, key=lambda basis: before.rfind(GROUPS[basis])) == edge.basis
    for theme in base.live("theme"):
        notes = decks[f"{theme.code}/{theme.code}.pptx"].slides[0].notes_slide.notes_text_frame.text
        assert all(base[code].statement in notes for code in theme.findings)


def test_no_text_is_smaller_than_18_points_and_every_text_fits_its_box(decks):
    for name, slide in all_slides(decks):
        for look in slide._element.iter(qn("a:rPr")):
            assert int(look.get("sz")) >= 1800, name
        frame, shape = body(slide), slide.placeholders[1]
        box = (shape.left, shape.top, shape.width, shape.height)
        size = frame.paragraphs[0].runs[0].font.size.pt
        assert height(paragraphs(slide), size, box) <= high(box), title(slide)
        head = slide.shapes.title
        size = head.text_frame.paragraphs[0].runs[0].font.size.pt
        assert lines(head.text_frame.text, size, head.width.pt - 14.4, bold=True) * size * LEADING <= head.height.pt, (
            title(slide)
        )


def test_nothing_on_a_slide_overlaps_or_leaves_it(decks):
    for name, deck in decks.items():
        assert (deck.slide_width, deck.slide_height) == (pytest.approx(12192000, abs=400), 6858000)
        for slide in deck.slides:
            places = [(s.left, s.top, s.left + s.width, s.top + s.height, s.name) for s in slide.shapes]
            assert all(
                x >= 0 and y >= 0 and right <= deck.slide_width and low <= deck.slide_height
                for x, y, right, low, _ in places
            )
            for i, one in enumerate(places):
                for other in places[i + 1 :]:
                    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                    assert apart, (name, one[4], other[4])


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_all_text_has_a_contrast_of_at_least_4_5_with_what_is_behind_it(site, decks):
    for name, deck in decks.items():
        with zipfile.ZipFile(site.folder / name) as archive:
            theme = archive.read("ppt/theme/theme1.xml").decode()
        held = dict(re.findall(r'<a:(dk1|lt1|hlink|folHlink)><a:srgbClr[^>]* val="(\w{6})"/>', theme))
        assert len(held) == 4
        assert all(contrast(held[text], held["lt1"]) >= 4.5 for text in ("dk1", "hlink", "folHlink"))
        for slide in deck.slides:
            for shape in slide.shapes:
                behind = shape.fill.fore_color.rgb if shape.name == "Code" else held["lt1"]
                texts = [c.get("val") for run in shape._element.iter(qn("a:rPr")) for c in run.iter(qn("a:srgbClr"))]
                assert all(contrast(colour, str(behind)) >= 4.5 for colour in texts), (name, shape.name)
                assert not [
                    c for run in shape._element.iter(qn("a:rPr")) for c in run.iter(qn("a:schemeClr"), qn("a:alpha"))
                ]


def test_office_files_say_their_title_author_and_language_and_contain_no_times(site, base, decks, papers, settings):
    for name, document in {**decks, **papers}.items():
        code = name.rpartition("/")[2].partition(".")[0]
        about = document.core_properties
        assert (about.title, about.author, about.language) == (
            f"{code.upper()} {base[code].title}",
            settings.name,
            "en-GB",
        )
        assert "2011" in about.subject
        with zipfile.ZipFile(site.folder / name) as archive:
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"dcterms:" not in re.sub(rb"xmlns:\w+=\S+", b"", archive.read("docProps/core.xml"))
            texts = b"".join(
                archive.read(part)
                for part in archive.namelist()
                if re.search(r"(slide|notesSlide)\d+\.xml$|styles\.xml$", part)
            )
        assert set(re.findall(rb'(?:\s|w:)(?:lang|w:val)="(\w\w-\w\w)"', texts)) == {b"en-GB"}


def test_a_handout_has_a_heading_for_every_record_and_contents_that_work_without_being_updated(base, papers):
    for pack in packs_of(base):
        paper = papers[f"training/packs/{pack.about.code}.docx"]
        titles = [f"{code.upper()} {base[code].title}" for code in pack.codes]
        first = [p.text for p in paper.paragraphs if p.style.name == "Heading 1"]
        assert first == ["The idea of resourcefulness"] * pack.idea + titles + ["How to find and cite this"]
        assert [p.text for p in paper.paragraphs if p.style.name == "Title"] == [
            f"{pack.about.code.upper()} {pack.about.title}"
        ]
        entries = [p for p in paper.paragraphs if p.style.name == "toc 1"]
        assert [p.text for p in entries] == first
        anchors = [link.get(f"{W}anchor") for p in entries for link in p._p.iter(f"{W}hyperlink")]
        marks = {mark.get(f"{W}name"): mark.getparent() for mark in paper.element.iter(f"{W}bookmarkStart")}
        assert ["".join(t.text for t in marks[anchor].iter(f"{W}t")) for anchor in anchors] == first
        fields = "".join(t.text for t in paper.element.iter(f"{W}instrText"))
        assert re.search(r"\bTOC\b", fields)
        sorts = [f.get(f"{W}fldCharType") for f in paper.element.iter(f"{W}fldChar")]
        assert sorts == ["begin", "separate", "end"]


def test_the_headings_of_a_handout_skip_no_level(papers):
    for name, paper in papers.items():
        before = 1
        for paragraph in paper.paragraphs:
            if found := re.fullmatch(r"Heading (\d)", paragraph.style.name):
                assert int(found[1]) <= before + 1, (name, paragraph.text)
                before = int(found[1])


def test_a_handout_has_each_record_in_full_with_link_qr_code_source_and_room_for_notes(base, out, papers):
    for pack in packs_of(base):
        paper = papers[f"training/packs/{pack.about.code}.docx"]
        text = "\n".join(p.text for p in paper.paragraphs)
        links = {rel.target_ref for rel in paper.part.rels.values() if rel.reltype.endswith("/hyperlink")}
        pictures = {}
        for inline in paper.element.iter(
            "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
        ):
            blip = next(inline.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))
            key = blip.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
            pictures[read(paper.part.related_parts[key].blob)] = inline.docPr.get("descr")
        for code in (pack.about.code, *pack.codes):
            assert out.short(code) in links and out.short(code) in text
            assert pictures[out.short(code)] == f"QR code for {out.short(code)}"
            assert source_line(base, code) in text
        for code in pack.codes:
            record = base[code]
            kind = base.kind(code).name
            wanted = [record.gist] if kind != "behaviour" else [record.meaning.told, record.meaning.reason]
            wanted += [base[one].statement for one in record.findings] if kind == "theme" else []
            wanted += [*record.prompts, record.asks] if kind == "question" else []
            wanted += (
                [
                    one.told
                    for one in (
                        *record.situation,
                        *record.did,
                        *record.changed,
                        *record.evidence,
                        *record.voices,
                        *record.notes,
                    )
                ]
                if kind == "example"
                else []
            )
            wanted += record.not_told if kind == "example" else []
            wanted += [edge.reason for edge in base.out(code, "behaviour") if edge.reason]
            assert [one for one in wanted if one not in text] == [], code
        assert len(paper.tables) == len(pack.codes)
        section = paper.sections[0]
        assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
        assert "PAGE" in "".join(t.text for t in section.footer._element.iter(f"{W}instrText"))


def test_a_text_longer_than_a_slide_breaks_after_a_sentence_and_nothing_is_lost():
    sentence = "A sentence of eight words comes here again. "
    found = pages([Point("Long", [(sentence * 40).strip(), "short"])])
    assert len(found) > 1
    texts = [p.text for page in found for p in page.paragraphs if p.text]
    assert all(text.endswith(("again.", "short")) for text in texts)
    assert " ".join(texts) == f"{(sentence * 40).strip()} short"
    assert one_page([Point("Long", [sentence * 40])]) is None
    assert "".join(p.text for page in pages([Point("Long", ["x" * 5000])]) for p in page.paragraphs) == "x" * 5000


def test_a_very_long_text_breaks_into_slides_without_losing_a_word():
    words = [f"{'word' * (i % 3 + 1)}{i}" for i in range(43)]
    text = " ".join(" ".join(words[: number % 40 + 3]) + ".?!"[number % 3] for number in range(600))
    assert len(text) > 100_000
    texts = [p.text for page in pages([Point("Long", [text])]) for p in page.paragraphs if p.text]
    assert " ".join(texts) == text and all(text[-1] in ".?!" for text in texts)


def test_lines_are_counted_by_the_widths_of_letters():
    assert lines("iiii iiii", 10, 25) == 1 and lines("mmmm mmmm", 10, 25) > 1
    assert lines("a b", 10, 8) == 2 and lines("a\u00a0b", 10, 14) == 1
    assert lines("word " * 3, 10, 1000, bold=True) == 1
    assert width("Hamburg", 1000) == 4112  # the metrics of Helvetica, which Arial shares
    assert LEADING >= 1.149  # ascent, descent and gap of Arial


def test_packs_and_cartridge_are_made_for_use_from_a_disk_too(site, flat_site):
    for ending in ("pptx", "docx", "imscc"):
        names = {path.relative_to(site.folder) for path in site.folder.rglob(f"*.{ending}")}
        assert names == {path.relative_to(flat_site.folder) for path in flat_site.folder.rglob(f"*.{ending}")} != set()
