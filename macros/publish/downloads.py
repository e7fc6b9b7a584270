"""The downloads of a record, besides its QR code and its citations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ..knowledge.kinds import Kind
from .office.slides import make_single
from .site import Site


class Download(NamedTuple):
    """A kind of download: its ending, what "Use in training" says about it, which kinds have it, and its maker."""

    ending: str
    heading: str
    says: str
    program: str
    fits: Callable[[Kind[Any]], bool]
    make: Callable[[Site, str], bytes]


DOWNLOADS = (
    Download(
        "pptx",
        "Slide",
        "A whole slide with title, key points, link and QR code",
        "PowerPoint",
        lambda kind: kind.slides is not None,
        make_single,
    ),
)
"""The downloads, in the order in which pages offer them."""


def downloads_of(kind: Kind[Any]) -> list[Download]:
    """The downloads that records of a kind have."""
    return [download for download in DOWNLOADS if download.fits(kind)]
