"""The site, built once for all tests that read it, and the base that it was built from."""

from __future__ import annotations

import pytest
from built import ROOT, Site, add_second_report, build, copy_project

from macros.knowledge.base import Base
from macros.project import check


@pytest.fixture(scope="session")
def base() -> Base:
    """The records of this project."""
    found, faults = check(ROOT)
    assert not faults
    return found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This project, built strictly by MkDocs."""
    folder = tmp_path_factory.mktemp("built")
    return build(copy_project(folder), folder / "site")


@pytest.fixture(scope="session")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same with `use_directory_urls: false`, as one puts it on a disk."""
    folder = tmp_path_factory.mktemp("flat")
    return build(copy_project(folder), folder / "site", {"use_directory_urls": "false"})


@pytest.fixture(scope="session")
def two_reports(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """This project with the invented report beside its own, built strictly by MkDocs."""
    folder = tmp_path_factory.mktemp("two-reports")
    return build(add_second_report(copy_project(folder)), folder / "site")
