"""A presentation in the making: slides copied from the template's samples, with their pictures and notes.

For the name of each new part, python-pptx would search the whole package for every slide; this module counts instead.
"""

from __future__ import annotations

import io

from markupsafe import escape
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.image import ImagePart
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.slide import Slide

from .. import qr
from .template import Sample, look


class Parts:
    """The presentation, in `deck`. A picture that several slides show is one part."""

    def __init__(self) -> None:
        self.deck = Presentation(io.BytesIO(look().empty))
        self._package = self.deck.part.package
        self._layouts = {layout.name: layout.part for layout in self.deck.slide_layouts}
        self._pictures: dict[str, ImagePart] = {}
        self.slides = 0

    def add_slide(self, sample: Sample) -> Slide:
        """Add a copy of a sample slide."""
        self.slides += 1
        name = PackURI(f"/ppt/slides/slide{self.slides}.xml")
        part = SlidePart(name, CONTENT_TYPE.PML_SLIDE, self._package, parse_xml(sample.slide))
        part.relate_to(self._layouts[sample.layout], RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        self.deck.slides._sldIdLst.add_sldId(self.deck.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE))
        slide: Slide = part.slide
        return slide

    def add_picture(self, slide: Slide, address: str) -> str:
        """The relation of a slide to the QR code of an address."""
        if address not in self._pictures:
            name = PackURI(f"/ppt/media/image{len(self._pictures) + 1}.png")
            image = ImagePart(name, CONTENT_TYPE.PNG, self._package, qr.png(address), "image.png")
            self._pictures[address] = image
        return slide.part.relate_to(self._pictures[address], RELATIONSHIP_TYPE.IMAGE)

    def add_notes(self, slide: Slide, sample: Sample, notes: str) -> None:
        """Give a slide its notes, all at once as XML, as each slide has a hundred lines."""
        name = PackURI(f"/ppt/notesSlides/notesSlide{self.slides}.xml")
        page = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, self._package, parse_xml(sample.notes))
        text = "".join(map(_paragraph, notes.split("\n")))
        held = page.notes_slide.notes_text_frame._txBody
        new = parse_xml(f"<p:txBody {nsdecls('p', 'a')}><a:bodyPr/><a:lstStyle/>{text}</p:txBody>")
        held.getparent().replace(held, new)
        page.relate_to(self.deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        page.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
        slide.part.relate_to(page, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _paragraph(line: str) -> str:
    return f'<a:p><a:r><a:rPr lang="en-GB"/><a:t>{escape(line)}</a:t></a:r></a:p>' if line else "<a:p/>"
