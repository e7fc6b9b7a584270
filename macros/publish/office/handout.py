"""A list of records as a Word hand-out: headings, a list of contents, each record in full, its address, room for notes."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from ...pages import citation as cite
from ...pages.ready import Pack
from .. import qr
from ..article import Block, article
from ..site import Site
from .notes import TERMS, blocks
from .outline import MORE, basis, more
from .sealed import LANGUAGE, sealed
from .template import BRAND, FONT, INK, LINK

IDEA = "resourcefulness.md"
QUIET = "4C5B5E"


def handout(site: Site, pack: Pack) -> bytes:
    """The handout of a pack: the idea of resourcefulness if wanted, its records, what it leaves site, how to cite it."""
    code = pack.about.code
    paper = _paper()
    paper.add_paragraph(f"{code.upper()} {site.base[code].title}", style="Title")
    paper.add_paragraph(f"From: {cite.source_line(site.base, code)}.")
    for text in basis(site.base, code):
        paper.add_paragraph(text)
    _address(paper, site.short(code))
    records = [(one, f"{one.upper()} {site.base[one].title}") for one in pack.codes]
    before_them = [("idea", "The idea of resourcefulness")] * pack.idea
    after_them = [("more", MORE)] * bool(pack.left) + [("cite", "How to find and cite this")]
    parts = before_them + records + after_them
    _contents(paper, parts)
    before = ""
    for number, (one, title) in enumerate(parts):
        kind = site.base.kind(one).name if one in site.base else one
        heading = _heading(paper, title, one, number + 1)
        own_page = one in site.base and site.base.kind(one).starts_page
        heading.paragraph_format.page_break_before = own_page or kind != before
        before = kind
        if one == "cite":
            _end(paper, site, code)
        elif one == "more":
            for left in pack.left:
                _text(paper, more(left, site.root + site.url(left.page)), "ListBullet")
        elif one == "idea":
            _blocks(paper, article(site, IDEA))
            _foot(paper, site, code, site.root + site.url(IDEA))
        else:
            _blocks(paper, blocks(site, one))
            _foot(paper, site, one, site.short(one))
            _room(paper, 3)
    return sealed(
        paper, f"{code.upper()} {site.base[code].title}", f"Hand-out from: {cite.source_line(site.base, code)}"
    )


def _paper() -> Paper:
    """An empty A4 document with our styles, page numbers in its footer, and British English."""
    paper = Document()
    for key in [
        key
        for key, rel in paper.part.package.rels.items()
        if rel.reltype.endswith(("thumbnail", "extended-properties"))
    ]:
        paper.part.package.rels.pop(key)
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    for name, size, colour, before, after in (
        ("Normal", 10.5, INK, 0, 3),
        ("Title", 26, BRAND, 0, 10),
        ("Heading 1", 18, BRAND, 16, 4),
        ("Heading 2", 12.5, BRAND, 7, 2),
        ("Heading 3", 11, INK, 7, 2),
        ("List Bullet", 10.5, INK, 0, 2),
    ):
        _style(paper.styles[name], size, colour, before, after)
    contents = paper.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    contents.base_style = paper.styles["Normal"]
    _style(contents, 11, INK, 0, 3)
    defaults = paper.styles.element.find(qn("w:docDefaults")).find(f".//{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    for attribute in ("val", "eastAsia"):
        language.set(qn(f"w:{attribute}"), LANGUAGE)
    for one in paper.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), LANGUAGE)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run("Page ")
    _field(foot, "PAGE", "1")
    return paper


def _style(style, size: float, colour: str, before: float, after: float) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor.from_string(colour)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in [name for name in fonts.attrib if "heme" in name]:
        del fonts.attrib[attribute]
    for attribute in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{attribute}"), FONT)
    for border in list(style.element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)


def _text(paper: Paper, text: str, style: str | None = None):
    """A paragraph in the style with that id: python-docx looks a style up by its name every time, which takes seconds in all."""
    paragraph = paper.add_paragraph(text)
    if style:
        paragraph._p.style = style
    return paragraph


def _heading(paper: Paper, title: str, code: str, number: int):
    """A heading of the first level with the bookmark that the contents lead to."""
    heading = _text(paper, title, "Heading1")
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{_mark(code)}"/>')
    heading._p.insert(1, start)
    heading._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))
    return heading


def _mark(code: str) -> str:
    return f"_Toc_{code}"


def _contents(paper: Paper, parts: list[tuple[str, str]]) -> None:
    """A field that Word can bring up to date, holding its entries as links already, so that they show and lead without that."""
    _text(paper, "Contents", "Heading2")
    for number, (code, title) in enumerate(parts):
        paragraph = paper.add_paragraph(style="toc 1")
        if number == 0:
            for part in _begin(r'TOC \o "1-1" \n \h \z'):
                paragraph._p.append(part)
        link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{_mark(code)}" w:history="1"/>')
        link.append(_run(paragraph, title, LINK))
        paragraph._p.append(link)
        if number == len(parts) - 1:
            paragraph._p.append(_mark_of_field("end"))


def _begin(instruction: str) -> list:
    text = parse_xml(f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> </w:instrText></w:r>')
    text[0].text = f" {instruction} "
    return [_mark_of_field("begin"), text, _mark_of_field("separate")]


def _mark_of_field(sort: str):
    return parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{sort}"/></w:r>')


def _field(paragraph, instruction: str, shown: str) -> None:
    for part in _begin(instruction):
        paragraph._p.append(part)
    paragraph.add_run(shown)
    paragraph._p.append(_mark_of_field("end"))


def _run(paragraph, text: str, colour: str):
    run = paragraph.add_run(text)
    run.font.color.rgb = RGBColor.from_string(colour)
    run.font.underline = True
    return run._r


def _blocks(paper: Paper, found: list[Block]) -> None:
    for block in found:
        if block.sort in ("h2", "h3"):
            _text(paper, block.text, f"Heading{block.sort[1]}")
            continue
        paragraph = _text(paper, "", "ListBullet" if block.sort == "li" else None)
        if block.term:
            paragraph.add_run(f"{block.term}: " if block.sort == "dd" else f"{block.term} ").bold = True
        paragraph.add_run(block.text)
        if block.why:
            why = paragraph.add_run(f" {block.why}")
            why.font.size, why.font.color.rgb = Pt(9.5), RGBColor.from_string(QUIET)


def _foot(paper: Paper, site: Site, code: str, address: str) -> None:
    _address(paper, address)
    paper.add_paragraph(f"Source: {cite.source_line(site.base, code)}. {TERMS}").runs[0].font.size = Pt(9.5)


def _address(paper: Paper, address: str) -> None:
    """The QR code of an address, and the address as a link."""
    paragraph = paper.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(6)
    paragraph.paragraph_format.keep_with_next = True
    picture = paragraph.add_run().add_picture(io.BytesIO(qr.png(address)), width=Cm(2.4))
    picture._inline.docPr.set("descr", f"QR code that leads to {address}")
    picture._inline.docPr.set("name", "QR code")
    paragraph.add_run(" ")
    link = parse_xml(
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{paper.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}"/>'
    )
    link.append(_run(paragraph, address, LINK))
    paragraph._p.append(link)


def _room(paper: Paper, high: float) -> None:
    """A frame to write in."""
    table = paper.add_table(1, 1, style="Table Grid")
    table.rows[0].height, table.rows[0].height_rule = Cm(high), WD_ROW_HEIGHT_RULE.AT_LEAST
    table.cell(0, 0).paragraphs[0].add_run("Your notes").bold = True


def _end(paper: Paper, site: Site, code: str) -> None:
    report = site.base.report_of(code)
    paper.add_paragraph(
        f"{site.short(code)} leads to all of this; another record's code in the place of {code} leads to that record."
    )
    _text(paper, "Our words", "Heading2")
    paper.add_paragraph(cite.harvard(cite.reference(site.base, code, site.short(code))))
    _text(paper, "What the report found", "Heading2")
    paper.add_paragraph(cite.harvard(cite.report_reference(report)))
    _text(paper, "Bear in mind", "Heading2")
    paper.add_paragraph(f"This is a report of {report.year}, and not current guidance. {TERMS}")
    _address(paper, site.short(code))
