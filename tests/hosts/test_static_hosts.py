"""`_headers` and `_redirects`, read back by Netlify's own parsers."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
from built import ROOT
from hosts.test_nginx import FILES

from macros.publish.hosting import serving
from macros.publish.hosting.static_hosts import REDIRECTS, write_host_files
from macros.publish.site import Site as Publishing

READ = """\
import { parseAllHeaders } from "netlify-headers-parser";
import { parseAllRedirects } from "netlify-redirect-parser";
const [folder] = process.argv.slice(1);
const headers = await parseAllHeaders({ headersFiles: [`${folder}/_headers`], minimal: false, configHeaders: [] });
const redirects = await parseAllRedirects({
  redirectsFiles: [`${folder}/_redirects`], minimal: false, configRedirects: [],
});
const said = ({ message }) => message;
console.log(JSON.stringify({
  rules: headers.headers.map(({ forRegExp, values }) => ({ pattern: forRegExp.source, values })),
  redirects: redirects.redirects.map(({ path, to, status }) => ({ path, to, status })),
  errors: [...headers.errors, ...redirects.errors].map(said),
}));
"""


def read(folder) -> dict:
    """What Netlify reads in the two files of a site."""
    node = [ROOT / ".venv/bin/node", "--input-type=module", "-e", READ, folder]
    done = subprocess.run(node, cwd=ROOT / "web", capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def rules(site) -> dict:
    found = read(site.folder)
    assert found["errors"] == []
    return found


def given(rules: dict, address: str) -> dict[str, str]:
    """The headers of a file; of rules that fit its address, the last one says what a header holds."""
    headers: dict[str, str] = {}
    for rule in rules["rules"]:
        if re.search(rule["pattern"], address, re.I):
            headers |= rule["values"]
    return headers


@pytest.mark.parametrize("address", [*FILES, "/nosuch/"])
def test_every_file_has_the_headers_that_nginx_sends(rules, address):
    headers = given(rules, address)
    assert headers["Content-Security-Policy"] == serving.policy(address)
    assert {name: headers[name] for name in serving.HEADERS} == serving.HEADERS
    assert "Cache-Control" not in headers  # such hosts ask each time by themselves
    if address.rpartition(".")[2] in serving.UNUSUAL:
        assert headers["Content-Type"] == serving.type_of(address)
    if address.startswith("/data/") and address != "/data/":
        assert headers["Access-Control-Allow-Origin"] == "*"


def test_files_with_a_fingerprint_are_kept_for_ever_and_no_others(site, rules):
    assets = [f"/{p.relative_to(site.folder).as_posix()}" for p in (site.folder / "assets").rglob("*") if p.is_file()]
    for address in assets:
        kept = given(rules, address).get("Cache-Control")
        assert kept == (serving.FOR_EVER if serving.FINGERPRINTED.search(address) else None), address


def test_no_header_is_given_by_two_rules_unless_the_second_takes_the_first_away(site):
    """Cloudflare Pages joins the values of all rules that fit, and two policies would forbid what either forbids."""
    blocks = re.findall(r"^(/\S*)\n((?:  .*\n)+)", (site.folder / "_headers").read_text(encoding="utf-8"), re.M)
    wide = dict(blocks)["/*"]
    for address, lines in blocks:
        assert address.count("*") <= 1 and all(len(line) <= 2000 for line in lines.splitlines())
        for name in re.findall(r"^  ([\w-]+):", lines, re.M):
            assert address == "/*" or f"  {name}:" not in wide or f"  ! {name}\n" in lines, (address, name)
    assert len(blocks) <= 100  # what Cloudflare Pages reads


def test_codes_in_capitals_lead_on(rules, base):
    found = {one["path"]: (one["to"], one["status"]) for one in rules["redirects"]}
    for code, entry in base.entries.items():
        if not entry.kind.named:
            assert found[f"/{code.upper()}"] == found[f"/{code.upper()}/"] == (f"/{code}/", 301)
    assert len(found) == 2 * sum(not entry.kind.named for entry in base.entries.values())


def test_an_address_that_has_moved_leads_on_and_no_more_than_a_host_reads(site, base, settings, tmp_path, monkeypatch):
    source, folder = tmp_path / "source", tmp_path / "site"
    (source / "data").mkdir(parents=True)
    (folder / "assets").mkdir(parents=True)
    (source / "data/addresses.txt").write_text("about/\nold/ -> about/#who\nold/#x -> e3/\n", encoding="utf-8")
    out = Publishing(folder, source, base, settings, "https://example.org/")
    write_host_files(out)
    found = read(folder)["redirects"]
    assert found[0] == {"path": "/old/", "to": "/about/#who", "status": 301} or found[0]["path"] == "/old"
    assert len([one for one in found if "old" in one["path"]]) == 1
    monkeypatch.setattr("macros.publish.hosting.static_hosts.REDIRECTS", 3)
    write_host_files(out)
    assert len(read(folder)["redirects"]) == 3 < REDIRECTS


def test_a_site_for_a_disk_has_neither(flat_site):
    assert not (flat_site.folder / "_headers").exists() and not (flat_site.folder / "_redirects").exists()
