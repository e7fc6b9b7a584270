"""Our JavaScript with the locked packages that it imports, bundled by esbuild into classic scripts."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Unpublished(Exception):
    """A step after the build cannot be done; the message says what is missing or wrong, and how to mend it."""


def bundle(scripts: dict[Path, Path]) -> None:
    """Bundle each script of ours into one classic script, at the path that it is mapped to; raises Unpublished."""
    modules = HERE.parent / "node_modules"
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
    esbuild = modules / "esbuild/bin/esbuild"
    if not node or not esbuild.exists():
        raise Unpublished("the site's scripts need their JavaScript packages: run `make site`, which installs them into node_modules/")
    options = ["--bundle", "--minify", "--target=es2020", "--charset=utf8", "--legal-comments=inline", "--log-level=error"]
    for source, target in scripts.items():
        done = subprocess.run([node, esbuild, source, *options, f"--outfile={target}"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Unpublished(f"{source.relative_to(HERE.parent)} cannot be bundled:\n{done.stderr.strip()}")
