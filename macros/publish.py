"""What happens to site/ after the build: a plain step over files, which MkDocs runs through the macros, and which
`python -m macros publish` runs after Zensical."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from .base import Base
from .searchindex import search_index

HERE = Path(__file__).resolve().parent


class Unpublished(Exception):
    """The step cannot be done; the message says what is missing and how to get it."""


def publish(site: Path, base: Base) -> None:
    """Finish the built site in the folder `site`: the search engine and its index. Raises Unpublished if there is no
    site, or if its JavaScript cannot be bundled.

    The packed site map goes, as it holds the time of the build and nothing needs it.
    """
    if not (site / "index.html").exists():
        raise Unpublished(f"there is no built site in {site.name}/; build it first: make site, or python -m zensical build --clean")
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    directory_urls = (site / "find/index.html").exists()
    index = json.dumps(search_index(base, directory_urls), ensure_ascii=False, separators=(",", ":"))
    # A classic script and no JSON file: browsers do not fetch from a folder of a disk.
    script = index.replace("</", "<\\/")
    (site / "assets/search-index.js").write_text(f"kbIndex={script}\n", encoding="utf-8")
    bundle(HERE / "search/main.js", site / "assets/search.js")


def bundle(source: Path, target: Path) -> None:
    """Bundle a script of ours with the locked packages that it imports, as one classic script."""
    modules = HERE.parent / "node_modules"
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    esbuild = modules / "esbuild/bin/esbuild"
    if not node or not esbuild.exists():
        raise Unpublished("the search needs its JavaScript packages: run `make site`, which installs them into node_modules/")
    options = ["--bundle", "--minify", "--target=es2020", "--charset=utf8", "--legal-comments=inline", "--log-level=error"]
    done = subprocess.run([node, esbuild, source, *options, f"--outfile={target}"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unpublished(f"the search's JavaScript cannot be bundled:\n{done.stderr.strip()}")
