"""What a page feels like while it loads in a browser slowed four times: its longest task, and how much it moves."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

SLOWED, LOADS = 4, 5
TASK, MOVED = 100, 0.02  # milliseconds; cumulative layout shift (Core Web Vitals)
PAGES = ("", "examples/e4/", "find/?q=budget", "training/pack/?r=e4,q5,b6", "workbook/", "compare/?items=e4,e6")
NOTE = """
    window.longest = 0; window.moved = 0;
    const watch = (type, add) => new PerformanceObserver((list) => list.getEntries().forEach(add))
      .observe({type, buffered: true});
    watch("longtask", (one) => { longest = Math.max(longest, one.duration); });
    watch("layout-shift", (one) => { if (!one.hadRecentInput) moved += one.value; });
"""


def measure(browser, address: str) -> Iterator[tuple[str, float, float, str]]:
    """(what, figure, bound, unit) for each page: the median of some loads with nothing in the cache.

    A task is only noted if it takes 50 ms or more.
    """
    for where in PAGES:
        loads = [_load(browser, address + where) for _ in range(LOADS)]
        yield f"/{where}: longest task, {SLOWED} times slowed", median(task for task, _ in loads), TASK, "ms"
        yield f"/{where}: moves by", median(moved for _, moved in loads), MOVED, "(layout shift)"


def _load(browser, address: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 375, "height": 740})
    page = context.new_page()
    page.add_init_script(NOTE)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(1000)
    figures = page.evaluate("[longest, moved]")
    context.close()
    return figures[0], figures[1]
