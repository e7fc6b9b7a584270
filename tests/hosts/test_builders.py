"""Two builders, one tree: MkDocs and Zensical agree, the same input gives the same bytes, bad data stops a build."""

from __future__ import annotations

import filecmp
import re
import subprocess
from pathlib import Path

import pytest
from altered import HOSTILE, PREFIX, TITLES, replace_in
from built import Site, build, copy_project, copy_workshop, dead_links, once, run, words
from docx import Document
from lxml import html
from pptx import Presentation
from where import address

from macros.pages.brief import in_brief


@pytest.fixture(scope="module")
def zensical(tmp_path_factory) -> Site:
    """The same tree built by Zensical, with the site's address given without the final slash, which MkDocs adds."""

    def make(folder: Path) -> None:
        copy_project(folder)
        done = run(folder, "zensical", "build", "--clean", SITE_URL="https://resourceful-leadership.example")
        assert done.returncode == 0, done.stdout + done.stderr
        assert "No issues found" in done.stdout + done.stderr
        finished = run(folder, "macros", "publish", measured=True)
        assert finished.returncode == 0, finished.stderr

    return Site(once(tmp_path_factory.getbasetemp(), "zensical", make) / "site")


def test_zensical_gives_record_pages_the_same_addresses_titles_and_anchors(site, zensical, base):
    for entry in base.entries.values():
        page, _ = address(base, entry.record.code)
        ours, theirs = site[page], zensical[page]
        assert [t.text for t in theirs.tree.xpath("//head/title")] == [t.text for t in ours.tree.xpath("//head/title")]
        assert [h.get("id") for h in theirs.article.xpath(".//h1|.//h2|.//h3")] == [
            h.get("id") for h in ours.article.xpath(".//h1|.//h2|.//h3")
        ]
        assert words(theirs.article) == words(ours.article), page
    assert set(zensical.pages) == set(site.pages)


def test_both_builders_give_a_page_the_same_frame(site, zensical):
    """All around the article is the same to the letter, wherever a link starts, and so are the files that it loads."""
    link = re.compile(r' (?:href|src|action)="(?!mailto:)([^"]*)"')

    def around(page) -> tuple[str, list[tuple[str, str]]]:
        head, _, rest = page.source.partition("<article")
        frame = head[head.index("<body") :] + rest.partition("</article>")[2]
        return link.sub("", frame), [page.target(one) for one in link.findall(frame)]

    loads = "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href"
    for name, page in site.pages.items():
        if name != "404.html":  # which has addresses from the root
            assert around(zensical[name]) == around(page), name
        assert [one.rpartition("/")[2] for one in zensical[name].tree.xpath(loads)] == [
            one.rpartition("/")[2] for one in page.tree.xpath(loads)
        ], name
    files = [
        sorted(path.relative_to(one.folder).as_posix() for path in (one.folder / "assets").rglob("*"))
        for one in (site, zensical)
    ]
    assert files[0] == files[1]


def test_both_builders_say_the_same_to_programs(site, zensical):
    """Title, description, metadata and JSON-LD, in an order of each builder's own."""

    def said(page) -> list[str]:
        parts = page.tree.xpath("//head/*[self::title or self::meta or @rel='canonical' or self::script[not(@src)]]")
        return sorted(html.tostring(part, encoding="unicode", with_tail=False) for part in parts)

    for name, page in (site.pages | site.plain).items():
        assert said((zensical.pages | zensical.plain)[name]) == said(page), name


def test_zensical_makes_whole_addresses_from_a_site_address_without_its_final_slash(site, zensical):
    for page, whole in (
        ("training/", "https://resourceful-leadership.example/e3/use/"),
        ("data/", "https://resourceful-leadership.example/data/kb.json"),
    ):
        assert whole in zensical[page].text and words(zensical[page].article) == words(site[page].article)


def test_zensical_leaves_no_template_and_no_dead_link(zensical):
    assert dead_links(zensical) == []
    assert not [page.name for page in zensical.pages.values() if "{{" in page.text or "{%" in page.text]


def test_both_builders_publish_the_same_data(site, zensical):
    names = [
        "data/kb.json",
        "data/examples.csv",
        "data/links.csv",
        "data/datapackage.json",
        "data/resourceful-leadership.xlsx",
        "data/changes.atom",
        "llms.txt",
        "robots.txt",
        "sitemap.xml",
        ".well-known/security.txt",
        "examples/e3/index.json",
        "themes/t1/f1.json",
    ]
    _, differ, unread = filecmp.cmpfiles(site.folder, zensical.folder, names, shallow=False)
    assert differ + unread == []


def test_the_same_tree_gives_the_same_bytes(tmp_path, site):
    other = build(
        copy_project(tmp_path / "elsewhere"), tmp_path / "out", SOURCE_DATE_EPOCH="86400", TZ="Pacific/Auckland"
    )
    names = sorted(path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file())
    assert names == sorted(
        path.relative_to(other.folder).as_posix() for path in other.folder.rglob("*") if path.is_file()
    )
    _, differ, unread = filecmp.cmpfiles(site.folder, other.folder, names, shallow=False)
    assert differ + unread == []


