"""The title slide for a visitor's own pack, with gaps that the page fills in when it joins the slides.

The page cannot measure text, so sizes are chosen here, for the longest that a gap may hold.
"""

from __future__ import annotations

from ...knowledge.kinds.report import Report
from ...knowledge.points import Point
from ...pages.sources import named
from ..site import Site
from .flow import INSET, Page, Paragraph, one_page, pages
from .package_parts import Parts
from .sealed import seal
from .slides import Card, fill_slide
from .template import Place, look


def make_cover(site: Site) -> bytes:
    """One slide: a pack's title, its reports and what they are not, and its address, all of them gaps.

    A gap is a name in braces, such as `{report}`. One whose text varies in length also has the room for it, in points,
    such as `{title:691x130}`. The QR code is a gap too: its picture is replaced.
    """
    parts, sample = Parts(), look().opening
    reports = site.base.live(Report)
    sources = "; ".join(f"{report.publisher} ({report.year}) {report.title}" for report in reports)
    notices = site.settings.notices
    remember = f"{{report}}, {notices.words}. It is {notices.guidance}."
    longest = [Point("Source", [sources]), Point("Based on", [remember])]
    fitting = one_page(longest, sample.text) or pages(longest, sample.text)[0]
    page = Page([Paragraph(0, "Source", "{sources}"), Paragraph(0, "Based on", remember)], fitting.size)
    terms = f"{site.settings.our_text} {named(reports).rights}" if reports else site.settings.our_text
    script = ["{title}", f"Based on {remember}", "", "IN THIS PACK", "{lines}", "", "Find it at {address}", terms]
    card = Card("Pack", "{items}", _gap("address", sample.address))
    fill_slide(parts, sample, _gap("title", sample.title), page, card, "\n".join(script))
    return seal(parts.deck, site.settings.name, "{title}", "{sources}")


def _gap(name: str, place: Place) -> str:
    return f"{{{name}:{round(place[2].pt - INSET)}x{round(place[3].pt - INSET / 2)}}}"
