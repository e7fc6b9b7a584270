"""What an editor reads for each kind of fault: the rule in words, the edit that breaks it, and the whole message."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from scratch import BASE, Edit, another, project

from macros import project as store
from macros.knowledge.faults import listing
from macros.pages.bundles import BUNDLES
from macros.project import check

ROOT = Path(__file__).resolve().parents[2]

R1, T1, F1, Q1 = "data/reports/r1.yml", "data/themes/t1.yml", "data/findings/f1.yml", "data/questions/q1.yml"
B1, B2, E1, LAC = "data/behaviours/b1.yml", "data/behaviours/b2.yml", "data/examples/e1.yml", "data/terms/g-lac.yml"
BASIS, EXTENT, PEOPLE, EVIDENCE = (f"data/vocabulary/{name}.yml" for name in ("basis", "extent", "people", "evidence"))
PAGE = "docs/examples/e1.md"

LINK = "{to: t1, basis: report, locator: r1#results}"
WITHDRAWN = "withdrawn: {on: 2026-01-31, reason: Told twice.}\ntitle:"
TAC = (
    "data/terms/g-tac.yml",
    another(LAC, ("g-lac", "g-tac"), ("looked-after children", "team around the child"), ("LAC", "TAC")),
)
T2 = (
    ("data/themes/t2.yml", another(T1, ("t1", "t2"), ("Results", "Openness"))),
    ("docs/themes/t2.md", '{{ record("t2") }}\n'),
)

R2 = ("data/reports/r2.yml", another(R1, ("code: r1", "code: r2"), ("The summary report", "The other report")))


class Case(NamedTuple):
    """A rule, the message about a base that breaks it, and the edits that break it."""

    rule: str
    message: str
    edits: tuple[Edit, ...]


def case(rule: str, message: str, *edits: Edit) -> Case:
    return Case(rule, message, edits)


FIELDS = [
    case(
        "an unknown field is reported with the fields that can still be added",
        "data/behaviours/b1.yml:5: colour: no such field; "
        "there are described_with, in_safeguarding, notes, search_words, withdrawn",
        (B1, "meaning:", "colour: red\nmeaning:"),
    ),
    case(
        "an unknown field is to be taken out if every other field is there",
        "data/reports/r1.yml:9: aims.items[0].locator: no such field; take it out",
        (R1, "told: To learn.", "told: To learn., locator: r1#opening"),
    ),
    case(
        "a misspelt field is reported with the nearest right one",
        "data/terms/g-lac.yml:10: change: no such field; did you mean 'changes'?",
        (LAC, "changes:", "change:"),
    ),
    case(
        "a misspelt field within a field is reported with its place",
        "data/examples/e1.yml:22: behaviours[1].raison: no such field; did you mean 'reason'?",
        (E1, "    reason:", "    raison:"),
    ),
    case(
        "a misspelt required field is not reported as missing too",
        "data/behaviours/b1.yml:2: titel: no such field; did you mean 'title'?",
        (B1, "title:", "titel:"),
    ),
    case(
        "a missing field is reported with what it should hold",
        "data/behaviours/b1.yml:1: title: missing: the name of the behaviour",
        (B1, "title: Openness\n", ""),
    ),
    case(
        "a field missing within a field is reported where that field begins",
        "data/behaviours/b1.yml:5: meaning.reason: missing: why we say it, in one sentence",
        (B1, "  reason: A plain reading.\n", ""),
    ),
    case(
        "a field missing within an entry that is published in another form is reported too",
        "data/terms/g-lac.yml:9: usage[0].locator: missing: where",
        (LAC, "plans., locator: r1#opening}", "plans.}"),
    ),
    case(
        "a text is not a list",
        "data/themes/t1.yml:8: findings: needs a list (each entry on a line that begins with '- '), not 'f1'",
        (T1, "[f1]", "f1"),
    ),
    case(
        "a list is not a text",
        "data/behaviours/b1.yml:2: title: needs a text, not a list",
        (B1, "Openness", "[Openness]"),
    ),
    case(
        "a mapping is not a text",
        "data/behaviours/b1.yml:2: title: needs a text, not a mapping",
        (B1, "Openness", "{Openness: yes}"),
    ),
    case(
        "a text is not a mapping",
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
        "a day that is not in the calendar is not a date",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, not '2026-11-31'",
        (LAC, "2026-11-23", "2026-11-31"),
    ),
    case(
        "a date has no time of day",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, without a time, not "
        "'2026-11-23T10:00'",
        (LAC, "2026-11-23", "2026-11-23T10:00"),
    ),
    *[
        case(
            f"a day of {day[:4]} is a slip of the keys",
            f"data/terms/g-lac.yml:14: changes[0].checked: needs a date from 2000 to 2049, not '{day}'",
            (LAC, "2026-11-23", day),
        )
        for day in ("1066-01-01", "1999-12-31", "2050-01-01", "2999-01-01")
    ],
    case(
        "a record is withdrawn, and a change published, on a day of this site's lifetime",
        "data/changes/log.yml:5: entries[0].on: needs a date from 2000 to 2049, not '2099-11-24'\n"
        "data/terms/g-lac.yml:2: withdrawn.on: needs a date from 2000 to 2049, not '0026-01-31'",
        (
            "data/changes/log.yml",
            (
                "code: log\ntitle: L\nmeaning: M\nentries:\n"
                "  - {code: first, on: 2099-11-24, title: All, told: All that there is.}\n"
            ),
        ),
        (LAC, "title:", "withdrawn: {on: 0026-01-31, reason: Told twice.}\ntitle:"),
    ),
    case(
        "the first and last days of that lifetime are allowed",
        "",
        (
            LAC,
            BASE[LAC]
            .replace("2026-11-23", "2049-12-31")
            .replace("title:", "withdrawn: {on: 2000-01-01, reason: Told twice.}\ntitle:"),
        ),
    ),
    case(
        "a placeholder is not a text",
        "data/behaviours/b1.yml:2: title: 'TODO' is not a text yet; write the text\n"
        "data/behaviours/b1.yml:6: meaning.told: '~' is not a text yet; write the text\n"
        "data/examples/e1.yml:7: status_told: 'null' is not a text yet; write the text\n"
        "data/findings/f1.yml:9: people[0]: 'tbd' is not a text yet; "
        "write a value of data/vocabulary/people.yml or take the entry out",
        (B1, BASE[B1].replace("Openness", "TODO").replace("Looking for other ways.", "~")),
        (E1, "It had run for two years.", "null"),
        (F1, "[managers]", "[tbd]"),
    ),
    case(
        "a year is not a date",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, not '2026'",
        (LAC, "2026-11-23", "2026"),
    ),
    case(
        "a number of seconds is not a date",
        "data/terms/g-lac.yml:14: changes[0].checked: needs a date as 2026-12-31, not '86400'",
        (LAC, "2026-11-23", "86400"),
    ),
    case(
        "an empty optional text is to be written or taken out",
        "data/findings/f1.yml:9: how_often: empty; write the text or take the field out",
        (F1, "people:", "how_often:\npeople:"),
    ),
    case(
        "an empty required text is to be written",
        "data/behaviours/b1.yml:2: title: empty; write the text",
        (B1, "Openness", '""'),
    ),
    case(
        "an empty or missing field with a vocabulary is reported with the file of its values",
        "data/examples/e1.yml:1: status: missing: the stage it had reached when the report was written; "
        "a value of data/vocabulary/status.yml\n"
        "data/examples/e1.yml:9: people[0]: empty; write a value of data/vocabulary/people.yml or take the entry out\n"
        "data/examples/e1.yml:13: did[0].action: empty; write a value of data/vocabulary/actions.yml",
        (
            E1,
            BASE[E1]
            .replace("status: running\n", "")
            .replace("[managers]", '[""]')
            .replace("action: audit", "action: "),
        ),
    ),
    case(
        "a text of spaces is empty",
        "data/behaviours/b1.yml:2: title: empty; write the text",
        (B1, "Openness", '"   "'),
    ),
    case(
        "a text has a maximum length, and so does one in a list",
        "data/examples/e1.yml:5: summary: 6,012 characters; at most 2,000; split it\n"
        "data/examples/e1.yml:17: not_told[0]: 2,001 characters; at most 2,000; split it",
        (
            E1,
            BASE[E1]
            .replace("One authority checked its data.", "Long-winded. " * 462 + "Words.")
            .replace("not_told: []", f"not_told: [{'x' * 2001}]"),
        ),
    ),
    case(
        "a title and a label are short enough for a slide",
        "data/examples/e1.yml:2: title: 201 characters; at most 200; shorten it\n"
        "data/examples/e1.yml:3: label: 1,500 characters; at most 200; shorten it",
        (E1, BASE[E1].replace("A monthly health check", "x" * 201).replace('"Example 1: A health check"', "y" * 1500)),
    ),
    case(
        "a text of the maximum length is allowed, and runs of spaces and line breaks count as one",
        "",
        (
            E1,
            BASE[E1]
            .replace("One authority checked its data.", ">-\n  " + "x" * 999 + "\n\n  " + " " * 50 + "y" * 1000)
            .replace("A monthly health check", "x" * 200),
        ),
    ),
    case(
        "an empty text is not a list",
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
        (LAC, "usage:\n  - {told: The report mentions their plans., locator: r1#opening}", "usage: []"),
    ),
]

YAML = [
    case(
        "a field is written once",
        "data/behaviours/b1.yml:3: title: is there twice (first on line 2); keep one",
        (B1, "label:", "title: Openness\nlabel:"),
    ),
    case(
        "an alias is to be written out, and is not reported as an empty text too",
        "data/behaviours/b1.yml:2: title: alias '*x'; write the text out",
        (B1, "Openness", "*x"),
    ),
    case(
        "an anchor is to be taken out",
        "data/behaviours/b1.yml:2: title: anchor '&x'; take it out and write each text out",
        (B1, "Openness", "&x Openness"),
    ),
    case(
        "a tag is to be taken out",
        "data/reports/r1.yml:5: year: tag '!year'; take it out, every value is text here",
        (R1, "2011", "!year 2011"),
    ),
    case(
        "a tag is reported as it was typed",
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
        "data/behaviours/b1.yml:9: a second document starts here; a file holds one record",
        (B1, "named: [check]\n", "named: [check]\n---\ncode: b3\n"),
    ),
    case(
        "a file that is not UTF-8 is reported at the line of the first wrong byte",
        "data/behaviours/b1.yml:6: not UTF-8: byte 0x92; save the file as UTF-8",
        (B1, BASE[B1].replace("other ways", "others’ ways").encode("cp1252")),
    ),
    case(
        "a control character is reported at its line, whatever letters come before it",
        "data/behaviours/b1.yml:6: the character U+0007 does not belong in a text; take it out",
        (B1, BASE[B1].replace("Openness", "‘Öpenness’ – ‘Öpenness’ – ‘Öpenness’").replace("ways.", "ways\a.")),
    ),
    case(
        "a line break that no editor shows is reported as a character",
        "data/behaviours/b1.yml:2: the character U+2028 does not belong in a text; take it out",
        (B1, "Openness", "Open\u2028ness"),
    ),
    case(
        "an invisible character is reported with its name, line and column, on every line",
        "data/behaviours/b1.yml:2: U+00AD SOFT HYPHEN in column 12 is invisible; take it out\n"
        "data/behaviours/b1.yml:3: U+200B ZERO WIDTH SPACE in column 8 is invisible; take it out",
        (B1, BASE[B1].replace("Openness", "Open\xadness").replace("label: open", "label: \u200bopen\u2060")),
    ),
    case(
        "a code with an invisible character is reported for that alone, and links to it are not reported too",
        "data/examples/e1.yml:20: U+FEFF ZERO WIDTH NO-BREAK SPACE in column 11 is invisible; take it out",
        (E1, "to: b2", "to: b2\ufeff"),
    ),
    *[
        case(
            f"{escape} is reported in a value",
            f"data/behaviours/b1.yml:2: title: the escape of {name} does not belong in a text; take it out",
            (B1, "Openness", f'"A {escape} b"'),
        )
        for escape, name in (
            (r"\x07", "U+0007"),
            (r"\e", "U+001B"),
            (r"\0", "U+0000"),
            (r"\uffff", "U+FFFF"),
            (r"\N", "U+0085"),
            (r"\L", "U+2028 LINE SEPARATOR"),
            (r"\u200b", "U+200B ZERO WIDTH SPACE"),
            (r"\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        )
    ],
    case(
        "an escape is reported in each field and each line of a text, but not the escape of a visible character",
        "data/behaviours/b1.yml:2: title: the escape of U+0007 does not belong in a text; take it out\n"
        "data/behaviours/b1.yml:6: meaning.told: the escape of U+0008 does not belong in a text; take it out",
        (
            B1,
            BASE[B1]
            .replace("Openness", r'"\a"')
            .replace("Looking for other ways.", r'"Ways \b"')
            .replace("openness to", r'"openness\tto \u00e9 \n \\')
            .replace("possibilities", 'possibilities"'),
        ),
    ),
    case(
        "each mark of an unfinished merge is reported, and nothing else in the file",
        "data/behaviours/b1.yml:3: '<<<<<<<' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out\n"
        "data/behaviours/b1.yml:5: '=======' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out\n"
        "data/behaviours/b1.yml:7: '>>>>>>>' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out",
        (
            B1,
            "label: openness to possibilities\n",
            "<<<<<<< HEAD\nlabel: openness\n=======\nlabel: openness to possibilities\n>>>>>>> a branch\n",
        ),
    ),
    case(
        "a mark of an unfinished merge is reported within a text of several lines, after Windows line ends too",
        "data/behaviours/b1.yml:7: '=======' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out",
        (B1, BASE[B1].replace("told: Looking", "told: >-\n    =======\n    Looking").replace("\n", "\r\n")),
    ),
    case(
        "the list of addresses has no mark of an unfinished merge",
        "data/addresses.txt:2: '>>>>>>>' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out",
        ("data/addresses.txt", "e1/\n>>>>>>> a branch\n"),
    ),
    case(
        "a file may begin with a byte order mark",
        "",
        (B1, b"\xef\xbb\xbf" + BASE[B1].encode()),
    ),
    *[
        case(
            f"{name} is invisible",
            f"data/behaviours/b1.yml:6: U+{number:04X} {name} in column 11 is invisible; take it out",
            (B1, "Looking for", f"Lo{chr(number)}oking for"),
        )
        for number, name in (
            (0x200D, "ZERO WIDTH JOINER"),
            (0x200E, "LEFT-TO-RIGHT MARK"),
            (0x202E, "RIGHT-TO-LEFT OVERRIDE"),
            (0x2060, "WORD JOINER"),
            (0x2068, "FIRST STRONG ISOLATE"),
        )
    ],
    case(
        "a text that YAML would cut at a comment sign is reported, but not as empty too",
        "data/behaviours/b1.yml:2: '#1 for foster carers' is lost as a comment; "
        "a text with ' #' in it needs quotes, and a comment needs its own line\n"
        "data/behaviours/b1.yml:3: '#1 in the report' is lost as a comment; "
        "a text with ' #' in it needs quotes, and a comment needs its own line",
        (
            B1,
            BASE[B1]
            .replace("Openness", "A phone hour #1 for foster carers")
            .replace("openness to possibilities", "#1 in the report"),
        ),
    ),
    *[
        case(
            f"{what} is cut off by no comment",
            f"data/themes/t1.yml:{line}: '# ours' is lost as a comment; "
            "a text with ' #' in it needs quotes, and a comment needs its own line",
            (T1, old, new),
        )
        for what, line, old, new in (
            ("a text in quotes", 3, "Focusing on results", "'Focusing on results' # ours"),
            ("a text of several lines", 6, "kept to results.", "kept\n  to results. # ours"),
            ("a text that begins below its field", 5, "Leaders", "# ours\n  Leaders"),
            ("a list", 8, "[f1]", "[f1] # ours"),
            ("an entry", 8, "[f1]", "[ # ours\n  f1]"),
            ("the last line", 8, "[f1]\n", "[f1]\t# ours"),
        )
    ],
    case(
        "a comment has a line of its own or follows a field's name whose value is below, and a # inside quotes or a "
        "text does not start one",
        "",
        (
            T1,
            BASE[T1]
            .replace("title: Results", "# Ours: #1.\ntitle: 'Results #1' ")
            .replace("Leaders kept", ">-\n  # Leaders #1\n  # kept")
            .replace("behaviours:\n", "behaviours:  # of the heading\n  # by its words\n")
            .replace("label: Focusing", "label: Focusing#1"),
        ),
        (Q1, "prompts: [Who sees it?]", "prompts: # in order\n- Who sees it?"),
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
        "data/behaviours/b1.yml:2: not YAML: a text with ': ' in it needs quotes, or '>-' and a new line",
        (B1, "title: Openness", "title: Openness: a word"),
    ),
    case(
        "a text that starts with a sign of YAML is quoted",
        "data/behaviours/b1.yml:2: not YAML: a text that starts with @ needs quotes",
        (B1, "Openness", "@home"),
    ),
    case(
        "an unclosed quote is reported where it opens",
        "data/behaviours/b1.yml:2: not YAML: the quote that opens here is not closed",
        (B1, "Openness", '"Openness'),
    ),
    case(
        "an unclosed bracket is reported where it opens",
        "data/themes/t1.yml:8: not YAML: the bracket that opens here is not closed, or a text within it needs quotes",
        (T1, "[f1]", "[f1"),
    ),
    case(
        "put a colon and a space after a field's name",
        "data/behaviours/b1.yml:2: not YAML: put a colon and a space after a field's name",
        (B1, "title: Openness", "title:Openness"),
    ),
    case(
        "a field begins below the field before it",
        "data/behaviours/b1.yml:7: not YAML: a field or an entry should start here; "
        "check the indentation, and look for a quote that closes too early",
        (B1, "  reason", " reason"),
    ),
    case(
        "a text with a comma within braces is quoted",
        "data/examples/e1.yml:24: findings[0].in part: no such field; "
        "within braces, a text with a comma in it needs quotes",
        (
            E1,
            "{to: f1, basis: report, locator: r1#results}",
            "{to: f1, basis: editorial, reason: It shows it, in part}",
        ),
    ),
    case(
        "a file is not empty",
        "data/behaviours/b1.yml:1: the file is empty; it should hold one record",
        (B1, ""),
    ),
    case(
        "a comment is not a record",
        "data/behaviours/b1.yml:1: the file is empty; it should hold one record",
        (B1, "# To be written.\n"),
    ),
    case(
        "a record is a mapping",
        "data/questions/q1.yml:1: needs a mapping (lines of 'name: text'), not a list; the fields are "
        "code, withdrawn, title, asks, locator, prompts, rated, theme, people, behaviours, examples, notes, "
        "search_words",
        (Q1, "- Using data\n"),
    ),
]

FILES = [
    case(
        "a code belongs to one record only",
        "data/behaviours/b2.yml:1: code: 'b1' is already the code of data/behaviours/b1.yml; "
        "by its name, this file should have 'b2'",
        (B2, "code: b2", "code: b1"),
    ),
    case(
        "a code belongs to the file that it names, not to the first that claims it",
        "data/behaviours/b1.yml:1: code: 'b2' is already the code of data/behaviours/b2.yml; "
        "by its name, this file should have 'b1'",
        (B1, "code: b1", "code: b2"),
    ),
    case(
        "a code matches the file's name, and links to either are not reported too",
        "data/behaviours/b1.yml:1: code: 'b3' does not match the file's name; one of them should change",
        (B1, "code: b1", "code: b3"),
    ),
    case(
        "a vocabulary's code matches the file's name",
        "data/vocabulary/evidence.yml:1: code: 'evidences' does not match the file's name",
        (EVIDENCE, "code: evidence", "code: evidences"),
    ),
    case(
        "a code is a small letter and a number",
        "data/behaviours/b1.yml:1: code: 'B1' is not a code, such as e3 or g-lac",
        (B1, "code: b1", "code: B1"),
    ),
    case(
        "a code has the letter of its kind, and links to the record are not reported too",
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
        "data/reports/r1.yml:18: sections[2].code: 'Example_1' is not a section's code (small letters, digits and "
        "hyphens, such as example-3)",
        (R1, "code: example-1", "code: Example_1"),
    ),
    case(
        "a file names its schema, if there is one",
        "data/examples/e1.yml:1: the first line should name the schema for editors: "
        "'# yaml-language-server: $schema=../schema/example.json'",
        ("data/schema/example.json", "{}"),
    ),
    case(
        "a file names the schema of its own kind",
        "data/vocabulary/people.yml:1: the first line should name the schema for editors: "
        "'# yaml-language-server: $schema=../schema/vocabulary.json'",
        ("data/schema/vocabulary.json", "{}"),
        *(
            (
                path,
                f"# yaml-language-server: $schema=../schema/{'term' if path == PEOPLE else 'vocabulary'}.json\n{text}",
            )
            for path, text in BASE.items()
            if path.startswith("data/vocabulary/")
        ),
    ),
    case(
        "a record in an unknown folder is reported with the nearest, and links to it are not reported too",
        "data/behaviors/b1.yml:1: no kind of record has the folder 'behaviors'; did you mean 'behaviours'?",
        (B1, None),
        ("data/behaviors/b1.yml", BASE[B1]),
    ),
    case(
        "a record is in a folder",
        "data/b3.yml:1: put each record in the folder of its kind; "
        "there are behaviours, changes, examples, findings, questions, reports, search, terms, themes, vocabulary",
        ("data/b3.yml", BASE[B1]),
    ),
    case(
        "a record's file ends in .yml, and links to it are not reported too",
        "data/behaviours/b1.yaml:1: a record's file ends in .yml: b1.yml",
        (B1, None),
        ("data/behaviours/b1.yaml", BASE[B1]),
    ),
    case(
        "a file that is not a record's is to be taken out, and one that could be is to be named like a record's file",
        "data/behaviours/Thumbs.db:1: a record's file ends in .yml; take this one out\n"
        "data/behaviours/b3.txt:1: a record's file ends in .yml: b3.yml",
        ("data/behaviours/Thumbs.db", b"\xd0\xcf"),
        ("data/behaviours/b3.txt", "code: b3"),
    ),
    case(
        "a hidden file, such as systems and editors leave behind, is ignored",
        "",
        ("data/behaviours/.DS_Store", b"\x00\x01Bud1"),
        ("data/behaviours/.b1.yml.swp", b"b0VIM\xff"),
    ),
]

LINKS = [
    case(
        "a link leads to a record that exists",
        "data/examples/e1.yml:20: behaviours[1].to: no behaviour 'b9' (there are b1 to b2)",
        (E1, "to: b2", "to: b9"),
    ),
    case(
        "a link leads to a record of the field's kind",
        "data/examples/e1.yml:20: behaviours[1].to: no behaviour 'f1' (there are b1 to b2)",
        (E1, "to: b2", "to: f1"),
    ),
    case(
        "a link to a term that does not exist is reported with the nearest",
        "data/terms/g-lac.yml:10: see[0]: no term 'g-tacc' (did you mean 'g-tac'?)",
        (LAC, "changes:", "see: [g-tacc]\nchanges:"),
        TAC,
    ),
    case(
        "a link gives a code",
        "data/examples/e1.yml:20: behaviours[1].to: 'Collaborating' is not a code, such as e3 or g-lac",
        (E1, "to: b2", "to: Collaborating"),
    ),
    case(
        "every link to a withdrawn record is reported with what to read instead",
        "data/examples/e1.yml:20: behaviours[1].to: 'b2' is withdrawn; link to b1\n"
        "data/themes/t1.yml:7: behaviours[0].to: 'b2' is withdrawn; link to b1",
        (B2, "title:", WITHDRAWN.replace("}", ", see: [b1]}")),
    ),
    case(
        "an example's link to a withdrawn finding is to be taken out, and the theme's link to it stays",
        "data/examples/e1.yml:24: findings[0].to: 'f1' is withdrawn; take the link out",
        (F1, "title:", WITHDRAWN),
    ),
    case(
        "what to link to instead is never the withdrawn record itself, a missing one or another withdrawn one",
        "data/behaviours/b2.yml:2: withdrawn.see[0]: 'b2' is withdrawn; link to b1\n"
        "data/behaviours/b2.yml:2: withdrawn.see[1]: no behaviour 'b99' (there are b1 to b2)\n"
        "data/examples/e1.yml:20: behaviours[1].to: 'b2' is withdrawn; link to b1\n"
        "data/themes/t1.yml:7: behaviours[0].to: 'b2' is withdrawn; link to b1",
        (B2, "title:", WITHDRAWN.replace("}", ", see: [b2, b99, b1]}")),
    ),
    case(
        "a required link leads to another record, not to a withdrawn one",
        "data/examples/e1.yml:12: theme.to: 't1' is withdrawn; link to another theme (there is only t2)\n"
        "data/questions/q1.yml:6: theme.to: 't1' is withdrawn; link to another theme (there is only t2)",
        (T1, BASE[T1].replace("title:", WITHDRAWN).replace("[f1]", "[]")),
        *T2,
    ),
    case(
        "a withdrawn record leads to one that exists",
        "data/questions/q1.yml:2: withdrawn.see[0]: no question 'q7' (there is only q1)",
        (Q1, "title:", WITHDRAWN.replace("}", ", see: [q7]}")),
    ),
    case(
        "a link on the wrong side is reported with the right file",
        "data/behaviours/b1.yml:5: examples: on the wrong side; "
        "the link from example to behaviour is written once, "
        "in data/examples/e1.yml: behaviours, naming b1",
        (B1, "meaning:", "examples:\n  - {to: e1, basis: report, locator: r1#example-1}\nmeaning:"),
    ),
    case(
        "a finding does not name its theme",
        "data/findings/f1.yml:6: theme: on the wrong side; the link from theme to finding is written once, "
        "in data/themes/t1.yml: findings, naming f1",
        (F1, "behaviours:", "theme: t1\nbehaviours:"),
    ),
    case(
        "a link on the wrong side that names nothing yet is reported with the right folder",
        "data/behaviours/b1.yml:5: questions: on the wrong side; "
        "the link from question to behaviour is written once, "
        "in the question's file in data/questions/: behaviours, naming b1",
        (B1, "meaning:", "questions: []\nmeaning:"),
    ),
    case(
        "a record links to another once in a field",
        "data/themes/t1.yml:8: behaviours[1]: 'b2' is in this list twice; keep one",
        (T1, "findings:", "  - {to: b2, basis: editorial, reason: So it is.}\nfindings:"),
    ),
    case(
        "a theme lists a finding once",
        "data/themes/t1.yml:8: findings[1]: 'f1' is in this list twice; keep one",
        (T1, "[f1]", "[f1, f1]"),
    ),
    case(
        "a term names a related one once",
        "data/terms/g-lac.yml:10: see[1]: 'g-tac' is in this list twice; keep one",
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
        "data/examples/e1.yml:22: behaviours[1].locator: basis 'editorial' rests on its reason; "
        "a locator belongs to 'report'",
        (E1, "    reason:", "    locator: r1#example-1\n    reason:"),
    ),
    case(
        "a report link has a locator",
        "data/examples/e1.yml:19: behaviours[0].basis: basis 'report' needs a locator: the section of the report that "
        "says so",
        (E1, ", locator: r1#example-1}", "}"),
    ),
    case(
        "a report link has no reason",
        "data/examples/e1.yml:19: behaviours[0].reason: basis 'report' rests on its locator; "
        "a reason belongs to 'editorial'",
        (E1, "locator: r1#example-1}", "locator: r1#example-1, reason: So it is.}"),
    ),
    case(
        "a section link has a locator",
        "data/examples/e1.yml:19: behaviours[0].basis: basis 'section' needs a locator: the section of the report that "
        "says so",
        (E1, "basis: report, locator: r1#example-1}", "basis: section}"),
        (BASIS, "values:\n", "values:\n  - {code: section, label: section, meaning: Its heading.}\n"),
    ),
    case(
        "a term's meaning does not rest on a heading",
        "data/terms/g-lac.yml:6: meaning.basis: only a link can rest on a section's heading; "
        "use 'report' or 'editorial'",
        (LAC, "basis: report", "basis: section"),
        (BASIS, "values:\n", "values:\n  - {code: section, label: section, meaning: Its heading.}\n"),
    ),
    case(
        "a report link names the behaviour in the record's own words",
        "data/findings/f1.yml:7: behaviours[0].basis: basis 'report', but no word of this finding names b1 (check); "
        "use 'section' if its heading does, or else 'editorial'",
        (F1, "leaders checked the data", "leaders saw the data"),
    ),
    case(
        "a section link rests on a title that names the behaviour",
        "data/examples/e1.yml:19: behaviours[0].basis: basis 'section', but the title of r1#results does not name b1 "
        "(check); use 'editorial'",
        (E1, "basis: report, locator: r1#example-1}", "basis: section, locator: r1#results}"),
        (BASIS, "values:\n", "values:\n  - {code: section, label: section, meaning: Its heading.}\n"),
    ),
    case(
        "a statement says how widely",
        "data/findings/f1.yml:3: statement: does not say 'many': quoted alone, it claims more than its extent",
        (F1, "Many leaders", "Leaders"),
    ),
    case(
        "a statement says no more widely than its extent",
        "data/findings/f1.yml:3: statement: starts with 'Many leaders', but its extent is 'not-stated'",
        (F1, "{value: many, of: leaders}", "{value: not-stated, of: leaders}"),
        (EXTENT, "values:\n", "values:\n  - {code: not-stated, label: Not stated, meaning: It does not say.}\n"),
    ),
    case(
        "the reason for a link is short",
        "data/examples/e1.yml:22: behaviours[1].reason: has 14 words; say it in at most 12",
        (E1, "They did it together.", "They did it together again and again and again, week after week after week."),
    ),
    case(
        "a term's meaning has a basis",
        "data/terms/g-lac.yml:6: meaning.basis: basis 'report' needs a locator: the section of the report that says so",
        (LAC, "  locator: r1#opening\nusage", "usage"),
    ),
    case(
        "a locator names a section, and the nearest is suggested",
        "data/behaviours/b1.yml:4: locator: no section 'openings' in r1; did you mean 'opening'?",
        (B1, "r1#opening", "r1#openings"),
    ),
    case(
        "a locator names a section, and if none is near, all are listed",
        "data/behaviours/b1.yml:4: locator: no section 'page-3' in r1; there are example-1, opening, results",
        (B1, "r1#opening", "r1#page-3"),
    ),
    case(
        "a locator names a report that exists",
        "data/behaviours/b1.yml:4: locator: no report 'r2' (there is only r1)",
        (B1, "r1#opening", "r2#opening"),
    ),
    case(
        "a locator is a report's code and a section's",
        "data/behaviours/b1.yml:4: locator: 'page 3' is not a locator "
        "(a report's code and the code of one of its sections, such as r1#example-3)",
        (B1, "r1#opening", "page 3"),
    ),
]

VOCABULARIES_OF_SEARCH = (
    (
        "data/vocabulary/relation.yml",
        "code: relation\ntitle: R\nmeaning: M\nvalues:\n  - {code: same, label: same, meaning: M}\n",
    ),
    (
        "data/vocabulary/origin.yml",
        "code: origin\ntitle: O\nmeaning: M\nvalues:\n  - {code: practice, label: practice, meaning: M}\n",
    ),
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
        "data/search/thesaurus.yml:10: concepts[1].forms[0].form: 'Mood' already means 'morale'; "
        "keep it in one concept",
        *VOCABULARIES_OF_SEARCH,
        ("data/search/thesaurus.yml", THESAURUS),
    ),
    case(
        "the title of a theme is not an uncovered topic",
        "data/search/uncovered.yml:5: topics[0].title: 'Results' is what t1 is about; take the topic out",
        (
            "data/search/uncovered.yml",
            "code: uncovered\ntitle: U\nmeaning: M\ntopics:\n  - {title: Results, words: w}\n",
        ),
    ),
    case(
        "a term, in any of its spellings, is not an uncovered topic",
        "data/search/uncovered.yml:5: topics[0].title: 'Looked-After children' is what g-lac is about; "
        "take the topic out",
        (
            "data/search/uncovered.yml",
            "code: uncovered\ntitle: U\nmeaning: M\ntopics:\n  - {title: Looked-After children, words: w}\n",
        ),
    ),
    case(
        "what comes nearest to an uncovered topic exists",
        "data/search/uncovered.yml:5: topics[0].near[1]: there is no record 'e99'; "
        "give the code of one that there is, or leave it out",
        (
            "data/search/uncovered.yml",
            "code: uncovered\ntitle: U\nmeaning: M\ntopics:\n  - {title: Archery, words: w, near: [b1, e99]}\n",
        ),
    ),
    case(
        "words for a section page name a page that exists",
        "data/search/sections.yml:5: pages[0].page: no section page 'abuot.md'; did you mean 'about.md'?",
        (
            "data/search/sections.yml",
            "code: sections\ntitle: S\nmeaning: M\npages:\n  - {page: abuot.md, title: About, summary: S, words: w}\n",
        ),
        ("docs/about.md", "# About\n"),
    ),
    case(
        "a change is about records that exist",
        "data/changes/log.yml:5: entries[0].records[1]: no example 'e9' (there is only e1)",
        (LOG, CHANGES.replace("[e1]", "[e1, e9]")),
    ),
    case(
        "the newest change comes first",
        "data/changes/log.yml:6: entries[1].on: 2026-11-25 is later than 2026-11-24 above it; put the newest first",
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
        "the file in the folder of changes has a fixed name",
        "data/changes/2026.yml:1: changes has no file '2026'; there is only log",
        ("data/changes/2026.yml", CHANGES),
    ),
    case(
        "the files in the folder of search have fixed names",
        "data/search/synonyms.yml:1: search has no file 'synonyms'; there are sections, thesaurus, uncovered",
        ("data/search/synonyms.yml", "code: synonyms\n"),
    ),
    case(
        "a value is in its vocabulary, and the nearest is suggested",
        "data/findings/f1.yml:5: extent.value: no value 'meny' in data/vocabulary/extent.yml; did you mean 'many'?",
        (F1, "value: many", "value: meny"),
    ),
    case(
        "all the values are listed, and consecutive codes by the first and the last",
        "data/behaviours/b1.yml:5: described_with: no behaviour 'b20' (there are b1 to b2, b4, b7 to b9)\n"
        "data/findings/f1.yml:9: people[0]: no value 'xyz' in data/vocabulary/people.yml; there are "
        + ", ".join(f"people-{letter}" for letter in "abcdefghijklmnop"),
        (F1, "people: [managers]", "people: [xyz]"),
        (E1, "people: [managers]", f"people: [{', '.join(f'people-{letter}' for letter in 'abcdefghijklmnop')}]"),
        (
            PEOPLE,
            BASE[PEOPLE].replace(
                "  - {code: managers, label: Managers, meaning: People who manage.}\n",
                "".join(
                    f"  - {{code: people-{letter}, label: {letter}, meaning: People.}}\n"
                    for letter in "abcdefghijklmnop"
                ),
            ),
        ),
        (B1, "meaning:", "described_with: b20\nmeaning:"),
        *(
            edit
            for n in (4, 7, 8, 9)
            for edit in (
                (f"data/behaviours/b{n}.yml", another(B1, ("code: b1", f"code: b{n}"), ("Openness", f"Openness {n}"))),
                (f"docs/behaviours/b{n}.md", f'{{{{ record("b{n}") }}}}\n'),
            )
        ),
    ),
    case(
        "a vocabulary that a field needs exists",
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
        "a value appears once in its vocabulary",
        "data/vocabulary/people.yml:6: values[1].code: 'managers' is there twice; keep one",
        (PEOPLE, "who manage.}\n", "who manage.}\n  - {code: managers, label: Heads, meaning: Heads.}\n"),
    ),
    case(
        "a finding has a theme",
        "data/findings/f1.yml:1: code: no theme lists f1; add it to findings in data/themes/ (there is only t1)",
        (T1, "[f1]", "[]"),
    ),
    case(
        "a finding has one theme",
        "data/themes/t2.yml:8: findings[0]: 'f1' is already in t1; a finding has one theme",
        *T2,
    ),
    case(
        "a title belongs to one record only, whatever its capitals",
        "data/behaviours/b2.yml:2: title: also the title of b1; make clear how the two differ",
        (B2, "Collaborating", "OPENNESS"),
    ),
    case(
        "a spelling belongs to one term only",
        "data/terms/g-tac.yml:3: forms[1]: 'LAC' leads to g-lac already; keep it in one term",
        (TAC[0], TAC[1].replace("TAC]", "LAC]")),
    ),
    case(
        "a spelling appears once in its term",
        "data/terms/g-lac.yml:3: forms[2]: 'LAC' appears twice in this list; keep one",
        (LAC, "LAC]", "LAC, LAC]"),
    ),
    case(
        "no two sections share a code",
        "data/reports/r1.yml:19: sections[3].code: 'opening' is the code of an earlier section; give it its own",
        (R1, "within: results}\n", "within: results}\n  - {code: opening, title: End, basis: report, sort: section}\n"),
    ),
    case(
        "a section is within one that exists",
        "data/reports/r1.yml:18: sections[2].within: no earlier section 'result'; did you mean 'results'?",
        (R1, "within: results", "within: result"),
    ),
    case(
        "the only report is not withdrawn",
        "data/reports/r1.yml:2: withdrawn: this is the only report left; "
        "every record is based on it, so take this out or add the report that replaces it",
        (R1, "title: The summary", WITHDRAWN + " The summary"),
    ),
    case(
        "a report may be withdrawn if another is left",
        "",
        (R1, "title: The summary", WITHDRAWN + " The summary"),
        (
            "data/reports/r2.yml",
            another(R1, ("code: r1", "code: r2"), ("The summary report", "The whole report"), ("r1#", "r2#")),
        ),
        ("docs/report/r2.md", '{{ record("r2") }}\n'),
    ),
    case(
        "a section is not within a later one",
        "data/reports/r1.yml:16: sections[0].within: no earlier section 'results'; there are none",
        (R1, "title: Opening,", "title: Opening, within: results,"),
    ),
]

PAGES = [
    case(
        "a record has a page",
        'data/examples/e1.yml:1: code: has no page; add docs/examples/e1.md with the line {{ record("e1") }}',
        (PAGE, None),
    ),
    case(
        "a page has a record",
        "docs/examples/e10.md:1: no example 'e10' for this page (there is only e1); "
        "write its record or delete the page",
        ("docs/examples/e10.md", '{{ record("e10") }}\n'),
    ),
    case(
        "a report has a page",
        'data/reports/r2.yml:1: code: has no page; add docs/report/r2.md with the line {{ record("r2") }}',
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
        "a page may be saved with a byte order mark and Windows line ends",
        "",
        (PAGE, b'\xef\xbb\xbf---\r\ntitle: E1\r\n---\r\n\r\n{{ record("e1") }}\r\n'),
        ("docs/about.md", b"\xef\xbb\xbf---\r\ntitle: About\r\n---\r\n\r\n{{ title }} {{ year() }}\r\n"),
    ),
    case(
        "a page has no invisible character and no control character",
        "docs/about.md:3: U+200B ZERO WIDTH SPACE in column 5 is invisible; take it out\n"
        "docs/about.md:5: the character U+0007 does not belong in a text; take it out",
        ("docs/about.md", "# About\n\nZebr\u200bafish.\n\nA bell: \a.\n"),
    ),
    case(
        "a page has no mark of an unfinished merge, and nor has a file beside it",
        "docs/about.md:5: '<<<<<<<' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out\n"
        "docs/about.md:7: '|||||||' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out\n"
        "docs/about.md:8: '=======' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out\n"
        "docs/assets/kb.css:2: '>>>>>>>' is the mark of an unfinished merge; "
        "keep what is right above and below it, and take this line out",
        ("docs/about.md", "# About\n\n========\n<<<<<<<<\n<<<<<<< HEAD\nOne.\n||||||| 7267599\n=======\nTwo =======\n"),
        ("docs/assets/kb.css", "a {}\n>>>>>>> b\n"),
    ),
    case(
        "a heading may be underlined with more or fewer signs than git writes",
        "",
        ("docs/about.md", "About\n=====\n\nThis site\n=========\n\n>>> Quoted thrice.\n"),
    ),
    case(
        "the front matter of a page can be read",
        "docs/about.md:3: the front matter cannot be read: mapping values are not allowed here; "
        "put a text with ': ' in it on a line of its own, after '>-'",
        ("docs/about.md", "---\ntitle: About\ndescription: The examples: all of them.\n---\n\n# About\n"),
    ),
    case(
        "a description has at most 160 characters",
        "docs/about.md:3: description: has 161 characters, and search engines show 160; say it in fewer words",
        ("docs/about.md", f"---\ntitle: About\ndescription: {'x' * 161}\n---\n\n# About\n"),
    ),
    case(
        "a description of 160 characters, or with a macro in it, is as it should be",
        "",
        ("docs/about.md", f"---\ndescription: {'x' * 160}\n---\n\n# About\n"),
        (
            PAGE,
            f"---\ndescription: >-\n  {'x' * 161} {{{{ year() }}}}\n---\n\n{{{{ record('e1') }}}}\n".replace(
                "'e1'", '"e1"'
            ),
        ),
    ),
    case(
        "a page is UTF-8",
        "docs/about.md:3: not UTF-8: byte 0x92; save the file as UTF-8",
        ("docs/about.md", "# About\n\nOthers’ ways.\n".encode("cp1252")),
    ),
    case(
        "a record's page calls its own record",
        "docs/examples/e1.md:5: calls record 'b1', but this is the page of 'e1'",
        (PAGE, '---\ntitle: E1\n---\n\n{{ record("b1") }}\n'),
    ),
    case(
        "a record's page holds its call",
        'docs/examples/e1.md:3: the call is missing; add {{ record("e1") }}',
        (PAGE, "---\ntitle: E1\n---\n"),
    ),
    case(
        "a misspelt call is not reported as missing too",
        'docs/examples/e1.md:1: more than its call; a record\'s page holds {{ record("e1") }} and nothing else',
        (PAGE, '{{ recrod("e1") }}\n'),
    ),
]

EXTRA = """\
  name: A knowledge base
  licence: {name: CC BY 4.0, code: CC-BY-4.0, address: "https://x.example/"}
  notices: {words: in our own words, guidance: not guidance}
  colours: {ground: "#000000", foot: "#000000", text: "#ffffff", accent: "#ffffff"}
  contact: a@example.org
