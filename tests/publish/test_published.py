"""The published data, read from the built site as others read it: with a real reader for each format."""

from __future__ import annotations

import csv
import html
import json
import re
import shutil
from dataclasses import replace
from urllib.parse import urldefrag

import feedparser
import jsonschema
import pytest
from altered import PREFIX, replace_in
from built import ROOT, Site, copy_project, run

from macros.knowledge.kinds import KINDS
from macros.knowledge.links import DECLARED
from macros.knowledge.reading import read
from macros.pages.dates import long_date
from macros.pages.places import json_address
from macros.publish.api.table import guard, unguard
from macros.publish.api.verify import verify
from macros.publish.site import Site as BuiltSite
from macros.publish.site import Unpublished

ROOT_ADDRESS = "https://resourceful-leadership.example/"


def load(site: Site, address: str):
    return json.loads((site.folder / address).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kb(site):
    return load(site, "data/kb.json")


@pytest.fixture(scope="module")
def records(kb):
    return {record["code"]: record for record in kb["records"]}


def test_every_record_is_the_same_in_kb_json_and_in_its_own_file(site, base, records):
    assert list(records) == list(base.entries)
    for code, record in records.items():
        assert load(site, record["json_url"].removeprefix(ROOT_ADDRESS)) == record, code


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ("e3", "examples/e3/index.json"),
        ("b1", "behaviours/b1/index.json"),
        ("f1", "themes/t1/f1.json"),
        ("g-lac", "glossary/g-lac.json"),
        ("r1", "report/index.json"),
    ],
)
def test_a_records_json_is_beside_its_page_with_either_form_of_address(site, flat_site, code, address):
    assert load(site, address)["code"] == load(flat_site, address)["code"] == code


def test_everything_is_valid_by_the_schema_that_it_names(site, kb, records):
    for one in (kb, *records.values()):
        schema = load(site, one["described_by"].removeprefix(ROOT_ADDRESS))
        assert (
            schema["$id"] == one["described_by"] and schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        )
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(one)
        assert one["version"] == "1.2"


@pytest.mark.parametrize("name", [*KINDS, "kb"])
def test_every_field_of_a_schema_is_described(site, name):
    todo = [load(site, f"data/schema/{name}.json")]
    while todo:
        part = todo.pop()
        for field, says in part.get("properties", {}).items():
            assert says.get("description"), f"{part['title']}.{field}"
        todo += part.get("$defs", {}).values()


def test_data_of_a_later_version_with_an_extra_field_is_valid_by_this_schema(site, records):
    later = {**records["e3"], "version": "1.3", "colour": "red"}
    jsonschema.validate(later, load(site, "data/schema/example.json"))


def test_every_link_is_in_both_records_with_the_same_basis(records):
    back = {(d.source, d.field, d.target): d.back for d in DECLARED}
    declared = [
        (code, link) for code, record in records.items() for link in record["links"] if link["direction"] == "declared"
    ]
    derived = [
        (code, link) for code, record in records.items() for link in record["links"] if link["direction"] == "derived"
    ]
    assert declared and len(declared) == len(derived)
    for code, link in declared:
        (way_back,) = [
            other
            for other in records[link["to"]]["links"]
            if other["to"] == code and other["relation"] == back[records[code]["kind"], link["relation"], link["kind"]]
        ]
        assert way_back["direction"] == "derived"
        assert [way_back[name] for name in ("basis", "locator", "reason")] == [
            link[name] for name in ("basis", "locator", "reason")
        ]


def test_every_link_says_its_basis_and_what_it_leads_to(records):
    for code, record in records.items():
        for link in record["links"]:
            assert (link["basis"]["code"], bool(link["locator"]), bool(link["reason"])) in (
                ("report", True, False),
                ("section", True, False),
                ("editorial", False, True),
            ), code
            there = records[link["to"]]
            assert [link[name] for name in ("kind", "title", "url")] == [
                there[name] for name in ("kind", "title", "url")
            ]


def test_the_codes_of_values_are_in_the_published_vocabularies(kb, records):
    known = {(value["code"], value["label"]) for vocabulary in kb["vocabularies"] for value in vocabulary["values"]}
    used = {
        (part["code"], part["label"])
        for part in parts(list(records.values()))
        if {"code", "label"} <= set(part) and "kind" not in part
    }
    assert used and used <= known


def parts(content):
    """Every object in some JSON."""
    if isinstance(content, dict):
        yield content
    for one in content.values() if isinstance(content, dict) else content if isinstance(content, list) else ():
        yield from parts(one)


