"""`make relevance`: drive the real finder in Chromium over judged queries, and print how well it ranks.

Each set is a file of JSON objects, one per line: `{"q", "kind", "relevant": {id: grade}}`. Grades: 3 is what an expert
would hand over first, 2 is clearly useful, 1 touches on it. A finding counts as its theme and a term as the glossary; a
second hit with the same id is left out before ranks are counted. Over the first ten hits: success@k is the share of
queries with a hit of grade 2 or 3 among the first k; MRR takes the first such hit; nDCG@10 has gain 2^grade - 1 and
discount log2(rank + 1). Queries of kind `none` count only towards honest nothing, the share answered with "nothing
found"; for any other query, that answer is a miss.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
SETS = {
    "dev": "tuned on",
    "dev2": "once fresh; tuned on since it was looked into",
    "fresh": "written by fresh eyes; never looked into, never tuned on",
}

Judged = dict[str, object]
ANOTHER = "(to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }"
SETTLED = """(query) => document.querySelector("#kb-find-q").value === query
  && !["loading", undefined].includes(document.querySelector("[data-search]").dataset.search)"""


def queries(name: str) -> list[Judged]:
    """The judged queries in a set."""
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def ask(page, address: str, query: str) -> list[str] | None:
    """The ids that the finder finds for a query, best first; None if it says that it has no answer."""
    if not page.url.startswith(f"{address}find/"):
        page.goto(f"{address}find/?q={quote(query)}")
    else:  # as when someone goes back and forth, which is much quicker than loading the page and its index again
        page.evaluate(ANOTHER, f"?q={quote(query)}")
    page.wait_for_function(SETTLED, arg=query)
    place = page.locator("[data-search]")
    state = place.get_attribute("data-search")
    if state == "nothing":
        return None
    assert state == "results", state
    hits = place.locator("li[data-record] a.kb-found").evaluate_all("(links) => links.map((link) => link.pathname)")
    ids = [path.rstrip("/").rpartition("/")[2] for path in hits]
    return list(dict.fromkeys(ids))[:10]


def scores(relevant: dict[str, int], ids: list[str] | None) -> dict[str, float]:
    """The measures for a query that has an answer."""
    grades = [relevant.get(one, 0) for one in ids or []]
    first = next((rank for rank, grade in enumerate(grades, 1) if grade >= 2), None)
    ideal = gain(sorted(relevant.values(), reverse=True)[:10])
    return {
        "success@1": float(first == 1),
        "success@3": float(first is not None and first <= 3),
        "MRR": 1 / first if first else 0.0,
        "nDCG@10": gain(grades) / ideal,
        "false nothing": float(ids is None),
    }


def gain(grades: Iterable[int]) -> float:
    """Discounted cumulative gain of grades in rank order."""
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def measure(page, address: str, name: str) -> dict[str, dict[str, float]]:
    """The mean measures of a set, overall and by kind; `none` only has honest nothing."""
    found: dict[str, list[dict[str, float]]] = defaultdict(list)
    for one in queries(name):
        ids = ask(page, address, str(one["q"]))
        if one["kind"] == "none":
            found["none"].append({"honest nothing": float(ids is None)})
        else:
            for group in ("all", str(one["kind"])):
                found[group].append(scores(one["relevant"], ids))
    return {
        group: {key: sum(each[key] for each in every) / len(every) for key in every[0]} | {"queries": len(every)}
        for group, every in found.items()
    }


def main() -> int:
    """Build and serve the site, ask the queries and print the figures."""
    sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]
    import tempfile

    from browser.chromium import FLAGS, find
    from browser.serve import serve
    from built import build, copy_project
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = copy_project(Path(folder))
        site = build(root, root / "site")
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        with serve(site.folder) as address:
            for name, what in SETS.items():
                print(f"\n{name}.jsonl ({what})")
                for group, means in measure(browser.new_page(), address, name).items():
                    print(
                        f"  {group:<14}{means.pop('queries'):>4}  "
                        + "  ".join(f"{key} {value:.3f}" for key, value in means.items())
                    )
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
