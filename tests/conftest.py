"""The site and its variants, each built once for all the tests that read it, and the base it was built from."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from altered import alter, rebuild
from built import ROOT, Site, add_second_kind, add_second_report, build, compress, copy_project, once
from hosts.server import nginx

from macros.knowledge.base import Base
from macros.project import check
from macros.settings import Settings, load


@pytest.fixture(scope="session")
def base() -> Base:
    """The records of this project."""
    found, faults = check(ROOT)
    assert not faults
    return found


@pytest.fixture(scope="session")
def settings() -> Settings:
    """What mkdocs.yml says about this site."""
    return load(ROOT)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project, built strictly by MkDocs; do not change it."""
    return once(
        tmp_path_factory.getbasetemp(),
        "project",
        lambda folder: build(copy_project(folder), folder / "site", measured=True),
    )


@pytest.fixture(scope="session")
def site(project: Path) -> Site:
    """This project, built strictly by MkDocs."""
    return Site(project / "site")


@pytest.fixture(scope="session")
def compressed_site(tmp_path_factory: pytest.TempPathFactory, site: Site) -> Site:
    """The same with its compressed copies, as `make publish` leaves it."""

    def make(folder: Path) -> None:
        shutil.copytree(site.folder, folder, dirs_exist_ok=True)
        compress(folder)

    return Site(once(tmp_path_factory.getbasetemp(), "compressed", make))


@pytest.fixture(scope="session")
def served_by_nginx(compressed_site: Site) -> Iterator[str]:
    """The address where nginx serves the site, with the headers and the policy of deploy/nginx.conf."""
    with nginx(compressed_site.folder) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture(scope="session")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same with `use_directory_urls: false`, as for use from a disk."""
    flat = {"use_directory_urls": "false"}
    return Site(
        once(
            tmp_path_factory.getbasetemp(),
            "flat",
            lambda folder: build(copy_project(folder), folder / "site", flat),
        )
        / "site"
    )


@pytest.fixture(scope="session")
def two_reports(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This project with the invented report beside its own, built strictly by MkDocs."""
    made = once(
        tmp_path_factory.getbasetemp(),
        "two-reports",
        lambda folder: build(add_second_report(copy_project(folder)), folder / "site"),
    )
    return Site(made / "site")


@pytest.fixture(scope="session")
def pledged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project with the invented report and kind, built strictly by MkDocs; do not change it."""
    return once(
        tmp_path_factory.getbasetemp(),
        "second-kind",
        lambda folder: build(add_second_kind(add_second_report(copy_project(folder))), folder / "site"),
    )


@pytest.fixture(scope="session")
def altered(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This project under a prefix, with records withdrawn: see `altered.alter`."""
    return Site(once(tmp_path_factory.getbasetemp(), "altered", alter) / "site")


@pytest.fixture(scope="session")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Site:
    """This project built a second time in the same folder after edits: see `altered.rebuild`."""

    def make(folder: Path) -> None:
        shutil.copytree(project, folder, dirs_exist_ok=True, symlinks=True)
        rebuild(folder)

    return Site(once(tmp_path_factory.getbasetemp(), "rebuilt", make) / "site")
