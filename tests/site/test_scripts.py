"""The site's scripts and styles: built from web/ before the site, published as they are, and given the kinds by it."""

from __future__ import annotations

import json
import re

from built import ROOT, copy_project, run

from macros.knowledge.kinds import KINDS
from macros.pages.bundles import BUNDLES


def test_web_builds_what_make_lists_and_what_is_published(site):
    made = [
        name for name in (path.name for path in (site.folder / "assets").iterdir()) if name.endswith((".js", ".css"))
    ]
    assert sorted(made) == sorted([*BUNDLES, "search-index.js"])
    listed = re.search(
        r"^BUNDLES := \$\(addprefix docs/assets/,(.*)\)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M
    )
    assert sorted(listed[1].split()) == sorted(BUNDLES)


def test_styles_are_published_as_they_were_built_and_load_nothing(site):
    for path in (ROOT / "docs/assets").glob("*.css"):
        style = (site.folder / "assets" / path.name).read_text(encoding="utf-8")
        assert style == path.read_text(encoding="utf-8"), path.name
        assert not re.search(r"url\(|@import|data:", style), path.name


def test_nothing_is_published_among_the_assets_that_is_not_ours(site):
    ours = {*BUNDLES, "search-index.js", "card.png", "icon.svg", "cover.pptx"}
    assets = site.folder / "assets"
    assert {path.name for path in assets.iterdir()} == {*ours, "hashed"}
    copies = [re.sub(r"\.\w{8}\.", ".", path.name) for path in (assets / "hashed").iterdir()]
    assert sorted(copies) == sorted(name for name in ours if name.endswith((".css", ".js")))
    assert not [*site.folder.rglob("*.map"), *site.folder.rglob("search.json"), *site.folder.rglob("*lunr*")]


def test_every_page_of_the_frame_loads_the_same_few_files(site):
    """A sheet and two scripts, and the icon; some pages have a sheet of their own."""
    for page in site.pages.values():
        loaded = page.tree.xpath("//script/@src | //link[@rel='stylesheet']/@href")
        names = [re.sub(r"\.\w{8}\.", ".", name.rpartition("/")[2]) for name in loaded]
        assert names[:2] == ["palette.js", "kb.css"] and names[-1] == "kb.js" and len(names) <= 4, page.name
        assert not page.tree.xpath("//script[not(@src or @type='application/ld+json')] | //style"), page.name


def test_a_script_that_is_not_built_stops_the_build_with_one_line_that_says_what_to_do(tmp_path):
    folder = copy_project(tmp_path)
    (folder / "docs/assets/lost.js").unlink()
    done = run(folder, "mkdocs", "build", "--strict")
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "docs/assets/ lacks lost.js, which npm builds from web/; run `make site`, which builds it first" in said
    assert "Traceback" not in said


def test_no_line_of_a_script_is_longer_than_120_characters():
    for path in sorted([*(ROOT / "web").glob("*.[jt]s"), *(ROOT / "web").glob("[!n]*/*.[jt]s")]):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [f"{path}:{number}" for number, line in enumerate(lines, 1) if len(line) > 120] == []


def test_the_404_page_knows_how_the_codes_of_every_kind_begin(site, base):
    (given,) = site["404.html"].tree.xpath("//form[@data-kb-script='lost']/@data-kinds")
    kinds = json.loads(given)
    for kind in KINDS.values():
        assert kinds[kind.name] and all(record.code.startswith(kinds[kind.name]) for record in base.live(kind.name)), (
            kind.name
        )


def test_search_knows_the_kind_of_every_document(site):
    index = json.loads((site.folder / "assets/search-index.js").read_text(encoding="utf-8").removeprefix("kbIndex="))
    assert {one["kind"] for one in index["documents"]} == set(index["kinds"])
    for one in index["documents"]:
        kind = index["kinds"][one["kind"]]
        assert kind["weight"] > 0
        assert kind.get("letter") == (one["id"][0] if re.fullmatch(r"[a-z]\d+", one["id"]) else None), one["id"]
