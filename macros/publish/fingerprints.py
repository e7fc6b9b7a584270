"""Copies of our scripts and styles whose names change with what is in them, so that browsers may keep them for ever.

`assets/kb.css` has a copy `assets/hashed/kb.1a2b3c4d.css`, which pages load. The plain name stays too.
"""

from __future__ import annotations

import re
import shutil

from .site import Site

LEADER = "kb.js"
"""The script that loads the others, so it has to know their names; it changes when one of them does."""
NAMES = re.compile(r"kb-names[ \w=-]*")
"""Where the leader (web/site.js) has those names, as `kb-names search=1a2b3c4d use=…`."""
LINK = re.compile(
    r'(?<=[ "])((?:href|src)="(?!//)[^":]*?)assets/(?:hashed/)?([\w-]+)(?:[.][0-9a-f]{8})?([.](?:css|js))"'
)
"""A link within the site to one of these files, with its fingerprint or without."""


def fingerprint_assets(site: Site) -> None:
    """Write the copies, and lead every page and the script that loads the others to them."""
    shutil.rmtree(site.folder / "assets/hashed", ignore_errors=True)
    files = sorted(path for path in (site.folder / "assets").iterdir() if path.suffix in (".css", ".js"))
    leader = site.folder / "assets" / LEADER
    hashes = [f"{path.stem}={site.fingerprint(path.name)}" for path in files if path.suffix == ".js" and path != leader]
    text = leader.read_text(encoding="utf-8")
    leader.write_text(NAMES.sub(" ".join(["kb-names", *hashes]), text), encoding="utf-8")
    links = {path.name: site.asset(path.name) for path in files}
    for path in files:
        site.write(links[path.name], path.read_bytes())

    def linked(match: re.Match[str]) -> str:
        start, stem, ending = match.groups()
        return f'{start}{links[stem + ending]}"' if stem + ending in links else match[0]

    for page in site.folder.rglob("*.html"):
        source = page.read_text(encoding="utf-8")
        head, end, rest = LINK.sub(linked, source).partition("</head>")
        tidied = head.replace(">\n<", "><")  # makes up for the longer names
        if (changed := tidied + end + rest) != source:
            page.write_text(changed, encoding="utf-8")
