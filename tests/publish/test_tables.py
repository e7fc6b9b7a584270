"""The spreadsheets of the built site, opened by the readers that people use, hold what kb.json says."""

from __future__ import annotations

import csv
import json

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
    assert set(csvs) == {f"data/{name}.csv" for name in KINDS}
    order = [address for _, address in offered]
    assert max(map(order.index, csvs)) < order.index(first[0])
