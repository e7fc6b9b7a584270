"""The promise of addresses, held against the built site: what is published, what has moved, what is broken."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html
from markupsafe import Markup

from ..knowledge.addresses import codes_in, gone_record, promised, write_addresses
from ..knowledge.base import Base
from ..knowledge.faults import Fault, listing, natural, nearest
from ..knowledge.reading import ADDRESSES
from ..pages.standalone import page
from .site import Site, Unpublished

NO_PROMISE = re.compile(r"assets/|404\.html$|sitemap\.xml$|.*\.js$")
"""What nobody links to: the theme, scripts and search, which change their names; and what only machines look for."""


def published(folder: Path) -> set[str]:
    """Every address that the built site in `folder` has: of pages, of headings on those under docs/, of other files."""
    found = set()
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or NO_PROMISE.match(name):
            continue
        address = re.sub(r"(^|/)index\.html$", r"\1", name) or "./"
        found.add(address)
        if name.endswith(".html"):
            anchors = html.parse(str(path)).xpath(
                "//article//*[self::h1 or self::h2 or self::h3 or @data-kb-moved]/@id"
            )
            found |= {f"{address}#{anchor}" for anchor in anchors}
    return found


def unregistered(root: Path, folder: Path) -> list[str]:
    """What is published in `folder` and not yet promised in the project at `root`, in order."""
    return sorted(published(folder) - set(promised(root)), key=natural)


def move(root: Path, folder: Path, old: str, new: str) -> str | None:
    """Note that a promised address has moved, or say why that cannot be."""
    addresses = promised(root)
    if old not in addresses:
        return f"'{old}' was never promised; {nearest(old, addresses)}"
    if Path(old).suffix != Path(new.partition("#")[0]).suffix and Path(old).suffix:
        return f"'{old}' is a file, and '{new}' is none of its sort; name the file that took its place"
    if new not in published(folder):
        mend = "build the site first, then say where it is"
        return f"nothing is published at '{new}' in {folder.name}/, so nothing can have moved there; {mend}"
    write_addresses(root, addresses | {old: new})
    return None


def lead_on(site: Site) -> None:
    """For every address that has moved: a tiny page that leads on or, for an anchor, a line on its page.

    A download stands in both places. A withdrawn record leaves the lists; its anchors on them stay in the same way, and
    lead to its page, which says why.
    """
    for old, new in promised(site.source).items():
        path, _, anchor = old.partition("#")
        code = anchor.removeprefix("under-")  # what lists group by theme
        withdrawn = code in site.base and site.base[code].withdrawn
        if anchor and (new or withdrawn) and site.file(path).exists():
            why = f"{code.upper()} has been withdrawn" if withdrawn else "This part has moved"
            _add_line(site, path, anchor, new or f"{code}/", why)
        elif new and not anchor and not old.endswith(("/", ".html")):
            site.write(old, site.file(new).read_bytes())  # a download cannot lead on, so it stands in both places
        elif new and not anchor:
            target, hash_, part = new.partition("#")
            end = "/" if target.endswith("/") else ""
            to = posixpath.relpath(target, posixpath.dirname(path) or ".") + end + hash_ + part
            made = page("short", title="What stood here has moved", to=to, there=site.root + new, properties={})
            site.write(old, made)


def _add_line(site: Site, path: str, anchor: str, new: str, why: str) -> None:
    text = site.file(path).read_text(encoding="utf-8")
    if f'id="{anchor}"' not in text:
        line = Markup('<p id="{}" data-kb-moved>{}: <a href="{}">{}</a></p>').format(
            anchor, why, site.root + new, site.root + new
        )
        site.file(path).write_text(text.replace("</article>", f"{line}</article>", 1), encoding="utf-8")


def keep_promises(site: Site) -> None:
    """Raise Unpublished, with a line for every promise that the built site breaks and how to mend it.

    The addresses are those of a web server, so a site built for a folder of a disk (`use_directory_urls: false`) is
    left alone.
    """
    if not site.directory_urls:
        return
    faults = list(broken(promised(site.source), published(site.folder), site.base))
    if faults:
        number = f"{len(faults)} {'promise' if len(faults) == 1 else 'promises'}"
        raise Unpublished(f"{listing(faults)}\n{number} broken; people's links would die")


def broken(addresses: dict[str, str | None], there: set[str], base: Base) -> Iterator[Fault]:
    """A fault for every promised address that is not `there`.

    What only follows from a record or a page that is gone is told once, with it.
    """
    told: set[str] = set()
    for line, (old, new) in enumerate(addresses.items(), 1):
        path, _, anchor = old.partition("#")
        if old in there and (not new or new in there):
            continue
        if gone := [code for code in codes_in(old) if code not in base]:
            if gone[0] not in told:
                yield gone_record(line, gone[0])
            told.update(gone)
        elif new and new not in there:
            message = f"'{old}' leads on to '{new}', where nothing is published; say where it is now: {_mend(old)}"
            yield Fault(ADDRESSES, line, "", message)
        elif anchor and path in there and not addresses.get(path):
            fix = f"give the heading its id back, {{: #{anchor} }}, or say where it is now: {_mend(old, path + '#…')}"
            message = f"'{old}' is promised, but no heading on that page has the id '{anchor}'; {fix}"
            yield Fault(ADDRESSES, line, "", message)
        elif not anchor:
            fix = f"put it back, or say where it is now: {_mend(old)}"
            yield Fault(ADDRESSES, line, "", f"'{old}' is promised, but nothing is published there; {fix}")


def _mend(old: str, new: str = "…") -> str:
    return f"make moved FROM='{old}' TO='{new}'"
