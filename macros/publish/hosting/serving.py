"""How the site is to be served: the one place where its headers, caching and types are written.

deploy/nginx.conf, `_headers` and the tests of both are made from it.
"""

from __future__ import annotations

import re

FRAMES = "frame-ancestors"
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    FRAMES: "'self'",
    "require-trusted-types-for": "'script'",
}
"""The content security policy: everything comes from the site itself, and no script can be written into a page."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # other sites do not learn which page someone came from
    "Permissions-Policy": ", ".join(
        f"{name}=()" for name in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",  # all is public, and meant to be embedded
}
"""What goes with every answer besides the policy, errors included."""

EMBEDS = "/embed/"
"""Where pages are that any site may show in a frame."""
HASHED = "/assets/hashed/"
"""Where scripts and styles are whose names change with what is in them (`publish/fingerprints.py`)."""
FINGERPRINTED = re.compile(rf"^{HASHED}.+[.][0-9a-f]{{8}}[.](css|js)$")
"""Files whose names change with what is in them."""
PICTURES = re.compile(r"[.](png|svg)$")
SHARED = re.compile(r"[.](atom|bib|csv|json|png|ris|svg|txt)$")
"""Data and pictures that scripts of other sites may read; nothing here depends on who asks."""

FOR_EVER = "public, max-age=31536000, immutable"
A_DAY = "public, max-age=86400"
ASK = "no-cache"
"""Kept, but never used without asking whether it is still right, so that a correction shows at once."""
CACHING = ((FINGERPRINTED, FOR_EVER), (PICTURES, A_DAY))
"""How long browsers may keep a file: the first pattern that its address fits, else `ASK`."""

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "txt": "text/plain",
    "csv": "text/csv",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "svg": "image/svg+xml",
    "png": "image/png",
    "imscc": "application/vnd.ims.imsccv1p1",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
"""The type of a file by its ending."""
UNUSUAL = ("atom", "bib", "csv", "imscc", "ris")
"""Endings that hosts often have no type for."""
TEXTS = ("css", "js", "xml", "atom", "txt", "csv", "bib", "ris", "svg")
"""Endings of text, whose type says that it is UTF-8; HTML goes without saying, and JSON is never anything else."""


def policy(address: str = "/") -> str:
    """The content security policy of the file at an address."""
    frames = {FRAMES: "*"} if address.startswith(EMBEDS) else {}
    return "; ".join(f"{name} {value}" for name, value in (POLICY | frames).items())


def type_of(address: str) -> str:
    """What Content-Type says of the file at an address; a folder is its index.html."""
    ending = "html" if address.endswith("/") else address.rpartition(".")[2]
    return TYPES[ending] + ("; charset=utf-8" if ending in (*TEXTS, "html") else "")