"""
"""The facts about a site, which every mkdocs.yml has."""
ABOUT, CONFIG = (
    "docs/about.md",
    (
        "mkdocs.yml",
        "site_url: !ENV [SITE_URL]\nextra:\n  generator: false\n"
        + EXTRA.replace("a@example.org", "!ENV [SITE_CONTACT, a@example.org]"),
    ),
)


def about(text: str) -> Edit:
    """A hand-written page with this text as its fifth line."""
    return (
        ABOUT,
        f"---\ntitle: About\n---\n# {{{{ title }}}} of {{{{ year() }}}}\n{text}\n{{{{ listed('example') }}}}\n",
    )


PROSE = [
    case(
        "a page may use macros, its own names, and those of the host and of the template language",
        "",
        about(
            '{% set n = count("theme") %}{% for kind in ("a", "b") %}{{ loop.index }} {{ kind ~ n | string }} {{ '
            "range(2) }}{% endfor %}{{ config.extra.contact }}"
        ),
        CONFIG,
    ),
    case(
        "an unknown macro is reported with the nearest",
        "docs/about.md:5: no macro 'recrod'; did you mean 'record'?",
        about('{{ recrod("e1") }}'),
    ),
    case(
        "a macro that is like no other is reported with all of them",
        "docs/about.md:5: no macro 'xyz'; "
        "there are address, brief, codes, count, file, listed, published_version, record, reports, root, the_report, "
        "titles, view, year",
        about("Words, and {{ xyz(1) }}"),
    ),
    case(
        "an unknown name is reported with the nearest",
        "docs/about.md:5: nothing here is called 'yaer'; did you mean 'year'?",
        about("{{ yaer }}"),
    ),
    case(
        "a call names a record that exists",
        "docs/about.md:5: record: no example 'e88' (there is only e1)",
        about('{{ record("e88") }}'),
    ),
    case(
        "a call names a record by its code",
        "docs/about.md:5: record: 'E1' is not the code of a record, such as e3 or g-lac",
        about('{{ record("E1") }}'),
    ),
    case(
        "a call of a record that does not parse is not reported too",
        "data/examples/e1.yml:3: label: needs a text, not a list",
        about('{{ record("e1") }}'),
        (E1, '"Example 1: A health check"', "[Example 1]"),
    ),
    case(
        "a brief is for kinds that have one",
        "docs/about.md:5: brief: 'b1' is a behaviour, and brief is for a finding or example or question",
        about('{{ brief("b1") }}'),
    ),
    case(
        "a year is a report's",
        "docs/about.md:5: year: 'e1' is not the code of a report, such as r1",
        about('{{ year("e1") }}'),
    ),
    case(
        "a kind is called by its name in the singular",
        "docs/about.md:5: count: no kind 'findings' here; did you mean 'finding'?",
        about('{{ count("findings") }}'),
    ),
    case(
        "a kind is listed if it has a list",
        "docs/about.md:5: listed: no kind 'finding' here; there are behaviour, example, question, theme",
        about('{{ listed("finding") }}'),
    ),
    case(
        "a view is one that exists",
        "docs/about.md:5: view: no view 'matrx'; did you mean 'matrix'?",
        about('{{ view("matrx") }}'),
    ),
    case(
        "an address is a page's",
        "docs/about.md:5: address: no page docs/abuot.md; did you mean 'about.md'?",
        about('{{ address("abuot.md") }}'),
    ),
    case(
        "a call gives what its macro takes",
        'docs/about.md:5: record is called as {{ record("e3") }}',
        about('{{ record("e1", "e2") }}'),
    ),
    case(
        "a filter is one that exists",
        "docs/about.md:5: no filter 'uper'; did you mean 'upper'?",
        about("{{ title | uper }}"),
    ),
    case(
        "a test is one that exists",
        "docs/about.md:5: no test 'evn'; did you mean 'even'?",
        about("{{ 2 is evn }}"),
    ),
    case(
        "a setting is one from mkdocs.yml",
        "docs/about.md:5: no 'contcat' under extra in mkdocs.yml; did you mean 'contact'?",
        about("{{ config.extra.contcat }}"),
        CONFIG,
    ),
    case(
        "an unclosed bracket on a page is reported at its line",
        """docs/about.md:5: '{{ record("e1" }}' cannot be read; """
        "look for a missing or extra quote, bracket or brace",
        about('Look: {{ record("e1" }}'),
    ),
    case(
        "unclosed braces are reported where they open",
        "docs/about.md:7: '{{ year()' cannot be read; look for a missing or extra quote, bracket or brace",
        (ABOUT, "# About\n\n{{ year() }}\n\n\n\n{{ year()\n\nMore.\n"),
    ),
    case(
        "an unclosed tag is reported with what closes it",
        "docs/about.md:5: '{% for … %}' is not closed; write '{% endfor %}' where it ends",
        (ABOUT, "# About\n\n\n\n{% for i in range(3) %}\n"),
    ),
    case(
        "an unknown tag is reported with the nearest",
        "docs/about.md:5: no tag 'forr'; did you mean 'for'?",
        about("{% forr i in range(3) %}"),
    ),
    case(
        "a slip in the front matter, whose title and description may call macros, is reported too",
        "docs/about.md:2: no macro 'yaer'; did you mean 'year'?",
        (ABOUT, "---\ndescription: Of {{ yaer() }}\n---\n# About\n"),
    ),
    case(
        "every slip on a page is reported, on section pages too",
        "docs/behaviours/index.md:1: no macro 'lsited'; did you mean 'listed'?\n"
        "docs/behaviours/index.md:3: count: no kind 'them' here; did you mean 'theme'?",
        ("docs/behaviours/index.md", '{{ lsited("behaviour") }}\n\n{{ count("them") }}\n'),
    ),
]

SITE = f"""\
nav:
  - Behaviours: behaviours/index.md
  - More:
      - https://example.org/
