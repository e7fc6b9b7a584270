"""The reader of data/: the base of every record that parsed, and each fault of spelling and shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .base import Base
from .entry import Entry, Listed, P
from .faults import Fault, natural, nearest
from .fields import Part
from .kinds import KINDS, Kind
from .lists import BESIDE, Vocabulary
from .parts import Record
from .shape import check_shape
from .texts import merging
from .yaml_text import Document, load

ADDRESSES = "data/addresses.txt"
"""The list of published addresses: not a record, and written only by a command."""
SCHEMAS = "data/schema/"
"""The schemas for editors, which a command writes too."""
FOLDERS = {kind.folder: kind for kind in KINDS.values()}


def read(root: Path) -> tuple[Base, list[Fault]]:
    """Read `root`/data: the base of every record that parsed, and every fault of files and shapes."""
    reader = _Reader(root)
    reader.read_all()
    return Base(reader.entries.values(), reader.vocabularies, reader.beside, reader.broken), reader.faults


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self.entries: dict[str, Entry[Record]] = {}
        self.vocabularies: dict[str, Listed[Vocabulary]] = {}
        self.beside: dict[str, Listed[Part]] = {}
        self.broken: set[str] = set()

    def read_all(self) -> None:
        """Read every file, in the order in which people list them."""
        data = self.root / "data"
        if not data.is_dir():
            self._fault("data", "there is no folder data/ here; run this in the project's folder")
        paths = (path for path in data.rglob("*") if not path.name.startswith("."))
        for path in sorted(paths, key=lambda path: natural(path.as_posix())):
            name = path.relative_to(self.root).as_posix()
            if name == ADDRESSES:
                self.faults += merging(path.read_text(encoding="utf-8", errors="replace"), name)
            if path.is_symlink():
                self._fault(name, "a symbolic link; put the file itself here")
                self.broken |= {path.stem, *(file.stem for file in path.glob("*"))}
            elif path.is_file() and name != ADDRESSES and not name.startswith(SCHEMAS):
                self._file(path, name, path.parent.relative_to(data).as_posix())

    def _file(self, path: Path, name: str, folder: str) -> None:
        if folder not in FOLDERS and folder != "vocabulary" and folder not in BESIDE:
            at_top = folder == "."
            what = (
                "put each record in the folder of its kind"
                if at_top
                else f"no kind of record has the folder '{folder}'"
            )
            self._fault(name, f"{what}; {nearest(folder, [*FOLDERS, *BESIDE, 'vocabulary'])}")
            self.broken.add(path.stem)
        elif path.suffix != ".yml":
            like_a_record = any(re.fullmatch(kind.pattern, path.stem) for kind in KINDS.values())
            mend = f": {path.stem}.yml" if path.suffix == ".yaml" or like_a_record else "; take this one out"
            self._fault(name, f"a record's file ends in .yml{mend}")
            self.broken.add(path.stem)
        elif folder in FOLDERS:
            self._record(FOLDERS[folder], path, name)
        elif folder == "vocabulary":
            self._vocabulary(path, name)
        else:
            self._beside(folder, path, name)

    def _record(self, kind: Kind[Any], path: Path, name: str) -> None:
        document, record = self._shaped(kind.model, path, name, kind.name)
        if record is None or document.faults:
            self.broken.add(path.stem)
        elif wrong := list(_code_faults(kind, record.code, path, name, document.lines["code",])):
            self.faults += wrong
            self.broken |= {path.stem, record.code}
        else:
            self.entries[record.code] = Entry(record, name, document.lines, kind)

    def _vocabulary(self, path: Path, name: str) -> None:
        document, record = self._shaped(Vocabulary, path, name)
        if record is None:
            self.broken.add(path.stem)
            return
        self.vocabularies[path.stem] = Listed(record, name, document.lines)
        if record.code != path.stem:
            message = f"'{record.code}' does not match the file's name"
            self.faults.append(self.vocabularies[path.stem].fault(("code",), message))

    def _beside(self, folder: str, path: Path, name: str) -> None:
        models = BESIDE[folder]
        if path.stem not in models:
            self.faults += load(path, name).faults
            self._fault(name, f"{folder} has no file '{path.stem}'; {nearest(path.stem, models)}")
            return
        document, record = self._shaped(models[path.stem], path, name)
        if record is not None and not document.faults:
            self.beside[path.stem] = Listed(record, name, document.lines)

    def _shaped(self, model: type[P], path: Path, name: str, kind: str = "") -> tuple[Document, P | None]:
        """The file as text and, if it has the shape of the model, as a record; collects each fault once."""
        document = load(path, name)
        self.faults += document.faults
        if document.data is None:
            return document, None
        record, wrong = check_shape(model, document.data, document.lines, name, kind)
        known = {(fault.line, fault.field) for fault in document.faults}
        self.faults += [fault for fault in wrong if not {(fault.line, fault.field), (fault.line, "")} & known]
        return document, record

    def _fault(self, name: str, message: str) -> None:
        self.faults.append(Fault(name, 1, "", message))


def _code_faults(kind: Kind[Any], code: str, path: Path, name: str, line: int) -> Iterator[Fault]:
    """A code has the form of its kind and is the name of its file, so no other record has it."""
    if not re.fullmatch(kind.pattern, code):
        form = "g- and words, as g-lac" if kind.named else f"{kind.letter}1, {kind.letter}2 and so on"
        yield Fault(name, line, "code", f"'{code}' is not the code of a {kind.title.lower()} ({form})")
    elif code != path.stem and (other := path.with_stem(code)).is_file():
        holder = f"data/{kind.folder}/{other.name}"
        message = f"'{code}' is already the code of {holder}; by its name, this file should have '{path.stem}'"
        yield Fault(name, line, "code", message)
    elif code != path.stem:
        yield Fault(name, line, "code", f"'{code}' does not match the file's name; one of them should change")
