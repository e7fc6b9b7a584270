"""Records become pages: Jinja templates take finished objects and give Markdown.

Everything that a template prints is escaped, unless one of the functions below made it. A template never searches: it
is given a record, and asks for the neighbours that the graph derived.
"""

from __future__ import annotations

import posixpath
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS
from ..knowledge.kinds.report import Report
from ..knowledge.links import Edge, linking_to
from ..knowledge.lists import Meant
from ..knowledge.parts import Extent
from ..knowledge.schemas import published_fields
from ..knowledge.tables import TABLES
from ..settings import Settings
from .citation import source_line
from .comparing import columns_of, entry_of
from .dates import long_date
from .escape import escape
from .extents import phrase
from .packs import MOST, belonging, packs_of
from .places import page_of, place_of, relative, section_id, url
from .report_parts import abbreviated_in, described_in, headings_of, quotations_in
from .sources import apart, named, reports_on
from .spread import spread

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders the records of one base. Each base keeps its own renderer, so that rendering again is cheap."""

    def __init__(self, base: Base, settings: Settings) -> None:
        self.base, self.settings = base, settings
        self._env = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,  # so that template macros give Markup; `finalize` has escaped everything else by then
            finalize=escape,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters["long_date"] = long_date

    def render(self, template: str, page: str, *, root: str = "", here: str | None = None, **given: object) -> str:
        """The Markdown of `template` for the page at `page` under docs/, with the values in `given`.

        `root` is the site's absolute address, `here` the address or path from which links in raw HTML start.
        """
        view = _View(self.base, page, root, url(page, True) if here is None else here)
        helpers = {name: partial(helper, self.base) for kind in KINDS.values() for name, helper in kind.helpers.items()}
        helpers |= {
            name: getattr(view, name)
            for name in (
                "link",
                "apart",
                "place",
                "why",
                "because",
                "explains",
                "label",
                "extent",
                "href",
                "code",
                "file",
                "address",
                "short",
                "source_line",
            )
        }
        context = {
            "base": self.base,
            "kinds": KINDS,
            "settings": self.settings,
            "root": root,
            "section_id": section_id,
            "published_fields": published_fields,
            "tables": TABLES,
            "linking_to": linking_to,
            "packs_of": packs_of,
            "belonging": belonging,
            "most": MOST,
            "spread": spread,
            "abbreviated_in": abbreviated_in,
            "described_in": described_in,
            "headings_of": headings_of,
            "quotations_in": quotations_in,
            "columns_of": columns_of,
            "entry_of": entry_of,
            "reports": named(self.base.live(Report)),
        }
        return str(self._env.get_template(template).render(**context, **helpers, **given))


class _View:
    """What templates call for one page; all links are relative to it."""

    def __init__(self, base: Base, page: str, root: str, here: str) -> None:
        self.base = base
        self.page = page
        self.root = root
        self.here = here
        self.within = reports_on(base, page)
        self._explained: set[str] = set()

    def file(self, address: str) -> Markup:
        """The relative link, for raw HTML, to what is published after the build: `e3/qr.svg`, `training/pack/`."""
        end = "/" if address.endswith("/") else ""
        if end and self.here.endswith(".html"):
            end = "/index.html"  # from a folder on disk, browsers open only files
        return Markup(posixpath.relpath(address, posixpath.dirname(self.here) or ".") + end)

    def address(self, page: str) -> Markup:
        """The relative link, for raw HTML with a query after it, to a page under docs/."""
        return self.file(url(page, not self.here.endswith(".html")))

    def short(self, code: str) -> str:
        """The absolute short address of a record."""
        return f"{self.root}{code}/"

    def source_line(self, code: str) -> str:
        """Where a record comes from, in one line."""
        return source_line(self.base, code)

    def href(self, target: str) -> Markup:
        """The relative link to a page under docs/, with or without an anchor."""
        return Markup(relative(target, self.page))

    def code(self, code: str) -> Markup:
        """A record's code as all pages show it."""
        return Markup(f"**{escape(code.upper())}**{{: .kb-code }}")

    def link(self, code: str, text: str | None = None, anchor: str = "", year: bool = True) -> Markup:
        """A link to a record, with its code and title or with another text.

        The year of its report follows if the page does not say it; `year` is False under a heading that does.
        """
        target = page_of(self.base, code) + (f"#{anchor}" if anchor else "")
        shown = escape(text) if text else Markup("{} {}").format(self.code(code), escape(self.base[code].title))
        if code.startswith("g-") and not text:
            shown = escape(self.base[code].title)
        return Markup(f"[{shown}]({self.href(target)})") + (self.apart(code) if year and not text else "")

    def apart(self, code: str) -> Markup:
        """The year of a record's report in brackets, if the page is not about that report alone.

        Terms belong to no single report, and reports show their own year.
        """
        if not self.base.kind(code).dated:
            return Markup("")
        return escape(apart(self.base, self.base[code].locator, self.within))

    def place(self, locator: str) -> Markup:
        """A link to the place in the report that a locator names."""
        _, section = self.base.section(locator)
        return Markup(
            f"[{escape(section.title)}]({self.href(place_of(locator))}){escape(apart(self.base, locator, self.within))}"
        )

    def why(self, edge: Edge) -> Markup:
        """What a link between records rests on: who makes it, and the section of the report or our reason."""
        label = escape(self.label("basis", edge.basis).label)
        mark = f'<span class="kb-basis kb-{edge.basis}">{label}</span>'
        return Markup(f'<span class="kb-why">{mark} {self._rest(edge)}</span>')

    def because(self, edge: Edge) -> Markup:
        """The same in a group whose heading says who makes its links."""
        return Markup(f'<span class="kb-why">{self._rest(edge)}</span>')

    def _rest(self, edge: Edge) -> Markup:
        locator = edge.locator or (self.base[edge.target].locator if edge.basis == "report" else None)
        return self.place(locator) if locator else escape(edge.reason)

    def explains(self, basis: str) -> bool:
        """Whether the page has still to explain this basis, which it does once: true only at the first call."""
        new = basis not in self._explained
        self._explained.add(basis)
        return new

    def label(self, vocabulary: str, code: str) -> Meant:
        """The value of a vocabulary, with its label and meaning."""
        return self.base.vocabularies[vocabulary][code]

    def extent(self, extent: Extent) -> Markup:
        """How widely something was seen, as a phrase."""
        limits = f" ({extent.limits})" if extent.limits else ""
        return Markup("{}{}").format(escape(phrase(self.base, extent)), escape(limits))
