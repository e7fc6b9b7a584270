"""The facts about the site, which are in mkdocs.yml and nowhere else: its names, licence, notices and colours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load


@dataclass(frozen=True)
class Licence:
    """The licence of our text: what pages call it, its SPDX code, its address."""

    name: str
    code: str
    address: str


@dataclass(frozen=True)
class Notices:
    """What has to be said wherever our text goes, as parts of sentences."""

    words: str
    """`told in our own words`"""
    guidance: str
    """`not current guidance`"""


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says of the site."""

    site_name: str
    """What the site is called in its header and where a link to it is shown."""
    name: str
    """What it is called where it is cited."""
    licence: Licence
    notices: Notices
    colours: dict[str, str]
    """The colours of pictures and slides, as `#0b4f55`, by what they are for."""

    @property
    def notice(self) -> str:
        """What is said beside our text wherever it goes: `Told in our own words (CC BY 4.0); not current guidance.`"""
        words = self.notices.words
        return f"{words[0].upper()}{words[1:]} ({self.licence.name}); {self.notices.guidance}."

    @property
    def our_text(self) -> str:
        """Under which licence our text is, as a sentence."""
        return f"Our text: {self.licence.name}."


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
    )
