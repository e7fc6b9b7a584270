"""The Markdown extension that gives the link beside each heading a name of its own.

The link shows a "#". Without a name, someone who has the links of a page read out would hear "number sign" for each; it
is "Link to this section: " and the heading's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import TypedDict
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor


class Token(TypedDict):
    """A heading as Markdown's table of contents has it."""

    id: str
    name: str
    children: list[Token]


class HeadingLinks(Extension):
    """Registers the tree processor: after the table of contents adds the links (5)."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the tree processor; Markdown calls this."""
        md.treeprocessors.register(_Namer(md), "heading_links", 4)


class _Namer(Treeprocessor):
    def run(self, root: Element) -> None:
        tokens: list[Token] = getattr(self.md, "toc_tokens", [])
        names = {f"#{code}": name for code, name in _headings(tokens)}
        for link in root.iter("a"):
            name = names.get(link.get("href", "")) if link.get("class") == "headerlink" else None
            if name:  # headings that are deeper than the table of contents keep their title
                link.set("aria-label", f"{link.attrib.pop('title')}: {name}")


def _headings(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """The id and the words of each heading, those within others included."""
    for token in tokens:
        yield token["id"], unescape(token["name"])
        yield from _headings(token["children"])


def makeExtension(**options: object) -> HeadingLinks:
    """The extension; Markdown calls this."""
    return HeadingLinks(**options)
