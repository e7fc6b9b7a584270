"""The Excel file of the built site, opened with openpyxl, which did not write it."""

from __future__ import annotations

import json
from datetime import date

import openpyxl
import pytest

ADDRESS = "data/resourceful-leadership.xlsx"
ROOT_ADDRESS = "https://resourceful-leadership.example/"
SHEETS = ["Read me", "Examples", "Findings", "Behaviours", "Questions", "Links", "Dictionary"]
KINDS = {"Examples": "example", "Findings": "finding", "Behaviours": "behaviour", "Questions": "question"}


@pytest.fixture(scope="module")
def book(site):
    return openpyxl.load_workbook(site.folder / ADDRESS)


@pytest.fixture(scope="module")
def records(site):
    kb = json.loads((site.folder / "data/kb.json").read_text(encoding="utf-8"))
    return {record["code"]: record for record in kb["records"]}


def rows(sheet):
    """The rows of a sheet by their headings; empty cells are empty texts."""
    head, *body = sheet.iter_rows(values_only=True)
    assert len(set(head)) == len(head)
    return [dict(zip(head, ["" if value is None else value for value in row], strict=True)) for row in body]


def test_the_first_sheet_says_what_it_is_and_leads_to_the_others(book):
    assert book.sheetnames == SHEETS and book.active.title == "Read me"
    said = "\n".join(str(row[0]) for row in book["Read me"].iter_rows(values_only=True) if row[0])
    for phrase in ("2011", "in our own words", "not current guidance", "CC BY 4.0", f"{ROOT_ADDRESS}data/"):
        assert phrase in said
    targets = [cell.hyperlink.location for (cell,) in book["Read me"].iter_rows(max_col=1) if cell.hyperlink]
    assert targets == [f"'{name}'!A1" for name in SHEETS[1:]]


@pytest.mark.parametrize("name", SHEETS[1:])
def test_a_sheet_can_be_read_filtered_and_printed(book, name):
    sheet = book[name]
    assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref == sheet.dimensions
    assert all(cell.font.bold and "_" not in cell.value for cell in sheet[1])
    assert all(cell.alignment.wrap_text for row in sheet for cell in row)
    widths = [column.width for column in sheet.column_dimensions.values()]
    assert len(widths) >= 4 and min(widths) >= 11 and max(widths) <= 61
    for phrase in ("2011", "not current guidance", "CC BY 4.0", ROOT_ADDRESS):
        assert phrase in sheet.oddFooter.left.text
    assert sheet.print_title_rows == "$1:$1" and sheet.print_title_cols == "$A:$A"


@pytest.mark.parametrize("name", KINDS)
def test_a_sheet_has_a_row_for_each_record_as_kb_json_has_it(book, records, name):
    read = rows(book[name])
    assert [row["Code"] for row in read] == [code for code, one in records.items() if one["kind"] == KINDS[name]]
    for row in read:
        record = records[row["Code"]]
        assert (row["Title"], row["Short address"], row["Page"]) == (record["title"], record["short"], record["url"])
        assert row["Place in the report"] == record["locator"]["code"]
    for row in book[name].iter_rows(min_row=2):
        (link,) = [cell for cell in row if str(cell.value).endswith(f".example/{row[0].value}/")]
        assert link.hyperlink.target == records[row[0].value]["short"]


def test_findings_examples_and_questions_say_what_kb_json_says(book, records):
    for row in rows(book["Findings"]):
        record = records[row["Code"]]
        assert row["What was found"] == record["statement"]
        assert row["How widespread"] == record["extent"]["value"]["label"]
        assert row["How often"] == (record["how_often"] or "")
    for row in rows(book["Examples"]):
        record = records[row["Code"]]
        assert row["Stage"] == record["status"]["label"]
        assert row["What they did or planned"] == "\n".join(
            f"{deed['action']['label']}: {deed['told']}" for deed in record["did"]
        )
    for row in rows(book["Questions"]):
        assert row["Prompts"].split("\n") == records[row["Code"]]["prompts"]


def test_every_link_is_there_once_with_its_reason(book, records):
    declared = {
        (code, link["relation"], link["to"]): link
        for code, record in records.items()
        for link in record["links"]
        if link["direction"] == "declared"
    }
    read = {(row["From"], row["Relation"], row["To"]): row for row in rows(book["Links"])}
    assert read.keys() == declared.keys() and len(read) == book["Links"].max_row - 1 > 100
    for key, row in read.items():
        assert row["Our reason"] == (declared[key]["reason"] or "")
        assert (row["Is it our reading?"] == "yes") == (declared[key]["basis"]["code"] == "editorial")


def test_the_dictionary_says_what_each_heading_means(book, site):
    package = json.loads((site.folder / "data/datapackage.json").read_text(encoding="utf-8"))
    told = [
        (resource["name"].capitalize(), field["title"], field["name"], field["description"])
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    ]
    assert [tuple(row.values()) for row in rows(book["Dictionary"])] == told
    headings = [(name, cell.value) for name in SHEETS[1:-1] for cell in book[name][1]]
    assert [(sheet, heading) for sheet, heading, _, _ in told] == headings


def test_a_formula_stays_text_and_a_date_is_a_date(altered):
    book = openpyxl.load_workbook(altered.folder / ADDRESS)
    (row,) = [row for row in book["Examples"].iter_rows(min_row=2) if row[0].value == "e3"]
    cells = dict(zip([cell.value for cell in book["Examples"][1]], row, strict=True))
    hostile = cells["Where"]
    assert hostile.value == "=cmd|'/c calc'!A1, \"quoted\" </script> & ü"
    assert hostile.data_type == "s" and hostile.quotePrefix
    assert cells["Withdrawn on"].value.date() == date(2026, 12, 1)
    assert [cell.data_type for row in book["Examples"] for cell in row if cell.data_type == "f"] == []


def test_it_holds_no_time_of_its_making(book, base):
    assert book.properties.created.date() == base.changes[0].on
