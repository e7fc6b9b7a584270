"""The facts about the site, which only mkdocs.yml has: its names, licence, notices and colours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load


@dataclass(frozen=True)
class Licence:
    """The licence of our text: its name on pages, its SPDX code, its address."""

    name: str
    code: str
    address: str


@dataclass(frozen=True)
class Notices:
    """The notices that go with our text everywhere, as parts of sentences."""

    words: str
    """`in our own words`"""
    guidance: str
    """`not current guidance`"""


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says about the site."""

    site_name: str
    """The name of the site in its header and in previews of links."""
    name: str
    """The name of the site in citations."""
    licence: Licence
    notices: Notices
    colours: dict[str, str]
    """The colours of pictures and slides, such as `#0b4f55`, by use."""
    contact: str
    """The email address for corrections and all else."""

    @property
    def notice(self) -> str:
        """The notice beside our text, wherever it goes: `In our own words (CC BY 4.0). Not current guidance.`"""
        words = self.notices.words
        guidance = self.notices.guidance
        return f"{words[0].upper()}{words[1:]} ({self.licence.name}). {guidance[0].upper()}{guidance[1:]}."

    @property
    def our_text(self) -> str:
        """The licence of our text, as a sentence."""
        return f"Our text may be reused under {self.licence.name}."


def load(root: Path) -> Settings:
    """The settings of the project at `root`, read as MkDocs reads them. Raises KeyError if one is missing."""
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        config: dict[str, Any] = yaml_load(file)
    extra = config["extra"]
    return Settings(
        site_name=config["site_name"],
        name=extra["name"],
        licence=Licence(**extra["licence"]),
        notices=Notices(**extra["notices"]),
        colours=extra["colours"],
        contact=extra["contact"],
    )
