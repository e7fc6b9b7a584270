"""Zip files, the same bytes on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path


def zip_files(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files in their order, the same bytes on every machine: no times, no owners."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.external_attr = 0o644 << 16
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def zip_without_times(packed: bytes) -> bytes:
    """A zip that other software wrote, such as an Office file, without the times in it."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return zip_files({name: archive.read(name) for name in archive.namelist()})


ONLINE_ONLY = ("404.html", "sitemap.xml", "robots.txt", ".well-known/security.txt")
"""What only a web server and search engines have a use for."""


def zip_site(folder: Path, to: Path) -> None:
    """Pack a built site into the zip `to`, in one folder with the name of the zip.

    Raises FileNotFoundError if there is no built site in `folder`.
    """
    if not (folder / "index.html").is_file():
        raise FileNotFoundError(f"{folder} holds no built site: it has no index.html")
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".map")
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    files = {f"{to.stem}/{name}": path.read_bytes() for name, path in names.items() if name not in ONLINE_ONLY}
    to.write_bytes(zip_files(files))
