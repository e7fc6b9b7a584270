"""Everything in one file: all records, the controlled lists that their values come from, and what to know first."""

from __future__ import annotations

from typing import Any

from ...knowledge.contract import VERSION, Whole
from ...knowledge.kinds.report import Report
from ...knowledge.lists import Vocabulary
from ...knowledge.walk import leaves
from ...pages.sources import named
from ..site import Site
from .record import Records


def make_whole(site: Site) -> dict[str, Any]:
    """The whole knowledge base, ready for JSON."""
    root, reports, records = site.root, site.base.live(Report), Records(site)
    licence = site.settings.licence
    whose = "publisher" if len(reports) == 1 else "publishers"
    everything = Whole(
        version=VERSION,
        described_by=f"{root}data/schema/kb.json",
        title=site.settings.name,
        source=[f"{report.publisher} ({report.year}) {report.title}. {report.subtitle}" for report in reports],
        note=(
            f"Based on research published in {named(reports).years}, in our own words. "
            f"It is {site.settings.notices.guidance}, and not endorsed by the {whose}."
        ),
        licence=licence.code,
        licence_url=licence.address,
        about=root + site.url("data.md"),
        feed=f"{root}data/changes.atom",
        vocabularies=_vocabularies(site),
        records=[records.published(code) for code in site.base.entries],
    )
    return everything.model_dump(mode="json")


def _vocabularies(site: Site) -> list[Vocabulary]:
    """The controlled lists that the values of published fields come from."""
    specs = [leaf.says for entry in site.base.entries.values() for leaf in leaves(entry.record)]
    used = {spec.vocabulary for spec in specs if spec.vocabulary and "data" in spec.on}
    return [site.base.vocabularies[name] for name in sorted(used)]
