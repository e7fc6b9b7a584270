"""The parts of deploy/nginx.conf that are facts about the site, written between marks: `# >>> name` and `# <<<`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ...knowledge.kinds import KINDS
from . import serving

SERVER = "deploy/nginx.conf"
PART = re.compile(r"^( *)# >>> (\w+).*\n(?:.*\n)*? *# <<<$", re.M)


def with_facts(config: str) -> str:
    """An nginx configuration with its parts written again; raises ValueError unless it marks each of them once."""
    parts = {"addresses": _addresses(), "headers": _headers(), "types": _types()}
    marked = [match[2] for match in PART.finditer(config)]
    if sorted(marked) != sorted(parts):
        raise ValueError(f"the marked parts are {', '.join(marked) or 'none'}; they have to be {', '.join(parts)}")

    def part(match: re.Match[str]) -> str:
        indent, name = match[1], match[2]
        first, last = match[0].splitlines()[0], match[0].splitlines()[-1]
        return "\n".join([first, *(indent + line if line else "" for line in parts[name]), last])

    return PART.sub(part, config)


def write_server(root: Path) -> Path:
    """Write the facts into deploy/nginx.conf of the project at `root`, and return its path."""
    path = root / SERVER
    path.write_text(with_facts(path.read_text(encoding="utf-8")), encoding="utf-8")
    return path


def _map(name: str, default: str, cases: Mapping[str, str]) -> list[str]:
    width = max(map(len, cases))
    rows = [f"    {case:<{width}}  {value};" for case, value in cases.items()]
    return [f"map $uri {name} {{", f"    {'default':<{width}}  {default};", *rows, "}"]


def _quoted(text: str) -> str:
    return f'"{text}"'


def _addresses() -> list[str]:
    """What depends on the address: the policy, caching, who may read it from elsewhere, and codes in capitals."""
    embeds = _quoted(f"~^{serving.EMBEDS}")
    kept = {_quoted(f"~{pattern.pattern}"): _quoted(value) for pattern, value in serving.CACHING}
    letters = [kind.letter for kind in KINDS.values() if not kind.named]
    codes = {_quoted(f"~^/{one.upper()}([1-9][0-9]*)/?$"): f"/{one}$1/" for one in letters}
    return [
        "# Pages under /embed/ may be shown in a frame by any site, the others only by this one.",
        *_map("$kb_policy", _quoted(serving.policy()), {embeds: _quoted(serving.policy(serving.EMBEDS))}),
        "# Files whose names change with what is in them are kept for ever; pages and data are asked for each time.",
        *_map("$kb_caching", _quoted(serving.ASK), kept),
        "# Data and pictures may be read by scripts of other sites.",
        *_map("$kb_shared", '""', {_quoted(f"~{serving.SHARED.pattern}"): '"*"'}),
        "# A code in capitals, as people write it: /E3 leads to /e3/.",
        *_map("$kb_code", '""', codes),
    ]


def _headers() -> list[str]:
    varying = {"Content-Security-Policy": "$kb_policy", "Cache-Control": "$kb_caching"}
    shared = {"Access-Control-Allow-Origin": "$kb_shared"}
    constant = {name: _quoted(value) for name, value in serving.HEADERS.items()}
    return [f"add_header {name} {value} always;" for name, value in (varying | constant | shared).items()]


def _types() -> list[str]:
    width = max(map(len, serving.TYPES.values()))
    rows = [f"    {type_:<{width}}  {ending};" for ending, type_ in serving.TYPES.items()]
    texts = " ".join(serving.TYPES[ending] for ending in serving.TEXTS)  # nginx adds text/html itself
    return ["types {", *rows, "}", "charset utf-8;", f"charset_types {texts};"]
