"""Pages outside the theme, from templates/html/: short addresses, embeds and "Share, cite or reuse"."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def page(template: str, **given: object) -> str:
    """The HTML of a template; every value that is not Markup is escaped."""
    return _env.get_template(f"{template}.html").render(**given)


def _markdown(text: str) -> str:
    """`text` for the label of a Markdown link, with Markdown's own characters escaped."""
    return re.sub(r"([\\\[\]*_`<>])", r"\\\1", text)


_env = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates" / "html"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_env.filters["markdown"] = _markdown
