"""The pictures and notes of a presentation, for which python-pptx would search the whole package, once for every slide.

Here each has its name by counting, and a picture that several slides show is one part.
"""

from __future__ import annotations

from functools import cache

from markupsafe import escape
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.image import ImagePart
from pptx.parts.slide import NotesSlidePart
from pptx.presentation import Presentation as Deck
from pptx.shapes.picture import Picture
from pptx.slide import Slide

from .. import qr
from .template import Place, new


class Parts:
    """A presentation in the making."""

    def __init__(self) -> None:
        self.deck: Deck = new()
        self._pictures: dict[str, ImagePart] = {}
        self._pages = 0

    def code(self, slide: Slide, address: str, place: Place) -> Picture:
        """Show the QR code of an address on a slide."""
        if address not in self._pictures:
            name = PackURI(f"/ppt/media/image{len(self._pictures) + 1}.png")
            image = ImagePart(name, CONTENT_TYPE.PNG, slide.part.package, qr.png(address), "image.png")
            self._pictures[address] = image
        part = self._pictures[address]
        shown = slide.shapes._add_pic_from_image_part(part, slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE), *place)
        return slide.shapes._shape_factory(shown)

    def speak(self, slide: Slide, said: str) -> None:
        """Give a slide its notes: as XML at once, as there are a hundred lines for each."""
        self._pages += 1
        name = PackURI(f"/ppt/notesSlides/notesSlide{self._pages}.xml")
        package = slide.part.package
        page = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, parse_xml(_notes_page()))
        text = "".join(map(_paragraph, said.split("\n")))
        held = page.notes_slide.notes_text_frame._txBody
        new_text = parse_xml(f"<p:txBody {nsdecls('p', 'a')}><a:bodyPr/><a:lstStyle/>{text}</p:txBody>")
        held.getparent().replace(held, new_text)
        page.relate_to(package.presentation_part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        page.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
        slide.part.relate_to(page, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _paragraph(line: str) -> str:
    return f'<a:p><a:r><a:rPr lang="en-GB"/><a:t>{escape(line)}</a:t></a:r></a:p>' if line else "<a:p/>"


@cache
def _notes_page() -> bytes:
    """An empty page of notes as python-pptx makes it, with the picture of the slide and a place for the text."""
    deck = new()
    page = deck.slides.add_slide(deck.slide_layouts[0]).notes_slide
    for shape in list(page.placeholders):
        if shape.placeholder_format.type == 13:
            shape._element.getparent().remove(shape._element)
    return page.part.blob
