"""Find the programs that tests and checks use besides Chromium, or install their Debian packages if there is apt."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "nginx": ("nginx", "libnginx-mod-http-brotli-static"),
    "firefox-esr": ("firefox-esr",),
    "wrk": ("wrk",),
    "java": ("default-jre-headless",),
}
"""The Debian packages that bring a program."""
OTHERS = {"firefox-esr": ("firefox",)}
"""Other names that a program goes by."""


def find(program: str) -> str:
    """The path of a program; where it is missing, the test that asks for it fails and says how to get it."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
    found = next((one for name in (program, *OTHERS.get(program, ())) if (one := shutil.which(name, path=path))), None)
    assert found, f"no {program} on this machine: run make programs, which installs one"
    return found


def missing(programs: list[str]) -> list[str]:
    """Those of the programs that this machine has not."""

    def is_missing(program: str) -> bool:
        try:
            return not find(program)
        except AssertionError:
            return True

    return [program for program in programs if is_missing(program)]


def brotli() -> Path | None:
    """The module with which nginx serves .br files; None where a release of Debian has none."""
    return next(Path("/usr").glob("lib*/nginx/modules/ngx_http_brotli_static_module.so"), None)


def install(programs: list[str]) -> None:
    """Install the packages of some programs; raises CalledProcessError if that fails."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*sudo, "apt-get", "update", "-qq"], check=True)
    for program in programs:
        for package in PACKAGES[program]:
            command = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            subprocess.run(command, check=package == PACKAGES[program][0], stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    wanted = missing(sys.argv[1:])
    if wanted and shutil.which("apt-get"):
        with contextlib.suppress(subprocess.CalledProcessError):  # apt has said why
            install(wanted)
    if wanted := missing(wanted):
        names = ", ".join(f"{program} (in Debian: {PACKAGES[program][0]})" for program in wanted)
        sys.exit(f"Not found, and could not be installed: {names}; install what is missing and run make again.")
