"""What a record can be downloaded as, besides its QR code and its citations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ..knowledge.kinds import Kind


class Download(NamedTuple):
    """A kind of download: how its name ends, what a use page says of it, and which kinds of record have it."""

    ending: str
    heading: str
    says: str
    program: str
    fits: Callable[[Kind[Any]], bool]


DOWNLOADS = (
    Download(
        "pptx",
        "Slide",
        "A slide with title, key points, link and QR code",
        "PowerPoint",
        lambda kind: kind.slides is not None,
    ),
)
"""The downloads in the order in which they are offered. The step that writes one has what makes it, by its ending."""


def downloads_of(kind: Kind[Any]) -> list[Download]:
    """The downloads that records of a kind have."""
    return [download for download in DOWNLOADS if download.fits(kind)]
