"""`make offline` packs a site that works whole from a folder, in Chromium and in Firefox."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from browser.checks import on_disk
from built import ROOT, Site, copy_workshop, dead_links, once
from docx import Document
from hosts.programs import find

ZIP = "resourceful-leadership"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """The zip as `make offline` writes it."""

    def make(folder: Path) -> None:
        copy_workshop(folder)
        done = subprocess.run(["make", "offline"], cwd=folder, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory.getbasetemp(), "offline", make) / f"{ZIP}.zip"


@pytest.fixture(scope="module")
def unpacked(made, tmp_path_factory) -> Site:
    """The site as someone unpacks it, in a folder with a blank in its name."""
    folder = tmp_path_factory.mktemp("on a disk")
    with zipfile.ZipFile(made) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {ZIP}
        archive.extractall(folder)
    return Site(folder / ZIP)


def test_it_is_whole_and_holds_nothing_that_only_a_web_server_needs(made, unpacked, site):
    assert made.stat().st_size < 8_000_000
    assert dead_links(unpacked) == []
    names = {path.relative_to(unpacked.folder).as_posix() for path in unpacked.folder.rglob("*") if path.is_file()}
    assert not names & {"404.html", "sitemap.xml", "_headers", "_redirects", "workbook/worker.js"}
    assert not [name for name in names if name.endswith((".map", ".gz", ".br"))]
    downloads = {
        path.relative_to(site.folder).as_posix()
        for ending in ("pptx", "docx", "imscc", "csv", "bib")
        for path in site.folder.rglob(f"*.{ending}")
    }
    assert downloads and downloads <= names
    with zipfile.ZipFile(made) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_in_chromium_search_packs_panels_and_the_workbook_work(context, page, unpacked):
    elsewhere: list[str] = []
    context.on("request", lambda request: elsewhere.append(request.url) if "file:" not in request.url else None)
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(on_disk(unpacked, "index.html"))
    page.locator("article a[href*='examples/e']").first.click()
    page.wait_for_url("**/examples/e*.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("budget")
    page.locator(".kb-panel li a:visible").first.wait_for()
    page.goto(on_disk(unpacked, "find.html?q=walk+the+floor"))
    page.locator("[data-search] li[data-record=e4] a").first.click()
    page.wait_for_url("**/examples/e4.html")
    page.get_by_role("button", name="Cite").click()
    page.locator(".kb-under [data-copy]").first.wait_for()
    page.get_by_role("button", name="QR code").click()
    picture = page.locator(".kb-under img")
    picture.wait_for()
    assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth > 0)")
    page.goto(on_disk(unpacked, "training/pack.html?r=e4,q5"))
    page.wait_for_function("document.querySelectorAll('[data-sheet] h3').length > 4")
    assert page.get_by_text("could not load").count() == 0
    for one in page.locator("[data-sheet] a").evaluate_all("(all) => all.map((one) => one.href)"):
        assert one.startswith(("file:", "https://resourceful-leadership.example/", "mailto:"))
        assert (
            not one.startswith("file:")
            or Path(one.removeprefix("file://").replace("%20", " ").partition("#")[0]).is_file()
        )
    page.goto(on_disk(unpacked, "workbook.html"))
    page.locator(".kw-ready").wait_for()
    page.locator("#answer-q1").fill("Typed on a disk")
    page.wait_for_function("(localStorage.getItem('kb-workbook') ?? '').includes('Typed on a disk')")
    page.reload()
    page.wait_for_function("document.querySelector('#answer-q1').value === 'Typed on a disk'")
    with page.expect_download() as download:
        page.locator("[data-do=word]").first.click()
    lines = [one.text for one in Document(io.BytesIO(Path(download.value.path()).read_bytes())).paragraphs]
    assert "Typed on a disk" in "\n".join(lines)
    assert (elsewhere, failed) == ([], [])


def test_in_firefox_it_works_as_well(unpacked):
    node = Path(sys.executable).parent / "node"
    command = [node, ROOT / "tests/browser/firefox.mjs", find("firefox-esr"), on_disk(unpacked)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(done.stdout)
    assert len(results) == 6
    assert {name: found for name, found in results.items() if found is not True} == {}
