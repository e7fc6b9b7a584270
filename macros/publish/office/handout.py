"""A list of records as a Word handout: contents, each record in full with its address, and room for notes."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from ...pages import citation as cite
from ...pages.names import name_of
from ...pages.packs import Pack
from ..article import Block, article
from ..site import Site
from .notes import blocks, terms
from .outline import MORE, basis, more
from .paper import Paper
from .sealed import seal

IDEA = "resourcefulness.md"


def make_handout(site: Site, pack: Pack) -> bytes:
    """The handout of a pack: the idea of resourcefulness if it has it, its records, what it leaves out, citations."""
    code = pack.about.code
    paper = Paper()
    paper.add(name_of(site.base, code), "Title")
    paper.add(f"Source: {cite.source_line(site.base, code)}.")
    paper.add(basis(site.base, code, site.settings.notices.guidance))
    paper.add_address(site.short(code))
    records = [(record, f"{record.upper()} {site.base[record].title}") for record in pack.codes]
    before_them = [("idea", "The idea of resourcefulness")] * pack.idea
    after_them = [("more", MORE)] * bool(pack.left) + [("cite", "How to find and cite this")]
    parts = before_them + records + after_them
    _contents(paper, parts)
    before = ""
    for number, (part, title) in enumerate(parts):
        kind = site.base.kind(part).name if part in site.base else part
        heading = _heading(paper, title, part, number + 1)
        own_page = part in site.base and site.base.kind(part).starts_page
        heading.paragraph_format.page_break_before = own_page or kind != before
        before = kind
        if part == "cite":
            _end(paper, site, code)
        elif part == "more":
            for left in pack.left:
                paper.add(more(left, site.root + site.url(left.page)), "ListBullet")
        elif part == "idea":
            _blocks(paper, article(site, IDEA))
            _foot(paper, site, code, site.root + site.url(IDEA))
        else:
            _blocks(paper, blocks(site, part))
            _foot(paper, site, part, site.short(part))
            paper.add_frame()
    subject = f"Handout from: {cite.source_line(site.base, code)}"
    return seal(paper.document, site.settings.name, name_of(site.base, code), subject)


def _heading(paper: Paper, title: str, code: str, number: int) -> Paragraph:
    """A first-level heading, with the bookmark that the contents lead to."""
    heading = paper.add(title, "Heading1")
    heading._p.insert(1, _xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{_mark(code)}"/>'))
    heading._p.append(_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))
    return heading


def _mark(code: str) -> str:
    return f"_Toc_{code}"


def _contents(paper: Paper, parts: list[tuple[str, str]]) -> None:
    """A field that Word can update; its entries are links, so that they work without an update too."""
    paper.add("Contents", "Heading2")
    for number, (code, title) in enumerate(parts):
        paragraph = paper.add("", "toc1")
        if number == 0:
            for part in _begin(r'TOC \o "1-1" \n \h \z'):
                paragraph._p.append(part)
        link = _xml(f'<w:hyperlink {nsdecls("w")} w:anchor="{_mark(code)}" w:history="1"/>')
        link.append(_run(paragraph, title, "Hyperlink"))
        paragraph._p.append(link)
        if number == len(parts) - 1:
            paragraph._p.append(_mark_of_field("end"))


def _begin(instruction: str) -> list[Any]:
    text = _xml(f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> </w:instrText></w:r>')
    text[0].text = f" {instruction} "
    return [_mark_of_field("begin"), text, _mark_of_field("separate")]


def _mark_of_field(sort: str) -> Any:
    return _xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{sort}"/></w:r>')


def _xml(markup: str) -> Any:
    """An element of Word's XML; python-docx has no types for its content."""
    return parse_xml(markup)


def _run(paragraph: Paragraph, text: str, style: str) -> Any:
    """Text in the character style with this id."""
    run = paragraph.add_run(text)._r
    run.style = style
    return run


def _blocks(paper: Paper, content: list[Block]) -> None:
    for block in content:
        if block.sort in ("h2", "h3"):
            paper.add(block.text, f"Heading{block.sort[1]}")
            continue
        paragraph = paper.add("", "ListBullet" if block.sort == "li" else None)
        if block.term:
            _run(paragraph, f"{block.term}: " if block.sort == "dd" else f"{block.term} ", "Strong")
        paragraph.add_run(block.text)
        if block.why:
            _run(paragraph, f" {block.why}", "Why")


def _foot(paper: Paper, site: Site, code: str, address: str) -> None:
    paper.add_address(address)
    paper.add(f"Source: {cite.source_line(site.base, code)}. {terms(site, code)}", "Source")


def _end(paper: Paper, site: Site, code: str) -> None:
    report = site.base.report_of(code)
    others = f"To open another page, put its code in place of {code}."
    paper.add(f"{site.short(code)} {others}")
    paper.add("Our words", "Heading2")
    paper.add(cite.harvard(cite.reference(site.base, site.settings, code, site.short(code))))
    paper.add("What the report found", "Heading2")
    paper.add(cite.harvard(cite.report_reference(report)))
    paper.add("Remember", "Heading2")
    paper.add(f"This is a {report.year} report, {site.settings.notices.guidance}. {terms(site, code)}")
    paper.add_address(site.short(code))
