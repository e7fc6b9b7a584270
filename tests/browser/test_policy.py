"""Everything that people do here, served by nginx with the headers of deploy/nginx.conf: nothing breaks its policy."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser.serve import serve
from playwright.sync_api import Page, expect

NOTES = "addEventListener('securitypolicyviolation', (event) => console.error(`refused ${event.violatedDirective}`))"


class Watched:
    """A visitor's page, and what was refused or went wrong on it."""

    def __init__(self, context, address: str) -> None:
        self.wrong: list[str] = []
        self.address = address
        context.add_init_script(NOTES)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
        context.on("console", lambda message: self.wrong.append(message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: self.wrong.append(str(error.error)))
        self.page: Page = context.new_page()
        self.page.add_init_script("window.print = () => { window.printed = true; }")

    def go(self, where: str) -> Page:
        self.page.goto(self.address + where, wait_until="networkidle")
        return self.page


@pytest.fixture
def watched(context, served_by_nginx) -> Watched:
    return Watched(context, served_by_nginx)


def search(visitor: Watched) -> None:
    page = visitor.go("about/")
    page.keyboard.press("Control+k")
    page.keyboard.type("budget")
    page.locator(".kb-panel a").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=budget")
    page.locator("[data-search=results]").wait_for()
    page.locator("details[data-facet=kind]").evaluate("(group) => (group.open = true)")
    page.locator("input[name=kind][value=example]").check()
    expect(page.locator(".kb-chips")).to_be_visible()
    page.locator(".kb-results").get_by_role("button", name=re.compile("^Add to pack")).first.click()
    page.locator(".kb-results a").first.click()
    page.wait_for_url("**/examples/**")


def pack(visitor: Watched) -> None:
    page = visitor.go("training/pack/?r=e4,q5,f12")
    page.get_by_role("button", name="Edit a copy").click()
    page.get_by_role("button", name="Move up Q5").click()
    page.get_by_role("button", name="Copy link").click()
    page.get_by_role("button", name="Show handout").click()
    expect(page.locator(".kb-sheet").first).to_be_visible()
    assert page.locator(".kb-sheet img").first.evaluate("(one) => one.decode().then(() => one.naturalWidth > 0)")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download for Word").click()
    assert waiting.value.path().stat().st_size > 5_000
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download for PowerPoint").click()
    assert waiting.value.path().stat().st_size > 5_000


def slides(visitor: Watched) -> None:
    page = visitor.go("training/")
    for ending in (".pptx", ".docx"):
        with page.expect_download() as waiting:
            page.locator(f"main a[href$='{ending}']").first.click()
        assert waiting.value.path().stat().st_size > 5_000


def workbook(visitor: Watched) -> None:
    page = visitor.go("workbook/")
    assert page.evaluate("navigator.serviceWorker.ready.then((one) => one.active.scriptURL)").endswith("worker.js")
    page.locator("#answer-q1").fill("An answer")
    with page.expect_download() as waiting:
        page.locator("[data-do=save]:visible").first.click()
    saved = waiting.value.path().read_bytes()
    with page.expect_download() as waiting:
        page.locator("[data-do=word]").first.click()
    assert waiting.value.path().stat().st_size > 5_000
    page.locator("#kw-open").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": saved})
    page.get_by_role("button", name="One at a time").click()
    page.reload(wait_until="networkidle")
    assert page.locator("#answer-q1").input_value() == "An answer"


def share(visitor: Watched) -> None:
    page = visitor.go("examples/e4/")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    page.get_by_role("button", name="Cite").click()
    page.get_by_role("button", name="Copy: Our page, Harvard").click()
    page.get_by_role("button", name="QR code").click()
    page.get_by_role("button", name=re.compile("Copy the QR code")).click()
    expect(page.locator(".kb-actions [role=status]")).to_have_text("Copied: QR code.")
    page.get_by_role("button", name="Print", exact=True).click()
    assert page.evaluate("window.printed")
    page.get_by_role("button", name="Add to pack").click()
    page = visitor.go("e4/use/")
    page.get_by_role("button", name="Copy: Embed code").click()
    page.get_by_role("button", name=re.compile("Copy the QR code")).click()


def views(visitor: Watched) -> None:
    page = visitor.go("compare/?items=e1,e3")
    page.get_by_role("columnheader", name="Practice example").get_by_role("button").click()
    page.get_by_role("button", name="Copy link").click()
    visitor.go("matrix/").locator(".kb-matrix td a").first.click()
    page = visitor.go("glossary/#g-lac")
    assert page.locator("#g-lac ~ details[open]").count()
    page.get_by_label("Filter terms").fill("lscb")
    page = visitor.go("examples/e1/")
    page.locator("a.kb-term").first.hover()


def frame(visitor: Watched) -> None:
    page = visitor.go("themes/t2/#f20")
    page.get_by_role("button", name="Dark colours").click()
    page.reload(wait_until="networkidle")
    assert page.locator("html").get_attribute("data-palette") == "dark"
    assert page.locator(".md-sidebar--secondary [aria-current]").count() == 1
    page.set_viewport_size({"width": 375, "height": 700})
    page.get_by_role("button", name="Menu", exact=True).click()
    page.locator("#kb-menu").get_by_role("link", name="Glossary").click()
    page.wait_for_url("**/glossary/")
    page.emulate_media(media="print")
    assert page.pdf()


def embed(visitor: Watched) -> None:
    for where in ("embed/e4/", "embed/g-lac/"):
        page = visitor.go(where)
        assert page.locator("main").is_visible()
    visitor.go("f12/")
    assert visitor.page.url.endswith("/themes/t2/#f12")


JOURNEYS = [search, pack, slides, workbook, share, views, frame, embed]


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda one: one.__name__)
def test_a_journey_breaks_no_rule_of_the_policy(watched, journey: Callable[[Watched], None]):
    journey(watched)
    watched.page.wait_for_load_state("networkidle")
    assert watched.wrong == []


