"""Pages and records in the terms of schema.org, for the JSON-LD in the head of a page.

A thing is known by one address wherever it is mentioned: the one of its page, which is also its canonical link. Its
short address, which always leads there, is its identifier.
"""

from __future__ import annotations

from typing import Any

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS, Kind
from ..knowledge.kinds.report import Report
from ..settings import Settings
from .brief import in_brief
from .dates import last_changed
from .places import page_of, section_id, url

LANGUAGE = "en-GB"


class Things:
    """What pages are about; `root` is the absolute address of the site, with a slash at the end."""

    def __init__(self, base: Base, settings: Settings, root: str, directory_urls: bool) -> None:
        self.base, self.settings, self.root = base, settings, root
        self.directory_urls = directory_urls

    def page(self, code: str) -> str:
        """The one address of a record."""
        return self.root + url(page_of(self.base, code), self.directory_urls)

    def short(self, code: str) -> str:
        """The short address of a record."""
        return f"{self.root}{code}/"

    def of_section(self, page: str) -> dict[str, Any]:
        """A section page under docs/, without what only the host knows: its address, name and description."""
        if section_id(page) == "home":
            first = self.base.changes[-1].on.isoformat() if self.base.changes else None
            return {
                **self._site(),
                **self._ours(page),
                **({"datePublished": first} if first else {}),
                "isBasedOn": [self._report(report) for report in self.base.live(Report)],
            }
        thing: dict[str, Any] = {"@type": "WebPage", **self._ours(page), "isPartOf": self._site()}
        kind = next((kind for kind in KINDS.values() if kind.list_page == page), None)
        if kind:
            thing["@type"] = "DefinedTermSet" if _of_terms(kind) else "CollectionPage"
            thing["hasDefinedTerm" if _of_terms(kind) else "hasPart"] = [
                self._named(record.code) for record in self.base.live(kind.name)
            ]
        return thing

    def of_record(self, code: str) -> dict[str, Any]:
        """A record. Its links to behaviours say what it is about."""
        record, kind = self.base[code], self.base.kind(code)
        if isinstance(record, Report):
            return self._report(record)
        report = self._report(self.base.report_of(code))
        thing = self._named(code) | {"description": in_brief(record.gist), "identifier": self.short(code)}
        if _of_terms(kind):  # in schema.org only creative works have an author, a language, a date and a licence
            whole = self.root + url(kind.list_page, self.directory_urls)
            return thing | {"termCode": code.upper(), "inDefinedTermSet": whole, "subjectOf": report}
        page = page_of(self.base, code)
        thing |= {**self._ours(page), "isPartOf": self._site(), "isBasedOn": report}
        about = [self._named(edge.target) for edge in self.base.out(code, "behaviour")]
        own = kind.schema_fields(record)
        if "text" in own:
            del thing["description"]
        return thing | ({"about": about} if about else {}) | own

    def _named(self, code: str) -> dict[str, Any]:
        """A record as others mention it."""
        address = self.page(code)
        return {
            "@type": self.base.kind(code).schema_type,
            "@id": address,
            "name": self.base[code].title,
            "url": address,
        }

    def _report(self, report: Report) -> dict[str, Any]:
        """A report, which has no address of its own in the world, so that it is known by our page about it."""
        fields = KINDS["report"].schema_fields(report)
        return self._named(report.code) | {"identifier": self.short(report.code)} | fields

    def _site(self) -> dict[str, Any]:
        return {"@type": "WebSite", "@id": self.root, "name": self.settings.site_name, "url": self.root}

    def _ours(self, page: str) -> dict[str, Any]:
        """What is the same for all that we wrote, and when the log last names it or the whole site.

        There is no date of publication, as the log does not say whether it adds a record or corrects it.
        """
        us = {"@type": "Organization", "name": self.settings.name, "url": self.root}
        changed = last_changed(self.base, page)
        return {
            "inLanguage": LANGUAGE,
            "license": self.settings.licence.address,
            "author": us,
            "publisher": us,
            **({"dateModified": changed.isoformat()} if changed else {}),
        }


def _of_terms(kind: Kind[Any]) -> bool:
    """Whether a list of this kind is a set of terms to schema.org."""
    return kind.schema_type == "DefinedTerm"
