"""A real Chromium, and a real web server for the built site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.chromium import FLAGS, find
from browser.serve import serve
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """The address where the built site is served."""
    with serve(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; without it the tests fail and say how to get one."""
    path = find()
    assert path, "no Chromium on this machine: run make test, which installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A new visitor at a desktop."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A new tab."""
    return context.new_page()
