"""`_headers` and `_redirects`, in which hosts such as Netlify and Cloudflare Pages read how to serve a site."""

from __future__ import annotations

from itertools import islice

from ...knowledge.addresses import promised
from ..site import Site
from . import serving

REDIRECTS = 2000
"""How many Cloudflare Pages reads."""


def write_host_files(site: Site) -> None:
    """Publish both; a site for a folder on a disk has neither."""
    if site.directory_urls:
        site.write("_headers", _headers(site))
        site.write("_redirects", _redirects(site))


def _headers(site: Site) -> str:
    """The headers by address.

    Such hosts ask for pages each time unless we say otherwise, and add up the rules that fit an address; `! Name` takes
    a header away again, where a host would send it twice.
    """
    policy = "Content-Security-Policy"
    rules: dict[str, list[str]] = {
        "/*": [f"{policy}: {serving.policy()}", *(f"{name}: {value}" for name, value in serving.HEADERS.items())],
        f"{serving.EMBEDS}*": [f"! {policy}", f"{policy}: {serving.policy(serving.EMBEDS)}"],
        "/data/*": ["Access-Control-Allow-Origin: *"],
        **{f"/*.{ending}": [f"Content-Type: {serving.type_of(f'x.{ending}')}"] for ending in serving.UNUSUAL},
        f"{serving.HASHED}*": [f"Cache-Control: {serving.FOR_EVER}"],
    }
    return "".join(f"{address}\n" + "".join(f"  {line}\n" for line in lines) for address, lines in rules.items())


def _redirects(site: Site) -> str:
    """Addresses that have moved, and short addresses in capitals: `/E3` leads to `/e3/`."""
    moved = {f"/{old}": f"/{new}" for old, new in promised(site.source).items() if new and "#" not in old}
    codes = [code for code, entry in site.base.entries.items() if not entry.kind.named]
    capitals = {f"/{code.upper()}{slash}": f"/{code}/" for code in codes for slash in ("", "/")}
    return "".join(f"{old} {new} 301\n" for old, new in islice((moved | capitals).items(), REDIRECTS))
