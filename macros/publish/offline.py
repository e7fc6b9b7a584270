"""The service worker of the workbook, which keeps that page and the files that it loads for use offline."""

from __future__ import annotations

import hashlib
import json
import posixpath

from lxml import html

from .site import Site

LOADED_LATER = ("workbook.js", "word.js")
"""Files under assets/ that the page's scripts load later."""


def write_worker(site: Site) -> None:
    """Publish `workbook/worker.js`, with the list of files that the workbook's page loads.

    Its version changes when one of them does. Nothing is published without the page, or where pages are not folders: a
    worker controls only addresses below its own.
    """
    page = site.file("workbook/")
    if not page.exists():
        return
    later = (site.asset(name) for name in LOADED_LATER)
    files = sorted({*_loaded(page.read_text(encoding="utf-8")), *later})
    content = [page.read_bytes(), *(site.file(name).read_bytes() for name in files)]
    version = hashlib.sha256(b"".join(hashlib.sha256(file).digest() for file in content)).hexdigest()[:16]
    kept = json.dumps({"version": version, "files": ["./", *(f"../{name}" for name in files)]})
    site.write(
        "workbook/worker.js",
        f"const KEPT = {kept};\n" + (site.source / "web/workbook/worker.js").read_text(encoding="utf-8"),
    )


def _loaded(source: str) -> list[str]:
    """Our own style sheets, scripts and pictures that the workbook's page loads, relative to the root."""
    links = html.fromstring(source).xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src")
    return [posixpath.normpath(posixpath.join("workbook", link)) for link in links if "//" not in link]
