"""The list of published addresses: `data/addresses.txt`, one address a line, in order.

Each is relative to the root of the site; `./` is the home page. An address that was published once leads somewhere for
ever. `python -m macros addresses` adds to the list; nothing takes addresses out, and no one edits it by hand. Where an
address has moved, `python -m macros moved OLD NEW` adds an arrow: `old/ -> new/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .base import Base
from .faults import Fault, natural
from .kinds import KINDS
from .reading import ADDRESSES

ARROW = " -> "
CODE = re.compile("|".join(f"(?:{kind.pattern})" for kind in KINDS.values()))


def promised(root: Path) -> dict[str, str | None]:
    """Every promised address of the project at `root`, with its new address if it has moved."""
    path = root / ADDRESSES
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {old: new or None for old, _, new in (line.partition(ARROW) for line in lines)}


def write_addresses(root: Path, addresses: dict[str, str | None]) -> None:
    """Write the list in order."""
    lines = [
        old + (f"{ARROW}{new}" if new else "")
        for old, new in sorted(addresses.items(), key=lambda pair: natural(pair[0]))
    ]
    (root / ADDRESSES).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def codes_in(address: str) -> list[str]:
    """The codes of the records in an address: t1 and f3 for `themes/t1/#f3`."""
    return [part for part in re.split(r"[/#.]", address) if CODE.fullmatch(part)]


def gone_record(line: int, code: str) -> Fault:
    """The fault of a published record whose file is gone."""
    kind = next(kind for kind in KINDS.values() if re.fullmatch(kind.pattern, code))
    mend = (
        f"put data/{kind.folder}/{code}.yml back; if it must go, keep it as a file with withdrawn: {{on, reason, see}}"
    )
    return Fault(ADDRESSES, line, "", f"'{code}/' is promised, but there is no record {code}; {mend}")


def promise_faults(base: Base, root: Path) -> Iterator[Fault]:
    """Every record whose short address was published is still there, even if it is withdrawn."""
    for line, address in enumerate(promised(root), 1):
        code = address.removesuffix("/")
        if address.endswith("/") and CODE.fullmatch(code) and code not in base and code not in base.broken:
            yield gone_record(line, code)
