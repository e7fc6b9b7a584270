"""What happens to site/ after the build: a plain step over files, which MkDocs runs and which can be run by hand after Zensical."""

from __future__ import annotations

from pathlib import Path


def publish(site: Path) -> None:
    """Finish the built site in the folder `site`. The packed site map goes, as it holds the time of the build and nothing needs it."""
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
