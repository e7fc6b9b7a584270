"""The log of changes as an Atom feed (RFC 4287).

Its ids stay when titles and addresses change (tag URIs, RFC 4151).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from lxml import etree

from ...knowledge.lists import LogEntry
from ...pages.names import name_of
from ..site import Site

ATOM = "http://www.w3.org/2005/Atom"


def make_feed(site: Site) -> bytes:
    """The feed; its times are midnight on the days of the log, never the time of the build."""
    page = site.root + site.url("data.md")
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    entries = site.base.changes
    _add(root, "id", text=tag(site.root, "changes"))
    _add(root, "title", text=f"{site.settings.name}: changes")
    _add(root, "subtitle", text="What was published or corrected, newest first.")
    _add(root, "updated", text=_time(entries[0]) if entries else "2026-01-01T00:00:00Z")
    _add(_add(root, "author"), "name", text=site.settings.name)
    _add(root, "rights", text=site.settings.licence.code)
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{site.root}data/changes.atom")
    _add(root, "link", rel="alternate", type="text/html", href=f"{page}#changelog")
    for change in entries:
        entry = _add(root, "entry")
        _add(entry, "id", text=tag(site.root, f"changes/{change.code}"))
        _add(entry, "title", text=change.title)
        _add(entry, "updated", text=_time(change))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{page}#change-{change.code}")
        for code in change.records:
            title = name_of(site.base, code)
            _add(entry, "link", rel="related", type="text/html", href=site.short(code), title=title)
        _add(entry, "content", text=change.told, type="text")
    etree.indent(root, " ")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def tag(root: str, name: str) -> str:
    """The id of something on this site, made from the name of its host and the year that it started.

    For the change `data`: `tag:example.org,2026:/changes/data`.
    """
    site = urlsplit(root)
    return f"tag:{site.hostname},2026:{site.path}{name}"


def _time(change: LogEntry) -> str:
    return f"{change.on.isoformat()}T00:00:00Z"


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text
    return element
