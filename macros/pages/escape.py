"""Text from data as Markdown that says the text and nothing else: no markup, no HTML, no template, no attribute.

Characters that Markdown or the extensions in mkdocs.yml read become entities, so that what an editor types is what a
reader sees.
"""

from __future__ import annotations

import re

from markupsafe import Markup

ANYWHERE = re.compile(r"[&<>\\`*_{}\[\]|~^$\"]")


def escape(value: object) -> Markup:
    """`value` for the output of a template.

    Markdown made by our own functions (Markup) passes as it is, None is nothing.
    """
    if isinstance(value, Markup):
        return value
    if value is None:
        return Markup()
    text = ANYWHERE.sub(_entity, str(value))
    if text and text[0] in "-+#:=!?%@/.;)(,'":
        text = f"&#{ord(text[0])};{text[1:]}"
    return Markup(re.sub(r"^(\d+)([.)])", lambda m: f"{m[1]}&#{ord(m[2])};", text))


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"
