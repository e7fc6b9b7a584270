"""A list of records as PowerPoint slides.

Each has a real title, text of at least 18 points that fits, an address that leads on, a QR code and speaker notes.
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
from .sealed import sealed
from .template import Place, Sample, look

IDEA = "resourcefulness.md"


class Card(NamedTuple):
    """What leads on from a slide: the badge, what it is, and the address."""

    badge: str
    kind: str
    address: str


def deck(site: Site, pack: Pack) -> bytes:
    """A whole pack: a first slide, the idea of resourcefulness if wanted, records, what is left out, how to cite it."""
    made = Parts()
    about, code = pack.about, pack.about.code
    card, first = _card(site, code), look().opening
    rests = basis(site.base, code, site.settings.notices.guidance)
    told = [Point("From", [f"{cite.source_line(site.base, code)}."]), Point("It rests on", [" ".join(rests)])]
    opening = one_page(told, first.text)
    said = "\n".join([name_of(site.base, code), *rests, *closing(site, code)])
    _slides(made, about.title, [opening] if opening else pages(told, first.text), card, said, first)
    if pack.idea:
        page = site.root + site.url(IDEA)
        title = "The idea of resourcefulness"
        said = "\n".join([title, *(line(block) for block in article(site, IDEA)), *closing(site, code)])
        _slides(made, title, pages(idea(site.base.of(Report, code))), Card(code.upper(), "Idea", page), said)
    for one in pack.codes:
        # Two slides with one title cannot be told apart in an outline.
        title = site.base[one].title if one != code else "What the theme tells"
        _slides(made, title, pages(points(site.base, one)), _card(site, one), notes(site, one, blocks(site, one)))
    if pack.left:
        rest = Point("Not on these slides", [more(left, site.root + site.url(left.page)) for left in pack.left])
        _slides(made, MORE, pages([rest]), card, "\n".join([MORE, *rest.texts, *closing(site, code)]))
    end, title = _end(site, code), "How to find and cite this"
    _slides(made, title, pages(end), card, "\n".join([title, *map(_flat, end), *closing(site, code)]))
    subject = f"Slides from: {cite.source_line(site.base, code)}"
    return sealed(made.deck, site.settings.name, name_of(site.base, code), subject)


def single(site: Site, code: str) -> bytes:
    """One slide of one record; several only if one cannot hold it."""
    made = Parts()
    page = one_page(short(site.base, code))
    found = [page] if page else pages(short(site.base, code))
    _slides(made, site.base[code].title, found, _card(site, code), notes(site, code, blocks(site, code)))
    subject = f"A slide from: {cite.source_line(site.base, code)}"
    return sealed(made.deck, site.settings.name, name_of(site.base, code), subject)


def _card(site: Site, code: str) -> Card:
    return Card(code.upper(), site.base.kind(code).title, site.short(code))


def _end(site: Site, code: str) -> list[Point]:
    report = site.base.report_of(code)
    ours = cite.harvard(cite.reference(site.base, site.settings, code, site.short(code)))
    others = f"another record's code in the place of {code} leads to that record."
    return [
        Point("Find it", [f"{site.short(code)} leads to all of this; {others}"]),
        Point("Cite our words", [ours]),
        Point("Cite the report for what it found", [cite.harvard(cite.report_reference(report))]),
        Point("Bear in mind", [f"This is a report of {report.year}, and {site.settings.notices.guidance}."]),
        Point("Terms", [terms(site, code)]),
    ]


def _flat(point: Point) -> str:
    return f"{point.label}: {' '.join(point.texts)}"


def _slides(made: Parts, title: str, found: list[Page], card: Card, said: str, sample: Sample | None = None) -> None:
    for number, page in enumerate(found, 1):
        part = f" ({number}\u00a0of\u00a0{len(found)})" if len(found) > 1 else ""
        _slide(made, sample or look().record, title + part, page, card, said)


def _slide(made: Parts, sample: Sample, title: str, page: Page, card: Card, said: str) -> None:
    slide = made.slide(sample)
    named: dict[str, Any] = {shape.name: shape for shape in slide.shapes}  # what sort each is, the template says
    _title(slide.placeholders[0].text_frame, title, sample.title)
    _body(slide.placeholders[1].text_frame, page)
    _say(named["Code"].text_frame, card.badge)
    _say(named["Kind"].text_frame, card.kind)
    picture = named["QR code"]._element
    picture.blipFill.blip.rEmbed = made.picture(slide, card.address)
    picture.nvPicPr.cNvPr.set("descr", f"QR code that leads to {card.address}")
    _address(named["Address"].text_frame, card.address, sample.address)
    _say_number(named["Slide Number"], made.slides)
    made.speak(slide, sample, said)


def _say(frame: TextFrame, text: str) -> _Run:
    """Put a text in the place of the sample's, in its look."""
    run, *others = frame.paragraphs[0].runs
    paragraph: Any = frame.paragraphs[0]._p
    for one in others:
        paragraph.remove(one._r)
    run.text = text
    return run


def _title(frame: TextFrame, title: str, place: Place) -> None:
    """The title in the sample's size, or in smaller letters if it needs them to fit."""
    run = _say(frame, title)
    room, top = place[2].pt - INSET, round(run.font.size.pt)
    sizes = range(top, 18, -2)
    fitting = (size for size in sizes if lines(title, size, room, bold=True) * size * LEADING <= high(place))
    run.font.size = Pt(next(fitting, 18))


def _body(frame: TextFrame, page: Page) -> None:
    """The paragraphs of a page, each a copy of the sample's: a label and a text, or an entry of a list."""
    body: Any = frame._txBody  # python-pptx has no types for what goes into what
    samples: list[Any] = [paragraph._p for paragraph in frame.paragraphs]
    whole = next(one for one in samples if (one.pPr is None or not one.pPr.lvl) and len(one.r_lst) == 2)
    entry = next(one for one in samples if one.pPr is not None and one.pPr.lvl)
    for one in samples:
        body.remove(one)
    for said in page.paragraphs:
        element = copy.deepcopy(entry if said.level else whole)
        body.append(element)
        label = f"{said.label}: " if said.label and said.text else said.label
        for run, text in zip(element.r_lst, [said.text] if said.level else [label, said.text], strict=True):
            if text:
                _Run(run, frame).text = text
                _Run(run, frame).font.size = Pt(page.size)
            else:
                element.remove(run)


def _address(frame: TextFrame, address: str, place: Place) -> None:
    run = _say(frame, address)
    room = place[2].pt - INSET
    size = next((size for size in (24, 22, 20) if width(address, size, bold=True) <= room), 18)
    run.font.size = Pt(size)
    look_of: Any = run._r.get_or_add_rPr()
    if look_of.hlinkClick is not None:  # the sample's, whose relation no copy has
        look_of.remove(look_of.hlinkClick)
    run.hyperlink.address = address


def _say_number(shape: Any, number: int) -> None:
    """A slide's number, as it shows before Office counts the slides itself."""
    next(shape._element.iter(qn("a:fld"))).find(qn("a:t")).text = str(number)
