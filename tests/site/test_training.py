"""What trainers take away (QR codes, citations, embeds, previews and more), read back by real readers of each."""

from __future__ import annotations

import json
import re
import warnings

import bibtexparser
import pytest
import rispy
import zxingcpp
from built import words
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from PIL import Image
from where import address, has_stub

ROOT = "https://resourceful-leadership.example/"


@pytest.fixture
def whole_title(base) -> str:
    """The report's title and subtitle, as in citations."""
    report = base["r1"]
    return f"{report.title}: {report.subtitle.lower()}"


def test_every_qr_code_says_the_short_address(site, base):
    for code in base.entries:
        image = Image.open(site.folder / code / "qr.png")
        assert min(image.size) >= 480
        (found,) = zxingcpp.read_barcodes(image)
        assert found.text == f"{ROOT}{code}/"


@pytest.mark.parametrize("change", ["small", "blurred", "torn"])
def test_a_qr_code_can_be_read_from_afar_and_from_damaged_paper(site, change):
    image = Image.open(site.folder / "e4/qr.png").convert("L")
    if change == "small":
        image = image.resize((120, 120), Image.Resampling.BILINEAR)
    elif change == "blurred":
        image = image.resize((160, 160), Image.Resampling.BILINEAR).resize(image.size, Image.Resampling.BILINEAR)
    else:
        image.paste(255, (image.width * 6 // 10, image.height * 6 // 10, image.width * 7 // 10, image.height * 8 // 10))
    assert [one.text for one in zxingcpp.read_barcodes(image)] == [f"{ROOT}e4/"]


def test_every_svg_qr_code_says_the_short_address_too(site, base):
    for code in base.entries:
        drawn = (site.folder / code / "qr.svg").read_text(encoding="utf-8")
        size = int(re.search(r'viewBox="0 0 (\d+) \1"', drawn)[1])
        image = Image.new("L", (size, size), 255)
        x = y = 0.0
        for move, across, down in re.findall(
            r"([Mmh])(-?[\d.]+)(?: ?(-?[\d.]+))?", re.search(r'stroke="#000"[^>]* d="([^"]+)"', drawn)[1]
        ):
            if move == "h":
                for step in range(int(across)):
                    image.putpixel((int(x) + step, int(y)), 0)
                x += float(across)
            else:
                x, y = float(across) + x * (move == "m"), float(down) + y * (move == "m")
        (found,) = zxingcpp.read_barcodes(image.resize((size * 8, size * 8), Image.Resampling.NEAREST))
        assert found.text == f"{ROOT}{code}/" and 'fill="#fff"' in drawn


def test_citations_name_our_page_and_separately_the_report(site, base, whole_title):
    for code, entry in base.entries.items():
        title = entry.record.title if code.startswith("g-") else f"{code.upper()} {entry.record.title}"
        folder = site.folder / code
        ris = rispy.loads((folder / f"{code}.ris").read_text(encoding="utf-8"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about the parser's own use of pyparsing
            bib = bibtexparser.loads((folder / f"{code}.bib").read_text(encoding="utf-8")).entries
        csl = json.loads((folder / f"{code}.csl.json").read_text(encoding="utf-8"))
        assert len(ris) == len(bib) == len(csl) == (1 if code.startswith("r") else 2)
        assert (ris[0]["type_of_reference"], ris[0]["urls"], ris[0]["title"]) == ("ELEC", [f"{ROOT}{code}/"], title)
        assert bib[0]["url"] == csl[0]["URL"] == f"{ROOT}{code}/"
        assert csl[0]["title"] == title == bib[0]["title"].strip("{}").replace("\\&", "&")
        if not code.startswith("r"):
            assert (ris[1]["type_of_reference"], ris[1]["title"], ris[1]["year"]) == ("RPRT", whole_title, "2011")
            assert bib[1]["ENTRYTYPE"] == "techreport" and bib[1]["year"] == "2011" and "url" not in bib[1]
            assert (
                csl[1]["type"] == "report"
                and csl[1]["issued"] == {"date-parts": [[2011]]}
                and csl[1]["title"] == whole_title
            )


def test_a_citation_library_makes_references_from_them(site, whole_title):
    items = json.loads((site.folder / "e4/e4.csl.json").read_text(encoding="utf-8"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about fields that the style leaves out
        source = CiteProcJSON(items)
        made = CitationStylesBibliography(
            CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
        )
        for item in items:
            made.register(Citation([CitationItem(item["id"])]))
        page, report = sorted(map(str, made.bibliography()), key=lambda text: whole_title in text)
    shown = {cell.get("data-copy"): cell.text_content() for cell in site.plain["e4/use/"].tree.xpath("//*[@data-copy]")}
    assert report.startswith(shown["The report, Harvard"])
    assert "E4 A monthly social work forum" in page and f"{ROOT}e4/" in page
    assert "National College for Leadership of Schools and Children's Services" in report and "2011" in report


def test_the_use_page_shows_what_can_be_copied(site, base, whole_title):
    cells = {cell.get("data-copy"): cell.text_content() for cell in site.plain["e4/use/"].tree.xpath("//*[@data-copy]")}
    name = f"E4 {base['e4'].title}"
    assert cells["Address"] == f"{ROOT}e4/"
    assert cells["Markdown"] == f"[{name}]({ROOT}e4/)"
    assert cells["HTML"] == f'<a href="{ROOT}e4/">{name}</a>'
    assert (
        cells["Embed code"]
        == f'<iframe src="{ROOT}embed/e4/" title="{name}" width="100%" height="600" loading="lazy"></iframe>'
    )
    assert (
        cells["Our page, Harvard"]
        == f"Resourceful Leadership knowledge base (no date) {name}. Available at: {ROOT}e4/ (Accessed: [date])."
    )
    assert cells["Our page, APA"] == f"Resourceful Leadership knowledge base. (n.d.). {name}. {ROOT}e4/"
    college = base["r1"].publisher
    assert cells["The report, Harvard"] == f"{college} (2011) {whole_title}."
    assert cells["The report, APA"] == f"{college}. (2011). {whole_title}."


def test_every_record_has_a_use_page_and_a_link_to_it(site, base):
    for code in base.entries:
        page, _ = address(base, code)
        leads = [
            a
            for a in site[page].article.xpath(".//a[@href]")
            if site[page].target(a.get("href")) in [(f"{code}/use/index.html", at) for at in ("", "cite")]
            and not a.get("data-do")
        ]
        assert len(leads) == 1, code
        assert site.plain[f"{code}/use/"].tree.xpath("count(//h1)") == 1


def test_only_a_record_with_a_page_to_itself_is_offered_as_that_page_on_paper(site, base):
    for code in base.entries:
        links = site.plain[f"{code}/use/"].tree.xpath("//a[@data-kb-print]")
        assert bool(links) is not bool(address(base, code)[1]), code


def test_an_embed_leads_to_the_whole_and_gives_its_source(site):
    for code, named in (("e4", "See E4 in full"), ("g-lac", "See this term in full")):
        (foot,) = site.plain[f"embed/{code}/"].tree.xpath("//footer")
        assert words(foot).startswith(f"{named}, with all its links") and " Source: " in words(foot)


def test_an_embed_is_the_record_alone_in_at_most_15_kilobytes(site, base):
    style = (site.folder / "assets/plain.css").stat().st_size
    for code, entry in base.entries.items():
        page = site.plain[f"embed/{code}/"]
        assert len(page.source.encode()) + style <= 15_000, code
        assert page.tree.xpath("//link[@rel='canonical']/@href")[0].startswith(ROOT + address(base, code)[0])
        assert not page.tree.xpath("//nav | //form | //script | //input")
        (loaded,) = (one for _, one in page.links() if one.endswith(".css"))
        assert re.fullmatch(r"\.\./\.\./assets/hashed/plain\.\w{8}\.css", loaded)
        (heading,) = page.tree.xpath("//h1")
        assert entry.record.title in words(heading) or entry.kind.name == "report"
        assert f"{ROOT}{code}/" in words(page.tree)


def test_an_embed_of_an_example_leaves_nothing_out(site, base):
    for record in base.live("example"):
        embedded = words(site.plain[f"embed/{record.code}/"].tree)
        for heading in site[f"examples/{record.code}/"].article.xpath(".//h2"):
            assert words(heading) in embedded
        for text in (
            record.summary,
            *(s.told for s in record.situation),
            *(d.told for d in record.did),
            *(c.told for c in record.changed),
            *record.not_told,
        ):
            assert text in embedded


def test_every_record_has_a_preview_picture_that_link_previews_find(site, base):
    for code, entry in base.entries.items():
        with Image.open(site.folder / code / "card.png") as card:
            assert (card.format, card.size) == ("PNG", (1200, 630))
        for page in [site.plain[f"{code}/"], *([site[address(base, code)[0]]] if has_stub(base, code) else [])]:
            og = {
                one.get("property"): one.get("content")
                for one in page.tree.xpath("//head/meta[starts-with(@property, 'og:')]")
            }
            assert (
                og["og:image"] == f"{ROOT}{code}/card.png"
                and entry.record.title in og["og:title"]
                and og["og:description"]
            )


def test_a_records_head_has_dublin_core_highwire_tags_and_cite_as(site, base):
    for entry in base.entries.values():
        code = entry.record.code
        if not has_stub(base, code):
            continue
        page = site[address(base, code)[0]]
        meta = {one.get("name"): one.get("content") for one in page.tree.xpath("//head/meta[@name]")}
        assert (
            page.tree.xpath("//link[@rel='cite-as']/@href")
            == [f"{ROOT}{code}/"]
            == [meta["citation_public_url"]]
            == [meta["DC.identifier"]]
        )
        (data,) = page.tree.xpath("//link[@rel='alternate describedby'][@type='application/json']/@href")
        assert json.loads((site.folder / page.target(data)[0]).read_text(encoding="utf-8"))["code"] == code
        assert meta["citation_title"] == meta["DC.title"] == f"{code.upper()} {entry.record.title}"
        assert meta["citation_author"] and "2011" in meta["DC.source"]


TYPES = {"example": "LearningResource", "question": "Question", "behaviour": "DefinedTerm", "theme": "LearningResource"}


def test_every_page_says_in_json_ld_what_it_is(site, base):
    of = {address(base, e.record.code)[0]: e for e in base.entries.values() if has_stub(base, e.record.code)}
    for place, page in site.pages.items():
        if page.name == "404.html":
            continue
        text, *_ = page.tree.xpath("//head/script[@type='application/ld+json']/text()")
        thing = json.loads(text)
        assert thing["@context"] == "https://schema.org" and thing["name"]
        if place in of:
            assert thing["@type"] == TYPES[of[place].kind.name], place
            assert thing["name"] == of[place].record.title
            report = thing.get("isBasedOn") or thing["subjectOf"]
            assert (report["@type"], report["datePublished"]) == ("Report", "2011")
    kinds = {
        place: json.loads(site[place].tree.xpath("//script[@type='application/ld+json']/text()")[0])["@type"]
        for place in ("", "report/", "glossary/", "examples/", "about/")
    }
    assert kinds == {
        "": "WebSite",
        "report/": "Report",
        "glossary/": "DefinedTermSet",
        "examples/": "CollectionPage",
        "about/": "WebPage",
    }


def test_an_examples_page_stays_within_25_kilobytes(site, base):
    assert max(len(site[address(base, r.code)[0]].source.encode()) for r in base.live("example")) <= 25_000
