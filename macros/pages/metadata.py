"""The metadata in the head of a page, for the theme to print (partials/head.html).

schema.org as JSON-LD, Open Graph, and for records Dublin Core, Highwire's citation tags, which Zotero reads, and
`rel="cite-as"` (RFC 8574) with the short address.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from ..knowledge.base import Base
from ..settings import Settings
from .brief import in_brief
from .citation import reference, source_line
from .names import name_of
from .places import code_of, json_address, section_id
from .schema_org import LANGUAGE, Things

CARD = "assets/card.png"
"""The preview picture of the whole site."""
CARD_SIZE = (1200, 630)
"""The width and height of a preview picture in pixels, as the services that show previews ask for."""


class Head(NamedTuple):
    """What a page adds to its head. Addresses in `links` are relative to the site's root, unless they are absolute."""

    metas: dict[str, str]
    properties: dict[str, str]
    links: list[dict[str, str]]
    members: str
    """The page in schema.org's terms, as JSON without the outer braces; the theme adds what only the host knows."""
    named: bool
    """Whether `members` has a name, and an address."""
    root: str
    """The absolute address of the site, where the way to every page starts."""


class Metadata:
    """The heads of the pages of one site; `root` is its absolute address, with a slash at the end."""

    def __init__(self, base: Base, settings: Settings, root: str, directory_urls: bool = True) -> None:
        self.base, self.settings, self.root = base, settings, root
        self.things = Things(base, settings, root, directory_urls)

    def head(self, page: str) -> Head:
        """The head of a page under docs/."""
        code = code_of(self.base, page)
        return self._record(code) if code else self._section(page)

    def open_graph(self, code: str, address: str) -> dict[str, str]:
        """The Open Graph of a record, for a page at an absolute address."""
        name = name_of(self.base, code)
        return self._preview(f"{self.root}{code}/card.png", f"{name}. {self.settings.site_name}") | {
            "og:title": name,
            "og:description": in_brief(self.base[code].gist),
            "og:url": address,
        }

    def _preview(self, picture: str, alternative: str) -> dict[str, str]:
        return {
            "og:type": "article",
            "og:site_name": self.settings.site_name,
            "og:locale": LANGUAGE.replace("-", "_"),
            "og:image": picture,
            "og:image:width": str(CARD_SIZE[0]),
            "og:image:height": str(CARD_SIZE[1]),
            "og:image:alt": alternative,
        }

    def _record(self, code: str) -> Head:
        ref = reference(self.base, self.settings, code, self.things.short(code))
        metas = {
            "DC.title": ref.title,
            "DC.creator": ref.author,
            "DC.type": "Text",
            "DC.language": LANGUAGE,
            "DC.identifier": self.things.short(code),
            "DC.rights": self.settings.licence.address,
            "DC.source": source_line(self.base, code),
            "citation_title": ref.title,
            "citation_author": ref.author,
            "citation_public_url": self.things.short(code),
            "citation_language": "en",
        }
        data = json_address(self.base, code)
        links = [
            {"rel": "cite-as", "href": self.things.short(code)},
            {"rel": "alternate describedby", "type": "application/json", "href": data},
        ]
        return Head(
            metas,
            self.open_graph(code, self.things.page(code)),
            links,
            *_members(self.things.of_record(code)),
            self.root,
        )

    def _section(self, page: str) -> Head:
        feed = {"rel": "alternate feed", "type": "application/atom+xml", "href": "data/changes.atom"}
        properties = self._preview(f"{self.root}{CARD}", self.settings.site_name)
        if section_id(page) == "home":
            properties["og:type"] = "website"
        return Head({}, properties, [feed], *_members(self.things.of_section(page)), self.root)


def _members(thing: dict[str, Any]) -> tuple[str, bool]:
    """The members of a JSON object, in few bytes and unable to end the script that holds them."""
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return text[1:-1], "name" in thing
