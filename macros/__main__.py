"""`python -m macros check`: every fault of data/ and of the records' pages, one a line; exit status 1 if there is one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .check import check
from .faults import listing
from .kinds import KINDS


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="The knowledge base's own commands.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check data/ and the records' pages")
    parser.parse_args(arguments)
    base, faults = check(Path.cwd())
    if faults:
        lines = listing(faults)
        print(lines, file=sys.stderr)
        number = len(lines.splitlines())
        print(f"{number} {'fault' if number == 1 else 'faults'}; nothing was built", file=sys.stderr)
        return 1
    counts = {kind: len(base.live(kind.name)) for kind in KINDS.values()}
    print("data: no fault in " + ", ".join(f"{number} {kind.name if number == 1 else kind.folder}" for kind, number in counts.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
