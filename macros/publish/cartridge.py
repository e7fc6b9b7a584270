"""A thin Common Cartridge for virtual learning environments.

It holds only web links, so that a course leads to the site and never has a stale copy. Moodle imports Common Cartridge
1.0 and 1.1, Canvas 1.1 among others, so this is 1.1. The rules are those of the schemas of IMS Common Cartridge 1.1 as
Moodle ships and applies them (`backup/cc/schemas11/ccv1p1_imscp_v1p2_v1p0.xsd`, `ccv1p1_lommanifest_v1p0.xsd`,
`ccv1p1_imswl_v1p1.xsd`) and of Moodle's importer (`backup/converter/imscc11/lib.php`, `backup/cc/cc2moodle.php`,
`cc112moodle.php`, `entity11.resource.class.php`):

- the manifest's default namespace is within its first 500 bytes, and its elements have no prefix;
- metadata holds schema, schemaversion and a LOM, whose title and description become those of the course;
- one organization with one item that has no title; each item below that is a section of the course, each below a
  section an entry of it;
- an item that leads to a resource has no items below it;
- the resource of a web link has one file and no href of its own; the file holds a title and a url, in that order;
- there are no authorizations.

Moodle copies a section's title into its own XML unescaped (`create_node_course_sections_section`), so no title may
hold `&` or `<`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from ..knowledge.kinds import KINDS
from ..knowledge.kinds.report import Report
from ..pages.citation import source_line
from ..pages.names import name_of
from ..pages.packs import of_themes
from ..pages.sources import apart, named
from .archive import zip_files
from .site import Site

CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
WL = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
ADDRESS = "training/resourceful-leadership.imscc"
_M, _L, _W = (
    ElementMaker(namespace=CP, nsmap={None: CP, "lomimscc": LOM}),
    ElementMaker(namespace=LOM),
    ElementMaker(namespace=WL, nsmap={None: WL}),
)


class WebLink(NamedTuple):
    """A web link of the cartridge: its identifier, title and absolute address."""

    code: str
    title: str
    address: str


class CourseSection(NamedTuple):
    """A section of the course."""

    code: str
    title: str
    entries: list[WebLink]


def write_cartridge(site: Site) -> None:
    """Publish the cartridge of the whole site."""
    course = list(sections(site))
    links = {entry.code: entry for section in course for entry in section.entries}
    files = {"imsmanifest.xml": _bytes(_manifest(site, course, links))}
    files |= {
        _file(entry): _bytes(_W.webLink(_W.title(entry.title), _W.url(href=entry.address))) for entry in links.values()
    }
    site.write(ADDRESS, zip_files(files))


def sections(site: Site) -> Iterator[CourseSection]:
    """The site's structure: each theme with its examples and questions, the behaviours, the reports, and the tools."""
    base = site.base
    for theme in base.live("theme"):
        codes = [theme.code, *(edge.source for kind in of_themes() for edge in base.back(theme.code, kind))]
        yield CourseSection(
            f"S-{theme.code}",
            _plain(name_of(site.base, theme.code) + _year(site, theme.code)),
            [_entry(site, code) for code in codes],
        )
    for kind in KINDS.values():
        if kind.slides and kind.name not in ("theme", *of_themes()):
            entries = [_entry(site, record.code) for record in base.live(kind.name)]
            yield CourseSection(f"S-{kind.folder}", kind.plural, entries)
    yield CourseSection(
        "S-reports",
        "The report" if len(base.live("report")) == 1 else "The reports",
        [_entry(site, record.code) for record in base.live("report")],
    )
    tools = (("workbook", "Workbook", "workbook.md"), ("glossary", "Glossary", "glossary.md"))
    yield CourseSection(
        "S-tools",
        "Workbook and glossary",
        [WebLink(code, title, site.root + site.url(page)) for code, title, page in tools],
    )


def _entry(site: Site, code: str) -> WebLink:
    return WebLink(code, name_of(site.base, code) + _year(site, code), site.short(code))


def _year(site: Site, code: str) -> str:
    """The year of a record's report, in brackets, if there are several."""
    return "" if code.startswith("r") else apart(site.base, site.base[code].locator, site.base.live(Report))


def _plain(title: str) -> str:
    return title.replace("&", "and").replace("<", "")


def _file(entry: WebLink) -> str:
    return f"links/{entry.code}.xml"


def _manifest(site: Site, course: list[CourseSection], links: dict[str, WebLink]) -> etree._Element:
    reports = "; ".join(source_line(site.base, report.code) for report in site.base.live("report"))
    name, guidance = site.settings.name, site.settings.notices.guidance
    about = f"Links to {name}, {site.root}. Based on: {reports}. {guidance[0].upper()}{guidance[1:]}."
    general = _L.general(_L.title(_string(name)), _L.language("en-GB"), _L.description(_string(about)))
    terms = f"{site.settings.our_text} {named(site.base.live(Report)).rights}"
    rights = _L.rights(_L.description(_string(terms)))
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
            for section in course
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


def _string(text: str) -> etree._Element:
    return _L.string(text, language="en-GB")


def _bytes(element: etree._Element) -> bytes:
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", pretty_print=True)
