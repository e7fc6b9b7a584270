"""`make screenshots`: every kind of page at four widths, in light, in dark and on paper, in one folder with an index.

It takes the site as built in site/, and writes to .cache/screenshots/. The README's two pictures are from the same run.
"""

from __future__ import annotations

import html
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser.chromium import FLAGS, find
from browser.serve import serve
from playwright.sync_api import Browser, sync_playwright
from where import address

from macros.knowledge.kinds import KINDS
from macros.knowledge.reading import read

OUT = ROOT / ".cache/screenshots"
WIDTHS = (375, 768, 1280, 1920)
PAPER = (794, 1123)
"""A4 in CSS pixels."""
README = {"": "home.png", "examples/e1/": "example.png"}
"""The pages whose first screen the README shows."""


def addresses() -> list[str]:
    """A page of each kind: the first record of each kind that has pages, and every section page."""
    base = read(ROOT)[0]
    records = [address(base, base.live(name)[0].code)[0] for name in KINDS if base.live(name)]
    sections = [
        str(path.relative_to(ROOT / "site").parent)
        for pattern in ("*/index.html", "training/*/index.html", "data/index.html", "e1/use/index.html")
        for path in sorted((ROOT / "site").glob(pattern))
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    ]
    pages = ["", *(f"{page}/" for page in sections), *(page.removesuffix("index.html") for page in records)]
    return list(dict.fromkeys(page for page in pages if not page.startswith("assets")))


def shots(browser: Browser, site: str, page: str) -> list[tuple[str, str]]:
    """Take the pictures of a page: the name of each look, and the file of its picture."""
    name, taken = page.strip("/").replace("/", "-") or "home", []
    for width, scheme, media in [
        *((width, scheme, "screen") for width in WIDTHS for scheme in ("light", "dark")),
        (PAPER[0], "light", "print"),
    ]:
        height = PAPER[1] if media == "print" else 800
        with browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme) as context:
            tab = context.new_page()
            tab.goto(site + page)
            tab.wait_for_load_state("networkidle")
            tab.emulate_media(media=media)
            look = "print" if media == "print" else f"{width} {scheme}"
            file = f"{name}-{look.replace(' ', '-')}.png"
            tab.screenshot(path=OUT / file, full_page=True)
            taken.append((look, file))
            if page in README and (width, scheme) == (1280, "light") and media == "screen":
                tab.screenshot(path=ROOT / "docs/pictures" / README[page])
    return taken


def index(pages: dict[str, list[tuple[str, str]]]) -> str:
    """The page that shows all pictures, one row a page."""
    rows = "".join(
        f"<h2>/{html.escape(page)}</h2><p>"
        + "".join(
            f'<a href="{file}"><img src="{file}" alt="{look}" height="320" loading="lazy"></a>' for look, file in taken
        )
        for page, taken in pages.items()
    )
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title><h1>Screenshots</h1>{rows}'


def main() -> int:
    """Take all pictures and say where they are."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with sync_playwright() as playwright, serve(ROOT / "site") as site:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        pages = {page: shots(browser, site, page) for page in addresses()}
        browser.close()
    (OUT / "index.html").write_text(index(pages), encoding="utf-8")
    print(f"wrote {sum(map(len, pages.values()))} pictures of {len(pages)} pages to {OUT / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
