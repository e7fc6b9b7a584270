"""Check a built site: its HTML, CSS and SVG with the Nu Html Checker, its JSON-LD against the terms of schema.org.

`python tests/html/check.py [FOLDER]` prints each error, one a line, and fails if there is one; `make html` runs it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import html

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
JAR = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
TSC = ROOT / "web/node_modules/.bin/tsc"
TYPES = ("html", "css", "svg")
UNKNOWN = (
    "CSS: “field-sizing”: Property “field-sizing” doesn't exist.",
    "CSS: “animation-timeline”: Property “animation-timeline” doesn't exist.",
)
"""What the checker says of properties newer than its list of them. When it knows one, it has to go from here."""


def vnu_errors(folder: Path) -> Iterator[str]:
    """Every error, warning and hint for the files of a folder. Raises RuntimeError if some of them were not checked."""
    excused = set()
    for ending in TYPES:
        command = ["java", "-jar", str(JAR), "--format", "json", "--verbose", f"--skip-non-{ending}", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        checked, there = len(done.stdout.splitlines()), sum(1 for _ in folder.rglob(f"*.{ending}"))
        if not there or checked != there:
            raise RuntimeError(f"{checked} of {there} {ending} files were checked. {done.stderr[:500]}")
        for one in json.loads(done.stderr)["messages"]:
            if one["message"] in UNKNOWN:
                excused.add(one["message"])
            elif not one["message"].startswith("File was not checked."):  # of the other endings
                name = one["url"].rpartition(f"/{folder.name}/")[2]
                near = " ".join(one.get("extract", "").split())
                yield f"{name}:{one.get('lastLine', 0)}: {one['message']} ({near})"
    for message in sorted(set(UNKNOWN) - excused):
        yield f"tests/html/check.py: vnu no longer says this, or no style needs it; take it from UNKNOWN: {message}"


def schema_errors(folder: Path) -> Iterator[str]:
    """Every type or property in JSON-LD that schema.org does not have, or not there.

    Each block becomes a line of TypeScript, for which schema-dts has the types. Raises RuntimeError without any block.
    """
    lines, places = ['import type { Thing, WithContext } from "schema-dts";'], [""]
    for path in sorted(folder.rglob("*.html")):
        for block in html.parse(str(path)).xpath("//script[@type='application/ld+json']/text()"):
            place = path.relative_to(folder).as_posix()
            try:
                text = json.dumps(json.loads(block))  # in one line
            except ValueError as error:
                yield f"{place}: JSON-LD: {error}"
            else:
                places.append(place)
                lines.append(f"export const block{len(lines)}: WithContext<Thing> = {text};")
    if len(lines) == 1:
        raise RuntimeError(f"no page in {folder.name}/ has JSON-LD")
    source = HERE / "node_modules/.blocks/blocks.ts"  # where its import leads to schema-dts
    source.parent.mkdir(exist_ok=True)
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    options = ("--noEmit", "--strict", "--skipLibCheck", "--pretty", "false", "--module", "esnext")
    command = [str(TSC), *options, "--moduleResolution", "bundler", source.name]
    done = subprocess.run(command, cwd=source.parent, capture_output=True, text=True, encoding="utf-8")
    for line in done.stdout.splitlines():
        if line.startswith(f"{source.name}("):
            place, _, said = line.removeprefix(f"{source.name}(").partition("): ")
            yield f"{places[int(place.partition(',')[0]) - 1]}: JSON-LD: {said}"
    if done.returncode and not done.stdout.startswith(source.name):
        raise RuntimeError(done.stdout + done.stderr)


def main(folder: Path) -> int:
    """Print every error; returns the exit status."""
    errors = [*vnu_errors(folder), *schema_errors(folder)]
    print("\n".join(errors) or f"{folder.name}/: no error in HTML, CSS, SVG and JSON-LD")
    return min(len(errors), 1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site").resolve()))
