"""The rule about Markdown links on hand-written pages: each leads to a file under docs/ and to an anchor there.

Anchors are read from the source, without rendering: from the page, and from the templates of the macros that it calls.
If part of an anchor is only known at build time, as in `#under-{{ theme.code }}`, any code or name fits there.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown.extensions.toc import slugify

from ..knowledge.base import Base
from ..knowledge.faults import Fault, nearest
from ..knowledge.kinds import KINDS
from .calls import TEMPLATES
from .places import page_of
from .render import TEMPLATES as FOLDER
from .stubs import hand_written

CODE = re.compile(r"^(```+|~~~+).*?^\1|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)|<!--.*?-->|\{#.*?#\}|\{%.*?%\}", re.S | re.M)
"""Text without links: code, comments and Jinja's tags."""
LINK = re.compile(r"\]\(\s*<?([^\s<>()]+)>?(?:\s+[\"'(][^)]*)?\s*\)|^ {0,3}\[[^\]\n]+\]:\s*<?(\S+?)>?(?:\s|$)", re.M)
"""The address of an inline link or image, or of a link's definition."""
PART = r"(?:[\w.-]|\{\{[^{}]*\}\})+"
ANCHOR = re.compile(rf"\{{:[^\n]*?#({PART})|\bid=\"({PART})\"")
HEADING = re.compile(r"^#{1,6} +(.+?)\s*#*$", re.M)
CALL = re.compile(r"\b(record|brief|listed|view)\(\s*[\"']([\w-]+)[\"']")
INCLUDED = re.compile(r"\{%-?\s*(?:include|import|from|extends)\s+[\"']([^\"']+)[\"']")


def links_lead_to_pages(base: Base, root: Path) -> Iterator[Fault]:
    """A Markdown link on a hand-written page leads to a page or file under docs/, and to an anchor that is there."""
    docs = root / "docs"
    anchors = _Anchors(base, docs)
    for page in hand_written(root):
        text = (docs / page).read_text(encoding="utf-8-sig", errors="replace")
        shown = CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        for link in LINK.finditer(shown):
            target = link[1] or link[2]
            if "{" not in target and (wrong := _wrong(target, page, docs, anchors)):
                yield Fault(f"docs/{page}", text.count("\n", 0, link.start(link.lastindex or 0)) + 1, "", wrong)


def _wrong(target: str, page: str, docs: Path, anchors: _Anchors) -> str | None:
    """What is wrong with the address of a link on a page, if anything."""
    scheme, host, path, _, anchor = urlsplit(target)
    if scheme or host:
        return None
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))) if path else page
    if path.startswith("/") or file.startswith("../"):
        return f"the link '{target}' leads out of docs/; write the path from this page to the file"
    if not (docs / file).is_file():
        files = [other.relative_to(docs).as_posix() for other in docs.rglob("*.md")]
        return f"the link '{target}' leads nowhere: no file docs/{file}; {nearest(file, files)}"
    if anchor and file.endswith(".md") and not anchors.has(file, anchor):
        return f"no anchor '{anchor}' on docs/{file}; {nearest(anchor, anchors.written(file))}"
    return None


class _Anchors:
    """The anchors of pages, each read once."""

    def __init__(self, base: Base, docs: Path) -> None:
        self.base, self.docs = base, docs
        self.words = {*KINDS, *base.entries, *(kind.folder for kind in KINDS.values())}
        self.words |= {change.code for change in base.changes}
        self.read, self.codes = cache(self._read), cache(self._codes)

    def has(self, page: str, anchor: str) -> bool:
        """Whether a page has an anchor, as far as the source shows."""
        for known in self.read(page):
            pattern = re.sub(r"\\\{\\\{.*?\\\}\\\}", r"([\\w-]+?)", re.escape(known))
            match = re.fullmatch(pattern, anchor)
            only_code = known.startswith("{{") and known.endswith("}}")
            if match and all(word in (self.codes(page) if only_code else self.words) for word in match.groups()):
                return True
        return False

    def written(self, page: str) -> list[str]:
        """The anchors of a page whose names are known."""
        return [*(known for known in self.read(page) if "{" not in known), *sorted(self.codes(page))]

    def _read(self, page: str) -> list[str]:
        """Every anchor of a page and of the templates that it calls, as written."""
        text = (self.docs / page).read_text(encoding="utf-8-sig", errors="replace")
        own = [slugify(title, "-") for title in HEADING.findall(text) if "{" not in title]
        texts = [text, *(_template(name) for name in dict.fromkeys(self._templates(text)))]
        return [*own, *(match[1] or match[2] for text in texts for match in ANCHOR.finditer(text))]

    def _templates(self, text: str) -> Iterator[str]:
        for macro, value in CALL.findall(text):
            kind = self.base.kind(value).name if value in self.base else value
            yield TEMPLATES[macro].format(kind=kind, name=value)

    def _codes(self, page: str) -> set[str]:
        """The codes that are anchors of a page: those of its own and listed records, and of report sections."""
        codes = set()
        for code, entry in self.base.entries.items():
            held = page_of(self.base, code).partition("#")[0] == page
            if held or (entry.kind.list_page == page and not entry.record.withdrawn):
                codes.add(code)
            if held:
                codes |= {section.code for section in getattr(entry.record, "sections", ())}
        return codes


@cache
def _template(name: str) -> str:
    """A template with everything that it includes."""
    path = FOLDER / name
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return text + "".join(_template(other) for other in INCLUDED.findall(text))
