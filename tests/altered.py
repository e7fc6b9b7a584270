"""Copies of the project that an editor has changed: each has several changes, is built once and read by many tests."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml
from built import ROOT, build, copy_project, run

PREFIX = "https://example.org/some/prefix/"
"""The address of the altered site."""

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% raw %}",
    "{# note #}",
    "[x](javascript:alert(1))",
    "![x](data:text/html,x)",
    "<http://evil.example/>",
    "# not a heading",
    "1. not a list",
    "- not a list",
    "> not a quote",
    "`code`",
    "**not bold** and _not_ __em__",
    "a | b",
    "| - | - |",
    "{: #b1 .x }",
    "!!! danger",
    "&lt;b&gt; &amp; &#60;",
    "\\*",
    "[ref][1]",
    "[1]: http://e.example",
    "*[SLT]: x",
    "--- ",
    "===",
    "    code",
    "<!-- gone -->",
    "~~~",
    "$$x$$",
    "^^x^^",
    "Term\n:   not a definition",
    "https://evil.example/ a@b.example",
    '" onmouseover="alert(1)',
    "</p></div></article>",
    "<details><summary>x</summary>",
    "</title><script>alert(2)</script>",
    "::: x",
    "+ plus",
    "12) twelve",
]


def replace_in(folder: Path, path: str, *change: str) -> None:
    """Replace a text by another everywhere in a file."""
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert change[0] in text, f"{change[0]!r} should be in {path}"
    file.write_text(text.replace(*change), encoding="utf-8")


def alter(folder: Path) -> None:
    """Build under a prefix, with a record of four kinds withdrawn, and text hostile to JSON, CSV and XML."""
    copy_project(folder)
    replace_in(
        folder,
        "data/examples/e3.yml",
        "setting: One local authority, not named.",
        'setting: "=cmd|\'/c calc\'!A1, \\"quoted\\" </script> & ü"',
    )
    for path, see in (
        ("examples/e3", "e2"),
        ("terms/g-tac", "g-threshold"),
        ("findings/f12", "f13"),
        ("themes/t3", "t2"),
    ):
        with (folder / f"data/{path}.yml").open("a", encoding="utf-8") as file:
            file.write(f"withdrawn: {{on: 2026-12-01, reason: Told twice., see: [{see}]}}\n")
    linking = folder / "data/questions/q7.yml"  # a link to a withdrawn record is a fault
    linking.write_text(
        "\n".join(row for row in linking.read_text(encoding="utf-8").splitlines() if "to: e3" not in row),
        encoding="utf-8",
    )
    for path in (folder / "data").glob("[eq]*/*.yml"):  # what belonged to the theme moves
        path.write_text(
            re.sub(r"(?m)^(theme: .*)to: t3\b", r"\1to: t2", path.read_text(encoding="utf-8")), encoding="utf-8"
        )
    entry = (
        "entries:\n  - {code: e3-gone, on: 2026-12-01, title: <E3> & more, told: E3 is withdrawn., records: [e3, e2]}"
    )
    replace_in(folder, "data/changes/log.yml", "entries:", entry)
    build(folder, folder / "site", measured=True, SITE_URL=PREFIX)  # fails if a promise is broken


def rewrite(path: Path, **fields: object) -> None:
    """Write a record with these fields changed, as JSON, which is YAML too; the schema's line stays first."""
    text = path.read_text(encoding="utf-8")
    record = yaml.safe_load(text) | fields
    path.write_text(f"{text.splitlines()[0]}\n{json.dumps(record, ensure_ascii=True, default=str)}", encoding="utf-8")


def short_enough(texts: list[str], most: int = 200) -> list[str]:
    """The texts joined in their order, into as few as fit within the maximum length."""
    joined = [""]
    for text in texts:
        if len(joined[-1]) + len(text) >= most:
            joined.append("")
        joined[-1] = f"{joined[-1]} {text}".strip()
    return joined


TITLES = dict(zip(("e3", "e1", "e2", "e4", "e5", "e6", "e7"), short_enough(HOSTILE), strict=False))
"""The hostile titles of examples: several, as a title has a maximum length."""


def rebuild(folder: Path) -> None:
    """Build again in the same folder, with hostile text in every field of an example and CONTRIBUTING's record."""
    path = folder / "data/examples/e3.yml"
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    reason = max((text for text in HOSTILE if len(text.split()) <= 12), key=len)
    record["behaviours"][0] = {"to": "b2", "basis": "editorial", "reason": reason}
    rewrite(
        path,
        **dict.fromkeys(("summary", "setting", "status_told"), " ".join(HOSTILE)),
        situation=[{"told": text} for text in HOSTILE],
        not_told=HOSTILE,
        did=[{"action": "co-location", "told": text} for text in HOSTILE]
        + [{"action": "integrated-teams", "told": "x"}],
        behaviours=record["behaviours"],
        notes=[{"told": "A note.", "reason": " ".join(HOSTILE)}],
    )
    for code, title in TITLES.items():
        rewrite(folder / f"data/examples/{code}.yml", title=title)
    name, text = re.search(
        r"```yaml\n# (\S+)\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.S
    ).groups()
    done = run(folder, "macros", "new", "example")
    assert done.stdout.split() == ["wrote", name, "wrote", "docs/examples/e8.md"]
    assert (folder / "docs/examples/e8.md").read_text(encoding="utf-8") == '{{ record("e8") }}\n'
    (folder / name).write_text(text, encoding="utf-8")
    build(folder, folder / "site")
