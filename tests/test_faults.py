"""What an editor reads for each kind of fault: the rule in words, the edit that breaks it in a small base, and the whole lines told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from scratch import BASE, Edit, another, project

from macros.check import check
from macros.faults import listing

ROOT = Path(__file__).resolve().parent.parent

R1, T1, F1, Q1 = "data/reports/r1.yml", "data/themes/t1.yml", "data/findings/f1.yml", "data/questions/q1.yml"
B1, B2, E1, LAC = "data/behaviours/b1.yml", "data/behaviours/b2.yml", "data/examples/e1.yml", "data/terms/g-lac.yml"
BASIS, EXTENT, PEOPLE, EVIDENCE = (f"data/vocabulary/{name}.yml" for name in ("basis", "extent", "people", "evidence"))
PAGE = "docs/examples/e1.md"

LINK = "{to: t1, basis: report, locator: r1#results}"
WITHDRAWN = "withdrawn: {on: 2026-01-31, reason: Told twice.}\ntitle:"
TAC = ("data/terms/g-tac.yml", another(LAC, ("g-lac", "g-tac"), ("looked-after children", "team around the child"), ("LAC", "TAC")))
T2 = ("data/themes/t2.yml", another(T1, ("t1", "t2"), ("Results", "Openness"))), ("docs/themes/t2.md", '{{ record("t2") }}\n')

R2 = ("data/reports/r2.yml", another(R1, ("code: r1", "code: r2"), ("The summary report", "The other report")))


class Case(NamedTuple):
    """A rule, what is told of a base that breaks it, and what breaks it."""

    rule: str
    told: str
    edits: tuple[Edit, ...]


def case(rule: str, told: str, *edits: Edit) -> Case:
    return Case(rule, told, edits)


FIELDS = [
    case(
        "an unknown field is told with the fields that may still be given",
        "data/behaviours/b1.yml:5: colour: no such field; there are described_with, in_safeguarding, notes, search_words, withdrawn",
        (B1, "meaning:", "colour: red\nmeaning:"),
    ),
    case(
        "an unknown field where every other is given should go",
        "data/reports/r1.yml:9: aims.items[0].locator: no such field; take it out",
        (R1, "told: To learn.", "told: To learn., locator: r1#opening"),
    ),
    case(
        "a misspelt field is told with the nearest right one",
        "data/terms/g-lac.yml:10: change: no such field; did you mean 'changes'?",
        (LAC, "changes:", "change:"),
    ),
    case(
        "a misspelt field within a field is told with its place",
        "data/examples/e1.yml:22: behaviours[1].raison: no such field; did you mean 'reason'?",
        (E1, "    reason:", "    raison:"),
    ),
    case(
        "a misspelt field that is required is not told as missing too",
        "data/behaviours/b1.yml:2: titel: no such field; did you mean 'title'?",
        (B1, "title:", "titel:"),
    ),
    case(
        "a missing field is told with what it should hold",
        "data/behaviours/b1.yml:1: title: missing: its short name",
        (B1, "title: Openness\n", ""),
    ),
    case(
        "a field missing within a field is told where that begins",
        "data/behaviours/b1.yml:5: meaning.reason: missing: one sentence on why we say it",
        (B1, "  reason: A plain reading.\n", ""),
    ),
    case(
        "a text is no list",
        "data/themes/t1.yml:8: findings: needs a list (each entry on a line that begins with '- '), not 'f1'",
        (T1, "[f1]", "f1"),
    ),
    case(
        "a list is no text",
        "data/behaviours/b1.yml:2: title: needs a text, not a list",
        (B1, "Openness", "[Openness]"),
    ),
    case(
        "a mapping is no text",
        "data/behaviours/b1.yml:2: title: needs a text, not a mapping",
        (B1, "Openness", "{Openness: yes}"),
    ),
    case(
        "a text is no mapping",
        "data/examples/e1.yml:12: theme: needs a mapping (lines of 'name: text'), not 't1'",
        (E1, LINK, "t1"),
    ),
    case(
        "a whole number has no fraction",
        "data/reports/r1.yml:5: year: needs a whole number, not '2011.5'",
        (R1, "2011", "2011.5"),
    ),
    case(
        "a fault is one line, even if the text has several",
        "data/reports/r1.yml:5: year: needs a whole number, not 'twenty eleven'",
        (R1, "2011", "|\n  twenty\n  eleven"),
    ),
    case(
        "a day that is not in the calendar is no date",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, not '2026-11-31'",
        (LAC, "2026-11-23", "2026-11-31"),
    ),
    case(
        "a date has no time of day",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, without a time, not '2026-11-23T10:00'",
        (LAC, "2026-11-23", "2026-11-23T10:00"),
    ),
    case(
        "a year is no date",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, not '2026'",
        (LAC, "2026-11-23", "2026"),
    ),
    case(
        "a number of seconds is no date",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, not '86400'",
        (LAC, "2026-11-23", "86400"),
    ),
    case(
        "an empty text that may be left out is written or taken out",
        "data/findings/f1.yml:9: how_often: empty; write the text or take the field out",
        (F1, "people:", "how_often:\npeople:"),
    ),
    case(
        "an empty text that may not be left out is written",
        "data/behaviours/b1.yml:2: title: empty; write the text",
        (B1, "Openness", '""'),
    ),
    case(
        "a text of spaces is empty",
        "data/behaviours/b1.yml:2: title: empty; write the text",
        (B1, "Openness", '"   "'),
    ),
    case(
        "nothing is no list",
        "data/themes/t1.yml:8: findings: needs a list (each entry on a line that begins with '- '), not an empty text",
        (T1, "[f1]", ""),
    ),
    case(
        "a report has a section",
        "data/reports/r1.yml:15: sections: needs at least one entry",
        (R1, BASE[R1][BASE[R1].index("sections:") :], "sections: []\n"),
    ),
    case(
        "a term has a usage",
        "data/terms/g-lac.yml:8: usage: needs at least one entry",
        (LAC, "usage:\n  - {told: The report speaks of their plans., locator: r1#opening}", "usage: []"),
    ),
]

YAML = [
    case(
        "a field stands once",
        "data/behaviours/b1.yml:3: title: stands twice (first in line 2); keep one",
        (B1, "label:", "title: Openness\nlabel:"),
    ),
    case(
        "an alias is written out, and is not told as an empty text too",
        "data/behaviours/b1.yml:2: title: alias '*x'; write the text out",
        (B1, "Openness", "*x"),
    ),
    case(
        "an anchor is taken out",
        "data/behaviours/b1.yml:2: title: anchor '&x'; take it out and write each text out",
        (B1, "Openness", "&x Openness"),
    ),
    case(
        "a tag is taken out",
        "data/reports/r1.yml:5: year: tag '!year'; take it out, every value is text here",
        (R1, "2011", "!year 2011"),
    ),
    case(
        "a tag is told as it was typed",
        "data/reports/r1.yml:5: year: tag '!!int'; take it out, every value is text here",
        (R1, "2011", "!!int 2011"),
    ),
    case(
        "a field's name is one word",
        "data/behaviours/b1.yml:5: a field's name is one word, not a list, a mapping or an alias",
        (B1, "meaning:", "? [colour]\n: red\nmeaning:"),
    ),
    case(
        "a file holds one document",
        "data/behaviours/b1.yml:8: a second document begins; a file holds one record",
        (B1, "reason: A plain reading.\n", "reason: A plain reading.\n---\ncode: b3\n"),
    ),
    case(
        "a file that is not UTF-8 is told with the line of the first wrong byte",
        "data/behaviours/b1.yml:6: not UTF-8: byte 0x92; save the file as UTF-8",
        (B1, BASE[B1].replace("other ways", "others’ ways").encode("cp1252")),
    ),
    case(
        "a control character is told in its line, whatever letters stand before it",
        "data/behaviours/b1.yml:6: the character U+0007 may not stand in YAML; take it out",
        (B1, BASE[B1].replace("Openness", "‘Öpenness’ – ‘Öpenness’ – ‘Öpenness’").replace("ways.", "ways\a.")),
    ),
    case(
        "a line break that no editor shows is told as a character",
        "data/behaviours/b1.yml:2: the character U+2028 may not stand in YAML; take it out",
        (B1, "Openness", "Open\u2028ness"),
    ),
    case(
        "a line is not indented with a tab",
        "data/behaviours/b1.yml:6: not YAML: indent with spaces, not tabs",
        (B1, "  told", "\ttold"),
    ),
    case(
        "a line is not indented with spaces and a tab",
        "data/behaviours/b1.yml:7: not YAML: indent with spaces, not tabs",
        (B1, "  reason", "  \treason"),
    ),
    case(
        "a text with a colon and a space is quoted",
        "data/behaviours/b1.yml:2: not YAML: a text that holds ': ' needs quotes, or '>-' and a new line",
        (B1, "title: Openness", "title: Openness: a word"),
    ),
    case(
        "a text that starts with a sign of YAML is quoted",
        "data/behaviours/b1.yml:2: not YAML: a text that starts with @ needs quotes",
        (B1, "Openness", "@home"),
    ),
    case(
        "a quote that is not closed is told where it opens",
        "data/behaviours/b1.yml:2: not YAML: the quote that opens here is not closed",
        (B1, "Openness", '"Openness'),
    ),
    case(
        "a bracket that is not closed is told where it opens",
        "data/themes/t1.yml:8: not YAML: the bracket that opens here is not closed, or a text within it needs quotes",
        (T1, "[f1]", "[f1"),
    ),
    case(
        "a field's name is followed by a colon and a space",
        "data/behaviours/b1.yml:2: not YAML: a field's name is followed by a colon and a space",
        (B1, "title: Openness", "title:Openness"),
    ),
    case(
        "a field begins below the field before it",
        "data/behaviours/b1.yml:7: not YAML: a field or an entry should begin here; "
        "look at the indentation, and for a quote that closes too early",
        (B1, "  reason", " reason"),
    ),
    case(
        "a text with a comma within braces is quoted",
        "data/examples/e1.yml:24: findings[0].in part: no such field; a text that holds a comma needs quotes within braces",
        (E1, "{to: f1, basis: report, locator: r1#results}", "{to: f1, basis: editorial, reason: It shows it, in part}"),
    ),
    case(
        "a file is not empty",
        "data/behaviours/b1.yml:1: the file is empty; it should hold one record",
        (B1, ""),
    ),
    case(
        "a comment is no record",
        "data/behaviours/b1.yml:1: the file is empty; it should hold one record",
        (B1, "# To be written.\n"),
    ),
    case(
        "a record is a mapping",
        "data/questions/q1.yml:1: needs a mapping (lines of 'name: text'), not a list; the fields are "
        "code, withdrawn, title, asks, locator, prompts, rated, theme, people, behaviours, examples, notes, search_words",
        (Q1, "- Using data\n"),
    ),
]

FILES = [
    case(
        "a code is one record's alone",
        "data/behaviours/b2.yml:1: code: 'b1' is the code of data/behaviours/b1.yml already; this file's name asks for 'b2'",
        (B2, "code: b2", "code: b1"),
    ),
    case(
        "a code belongs to the file that it names, not to the first that claims it",
        "data/behaviours/b1.yml:1: code: 'b2' is the code of data/behaviours/b2.yml already; this file's name asks for 'b1'",
        (B1, "code: b1", "code: b2"),
    ),
    case(
        "a code is the file's name, and what links to either is not told too",
        "data/behaviours/b1.yml:1: code: 'b3' does not match the file's name; one of them should change",
        (B1, "code: b1", "code: b3"),
    ),
    case(
        "a vocabulary's code is the file's name",
        "data/vocabulary/evidence.yml:1: code: 'evidences' does not match the file's name",
        (EVIDENCE, "code: evidence", "code: evidences"),
    ),
    case(
        "a code is a small letter and a number",
        "data/behaviours/b1.yml:1: code: 'B1' is not a code, as e3 or g-lac",
        (B1, "code: b1", "code: B1"),
    ),
    case(
        "a code has the letter of its kind, and what links to the record is not told too",
        "data/behaviours/b1.yml:1: code: 'e2' is not the code of a behaviour (b1, b2 and so on)",
        (B1, "code: b1", "code: e2"),
    ),
    case(
        "a term's code is g- and words",
        "data/terms/g-lac.yml:1: code: 'g1' is not the code of a term (g- and words, as g-lac)",
        (LAC, "code: g-lac", "code: g1"),
    ),
    case(
        "a section's code can stand in a locator",
        "data/reports/r1.yml:18: sections[2].code: 'Example_1' is not a section's code, small letters, digits and hyphens, as example-3",
        (R1, "code: example-1", "code: Example_1"),
    ),
    case(
        "a record in an unknown folder is told with the nearest, and what links to it is not told too",
        "data/behaviors/b1.yml:1: no kind of record has the folder 'behaviors'; did you mean 'behaviours'?",
        (B1, None),
        ("data/behaviors/b1.yml", BASE[B1]),
    ),
    case(
        "a record stands in a folder",
        "data/b3.yml:1: a record stands in the folder of its kind; "
        "there are behaviours, changes, examples, findings, questions, reports, search, terms, themes, vocabulary",
        ("data/b3.yml", BASE[B1]),
    ),
    case(
        "a record's file ends in .yml, and what links to it is not told too",
        "data/behaviours/b1.yaml:1: a record's file ends in .yml: b1.yml",
        (B1, None),
        ("data/behaviours/b1.yaml", BASE[B1]),
    ),
    case(
        "a hidden file, as systems and editors leave behind, is passed over",
        "",
        ("data/behaviours/.DS_Store", b"\x00\x01Bud1"),
        ("data/behaviours/.b1.yml.swp", b"b0VIM\xff"),
    ),
]

LINKS = [
    case(
        "a link leads to a record that there is",
        "data/examples/e1.yml:20: behaviours[1].to: no behaviour 'b9' (there are b1 to b2)",
        (E1, "to: b2", "to: b9"),
    ),
    case(
        "a link leads to a record of the field's kind",
        "data/examples/e1.yml:20: behaviours[1].to: no behaviour 'f1' (there are b1 to b2)",
        (E1, "to: b2", "to: f1"),
    ),
    case(
        "a link to a term that there is not is told with the nearest",
        "data/terms/g-lac.yml:10: see[0]: no term 'g-tacc' (did you mean 'g-tac'?)",
        (LAC, "changes:", "see: [g-tacc]\nchanges:"),
        TAC,
    ),
    case(
        "a link gives a code",
        "data/examples/e1.yml:20: behaviours[1].to: 'Collaborating' is not a code, as e3 or g-lac",
        (E1, "to: b2", "to: Collaborating"),
    ),
    case(
        "every link to a withdrawn record is told with what to read instead",
        "data/examples/e1.yml:20: behaviours[1].to: 'b2' is withdrawn; link to b1\n"
        "data/themes/t1.yml:7: behaviours[0].to: 'b2' is withdrawn; link to b1",
        (B2, "title:", WITHDRAWN.replace("}", ", see: [b1]}")),
    ),
    case(
        "an example's link to a withdrawn finding is taken out, and its theme keeps it",
        "data/examples/e1.yml:24: findings[0].to: 'f1' is withdrawn; take the link out",
        (F1, "title:", WITHDRAWN),
    ),
    case(
        "a withdrawn record leads to one that there is",
        "data/questions/q1.yml:2: withdrawn.see[0]: no question 'q7' (there is only q1)",
        (Q1, "title:", WITHDRAWN.replace("}", ", see: [q7]}")),
    ),
    case(
        "a link on the wrong side is told with the right file",
        "data/behaviours/b1.yml:5: examples: typed on the wrong side; the link from example to behaviour is declared once, "
        "in data/examples/e1.yml: behaviours, naming b1",
        (B1, "meaning:", "examples:\n  - {to: e1, basis: report, locator: r1#example-1}\nmeaning:"),
    ),
    case(
        "a finding does not name its theme",
        "data/findings/f1.yml:6: theme: typed on the wrong side; the link from theme to finding is declared once, "
        "in data/themes/t1.yml: findings, naming f1",
        (F1, "behaviours:", "theme: t1\nbehaviours:"),
    ),
    case(
        "a link on the wrong side that names nothing yet is told with the right folder",
        "data/behaviours/b1.yml:5: questions: typed on the wrong side; the link from question to behaviour is declared once, "
        "in the question's file in data/questions/: behaviours, naming b1",
        (B1, "meaning:", "questions: []\nmeaning:"),
    ),
    case(
        "a record links to another once in a field",
        "data/themes/t1.yml:8: behaviours[1]: 'b2' stands twice in this list; keep one",
        (T1, "findings:", "  - {to: b2, basis: editorial, reason: So it is.}\nfindings:"),
    ),
    case(
        "a theme lists a finding once",
        "data/themes/t1.yml:8: findings[1]: 'f1' stands twice in this list; keep one",
        (T1, "[f1]", "[f1, f1]"),
    ),
    case(
        "a term names a related one once",
        "data/terms/g-lac.yml:10: see[1]: 'g-tac' stands twice in this list; keep one",
        (LAC, "changes:", "see: [g-tac, g-tac]\nchanges:"),
        TAC,
    ),
    case(
        "an editorial link has a reason",
        "data/examples/e1.yml:21: behaviours[1].basis: basis 'editorial' needs a reason: one sentence on why we say so",
        (E1, "    reason: They did it together.\n", ""),
    ),
    case(
        "an editorial link has no locator",
        "data/examples/e1.yml:22: behaviours[1].locator: basis 'editorial' rests on its reason; a locator belongs to 'report'",
        (E1, "    reason:", "    locator: r1#example-1\n    reason:"),
    ),
    case(
        "a report link has a locator",
        "data/examples/e1.yml:19: behaviours[0].basis: basis 'report' needs a locator: the section in which the report says so",
        (E1, ", locator: r1#example-1}", "}"),
    ),
    case(
        "a report link has no reason",
        "data/examples/e1.yml:19: behaviours[0].reason: basis 'report' rests on its locator; a reason belongs to 'editorial'",
        (E1, "locator: r1#example-1}", "locator: r1#example-1, reason: So it is.}"),
    ),
    case(
        "a term's meaning rests on something",
        "data/terms/g-lac.yml:6: meaning.basis: basis 'report' needs a locator: the section in which the report says so",
        (LAC, "  locator: r1#opening\nusage", "usage"),
    ),
    case(
        "a locator names a section, and the nearest is told",
        "data/behaviours/b1.yml:4: locator: no section 'openings' in r1; did you mean 'opening'?",
        (B1, "r1#opening", "r1#openings"),
    ),
    case(
        "a locator names a section, and if none is near all are told",
        "data/behaviours/b1.yml:4: locator: no section 'page-3' in r1; there are example-1, opening, results",
        (B1, "r1#opening", "r1#page-3"),
    ),
    case(
        "a locator names a report that there is",
        "data/behaviours/b1.yml:4: locator: no report 'r2' (there is only r1)",
        (B1, "r1#opening", "r2#opening"),
    ),
    case(
        "a locator is a report's code and a section's",
        "data/behaviours/b1.yml:4: locator: 'page 3' is not a locator, "
        "a report's code and the code of one of its sections, as r1#example-3",
        (B1, "r1#opening", "page 3"),
    ),
]

VOCABULARIES_OF_SEARCH = (
    ("data/vocabulary/relation.yml", "code: relation\ntitle: R\nmeaning: M\nvalues:\n  - {code: same, label: same, meaning: M}\n"),
    ("data/vocabulary/origin.yml", "code: origin\ntitle: O\nmeaning: M\nvalues:\n  - {code: practice, label: practice, meaning: M}\n"),
)
THESAURUS = """code: thesaurus
title: T
meaning: M
concepts:
  - term: morale
    forms:
      - {form: mood, relation: same, origin: practice}
  - term: weather
    forms:
      - {form: Mood, relation: same, origin: practice}
