"""What several browser tests check in the same way.

Axe, sideways scrolling, the size of targets, a browser without storage, and a site opened from a disk.
"""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from built import Site
from playwright.sync_api import Page

NARROW = 320
"""The width at which a page has to reflow (WCAG 2.2, 1.4.10)."""
BLOCKED = (
    "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError'); }});"
)
"""A script for a browser that keeps nothing."""
FULL = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };"
"""A script for a browser whose storage has no room left."""


def wrong(page: Page) -> list[tuple[str, str]]:
    """What axe finds wrong with the page as it is now: each rule, and where it is broken."""
    return [
        (violation["id"], node["html"][:160])
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]


def sideways(page: Page, width: int = NARROW) -> int:
    """How many pixels the page is wider than the window."""
    return max(0, page.evaluate("document.documentElement.scrollWidth") - width)


def too_small(page: Page, selector: str) -> list[str]:
    """The visible targets among `selector` that are smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8)."""
    shown = page.locator(selector)
    assert shown.count(), f"nothing on the page is {selector}"
    return shown.evaluate_all(
        "(all) => all.map((one) => [one.textContent.trim(), one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([text]) => text)"
    )


def on_disk(site: Site, page: str = "") -> str:
    """The address of a page that is opened from a disk."""
    return f"{site.folder.as_uri()}/{page}"
