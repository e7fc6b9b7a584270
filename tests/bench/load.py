"""`make load`: how many readers the site serves from this machine, behind nginx with the configuration we publish.

wrk asks on loopback, on the same processors as nginx, with 1, 50 and 500 connections: first for pages with all that
they load, compressed, as a new reader does; then whether the pages that it has are still right, as everyone does who
comes back. The same with 1,000 examples more. It prints a table, and fails if one answer is an error.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from built import Site, add_examples, build, compress, copy_project
from hosts.programs import find
from hosts.server import ask, nginx

CONNECTIONS, SECONDS, MANY = (1, 50, 500), 8, 1_000
SCRIPT = """\
local asked, turn = {asked}, 0
request = function()
  turn = turn % #asked + 1
  return asked[turn]
end
done = function(summary, latency, requests)
  local errors, bad = summary.errors, 0
  for _, kind in ipairs({{"connect", "read", "write", "status", "timeout"}}) do bad = bad + errors[kind] end
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), bad))
  io.write(string.format("BYTES %d\\n", summary.bytes))
end
"""


def requests(site: Site, port: int, again: bool) -> list[str]:
    """The requests to repeat: 50 pages with what each loads, or `again`, whether they are still right."""
    pages = sorted(site.pages.keys() - {"404.html"})
    found = []
    for address in pages[:: max(1, len(pages) // 50)][:50]:
        page = site.pages[address]
        loads = [link for _, link in page.links() if re.search(r"assets/.*[.](css|js|svg)$", link)]
        for path in [f"/{address}", *(f"/{page.target(link)[0]}" for link in ([] if again else loads))]:
            lines = [f"GET {path} HTTP/1.1", "Host: kb.example.org", "Accept-Encoding: br, gzip"]
            if again:
                lines.append(f"If-None-Match: {ask(port, path, Accept_Encoding='br, gzip')[1]['etag']}")
            found.append("\r\n".join(lines) + "\r\n\r\n")
    return found


def measure(port: int, asked: list[str], connections: int) -> tuple[float, float, float, int, float]:
    """Requests a second, the median and 99th percentile of their milliseconds, errors, and MB a second."""
    listed = "{" + ",".join(json.dumps(one) for one in asked) + "}"
    with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="utf-8") as script:
        script.write(SCRIPT.format(asked=listed))
        script.flush()
        command = [find("wrk"), "-t1", f"-c{connections}", f"-d{SECONDS}s", "--timeout", "10s", "-s", script.name]
        done = subprocess.run([*command, f"http://127.0.0.1:{port}/"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    number, duration, half, most, bad = map(int, re.search(r"RESULT (.*)", done.stdout)[1].split())
    size = int(re.search(r"BYTES (\d+)", done.stdout)[1])
    return number / duration * 1e6, half / 1e3, most / 1e3, bad, size / duration


def main() -> int:
    """Measure and print; returns 1 if anything went wrong while it was asked."""
    errors = 0
    print("| site | readers | connections | requests/s | median ms | p99 ms | MB/s | errors |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        for title, more in (("today", 0), (f"{MANY:,} examples more", MANY)):
            root = copy_project(Path(name) / f"with-{more}")
            add_examples(root, more)
            site = build(root, root / "site")
            compress(site.folder)
            with nginx(site.folder) as port:
                for readers, again in (("new", False), ("coming back", True)):
                    asked = requests(site, port, again)
                    for connections in CONNECTIONS:
                        rate, half, most, bad, size = measure(port, asked, connections)
                        errors += bad
                        print(
                            f"| {title} | {readers} | {connections} | {rate:,.0f} | {half:.2f} | {most:.2f} "
                            f"| {size:.0f} | {bad} |",
                            flush=True,
                        )
    return bool(errors)


if __name__ == "__main__":
    sys.exit(main())
