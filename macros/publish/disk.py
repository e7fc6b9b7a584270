"""For a site on a disk, where browsers let no page read another: scripts with the pages that others show parts of."""

from __future__ import annotations

import json

from lxml import html

from .site import Site


def write_page_scripts(site: Site) -> None:
    """Write `index.js` beside every embed and every use page; a site on a web server has none."""
    if site.directory_urls:
        return
    for code in site.base.entries:
        for address in (f"embed/{code}/", f"{code}/use/"):
            (main,) = html.parse(str(site.file(address)), html.HTMLParser(encoding="utf-8")).xpath("//main")
            text = json.dumps(html.tostring(main, encoding="unicode", with_tail=False), ensure_ascii=False)
            site.write(f"{address}index.js", f'kbPages["{address}"]={text}\n')