not_in_nav: |
  /behaviours/b*.md
  /examples/*
  /questions/*
  /themes/*
exclude_docs: drafts/
extra:
{EXTRA}"""
"""A mkdocs.yml for the small base."""

NAVIGATION = [
    case(
        "a page missing from the navigation is reported with both ways out",
        "docs/extra.md:1: is in neither nav nor not_in_nav of mkdocs.yml; "
        "add extra.md to nav, or /extra.md to not_in_nav",
        ("mkdocs.yml", SITE),
        ("docs/extra.md", "# Extra\n"),
        ("docs/drafts/later.md", "# Later\n"),
    ),
    case(
        "the pages of records may be outside the navigation only if mkdocs.yml says so",
        "docs/questions/q1.md:1: is in neither nav nor not_in_nav of mkdocs.yml; "
        "add questions/q1.md to nav, or /questions/q1.md to not_in_nav",
        ("mkdocs.yml", SITE.replace("  /questions/*\n", "")),
    ),
    case(
        "a navigation entry without its page is reported where it is",
        "mkdocs.yml:4: nav: no page docs/behaviours/idnex.md; did you mean 'behaviours/index.md'?",
        ("mkdocs.yml", SITE.replace("  - More:\n", "  - More:\n      - Slip: behaviours/idnex.md\n")),
    ),
    case(
        "a page left out of the site cannot be in the navigation",
        "mkdocs.yml:3: nav: no page docs/drafts/later.md; there are behaviours/b1.md, behaviours/b2.md, "
        "behaviours/index.md, examples/e1.md, questions/q1.md, themes/t1.md",
        ("mkdocs.yml", SITE.replace("nav:\n", "nav:\n  - Other: behaviours/index.md\n  - drafts/later.md\n", 1)),
        ("docs/drafts/later.md", "# Later\n"),
    ),
]

CROSSINGS = [
    case(
        "a dead link on a page is reported with the nearest file",
        "docs/about.md:3: the link 'exampels/e1.md' leads nowhere: no file docs/exampels/e1.md; "
        "did you mean 'examples/e1.md'?",
        ("docs/about.md", "# About\n\nSee [E1](exampels/e1.md).\n"),
    ),
    case(
        "links start from their page's folder, images and definitions count as links, and links in code do not",
        "docs/behaviours/index.md:3: the link 'behaviours/b1.md' leads nowhere: "
        "no file docs/behaviours/behaviours/b1.md; "
        "did you mean 'behaviours/b1.md'?\n"
        "docs/behaviours/index.md:4: the link 'b3.md' leads nowhere: no file docs/behaviours/b3.md; "
        "did you mean 'behaviours/b2.md'?\n"
        "docs/behaviours/index.md:11: the link '../examples/e2.md' leads nowhere: no file docs/examples/e2.md; "
        "did you mean 'examples/e1.md'?",
        (
            "docs/behaviours/index.md",
            (
                "# Behaviours\n\n[B1](behaviours/b1.md) and [B2](b2.md)\n![a](b3.md 'B3')\n\n`[x](gone.md)`\n\n"
                "```\n[x](gone.md)\n```\n[e2]: ../examples/e2.md\n"
            ),
        ),
    ),
    case(
        "a link from the root of a server cannot be followed by the builders",
        "docs/about.md:1: the link '/examples/e1.md' leads out of docs/; write the path from this page to the file",
        ("docs/about.md", "[E1](/examples/e1.md)\n"),
    ),
    case(
        "an anchor that is not on the page is reported with the nearest",
        "docs/about.md:3: no anchor 'situatoin' on docs/examples/e1.md; did you mean 'situation'?\n"
        "docs/about.md:4: no anchor 'f2' on docs/themes/t1.md; "
        "there are behaviours, examples, f1, findings, questions, source, t1\n"
        "docs/about.md:5: no anchor 'wo' on docs/about.md; did you mean 'who'?",
        (
            "docs/about.md",
            "# About\n\n[a](examples/e1.md#situatoin)\n[b](themes/t1.md#f2)\n[c](#wo)\n\n## Whose {: #who }\n",
        ),
    ),
]

TOGETHER = [
    case(
        "links to a record that does not parse are not reported too",
        "data/behaviours/b2.yml:4: label: is there twice (first on line 3); keep one",
        (B2, "label:", "label: collaborating\nlabel:"),
    ),
    case(
        "links to a record that lacks a field are not reported too",
        "data/behaviours/b1.yml:1: label: missing: the report's own wording",
        (B1, "label: openness to possibilities\n", ""),
    ),
    case(
        "locators in a report with a fault are not reported too",
        "data/reports/r1.yml:5: year: needs a whole number, not 'MMXI'",
        (R1, "2011", "MMXI"),
    ),
    case(
        "findings of a theme with a fault are not reported too",
        "data/themes/t1.yml:1: summary: missing: what the section says, in a sentence or two of our own",
        (T1, "summary: Leaders kept to results.\n", ""),
    ),
    case(
        "values of a vocabulary with a fault are not reported too",
        "data/vocabulary/basis.yml:1: meaning: missing: "
        "what its values say about a record, and whose judgement they are",
        (BASIS, "meaning: On what it rests.\n", ""),
    ),
    case(
        "a vocabulary is not reported as unused while a record that may use it has a fault",
        "data/examples/e1.yml:3: label: needs a text, not a list",
        (E1, '"Example 1: A health check"', "[Example 1]"),
    ),
    case(
        "a misspelt value does not make the right one unused",
        "data/examples/e1.yml:14: did[0].action: no value 'audits' in data/vocabulary/actions.yml; "
        "did you mean 'audit'?",
        (E1, "action: audit", "action: audits"),
    ),
    case(
        "all faults in all files are reported, e2 before e10 and line 5 before line 22",
        "data/behaviours/b1.yml:2: title: needs a text, not a list\n"
        "data/examples/e2.yml:5: summary: needs a text, not a mapping\n"
        "data/examples/e2.yml:22: behaviours[1].raison: no such field; did you mean 'reason'?\n"
        "data/examples/e10.yml:10: setting: is there twice (first on line 6); keep one\n"
        "data/themes/t1.yml:8: findings[1]: no finding 'f9' (there is only f1)\n"
        "docs/questions/q1.md:1: calls record 'q2', but this is the page of 'q1'",
        ("docs/questions/q1.md", '{{ record("q2") }}\n'),
        (T1, "[f1]", "[f1, f9]"),
        (
            "data/examples/e10.yml",
            another(E1, ("code: e1", "code: e10"), ("status: running", "setting: Not told.\nstatus: running")),
        ),
        (
            "data/examples/e2.yml",
            another(E1, ("code: e1", "code: e2"), ("One authority checked its data.", "{}"), ("    rea", "    rai")),
        ),
        (B1, "Openness", "[Openness]"),
    ),
]

CASES = [*FIELDS, *YAML, *FILES, *LINKS, *RECORDS, *PAGES, *PROSE, *NAVIGATION, *CROSSINGS, *TOGETHER]


def test_the_small_base_has_no_fault(tmp_path):
    assert listing(check(project(tmp_path))[1]) == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_fault(case, tmp_path):
    assert listing(check(project(tmp_path, *case.edits))[1]) == case.message


FACTS = """\
site_name: A site
nav: [{Home: index.md}]
extra:
  name: A knowledge base
  licence: {name: CC BY 4.0, code: CC-BY-4.0}
  colours: {ground: "#000000", foot: "#000000", text: "#ffffff", accent: "#ffffff"}
"""


def test_a_fact_about_the_site_missing_from_mkdocs_yml_is_reported_with_its_line(tmp_path):
    root = project(tmp_path, ("mkdocs.yml", FACTS), ("docs/index.md", "# Home\n"))
    assert [line for line in listing(check(root)[1]).splitlines() if ": extra" in line] == [
        "mkdocs.yml:3: extra: lacks 'contact', a fact about the site that pages and files use; add it there",
        "mkdocs.yml:3: extra: lacks 'notices', a fact about the site that pages and files use; add it there",
        "mkdocs.yml:5: extra.licence: lacks address",
    ]


def test_settings_that_are_not_yaml_are_reported_with_the_line(tmp_path):
    root = project(tmp_path, ("mkdocs.yml", "site_name: A site\nextra: {name: [\n"))
    assert "mkdocs.yml:3: not YAML: look here and on the line before" in listing(check(root)[1])


def test_links_to_what_exists_are_not_faults(tmp_path):
    links = (
        "[a](examples/e1.md#sure) [b](themes/t1.md#f1) [c](examples/e1.md#e1) [d](behaviours/index.md#b2)\n"
        "[e](#the-end) [f](https://example.org/gone.md#x) [g](mailto:a@example.org) [h]({{ address('about.md') }})\n"
        "[i](behaviours/b1.md)\n"
    )
    about = f"# About\n\n{links}\n## The end\n"
    index = "# Behaviours\n\n{{ listed('behaviour') }}\n"
    root = project(tmp_path, ("docs/about.md", about), ("docs/behaviours/index.md", index))
    assert listing(check(root)[1]) == ""


def test_a_script_that_is_not_built_is_reported_with_how_to_build_it(tmp_path):
    root = project(
        tmp_path, ("web/build.js", ""), *((f"docs/assets/{name}", "") for name in BUNDLES if name != "use.js")
    )
    assert listing(check(root)[1]) == (
        "docs/assets/use.js:1: docs/assets/ lacks use.js, which npm builds from web/; "
        "run `make site`, which builds it first"
    )


def test_a_symbolic_link_to_a_file_a_folder_or_nothing_is_refused(tmp_path):
    root = project(tmp_path / "project", (B1, None), ("docs/behaviours/b3.md", '{{ record("b3") }}\n'))
    (tmp_path / "elsewhere.yml").write_text(BASE[B1], encoding="utf-8")
    (root / B1).symlink_to(tmp_path / "elsewhere.yml")
    (root / "data/behaviours/b3.yml").symlink_to(tmp_path / "nowhere.yml")
    (root / "data/questions").rename(tmp_path / "questions")
    (root / "data/questions").symlink_to(tmp_path / "questions")
    (root / "data/examples/.#e1.yml").symlink_to("an-editor@its-lock")
    assert listing(check(root)[1]) == (
        "data/behaviours/b1.yml:1: a symbolic link; put the file itself here\n"
        "data/behaviours/b3.yml:1: a symbolic link; put the file itself here\n"
        "data/questions:1: a symbolic link; put the file itself here"
    )
    store.refresh(root)  # as a build does


def run_check(folder: Path) -> subprocess.CompletedProcess[str]:
    """The check as an editor runs it in a project's folder."""
    command = [sys.executable, "-m", "macros", "check"]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, encoding="utf-8"
    )


def test_the_command_counts_the_records_and_exits_with_0_if_there_is_no_fault(tmp_path):
    done = run_check(project(tmp_path))
    counts = "1 report, 2 behaviours, 1 theme, 1 finding, 1 example, 1 question, 1 term"
    assert (done.returncode, done.stdout, done.stderr) == (0, f"data: no fault in {counts}\n", "")


@pytest.mark.parametrize(
    ("case", "count"),
    [(TOGETHER[-1], "6 faults"), (LINKS[0], "1 fault"), (YAML[7], "1 fault")],
    ids=lambda value: getattr(value, "rule", value),
)
def test_the_command_reports_every_fault_without_a_traceback_and_exits_with_1(case, count, tmp_path):
    done = run_check(project(tmp_path, *case.edits))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{case.message}\n{count}; nothing was built\n")
    assert "Traceback" not in done.stderr


def test_the_command_exits_with_1_in_a_folder_that_is_not_a_project(tmp_path):
    done = run_check(tmp_path)
    assert done.returncode == 1
    assert "data/" in done.stderr and "Traceback" not in done.stderr
