"""A record alone, to stand in a page of somebody else: `/embed/e3/`, cut out of the record's built page."""

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
"""The most that an embed may weigh, in bytes, with its style sheet; a test holds it."""


def write_embeds(site: Site) -> None:
    """Write the embed of every record."""
    for code in site.base.entries:
        parts = "\n".join(
            html.tostring(one, encoding="unicode", with_tail=False).strip() for one in _content(site, code)
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
    """The elements that make a record: the article of its page, or its part of a page that several records share."""
    source, _, anchor = page_of(site.base, code).partition("#")
    article = content(site, source)
    for one in article.xpath(".//a[contains(@class, 'kb-term')]"):
        one.drop_tag()
    parts = [one for one in article if isinstance(one.tag, str)]
    if anchor:
        parts = _under(article, anchor)
    elif site.base.kind(code).folds:
        parts = _without_bodies(parts, site.base.kind(code).folds)
    here = posixpath.dirname(site.url(source) + "x") if site.directory_urls else posixpath.dirname(site.url(source))
    for part in parts:  # and not in the whole page, which may hold hundreds of records
        for one in part.xpath("descendant-or-self::a[@href]"):
            one.set("href", _moved(one.get("href"), here, site.url(source)))
        for one in part.iter():
            for name in ("id", "data-meaning", "data-kb-script"):
                one.attrib.pop(name, None)
    return parts


def _moved(link: str, here: str, page_address: str) -> str:
    """A link of a page in the folder `here`, as it has to be in `/embed/e3/`."""
    if urlsplit(link).scheme:
        return link
    path, hash_, anchor = link.partition("#")
    target = (
        posixpath.normpath(posixpath.join(here, path))
        + ("/" if path.endswith("/") or posixpath.basename(path) in (".", "..") else "")
        if path
        else page_address
    )
    return f"../../{target}".replace("/./", "/") + hash_ + anchor


def _under(article: html.HtmlElement, anchor: str) -> list[html.HtmlElement]:
    """The heading with this id, as the h1 of a page of its own, and what follows it up to the next heading."""
    (heading,) = article.xpath(".//*[@id=$id]", id=anchor)
    parts = [heading]
    for one in heading.itersiblings():
        if one.tag in ("h1", "h2", "h3"):
            break
        parts.append(one)
    heading.tag = "h1"
    return parts


def _without_bodies(parts: list[html.HtmlElement], section: str) -> list[html.HtmlElement]:
    """Without what is under the h3 headings of one section: these become links to the page, which has the rest."""
    kept, within, items = [], False, None
    for one in parts:
        if one.tag == "h2":
            within, items = one.get("id") == section, None
        if within and one.tag == "h3":
            if items is None:
                kept.append(items := html.Element("ul"))
            item = html.Element("li")
            item.text = one.text_content().strip()
            items.append(item)
        elif not (within and items is not None):
            kept.append(one)
    return kept
