"""The empty presentation that all packs begin from: 16:9, our colours, Arial, two layouts, real placeholders.

It is python-pptx's own default, set right once and kept as bytes; opening those takes a few milliseconds.
"""

from __future__ import annotations

import copy
import io
from functools import cache

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu, Inches, Pt

INK, BRAND, LINK, WHITE = "14282B", "0B4F55", "0A5C63", "FFFFFF"
"""Of the site's style sheet; each pair that is used has a contrast of at least 7:1."""
FONT = "Arial"
WIDE, HIGH = Inches(13.333), Inches(7.5)
Place = tuple[Emu, Emu, Emu, Emu]
"""Left, top, width and height."""
TITLE: Place = (Inches(0.6), Inches(0.42), Inches(9.8), Inches(1.22))
BODY: Place = (Inches(0.6), Inches(1.65), Inches(9.8), Inches(5.0))
NUMBER: Place = (Inches(12.0), Inches(6.8), Inches(0.8), Inches(0.5))
OPENING = ((Inches(0.6), Inches(1.0), Inches(9.8), Inches(1.9)), (Inches(0.6), Inches(3.05), Inches(9.8), Inches(3.3)))
"""The title and the text below it on a pack's first slide."""
STEP = 24
"""The indent of a list, in points."""
BEFORE = {0: 11, 1: 5}
"""The room before a paragraph of each level, in points."""
_GONE = ("printerSettings", "thumbnail", "extended-properties")


def new() -> Deck:
    """An empty presentation with the layouts `Title Slide` and `Title and Content`."""
    return Presentation(io.BytesIO(_bytes()))


@cache
def _bytes() -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    for layout in list(deck.slide_layouts)[2:]:
        deck.slide_layouts.remove(layout)
    for holder in (deck.part, deck.part.package):
        for key in [key for key, rel in holder._rels.items() if rel.reltype.endswith(_GONE)]:
            holder._rels.pop(key)
    master = deck.slide_master
    _theme(master.part)
    _styles(master._element)
    for owner in (master, *deck.slide_layouts):
        for shape in list(owner.placeholders):
            if shape.placeholder_format.type in (15, 16):  # footer and date: the address stands there, and there are no times
                shape._element.getparent().remove(shape._element)
            elif shape.placeholder_format.type == 13:
                _place(shape, NUMBER)
        for text in owner._element.iter(qn("a:rPr"), qn("a:endParaRPr")):
            text.set("lang", "en-GB")
    _place(master.placeholders[0], TITLE)
    _place(master.placeholders[1], BODY)
    for number in master._element.iter(qn("a:lvl1pPr")):
        for style in number.iter(qn("a:defRPr")):
            for tint in list(style.iter(qn("a:tint"))):
                tint.getparent().remove(tint)
            if style.get("sz") == "1200":
                style.set("sz", "1800")
    opening = deck.slide_layouts[0]
    for shape, place in zip(opening.placeholders, OPENING, strict=False):
        _place(shape, place)
        style = shape._element.txBody.find(qn("a:lstStyle"))
        style.getparent().replace(style, parse_xml(f"<a:lstStyle {nsdecls('a')}/>"))
    opening.placeholders[0].text_frame._txBody.bodyPr.set("anchor", "b")
    bar = master.shapes._spTree
    bar.insert(2, parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{WIDE}" cy="{Inches(0.2)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
        f"</p:spPr></p:sp>"
    ))  # fmt: skip
    _notes(deck)
    packed = io.BytesIO()
    deck.save(packed)
    return packed.getvalue()


def _place(shape, place: Place) -> None:
    shape.left, shape.top, shape.width, shape.height = place


def _theme(part) -> None:
    """Our fonts and colours in the theme, so that what somebody adds to a pack has them too."""
    theme = next(rel.target_part for rel in part.rels.values() if rel.reltype.endswith("/theme"))
    tree = parse_xml(theme.blob)
    for name, colour in {"dk1": INK, "lt1": WHITE, "dk2": BRAND, "accent1": BRAND, "hlink": LINK, "folHlink": LINK}.items():
        held = tree.find(f".//{qn('a:' + name)}")
        for child in list(held):
            held.remove(child)
        held.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>'))
    for font in tree.iter(qn("a:latin")):
        font.set("typeface", FONT)
    theme._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _styles(master) -> None:
    """Titles bold and to the left; texts without a bullet on the first level, with one on the second."""
    title = master.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "2800")
    title.find(qn("a:defRPr")).set("b", "1")
    body = master.find(f".//{qn('p:bodyStyle')}")
    one, two = body.find(qn("a:lvl1pPr")), body.find(qn("a:lvl2pPr"))
    two_new = copy.deepcopy(one)
    body.replace(two, two_new)
    two_new.tag = qn("a:lvl2pPr")
    for level, style in enumerate((one, two_new)):
        style.set("marL", str(Pt(STEP) if level else 0))
        style.set("indent", str(-Pt(STEP) if level else 0))
        style.find(qn("a:defRPr")).set("sz", "2400")
        before = style.find(qn("a:spcBef"))
        before.getparent().replace(before, parse_xml(f'<a:spcBef {nsdecls("a")}><a:spcPts val="{BEFORE[level] * 100}"/></a:spcBef>'))
    for bullet in list(one):
        if bullet.tag in (qn("a:buFont"), qn("a:buChar")):
            one.remove(bullet)
    one.insert(1, parse_xml(f"<a:buNone {nsdecls('a')}/>"))


def _notes(deck: Deck) -> None:
    """Notes pages with a small picture of the slide and much room for text."""
    master = deck.notes_master
    for shape in master.placeholders:
        if shape.placeholder_format.type == 101:
            _place(shape, (Inches(2.1), Inches(0.5), Inches(3.3), Inches(1.86)))
        elif shape.placeholder_format.type == 2:
            _place(shape, (Inches(0.5), Inches(2.5), Inches(6.5), Inches(7.0)))
    style = master._element.find(f".//{qn('p:notesStyle')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    style.set("sz", "1000")
    for text in master._element.iter(qn("a:rPr"), qn("a:endParaRPr")):
        text.set("lang", "en-GB")
