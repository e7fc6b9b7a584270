"""`make serve` is one command, and an edit in data/, docs/, web/ or macros/ shows."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from built import copy_workshop

PATIENCE = 180
"""Seconds to wait for a page before the test gives up; not a measure of speed."""


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = copy_workshop(tmp_path_factory.mktemp("served"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            ["make", "serve", f"SERVE=--dev-addr 127.0.0.1:{port}"],
            cwd=folder,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield folder, f"http://127.0.0.1:{port}/", process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)  # the process group that this test started
        process.wait(PATIENCE)


def wait_for(served, page: str, text: str) -> None:
    folder, address, process = served
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address + page, timeout=10) as answer:
                if text in answer.read().decode():
                    return
        except (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError):
            pass
        time.sleep(0.3)
    pytest.fail(f"{page} never showed {text!r}\n" + (folder / "log").read_text(encoding="utf-8")[-3000:])


def change(path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "file, old, new, page, shown",
    [
        ("data/examples/e1.yml", "title: A monthly", "title: An edited", "examples/e1/", "An edited health check"),
        ("docs/about.md", "# About this site", "# About this edited site", "about/", "About this edited site"),
        (
            "macros/pages/templates/record/example.md",
            "## At a glance",
            "## At an edited glance",
            "examples/e1/",
            "At an edited glance",
        ),
        ("web/styles/kb.css", "/* ", ".edited { color: red; }\n/* ", "assets/kb.css", ".edited{color:red}"),
        ("web/site.js", "everything below.", "everything edited.", "assets/kb.js", "everything edited."),
        (
            "macros/pages/render.py",
            'return Markup(f"**{escape(code.upper())}**',
            'return Markup(f"**Edited-{escape(code.upper())}**',
            "examples/e1/",
            "Edited-E1",
        ),
    ],
    ids=["data", "docs", "a template", "a style", "a script", "the code"],
)
def test_an_edit_shows(served, file, old, new, page, shown):
    wait_for(served, "", "</html>")
    change(served[0] / file, old, new)
    wait_for(served, page, shown)
