"""deploy/nginx.conf in a real nginx: headers, types, caching, compression, and what is refused."""

from __future__ import annotations

import gzip
import re
import shutil
import socket
import ssl
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hosts.programs import brotli
from hosts.server import CONFIG, ask, free_port, nginx, of_this_machine

from macros.publish.hosting import serving
from macros.publish.hosting.nginx import with_facts

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'"
)
HTML, ASK, DAY, EVER = "text/html; charset=utf-8", "no-cache", "public, max-age=86400", serving.FOR_EVER
OFFICE = "application/vnd.openxmlformats-officedocument"
FILES = {
    "/": (HTML, ASK),
    "/examples/e3/": (HTML, ASK),
    "/e3/": (HTML, ASK),
    "/embed/e3/": (HTML, ASK),
    "/assets/kb.css": ("text/css; charset=utf-8", ASK),
    "/assets/icon.svg": ("image/svg+xml; charset=utf-8", DAY),
    "/workbook/worker.js": ("text/javascript; charset=utf-8", ASK),
    "/sitemap.xml": ("application/xml; charset=utf-8", ASK),
    "/llms.txt": ("text/plain; charset=utf-8", ASK),
    "/e3/e3.ris": ("application/x-research-info-systems; charset=utf-8", ASK),
    "/e3/e3.bib": ("application/x-bibtex; charset=utf-8", ASK),
    "/e3/e3.csl.json": ("application/json", ASK),
    "/examples/e3/index.json": ("application/json", ASK),
    "/data/kb.json": ("application/json", ASK),
    "/data/examples.csv": ("text/csv; charset=utf-8", ASK),
    "/data/changes.atom": ("application/atom+xml; charset=utf-8", ASK),
    "/e3/qr.svg": ("image/svg+xml; charset=utf-8", DAY),
    "/e3/qr.png": ("image/png", DAY),
    "/e3/card.png": ("image/png", DAY),
    "/e3/e3.pptx": (f"{OFFICE}.presentationml.presentation", ASK),
    "/data/resourceful-leadership.xlsx": (f"{OFFICE}.spreadsheetml.sheet", ASK),
    "/training/packs/t2.docx": (f"{OFFICE}.wordprocessingml.document", ASK),
    "/training/resourceful-leadership.imscc": ("application/vnd.ims.imsccv1p1", ASK),
}
"""Files of every sort that is published, with their type and how long they may be kept."""
SECRET = ("root:", "[core]", "nobody")


@pytest.fixture(scope="module")
def port(served_by_nginx) -> int:
    return urlsplit(served_by_nginx).port


