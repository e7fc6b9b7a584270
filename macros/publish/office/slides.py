"""A list of records as PowerPoint slides: real titles, text of at least 18 points that fits, an address that leads on, a QR code, speaker notes."""

from __future__ import annotations

from typing import NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide
from pptx.util import Inches, Pt

from ...knowledge.kinds.report import idea
from ...knowledge.outline import Point
from ...pages import citation as cite
from ...pages.ready import Pack
from ..article import article
from ..site import Site
from .flow import INSET, Page, high, one_page, pages
from .measure import LEADING, lines, width
from .notes import TERMS, blocks, closing, line, notes
from .outline import MORE, basis, more, points, short
from .package_parts import Parts
from .sealed import sealed
from .template import BRAND, OPENING, TITLE, WHITE, Place

IDEA = "resourcefulness.md"
SIDE = (Inches(10.7), Inches(2.0))
"""The left edge and the width of the column at the right: badge, kind and QR code."""
FOOT = (Inches(0.6), Inches(6.7), Inches(11.2), Inches(0.7))
_FIELD = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"


class Card(NamedTuple):
    """What leads on from a slide: the badge, what it is, and the address."""

    badge: str
    kind: str
    address: str


def deck(site: Site, pack: Pack) -> bytes:
    """A whole pack: a first slide, the idea of resourcefulness if wanted, its records, what it leaves site, how to cite it."""
    made = Parts()
    about, code = pack.about, pack.about.code
    card = _card(site, code)
    told = [Point("From", [f"{cite.source_line(site.base, code)}."]), Point("It rests on", [" ".join(basis(site.base, code))])]
    opening = one_page(told, OPENING[1])
    _slides(made, about.title, [opening] if opening else pages(told, OPENING[1]), card, "\n".join([_name(site, code), *basis(site.base, code), *closing(site, code)]), 0)
    if pack.idea:
        page = site.root + site.url(IDEA)
        said = "\n".join(["The idea of resourcefulness", *(line(block) for block in article(site, IDEA)), *closing(site, code)])
        _slides(made, "The idea of resourcefulness", pages(idea(about)), Card(code.upper(), "Idea", page), said)
    for one in pack.codes:
        # Two slides with one title cannot be told apart in an outline.
        title = site.base[one].title if one != code else "What the theme tells"
        _slides(made, title, pages(points(site.base, one)), _card(site, one), notes(site, one, blocks(site, one)))
    if pack.left:
        rest = Point("Not on these slides", [more(left, site.root + site.url(left.page)) for left in pack.left])
        _slides(made, MORE, pages([rest]), card, "\n".join([MORE, *rest.told, *closing(site, code)]))
    _slides(made, "How to find and cite this", pages(_end(site, code)), card, "\n".join(["How to find and cite this", *map(_flat, _end(site, code)), *closing(site, code)]))
    return sealed(made.deck, _name(site, code), f"Slides from: {cite.source_line(site.base, code)}")


def single(site: Site, code: str) -> bytes:
    """One slide of one record; several only if one cannot hold it."""
    made = Parts()
    page = one_page(short(site.base, code))
    _slides(made, site.base[code].title, [page] if page else pages(short(site.base, code)), _card(site, code), notes(site, code, blocks(site, code)))
    return sealed(made.deck, _name(site, code), f"A slide from: {cite.source_line(site.base, code)}")


def _card(site: Site, code: str) -> Card:
    return Card(code.upper(), site.base.kind(code).title, site.short(code))


def _name(site: Site, code: str) -> str:
    return f"{code.upper()} {site.base[code].title}"


def _end(site: Site, code: str) -> list[Point]:
    report = site.base.report_of(code)
    ours = cite.harvard(cite.reference(site.base, code, site.short(code)))
    return [
        Point("Find it", [f"{site.short(code)} leads to all of this; another record's code in the place of {code} leads to that record."]),
        Point("Cite our words", [ours]),
        Point("Cite the report for what it found", [cite.harvard(cite.report_reference(report))]),
        Point("Bear in mind", [f"This is a report of {report.year}, and not current guidance."]),
        Point("Terms", [TERMS]),
    ]


def _flat(point: Point) -> str:
    return f"{point.label}: {' '.join(point.told)}"


