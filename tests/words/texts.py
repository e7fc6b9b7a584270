"""The words that readers see, as sentences: of built pages, and of the records' own texts.

A passage is a piece of running text: a paragraph, an entry of a list, a cell, or the small print after one. What ends
in a full stop, a question mark or an exclamation mark is a sentence; titles, labels and long lists are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from built import Site
from lxml import html

from macros.knowledge.base import Base
from macros.knowledge.walk import leaves

BLOCKS = {"p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "td", "th", "caption", "figcaption", "summary", "label"}
BLOCKS |= {"legend", "button", "div", "section", "article", "fieldset", "ul", "ol", "dl", "table", "tr", "br"}
SMALL = ("kb-why", "kb-where", "kb-facts")
"""Small print, which is a passage of its own within another."""
UNSEEN = {"script", "style", "svg", "nav", "pre", "code", "noscript", "template", "option", "textarea"}
HIDDEN = re.compile(r"\b(headerlink|kb-hidden|kb-paper|kb-printed|kw-paper\S*|kw-late|kw-lines)\b")
OWN = {"code", "locator", "label", "title", "role", "caption", "publisher", "subtitle", "abbreviation", "printed"}
"""Fields of records that hold names and headings, not sentences of ours."""
MARK = "editorial "
"""The mark of what is ours, as it stands before a sentence."""
ENDS = re.compile(rf"(?<=[.!?])[\"”’)]*\s+(?=[“\"‘(]?[A-Z0-9]|{MARK})")
LISTED = 3
"""What has so many semicolons is a list, not a sentence."""
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
ABOUT = re.compile(
    r"\b(the|this|a) (20\d\d )?report('s|’s)?\b|\breport of 20\d\d\b|\beditorial\b|\bnot stated\b"
    r"|\b(does|do|did) not (say|tell|state|name|describe|mention|give|report|explain)\b"
    r"|\bour (own )?(reading|words|sorting|drawing|page|text)\b|\bthe text (that )?we work from\b|\bthe study\b",
    re.I,
)
"""What a sentence mentions that is about the report, or about how we tell it, rather than from it."""


def sentences(passage: str) -> list[str]:
    """The sentences of a passage; a title or a label has none."""
    ended = (one for one in ENDS.split(passage) if one.rstrip('"”’)')[-1:] in (".", "?", "!"))
    return [one for one in ended if one.count(";") < LISTED]


def words(text: str) -> list[str]:
    """The words of a text; numbers count, as they are read too."""
    return WORD.findall(text)


def kind_of(address: str) -> str:
    """What kind of page is at an address: `example` for all of `examples/e1/`, or the section's own name."""
    folder, _, name = address.rstrip("/").rpartition("/")
    if re.fullmatch(r"[a-z]\d+", name):
        return folder.removesuffix("s") if folder else "report"
    if folder == "training":
        return "pack" if name == "pack" else "script"
    return name or "home"


def passages_of_pages(site: Site) -> Iterator[tuple[str, str]]:
    """Each passage of the main part of every page, after the kind of its page."""
    for address, page in site.pages.items():
        if page.name != "404.html":
            for passage in _passages(page.article):
                yield kind_of(address), passage


def passages_of_records(base: Base) -> Iterator[tuple[str, str]]:
    """Each text that a record holds for its page, after the kind of the record."""
    for entry in base.entries.values():
        for leaf in leaves(entry.record):
            named = leaf.says.links or leaf.says.vocabulary or leaf.where[-1] in OWN or "forms" in leaf.where
            if "page" in leaf.says.on and not named and isinstance(leaf.value, str):
                yield entry.kind.name, leaf.value


def _passages(article: html.HtmlElement) -> Iterator[str]:
    pieces: list[str] = [""]
    _read(article, pieces)
    yield from filter(None, (" ".join(piece.split()) for piece in pieces))


def _read(element: html.HtmlElement, pieces: list[str]) -> None:
    """Add what is seen of an element to the last piece, and begin another at every block."""
    names = element.get("class") or ""
    if isinstance(element.tag, str) and element.tag not in UNSEEN and not HIDDEN.search(names):
        apart = element.tag in BLOCKS or any(name in names.split() for name in SMALL)
        if apart:
            pieces.append("")
        pieces[-1] += element.text or ""
        for child in element:
            _read(child, pieces)
        if apart:
            pieces.append("")
    pieces[-1] += element.tail or ""
