"""The pages and files under the short address of every record.

These are the tiny page that leads to the record, "Share, cite or reuse", the QR code and the citations.
"""

from __future__ import annotations

from markupsafe import Markup

from ..knowledge.kinds.example import Example
from ..knowledge.kinds.finding import Finding
from ..pages.citation import FORMATS, STYLES, Reference, reference, report_reference
from ..pages.downloads import downloads_of
from ..pages.extents import phrase
from ..pages.mail import letter, mailto
from ..pages.names import badge, name_of
from ..pages.standalone import page
from . import qr
from .site import Site


def write_short_pages(site: Site) -> None:
    """Write them for every record, withdrawn ones too: an address that was printed once has to lead somewhere."""
    for code, entry in site.base.entries.items():
        name, short = name_of(site.base, code), site.short(code)
        there, properties = site.page(code), site.metadata.open_graph(code, short)
        says, to = f"{name} is at", f"../{site.place(code)}"
        site.write(f"{code}/", page("short", title=name, says=says, to=to, there=there, properties=properties))
        site.write(f"{code}/qr.svg", qr.svg(short))
        site.write(f"{code}/qr.png", qr.png(short))
        ours, report = _references(site, code)
        for end, (_, write) in FORMATS.items():
            site.write(f"{code}/{code}.{end}", write([ours] if entry.kind.name == "report" else [ours, report]))
        site.write(f"{code}/use/", _use(site, code, name))


def _in_italics(citation: str, title: str) -> Markup:
    """A citation with its title in italics, as both styles ask; as text it stays the same."""
    before, _, after = citation.partition(title)
    return Markup("{}<em>{}</em>{}").format(before, title, after)


def _references(site: Site, code: str) -> tuple[Reference, Reference]:
    """Our page on a record, and the report behind it."""
    ours = reference(site.base, site.settings, code, site.short(code))
    return ours, report_reference(site.base.report_of(code))


def _use(site: Site, code: str, name: str) -> str:
    ours, report = _references(site, code)
    title = Markup.escape(name)
    frame = f'<iframe src="{site.root}embed/{code}/" title="{title}" width="100%" height="600" loading="lazy"></iframe>'
    cited = (("Our page", ours), ("The report", report))
    paragraphs = letter(site.base, code, site.short(code), site.settings.notice)
    return page(
        "use",
        title=f"Share, cite or reuse: {name}",
        name=name,
        code=code,
        root=site.root,
        short=site.short(code),
        place=site.place(code),
        anchor=f'<a href="{site.short(code)}">{title}</a>',
        snippet=frame,
        mail=mailto(name, paragraphs),
        letter=paragraphs,
        alone=f"embed/{code}/" + ("" if site.directory_urls else "index.html"),
        downloads=[] if site.base[code].withdrawn else downloads_of(site.base.kind(code)),
        site_name=site.settings.site_name,
        notice=site.settings.notice,
        way=_way(site, code),
        home=site.url("index.md"),
        find=site.url("find.md"),
        about=site.url("about.md"),
        training=site.url("training/index.md"),
        pack=site.url("training/pack.md"),
        claim=_claim(site, code, ours),
        citations=[
            (f"{what}, {style}", _in_italics(cite(ref), ref.title))
            for what, ref in cited
            for style, cite in STYLES.items()
        ],
        formats={end: name for end, (name, _) in FORMATS.items()},
    )


def _claim(site: Site, code: str, ours: Reference) -> Markup:
    """What was found or done, how widespread it was, and where to read it, to paste as it is; empty for other kinds."""
    record = site.base[code]
    if not isinstance(record, Finding | Example):
        return Markup()
    limits = f" ({record.extent.limits})" if record.extent.limits else ""
    often = f" How often: {record.how_often.rstrip('.')}." if record.how_often else ""
    says = f"{record.gist} How widespread: {phrase(site.base, record.extent)}{limits}.{often}"
    return Markup("{} {}").format(" ".join(says.split()), _in_italics(STYLES["Harvard"](ours), ours.title))


def _way(site: Site, code: str) -> list[tuple[str, str]]:
    """The pages from the home page down to a record, each with its name and its address."""
    kind = site.base.kind(code)
    own = (badge(site.base, code) or site.base[code].title, site.place(code))
    if parent := site.base.parent(code):
        return [*_way(site, parent), own]
    return [own] if kind.first_page else [(kind.plural, site.url(kind.list_page)), own]
