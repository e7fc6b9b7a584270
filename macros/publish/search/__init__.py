"""What search in the browser works on, and what the page for what is not found knows of codes."""

from __future__ import annotations

import json

from markupsafe import escape

from ...knowledge.kinds import KINDS
from ..site import Site
from .index import search_index


def write_index(site: Site) -> None:
    """Publish the index: a classic script and no JSON file, as browsers do not fetch from a folder of a disk."""
    index = json.dumps(search_index(site.base, site.directory_urls), ensure_ascii=False, separators=(",", ":"))
    script = index.replace("</", "<\\/")
    site.write("assets/search-index.js", f"kbIndex={script}\n")


def tell_lost_page(site: Site) -> None:
    """Give the page for what is not found the kinds of record: how their codes begin, by what people call one."""
    page = site.file("404.html")
    begin = json.dumps({word: kind.letter for kind in KINDS.values() for word in kind.called}, separators=(",", ":"))
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('data-kinds=""', f'data-kinds="{escape(begin)}"'), encoding="utf-8")
