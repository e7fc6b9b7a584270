"""Find a Chromium for the browser tests, or install one: a Debian package if there is apt, else playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
"""The programs to look for. The first has no windows, and opens a page in a third of the time."""
PACKAGES = ("chromium-headless-shell", "chromium")
"""The Debian packages to try, in this order: older releases lack the first."""


def find() -> str | None:
    """The path of a Chromium or Chrome on this machine, or of the one playwright downloaded; None without any."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install one; raises CalledProcessError if that fails."""
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run([*sudo, "apt-get", "update", "-qq"], check=True)
        for package in PACKAGES:
            command = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
            if subprocess.run(command, check=package == PACKAGES[-1], stdout=subprocess.DEVNULL).returncode == 0:
                break
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    if not find():
        install()
    if not find():
        sys.exit("No Chromium was found, and none could be installed; install one and run make test again.")
