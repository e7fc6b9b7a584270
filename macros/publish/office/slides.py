"""A list of records as PowerPoint slides.

Each has a real title, text of at least 18 points that fits, a link to the record, a QR code and speaker notes.
"""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

from pptx.oxml.ns import qn
from pptx.text.text import TextFrame, _Run
from pptx.util import Pt

from ...knowledge.kinds.report import Report, idea
from ...knowledge.points import Point
from ...pages import citation as cite
from ...pages.names import name_of
from ...pages.packs import Pack
from ..article import article
from ..site import Site
from .flow import INSET, Page, high, one_page, pages
from .measure import LEADING, lines, width
from .notes import blocks, closing, line, notes, terms
from .outline import MORE, basis, more, points, short
from .package_parts import Parts
from .sealed import seal
from .template import Place, Sample, look

IDEA = "resourcefulness.md"


class Card(NamedTuple):
    """The link of a slide: the badge, the kind, and the address."""

    badge: str
    kind: str
    address: str


def make_deck(site: Site, pack: Pack) -> bytes:
    """A whole pack: a first slide, the idea of resourcefulness if it has it, records, what it leaves out, citations."""
    parts = Parts()
    about, code = pack.about, pack.about.code
    card, first = _card(site, code), look().opening
    rests = basis(site.base, code, site.settings.notices.guidance)
    opening_points = [
        Point("Source", [f"{cite.source_line(site.base, code)}."]),
        Point("Based on", [rests.removeprefix("Based on ")]),
    ]
    opening = one_page(opening_points, first.text)
    script = "\n".join([name_of(site.base, code), rests, *closing(site, code)])
    _slides(parts, about.title, [opening] if opening else pages(opening_points, first.text), card, script, first)
    if pack.idea:
        page = site.root + site.url(IDEA)
        title = "The idea of resourcefulness"
        script = "\n".join([title, *(line(block) for block in article(site, IDEA)), *closing(site, code)])
        _slides(parts, title, pages(idea(site.base.of(Report, code))), Card(code.upper(), "Idea", page), script)
    for record in pack.codes:
        # In an outline, two slides with the same title look alike.
        title = site.base[record].title if record != code else "What the theme covers"
        _slides(
            parts,
            title,
            pages(points(site.base, record)),
            _card(site, record),
            notes(site, record, blocks(site, record)),
        )
    if pack.left:
        rest = Point("Not on these slides", [more(left, site.root + site.url(left.page)) for left in pack.left])
        _slides(parts, MORE, pages([rest]), card, "\n".join([MORE, *rest.texts, *closing(site, code)]))
    end, title = _closing_points(site, code), "How to find and cite this"
    _slides(parts, title, pages(end), card, "\n".join([title, *(point.line() for point in end), *closing(site, code)]))
    subject = f"Slides from: {cite.source_line(site.base, code)}"
    return seal(parts.deck, site.settings.name, name_of(site.base, code), subject)


def make_single(site: Site, code: str) -> bytes:
    """One slide about a record, or several if one cannot hold it."""
    parts = Parts()
    page = one_page(short(site.base, code))
    slide_pages = [page] if page else pages(short(site.base, code))
    _slides(parts, site.base[code].title, slide_pages, _card(site, code), notes(site, code, blocks(site, code)))
    subject = f"A slide from: {cite.source_line(site.base, code)}"
    return seal(parts.deck, site.settings.name, name_of(site.base, code), subject)


def _card(site: Site, code: str) -> Card:
    return Card(code.upper(), site.base.kind(code).title, site.short(code))


def _closing_points(site: Site, code: str) -> list[Point]:
    report = site.base.report_of(code)
    ours = cite.harvard(cite.reference(site.base, site.settings, code, site.short(code)))
    others = f"To open another page, put its code in place of {code}."
    return [
        Point("Find it", [f"{site.short(code)} {others}"]),
        Point("Cite our words", [ours]),
        Point("Cite the report for what it found", [cite.harvard(cite.report_reference(report))]),
        Point("Remember", [f"this is a {report.year} report, {site.settings.notices.guidance}."]),
        Point("Terms", [terms(site, code)]),
    ]


