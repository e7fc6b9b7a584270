"""The look of a handout: `template.docx`, which a designer can open and change.

Its styles, its page and its footer are those of every handout. Two of its samples are copied: the line with a QR code
and an address, and the frame to write in. The rest shows what each style looks like, and is left out.
"""

from __future__ import annotations

import copy
import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Made
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from .. import qr
from ..site import Unpublished

FILE = Path(__file__).with_name("template.docx")
STYLES = (
    "Normal",
    "Title",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "toc 1",
    "List Bullet",
    "Address",
    "Source",
    "Strong",
    "Why",
    "Hyperlink",
)
"""The styles that a handout uses."""


class Paper:
    """A handout in the making, in `document`. Raises Unpublished if the template lacks something."""

    def __init__(self) -> None:
        self.document: Made = Document(str(FILE))
        paragraphs, tables = self.document.paragraphs, self.document.tables
        address = next((p._p for p in paragraphs if p.style and p.style.name == "Address"), None)
        if wrong := _lacking(self.document, address):
            raise Unpublished(f"macros/publish/office/{FILE.name}: {wrong}")
        self._address, self._frame, self._codes = address, tables[0]._tbl, 0
        body = self.document.element.body
        for element in list(body)[:-1]:  # the last element describes the page
            body.remove(element)
        _drop(self.document.part.rels, "/image", "/hyperlink")
        _drop(self.document.part.package.rels, "/thumbnail", "/extended-properties")  # which Word adds when it saves

    def add(self, text: str, style: str | None = None) -> Paragraph:
        """A paragraph in the style with this id: python-docx would look up a name every time, which takes seconds."""
        paragraph = self.document.add_paragraph(text)
        if style:
            paragraph._p.style = style
        return paragraph

    def add_address(self, address: str) -> None:
        """The QR code of an address, and the address as a link."""
        line = self._copied(self._address)
        self._codes += 1
        picture = next(line.iter(qn("wp:inline")))
        picture.docPr.id, picture.docPr.name = self._codes, "QR code"
        picture.docPr.set("descr", f"QR code for {address}")
        image, _ = self.document.part.get_or_add_image(io.BytesIO(qr.png(address)))
        picture.graphic.graphicData.pic.blipFill.blip.embed = image
        link = next(line.iter(qn("w:hyperlink")))
        link.set(qn("r:id"), self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        next(link.iter(qn("w:t"))).text = address

    def add_frame(self) -> None:
        """A frame to write in."""
        self._copied(self._frame)

    def _copied(self, sample: Any) -> Any:
        """A copy of a sample at the end; python-docx has no types for its XML."""
        element = copy.deepcopy(sample)
        self.document.element.body[-1].addprevious(element)
        return element


def _drop(rels: Relationships, *sorts: str) -> None:
    for key in [key for key, rel in rels.items() if rel.reltype.endswith(sorts)]:
        rels.pop(key)


def _lacking(document: Made, address: Any) -> str:
    """What is wrong with the template, and how to mend it; empty if nothing is."""
    there = {style.name for style in document.styles}
    if missing := [name for name in STYLES if name not in there]:
        return f"has no style '{missing[0]}'; add it, or copy it from an earlier version of the file"
    if address is None or not list(address.iter(qn("wp:inline"))) or not list(address.iter(qn("w:hyperlink"))):
        return "has no line in the style 'Address' with a picture and a link; add one, as a sample of all of them"
    if not document.tables:
        return "has no table; add one with a single cell, as a sample of the frame to write in"
    return ""
