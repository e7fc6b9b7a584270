"""The built site as every step after the build is handed it: its folder, its records, and what their addresses are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..knowledge.base import Base
from ..pages.places import page_of, url


@dataclass(frozen=True)
class Site:
    """A built site. `root` is its absolute address, with a slash at the end; addresses given to methods are relative to it."""

    folder: Path
    base: Base
    root: str
    directory_urls: bool = True

    def url(self, page: str) -> str:
        """The address of a page under docs/, with its anchor, relative to the root: `themes/t1/#f3` for `themes/t1.md#f3`."""
        return url(page, self.directory_urls)

    def place(self, code: str) -> str:
        """The address where record `code` stands, relative to the root."""
        return self.url(page_of(self.base, code))

    def page(self, code: str) -> str:
        """The absolute address where record `code` stands."""
        return self.root + self.place(code)

    def short(self, code: str) -> str:
        """The absolute short address of record `code`: what slides, QR codes and citations print."""
        return f"{self.root}{code}/"

    def file(self, address: str) -> Path:
        """The file behind an address; that of a folder is its index.html."""
        path = address.partition("#")[0]
        return self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)

    def write(self, address: str, content: str | bytes) -> None:
        """Publish `content` at an address, such as `e3/qr.svg` or `e3/`."""
        path = self.file(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files in their order, the same bytes on every machine: no times, no owners."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.external_attr = 0o644 << 16
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def rezipped(packed: bytes) -> bytes:
    """A zip written by somebody else, such as an Office file, without the times that it holds."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})
