"""QR codes of short addresses, for screen and paper: error correction Q, and a quiet zone of 4 modules (ISO 18004)."""

from __future__ import annotations

import io
from functools import cache

import segno

QUIET = 4
"""The quiet zone around the code, in modules."""


@cache
def svg(address: str) -> str:
    """The code of an address as SVG: black on white in both palettes, and without a size, which the page sets."""
    text = io.BytesIO()
    _code(address).save(
        text,
        kind="svg",
        border=QUIET,
        light="#fff",
        omitsize=True,
        xmldecl=False,
        nl=False,
        svgclass=None,
        lineclass=None,
    )
    return text.getvalue().decode()


@cache
def png(address: str) -> bytes:
    """The code of an address as PNG, 16 pixels a module: sharp across a hall, and on paper at 5 cm."""
    image = io.BytesIO()
    _code(address).save(image, kind="png", border=QUIET, scale=16)
    return image.getvalue()


@cache
def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="q", micro=False, boost_error=False)
