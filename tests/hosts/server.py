"""A real nginx with the configuration that we publish, on loopback, as the user who runs the tests."""

from __future__ import annotations

import getpass
import os
import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from built import ROOT
from hosts.programs import brotli, find

CONFIG = ROOT / "deploy/nginx.conf"
MAIN = """\
daemon off;
pid {folder}/pid;
error_log {folder}/error.log notice;
user {user};
worker_processes 2;
{modules}
events {{ worker_connections 2048; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    include {folder}/site.conf;
}}
"""
"""What Debian's own nginx.conf does around a site, in a folder of its own."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def of_this_machine(config: str, site: Path, ports: dict[int, int]) -> str:
    """The configuration with what its reader has to change: the folder of the site, and where it listens."""
    config = re.sub(r"^( *root) .*", rf"\1 {site};", config, flags=re.M)
    config = re.sub(r"^ *listen \[::\].*\n", "", config, flags=re.M)
    return re.sub(r"^( *listen) (\d+)", lambda m: f"{m[1]} 127.0.0.1:{ports[int(m[2])]}", config, flags=re.M)


@contextmanager
def nginx(
    site: Path,
    config: str | None = None,
    with_brotli: bool = True,
    command: list[str] | None = None,
    port: int = 0,
    user: int | None = None,
) -> Iterator[int]:
    """The port where nginx serves a site by http for as long as the context lasts.

    `config` is that of the site, ready for this machine. With a `command`, it is what nginx is called with, for `port`,
    by `user`.
    """
    port = port or free_port()
    module = brotli() if with_brotli else None
    config = config or of_this_machine(CONFIG.read_text(encoding="utf-8"), site, {80: port})
    with tempfile.TemporaryDirectory(prefix="kb-nginx-") as name:
        folder = Path(name)
        (folder / "snippets").mkdir()
        if module:
            (folder / "snippets/kb-brotli.conf").write_text("brotli_static on;\n", encoding="utf-8")
        modules = f"load_module {module};" if module else ""
        main = MAIN.format(folder=folder, user=getpass.getuser(), modules=modules)
        (folder / "nginx.conf").write_text(main, encoding="utf-8")
        (folder / "site.conf").write_text(config, encoding="utf-8")
        arguments = command or ["-p", name, "-c", str(folder / "nginx.conf")]
        log = folder / "output"
        with log.open("wb") as output:
            if user:
                os.chown(log, user, user)  # as container hosts do, so that it may be opened as /dev/stdout
            process = subprocess.Popen([find("nginx"), *arguments], stdout=output, stderr=output, user=user)
        try:
            if not command:
                port = int(re.search(r"listen 127\.0\.0\.1:(\d+)", config)[1])
            while True:
                assert process.poll() is None, "".join(
                    one.read_text() for one in (log, folder / "error.log") if one.exists()
                )
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.02)
            yield port
        finally:
            process.terminate()
            process.wait(30)


def ask(port: int, path: str, method: str = "GET", **given: str) -> tuple[int, dict[str, str], bytes]:
    """Send one request exactly as it is written; returns the status, the headers by small name, and the body.

    `accept_encoding="br"` sends `Accept-Encoding: br`. A header that comes twice is joined with " & ".
    """
    lines = [f"{method} {path} HTTP/1.1", "Host: kb.example.org", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in given.items()]
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        with connection.makefile("rb") as answer:
            whole = answer.read()
    head, _, body = whole.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers: dict[str, str] = {}
    for line in rest:
        name, _, value = line.partition(": ")
        headers[name.lower()] = f"{headers[name.lower()]} & {value}" if name.lower() in headers else value
    return int(first.split()[1]), headers, body
