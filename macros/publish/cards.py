"""Preview pictures for links to records, made from code and title."""

from __future__ import annotations

import io
import textwrap
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from ..knowledge.kinds.report import Report
from ..pages.metadata import CARD, CARD_SIZE
from ..pages.names import badge
from ..pages.sources import named
from .site import Site

(WIDTH, HEIGHT), EDGE = CARD_SIZE, 80
"""The size and the margin, in pixels."""


def draw_cards(site: Site) -> None:
    """Draw the preview picture of every record, and of the whole site."""
    look = Look(site.settings.site_name, **site.settings.colours)
    for code, entry in site.base.entries.items():
        kind = entry.kind.facet or entry.kind.title
        site.write(f"{code}/card.png", draw_card(look, badge(site.base, code), entry.record.title, kind))
    reports = named(site.base.live(Report)).some
    subject = f"Behaviours, practice examples and questions from {reports}"
    site.write(CARD, draw_card(look, "", "Resourceful leadership in children's services", subject))


class Look(NamedTuple):
    """What all pictures share: the name of the site, and colours such as `#0b4f55`."""

    site_name: str
    ground: str
    foot: str
    text: str
    accent: str


@cache
def draw_card(look: Look, code: str, title: str, kind: str) -> bytes:
    """A picture with a code, a title and a kind, as a PNG with few colours."""
    image = Image.new("RGB", (WIDTH, HEIGHT), look.ground)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, HEIGHT - 110, WIDTH, HEIGHT), look.foot)
    draw.rectangle((0, HEIGHT - 118, WIDTH, HEIGHT - 110), look.accent)
    top: float = EDGE
    if code:
        font = ImageFont.load_default(84)
        _, _, right, bottom = draw.textbbox((EDGE + 24, top), code, font)
        draw.rounded_rectangle((EDGE, top - 10, right + 24, bottom + 20), 18, look.text)
        draw.text((EDGE + 24, top), code, look.ground, font)
        top = bottom + 50
    draw.text((EDGE, top), kind, look.accent, ImageFont.load_default(34))
    top += 60
    for size, columns in ((66, 32), (54, 40), (44, 50)):
        lines = textwrap.wrap(title, columns)
        if top + len(lines) * size * 1.2 < HEIGHT - 130:
            break
    draw.multiline_text((EDGE, top), "\n".join(lines), look.text, ImageFont.load_default(size), spacing=size // 5)
    draw.text((EDGE, HEIGHT - 78), look.site_name, look.text, ImageFont.load_default(40))
    packed = io.BytesIO()
    image.quantize(32, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        packed, "PNG", optimize=False, compress_level=6
    )
    return packed.getvalue()
