"""What was published once leads somewhere for ever: the list of addresses is whole, and a build that breaks one fails and says how to mend it."""

from __future__ import annotations

import re

import pytest
from built import ROOT, build, copy_project, run

from macros.knowledge.addresses import promised
from macros.knowledge.faults import natural
from macros.publish.promise import unregistered


def test_everything_that_is_published_is_promised(site):
    assert unregistered(ROOT, site.folder) == [], "run make addresses"


def test_the_list_is_in_order_and_names_nothing_twice():
    lines = (ROOT / "data/addresses.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=natural) and len(lines) == len(set(lines))


def test_it_holds_pages_anchors_short_addresses_and_downloads():
    expected = {"./", "./#home", "examples/e3/", "examples/e3/#did", "themes/t2/#f12", "glossary/#g-lac", "e3/", "f12/", "g-lac/", "e3/qr.png", "embed/e3/", "report/#example-3"}
    assert expected <= set(promised(ROOT))


def test_every_code_has_its_short_address(base):
    assert {f"{code}/" for code in base.entries} <= set(promised(ROOT))


def edited(folder, path, *change):
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert change[0] in text
    file.write_text(text.replace(*change), encoding="utf-8")


def built(folder) -> tuple[int, str]:
    done = run(folder, "mkdocs", "build", "--strict", "--quiet")
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def line_of(address: str) -> int:
    return list(promised(ROOT)).index(address) + 1


def test_removing_a_record_fails_the_check_with_one_line_that_says_what_to_do(tmp_path):
    folder = copy_project(tmp_path)
    for path in ("data/terms/g-tac.yml",):
        (folder / path).unlink()
    done = run(folder, "macros", "check")
    assert done.returncode == 1
    wanted = f"data/addresses.txt:{line_of('g-tac/')}: 'g-tac/' is promised, but there is no record g-tac; put data/terms/g-tac.yml back; if it must go, "
    assert [line for line in done.stderr.splitlines() if "addresses.txt" in line] == [wanted + "it stays as a file with withdrawn: {on, reason, see}"]


def test_renaming_an_anchor_fails_the_build_with_the_promise_and_its_mend(tmp_path):
    folder = copy_project(tmp_path)
    edited(folder, "macros/pages/templates/question.md", "{: #prompts }", "{: #hints }")
    code, said = built(folder)
    assert code == 1
    line = line_of("questions/q1/#prompts")
    assert (
        f"data/addresses.txt:{line}: 'questions/q1/#prompts' is promised, but no heading on that page has the id 'prompts'; give the heading its id back, "
        "{: #prompts }, or say where it is now: make moved FROM='questions/q1/#prompts' TO='questions/q1/#…'"
    ) in said
    assert said.count("is promised") == 10


def test_an_anchor_that_moved_stays_as_a_line_that_leads_on(tmp_path):
    folder = copy_project(tmp_path)
    edited(folder, "docs/about.md", "{: #who }", "{: #readers }")
    assert built(folder)[0] == 1
    done = run(folder, "macros", "moved", "about/#who", "about/#readers")
    assert done.returncode == 0, done.stderr
    site = build(folder, folder / "site")
    (line,) = site["about/"].article.xpath(".//p[@id='who']")
    assert line.xpath("./a/@href") == ["https://resourceful-leadership.example/about/#readers"]


def test_changing_an_address_fails_the_build_until_it_is_said_where_it_went(tmp_path):
    folder = copy_project(tmp_path)
    (folder / "docs/matrix.md").rename(folder / "docs/grid.md")
    for path in (folder / "docs").rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("matrix.md", "grid.md"), encoding="utf-8")
    edited(folder, "mkdocs.yml", "matrix.md", "grid.md")
    edited(folder, "macros/pages.py", '"matrix.md"', '"grid.md"')
    edited(folder, "data/search/sections.yml", "matrix.md", "grid.md")
    code, said = built(folder)
    assert code == 1
    told = [line for line in said.splitlines() if "addresses.txt" in line]
    assert told == [
        f"data/addresses.txt:{line_of('matrix/')}: 'matrix/' is promised, but nothing is published there; put it back, or say where it is now: "
        "make moved FROM='matrix/' TO='…'"
    ]
    assert "nothing is published at 'grill/'" in run(folder, "macros", "moved", "matrix/", "grill/").stderr
    assert "never promised; did you mean 'matrix/'?" in run(folder, "macros", "moved", "matrx/", "grid/").stderr
    assert run(folder, "macros", "moved", "matrix/", "grid/").returncode == 0
    site = build(folder, folder / "site")
    assert site.plain["matrix/"].tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../grid/"]


def test_a_download_that_moved_stands_in_both_places(tmp_path):
    folder = copy_project(tmp_path)
    edited(folder, "macros/cartridge.py", "training/resourceful-leadership.imscc", "training/cartridge.imscc")
    edited(folder, "docs/training/index.md", '"resourceful-leadership.imscc"', '"cartridge.imscc"')
    assert "'training/resourceful-leadership.imscc' is promised" in built(folder)[1]
    old = "training/resourceful-leadership.imscc"
    assert "none of its sort" in run(folder, "macros", "moved", old, "training/").stderr
    assert run(folder, "macros", "moved", old, "training/cartridge.imscc").returncode == 0
    site = build(folder, folder / "site")
    assert (site.folder / old).read_bytes() == (site.folder / "training/cartridge.imscc").read_bytes()


def test_the_command_adds_what_is_new_and_takes_nothing_away(tmp_path):
    folder = copy_project(tmp_path)
    edited(folder, "docs/about.md", "## Rights {: #rights }", "## Rights {: #rights }\n\n### Small print {: #small }")
    build(folder, folder / "site")
    before = promised(folder)
    said = run(folder, "macros", "addresses").stdout
    assert said.splitlines() == ["promised from now on: about/#small", f"data/addresses.txt: {len(before) + 1} addresses, 1 of them new"]
    assert promised(folder) == before | {"about/#small": None}


@pytest.mark.parametrize("code", ["e3", "f12", "g-lac", "r1"])
def test_a_short_address_is_tiny_and_leads_to_the_record_without_a_script(site, base, code):
    page = site.plain[f"{code}/"]
    (refresh,) = page.tree.xpath("//meta[@http-equiv='refresh']/@content")
    target, anchor = page.target(re.fullmatch("0; url=(.*)", refresh)[1])
    at = next(one for one in site.pages.values() if one.name == target)
    assert (anchor or "main") and (not anchor or anchor in at.ids) and base[code].title in at.text
    assert page.tree.xpath("//p/a/@href") and not page.tree.xpath("//script")
    assert len(page.source.encode()) < 2_000
