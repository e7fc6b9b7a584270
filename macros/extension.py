"""The Markdown extension that links the first use of each glossary term on a page to its entry.

It is listed in mkdocs.yml, so it works in stubs and hand-written pages alike. The link has the meaning, which the style
sheet shows on hover and keyboard focus; later uses stay plain. Headings, links, code and drawings are left alone, and
so is the glossary, which has every term already.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .hosts import source_path
from .knowledge.kinds.term import Term
from .pages.places import GLOSSARY, page_of, relative
from .project import ROOT, Project, project

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt", "summary", "th"}
LEFT_ALONE = HEADINGS | {"a", "button", "code", "nav", "pre", "script", "style", "svg"}


class TermLinks(Extension):
    """Registers the tree processor: after inline markup becomes elements (20), before hosts resolve links (0)."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the tree processor; Markdown calls this."""
        md.treeprocessors.register(_Linker(md), "term_links", 6)


class _Linker(Treeprocessor):
    """Links the terms of one page; `seen` holds the codes of those that are linked already."""

    page: str
    site: Project
    seen: set[str]

    def run(self, root: Element) -> None:
        page = source_path(self.md)
        if page is None or page == GLOSSARY:
            return
        self.page, self.site, self.seen = page, project(ROOT), set()
        self._walk(root)

    def _walk(self, element: Element) -> None:
        if element.tag in LEFT_ALONE:
            return
        if element.text and not isinstance(element.text, AtomicString):
            element.text, links = self._split(element.text)
            element[:0] = links
            children = element[len(links) :]
        else:
            children = element[:]
        for child in children:
            self._walk(child)
            if child.tail and not isinstance(child.tail, AtomicString):
                child.tail, links = self._split(child.tail)
                after = list(element).index(child) + 1
                element[after:after] = links

    def _split(self, text: str) -> tuple[str, list[Element]]:
        """The text before the first new term, and a link for each new term, its tail the text up to the next."""
        links: list[Element] = []
        before, end = text, 0
        for term in self.site.terms.find(text):
            if term.code in self.seen:
                continue
            self.seen.add(term.code)
            if links:
                links[-1].tail = text[end : term.start]
            else:
                before = text[: term.start]
            links.append(self._link(term.code, text[term.start : term.end]))
            end = term.end
        if links:
            links[-1].tail = text[end:]
        return before, links

    def _link(self, code: str, words: str) -> Element:
        base = self.site.base
        href = relative(page_of(base, code), self.page)
        meaning = base.of(Term, code).meaning.told
        link = Element("a", {"class": "kb-term", "href": href, "data-meaning": meaning})
        link.text = AtomicString(words)
        return link


def makeExtension(**options: object) -> TermLinks:
    """The extension; Markdown calls this."""
    return TermLinks(**options)