@pytest.fixture(scope="module")
def unwary(compressed_site, tmp_path_factory) -> Iterator[int]:
    """The port of a copy of the site in which someone has left what nobody is to see."""
    folder = tmp_path_factory.mktemp("unwary") / "site"
    shutil.copytree(compressed_site.folder, folder)
    for name in (".git/config", "e3/.hidden", "_headers", "_redirects"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("[core]", encoding="utf-8")
    with nginx(folder) as port:
        yield port


def policies(headers: dict[str, str]) -> None:
    """The headers that go with every answer are there, each once."""
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"] and "*" not in headers["permissions-policy"]
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "cross-origin"
    assert headers["server"] == "nginx"  # without its version
    assert "set-cookie" not in headers and not [value for value in headers.values() if " & " in value]


@pytest.mark.parametrize("address", FILES)
def test_every_sort_of_file_has_its_type_its_caching_and_every_header(port, compressed_site, address):
    status, headers, body = ask(port, address)
    type_, caching = FILES[address]
    name = f"{address}index.html" if address.endswith("/") else address
    assert status == 200 and body == (compressed_site.folder / name[1:]).read_bytes()
    assert (headers["content-type"], headers["cache-control"]) == (type_, caching)
    frames = "frame-ancestors *" if address.startswith("/embed/") else "frame-ancestors 'self'"
    assert headers["content-security-policy"] == POLICY.replace("frame-ancestors 'self'", frames)
    policies(headers)
    is_data = re.search(r"\.(json|csv|atom|ris|bib|txt|svg|png)$", address)
    assert headers.get("access-control-allow-origin") == ("*" if is_data else None)


def test_no_file_of_the_site_is_without_a_type(compressed_site):
    endings = {path.suffix[1:] for path in compressed_site.folder.rglob("*") if path.is_file()}
    assert endings - {"", "br", "gz", "map"} <= set(serving.TYPES)
    assert {name.rpartition(".")[2] if "." in name else "html" for name in FILES} >= endings - {"", "br", "gz", "map"}


def test_styles_and_scripts_are_kept_for_ever_by_names_that_change(port, compressed_site):
    folder = compressed_site.folder
    loaded = {link for page in compressed_site.pages.values() for _, link in page.links() if "assets/" in link}
    names = {re.sub(r"^.*?assets/", "/assets/", link) for link in loaded if link.endswith((".css", ".js"))}
    assert names
    for name in sorted(names):
        assert (folder / name[1:]).is_file()
        status, headers, _ = ask(port, name)
        assert (status, headers["cache-control"]) == (200, EVER), name
    status, headers, _ = ask(port, "/assets/hashed/kb.00000000.css")  # of an earlier release
    assert (status, headers["cache-control"], headers["content-type"]) == (404, ASK, HTML)


@pytest.mark.parametrize("address", ["/nosuch/", "/e3/nosuch.png", "/assets/", "/embed/nosuch/", "/404.html"])
def test_what_is_not_there_is_answered_by_our_page_with_every_header(port, compressed_site, address):
    status, headers, body = ask(port, address)
    assert status == 404 and body == (compressed_site.folder / "404.html").read_bytes()
    assert (headers["content-type"], headers["cache-control"]) == (HTML, ASK)
    assert headers["content-security-policy"] == POLICY
    policies(headers)


@pytest.mark.parametrize(
    "address",
    [
        "/../../../../../../etc/passwd",
        "/e3/../../../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2f..%2fetc/passwd",
        "/assets/..%5c..%5c..%5cetc%5cpasswd",
        "/%252e%252e/%252e%252e/etc/passwd",
        "//etc/passwd",
        "/assets../etc/passwd",
        "/.git/config",
        "/e3/.hidden",
        "/%2egit/config",
        "/_headers",
        "/_redirects",
        "/index.html.gz",
        "/index.html.br",
        "/e3/%00.html",
        "http://evil.example/../../etc/passwd",
    ],
)
def test_nothing_outside_the_site_and_nothing_hidden_is_served(unwary, address):
    status, headers, body = ask(unwary, address)
    assert status in (400, 404), (status, body[:100])
    assert not [secret for secret in SECRET if secret in body.decode("latin-1")]
    policies(headers)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
@pytest.mark.parametrize("address", ["/e3/", "/E3", "/nosuch/", "/.git/config"])
def test_only_get_and_head_are_allowed(port, address, method):
    status, headers, body = ask(port, address, method)
    assert status == 405 and b"Example" not in body
    if method != "TRACE":  # nginx itself refuses that, before it reads our configuration
        assert headers["allow"] == "GET, HEAD"
    policies(headers)


def test_head_has_the_headers_of_get_and_no_body(port):
    _, got, _ = ask(port, "/examples/e3/")
    status, headers, body = ask(port, "/examples/e3/", "HEAD")
    assert (status, body) == (200, b"")
    assert {**headers, "date": ""} == {**got, "date": ""}


def test_a_part_of_a_file_can_be_asked_for(port, compressed_site):
    whole = (compressed_site.folder / "e3/e3.pptx").read_bytes()
    status, headers, body = ask(port, "/e3/e3.pptx", Range="bytes=100-199")
    assert (status, body) == (206, whole[100:200])
    assert headers["content-range"] == f"bytes 100-199/{len(whole)}"
    status, headers, _ = ask(port, "/e3/e3.pptx", Range=f"bytes={len(whole)}-")
    assert status == 416
    policies({name: value.split(" & ")[0] for name, value in headers.items()})  # nginx says each twice on this one


def test_who_has_a_page_already_is_told_that_it_is_still_right(port):
    _, headers, _ = ask(port, "/examples/e3/")
    status, again, body = ask(port, "/examples/e3/", If_None_Match=headers["etag"])
    assert (status, body, again["cache-control"]) == (304, b"", ASK)
    policies(again)
    for accepted in ("br", "gzip"):  # each copy has its own tag
        _, packed, _ = ask(port, "/examples/e3/", Accept_Encoding=accepted)
        assert ask(port, "/examples/e3/", Accept_Encoding=accepted, If_None_Match=packed["etag"])[0] == 304


@pytest.mark.parametrize(
    "asked, to",
    [
        ("/e3", "/e3/"),
        ("/examples/e3", "/examples/e3/"),
        ("/E3", "/e3/"),
        ("/E3/", "/e3/"),
        ("/F12/?utm=x", "/f12/?utm=x"),
        ("/T1/", "/t1/"),
        ("/R1/", "/r1/"),
    ],
)
def test_an_address_without_its_slash_or_in_capitals_leads_to_the_page(port, asked, to):
    status, headers, _ = ask(port, asked)
    assert (status, headers["location"], headers["cache-control"]) == (301, to, ASK)
    policies(headers)
    assert ask(port, to)[0] == 200


@pytest.mark.parametrize("asked", ["/E3/x", "/E03/", "/E3%0d%0aSet-Cookie:x/", "/X3/", "/Examples/"])
def test_nothing_else_is_redirected(port, asked):
    status, headers, _ = ask(port, asked)
    assert status == 404 and "location" not in headers


def unpacked(encoding: str, body: bytes) -> bytes:
    """What a compressed body holds, by a reader other than the one that wrote it where Python has one."""
    if encoding == "gzip":
        return gzip.decompress(body)
    unpack = "process.stdin.pipe(require('node:zlib').createBrotliDecompress()).pipe(process.stdout)"
    node = Path(sys.executable).parent / "node"
    return subprocess.run([node, "-e", unpack], input=body, capture_output=True, check=True).stdout


@pytest.mark.parametrize("asked, given", [("br, gzip", "br"), ("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)])
@pytest.mark.parametrize("address", ["/examples/e3/", "/data/kb.json", "/assets/kb.css", "/e3/qr.svg", "/e3/e3.ris"])
def test_compressed_copies_are_sent_as_they_are(port, compressed_site, asked, given, address):
    assert brotli(), "no brotli module for nginx on this machine: run make programs, which installs one"
    file = compressed_site.folder / (f"{address}index.html" if address.endswith("/") else address)[1:]
    for more in ({}, {"Via": "1.1 cdn"}):  # by a CDN too
        status, headers, body = ask(port, address, Accept_Encoding=asked, **more)
        assert (status, headers.get("content-encoding")) == (200, given)
        assert headers["content-type"] == serving.type_of(address)
        assert headers["vary"] == "Accept-Encoding"
        policies(headers)
        if given:
            assert body == Path(f"{file}.{'br' if given == 'br' else 'gz'}").read_bytes()
            assert len(body) < 0.9 * file.stat().st_size and unpacked(given, body) == file.read_bytes()
        else:
            assert body == file.read_bytes()


def test_compressed_copies_hold_no_time_and_no_name(compressed_site):
    copies = sorted(compressed_site.folder.rglob("*.gz"))
    assert copies
    for path in copies:
        head = path.read_bytes()[:10]
        assert head[3] == 0 and head[4:8] == b"\0\0\0\0", path
        assert zlib.decompress(path.read_bytes(), 31) == path.with_suffix("").read_bytes()


def test_it_works_without_the_brotli_module(compressed_site):
    with nginx(compressed_site.folder, with_brotli=False) as port:
        _, headers, body = ask(port, "/examples/e3/", Accept_Encoding="br, gzip")
        assert headers["content-encoding"] == "gzip"
        assert gzip.decompress(body) == (compressed_site.folder / "examples/e3/index.html").read_bytes()


def test_the_facts_in_it_are_the_ones_of_the_code():
    text = CONFIG.read_text(encoding="utf-8")
    assert with_facts(text) == text, "run make hosting"
    assert with_facts(text.replace("nosniff", "x")) == text
    assert re.findall(r"add_header", text.partition("server {")[2].partition("location")[2].partition("}")[0]) == []


def test_the_switch_to_tls_gives_https_and_leads_http_there(compressed_site, tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    names = ["-subj", "/CN=kb.example.org", "-addext", "subjectAltName=DNS:kb.example.org"]
    make = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names]
    subprocess.run([*make, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    (switch,) = re.findall(r"To switch:  (sed -i .*) nginx\.conf$", CONFIG.read_text(encoding="utf-8"), re.M)
    config = tmp_path / "nginx.conf"
    config.write_bytes(CONFIG.read_bytes())
    subprocess.run(f"{switch} {config}", shell=True, check=True)
    http, https = free_port(), free_port()
    text = of_this_machine(config.read_text(encoding="utf-8"), compressed_site.folder, {80: http, 443: https})
    text = re.sub(r"(ssl_certificate) .*?;", rf"\1 {certificate};", text)
    text = re.sub(r"(ssl_certificate_key) .*?;", rf"\1 {key};", text)
    text = text.replace("#add_header Strict", "add_header Strict")
    with nginx(compressed_site.folder, text) as port:
        status, headers, _ = ask(port, "/e3/?x=1")
        assert (status, headers["location"]) == (301, "https://kb.example.org/e3/?x=1")
        context = ssl.create_default_context(cafile=str(certificate))
        with (
            socket.create_connection(("127.0.0.1", https)) as plain,
            context.wrap_socket(plain, server_hostname="kb.example.org") as secure,
        ):
            assert secure.version() == "TLSv1.3"
            secure.sendall(b"GET /e3/ HTTP/1.1\r\nHost: kb.example.org\r\nConnection: close\r\n\r\n")
            head = secure.makefile("rb").read().partition(b"\r\n\r\n")[0].decode()
        assert head.startswith("HTTP/1.1 200") and "Strict-Transport-Security: max-age=31536000" in head
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        with pytest.warns(DeprecationWarning):
            old.maximum_version = ssl.TLSVersion.TLSv1_1
        with (
            socket.create_connection(("127.0.0.1", https)) as plain,
            pytest.raises((ssl.SSLError, ConnectionError)),
            old.wrap_socket(plain, server_hostname="kb.example.org"),
        ):
            pass
