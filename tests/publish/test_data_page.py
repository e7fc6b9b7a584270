"""Every code block in docs/data.md, run against the built site on loopback, prints the output shown under it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from browser.serve import serve
from built import ROOT

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
SITE = "https://resourceful-leadership.example/"
BLOCKS = BLOCK.findall((ROOT / "docs/data.md").read_text(encoding="utf-8").replace("{{ root() }}", SITE))
EXAMPLES = [(language, code, output) for (language, code), (_, output) in zip(BLOCKS[::2], BLOCKS[1::2], strict=True)]
NODE = shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")
RUN = {"python": [sys.executable, "-W", "error", "-c"], "javascript": [NODE, "--input-type=module", "--eval"]}


def test_every_block_is_an_example_with_its_output():
    assert len(EXAMPLES) >= 5
    assert {language for language, _, _ in EXAMPLES} == set(RUN)
    assert {language for language, _ in BLOCKS[1::2]} == {"text"}
    assert (ROOT / "docs/data.md").read_text(encoding="utf-8").count("```") == 2 * len(BLOCKS)


def test_the_page_shows_every_block_exactly_as_it_is_run(site):
    shown = [code.text_content() for code in site["data/"].article.xpath(".//pre/code")]
    assert shown == [code.rstrip("\n") for _, code in BLOCKS]


@pytest.mark.parametrize(("language", "code", "output"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_it_prints_what_the_page_says(site, language, code, output):
    assert SITE in code
    environment = {**os.environ, "no_proxy": "127.0.0.1", "NO_PROXY": "127.0.0.1"}
    with serve(site.folder) as address:
        done = subprocess.run(
            [*RUN[language], code.replace(SITE, address)], env=environment, capture_output=True, text=True, timeout=60
        )
    assert (done.stdout, done.stderr) == (output, "")
