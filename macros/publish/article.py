"""The only reader of built pages: a record's own content, for embeds, speaker notes and handouts.

These say what the page says, whatever fields a record has or gets. Navigation (the path to the page, its neighbours,
ways to use it) is a `nav` or has the attribute `data-aside`, and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import html

from ..pages.packs import MOST
from .site import Site

TEXTS = {"p", "ul", "ol", "dl", "h2", "h3"}
ASIDE = ".//*[self::nav or @data-aside or @class='headerlink']"
"""What is not the record's own content; `headerlink` is the theme's link beside a heading."""


WRAPPERS = ".//*[@class='kb-card' or @class='kb-fold' or @class='kb-links']"
"""What puts content at the side or in columns, or folds it away: elsewhere the content stands in its place."""


class Block(NamedTuple):
    """A piece of a page."""

    sort: str
    """`h2`, `h3`, `p`, `li` or `dd`."""
    text: str
    why: str = ""
    """Its place in the report, or what it rests on."""
    term: str = ""
    """The term that a `dd` explains, or the words in bold before a `li`."""


def content(site: Site, page: str) -> html.HtmlElement:
    """The article of the page at `page` under docs/, without the parts in ASIDE.

    Raises OSError if the page was not built.
    """
    body: html.HtmlElement = html.parse(str(site.file(site.url(page)))).xpath("//article")[0]
    for element in body.xpath(ASIDE):
        element.drop_tree()
    for wrapper in body.xpath(WRAPPERS):
        for summary in wrapper.findall("summary"):
            summary.drop_tree()
        wrapper.drop_tag()
    return body


def article(site: Site, page: str) -> list[Block]:
    """The blocks of the page at `page` under docs/, without its h1. Raises OSError if the page was not built."""
    tree = content(site, page)
    parts = [
        part for element in tree for part in (element if "admonition" in (element.get("class") or "") else [element])
    ]
    address = site.root + site.url(page)
    return [block for element in parts if element.tag in TEXTS for block in _blocks(_shortened(element, address))]


def _shortened(element: html.HtmlElement, address: str) -> html.HtmlElement:
    """An element with at most MOST entries in a list, or lines under a term; a last one says how many more."""
    if element.tag in ("ul", "ol") and len(items := element.findall("li")) > MOST:
        for item in items[MOST:]:
            element.remove(item)
        element.append(rest := html.Element("li"))
        rest.text = f"and {len(items) - MOST:,} more: {address}"
    for lines in element.findall("dd"):
        if len(breaks := lines.findall("br")) >= MOST:
            last = breaks[MOST - 1]
            for sibling in list(last.itersiblings()):
                lines.remove(sibling)
            last.tail = f"and {len(breaks) + 1 - MOST:,} more: {address}"
    return element


def _blocks(element: html.HtmlElement) -> Iterator[Block]:
    if element.tag in ("ul", "ol"):
        yield from (_block("li", item) for item in element.iterchildren("li"))
    elif element.tag == "dl":
        term = ""
        for child in element:
            if child.tag == "dt":
                term = _plain(child)
            else:
                yield _block("dd", child, term)
    else:
        yield _block(str(element.tag), element)


def _block(sort: str, element: html.HtmlElement, term: str = "") -> Block:
    for line in element.xpath(".//br"):
        line.tail = f"; {line.tail or ''}"
    if sort == "dd" and len(element.xpath(".//*[@class='kb-why']")) > 1:
        return Block(sort, _plain(element, inline=True), "", term)
    whys = element.xpath(".//*[@class='kb-where' or @class='kb-why']")
    why = "; ".join(_plain(reason, inline=True) for reason in whys)
    for reason in whys:
        reason.drop_tree()
    if sort == "li" and not (element.text or "").strip() and len(element) and element[0].tag in ("strong", "em"):
        lead = element[0]
        term = _plain(lead)
        lead.text, lead[:] = "", []
    return Block(sort, _plain(element, inline=True), why, term)


def _plain(element: html.HtmlElement, inline: bool = False) -> str:
    """The text of an element in one line, without the dot before a link that was dropped.

    With `inline`, marks of basis are in brackets, apart from the words around them.
    """
    if inline:
        for mark in element.xpath("descendant-or-self::*[contains(concat(' ', @class, ' '), ' kb-basis ')]"):
            mark.text = f"[{mark.text}]"
    return " ".join(element.text_content().split()).removesuffix(" ·")
