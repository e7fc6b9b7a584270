"""`make bench`: how heavy the pages are, and how the build grows.

It prints figures, and fails if one is over its bound. Bytes are of built HTML. How the build grows is a ratio of two
builds in one run on the same machine: the site with 1,000 more examples, and the same pages as plain Markdown without
macros (both without the publishing after the build). The whole build of that site, publishing included, has its own
bounds: processor seconds and memory.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

import feel
import search
from browser.chromium import FLAGS, find
from browser.serve import serve
from built import Site, add_examples, build, copy_project, run
from playwright.sync_api import sync_playwright

from macros.pages.render import Renderer
from macros.pages.terms import Terms
from macros.project import check
from macros.settings import load

PAGE, THEME, MANY, RATIO = 24_000, 36_000, 1_000, 1.5
CPU, MEMORY = 90, 700  # processor seconds and MB of the whole build with MANY more examples
LOAD, REQUESTS, NEXT = 25_000, 6, 8_000  # a first view, and what the next page loads that the first had not


def main() -> int:
    """Measure, print, and return 1 if a bound is broken."""
    broken: list[str] = []

    def report(what: str, value: float, bound: float | None = None, unit: str = "bytes") -> None:
        over = bound is not None and value > bound
        broken.extend([what] * over)
        limit = f"  (at most {bound:,}{', BROKEN' if over else ''})" if bound is not None else ""
        print(f"{what:<64}{value:>12,.2f} {unit}{limit}" if unit != "bytes" else f"{what:<64}{value:>9,} {unit}{limit}")

    with tempfile.TemporaryDirectory() as folder:
        today = copy_project(Path(folder) / "today")
        site = build(today, today / "site")
        for kind, bound in (("examples/e", PAGE), ("questions/q", PAGE), ("themes/t", THEME), ("behaviours/b", None)):
            sizes = {a: len(p.source.encode()) for a, p in site.pages.items() if a.startswith(kind)}
            largest = max(sizes, key=sizes.get)
            report(f"largest of {kind}*: {largest}", sizes[largest], bound)

        with sync_playwright() as playwright, serve(site.folder) as address:
            browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
            for what, value, bound, unit in search.measure(site.folder, browser, address):
                report(what, value, bound, unit)
            first, then = loaded(browser, address), loaded(browser, address + "examples/e7/")
            report("home loads before anything is opened, packed", sum(first.values()), LOAD)
            report("home asks for", len(first), REQUESTS, "files")
            report("examples/e7/ loads before anything is opened, packed", sum(then.values()), LOAD)
            report("examples/e7/ asks for", len(then), REQUESTS, "files")
            own = sum(size for name, size in then.items() if name not in first)
            report("examples/e7/ loads after the home page, packed", own, NEXT)
            for what, value, bound, unit in feel.measure(browser, address):
                report(what, value, bound, unit)
            browser.close()

        skip_publishing(today)  # publishing is the same for every page, so it is not part of how the build grows
        site = build(today, Path(folder) / "bare")
        many = copy_project(Path(folder) / "many")
        add_examples(many, MANY)
        processor, memory = cost(many)
        report(f"publishing and all, with {MANY:,} examples more", processor, CPU, "s of the processor")
        report("and at its peak", memory, MEMORY, "MB of memory")
        skip_publishing(many)
        started = time.perf_counter()
        done = run(many, "macros", "check")
        report(f"python -m macros check with {MANY:,} examples more", time.perf_counter() - started, unit="s")
        assert done.returncode == 0, done.stderr[:2000]
        plain = plain_copy(many, Path(folder) / "plain")
        with_macros, without = seconds(many), seconds(plain)
        report(f"building {MANY:,} examples more, with macros", with_macros, unit="s")
        report("the same pages as plain Markdown", without, unit="s")
        report("ratio of the two", with_macros / without, RATIO, "times")
        grown = Site(many / "site")
        for address in ("examples/e1/", "questions/q1/"):
            report(f"{address} grows by", len(grown[address].source.encode()) - len(site[address].source.encode()), 200)
        lines = (len(grown["behaviours/b6/"].source.encode()) - len(site["behaviours/b6/"].source.encode())) / MANY
        report("behaviours/b6/ grows for each example by", round(lines), 400)
    print("broken: " + "; ".join(broken) if broken else "all bounds hold")
    return bool(broken)


def loaded(browser, address: str) -> dict[str, int]:
    """What a page loads before anything is opened: the compressed bytes of each file by address.

    The picture for print is only loaded for print.
    """
    got: dict[str, int] = {}
    page = browser.new_page()
    page.on("response", lambda response: got.update({response.url: search.packed(response.body())}))
    page.goto(address, wait_until="networkidle")
    page.close()
    return got


def cost(root: Path) -> tuple[float, float]:
    """The processor seconds and MB of memory that a whole build of `root` takes, with the processes it starts."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    process = subprocess.Popen(command, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def skip_publishing(root: Path) -> None:
    """Take the publishing after the build out of a copy, as it is not to be measured."""
    path = root / "macros/__init__.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("\n\ndef on_post_build")] + "\n", encoding="utf-8")


def plain_copy(root: Path, to: Path) -> Path:
    """The same pages as plain Markdown, with the output of the macros written into the files.

    The plugin and the term links are left out.
    """
    base, _ = check(root)
    renderer, users = Renderer(base, load(root)), Terms(base).used_by(base)
    shutil.copytree(root, to, ignore=shutil.ignore_patterns("site", "__pycache__"))
    for path in (to / "docs").rglob("*.md"):
        page = path.relative_to(to / "docs").as_posix()

        def given(match: re.Match[str], page: str = page) -> str:
            name, value = match[1], match[2]
            if name == "record":
                return renderer.render(
                    f"record/{base.kind(value).name}.md", page, root="https://x.example/", r=base[value]
                )
            if name == "view":
                return renderer.render(
                    f"view/{value}.md", page, r=base["r1"], using=lambda term: users.get(term.code, [])
                )
            if name == "listed":
                return renderer.render(f"list/{value}.md", page)
            if name == "titles":
                return renderer.render("titles.md", page, records=base.live(value))
            return "1"

        text = re.sub(r"\{\{ (\w+)\(\"?([\w-]*)\"?\) \}\}", given, path.read_text(encoding="utf-8"))
        path.write_text(
            text.replace("{{ config.extra.contact }}", "x@y.example").replace('{{ address("find.md") }}', "find/"),
            encoding="utf-8",
        )
    config = (to / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"  - macros:\n(      .*\n)+|^watch:.*\n", "", config, flags=re.M).replace(
        "  - macros.extension\n", ""
    )
    (to / "mkdocs.yml").write_text(config, encoding="utf-8")
    shutil.rmtree(to / "data")
    return to


def seconds(root: Path) -> float:
    """How long a strict build of `root` takes: the better of two."""
    best = float("inf")
    for _ in range(2):
        started = time.perf_counter()
        build(root, root / "site")
        best = min(best, time.perf_counter() - started)
    return best


if __name__ == "__main__":
    sys.exit(main())
