"""The promised addresses and the built site: what is published, what has moved, what is broken."""

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

NO_PROMISE = re.compile(r"assets/|404\.html$|sitemap\.xml$|_headers$|_redirects$|.*\.(js|br|gz)$")
"""Files that no one links to: the theme, scripts and search, whose names change, and files that only machines read."""


def published(folder: Path) -> set[str]:
    """Every address in the built site in `folder`: pages, headings on the pages under docs/, and other files.

    `data-kb-anchor` is on what says, without a heading, what other records have under one with that id.
    """
    addresses = set()
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or NO_PROMISE.match(name):
            continue
        address = re.sub(r"(^|/)index\.html$", r"\1", name) or "./"
        addresses.add(address)
        if name.endswith(".html"):
            anchors = html.parse(str(path)).xpath(
                "//article//*[self::h1 or self::h2 or self::h3 or @data-kb-anchor or @data-kb-moved]/@id"
            )
            addresses |= {f"{address}#{anchor}" for anchor in anchors}
    return addresses


def unregistered(root: Path, folder: Path) -> list[str]:
    """The addresses that are published in `folder` but not yet promised in the project at `root`, in order."""
    return sorted(published(folder) - set(promised(root)), key=natural)


def move_address(root: Path, folder: Path, old: str, new: str) -> str | None:
    """Note that a promised address has moved, or return the reason why it cannot."""
    addresses = promised(root)
    if old not in addresses:
        return f"'{old}' was never promised; {nearest(old, addresses)}"
    if Path(old).suffix != Path(new.partition("#")[0]).suffix and Path(old).suffix:
        return f"'{old}' is a file, and '{new}' is of another type; name the file that took its place"
    if new not in published(folder):
        mend = "build the site first, then say where it is"
        return f"nothing is published at '{new}' in {folder.name}/, so nothing can have moved there; {mend}"
    write_addresses(root, addresses | {old: new})
    return None


def lead_on(site: Site) -> None:
    """Write a tiny page that leads on for every address that has moved or, for an anchor, a line on its page.

    A download is kept in both places. A withdrawn record leaves the lists; lines keep its anchors there and lead to
    its page, which says why.
    """
    for old, new in promised(site.source).items():
        path, _, anchor = old.partition("#")
        code = anchor.removeprefix("under-")  # in lists that are grouped by theme
        withdrawn = code in site.base and site.base[code].withdrawn
        if anchor and (new or withdrawn) and site.file(path).exists():
            why = f"{code.upper()} has been withdrawn" if withdrawn else "This section has moved"
            _add_line(site, path, anchor, new or f"{code}/", why)
        elif new and not anchor and not old.endswith(("/", ".html")):
            site.write(old, site.file(new).read_bytes())  # a download cannot lead on, so it is in both places
        elif new and not anchor:
            target, hash_, part = new.partition("#")
            end = "/" if target.endswith("/") else ""
            to = posixpath.relpath(target, posixpath.dirname(path) or ".") + end + hash_ + part
            moved = "This page has moved"
            redirect = page("short", title=moved, says=f"{moved} to", to=to, there=site.root + new, properties={})
            site.write(old, redirect)


def _add_line(site: Site, path: str, anchor: str, new: str, why: str) -> None:
    text = site.file(path).read_text(encoding="utf-8")
    if f'id="{anchor}"' not in text:
        line = Markup('<p id="{}" data-kb-moved>{}: <a href="{}">{}</a></p>').format(
            anchor, why, site.root + new, site.root + new
        )
        site.file(path).write_text(text.replace("</article>", f"{line}</article>", 1), encoding="utf-8")


def keep_promises(site: Site) -> None:
    """Raise Unpublished, with a line for every promise that the built site breaks and how to mend it.

    The addresses are those of a web server, so a site built for a folder on disk (`use_directory_urls: false`) is not
    checked.
    """
    if not site.directory_urls:
        return
    faults = list(broken_promises(promised(site.source), published(site.folder), site.base))
    if faults:
        number = f"{len(faults)} {'promise' if len(faults) == 1 else 'promises'}"
        raise Unpublished(f"{listing(faults)}\n{number} broken; people's links would die")


def broken_promises(addresses: dict[str, str | None], there: set[str], base: Base) -> Iterator[Fault]:
    """A fault for every promised address that is not among those `there`.

    A record or page that is gone is reported once, not again for the addresses that went with it.
    """
    reported: set[str] = set()
    for line, (old, new) in enumerate(addresses.items(), 1):
        path, _, anchor = old.partition("#")
        if old in there and (not new or new in there):
            continue
        if gone := [code for code in codes_in(old) if code not in base]:
            if gone[0] not in reported:
                yield gone_record(line, gone[0])
            reported.update(gone)
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
