"""What search costs in a browser slowed four times, as the records grow in number.

It measures bytes, the time to make the index, and the time from a key to the result. The larger indexes repeat today's
documents, each copy with a word of its own, so that they have as many different words as real ones.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

SLOWED, PAGE, FIRST, KEY = 4, 3_300, 90_000, 100
QUERIES = [
    "staff morale",
    "pooled budgets",
    "QA",
    "saveguarding audit",
    "how do we stop departments working in isolation",
    "CLA steering group",
    "e3",
    "data quality",
]


def packed(data: bytes) -> int:
    """How many compressed bytes a server sends for `data`."""
    return len(gzip.compress(data, 9))


def larger(index: dict, number: int) -> dict:
    """The same index with about `number` documents."""
    word = random.Random(1)
    documents = list(index["documents"])
    while len(documents) < number:
        for one in index["documents"][: number - len(documents)]:
            own = "".join(
                word.choices("bcdfghklmnprstvw", k=3) + word.choices("aeiou", k=2) + word.choices("bcdfghklmnprst", k=3)
            )
            documents.append(
                {
                    **one,
                    "id": f"{one['id']}x{len(documents)}",
                    "title": f"{one['title']} {own}",
                    "words": f"{one['words']}, {own}",
                }
            )
    return {**index, "documents": documents}


def measure(site: Path, browser, address: str) -> Iterator[tuple[str, float, float | None, str]]:
    """(what, figure, bound or None, unit) for each thing measured."""
    index = json.loads((site / "assets/search-index.js").read_text(encoding="utf-8").removeprefix("kbIndex="))
    engine = packed((site / "assets/search.js").read_bytes())
    page_now = (site / "examples/e4/index.html").read_text(encoding="utf-8")
    form = page_now[page_now.index('<form class="kb-search"') : page_now.index("</form>") + 7]
    yield (
        "the script of every page and its search field, packed",
        packed(form.encode()) + packed((site / "assets/kb.js").read_bytes()),
        PAGE,
        "bytes",
    )
    for number in (len(index["documents"]), 1_000, 10_000):
        script = f"kbIndex={json.dumps(larger(index, number), ensure_ascii=False, separators=(',', ':'))}\n".encode()
        today = number == len(index["documents"])
        yield (
            f"first search loads, {number:,} documents, packed",
            engine + packed(script),
            FIRST if today else None,
            "bytes",
        )
        context = browser.new_context()
        page = context.new_page()
        page.route(
            "**/assets/search-index.js",
            lambda route, _, script=script: route.fulfill(body=script, content_type="text/javascript"),
        )
        page.goto(address)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.evaluate(
            """Promise.all(['search-index', 'search'].map((name) => new Promise((done) => {
              const one = document.createElement('script');
              one.src = `assets/${name}.js`;
              one.onload = done;
              document.head.append(one);
            })))"""
        )
        made = page.evaluate(
            """async () => {
              const start = performance.now();
              window.engine = await kbSearch.made(kbIndex);
              return performance.now() - start;
            }"""
        )
        yield f"  making the index, {SLOWED} times slowed", made, None, "ms"
        times = page.evaluate(
            """(queries) => {
              const form = document.querySelector('.kb-search'), field = form.querySelector('input');
              kbSearch.header(form, engine, location.href);
              const times = [];
              for (let turn = 0; turn < 3; turn++)
                for (const query of queries)
                  for (const end of [1, Math.ceil(query.length / 2), query.length]) {
                    field.value = query.slice(0, end);
                    const start = performance.now();
                    field.dispatchEvent(new Event('input'));
                    document.querySelector('.kb-panel').getBoundingClientRect();
                    times.push(performance.now() - start);
                  }
              return times.sort((a, b) => a - b);
            }""",
            QUERIES,
        )
        yield (
            f"  key to result, 95 of 100, {SLOWED} times slowed",
            times[int(len(times) * 0.95)],
            KEY if today else None,
            "ms",
        )
        context.close()
