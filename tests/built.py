"""What the tests share: a copy of the project, builds of it, and a reader of built pages."""

from __future__ import annotations

import os
import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from filelock import FileLock
from lxml import html

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("data", "docs", "macros", "web", "mkdocs.yml")
SECOND_REPORT = ROOT / "tests/fixtures/second-report"
"""An invented report r2 with its records and their pages, to be copied over a copy of the project."""
SECOND_KIND = ROOT / "tests/fixtures/second-kind"
"""An invented kind, pledges of report r2: its module, templates, data and pages, to be copied over the same."""
LINES = (
    ("macros/knowledge/kinds/__init__.py", "from .question ", "from .pledge import PLEDGE\nfrom .question "),
    ("macros/knowledge/kinds/__init__.py", "QUESTION, TERM)", "QUESTION, PLEDGE, TERM)"),
    ("mkdocs.yml", "      - Workbook:", "      - Pledges: pledges/index.md\n      - Workbook:"),
    ("mkdocs.yml", "  /questions/q*.md", "  /pledges/p*.md\n  /questions/q*.md"),
)
"""What the invented kind needs besides its own files: a file, a text in it, and what replaces it."""


def copy_project(to: Path) -> Path:
    """A copy of what a build needs, which may be changed."""
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy2(ROOT / name, to / name)
    return to


def copy_workshop(to: Path) -> Path:
    """The same with what `make` needs, so that its targets can run there."""
    copy_project(to)
    for name in ("Makefile", "requirements.txt"):
        shutil.copy2(ROOT / name, to / name)
    for name in (".venv", "web/node_modules"):
        (to / name).symlink_to(ROOT / name)
    return to


def add_examples(root: Path, number: int) -> None:
    """Add `number` examples like e5 to a copy, each with its own code and title and the same links."""
    text = (root / "data/examples/e5.yml").read_text(encoding="utf-8")
    for code in range(8, 8 + number):
        other = re.sub(r"^code: e5$", f"code: e{code}", text, flags=re.M)
        other = re.sub(r"^title: (.*)$", rf"title: \1, number {code}", other, flags=re.M)
        other = re.sub(r"^  One assistant director", f"  For number {code} one assistant director", other, flags=re.M)
        (root / f"data/examples/e{code}.yml").write_text(other, encoding="utf-8")
        (root / f"docs/examples/e{code}.md").write_text(f'{{{{ record("e{code}") }}}}\n', encoding="utf-8")


def add_second_report(to: Path) -> Path:
    """Copy the invented report over the copy of the project at `to`: only files, as an editor would add them."""
    shutil.copytree(SECOND_REPORT, to, dirs_exist_ok=True)
    return to


def add_second_kind(to: Path) -> Path:
    """Copy the invented kind over a copy that has the invented report: files, and lines in two lists."""
    shutil.copytree(SECOND_KIND, to, dirs_exist_ok=True)
    for name, old, new in LINES:
        text = (to / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} should be once in {name}"
        (to / name).write_text(text.replace(old, new), encoding="utf-8")
    return to


def once(base: Path, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` that `make` fills, once for all the processes that run tests, by the first to ask for it."""
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder = shared / "once" / name
    folder.parent.mkdir(exist_ok=True)
    with FileLock(f"{folder}.lock"):
        if not Path(f"{folder}.done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            Path(f"{folder}.done").touch()
    return folder


def run(root: Path, *command: str, measured: bool = False, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in the project at `root`, and return the finished process.

    With `measured`, what it runs counts towards the coverage.
    """
    outside = (
        os.environ
        if measured
        else {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    )
    given = {**outside, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", **environment}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=root, env=given, capture_output=True, text=True, timeout=300
    )


def build(
    root: Path, to: Path, config: dict[str, str] | None = None, measured: bool = False, **environment: str
) -> Site:
    """Build the project at `root` strictly into `to`; a warning fails the test that asked for it."""
    if config:
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        extra = "".join(f"{key}: {value}\n" for key, value in config.items())
        (root / "mkdocs.yml").write_text(extra + text, encoding="utf-8")
    done = run(root, "mkdocs", "build", "--strict", "--site-dir", str(to), measured=measured, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return Site(to)


def compress(folder: Path) -> None:
    """Write the compressed copies that `make publish` writes."""
    subprocess.run([Path(sys.executable).parent / "node", ROOT / "web/compress.js", folder], check=True, timeout=300)


class Site:
    """A built site: its pages by address, `examples/e1/` for `examples/e1/index.html`.

    `pages` are those of docs/ and the 404 page; `plain` are those that have no frame and no article.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {address: page for address, page in self._all.items() if "<article" in page.source}

    @cached_property
    def plain(self) -> dict[str, Page]:
        return {address: page for address, page in self._all.items() if "<article" not in page.source}

    @cached_property
    def _all(self) -> dict[str, Page]:
        found = sorted(self.folder.rglob("*.html"))
        names = [path.relative_to(self.folder).as_posix() for path in found]
        return {
            re.sub(r"(^|/)index\.html$", r"\1", name): Page(name, path) for name, path in zip(names, found, strict=True)
        }

    def __getitem__(self, address: str) -> Page:
        return self.pages[address]


class Page:
    """A built page, parsed."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self.source = path.read_text(encoding="utf-8")
        self.tree = html.fromstring(self.source)

    @cached_property
    def ids(self) -> set[str]:
        return set(self.tree.xpath("//@id"))

    @cached_property
    def article(self) -> html.HtmlElement:
        return self.tree.xpath("//article")[0]

    @cached_property
    def text(self) -> str:
        """Everything that a reader sees of the article, in one line."""
        return words(self.article)

    def links(self) -> list[tuple[str, str]]:
        """The attribute and address of everything that the page links to or loads."""
        return [
            (name, value)
            for name in ("href", "src", "srcset", "poster", "action", "data")
            for value in self.tree.xpath(f"//@{name}")
        ]

    def target(self, link: str) -> tuple[str, str]:
        """The file, relative to the site, and the fragment that a relative link leads to."""
        path, fragment = urlsplit(link).path, urlsplit(link).fragment
        name = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), unquote(path))) if path else self.name
        if path.endswith("/") or posixpath.basename(path) in (".", ".."):
            name = posixpath.normpath(posixpath.join(name, "index.html"))
        return name, unquote(fragment)


def words(element: html.HtmlElement) -> str:
    """The text of an element in one line, without the permalink signs that headings have."""
    copy = html.fromstring(html.tostring(element, encoding="unicode"))
    for link in copy.xpath("//a[@class='headerlink']"):
        link.drop_tree()
    return " ".join(copy.text_content().split())


def dead_links(site: Site) -> list[str]:
    """Every link within the site whose file or anchor does not exist; the 404 page has its own test."""
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    found = []
    for page in (site.pages | site.plain).values():
        for _, link in page.links():
            if urlsplit(link).scheme or link.startswith("//") or page.name == "404.html":
                continue
            name, fragment = page.target(link)
            if name not in files:
                found.append(f"{page.name}: {link}: no such file")
            elif fragment and name.endswith(".html"):
                other = next(p for p in (site.pages | site.plain).values() if p.name == name)
                if fragment not in other.ids:
                    found.append(f"{page.name}: {link}: no such anchor")
    return found