joined: []
false_friends: []
"""

LOG = "data/changes/log.yml"
CHANGES = """code: log
title: L
meaning: M
entries:
  - {code: second, on: 2026-11-24, title: A second example, told: There are two., records: [e1]}
  - {code: first, on: 2026-11-23, title: All, told: All that there is.}
"""

RECORDS = [
    case(
        "a word of the thesaurus stands for one concept",
        "data/search/thesaurus.yml:10: concepts[1].forms[0].form: 'Mood' stands for 'morale' already; keep it in one concept",
        *VOCABULARIES_OF_SEARCH,
        ("data/search/thesaurus.yml", THESAURUS),
    ),
    case(
        "a topic that a theme is about is not one that is missing",
        "data/search/uncovered.yml:5: topics[0].title: 'Results' is what t1 is about; take the topic out",
        ("data/search/uncovered.yml", "code: uncovered\ntitle: U\nmeaning: M\ntopics:\n  - {title: Results, words: w}\n"),
    ),
    case(
        "a topic that is a term in any of its spellings is not one that is missing",
        "data/search/uncovered.yml:5: topics[0].title: 'Looked-After children' is what g-lac is about; take the topic out",
        ("data/search/uncovered.yml", "code: uncovered\ntitle: U\nmeaning: M\ntopics:\n  - {title: Looked-After children, words: w}\n"),
    ),
    case(
        "words for a section page name one that exists",
        "data/search/sections.yml:5: pages[0].page: no section page 'abuot.md'; did you mean 'about.md'?",
        ("data/search/sections.yml", "code: sections\ntitle: S\nmeaning: M\npages:\n  - {page: abuot.md, title: About, summary: S, words: w}\n"),
    ),
    case(
        "a change is about records that there are",
        "data/changes/log.yml:5: entries[0].records[1]: no example 'e9' (there is only e1)",
        (LOG, CHANGES.replace("[e1]", "[e1, e9]")),
    ),
    case(
        "the newest change stands first",
        "data/changes/log.yml:6: entries[1].on: 2026-11-25 is later than 2026-11-24 above it; the newest stands first",
        (LOG, CHANGES.replace("on: 2026-11-23", "on: 2026-11-25")),
    ),
    case(
        "a change has a code of its own",
        "data/changes/log.yml:6: entries[1].code: 'second' is the code of another change; give it its own",
        (LOG, CHANGES.replace("code: first", "code: second")),
    ),
    case(
        "a change has a day",
        "data/changes/log.yml:5: entries[0].on: needs a date as 2026-12-31, not 'today'",
        (LOG, CHANGES.replace("on: 2026-11-24", "on: today")),
    ),
    case(
        "the folder of changes has a file of a set name",
        "data/changes/2026.yml:1: changes has no file '2026'; there is only log",
        ("data/changes/2026.yml", CHANGES),
    ),
    case(
        "search has files of set names",
        "data/search/synonyms.yml:1: search has no file 'synonyms'; there are sections, thesaurus, uncovered",
        ("data/search/synonyms.yml", "code: synonyms\n"),
    ),
    case(
        "a value stands in its vocabulary, and the nearest is told",
        "data/findings/f1.yml:5: extent.value: no value 'meny' in data/vocabulary/extent.yml; did you mean 'many'?",
        (F1, "value: many", "value: meny"),
    ),
    case(
        "a vocabulary that a field needs is there",
        "data/examples/e1.yml:16: evidence[0].sort: there is no data/vocabulary/evidence.yml to hold 'none'",
        (EVIDENCE, None),
    ),
    case(
        "a vocabulary holds what a record uses",
        "data/vocabulary/people.yml:6: values[1].code: no record uses 'nurses'; use it or take it out",
        (PEOPLE, "who manage.}\n", "who manage.}\n  - {code: nurses, label: Nurses, meaning: Nurses.}\n"),
    ),
    case(
        "a vocabulary is used",
        "data/vocabulary/colours.yml:1: no record uses the vocabulary 'colours'; use it or delete the file",
        ("data/vocabulary/colours.yml", another(PEOPLE, ("code: people", "code: colours"))),
    ),
    case(
        "a value stands once in its vocabulary",
        "data/vocabulary/people.yml:6: values[1].code: 'managers' stands twice; keep one",
        (PEOPLE, "who manage.}\n", "who manage.}\n  - {code: managers, label: Heads, meaning: Heads.}\n"),
    ),
    case(
        "a finding has a theme",
        "data/findings/f1.yml:1: code: no theme lists f1; add it to findings in data/themes/ (there is only t1)",
        (T1, "[f1]", "[]"),
    ),
    case(
        "a finding has one theme",
        "data/themes/t2.yml:8: findings[0]: 'f1' stands in t1 already; a finding has one theme",
        *T2,
    ),
    case(
        "a title is one record's alone, in capitals too",
        "data/behaviours/b2.yml:2: title: also the title of b1; say what sets the two apart",
        (B2, "Collaborating", "OPENNESS"),
    ),
    case(
        "a spelling is one term's alone",
        "data/terms/g-tac.yml:3: forms[1]: 'LAC' leads to g-lac already; keep it in one term",
        (TAC[0], TAC[1].replace("TAC]", "LAC]")),
    ),
    case(
        "a spelling stands once in its term",
        "data/terms/g-lac.yml:3: forms[2]: 'LAC' stands twice in this list; keep one",
        (LAC, "LAC]", "LAC, LAC]"),
    ),
    case(
        "a section's code is its own",
        "data/reports/r1.yml:19: sections[3].code: 'opening' is an earlier section's code; give it its own",
        (R1, "within: results}\n", "within: results}\n  - {code: opening, title: End, basis: report, sort: section}\n"),
    ),
    case(
        "a section stands within one that there is",
        "data/reports/r1.yml:18: sections[2].within: no earlier section 'result'; did you mean 'results'?",
        (R1, "within: results", "within: result"),
    ),
    case(
        "a section does not stand within a later one",
        "data/reports/r1.yml:16: sections[0].within: no earlier section 'results'; there are none",
        (R1, "title: Opening,", "title: Opening, within: results,"),
    ),
]

PAGES = [
    case(
        "a record has a page",
        'data/examples/e1.yml:1: code: has no page; write docs/examples/e1.md with the line {{ record("e1") }}',
        (PAGE, None),
    ),
    case(
        "a page has a record",
        "docs/examples/e10.md:1: no example 'e10' for this page (there is only e1); write its record or delete the page",
        ("docs/examples/e10.md", '{{ record("e10") }}\n'),
    ),
    case(
        "a report has a page",
        'data/reports/r2.yml:1: code: has no page; write docs/report/r2.md with the line {{ record("r2") }}',
        R2,
    ),
    case(
        "a report's page has a record",
        "docs/report/r2.md:1: no report 'r2' for this page (there is only r1); write its record or delete the page",
        ("docs/report/r2.md", '{{ record("r2") }}\n'),
    ),
    case(
        "the first report has a section page and no other",
        "docs/report/r1.md:1: the page of 'r1' is docs/report.md; delete this one",
        ("docs/report/r1.md", '{{ record("r1") }}\n'),
    ),
    case(
        "a record's page holds no more than its call",
        'docs/examples/e1.md:3: more than its call; a record\'s page holds {{ record("e1") }} and nothing else',
        (PAGE, '{{ record("e1") }}\n\nMore on this.\n'),
    ),
    case(
        "a record's page holds its call once",
        'docs/examples/e1.md:2: more than its call; a record\'s page holds {{ record("e1") }} and nothing else',
        (PAGE, '{{ record("e1") }}\n{{ record("e1") }}\n'),
    ),
    case(
        "a record's page calls its own record",
        "docs/examples/e1.md:5: calls record 'b1', but the page is that of 'e1'",
        (PAGE, '---\ntitle: E1\n---\n\n{{ record("b1") }}\n'),
    ),
    case(
        "a record's page holds its call",
        'docs/examples/e1.md:3: the call is missing; write {{ record("e1") }}',
        (PAGE, "---\ntitle: E1\n---\n"),
    ),
    case(
        "a misspelt call is not told as missing too",
        'docs/examples/e1.md:1: more than its call; a record\'s page holds {{ record("e1") }} and nothing else',
        (PAGE, '{{ recrod("e1") }}\n'),
    ),
]

TOGETHER = [
    case(
        "links to a record that does not parse are not told too",
        "data/behaviours/b2.yml:4: label: stands twice (first in line 3); keep one",
        (B2, "label:", "label: collaborating\nlabel:"),
    ),
    case(
        "links to a record that lacks a field are not told too",
        "data/behaviours/b1.yml:1: label: missing: the report's own wording",
        (B1, "label: openness to possibilities\n", ""),
    ),
    case(
        "locators in a report with a fault are not told too",
        "data/reports/r1.yml:5: year: needs a whole number, not 'MMXI'",
        (R1, "2011", "MMXI"),
    ),
    case(
        "findings of a theme with a fault are not told too",
        "data/themes/t1.yml:1: summary: missing: what the section says, in one or two sentences",
        (T1, "summary: Leaders kept to results.\n", ""),
    ),
    case(
        "values of a vocabulary with a fault are not told too",
        "data/vocabulary/basis.yml:1: meaning: missing: what it says about a record, and whose judgement that is",
        (BASIS, "meaning: On what it rests.\n", ""),
    ),
    case(
        "a vocabulary is not told as unused while a record that may use it has a fault",
        "data/examples/e1.yml:3: label: needs a text, not a list",
        (E1, '"Example 1: A health check"', "[Example 1]"),
    ),
    case(
        "a misspelt value does not make the right one unused",
        "data/examples/e1.yml:14: did[0].action: no value 'audits' in data/vocabulary/actions.yml; did you mean 'audit'?",
        (E1, "action: audit", "action: audits"),
    ),
    case(
        "all faults of all files are told, e2 before e10 and line 5 before line 22",
        "data/behaviours/b1.yml:2: title: needs a text, not a list\n"
        "data/examples/e2.yml:5: summary: needs a text, not a mapping\n"
        "data/examples/e2.yml:22: behaviours[1].raison: no such field; did you mean 'reason'?\n"
        "data/examples/e10.yml:10: setting: stands twice (first in line 6); keep one\n"
        "data/themes/t1.yml:8: findings[1]: no finding 'f9' (there is only f1)\n"
        "docs/questions/q1.md:1: calls record 'q2', but the page is that of 'q1'",
        ("docs/questions/q1.md", '{{ record("q2") }}\n'),
        (T1, "[f1]", "[f1, f9]"),
        ("data/examples/e10.yml", another(E1, ("code: e1", "code: e10"), ("status: running", "setting: Not told.\nstatus: running"))),
        ("data/examples/e2.yml", another(E1, ("code: e1", "code: e2"), ("One authority checked its data.", "{}"), ("    rea", "    rai"))),
        (B1, "Openness", "[Openness]"),
    ),
]

CASES = [*FIELDS, *YAML, *FILES, *LINKS, *RECORDS, *PAGES, *TOGETHER]


def test_the_small_base_has_no_fault(tmp_path):
    assert listing(check(project(tmp_path))[1]) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_fault(case, tmp_path):
    assert listing(check(project(tmp_path, *case.edits))[1]) == case.told


def run_check(folder: Path) -> subprocess.CompletedProcess[str]:
    """What an editor types, in a project's folder."""
    command = [sys.executable, "-m", "macros", "check"]
    return subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8")


def test_the_command_counts_the_records_and_exits_with_0_if_there_is_no_fault(tmp_path):
    done = run_check(project(tmp_path))
    counts = "1 report, 2 behaviours, 1 theme, 1 finding, 1 example, 1 question, 1 term"
    assert (done.returncode, done.stdout, done.stderr) == (0, f"data: no fault in {counts}\n", "")


@pytest.mark.parametrize(
    ("case", "count"),
    [(TOGETHER[-1], "6 faults"), (LINKS[0], "1 fault"), (YAML[7], "1 fault")],
    ids=lambda value: getattr(value, "rule", value),
)
def test_the_command_tells_every_fault_without_a_traceback_and_exits_with_1(case, count, tmp_path):
    done = run_check(project(tmp_path, *case.edits))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{case.told}\n{count}; nothing was built\n")
    assert "Traceback" not in done.stderr


def test_the_command_exits_with_1_in_a_folder_that_is_no_project(tmp_path):
    done = run_check(tmp_path)
    assert done.returncode == 1
    assert "data/" in done.stderr and "Traceback" not in done.stderr
