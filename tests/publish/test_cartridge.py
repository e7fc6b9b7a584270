"""The Common Cartridge of the built site follows the rules that `macros/publish/cartridge.py` lists.

They are those of IMS Common Cartridge 1.1 and of Moodle's importer.
"""

from __future__ import annotations

import zipfile

import pytest
from lxml import etree, html
from where import under

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
WL = "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"


@pytest.fixture(scope="module")
def files(site) -> dict[str, bytes]:
    with zipfile.ZipFile(site.folder / "training/resourceful-leadership.imscc") as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def manifest(files) -> etree._Element:
    return etree.fromstring(files["imsmanifest.xml"])


@pytest.fixture(scope="module")
def root(site) -> str:
    return html.parse(str(site.folder / "index.html")).xpath("string(//link[@rel='canonical']/@href)")


def tags(element) -> list[str]:
    return [child.tag for child in element]


def link(files, manifest, item) -> tuple[str, str]:
    """The title and address of the web link that an item leads to."""
    resource = manifest.xpath("//*[@identifier=$id]", id=item.get("identifierref"))[0]
    file = etree.fromstring(files[resource[0].get("href")])
    return file[0].text, file[1].get("href")


def test_the_manifest_declares_its_namespace_where_moodle_looks_for_it_and_says_version_1_1(files, manifest):
    assert b'xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"' in files["imsmanifest.xml"][:500]
    assert manifest.tag == f"{CP}manifest" and manifest.prefix is None
    assert tags(manifest) == [f"{CP}metadata", f"{CP}organizations", f"{CP}resources"]
    metadata = manifest[0]
    assert tags(metadata) == [f"{CP}schema", f"{CP}schemaversion", f"{LOM}lom"]
    assert (metadata[0].text, metadata[1].text) == ("IMS Common Cartridge", "1.1.0")
    general = metadata[2].find(f"{LOM}general")
    assert general.find(f"{LOM}title/{LOM}string").text == "Resourceful Leadership knowledge base"
    assert "2011" in general.find(f"{LOM}description/{LOM}string").text


def test_identifiers_are_names_and_unique_and_every_reference_leads_to_a_resource(manifest):
    found = manifest.xpath("//@identifier")
    assert len(set(found)) == len(found)
    assert all(one[0].isalpha() and ":" not in one and " " not in one for one in found)
    resources = manifest.xpath("//*[local-name()='resource']/@identifier")
    references = manifest.xpath("//@identifierref")
    assert set(references) == set(resources)


def test_items_are_nested_as_the_schema_and_moodle_require(manifest):
    organizations = manifest[1]
    assert tags(organizations) == [f"{CP}organization"] and organizations[0].get("structure") == "rooted-hierarchy"
    assert tags(organizations[0]) == [f"{CP}item"]
    top = organizations[0][0]
    assert set(tags(top)) == {f"{CP}item"} and "identifierref" not in top.attrib
    for section in top:
        assert tags(section)[0] == f"{CP}title" and set(tags(section)[1:]) == {f"{CP}item"}
        assert "identifierref" not in section.attrib
        assert not set("&<") & set(section[0].text)
        for item in section[1:]:
            assert tags(item) == [f"{CP}title"] and item[0].text and item.get("identifierref")


def test_each_resource_is_a_web_link_with_one_existing_file_and_there_are_no_other_files(files, manifest):
    used = {"imsmanifest.xml"}
    for resource in manifest[2]:
        assert resource.get("type") == "imswl_xmlv1p1" and "href" not in resource.attrib
        assert tags(resource) == [f"{CP}file"]
        used.add(resource[0].get("href"))
        file = etree.fromstring(files[resource[0].get("href")])
        assert file.tag == f"{WL}webLink" and tags(file) == [f"{WL}title", f"{WL}url"] and file[0].text
    assert used == set(files)


def test_each_link_is_absolute_and_leads_to_a_page_of_the_site(site, files, manifest, root):
    items = [item for section in manifest[1][0][0] for item in section[1:]]
    for item in items:
        text, address = link(files, manifest, item)
        assert text == item[0].text
        assert address.startswith(root) and root.startswith("https://")
        assert (site.folder / address.removeprefix(root) / "index.html").is_file(), address


def test_the_structure_matches_the_site(base, files, manifest, root):
    found = [
        (section[0].text, [link(files, manifest, item)[1].removeprefix(root).rstrip("/") for item in section[1:]])
        for section in manifest[1][0][0]
    ]
    expected = [
        (f"{theme.code.upper()} {theme.title}", [theme.code, *under(base, theme.code)]) for theme in base.live("theme")
    ]
    expected.append(("Behaviours", [record.code for record in base.live("behaviour")]))
    expected.append(("The report", [record.code for record in base.live("report")]))
    expected.append(("Workbook and glossary", ["workbook", "glossary"]))
    assert found == expected
