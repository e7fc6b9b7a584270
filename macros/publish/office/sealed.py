"""What both kinds of Office file need: properties without times, and bytes that are the same every time."""

from __future__ import annotations

import io
from textwrap import shorten
from typing import Any

from ..archive import zip_without_times

LANGUAGE = "en-GB"
MOST = 255
"""The most letters in a property, by python-pptx and python-docx."""


def seal(document: Any, author: str, title: str, subject: str) -> bytes:
    """A document of python-pptx or python-docx as bytes.

    It has a title, author, subject and language, but not the day when it was made.
    """
    properties = document.core_properties
    properties.title, properties.subject = (shorten(text, MOST, placeholder="…") for text in (title, subject))
    properties.author = properties.last_modified_by = author
    properties.language, properties.keywords, properties.comments, properties.revision = LANGUAGE, "", "", 1
    element = properties._element
    for time in [child for child in element if child.tag.rpartition("}")[2] in ("created", "modified", "lastPrinted")]:
        element.remove(time)
    packed = io.BytesIO()
    document.save(packed)
    return zip_without_times(packed.getvalue())
