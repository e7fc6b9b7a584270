"""The project's own commands: `python -m macros check`, `new`, `fields`, `schema`, `publish` and so on."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .knowledge.addresses import promised, write_addresses
from .knowledge.editing import write_schemas
from .knowledge.faults import listing
from .knowledge.forms import list_fields, write_new
from .knowledge.kinds import KINDS
from .knowledge.reading import ADDRESSES
from .project import check
from .publish import publish_site
from .publish.archive import zip_site
from .publish.hosting.nginx import write_server
from .publish.promise import move_address, unregistered
from .publish.site import Unpublished
from .settings import load


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status, 1 if there is a fault."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="The knowledge base's own commands.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list every fault in data/ and in the pages under docs/, one a line")
    new_parser = commands.add_parser("new", help="write a new record with the next free code, and its page")
    new_parser.add_argument("kind", choices=KINDS)
    new_parser.add_argument("slug", nargs="?", default="", help="for a term: its code without g-, such as back-office")
    fields_parser = commands.add_parser("fields", help="list the fields of a kind of record")
    fields_parser.add_argument("kind", choices=KINDS)
    commands.add_parser("schema", help="write the schemas for editors from the models and the vocabularies")
    commands.add_parser("publish", help="finish site/ after Zensical has built it; MkDocs does so itself")
    offline_parser = commands.add_parser("zip", help="pack a site that was built for a disk into a zip")
    offline_parser.add_argument("folder", type=Path)
    offline_parser.add_argument("zip", type=Path)
    commands.add_parser("hosting", help="write the headers, types and caching into deploy/nginx.conf")
    commands.add_parser("addresses", help="add what site/ publishes to the list of permanent addresses")
    moved_parser = commands.add_parser("moved", help="note that a permanent address now leads to another")
    moved_parser.add_argument("old")
    moved_parser.add_argument("new")
    options = parser.parse_args(arguments)
    if options.command == "fields":
        print("\n".join(list_fields(KINDS[options.kind])))
        return 0
    if options.command == "zip":
        zip_site(options.folder, options.zip)
        print(f"wrote {options.zip}: unpack it, and open index.html")
        return 0
    if options.command == "hosting":
        print(f"wrote {write_server(Path.cwd()).relative_to(Path.cwd())}")
        return 0
    if options.command in ("addresses", "moved"):
        return _addresses(options)
    base, faults = check(Path.cwd())
    if options.command == "new":
        if KINDS[options.kind].named is not bool(options.slug):
            parser.error("a term needs a slug, as in: new term back-office; other kinds take the next free number")
        for path in write_new(Path.cwd(), base, KINDS[options.kind], options.slug):
            print(f"wrote {path}")
        return 0
    if options.command == "schema" and base.broken.isdisjoint(path.stem for path in Path("data/vocabulary").glob("*")):
        print("\n".join(f"wrote {path}" for path in write_schemas(Path.cwd(), base)))
        return 0
    if faults:
        lines = listing(faults)
        print(lines, file=sys.stderr)
        number = len(lines.splitlines())
        print(f"{number} {'fault' if number == 1 else 'faults'}; nothing was built", file=sys.stderr)
        return 1
    if options.command == "publish":
        try:
            publish_site(Path.cwd() / "site", Path.cwd(), base, load(Path.cwd()))
        except Unpublished as error:
            print(error, file=sys.stderr)
            return 1
        return 0
    counts = {kind: len(base.live(kind.name)) for kind in KINDS.values()}
    print(
        "data: no fault in "
        + ", ".join(f"{number} {kind.name if number == 1 else kind.folder}" for kind, number in counts.items())
    )
    return 0


def _addresses(options: argparse.Namespace) -> int:
    root, site = Path.cwd(), Path.cwd() / "site"
    if not (site / "index.html").exists():
        print("there is no site in site/; build it first: make site", file=sys.stderr)
        return 1
    if options.command == "moved":
        if problem := move_address(root, site, options.old, options.new):
            print(problem, file=sys.stderr)
            return 1
        print(f"{ADDRESSES}: '{options.old}' leads on to '{options.new}'")
        return 0
    new = unregistered(root, site)
    write_addresses(root, promised(root) | dict.fromkeys(new))
    print(
        "\n".join(
            [
                *(f"permanent from now on: {address}" for address in new),
                f"{ADDRESSES}: {len(promised(root))} addresses, {len(new)} of them new",
            ]
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
