"""The short address of every record, and everything that stands under it: the tiny page that leads to the record, "Use in training",
the QR code, the citations."""

from __future__ import annotations

from markupsafe import Markup

from ..pages import citation as cite
from ..pages.places import url
from ..pages.standalone import page
from . import qr
from .cards import preview
from .site import Site


def short_pages(site: Site) -> None:
    """Write all of it for every record, withdrawn ones too: an address that was printed once has to lead somewhere."""
    for code, entry in site.base.entries.items():
        name = name_of(site, code)
        site.write(
            f"{code}/",
            page(
                "short",
                title=name,
                to=f"../{site.place(code)}",
                there=site.page(code),
                preview=Markup(preview(site, code, site.short(code))),
            ),
        )
        site.write(f"{code}/qr.svg", qr.svg(site.short(code)))
        site.write(f"{code}/qr.png", qr.png(site.short(code)))
        references = [cite.reference(site.base, code, site.short(code))] + (
            [] if entry.kind.name == "report" else [cite.report_reference(site.base.report_of(code))]
        )
        site.write(f"{code}/{code}.ris", cite.ris(references))
        site.write(f"{code}/{code}.bib", cite.bibtex(references))
        site.write(f"{code}/{code}.csl.json", cite.csl(references))
        site.write(f"{code}/use/", _use(site, code, name))


def name_of(site: Site, code: str) -> str:
    """A record's name where it stands alone: `E3 Its title`; a term is called by its title."""
    title = site.base[code].title
    return title if code.startswith("g-") else f"{code.upper()} {title}"


def _use(site: Site, code: str, name: str) -> str:
    ours, report = cite.reference(site.base, code, site.short(code)), cite.report_reference(site.base.report_of(code))
    anchor = f'<a href="{site.short(code)}">{Markup.escape(name)}</a>'
    snippet = f'<iframe src="{site.root}embed/{code}/" title="{Markup.escape(name)}" width="100%" height="600" loading="lazy"></iframe>'
    return page(
        "use",
        title=f"Use {name} in training",
        name=name,
        code=code,
        root=site.root,
        short=site.short(code),
        place=site.place(code),
        anchor=anchor,
        snippet=snippet,
        alone=f"embed/{code}/" + ("" if site.directory_urls else "index.html"),
        slide=not site.base[code].withdrawn and (site.folder / f"{code}/{code}.pptx").exists(),
        training=url("training/index.md", site.directory_urls),
        pack=url("training/pack.md", site.directory_urls),
        harvard_page=cite.harvard(ours),
        apa_page=cite.apa(ours),
        harvard_report=cite.harvard(report),
        apa_report=cite.apa(report),
    )