@pytest.mark.parametrize("built", ["site", "flat_site"])
def test_every_address_in_the_data_leads_to_a_page_and_an_anchor_of_the_site(request, built):
    site = request.getfixturevalue(built)
    texts = [
        (site.folder / name).read_text(encoding="utf-8") for name in ("data/kb.json", "llms.txt", "data/changes.atom")
    ]
    found = {
        address for text in texts for address in re.findall(re.escape(ROOT_ADDRESS) + r"[^\s\"<>)]*[^\s\"<>).,:]", text)
    }
    assert len(found) > 150
    short = {f"{ROOT_ADDRESS}{record['code']}/" for record in load(site, "data/kb.json")["records"]}
    dead = []
    for address in sorted(found - short):
        path, anchor = urldefrag(address.removeprefix(ROOT_ADDRESS))
        file = site.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        pages = {page.path: page for page in site.pages.values()}
        if not file.is_file() or (anchor and anchor not in pages[file].ids):
            dead.append(address)
    assert dead == []


def test_python_can_read_the_table_and_it_agrees_with_the_json(site, records):
    raw = (site.folder / "data/examples.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\xef\xbb\xbf") == 1
    with (site.folder / "data/examples.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert [row["code"] for row in rows] == [code for code, record in records.items() if record["kind"] == "example"]
    for row in rows:
        record = records[row["code"]]
        for name in ("title", "label", "summary", "status_told", "setting", "url", "short"):
            assert unguard(row[name]) == record[name]
        assert row["status"] == record["status"]["label"] and row["locator"] == record["locator"]["code"]
        assert row["people"].split("; ") == [value["label"] for value in record["people"]]
        assert row["situation"].split("\n") == [one["told"] for one in record["situation"]]
        for basis in ("report", "section", "editorial"):
            wanted = [
                link["to"] for link in record["links"] if (link["kind"], link["basis"]["code"]) == ("behaviour", basis)
            ]
            assert row[f"behaviours_{basis}"] == "; ".join(wanted)
        assert row["questions"] == "; ".join(link["to"] for link in record["links"] if link["kind"] == "question")


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1", "＝1"])
def test_a_cell_that_looks_like_a_formula_is_guarded_and_can_be_read_back(text):
    assert guard(text).startswith("'") and guard(text) != text and unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["plain", "'quoted' first", "a = b", "", "1-2"])
def test_any_other_cell_stays_as_it_is(text):
    assert guard(text) == unguard(text) == text


def test_a_feed_reader_can_read_the_changes(site, base):
    feed = feedparser.parse((site.folder / "data/changes.atom").read_bytes())
    assert not feed.bozo and feed.version == "atom10"
    assert [entry.title for entry in feed.entries] == [change.title for change in base.changes]
    assert [entry.content[0].value for entry in feed.entries] == [change.told for change in base.changes]
    assert feed.feed.updated == f"{base.changes[0].on}T00:00:00Z" and feed.feed.author
    assert [entry.updated_parsed[:3] for entry in feed.entries] == [
        (c.on.year, c.on.month, c.on.day) for c in base.changes
    ]
    ids = [feed.feed.id, *(entry.id for entry in feed.entries)]
    assert len(set(ids)) == len(ids) and all(
        one.startswith("tag:resourceful-leadership.example,2026:/changes") for one in ids
    )
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [ROOT_ADDRESS + "data/changes.atom"]


def test_the_page_lists_every_change_under_its_own_anchor(site, base):
    for change in base.changes:
        assert f"change-{change.code}" in site["data/"].ids
        assert change.told in site["data/"].text and long_date(change.on) in site["data/"].text


def test_llms_txt_follows_the_convention_and_says_what_to_observe(site, base):
    lines = (site.folder / "llms.txt").read_text(encoding="utf-8").splitlines()
    assert (
        [line[:2] for line in lines if line.startswith("# ")] == ["# "]
        and lines[0].startswith("# ")
        and lines[2].startswith("> ")
    )
    sections = [i for i, line in enumerate(lines) if line.startswith("## ")]
    assert all(
        re.fullmatch(r"- \[.+\]\(https://\S+\): .+", line)
        for line in lines[sections[0] :]
        if line and not line.startswith("## ")
    )
    text = "\n".join(lines)
    assert "2011" in text and "not current guidance" in text and f"{ROOT_ADDRESS}data/kb.json" in text
    assert all(
        f"[{record.code.upper()} " in text
        for kind in ("theme", "behaviour", "example", "question")
        for record in base.live(kind)
    )


