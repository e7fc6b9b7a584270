"""A page on paper: printed to PDF by the browser, and read back the way someone copying from it would get it."""

from __future__ import annotations

import io
import re

from playwright.sync_api import Page
from pypdf import PdfReader

LIGATURES = re.compile("[\ufb00-\ufb06]")


class Printed:
    """A printed page: the size of its sheets in points, and the text on each of them in one line."""

    def __init__(self, page: Page, **options: object) -> None:
        reader = PdfReader(io.BytesIO(page.pdf(**{"prefer_css_page_size": True, **options})))
        self.root = reader.trailer["/Root"]
        self.sizes = [
            (round(float(sheet.mediabox.width)), round(float(sheet.mediabox.height))) for sheet in reader.pages
        ]
        self.sheets = [" ".join(sheet.extract_text().split()) for sheet in reader.pages]
        found = LIGATURES.findall(self.text)
        assert not found, (
            f"whoever copies from this PDF gets {set(found)} for letters: a style sheet for print leaves ligatures on"
        )

    @property
    def text(self) -> str:
        """All the text on paper, in one line."""
        return " ".join(self.sheets)

    @property
    def letters(self) -> str:
        """Letters and figures only, as lines may break anywhere on paper."""
        return letters(self.text)


def letters(text: str) -> str:
    """The letters and figures of a text, without spaces and punctuation."""
    return re.sub(r"[\W_]+", "", text)
