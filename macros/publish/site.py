"""The built site as each step after the build gets it: its folder, its records and their addresses."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..knowledge.base import Base
from ..pages.metadata import Metadata
from ..pages.places import page_of, url
from ..settings import Settings


class Unpublished(Exception):
    """A step after the build has failed; the message says what is missing or wrong, and how to mend it."""


@dataclass(frozen=True, eq=False)
class Site:
    """A built site.

    `root` is its absolute address, with a slash at the end; addresses given to methods are relative to it.
    """

    folder: Path
    source: Path
    """The project's folder, with data/ and web/."""
    base: Base
    settings: Settings
    root: str
    directory_urls: bool = True

    @cached_property
    def metadata(self) -> Metadata:
        """The metadata in the heads of its pages."""
        return Metadata(self.base, self.settings, self.root, self.directory_urls)

    def url(self, page: str) -> str:
        """The address of a page under docs/, with its anchor, relative to the root: `themes/t1/#f3`."""
        return url(page, self.directory_urls)

    def place(self, code: str) -> str:
        """The address of record `code` on its page, relative to the root."""
        return self.url(page_of(self.base, code))

    def page(self, code: str) -> str:
        """The absolute address of record `code` on its page."""
        return self.root + self.place(code)

    def short(self, code: str) -> str:
        """The absolute short address of record `code`: the one that slides, QR codes and citations show."""
        return f"{self.root}{code}/"

    def file(self, address: str) -> Path:
        """The file at an address; for a folder, its index.html."""
        path = address.partition("#")[0]
        return self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)

    def fingerprint(self, name: str) -> str:
        """Eight characters that change when the script or style `name` under assets/ does."""
        return hashlib.sha256((self.folder / "assets" / name).read_bytes()).hexdigest()[:8]

    def asset(self, name: str) -> str:
        """The address of the copy of a script or style that has its fingerprint in its name."""
        stem, dot, ending = name.rpartition(".")
        return f"assets/hashed/{stem}.{self.fingerprint(name)}{dot}{ending}"

    def write(self, address: str, content: str | bytes) -> None:
        """Publish `content` at an address, such as `e3/qr.svg` or `e3/`."""
        path = self.file(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