def test_the_page_links_to_every_file_that_is_not_a_records(site):
    page = site["data/"]
    linked = {page.target(link)[0] for name, link in page.links() if name == "href"}
    files = {
        path.relative_to(site.folder).as_posix()
        for path in (site.folder / "data").rglob("*")
        if path.suffix != ".html" and path.is_file()
    }
    assert files | {"llms.txt"} <= linked


TAMPERED = [
    (
        "data/kb.json",
        '"code": "e3",\n   "kind": "ex',
        '"code": "e33",\n   "kind": "ex',
        r"data/kb.json: records\[\d+\]: is not e3 as examples/e3/index.json has it",
    ),
    (
        "data/kb.json",
        '"finding",\n   "title": "',
        '"finding",\n   "titel": "',
        r"data/kb.json: records\[\d+\]: is not f1 as themes/t1/f1.json has it",
    ),
    ("data/kb.json", '"records": [', '"records": [,', r"data/kb.json: line \d+: is not JSON: .*"),
    ("data/kb.json", '"records": [', '"record": [', "data/kb.json: the whole: 'records' is a required property"),
    ("data/kb.json", "\n ]\n}", ",\n {}\n ]\n}", r"data/kb.json: records\[\d+\]: is one record too many"),
    ("data/kb.json", '"version": "1.2"', '"version": "2.0"', "data/kb.json: version: '2.0' does not match .*"),
    (
        "examples/e3/index.json",
        '"title": "Plans',
        '"titel": "Plans',
        "examples/e3/index.json: the whole: 'title' is a required property",
    ),
    (
        "themes/t1/f1.json",
        '"locator": {\n    "code"',
        '"locator": {\n    "cade"',
        r"themes/t1/f1.json: links\[0\].locator: 'code' is a required property",
    ),
    (
        "examples/e3/index.json",
        '"code": "planned"',
        '"code": 3',
        "examples/e3/index.json: status.code: 3 is not of type 'string'",
    ),
    (
        "examples/e3/index.json",
        '"label": "Planned"',
        '"label": "Done"',
        r"data/kb.json: records\[\d+\]: is not e3 as examples/e3/index.json has it",
    ),
    (
        "glossary/g-lscb.json",
        '"checked": "2026-',
        '"checked": "2026-13-',
        r"glossary/g-lscb.json: changes\[0\].checked: .* is not a 'date'",
    ),
    (
        "data/schema/term.json",
        '"type": "object"',
        '"type": "objekt"',
        "data/schema/term.json: .*: is not a JSON Schema: 'objekt' is not valid .*",
    ),
    (
        "data/schema/term.json",
        "/data/schema/term.json",
        "/data/schema/terms.json",
        r"data/schema/term.json: \$id: is not its own address",
    ),
    (
        "data/examples.csv",
        '"code","title"',
        '"code","titel"',
        "data/examples.csv: row 1: the columns are not code, title, .*",
    ),
    ("data/examples.csv", '"e3",', '"e3","",', "data/examples.csv: row 4: has more or fewer cells than columns"),
    ("data/examples.csv", '"e3",', '"e33",', "data/examples.csv: row 4: no record has this code"),
    (
        "data/examples.csv",
        "Plans for integrated teams",
        "Other plans",
        "data/examples.csv: row 4: title: differs from e3 in data/kb.json",
    ),
    (
        "data/findings.csv",
        '"The majority"',
        '"All"',
        "data/findings.csv: row 3: extent: differs from f2 in data/kb.json",
    ),
    ("data/links.csv", '"t1","theme"', '"t9","theme"', "data/links.csv: row 2: no record has this link"),
    ("data/links.csv", '"b2","behaviour"', '"b5","behaviour"', "data/links.csv: row 2: to_title: differs from .*"),
    (
        "data/datapackage.json",
        "sha256:",
        "md5:",
        "data/datapackage.json: examples: is missing, or its hash is not that of the file",
    ),
    ("data/datapackage.json", '"hash"', '"hsh"', "data/datapackage.json: cannot be read as a data package: .*"),
    ("data/resourceful-leadership.xlsx", None, None, "data/resourceful-leadership.xlsx: cannot be read .*"),
    ("data/changes.atom", "</feed>", "", "data/changes.atom: is not well-formed: .*"),
    (
        "data/changes.atom",
        "<updated>2026-11-23T00:00:00Z</updated>",
        "",
        r"data/changes.atom: entry \d+: updated is missing, which Atom asks for",
    ),
    (
        "data/changes.atom",
        "/changes/data<",
        "/changes/first-records<",
        "data/changes.atom: id: tag:.*/changes/first-records is there twice",
    ),
    ("llms.txt", "\n\n> ", "\n\n", "llms.txt: line 1: does not begin with a title and a summary"),
    ("llms.txt", "data/kb.json", "data/kb.yml", "llms.txt: Data: does not lead to data/kb.json"),
    ("themes/t1/f1.json", None, None, "themes/t1/f1.json: is missing"),
]


