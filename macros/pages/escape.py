"""Text from data as Markdown that shows the text and nothing else: no markup, HTML, template or attribute.

Characters that mean something to Markdown or the extensions in mkdocs.yml become entities, so that readers see exactly
what an editor typed.
"""

from __future__ import annotations

import re

from markupsafe import Markup

ANYWHERE = re.compile(r"[&<>\\`*_{}\[\]|~^$\"]")


def escape(value: object) -> Markup:
    """`value` for the output of a template.

    Markdown made by our own functions (Markup) stays as it is; None becomes empty.
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