def _slides(made: Parts, title: str, found: list[Page], card: Card, said: str, layout: int = 1) -> None:
    for number, page in enumerate(found, 1):
        part = f" ({number}\u00a0of\u00a0{len(found)})" if len(found) > 1 else ""
        _slide(made, layout, title + part, page, card, said)


def _slide(made: Parts, layout: int, title: str, page: Page, card: Card, said: str) -> None:
    layout_of = made.deck.slide_layouts[layout]
    slide = made.deck.slides.add_slide(layout_of)
    heading, body = slide.placeholders[0], slide.placeholders[1]
    _write(heading.text_frame.paragraphs[0], title, _title_size(title, layout))
    for number, one in enumerate(page.paragraphs):
        paragraph = body.text_frame.paragraphs[0] if number == 0 else body.text_frame.add_paragraph()
        paragraph.level = one.level
        if one.label:
            _write(paragraph, f"{one.label}: " if one.text else one.label, page.size, bold=True, colour=BRAND)
        if one.text:
            _write(paragraph, one.text, page.size)
    _side(made, slide, card)
    _foot(slide, card.address)
    _number(slide, layout_of)
    made.speak(slide, said)


def _title_size(title: str, layout: int) -> int:
    place = TITLE if layout else OPENING[0]
    room, top = place[2].pt - INSET, 32 if layout else 44
    return next((size for size in range(top, 18, -2) if lines(title, size, room, bold=True) * size * LEADING <= high(place)), 18)


def _write(paragraph, text: str, size: float, bold: bool | None = None, colour: str | None = None, link: str | None = None):
    run = paragraph.add_run()
    run.text = text
    run.font.size = Pt(size)
    run.font.bold = bold
    run.font.language_id = MSO_LANGUAGE_ID.ENGLISH_UK
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if link:
        run.hyperlink.address = link
    return run


def _side(made: Parts, slide: Slide, card: Card) -> None:
    left, wide = SIDE
    badge = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, left + Inches(0.35), Inches(0.5), wide - Inches(0.7), Inches(0.7))
    badge.name = "Code"
    badge.shadow.inherit = False
    badge.fill.solid()
    badge.fill.fore_color.rgb = RGBColor.from_string(BRAND)
    badge.line.fill.background()
    badge.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    badge.text_frame.word_wrap = False
    badge.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    _write(badge.text_frame.paragraphs[0], card.badge, 30, bold=True, colour=WHITE)
    kind = _box(slide, "Kind", (left - Inches(0.15), Inches(1.25), wide + Inches(0.3), Inches(0.4)))
    kind.paragraphs[0].alignment = PP_ALIGN.CENTER
    _write(kind.paragraphs[0], card.kind, 18)
    picture = made.code(slide, card.address, (left, Inches(1.9), wide, wide))
    picture.name = "QR code"
    picture._element.nvPicPr.cNvPr.set("descr", f"QR code that leads to {card.address}")


def _foot(slide: Slide, address: str) -> None:
    text = _box(slide, "Address", FOOT)
    text.vertical_anchor = MSO_ANCHOR.MIDDLE
    room = FOOT[2].pt - INSET
    size = next((size for size in (24, 22, 20) if width(address, size, bold=True) <= room), 18)
    _write(text.paragraphs[0], address, size, bold=True, link=address)


def _box(slide: Slide, name: str, place: Place):
    shape = slide.shapes.add_textbox(*place)
    shape.name = name
    shape.text_frame.word_wrap = True
    return shape.text_frame


def _number(slide: Slide, layout) -> None:
    """The slide's number, as a placeholder of its layout; python-pptx leaves it out."""
    held = next(shape for shape in layout.placeholders if shape.placeholder_format.type == 13)
    slide.shapes._spTree.append(parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{slide.shapes._next_shape_id}" name="Slide Number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="{held.placeholder_format.idx}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>'
        f'<a:p><a:fld id="{_FIELD}" type="slidenum"><a:rPr lang="en-GB" sz="1800"/><a:t>{_position(slide)}</a:t></a:fld></a:p></p:txBody></p:sp>'
    ))  # fmt: skip


def _position(slide: Slide) -> int:
    return len(slide.part.package.presentation_part.presentation.slides)