@pytest.fixture(scope="module")
def published(site, base, settings, tmp_path_factory) -> BuiltSite:
    """A copy of what was published, for tests to tamper with."""
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(site.folder, folder, ignore=shutil.ignore_patterns("*.js", "*.css", "*.map"))
    return BuiltSite(folder, ROOT, base, settings, ROOT_ADDRESS)


def test_what_was_published_passes_when_it_is_read_back(published):
    verify(published)


@pytest.mark.parametrize(("address", "old", "new", "said"), TAMPERED, ids=range(len(TAMPERED)))
def test_what_is_wrong_in_a_published_file_is_reported_with_file_and_place(published, address, old, new, said):
    path = published.folder / address
    before = path.read_bytes()
    try:
        if old is None:
            path.unlink()
        else:
            assert old.encode() in before
            path.write_bytes(before.replace(old.encode(), new.encode(), 1))
        with pytest.raises(Unpublished) as raised:
            verify(published)
    finally:
        path.write_bytes(before)
    assert re.fullmatch(said, str(raised.value)), raised.value


def test_a_build_that_would_publish_something_wrong_fails_with_one_line(tmp_path):
    folder = copy_project(tmp_path)
    replace_in(folder, "macros/publish/api/table.py", "in table.sources(records):", "in table.sources(records)[1:]:")
    done = run(folder, "mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert "data/examples.csv: the row of e1 is missing" in (done.stdout + done.stderr).splitlines()
    assert "Traceback" not in done.stdout + done.stderr


def test_a_withdrawn_record_keeps_its_text_but_not_its_links(altered):
    kb = load(altered, "data/kb.json")
    record = next(one for one in kb["records"] if one["code"] == "e3")
    assert record["withdrawn"]["on"] == "2026-12-01" and record["withdrawn"]["see"][0]["code"] == "e2"
    assert record["summary"] and record["did"] and record["links"] == []
    assert record == load(altered, "examples/e3/index.json")
    assert not [one["code"] for one in kb["records"] for link in one["links"] if link["to"] == "e3"]


def test_hostile_text_is_text_in_every_format(altered):
    hostile = "=cmd|'/c calc'!A1, \"quoted\" </script> & ü"
    assert load(altered, "examples/e3/index.json")["setting"] == hostile
    with (altered.folder / "data/examples.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = [row for row in csv.DictReader(file, strict=True) if row["code"] == "e3"]
    assert row["setting"] == f"'{hostile}" and row["withdrawn"] == "2026-12-01"
    feed = feedparser.parse((altered.folder / "data/changes.atom").read_bytes())
    assert html.unescape(feed.entries[0].title) == "<E3> & more"  # feedparser returns titles as HTML
    assert [link.href for link in feed.entries[0].links if link.rel == "related"] == [
        f"{PREFIX}{code}/" for code in ("e3", "e2")
    ]


def test_every_address_has_the_prefix(altered):
    text = (altered.folder / "data/kb.json").read_text(encoding="utf-8")
    assert ROOT_ADDRESS not in text and f'"{PREFIX}e3/"' in text
    assert "tag:example.org,2026:/some/prefix/changes/e3-gone" in (altered.folder / "data/changes.atom").read_text(
        encoding="utf-8"
    )


def test_a_second_report_has_its_own_place(settings):
    """Reports from r2 on are in a folder of their own."""
    found, _ = read(ROOT)
    found.entries["r2"] = replace(found.entries["r1"], record=found["r1"].model_copy(update={"code": "r2"}))
    assert json_address(found, "r2") == "report/r2/index.json"
    assert (
        BuiltSite(ROOT, ROOT, found, settings, "https://x.example/", directory_urls=False).place("r2")
        == "report/r2.html"
    )
