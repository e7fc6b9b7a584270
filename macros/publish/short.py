"""The short address of every record, and everything that stands under it: the tiny page that leads to the record, "Use in training",
the QR code, the citations."""

from __future__ import annotations

from markupsafe import Markup

from ..pages import citation as cite
from . import qr
from .site import Output
from ..pages.places import url
from ..pages.standalone import page
from .cards import preview


def short_pages(out: Output) -> None:
    """Write all of it for every record, withdrawn ones too: an address that was printed once has to lead somewhere."""
    for code, entry in out.base.entries.items():
        name = name_of(out, code)
        out.write(f"{code}/", page(
            "short", title=name, to=f"../{out.place(code)}", there=out.page(code), preview=Markup(preview(out, code, out.short(code))),
        ))  # fmt: skip
        out.write(f"{code}/qr.svg", qr.svg(out.short(code)))
        out.write(f"{code}/qr.png", qr.png(out.short(code)))
        references = [cite.reference(out.base, code, out.short(code))] + ([] if entry.kind.name == "report" else [cite.report_reference(cite.report_of(out.base, code))])
        out.write(f"{code}/{code}.ris", cite.ris(references))
        out.write(f"{code}/{code}.bib", cite.bibtex(references))
        out.write(f"{code}/{code}.csl.json", cite.csl(references))
        out.write(f"{code}/use/", _use(out, code, name))


def name_of(out: Output, code: str) -> str:
    """A record's name where it stands alone: `E3 Its title`; a term is called by its title."""
    title = out.base[code].title
    return title if code.startswith("g-") else f"{code.upper()} {title}"


def _use(out: Output, code: str, name: str) -> str:
    ours, report = cite.reference(out.base, code, out.short(code)), cite.report_reference(cite.report_of(out.base, code))
    anchor = f'<a href="{out.short(code)}">{Markup.escape(name)}</a>'
    snippet = f'<iframe src="{out.root}embed/{code}/" title="{Markup.escape(name)}" width="100%" height="600" loading="lazy"></iframe>'
    return page(
        "use", title=f"Use {name} in training", name=name, code=code, root=out.root, short=out.short(code), place=out.place(code), anchor=anchor, snippet=snippet,
        alone=f"embed/{code}/" + ("" if out.directory_urls else "index.html"),
        slide=not out.base[code].withdrawn and (out.folder / f"{code}/{code}.pptx").exists(), training=url("training/index.md", out.directory_urls), pack=url("training/pack.md", out.directory_urls),
        harvard_page=cite.harvard(ours), apa_page=cite.apa(ours), harvard_report=cite.harvard(report), apa_report=cite.apa(report),
    )  # fmt: skip
