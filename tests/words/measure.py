"""`make words`: how easy the words are to read, and which are misspelt; of the site in site/ and of the records.

With `--hold`, figures that are better than their bounds become the bounds, which tests/site/test_words.py holds.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from built import ROOT, Site
from words.readability import Figures, by_kind
from words.spelling import Spelling
from words.texts import passages_of_pages, passages_of_records

from macros.project import check

BOUNDS = Path(__file__).with_name("bounds.json")
AIMS = {"sentence": 17, "grade": 10, "longest": 30}
"""What is good enough, whatever the bounds; a bound is the best that there has been."""


def main() -> int:
    """Print the figures and the misspelt words; returns 1 if there are any, or if a figure is over its bound."""
    base, faults = check(ROOT)
    assert not faults, "data/ has faults: run make check"
    pages, records = list(passages_of_pages(Site(ROOT / "site"))), list(passages_of_records(base))
    measured = {"pages": by_kind(pages), "records": by_kind(records)}
    for part, figures in measured.items():
        print(f"{part:<16}{'words':>8}{'sentence':>10}{'grade':>8}{'longest':>9}{'about':>7}")
        for kind, one in figures.items():
            print(f"  {kind:<14}{one.words:>8,}{one.sentence:>10}{one.grade:>8}{one.longest:>9}{one.about:>6.0f}%")
        print(f"  longest: {figures['all'].example}\n")
    wrong = Spelling(base).wrong([*pages, *records])
    for word, where in wrong.items():
        print(f"misspelt: {word} ({where})")
    over = list(too_much(measured, bounds()))
    print("\n".join(over) or "all figures are within their bounds")
    if "--hold" in sys.argv:
        hold(measured)
    return bool(wrong or over)


def bounds() -> dict[str, dict[str, dict[str, float]]]:
    """The bounds: for pages and for records, for each kind, for each figure in AIMS."""
    return json.loads(BOUNDS.read_text(encoding="utf-8"))


def too_much(measured: dict[str, dict[str, Figures]], held: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """A line for each figure that is over both its bound and the aim."""
    return [
        f"{part}, {kind}: {name} is {getattr(one, name)}, and may be at most {most}"
        + (f": {one.example}" if name == "longest" else "")
        for part, figures in measured.items()
        for kind, one in figures.items()
        for name, aim in AIMS.items()
        if getattr(one, name) > (most := max(aim, held.get(part, {}).get(kind, {}).get(name, aim)))
    ]


def hold(measured: dict[str, dict[str, Figures]]) -> None:
    """Write the better of each figure and its bound as the new bounds."""
    held = bounds() if BOUNDS.exists() else {}
    new = {
        part: {
            kind: {
                name: min(getattr(one, name), held.get(part, {}).get(kind, {}).get(name, getattr(one, name)))
                for name in AIMS
            }
            for kind, one in figures.items()
        }
        for part, figures in measured.items()
    }
    lines = [
        f' "{part}": {{\n' + ",\n".join(f'  "{kind}": {json.dumps(one)}' for kind, one in kinds.items()) + "\n }"
        for part, kinds in new.items()
    ]
    BOUNDS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
