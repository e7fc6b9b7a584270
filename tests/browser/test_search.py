"""Search as people use it: in the header, in the finder, by keyboard and from a shared address.

Also without JavaScript, without an index, and under attack.
"""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest
from browser.checks import on_disk, sideways, wrong
from browser.serve import serve
from playwright.sync_api import expect

SETTLED = "!['loading', undefined].includes(document.querySelector('[data-search]').dataset.search)"


def open_finder(page, address: str, asked: str = "") -> None:
    page.goto(f"{address}find/{asked}")
    page.wait_for_function(SETTLED)


def records(page) -> list[str]:
    return page.locator("[data-search] li[data-record]").evaluate_all("(all) => all.map((one) => one.dataset.record)")


def open_facet(page, name: str) -> None:
    page.locator(f"details[data-facet={name}]").evaluate("(group) => (group.open = true)")


def state(page) -> str:
    return page.locator("[data-search]").get_attribute("data-search")


# The header


def offered(page):
    """The results under the field that is used: links."""
    return page.locator(".kb-panel a:visible")


def type_in_header(page, text: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(text)
    offered(page).first.wait_for()


def test_results_appear_while_typing_with_code_kind_and_the_words_marked(page, address):
    page.goto(address + "about/")
    type_in_header(page, "walk the floor")
    result = page.locator(".kb-panel li").first
    assert result.get_attribute("data-record") == "e4"
    assert "Practice example E4" in offered(page).first.inner_text()
    assert "floor" in [mark.lower() for mark in result.locator("mark").all_inner_texts()]
    shown = page.locator(".kb-panel li").count()
    assert page.locator(".kb-search").get_by_role("status").inner_text() == f"{shown} results."


def test_arrows_move_along_the_results_and_back_to_the_field_and_enter_opens(page, address):
    page.goto(address)
    type_in_header(page, "budget")
    links, field = offered(page), page.get_by_role("searchbox", name="Search")
    assert "results" in page.locator(".kb-search").get_by_role("status").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    wanted = links.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(wanted)


def test_to_type_on_goes_on_in_the_field(page, address):
    page.goto(address)
    type_in_header(page, "mor")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("ale")
    assert page.get_by_role("searchbox", name="Search").input_value() == "morale"
    expect(page.get_by_role("searchbox", name="Search")).to_be_focused()


def test_a_result_is_a_link_that_opens_in_a_new_tab_and_acts_on_a_whole_click(page, address):
    page.goto(address + "about/")
    type_in_header(page, "audit")
    row = page.locator(".kb-panel li").nth(1)
    wanted = row.locator("a").get_attribute("href")
    assert wanted.startswith(address)
    box = row.bounding_box()
    page.mouse.move(box["x"] + box["width"] - 5, box["y"] + box["height"] - 5)  # the whole row is the link
    page.mouse.down()
    page.mouse.move(5, 400)
    page.mouse.up()
    page.evaluate("addEventListener('contextmenu', (event) => (window.asked = event.target.closest('a').href))")
    row.click(button="right")
    assert page.evaluate("window.asked") == wanted
    for how in ({"modifiers": ["Control"]}, {"button": "middle"}):
        with page.context.expect_page() as opened:
            row.click(**how)
        opened.value.wait_for_url(wanted)
        opened.value.close()
    assert page.url == address + "about/" and row.is_visible()
    row.click()
    page.wait_for_url(wanted)


def test_the_big_box_on_the_home_page_shows_the_same_results_at_once(page, address):
    page.goto(address)
    found = []
    for form, field in ((".kb-search", ".kb-search input"), (".kb-home-search", "#kb-home-q")):
        page.locator(field).fill("walk the floor ")
        page.locator(field).focus()
        page.locator(f"{form} .kb-panel li").first.wait_for()
        found.append(page.locator(".kb-panel li:visible").evaluate_all("(all) => all.map((one) => one.dataset.record)"))
    assert found[0] == found[1] and found[0][0] == "e4"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/examples/e4/**")


def test_escape_closes_and_focus_returns_to_where_it_was(page, address):
    page.goto(address + "examples/")
    link = page.get_by_role("main").get_by_role("link", name="E4").first
    link.focus()
    type_in_header(page, "audit")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert offered(page).count() == 0
    assert page.get_by_role("searchbox", name="Search").input_value() == "audit"
    expect(page.get_by_role("searchbox", name="Search")).to_be_focused()
    page.keyboard.press("Escape")
    assert link.evaluate("(one) => one === document.activeElement")


def test_results_go_away_when_the_focus_does(page, address):
    page.goto(address + "examples/")
    type_in_header(page, "audit")
    for _ in range(offered(page).count()):
        page.keyboard.press("Tab")
    assert offered(page).count()
    page.keyboard.press("Tab")
    assert offered(page).count() == 0
    type_in_header(page, "silo")
    page.mouse.click(640, 700)
    assert offered(page).count() == 0


@pytest.mark.parametrize(
    "typed, where",
    [
        ("E3", "examples/e3/"),
        ("b2", "behaviours/b2/"),
        ("example 3", "examples/e3/"),
        ("f12", "themes/t2/#f12"),
        ("example five", "examples/e5/"),
    ],
)
def test_a_code_goes_straight_to_its_record(page, address, typed, where):
    page.goto(address)
    type_in_header(page, typed)
    page.keyboard.press("Enter")
    page.wait_for_url(address + where)


def test_other_queries_go_to_the_finder_on_enter(page, address):
    page.goto(address)
    type_in_header(page, "silo working")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find/?q=silo+working")
    page.wait_for_function(SETTLED)
    assert records(page)


def test_header_and_finder_agree_on_the_order(page, address):
    for query in ("staff morale", "pooled budgets", "QA", "what is an LSP"):
        open_finder(page, address, f"?q={quote(query)}")
        ranked = records(page)[:8]
        page.goto(address)
        type_in_header(page, query + " ")  # all keys are typed by now, and each shows its results at once
        shown = page.locator(".kb-panel li:visible")
        assert shown.evaluate_all("(all) => all.map((one) => one.dataset.record)") == ranked, query


def test_there_are_no_single_letter_shortcuts(page, address):
    page.goto(address + "examples/")
    for key in "sfnp/,.":
        page.keyboard.press(key)
    page.wait_for_load_state("networkidle")  # a shortcut would open the search, or go to the previous or next page
    assert page.evaluate("location.href") == address + "examples/"
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_the_index_is_fetched_on_first_use_only(context, address):
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "examples/e1/", wait_until="networkidle")
    assert not [url for url in asked if "search" in url]
    page.keyboard.press("Control+k")
    page.keyboard.type("a")
    page.wait_for_function("window.kbIndex")
    assert len([url for url in asked if "search" in url]) == 2


# The finder


def test_the_bare_finder_lists_every_record(page, address, base):
    open_finder(page, address)
    live = {
        record.code
        for kind in ("example", "finding", "behaviour", "theme", "question", "term")
        for record in base.live(kind)
    }
    assert live <= set(records(page)) and state(page) == "results"


def test_what_was_understood_is_shown_and_false_friends_are_pointed_out(page, address):
    open_finder(page, address, "?q=CLA")
    assert "Showing results for looked-after children (CLA)." in page.get_by_role("status").inner_text()
    open_finder(page, address, "?q=LSP")
    said = page.get_by_role("status").inner_text()
    assert "Here, LSP means local strategic partnership. Today it usually means lead safeguarding partner" in said


@pytest.mark.parametrize(
    "query, wanted",
    [
        ("saveguarding audit", "e5"),
        ("co location", "e3"),
        ("colocation", "e3"),
        ("co-location", "e3"),
        ("focusing on outcomes", "b6"),
        ("organisational silos", "e1"),
    ],
)
def test_spelling_hyphens_and_stems_are_forgiven(page, address, query, wanted):
    open_finder(page, address, f"?q={quote(query)}")
    assert wanted in records(page)[:3]


@pytest.mark.parametrize(
    "query, wanted",
    [
        ("facilitator notes", "training"),
        ("print workbook", "workbook"),
        ("moodle", "training"),
        ("build a training pack", "training/pack"),
        ("download the data as a spreadsheet", "data"),
    ],
)
def test_the_pages_for_trainers_are_found(page, address, query, wanted):
    open_finder(page, address, f"?q={quote(query)}")
    assert records(page)[0] == wanted


def test_narrowing_by_facets_counts_live_is_in_the_address_and_back_undoes_it(page, address, base):
    open_finder(page, address, "?q=budget")
    before = records(page)
    open_facet(page, "kind")
    choice = page.locator("input[name=kind][value=example]")
    count = int(choice.locator("xpath=..").locator(".kb-count").inner_text().strip("()"))
    choice.check()
    assert page.evaluate("location.href").endswith("?q=budget&kind=example")
    assert len(records(page)) == count and all(code.startswith("e") for code in records(page))
    page.go_back()
    page.wait_for_function("!document.querySelector('input[name=kind][value=example]').checked")
    assert records(page) == before


def test_an_address_with_facets_opens_as_it_was_shared(page, address, base):
    open_finder(page, address, "?q=budget&people=health")
    assert page.locator("input[name=people][value=health]").is_checked()
    assert records(page)[0] == "e7"
    assert set(records(page)) <= {
        code for code, entry in base.entries.items() if "health" in getattr(entry.record, "people", [])
    }
    open_finder(page, address, "?challenge=silo-working&kind=example")
    assert set(records(page)) == {record.code for record in base.live("example") if "silo-working" in record.challenges}


def test_a_result_leads_to_its_record_and_to_the_passage(page, address):
    open_finder(page, address, "?q=away+days")
    first = page.locator("[data-search] li[data-record]").first
    assert first.get_attribute("data-record") == "e1"
    links = first.locator("a").evaluate_all("(all) => all.map((one) => one.href)")
    assert links[0] == address + "examples/e1/"
    assert links[1].startswith(address + "examples/e1/#")


def test_an_honest_nothing_says_so_and_names_only_what_is_close(page, address):
    for query, why, near in (
        ("IRO caseloads", "The report does not cover independent reviewing officers.", ["e4"]),
        ("county lines", "The report does not cover county lines and criminal exploitation.", []),
        ("adoption allowance rates", "The report does not cover adoption.", []),
        ("qwertyuiop", "The report does not cover it, or uses other words.", []),
    ):
        open_finder(page, address, f"?q={quote(query)}")
        assert state(page) == "nothing" and records(page) == []
        said = page.locator("[data-search] .kb-gap").inner_text()
        assert why in said and (f"No results for “{query}”. " in said) == (query == "qwertyuiop")
        assert ("We found nothing close to it." in said) == (not near), query
        offered = page.locator("[data-search] .kb-gap a").evaluate_all("(all) => all.map((one) => one.href)")
        for code in near:
            assert any(href.endswith(f"/{code}/") for href in offered) and "More on this challenge: " in said
        assert not any("challenge=" in href or "/themes/t" in href for href in offered) or near, query
        assert any("/themes/" in href for href in offered) and any("/glossary/" in href for href in offered)


def test_without_javascript_the_finder_is_the_full_list(browser, address, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "find/?q=budget")
    assert set(base.entries) - {"r1"} <= set(records(page))
    page.locator("li[data-record=e7] a").click()
    page.wait_for_url("**/examples/e7/")
    context.close()


@pytest.mark.parametrize("missing", ["assets/hashed/search-index.*.js", "assets/hashed/search.*.js"])
def test_without_its_index_the_finder_says_so_and_shows_the_full_list(page, address, base, missing):
    page.route(f"**/{missing}", lambda route: route.abort())
    open_finder(page, address, "?q=budget")
    assert state(page) == "unavailable"
    assert "Search is not working at the moment." in page.get_by_role("status").inner_text()
    assert set(base.entries) - {"r1"} <= set(records(page))


PAYLOADS = [
    form.format(code)
    for code in (
        "window.hit=1",
        "document.body.innerHTML=''",
        "fetch('//evil.example')",
        "top.location='//evil.example'",
        "alert(1)",
    )
    for form in (
        "<script>{}</script>",
        "<img src=x onerror={}>",
        "'\"><svg onload={}>",
        "javascript:{}",
        "</title><script>{}</script>",
        "${{{}}}",
        "{{{{constructor.constructor('{}')()}}}}",
        "<iframe srcdoc='<script>parent.{}</script>'>",
        '"onfocus={} autofocus x="',
        "<a href=javascript:{}>x</a>",
        "<details open ontoggle={}>",
        "</li></ol><script>{}</script>",
        "__proto__[{}]",
        "constructor {}",
        "<math><mtext><img src onerror={}></mtext></math>",
        "%3Cscript%3E{}%3C/script%3E",
        "\u202e<script>{}</script>",
    )
]


def test_hostile_queries_run_nothing(context, address):
    """500 payloads, in the query, a facet and the hash."""
    page = context.new_page()
    outside: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if not request.url.startswith(address) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: (outside.append("dialog"), dialog.dismiss()))
    open_finder(page, address)
    tried = 0
    for number in range(500):
        payload = (
            PAYLOADS[number % len(PAYLOADS)]
            + " " * (number // len(PAYLOADS))
            + ["", "budget", "E3", "LAC", "<b>", "'"][number % 6]
        )
        part = [
            f"?q={quote(payload)}",
            f"?q=a&kind={quote(payload)}",
            f"?q=silo#{quote(payload)}",
            f"?{quote(payload)}=x",
        ][number % 4]
        page.evaluate(
            "(to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }", part
        )
        tried += 1
    for payload in PAYLOADS[::6]:
        open_finder(page, address, f"?q={quote(payload)}")
        page.get_by_role("searchbox", name="Search").first.fill(payload)
    assert tried == 500
    assert outside == [] and errors == []
    assert page.evaluate(
        "window.hit === undefined && document.querySelectorAll('[data-search] :is(script, img, svg, iframe)').length "
        "=== 0"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_passes_open_and_closed(browser, address, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()

    for asked in ("", "?q=budget", "?q=adoption+allowance"):
        open_finder(page, address, asked)
        assert wrong(page) == [], asked
    open_facet(page, "challenge")
    assert wrong(page) == []
    type_in_header(page, "silo")
    assert wrong(page) == []
    page.keyboard.press("ArrowDown")
    assert wrong(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("qwertyuiop")
    page.wait_for_function("document.querySelector('.kb-search [role=status]').textContent.startsWith('Nothing')")
    assert wrong(page) == []
    context.close()


def test_it_works_at_320_pixels(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    for asked in ("", "?q=budget&kind=example"):
        open_finder(page, address, asked)
        assert not sideways(page)
    page.locator(".kb-search input").tap()
    page.keyboard.type("morale")
    option = page.locator(".kb-panel li:visible").first
    option.wait_for()
    box = option.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert not sideways(page)
    option.tap()
    page.wait_for_url("**/examples/e1/**")
    context.close()


def test_it_works_from_a_disk(page, flat_site):
    page.goto(on_disk(flat_site, "find.html?q=walk+the+floor"))
    page.wait_for_function(SETTLED)
    assert records(page)[0] == "e4"
    page.locator("[data-search] li[data-record] a").first.click()
    page.wait_for_url(on_disk(flat_site, "examples/e4.html"))
    type_in_header(page, "E3")
    page.keyboard.press("Enter")
    page.wait_for_url(on_disk(flat_site, "examples/e3.html"))


def test_it_works_under_a_prefix(page, site):
    with serve(site.folder, prefix="some/prefix/") as address:
        open_finder(page, address, "?q=morale")
        page.locator("[data-search] li[data-record] a").first.click()
        page.wait_for_url("**/some/prefix/examples/e1/")


# The benchmark


FLOOR = {"success@1": 0.95, "success@3": 0.98, "nDCG@10": 0.90}


def test_relevance_on_the_dev_set_stays_above_its_floor(page, address):
    from relevance.measure import measure

    found = measure(page, address, "dev")
    print(json.dumps(found, indent=1))
    assert {key: found["all"][key] >= floor for key, floor in FLOOR.items()} == dict.fromkeys(FLOOR, True), found["all"]
    assert found["all"]["false nothing"] == 0 and found["none"]["honest nothing"] == 1
    assert all(means["success@1"] >= 0.85 for kind, means in found.items() if kind not in ("all", "none"))
