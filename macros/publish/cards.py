"""What a link to a record looks like where it is pasted: Open Graph, and a preview picture made of code and title."""

from __future__ import annotations

import io
import textwrap
from functools import cache

from markupsafe import escape
from PIL import Image, ImageDraw, ImageFont

from ..pages.sources import named
from .site import Site

SITE = "Resourceful Leadership"
WIDTH, HEIGHT, EDGE = 1200, 630, 80
"""The size that the services which show previews ask for, and the margin, in pixels."""
PAPER, INK, WHITE, SUN = "#0b4f55", "#07383d", "#ffffff", "#ffc845"


def pictures(site: Site) -> None:
    """The preview picture of every record, and of the site as a whole."""
    for code, entry in site.base.entries.items():
        site.write(
            f"{code}/card.png",
            card(
                "" if code.startswith("g-") else code.upper(),
                entry.record.title,
                entry.kind.facet or entry.kind.title,
            ),
        )
    site.write(
        "assets/card.png",
        card(
            "",
            "Resourceful leadership in children's services",
            f"Behaviours, practice examples and questions from {named(site.base.live('report')).some}",
        ),
    )


def preview(site: Site, code: str, address: str) -> str:
    """The Open Graph tags of a record, for a page at `address`."""
    record = site.base[code]
    name = record.title if code.startswith("g-") else f"{code.upper()} {record.title}"
    return tags(name, gist(record), address, f"{site.root}{code}/card.png", f"{name}. {SITE}")


def gist(record) -> str:
    """The record in a sentence or two; a term's is its meaning."""
    return record.meaning.told if hasattr(record, "forms") else record.gist


def tags(title: str, description: str, address: str, picture: str, alternative: str) -> str:
    """Open Graph tags; a large picture is what `summary_large_image` asks for."""
    properties = {
        "og:type": "article",
        "og:site_name": SITE,
        "og:locale": "en_GB",
        "og:title": title,
        "og:description": description,
        "og:url": address,
        "og:image": picture,
        "og:image:alt": alternative,
    }
    found = "".join(f'<meta property="{name}" content="{escape(value)}">\n' for name, value in properties.items())
    return found + '<meta name="twitter:card" content="summary_large_image">\n'


@cache
def card(code: str, title: str, kind: str) -> bytes:
    """A picture with a code, a title and what it is, as PNG of few colours."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, HEIGHT - 110, WIDTH, HEIGHT), INK)
    draw.rectangle((0, HEIGHT - 118, WIDTH, HEIGHT - 110), SUN)
    top = EDGE
    if code:
        font = ImageFont.load_default(84)
        _, _, right, bottom = draw.textbbox((EDGE + 24, top), code, font)
        draw.rounded_rectangle((EDGE, top - 10, right + 24, bottom + 20), 18, WHITE)
        draw.text((EDGE + 24, top), code, PAPER, font)
        top = bottom + 50
    draw.text((EDGE, top), kind, SUN, ImageFont.load_default(34))
    top += 60
    for size, columns in ((66, 32), (54, 40), (44, 50)):
        lines = textwrap.wrap(title, columns)
        if top + len(lines) * size * 1.2 < HEIGHT - 130:
            break
    draw.multiline_text((EDGE, top), "\n".join(lines), WHITE, ImageFont.load_default(size), spacing=size // 5)
    draw.text((EDGE, HEIGHT - 78), SITE, WHITE, ImageFont.load_default(40))
    packed = io.BytesIO()
    image.quantize(32, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        packed, "PNG", optimize=False, compress_level=6
    )
    return packed.getvalue()
