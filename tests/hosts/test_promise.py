"""Every published address leads somewhere for ever.

The list of addresses is complete, and a build that breaks one fails and says how to fix it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from altered import replace_in
from built import ROOT, Site, build, copy_project, run, words

from macros.knowledge.addresses import promised
from macros.knowledge.faults import natural
from macros.publish.promise import unregistered


def test_everything_that_is_published_is_promised(site):
    assert unregistered(ROOT, site.folder) == [], "run make addresses"


def test_the_list_is_in_order_and_lists_nothing_twice():
    lines = (ROOT / "data/addresses.txt").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=natural) and len(lines) == len(set(lines))


def test_it_has_pages_anchors_short_addresses_and_downloads():
    expected = {
        "./",
        "./#home",
        "examples/e3/",
        "examples/e3/#did",
        "themes/t2/#f12",
        "glossary/#g-lac",
        "e3/",
        "f12/",
        "g-lac/",
        "e3/qr.png",
        "embed/e3/",
        "report/#example-3",
    }
    assert expected <= set(promised(ROOT))


def test_every_code_has_its_short_address(base):
    assert {f"{code}/" for code in base.entries} <= set(promised(ROOT))


def line_of(address: str) -> int:
    return list(promised(ROOT)).index(address) + 1


def test_removing_a_record_fails_the_check_with_one_line_that_says_what_to_do(tmp_path):
    folder = copy_project(tmp_path)
    for path in ("data/terms/g-tac.yml",):
        (folder / path).unlink()
    done = run(folder, "macros", "check", measured=True)
    assert done.returncode == 1
    wanted = (
        f"data/addresses.txt:{line_of('g-tac/')}: 'g-tac/' is promised, but there is no record g-tac; "
        "put data/terms/g-tac.yml back; if it must go, keep it as a file with withdrawn: {on, reason, see}"
    )
    assert [line for line in done.stderr.splitlines() if "addresses.txt" in line] == [wanted]


CARTRIDGE, ELSEWHERE = "training/resourceful-leadership.imscc", "training/cartridge.imscc"


@pytest.fixture(scope="module")
def broken(tmp_path_factory) -> tuple[Path, list[str]]:
    """A copy with anchors, a page and a download renamed, and what its failing build says about addresses."""
    folder = copy_project(tmp_path_factory.mktemp("promise"))
    replace_in(folder, "macros/pages/templates/record/question.md", "{: #prompts }", "{: #hints }")
    replace_in(folder, "docs/training/60-minutes.md", "#prompts", "#hints")
    replace_in(folder, "docs/about.md", "{: #who }", "{: #readers }")
    (folder / "docs/matrix.md").rename(folder / "docs/grid.md")
    for path in (folder / "docs").rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("matrix.md", "grid.md"), encoding="utf-8")
    replace_in(folder, "mkdocs.yml", "matrix.md", "grid.md")
    replace_in(folder, "data/search/sections.yml", "matrix.md", "grid.md")
    replace_in(folder, "macros/publish/cartridge.py", CARTRIDGE, ELSEWHERE)
    replace_in(folder, "docs/training/index.md", '"resourceful-leadership.imscc"', '"cartridge.imscc"')
    done = run(folder, "mkdocs", "build", "--strict", "--quiet")
    assert done.returncode == 1 and "Traceback" not in done.stdout + done.stderr
    return folder, [line for line in (done.stdout + done.stderr).splitlines() if "addresses.txt" in line]


def test_renaming_an_anchor_fails_the_build_with_the_promise_and_how_to_keep_it(broken):
    lines = [line for line in broken[1] if "#prompts" in line]
    assert len(lines) == 10 and lines[0] == (
        f"data/addresses.txt:{line_of('questions/q1/#prompts')}: "
        "'questions/q1/#prompts' is promised, but no heading on that page has the id 'prompts'; "
        "give the heading its id back, {: #prompts }, or say where it is now: "
        "make moved FROM='questions/q1/#prompts' TO='questions/q1/#…'"
    )


def test_changing_the_address_of_a_page_fails_the_build_with_one_line(broken):
    assert [line for line in broken[1] if "matrix" in line] == [
        (
            f"data/addresses.txt:{line_of('matrix/')}: 'matrix/' is promised, but nothing is published there; "
            "put it back, or say where it is now: make moved FROM='matrix/' TO='…'"
        )
    ]


def test_every_broken_promise_is_reported_and_nothing_else(broken):
    reported = [re.search(r"'(.*?)' is promised", line)[1] for line in broken[1]]
    assert sorted(reported) == sorted(
        ["about/#who", "matrix/", CARTRIDGE, *(f"questions/q{number}/#prompts" for number in range(1, 11))]
    )


def test_the_command_refuses_a_move_that_cannot_be(broken):
    folder, _ = broken
    for old, new, message in (
        ("matrix/", "grill/", "nothing is published at 'grill/'"),
        ("matrx/", "grid/", "never promised; did you mean 'matrix/'?"),
        (CARTRIDGE, "training/", "of another type"),
    ):
        done = run(folder, "macros", "moved", old, new, measured=True)
        assert done.returncode == 1 and message in done.stderr


@pytest.fixture(scope="module")
def fixed(broken) -> Site:
    """The same, built after saying where everything has moved; one heading has its id back, another is new."""
    folder, _ = broken
    replace_in(folder, "macros/pages/templates/record/question.md", "{: #hints }", "{: #prompts }")
    replace_in(folder, "docs/training/60-minutes.md", "#hints", "#prompts")
    replace_in(
        folder, "docs/about.md", "## Rights {: #rights }", "## Rights {: #rights }\n\n### Small print {: #small }"
    )
    for old, new in (("about/#who", "about/#readers"), ("matrix/", "grid/"), (CARTRIDGE, ELSEWHERE)):
        done = run(folder, "macros", "moved", old, new, measured=True)
        assert done.returncode == 0, done.stderr
    return build(folder, folder / "site")


def test_an_anchor_that_moved_stays_as_a_line_that_links_on(fixed):
    (line,) = fixed["about/"].article.xpath(".//p[@id='who']")
    assert line.xpath("./a/@href") == ["https://resourceful-leadership.example/about/#readers"]


def test_a_page_that_moved_leads_on(fixed):
    page = fixed.plain["matrix/"]
    assert page.tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../grid/"]
    assert "This page has moved to https://resourceful-leadership.example/grid/" in words(page.tree)


def test_a_download_that_moved_is_in_both_places(fixed):
    assert (fixed.folder / CARTRIDGE).read_bytes() == (fixed.folder / ELSEWHERE).read_bytes()


def test_the_command_adds_what_is_new_and_removes_nothing(fixed):
    folder = fixed.folder.parent
    before = promised(folder)
    said = run(folder, "macros", "addresses", measured=True).stdout
    new = ["about/#readers", "about/#small", "grid/", "grid/#in-words", "grid/#matrix", ELSEWHERE]
    assert said.splitlines() == [
        *(f"permanent from now on: {address}" for address in new),
        f"data/addresses.txt: {len(before) + 6} addresses, 6 of them new",
    ]
    assert promised(folder) == before | dict.fromkeys(new)


@pytest.mark.parametrize("code", ["e3", "f12", "g-lac", "r1"])
def test_a_short_address_is_tiny_and_leads_to_the_record_without_a_script(site, base, code):
    page = site.plain[f"{code}/"]
    (refresh,) = page.tree.xpath("//meta[@http-equiv='refresh']/@content")
    target, anchor = page.target(re.fullmatch("0; url=(.*)", refresh)[1])
    at = next(one for one in site.pages.values() if one.name == target)
    assert (not anchor or anchor in at.ids) and base[code].title in at.text
    assert page.tree.xpath("//p/a/@href") and not page.tree.xpath("//script")
    assert len(page.source.encode()) < 2_000
