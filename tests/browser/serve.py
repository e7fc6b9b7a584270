"""A plain web server for a built site, on loopback, at the root or under a prefix."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without logging, and answers unknown addresses with the site's own 404 page, as static hosts do."""

    def __init__(self, *args: object, prefix: str = "", **kwargs: object) -> None:
        self.prefix = f"/{prefix}"
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "nothing is outside the prefix")
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page.read_bytes())

    def log_message(self, *args: object) -> None:
        pass


class Patient(http.server.ThreadingHTTPServer):
    """Says nothing when a browser goes away before it has its answer, as browsers do when a page is left."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, handler: type[Quiet] = Quiet, prefix: str = "") -> Iterator[str]:
    """The address where `folder` is served for as long as the context lasts.

    With a prefix such as `some/prefix/`, it is served there and nothing is served elsewhere.
    """
    server = Patient(("127.0.0.1", 0), functools.partial(handler, directory=str(folder), prefix=prefix))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{prefix}"
    finally:
        server.shutdown()
        server.server_close()
