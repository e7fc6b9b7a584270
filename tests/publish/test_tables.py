"""The spreadsheets of the built site, opened by the readers that people use, hold what kb.json says."""

from __future__ import annotations

import csv
import json

import frictionless
import pytest
from built import Site

KINDS = {"examples": "example", "findings": "finding", "behaviours": "behaviour", "questions": "question"}
ASKED = [
    "code",
    "title",
    "statement",
    "themes",
    "extent",
    "extent_of",
    "extent_limits",
    "how_often",
    "people",
    "challenges_editorial",
    "behaviours_report",
    "behaviours_section",
    "behaviours_editorial",
    "locator",
    "withdrawn",
    "url",
    "short",
]


def read(site: Site, name: str) -> list[dict[str, str]]:
    with (site.folder / f"data/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="module")
def records(site):
    kb = json.loads((site.folder / "data/kb.json").read_text(encoding="utf-8"))
    return {record["code"]: record for record in kb["records"]}


def linked(record, kind, basis=None):
    links = [link for link in record["links"] if link["kind"] == kind]
    return "; ".join(link["to"] for link in links if basis in (None, link["basis"]["code"]))


@pytest.mark.parametrize("name", KINDS)
def test_a_table_has_a_row_for_each_record_and_the_columns_that_all_share(site, records, name):
    rows = read(site, name)
    assert [row["code"] for row in rows] == [code for code, one in records.items() if one["kind"] == KINDS[name]]
    for row in rows:
        record = records[row["code"]]
        assert [row[column] for column in ("title", "url", "short")] == [
            record[key] for key in ("title", "url", "short")
        ]
        assert (row["locator"], row["locator_title"]) == (record["locator"]["code"], record["locator"]["title"])
        assert row["withdrawn"] == "" and record["withdrawn"] is None


def test_findings_have_what_a_researcher_asked_for(site, records):
    rows = read(site, "findings")
    assert [column for column in ASKED if column not in rows[0]] == []
    for row in rows:
        record = records[row["code"]]
        assert (row["statement"], row["how_often"]) == (record["statement"], record["how_often"] or "")
        extent = record["extent"]
        wanted = (extent["value"]["label"], extent["of"]["label"], extent["limits"] or "")
        assert (row["extent"], row["extent_of"], row["extent_limits"]) == wanted
        for column, field in (("people", "people"), ("challenges_editorial", "challenges"), ("actions", "actions")):
            assert row[column] == "; ".join(value["label"] for value in record[field])
        for basis in ("report", "section", "editorial"):
            assert row[f"behaviours_{basis}"] == linked(record, "behaviour", basis)
        assert (row["themes"], row["examples"]) == (linked(record, "theme"), linked(record, "example"))
        assert row["theme_titles"] == records[row["themes"]]["title"]
        assert row["voices"] == "\n".join(f"{voice['role']}: {voice['told']}" for voice in record["voices"])
    assert all(any(row[column] for row in rows) for column in ("voices", "notes_editorial", "planned", "how_often"))
    assert {"The majority", "Some"} <= {row["extent"] for row in rows}


def test_questions_have_their_prompts_and_behaviours_what_they_mean(site, records):
    for row in read(site, "questions"):
        record = records[row["code"]]
        assert (row["asks"], row["prompts"].split("\n")) == (record["asks"], record["prompts"])
        assert row["examples"] == linked(record, "example")
    for row in read(site, "behaviours"):
        record = records[row["code"]]
        assert row["meaning_editorial"] == record["meaning"]["told"]
        described = [f"{aspect['title']}: {aspect['told']}" for aspect in record["in_safeguarding"]]
        assert row["in_safeguarding"] == "\n".join(described)
        assert row["described_with"] == "; ".join(other["code"] for other in record["described_with"])
        for kind in ("example", "finding"):
            for basis in ("report", "section", "editorial"):
                assert row[f"{kind}s_{basis}"] == linked(record, kind, basis)


def test_the_page_on_open_data_offers_them_first_in_plain_words(site):
    page = site["data/"]
    links = page.article.xpath(".//a[@download]")
    offered = [(link.text_content(), page.target(link.get("href"))[0]) for link in links]
    assert ("Findings as a spreadsheet (CSV)", "data/findings.csv") in offered
    first = [address for _, address in offered if address.endswith("kb.json")]
    csvs = [address for _, address in offered if address.endswith(".csv")]
    assert set(csvs) == {f"data/{name}.csv" for name in [*KINDS, "links"]}
    assert offered[0] == ("Everything below as one Excel file (XLSX)", "data/resourceful-leadership.xlsx")
    order = [address for _, address in offered]
    assert max(map(order.index, csvs)) < order.index(first[0])


def test_every_link_is_in_the_table_of_links_once_with_who_makes_it_and_why(site, records):
    back = {"illustrated by", "seen in", "its theme", "its examples", "its questions", "what the study found"}
    declared = [
        (code, link) for code, one in records.items() for link in one["links"] if link["direction"] == "declared"
    ]
    rows = read(site, "links")
    assert [(row["from"], row["relation"], row["to"]) for row in rows] == [
        (code, link["relation"], link["to"]) for code, link in declared
    ]
    assert {row["basis"] for row in rows} == {"report", "section", "editorial"}
    for row, (code, link) in zip(rows, declared, strict=True):
        place = link["locator"] or {"code": "", "title": ""}
        assert (row["basis"], row["locator"], row["locator_title"]) == (
            link["basis"]["code"],
            place["code"],
            place["title"],
        )
        assert (row["reason_editorial"], row["to_title"]) == (link["reason"] or "", link["title"])
        assert (row["from_title"], row["from_kind"]) == (records[code]["title"], records[code]["kind"])
        assert row["ours"] == ("yes" if link["basis"]["code"] == "editorial" else "no")
        assert (code, row["back"]) in {(one["to"], one["relation"]) for one in records[row["to"]]["links"]}
    assert back <= {row["back"] for row in rows}


def test_frictionless_finds_every_table_valid_by_the_data_package(site, records):
    done = frictionless.validate(str(site.folder / "data/datapackage.json"))
    assert done.valid, done.flatten(["rowNumber", "fieldName", "type", "message"])
    assert [task.name for task in done.tasks] == ["examples", "findings", "behaviours", "questions", "links"]
    assert all(task.stats["rows"] > 5 for task in done.tasks)
    package = frictionless.Package(str(site.folder / "data/datapackage.json"))
    assert {licence["name"] for licence in package.licenses} == {"CC-BY-4.0"}
    assert "2011" in package.sources[0]["title"] and "not current guidance" in package.description
    (links,) = [resource for resource in package.resources if resource.name == "links"]
    assert {row["ours"] for row in links.read_rows()} == {True, False}
    assert links.schema.primary_key == ["from", "relation", "to"]


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("findings.csv", '"f2","', '"f1","', "primary-key"),
        ("findings.csv", '"statement"', '"statment"', "incorrect-label"),
        ("links.csv", '"report","no"', '"report","perhaps"', "type-error"),
        ("examples.csv", '"https://resourceful-leadership.example/e1/"', '"there"', "type-error"),
    ],
)
def test_frictionless_would_find_a_table_that_is_not_as_described(site, tmp_path, file, old, new, fault):
    for path in (site.folder / "data").iterdir():
        if path.suffix in (".csv", ".json"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
    before = (tmp_path / file).read_bytes()
    assert old.encode() in before
    (tmp_path / file).write_bytes(before.replace(old.encode(), new.encode(), 1))
    found = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert fault in {kind for (kind,) in found.flatten(["type"])}


@pytest.mark.parametrize("name", [*KINDS, "links"])
def test_every_column_is_explained_once_on_the_page_and_in_the_data_package(site, name):
    package = json.loads((site.folder / "data/datapackage.json").read_text(encoding="utf-8"))
    (resource,) = [one for one in package["resources"] if one["name"] == name]
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == list(read(site, name)[0])
    fold = site["data/"].article.xpath(f".//h3[@id='columns-{name}']/following-sibling::details")[0]
    shown = list(zip(fold.xpath(".//dt"), fold.xpath(".//dd"), strict=True))
    assert [(" ".join(dt.text_content().split()), " ".join(dd.text_content().split())) for dt, dd in shown] == [
        (f"{field['title']}: {field['name']}", field["description"]) for field in fields
    ]
    assert all(len(field["description"]) > 12 and field["description"].endswith(".") for field in fields)


@pytest.mark.parametrize("page", ["find/", "themes/"])
def test_the_findings_as_a_spreadsheet_are_a_link_away_from_where_findings_are_read(site, page):
    (link,) = [a for a in site[page].article.xpath(".//a") if a.text_content() == "findings as a spreadsheet"]
    assert site[page].target(link.get("href")) == ("data/index.html", "spreadsheets")
    assert "Findings as a spreadsheet (CSV)" in site["data/"].text
