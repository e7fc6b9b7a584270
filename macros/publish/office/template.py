"""The look of the slides: `template.pptx`, which a designer can open and change.

It holds two sample slides with notes, one for the beginning of a pack and one for all that follows. Every slide is a
copy of one of them, so its places, colours and sizes are theirs; code only fills it in, and measures by the places.
"""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Emu, Length

from ..site import Unpublished
from .measure import FONT

FILE = Path(__file__).with_name("template.pptx")
NAMED = ("Code", "Kind", "QR code", "Address", "Slide Number")
"""The names of the shapes on a sample slide, besides its title and text."""
_GONE = ("printerSettings", "thumbnail", "extended-properties")
"""What Office adds when it saves: a picture of the first slide, how long it was edited, and so on."""

Place = tuple[Length, Length, Length, Length]
"""Left, top, width and height."""


class Sample(NamedTuple):
    """A sample slide: its XML and that of its notes, its layout, and the places that code measures."""

    layout: str
    slide: bytes
    notes: bytes
    title: Place
    text: Place
    address: Place


class Look(NamedTuple):
    """Everything that the template defines."""

    empty: bytes
    """The template without its slides."""
    opening: Sample
    record: Sample
    step: float
    """The indent of a list, in points."""
    before: tuple[float, float]
    """The room before a paragraph, and before an entry of a list, in points."""


@cache
def look() -> Look:
    """The look, read once. Raises Unpublished if the template lacks something."""
    deck = Presentation(str(FILE))
    slides = list(deck.slides)
    if wrong := _typeface(deck) or _lacking(slides):
        raise Unpublished(f"macros/publish/office/{FILE.name}: {wrong}")
    opening, record = map(_sample, slides)
    body = deck.slide_master._element.find(f".//{qn('p:bodyStyle')}")
    levels = [body.find(qn(f"a:lvl{level}pPr")) for level in (1, 2)]
    before = [int(level.find(f"{qn('a:spcBef')}/{qn('a:spcPts')}").get("val")) / 100 for level in levels]
    return Look(_without_slides(deck), opening, record, Emu(int(levels[1].get("marL"))).pt, (before[0], before[1]))


def _typeface(deck: Deck) -> str:
    """What is wrong with the template's typeface, if `measure` does not have its letters."""
    theme = etree.fromstring(deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    for latin in theme.iterfind(f".//{qn('a:fontScheme')}/*/{qn('a:latin')}"):
        if latin.get("typeface") != FONT:
            wrong = f"its typeface is {latin.get('typeface')}, but texts are measured as {FONT} (measure.py)"
            return f"{wrong}; choose {FONT}, or measure the other"
    return ""


def _lacking(slides: list[Slide]) -> str:
    """What is wrong with the sample slides, and how to mend it; empty if nothing is."""
    if len(slides) != 2:
        return f"has {len(slides)} slides; it needs two, one for the beginning of a pack, one for what follows"
    for number, slide in enumerate(slides, 1):
        there = [shape.name for shape in slide.shapes]
        for name in NAMED:
            if name not in there:
                missing = f"slide {number}: has no '{name}' (there are {', '.join(there)})"
                return f"{missing}; name the shape so, in the Selection Pane"
        runs = [(p.level, len(p.runs)) for p in slide.placeholders[1].text_frame.paragraphs]
        if (0, 2) not in runs or (1, 1) not in runs:
            needed = "a label and a text on one line, each with a look of its own, and an entry of a list"
            return f"slide {number}: its text needs {needed}"
    return ""


def _sample(slide: Slide) -> Sample:
    title, text = slide.placeholders[0], slide.placeholders[1]
    address = next(shape for shape in slide.shapes if shape.name == "Address")
    places = map(_place, (title, text, address))
    return Sample(slide.slide_layout.name, slide.part.blob, slide.notes_slide.part.blob, *places)


def _place(shape: BaseShape) -> Place:
    return shape.left, shape.top, shape.width, shape.height


def _without_slides(deck: Deck) -> bytes:
    for slide_id in list(deck.slides._sldIdLst):
        deck.part.drop_rel(slide_id.rId)
        deck.slides._sldIdLst.remove(slide_id)
    for holder in (deck.part, deck.part.package):
        for key in [key for key, rel in holder._rels.items() if rel.reltype.endswith(_GONE)]:
            holder._rels.pop(key)
    packed = io.BytesIO()
    deck.save(packed)
    return packed.getvalue()
