"""The index for search in the browser, and the codes of records for the 404 page."""

from __future__ import annotations

import json

from markupsafe import escape

from ...knowledge.kinds import KINDS
from ..site import Site
from .index import search_index


def write_index(site: Site) -> None:
    """Publish the index: a classic script rather than JSON, as browsers do not fetch files from a folder on disk."""
    index = json.dumps(search_index(site.base, site.directory_urls), ensure_ascii=False, separators=(",", ":"))
    script = index.replace("</", "<\\/")
    site.write("assets/search-index.js", f"kbIndex={script}\n")


def fill_lost_page(site: Site) -> None:
    """Write the kinds of record into 404.html: the first letter of their codes, by people's words for the kind."""
    page = site.file("404.html")
    letters = json.dumps({word: kind.letter for kind in KINDS.values() for word in kind.called}, separators=(",", ":"))
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('data-kinds=""', f'data-kinds="{escape(letters)}"'), encoding="utf-8")
