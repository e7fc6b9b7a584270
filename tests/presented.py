"""A presentation as a strict reader sees its file: what in it would make PowerPoint offer to repair it."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter

from lxml import etree

MAIN = "ppt/presentation.xml"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
HIGHEST = 2147483648
"""The numbers of slides are below it, those of masters and layouts are not."""


def relations(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """The relations of a part, by id: what sort each is, and the part or address that it leads to."""
    folder, _, name = part.rpartition("/")
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in archive.namelist():
        return {}
    found = {}
    for one in etree.fromstring(archive.read(path)):
        target = one.get("Target")
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        assert one.get("Id") not in found, f"{path}: {one.get('Id')} twice"
        found[one.get("Id")] = (one.get("Type").rpartition("/")[2], target)
    return found


def faults(file: bytes) -> list[str]:
    """What is wrong with a presentation, part by part; nothing if all is well."""
    found = []
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = archive.namelist()
        found += [f"{name} is there {count} times" for name, count in Counter(names).items() if count > 1]
        found += [f"{archive.testzip()} is damaged"] * bool(archive.testzip())
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        endings = [one.get("Extension") for one in types if one.get("Extension")]
        parts = [one.get("PartName").lstrip("/") for one in types if one.get("PartName")]
        found += [f"the type of {one} is there twice" for one, n in Counter(endings + parts).items() if n > 1]
        found += [f"{part} has a type and is not there" for part in parts if part not in names]
        for name in names:
            ending = name.rpartition(".")[2]
            if name != "[Content_Types].xml" and name not in parts and ending not in endings:
                found.append(f"{name} has no type")
            if ending == "xml" and name not in parts and name != "[Content_Types].xml":
                found.append(f"{name} has no type of its own")
            if ending in ("xml", "rels"):
                found += _ids(name, etree.fromstring(archive.read(name)), relations(archive, name))
        reached, waiting = set(), [""]
        while waiting:
            part = waiting.pop()
            for sort, target in relations(archive, part).values():
                if sort != "hyperlink" and target not in names:
                    found.append(f"{part or 'the file'} leads to {target}, which is not there")
                elif sort != "hyperlink" and target not in reached:
                    reached.add(target)
                    waiting.append(target)
        parts_left = [name for name in names if not name.endswith(".rels") and name != "[Content_Types].xml"]
        found += [f"nothing leads to {name}" for name in parts_left if name not in reached]
        return found + _numbers(archive) + _notes(archive)


def _ids(name: str, tree: etree._Element, related: dict[str, tuple[str, str]]) -> list[str]:
    """Relations that a part uses and does not have, and shapes with the same number."""
    used = {value for one in tree.iter() for key, value in one.attrib.items() if key.startswith(R)}
    shapes = Counter(one.get("id") for one in tree.iter(f"{P}cNvPr"))
    return [f"{name} uses {one}, which it does not have" for one in used - set(related)] + [
        f"{name} has two shapes with number {one}" for one, count in shapes.items() if count > 1
    ]


def _numbers(archive: zipfile.ZipFile) -> list[str]:
    main = etree.fromstring(archive.read(MAIN))
    slides = [int(one.get("id")) for one in main.iter(f"{P}sldId")]
    masters = [int(one.get("id")) for one in main.iter(f"{P}sldMasterId")]
    for name in archive.namelist():
        if name.startswith("ppt/slideMasters/slideMaster"):
            masters += [int(one.get("id")) for one in etree.fromstring(archive.read(name)).iter(f"{P}sldLayoutId")]
    wrong = [f"slide number {one}" for one in slides if not 256 <= one < HIGHEST]
    wrong += [f"master or layout number {one}" for one in masters if one < HIGHEST]
    return wrong + [f"number {one} is there twice" for one, count in Counter(slides + masters).items() if count > 1]


def _notes(archive: zipfile.ZipFile) -> list[str]:
    """Slides without a layout, and notes that do not lead to the notes' master and back to their slide."""
    wrong = []
    for sort, slide in relations(archive, MAIN).values():
        if sort != "slide":
            continue
        own = dict(relations(archive, slide).values())
        if "slideLayout" not in own or "notesSlide" not in own:
            wrong.append(f"{slide} has only {sorted(own)}")
            continue
        notes = dict(relations(archive, own["notesSlide"]).values())
        if notes.get("slide") != slide or "notesMaster" not in notes:
            wrong.append(f"{own['notesSlide']} leads to {notes}")
    return wrong
