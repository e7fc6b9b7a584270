"""Every script and style has a name that changes with what is in it, and the plain name still works."""

from __future__ import annotations

import re
import shutil

from built import ROOT, Site

from macros.publish.fingerprints import fingerprint_assets
from macros.publish.hosting.serving import FINGERPRINTED
from macros.publish.site import Site as Publishing

LOADED = re.compile(r"^(?:\.\./|\./|/)*(assets/[^?#]+\.(?:css|js))$")


def loaded(site: Site) -> set[str]:
    """The scripts and styles that pages load, relative to the site."""
    every = {link for page in (site.pages | site.plain).values() for name, link in page.links()}
    return {match[1] for link in every if (match := LOADED.match(link))}


def test_every_page_loads_scripts_and_styles_by_such_a_name(site):
    names = loaded(site)
    ours = {re.sub(r"\.\w{8}\.", ".", name).replace("hashed/", "") for name in names if "hashed/" in name}
    assert {"assets/kb.js", "assets/kb.css", "assets/use.js", "assets/plain.css"} <= ours
    assert [name for name in names if not FINGERPRINTED.match(f"/{name}")] == []
    for name in names:
        assert (site.folder / name).is_file(), name
        if "hashed/" in name:
            plain = site.folder / re.sub(r"\.\w{8}\.", ".", name).replace("hashed/", "")
            assert (site.folder / name).read_bytes() == plain.read_bytes()


def test_every_script_that_another_script_loads_has_such_a_name_too(context, address):
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(address).partition("?")[0]))
    page = context.new_page()
    page.goto(address + "find/?q=budget")
    page.locator("li[data-record] a").first.wait_for()
    page.goto(address + "workbook/")
    page.wait_for_function("Boolean(window.kbWord)")
    page.goto(address + "examples/e4/")
    page.get_by_role("button", name="Cite").click()
    page.locator(".kb-under").wait_for()
    page.goto(address + "training/pack/?r=e4")
    page.locator("[data-sheet=e4]").wait_for()
    page.goto(address + "nosuch/")
    scripts = {one for one in asked if one.endswith(".js") and one != "workbook/worker.js"}
    assert {one.split("/")[-1].split(".")[0] for one in scripts} >= {"search-index", "search", "word", "use", "pack"}
    assert [one for one in scripts if not FINGERPRINTED.match(f"/{one}")] == []


def test_a_name_changes_only_with_its_content_or_with_what_it_loads(site, base, settings, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder)
    out = Publishing(folder, ROOT, base, settings, "https://example.org/")
    before, page = loaded(site), (folder / "examples/e4/index.html").read_bytes()
    fingerprint_assets(out)  # again
    assert loaded(Site(folder)) == before and (folder / "examples/e4/index.html").read_bytes() == page
    for name, also in (("plain.css", set()), ("word.js", {"kb"})):
        with (folder / "assets" / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        fingerprint_assets(out)
        after = loaded(Site(folder))
        named = {name.partition(".")[0]} if name == "plain.css" else set()  # word.js is in no page
        assert {one.split("/")[-1].split(".")[0] for one in after - before} == named | also
        assert len(list((folder / "assets/hashed").iterdir())) == len(list((site.folder / "assets/hashed").iterdir()))
        before = after
