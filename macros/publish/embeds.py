"""A record alone, for other people's pages: `/embed/e3/`, cut out of the record's built page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml import html
from markupsafe import Markup

from ..pages.citation import source_line
from ..pages.names import name_of
from ..pages.places import page_of
from ..pages.standalone import page
from .article import content
from .site import Site

SIZE = 15_000
"""The greatest size of an embed in bytes, with its style sheet; a test checks it."""


def write_embeds(site: Site) -> None:
    """Write the embed of every record."""
    for code in site.base.entries:
        parts = "\n".join(
            html.tostring(element, encoding="unicode", with_tail=False).strip() for element in _content(site, code)
        )
        site.write(
            f"embed/{code}/",
            page(
                "embed",
                title=name_of(site.base, code),
                canonical=site.page(code),
                content=Markup(parts),
                code=code,
                place=site.place(code),
                short=site.short(code),
                source=source_line(site.base, code),
                notice=site.settings.notice,
            ),
        )


def _content(site: Site, code: str) -> Iterable[html.HtmlElement]:
    """The elements of a record: the article of its page, or its part of a page that several records share."""
    source, _, anchor = page_of(site.base, code).partition("#")
    article = content(site, source)
    for link in article.xpath(".//a[contains(@class, 'kb-term')]"):
        link.drop_tag()
    parts = [element for element in article if isinstance(element.tag, str)]
    if anchor:
        parts = _under(article, anchor)
    elif site.base.kind(code).folds:
        parts = _without_bodies(parts, site.base.kind(code).folds)
    folder = posixpath.dirname(site.url(source) + "x") if site.directory_urls else posixpath.dirname(site.url(source))
    for part in parts:  # not the whole page, which may hold hundreds of records
        for link in part.xpath("descendant-or-self::a[@href]"):
            link.set("href", _moved(link.get("href"), folder, site.url(source)))
        for element in part.iter():
            if element.tag == "h2" and element.get("id"):
                element.set("data-part", element.get("id"))  # by which handouts know the parts of a record
            for name in ("id", "data-meaning", "data-kb-script"):
                element.attrib.pop(name, None)
    return parts


def _moved(link: str, folder: str, page_address: str) -> str:
    """A link from a page in `folder`, rewritten for `/embed/e3/`."""
    if urlsplit(link).scheme:
        return link
    path, hash_, anchor = link.partition("#")
    target = (
        posixpath.normpath(posixpath.join(folder, path))
        + ("/" if path.endswith("/") or posixpath.basename(path) in (".", "..") else "")
        if path
        else page_address
    )
    return f"../../{target}".replace("/./", "/") + hash_ + anchor


def _under(article: html.HtmlElement, anchor: str) -> list[html.HtmlElement]:
    """The heading with this id, turned into an h1, and what follows it up to the next heading."""
    (heading,) = article.xpath(".//*[@id=$id]", id=anchor)
    parts = [heading]
    for element in heading.itersiblings():
        if element.tag in ("h1", "h2", "h3"):
            break
        parts.append(element)
    heading.tag = "h1"
    return parts


def _without_bodies(parts: list[html.HtmlElement], section: str) -> list[html.HtmlElement]:
    """The parts without what is under the h3 headings of one section; the headings become a list."""
    shown, within, items = [], False, None
    for element in parts:
        if element.tag == "h2":
            within, items = element.get("id") == section, None
        if within and element.tag == "h3":
            if items is None:
                shown.append(items := html.Element("ul"))
            item = html.Element("li")
            item.text = element.text_content().strip()
            items.append(item)
        elif not (within and items is not None):
            shown.append(element)
    return shown