@pytest.mark.parametrize(
    "command", [("mkdocs", "build"), ("mkdocs", "serve", "--dev-addr", "127.0.0.1:0")], ids=["build", "serve"]
)
def test_bad_data_or_a_slip_on_a_page_stops_the_build_with_every_fault_no_traceback_and_the_old_site_untouched(
    tmp_path, command
):
    folder = copy_project(tmp_path)
    (folder / "site").mkdir()
    (folder / "site/old.html").write_text("old", encoding="utf-8")
    path = folder / "data/examples/e3.yml"
    text = (
        path.read_text(encoding="utf-8").replace("{to: b2,", "{to: b9,").replace("status: planned", "status: plannned")
    )
    path.write_text(text, encoding="utf-8")
    with (folder / "docs/about.md").open("a", encoding="utf-8") as file:
        file.write('\n{{ recrod("e8") }}\n')
    checked = run(folder, "macros", "check")
    lines = [line for line in checked.stderr.splitlines() if line.startswith(("data/", "docs/"))]
    assert checked.returncode == 1 and len(lines) == 3
    line = text.splitlines().index(next(row for row in text.splitlines() if "to: b9" in row)) + 1
    assert f"data/examples/e3.yml:{line}: behaviours[0].to: no behaviour 'b9' (there are b1 to b8)" in lines
    assert lines[-1].endswith(": no macro 'recrod'; did you mean 'record'?")
    done = run(folder, *command)
    assert done.returncode != 0
    assert all(line in (done.stdout + done.stderr).splitlines() for line in lines), done.stdout + done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert [path.name for path in (folder / "site").iterdir()] == ["old.html"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("{{ nosuch }}", "nosuch"), ("{{ titles('example') ", "about.md")],
    ids=["undefined variable", "broken template"],
)
def test_a_slip_in_a_template_stops_the_build(tmp_path, text, said):
    folder = copy_project(tmp_path)
    with (folder / "docs/about.md").open("a", encoding="utf-8") as file:
        file.write(f"\n\n{text}\n")
    done = run(folder, "mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert said in done.stderr + done.stdout


SLIPS = {
    "nowhere.md": (
        "'about.md' contains a link 'nowhere.md'",
        "the link 'nowhere.md' leads nowhere: no file docs/nowhere.md; ",
    ),
    "glossary.md#nosuch": ("glossary.md#nosuch", "no anchor 'nosuch' on docs/glossary.md; "),
    "/examples/": ("an absolute link '/examples/'", "the link '/examples/' leads out of docs/; "),
    "examples/": (
        "an unrecognized relative link 'examples/'",
        "the link 'examples/' leads nowhere: no file docs/examples; ",
    ),
}
"""Links that MkDocs warns about, with what it says about them and what the check says."""


def make_site(folder: Path) -> str:
    """What `make site` says when it fails."""
    done = subprocess.run(["make", "site"], cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode != 0 and "Traceback" not in done.stdout + done.stderr
    return done.stdout + done.stderr


def test_what_mkdocs_warns_about_is_a_fault_before_anything_is_built(tmp_path):
    folder = copy_workshop(tmp_path)
    about = (folder / "docs/about.md").read_text(encoding="utf-8")
    links = "\n".join(f"[x]({link})" for link in SLIPS)
    (folder / "docs/about.md").write_text(f"{about}\n{links}\n", encoding="utf-8")
    (folder / "docs/lost.md").write_text("# Lost\n", encoding="utf-8")
    replace_in(folder, "mkdocs.yml", "behaviour: matrix.md", "behaviour: matrx.md")
    first = about.count("\n") + 2
    expected = [f"docs/about.md:{first + i}: {said}" for i, (_, said) in enumerate(SLIPS.values())]
    expected += [
        "docs/lost.md:1: is in neither nav nor not_in_nav",
        "docs/matrix.md:1: is in neither nav nor not_in_nav",
    ]
    lines = [line for line in make_site(folder).splitlines() if re.match(r"docs/|mkdocs\.yml", line)]
    assert [line for line, start in zip(lines, expected, strict=False) if not line.startswith(start)] == []
    assert re.fullmatch(r"mkdocs\.yml:\d+: nav: no page docs/matrx\.md; did you mean 'matrix\.md'\?", lines[-1])
    assert len(lines) == len(expected) + 1


def test_make_site_fails_on_what_mkdocs_only_warns_about_and_reports_each(tmp_path):
    folder = copy_workshop(tmp_path)
    # as templates, which the check does not follow
    with (folder / "docs/about.md").open("a", encoding="utf-8") as file:
        file.write("\n" + " ".join(f"[x]({{{{ '{link}' }}}})" for link in SLIPS) + "\n")
    said = make_site(folder)
    for warning, _ in SLIPS.values():
        assert warning in said, (warning, said)
    assert f"Aborted with {len(SLIPS)} warnings in strict mode!" in said  # each of them is counted
    assert "INFO    -" not in said


def test_hostile_text_comes_out_as_text(rebuilt):
    """HTML, templates, Markdown and links with other schemes, in any field of an example and wherever it is shown."""
    assert " ".join(TITLES.values()).split() == " ".join(HOSTILE).split()
    built, titles = rebuilt, TITLES
    page, other = built["examples/e3/"], built["behaviours/b2/"]
    whole = " ".join(" ".join(HOSTILE).split())
    assert [
        " ".join(li.text_content().split())
        for li in page.article.xpath(".//h2[@id='situation']/following-sibling::ul[1]/li")
    ] == [" ".join(text.split()) for text in HOSTILE]
    assert whole in page.text and whole in built["examples/"].text
    reason = max((text for text in HOSTILE if len(text.split()) <= 12), key=len)  # as a link has it
    assert " ".join(reason.split()) in other.text
    for code, title in titles.items():
        assert words(built[f"examples/{code}/"].tree.xpath("//h1")[0]) == f"{code.upper()} {' '.join(title.split())}"
        for where in ("", "examples/", "matrix/"):
            assert " ".join(title.split()) in built[where].text, (where, code)
    (description,) = page.tree.xpath("//meta[@name='description']/@content")
    assert description == in_brief(f"E3: {whole}") and "<script>alert(1)</script>" in description
    assert 20 < len(description) <= 160
    assert page.tree.xpath("//head/title")[0].text.startswith("E3 <script>alert(1)</script>")
    assert len(page.tree.xpath("//script")) == len(built["examples/e7/"].tree.xpath("//script"))
    named = " ".join(titles["e3"].split())
    copied = {
        cell.get("data-copy"): html.fromstring(cell.text_content())
        for cell in built.plain["e3/use/"].tree.xpath("//td[@data-copy='HTML' or @data-copy='Embed code']")
    }
    assert (copied["HTML"].tag, len(copied["HTML"]), words(copied["HTML"])) == ("a", 0, f"E3 {named}")
    assert copied["Embed code"].get("title") == f"E3 {named}"
    for one in (
        *(built[f"examples/{code}/"] for code in titles),
        other,
        built["examples/"],
        built["matrix/"],
        built[""],
    ):
        assert not one.article.xpath(
            ".//script | .//img[not(parent::*[@class='kb-paper'])] | .//*[starts-with(@href, 'javascript')] | "
            ".//details[not(@class='kb-fold' or parent::nav)] | .//pre | .//blockquote"
        )
        assert not [name for element in one.article.iter() for name in element.attrib if name.startswith("on")]
        assert not one.tree.xpath("//a[contains(@href, 'evil.example')]")


def test_a_withdrawn_record_keeps_its_page_which_says_so_and_leaves_lists_matrix_and_search(altered):
    built = altered
    page = built["examples/e3/"]
    assert "Withdrawn on 1 December 2026" in page.text and "Told twice." in page.text
    assert [page.target(a.get("href"))[0] for a in page.article.xpath(".//div[contains(@class, 'admonition')]//a")] == [
        "examples/e2/index.html"
    ]
    for address_ in ("", "examples/", "matrix/", "themes/t1/", "behaviours/b2/"):
        assert "E3" not in built[address_].text.replace(f"E3 has been withdrawn: {PREFIX}e3/", ""), address_
    assert "e3" in built["examples/"].ids  # promised, so it stays
    (slide,) = Presentation(str(built.folder / "e3/e3.pptx")).slides  # a promised download that says so too
    assert "Withdrawn on 1 December 2026: Told twice. Read E2 instead." in slide.placeholders[1].text_frame.text
    assert "Told twice." in slide.notes_slide.notes_text_frame.text
    assert not built.plain["e3/use/"].tree.xpath("//a[contains(@href, 'pptx')]")
    assert '"id":"e3"' not in (built.folder / "assets/search-index.js").read_text(encoding="utf-8")


def test_a_withdrawn_term_or_finding_keeps_its_place_and_all_its_addresses(altered):
    built = altered
    for place, code, see in (("glossary/", "g-tac", "glossary/#g-threshold"), ("themes/t2/", "f12", "themes/t2/#f13")):
        (heading,) = built[place].article.xpath(f".//*[@id='{code}']")
        assert words(heading.getnext()).startswith("Withdrawn on 1 December 2026 Told twice. Read")
        embedded = built.plain[f"embed/{code}/"]
        assert "Withdrawn on 1 December 2026" in words(embedded.tree) and f"../../{see}" in embedded.tree.xpath(
            "//main//a/@href"
        )
    lines = [one.text for one in Document(str(built.folder / "training/packs/t2.docx")).paragraphs]
    assert (
        "Withdrawn on 1 December 2026" in lines[lines.index(next(one for one in lines if one.startswith("F12 "))) + 1]
    )


def test_a_withdrawn_theme_keeps_its_addresses_when_its_records_have_moved(altered):
    built = altered
    (line,) = built["questions/"].article.xpath(".//p[@id='under-t3']")
    assert words(line) == f"T3 has been withdrawn: {PREFIX}t3/"
    assert "Withdrawn on 1 December 2026. Told twice." in " ".join(
        shape.text_frame.text
        for shape in Presentation(str(built.folder / "training/packs/t3.pptx")).slides[0].placeholders
    )