def _slides(
    parts: Parts, title: str, slide_pages: list[Page], card: Card, script: str, sample: Sample | None = None
) -> None:
    for number, page in enumerate(slide_pages, 1):
        part = f" ({number}\u00a0of\u00a0{len(slide_pages)})" if len(slide_pages) > 1 else ""
        fill_slide(parts, sample or look().record, title + part, page, card, script)


def fill_slide(parts: Parts, sample: Sample, title: str, page: Page, card: Card, script: str) -> None:
    """Add a copy of a sample slide with these contents, the QR code of the card's address, and a script as notes."""
    slide = parts.add_slide(sample)
    shapes: dict[str, Any] = {shape.name: shape for shape in slide.shapes}  # the template decides the type of each
    _title(slide.placeholders[0].text_frame, title, sample.title)
    _body(slide.placeholders[1].text_frame, page)
    _fill(shapes["Code"].text_frame, card.badge)
    _fill(shapes["Kind"].text_frame, card.kind)
    picture = shapes["QR code"]._element
    picture.blipFill.blip.rEmbed = parts.add_picture(slide, card.address)
    picture.nvPicPr.cNvPr.set("descr", f"QR code for {card.address}")
    _address(shapes["Address"].text_frame, card.address, sample.address)
    _fill_number(shapes["Slide Number"], parts.slides)
    parts.add_notes(slide, sample, script)


def _fill(frame: TextFrame, text: str) -> _Run:
    """Replace the sample's text, and keep its look."""
    run, *others = frame.paragraphs[0].runs
    paragraph: Any = frame.paragraphs[0]._p
    for other in others:
        paragraph.remove(other._r)
    run.text = text
    return run


def _title(frame: TextFrame, title: str, place: Place) -> None:
    """Fill in the title, in smaller letters than the sample's if it would not fit."""
    run = _fill(frame, title)
    room, top = place[2].pt - INSET, round(run.font.size.pt)
    sizes = range(top, 18, -2)
    fitting = (size for size in sizes if lines(title, size, room, bold=True) * size * LEADING <= high(place))
    run.font.size = Pt(next(fitting, 18))


def _body(frame: TextFrame, page: Page) -> None:
    """Fill in the paragraphs of a page, each a copy of the sample's: a label and a text, or an entry of a list."""
    body: Any = frame._txBody  # python-pptx has no types for its content
    samples: list[Any] = [sample._p for sample in frame.paragraphs]
    whole = next(p for p in samples if (p.pPr is None or not p.pPr.lvl) and len(p.r_lst) == 2)
    entry = next(p for p in samples if p.pPr is not None and p.pPr.lvl)
    for sample in samples:
        body.remove(sample)
    for paragraph in page.paragraphs:
        element = copy.deepcopy(entry if paragraph.level else whole)
        body.append(element)
        label = f"{paragraph.label}: " if paragraph.label and paragraph.text else paragraph.label
        for run, text in zip(
            element.r_lst, [paragraph.text] if paragraph.level else [label, paragraph.text], strict=True
        ):
            if text:
                _Run(run, frame).text = text
                _Run(run, frame).font.size = Pt(page.size)
            else:
                element.remove(run)


def _address(frame: TextFrame, address: str, place: Place) -> None:
    run = _fill(frame, address)
    room = place[2].pt - INSET
    size = next((size for size in (24, 22, 20) if width(address, size, bold=True) <= room), 18)
    run.font.size = Pt(size)
    look_of: Any = run._r.get_or_add_rPr()
    if look_of.hlinkClick is not None:  # the sample's link, whose relation no copy has
        look_of.remove(look_of.hlinkClick)
    run.hyperlink.address = address


def _fill_number(shape: Any, number: int) -> None:
    """Fill in a slide's number, which shows until Office counts the slides itself."""
    next(shape._element.iter(qn("a:fld"))).find(qn("a:t")).text = str(number)