def test_the_404_page_breaks_no_rule_either(watched):
    page = watched.go("no/such/page/")
    page.get_by_label("Enter a code").fill("E3")
    page.keyboard.press("Enter")
    page.wait_for_url("**/examples/e3/")
    assert [one for one in watched.wrong if "404 (Not Found)" not in one] == []


def test_every_page_is_shown_whole_under_the_policy(watched, site):
    """Opened without waiting for more than its own files; the journeys and the 404 page's test do the rest."""
    for name in [*site.pages, *(name for name in site.plain if name.endswith("/use/"))]:
        if name == "404.html":
            continue
        watched.page.goto(f"{watched.address}{name}", wait_until="load")
        expect(watched.page.locator("main h1")).to_be_visible()
    assert watched.wrong == []


def test_the_policy_is_enforced(watched):
    page = watched.go("about/")
    with pytest.raises(Exception, match="TrustedHTML"):
        page.evaluate("() => { document.body.innerHTML = '<p>x</p>'; }")
    with pytest.raises(Exception, match="TrustedScriptURL"):
        page.evaluate("() => { document.createElement('script').src = 'kb.js'; }")
    page.evaluate("document.body.append(Object.assign(document.createElement('style'), {textContent: 'p{}'}))")
    page.wait_for_timeout(100)
    assert any("style-src" in one for one in watched.wrong) and any("require-trusted" in one for one in watched.wrong)


def test_an_embed_shows_in_a_frame_of_another_site_and_the_rest_does_not(browser, served_by_nginx, tmp_path):
    for where, shown in (("embed/e4/", True), ("examples/e4/", False)):
        (tmp_path / "index.html").write_text(f'<iframe src="{served_by_nginx}{where}"></iframe>', encoding="utf-8")
        with serve(tmp_path) as elsewhere:
            page = browser.new_page()
            page.goto(elsewhere, wait_until="networkidle")
            assert (page.frames[1].locator("main").count() == 1) is shown, where
            page.close()
