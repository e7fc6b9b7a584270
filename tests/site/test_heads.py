"""What pages say to programs: titles, descriptions, JSON-LD, landmarks, and the files that programs ask for."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.robotparser import RobotFileParser

import pytest
from built import Page, Site, words
from lxml import etree
from where import address

ROOT = "https://resourceful-leadership.example/"
LANDMARKS = {
    "nav": "//nav",
    "search": "//*[@role='search'] | //search",
    "aside": "//aside",
    "header": "//header[not(ancestor::main)]",
    "footer": "//footer[not(ancestor::main)]",
    "main": "//main",
}


@pytest.fixture(scope="module", params=["site", "flat_site", "two_reports"])
def built(request) -> Site:
    """The site as it is, with pages that are files rather than folders, and with a second report."""
    return request.getfixturevalue(request.param)


def family(place: str, page: Page) -> str:
    """What sort of page this is: of docs/ (the page for what is not found too), an embed, a use page or a short one."""
    if "<article" in page.source:
        return "page"
    if place.startswith("embed/"):
        return "embed"
    return "use" if place.endswith("use/") else "short"


def blocks(page: Page) -> list[dict[str, Any]]:
    return [json.loads(text) for text in page.tree.xpath("//script[@type='application/ld+json']/text()")]


def things(value: object) -> Iterator[dict[str, Any]]:
    """Every object within a value that has a type."""
    if isinstance(value, list):
        for one in value:
            yield from things(one)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for one in value.values():
            yield from things(one)


def canonical(page: Page) -> str:
    (link,) = page.tree.xpath("//link[@rel='canonical']/@href")
    return str(link)


# Titles and descriptions


def test_no_two_pages_of_a_family_have_the_same_title(built):
    found = defaultdict(list)
    for place, page in (built.pages | built.plain).items():
        (title,) = page.tree.xpath("//head/title")
        assert words(title), place
        found[family(place, page), words(title)].append(place)
    assert [places for places in found.values() if len(places) > 1] == []
    assert len({sort for sort, _ in found}) == 4


def test_every_page_for_search_engines_has_a_description_of_its_own_of_at_most_160_characters(built):
    found = []
    for place, page in built.pages.items():
        if page.name != "404.html":
            (said,) = page.tree.xpath("//meta[@name='description']/@content")
            assert 50 <= len(said) <= 160, (place, said)
            assert page.tree.xpath("//meta[@property='og:description']/@content"), place
            found.append(said)
    assert [said for said, times in Counter(found).items() if times > 1] == []
    assert len(found) > 40


def test_pages_that_repeat_others_are_for_no_search_engine(built):
    """A short address leads on at once, to the page that its canonical link names, so that it passes on what it has."""
    for place, page in (built.pages | built.plain).items():
        robots = page.tree.xpath("//meta[@name='robots']/@content")
        hidden = family(place, page) in ("embed", "use") or page.name == "404.html"
        assert robots == (["noindex"] if hidden else []), place


# JSON-LD


def test_every_page_of_docs_says_what_it_is_and_the_way_to_it(built):
    for place, page in built.pages.items():
        if page.name == "404.html":
            assert blocks(page) == []
            continue
        thing, *more = blocks(page)
        assert all(block["@context"] == "https://schema.org" for block in (thing, *more)), place
        home = thing["@type"] == "WebSite"
        assert thing["@id"] == thing["url"] == (ROOT if home else canonical(page)), place
        assert len(more) == (not home), place
        if home:
            continue
        (way,) = more
        assert way["@type"] == "BreadcrumbList"
        (crumbs,) = page.tree.xpath("//nav[@class='kb-crumbs']")
        steps = way["itemListElement"]
        assert " › ".join(step["name"] for step in steps) == words(crumbs), place
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        links = [page.target(link)[0] for link in crumbs.xpath("./a/@href")]
        files = [step["item"].removeprefix(ROOT) or "index.html" for step in steps[:-1]]
        assert [f"{file}index.html" if file.endswith("/") else file for file in files] == links, place
        assert steps[-1]["item"] == canonical(page)


def test_a_thing_has_one_address_and_one_name_wherever_it_is_mentioned(built):
    """By its @id, which is also its url; and nothing is known by a short address, which is only its identifier."""
    known, codes = defaultdict(set), {place.rstrip("/") for place in built.plain if place.count("/") == 1}
    for page in built.pages.values():
        for thing in things(blocks(page)):
            if "@id" in thing:
                assert thing["url"] == thing["@id"], page.name
                known[thing["@id"]].add((thing["@type"], thing["name"]))
            else:
                assert thing["@type"] in ("BreadcrumbList", "ListItem", "Organization"), (page.name, thing)
            for name in ("@id", "url", "item", "inDefinedTermSet"):
                if name in thing:
                    assert thing[name].startswith(ROOT), (page.name, thing)
                    assert thing[name].removeprefix(ROOT).rstrip("/") not in codes, (page.name, thing)
    assert {place: said for place, said in known.items() if len(said) > 1} == {}
    assert {"examples/e1", "themes/t1", "report"} <= {
        place.removeprefix(ROOT).removesuffix(".html").rstrip("/") for place in known
    }


def test_every_address_in_json_ld_leads_to_something(built):
    files = {path.relative_to(built.folder).as_posix() for path in built.folder.rglob("*.html")}
    for page in built.pages.values():
        for thing in things(blocks(page)):
            for name in ("@id", "url", "item", "identifier", "inDefinedTermSet"):
                if name in thing:
                    path, _, anchor = thing[name].removeprefix(ROOT).partition("#")
                    file = f"{path}index.html" if path.endswith("/") or not path else path
                    assert file in files, (page.name, thing[name])
                    assert not anchor or anchor in built[path if path.endswith("/") else file].ids, thing[name]


def test_what_we_wrote_says_who_wrote_it_and_when_it_changed_and_a_report_says_its_own(site, base, settings):
    us = {"@type": "Organization", "name": settings.name, "url": ROOT}
    for place, page in site.pages.items():
        for thing in blocks(page)[:1]:
            if thing["@type"] == "Report":
                assert (thing["datePublished"], "dateModified" in thing) == ("2011", False)
                assert thing["author"] == thing["publisher"] != us and thing["publisher"]["@type"] == "Organization"
            elif thing["@type"] != "DefinedTerm":
                assert thing["author"] == thing["publisher"] == us, place
                assert thing["dateModified"] == base.changes[0].on.isoformat(), place
    assert blocks(site[""])[0]["datePublished"] == base.changes[-1].on.isoformat()
    for code in ("e4", "q1", "b2"):
        assert blocks(site[address(base, code)[0]])[0]["identifier"] == f"{ROOT}{code}/"


# Landmarks and icons


def test_landmarks_of_one_sort_can_be_told_apart(built):
    """The contents list is twice on a page, for wide screens and for phones, and only one of them is shown."""
    for place, page in (built.pages | built.plain).items():
        for sort, path in LANDMARKS.items():
            found = [one for one in page.tree.xpath(path) if one.get("class") != "kb-onpage"]
            names = [one.get("aria-label") or one.get("aria-labelledby") for one in found]
            if len(names) > 1 or sort in ("nav", "search"):
                assert all(names) and len(set(names)) == len(names), (place, sort, names)
        assert len(page.tree.xpath("//main")) == 1, place


def test_every_page_names_its_icon(built):
    for place, page in (built.pages | built.plain).items():
        (icon,) = page.tree.xpath("//link[@rel='icon']/@href")
        assert icon.endswith("assets/icon.svg"), place
        if page.name != "404.html":
            assert (built.folder / page.target(icon)[0]).is_file(), place


def test_a_preview_says_what_it_is_of_and_how_large_its_picture_is(site):
    for place, page in site.pages.items():
        if page.name != "404.html":
            og = {one.get("property"): one.get("content") for one in page.tree.xpath("//meta[@property]")}
            assert og["og:type"] == ("article" if place else "website")
            assert (og["og:image:width"], og["og:image:height"]) == ("1200", "630")


# Files that programs ask for


def test_the_site_map_has_every_page_of_docs_with_the_day_of_its_last_change(built, base):
    tree = etree.parse(str(built.folder / "sitemap.xml"))
    listed = {one.findtext("{*}loc"): one.findtext("{*}lastmod") for one in tree.getroot()}
    assert sorted(listed) == sorted(canonical(page) for page in built.pages.values() if page.name != "404.html")
    assert {date.fromisoformat(day or "") for day in listed.values()} <= {change.on for change in base.changes} | {
        date(2026, 12, 1)
    }


def test_robots_may_see_everything_and_find_the_site_map(built):
    robots = RobotFileParser()
    robots.parse((built.folder / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert robots.site_maps() == [f"{ROOT}sitemap.xml"]
    assert all(robots.can_fetch("Anybot", f"{ROOT}{place}") for place in (built.pages | built.plain))


def test_security_txt_says_who_to_write_to_and_for_how_long_that_holds(site, base, settings):
    text = (site.folder / ".well-known/security.txt").read_text(encoding="utf-8")
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    assert fields["Contact"] == f"mailto:{settings.contact}" and "@" in settings.contact
    days = (datetime.fromisoformat(fields["Expires"]).date() - base.changes[0].on).days
    assert 300 < days < 365  # RFC 9116, 2.5.5: less than a year
    assert fields["Canonical"] == f"{ROOT}.well-known/security.txt"
