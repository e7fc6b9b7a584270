"""A whole knowledge base in miniature, written into a scratch folder and edited, so that tests can quote lines."""

from __future__ import annotations

from pathlib import Path

BASE = {
    "data/reports/r1.yml": """\
code: r1
title: The summary report
subtitle: A summary
publisher: A college
year: 2011
series: {told: A series., reason: Its title page names it.}
marked: {told: It calls itself a summary., locator: r1#opening}
companions: []
aims: {told: What it seeks., locator: r1#opening, items: [{label: Learn, told: To learn.}]}
evidence: []
not_told: []
recommendation: {told: That leaders learn.}
rights: {told: The college holds them.}
about_publisher: []
sections:
  - {code: opening, title: Opening, basis: report, sort: section}
  - {code: results, title: Results, basis: report, sort: section}
  - {code: example-1, title: Example 1, basis: report, sort: box, within: results}
""",
    "data/behaviours/b1.yml": """\
code: b1
title: Openness
label: openness to possibilities
locator: r1#opening
meaning:
  told: Looking for other ways.
  reason: A plain reading.
named: [check]
""",
    "data/behaviours/b2.yml": """\
code: b2
title: Collaborating
label: the ability to collaborate
locator: r1#opening
meaning:
  told: Working together.
  reason: A plain reading.
named: [results]
""",
    "data/themes/t1.yml": """\
code: t1
title: Results
label: Focusing on results
locator: r1#results
summary: Leaders kept to results.
behaviours:
  - {to: b2, basis: report, locator: r1#results}
findings: [f1]
""",
    "data/findings/f1.yml": """\
code: f1
title: Monthly checks
statement: Many leaders checked the data each month.
locator: r1#results
extent: {value: many, of: leaders}
behaviours:
  - {to: b1, basis: report, locator: r1#results}
challenges: [silos]
people: [managers]
""",
    "data/examples/e1.yml": """\
code: e1
title: A monthly health check
label: "Example 1: A health check"
locator: r1#example-1
summary: One authority checked its data.
status: running
status_told: It had run for two years.
extent: {value: many, of: leaders}
setting: Not named.
people: [managers]
challenges: [silos]
theme: {to: t1, basis: report, locator: r1#results}
situation: []
did: [{action: audit, told: They checked the data.}]
changed: []
evidence: [{sort: none, told: None is given.}]
not_told: []
behaviours:
  - {to: b1, basis: report, locator: r1#example-1}
  - to: b2
    basis: editorial
    reason: They did it together.
findings:
  - {to: f1, basis: report, locator: r1#results}
""",
    "data/questions/q1.yml": """\
code: q1
title: Using data
asks: How do you use data?
locator: r1#results
prompts: [Who sees it?]
theme: {to: t1, basis: report, locator: r1#results}
behaviours: []
examples:
  - {to: e1, basis: editorial, reason: It describes a check.}
""",
    "data/terms/g-lac.yml": """\
code: g-lac
title: looked-after children
forms: [looked-after children, LAC]
meaning:
  told: Children in care.
  basis: report
  locator: r1#opening
usage:
  - {told: The report mentions their plans., locator: r1#opening}
changes:
  - told: Children in care is said more often.
    year: 2015
    authority: The guidance.
    checked: 2026-11-23
""",
    "data/vocabulary/actions.yml": """\
code: actions
title: Actions
meaning: What was done.
values:
  - {code: audit, label: Audit, meaning: Data was checked.}
""",
    "data/vocabulary/basis.yml": """\
code: basis
title: Basis
meaning: On what it rests.
values:
  - {code: report, label: report, meaning: The report says so.}
  - {code: editorial, label: editorial, meaning: We say so.}
""",
    "data/vocabulary/challenges.yml": """\
code: challenges
title: Challenges
meaning: What was hard.
values:
  - {code: silos, label: Silos, meaning: Teams worked apart.}
""",
    "data/vocabulary/counted.yml": """\
code: counted
title: Of whom
meaning: Who is counted.
values:
  - {code: leaders, label: leaders, words: [leaders], meaning: Leaders.}
""",
    "data/vocabulary/evidence.yml": """\
code: evidence
title: Evidence
meaning: What shows a change.
values:
  - {code: none, label: None, meaning: Nothing is given.}
""",
    "data/vocabulary/extent.yml": """\
code: extent
title: How widely
meaning: How widely it was seen.
values:
  - {code: many, label: Many, words: [many], meaning: The report says many.}
""",
    "data/vocabulary/people.yml": """\
code: people
title: People
meaning: Who was involved.
values:
  - {code: managers, label: Managers, meaning: People who manage.}
""",
    "data/vocabulary/places.yml": """\
code: places
title: Places
meaning: What sort of place it is.
values:
  - {code: section, label: section, meaning: A part with a heading.}
  - {code: box, label: box, meaning: A box in the text.}
""",
    "data/vocabulary/status.yml": """\
code: status
title: How far along
meaning: How far along it was.
values:
  - {code: running, label: Running, meaning: It was running.}
""",
    "docs/behaviours/index.md": "# Behaviours\n",
    "docs/behaviours/b1.md": '{{ record("b1") }}\n',
    "docs/behaviours/b2.md": '---\ntitle: Collaborating\n---\n\n{{ record("b2") }}\n',
    "docs/themes/t1.md": '{{ record("t1") }}\n',
    "docs/examples/e1.md": '{{ record("e1") }}\n',
    "docs/questions/q1.md": '{{ record("q1") }}\n',
}

Edit = tuple[str, str, str] | tuple[str, str | bytes | None]
"""A file, a text that is in it once, and its replacement; or a file and its whole content, None to leave it out."""


def project(root: Path, *edits: Edit) -> Path:
    """Write the small base into `root` with these edits, and return `root`."""
    files: dict[str, str | bytes | None] = dict(BASE)
    for path, *change in edits:
        if len(change) == 2:
            assert files[path].count(change[0]) == 1, f"{change[0]!r} should be once in {path}"
            files[path] = files[path].replace(*change)
        else:
            files[path] = change[0]
    for path, content in files.items():
        if content is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def another(path: str, *changes: tuple[str, str]) -> str:
    """The text of a file of the small base with these changes, to make a second record of its kind."""
    text = BASE[path]
    for old, new in changes:
        assert old in text, f"{old!r} should be in {path}"
        text = text.replace(old, new)
    return text
