"""A thin Common Cartridge for virtual learning environments: web links only, so that a course leads to the site and never holds a stale copy.

Moodle imports Common Cartridge 1.0 and 1.1, Canvas 1.1 among others, so this is 1.1. The rules are those of the schemas of IMS Common Cartridge 1.1
as Moodle ships and applies them (`backup/cc/schemas11/ccv1p1_imscp_v1p2_v1p0.xsd`, `ccv1p1_lommanifest_v1p0.xsd`, `ccv1p1_imswl_v1p1.xsd`) and of Moodle's
importer (`backup/converter/imscc11/lib.php`, `backup/cc/cc2moodle.php`, `cc112moodle.php`, `entity11.resource.class.php`):

- the manifest's default namespace stands within its first 500 bytes, and its elements have no prefix;
- metadata holds schema, schemaversion and a LOM, whose title and description become those of the course;
- one organization with one item that has no title; each item below that is a section of the course, each below a section an entry of it;
- an item that leads to a resource has no items below it;
- the resource of a web link has one file and no href of its own; the file holds a title and a url, in that order;
- there are no authorizations.

Moodle puts a section's title into its own XML as it is (`create_node_course_sections_section`), so no `&` or `<` may stand in one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from ..knowledge.kinds import KINDS
from ..pages.citation import NAME, source_line
from ..pages.ready import of_themes
from ..pages.sources import apart
from .short import name_of
from .site import Site, zipped

CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
WL = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
ADDRESS = "training/resourceful-leadership.imscc"
_M, _L, _W = (
    ElementMaker(namespace=CP, nsmap={None: CP, "lomimscc": LOM}),
    ElementMaker(namespace=LOM),
    ElementMaker(namespace=WL, nsmap={None: WL}),
)


class Entry(NamedTuple):
    """A web link of the cartridge: an identifier, what it is called, and the absolute address."""

    code: str
    title: str
    address: str


class Section(NamedTuple):
    """A section of the course."""

    code: str
    title: str
    entries: list[Entry]


def cartridge(site: Site) -> None:
    """Publish the cartridge of the whole site."""
    found = list(sections(site))
    links = {entry.code: entry for section in found for entry in section.entries}
    files = {"imsmanifest.xml": _bytes(_manifest(site, found, links))}
    files |= {
        _file(entry): _bytes(_W.webLink(_W.title(entry.title), _W.url(href=entry.address))) for entry in links.values()
    }
    site.write(ADDRESS, zipped(files))


def sections(site: Site) -> Iterator[Section]:
    """The site's structure: each theme with its examples and questions, the behaviours, the reports, and what helps to work with them."""
    base = site.base
    for theme in base.live("theme"):
        codes = [theme.code, *(edge.source for kind in of_themes() for edge in base.back(theme.code, kind))]
        yield Section(
            f"S-{theme.code}",
            _plain(name_of(site, theme.code) + _year(site, theme.code)),
            [_entry(site, code) for code in codes],
        )
    for kind in KINDS.values():
        if kind.slides and kind.name not in ("theme", *of_themes()):
            entries = [_entry(site, record.code) for record in base.live(kind.name)]
            yield Section(f"S-{kind.folder}", kind.plural, entries)
    yield Section(
        "S-reports",
        "The report" if len(base.live("report")) == 1 else "The reports",
        [_entry(site, record.code) for record in base.live("report")],
    )
    tools = (("workbook", "Workbook", "workbook.md"), ("glossary", "Glossary", "glossary.md"))
    yield Section(
        "S-tools",
        "Workbook and glossary",
        [Entry(code, title, site.root + site.url(page)) for code, title, page in tools],
    )


def _entry(site: Site, code: str) -> Entry:
    return Entry(code, name_of(site, code) + _year(site, code), site.short(code))


def _year(site: Site, code: str) -> str:
    """The year of a record's report, in brackets, if there are several."""
    return "" if code.startswith("r") else apart(site.base, site.base[code].locator, site.base.live("report"))


def _plain(title: str) -> str:
    return title.replace("&", "and").replace("<", "")


def _file(entry: Entry) -> str:
    return f"links/{entry.code}.xml"


def _manifest(site: Site, found: list[Section], links: dict[str, Entry]) -> etree._Element:
    reports = "; ".join(source_line(site.base, report.code) for report in site.base.live("report"))
    about = f"Links to {NAME}, {site.root}. Based on: {reports}. Not current guidance."
    general = _L.general(_L.title(_said(NAME)), _L.language("en-GB"), _L.description(_said(about)))
    rightful = (
        "The report: all rights with its publisher."
        if len(site.base.live("report")) == 1
        else "The reports: all rights with their publishers."
    )
    rights = _L.rights(_L.description(_said(f"Our text: CC BY 4.0. {rightful}")))
    root = _M.item(
        {"identifier": "root"},
        *(
            _M.item(
                {"identifier": section.code},
                _M.title(section.title),
                *(
                    _M.item(
                        {"identifier": f"I-{section.code}-{entry.code}", "identifierref": f"R-{entry.code}"},
                        _M.title(entry.title),
                    )
                    for entry in section.entries
                ),
            )
            for section in found
        ),
    )
    resources = (
        _M.resource({"identifier": f"R-{entry.code}", "type": "imswl_xmlv1p1"}, _M.file(href=_file(entry)))
        for entry in links.values()
    )
    return _M.manifest(
        {"identifier": "resourceful-leadership"},
        _M.metadata(_M.schema("IMS Common Cartridge"), _M.schemaversion("1.1.0"), _L.lom(general, rights)),
        _M.organizations(_M.organization({"identifier": "site", "structure": "rooted-hierarchy"}, root)),
        _M.resources(*resources),
    )


def _said(text: str) -> etree._Element:
    return _L.string(text, language="en-GB")


def _bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", pretty_print=True)
