"""A trainer makes a pack for a session: chooses, orders, shares it by address, keeps a draft and prints a handout."""

from __future__ import annotations

import io
import json
import re
from urllib.parse import quote

import docx
import pytest
from browser.checks import BLOCKED, FULL, on_disk, sideways, too_small, wrong
from browser.serve import serve
from playwright.sync_api import expect
from printed import Printed

MINE = {"title": "My own", "codes": ["e1", "q2"], "others": []}

SHIFTS = (
    "window.shifted = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) "
    "window.shifted += value; }).observe({ type: 'layout-shift', buffered: true });"
)
"""Adds up how far things move while the page loads."""


def open_pack(page, address: str, asked: str = "") -> None:
    """Open the page, and a pack that someone else made as a copy to change."""
    page.goto(asked if "://" in asked else f"{address}training/pack/{asked}")
    page.locator(".kb-pack-made").wait_for()
    copy_if_not_own(page)


def copy_if_not_own(page) -> None:
    edit = page.get_by_role("button", name="Edit a copy")
    if edit.is_visible():
        edit.click()


def chosen(page) -> list[str]:
    return page.locator("[data-chosen]").evaluate_all("(all) => all.map((one) => one.dataset.chosen)")


def stored(page) -> dict | None:
    return json.loads(page.evaluate("localStorage.getItem('kb-pack')") or "null")


def draft(page, address: str, content: object = MINE) -> None:
    """Leave `content` in the browser's storage, as an earlier visit would."""
    page.goto(address + "about/")
    page.evaluate(
        "(content) => localStorage.setItem('kb-pack', content)",
        content if isinstance(content, str) else json.dumps(content),
    )


def said(page) -> str:
    return page.locator(".kb-pack-made [role=status]").inner_text()


def shown_address(page) -> str:
    """The address as the page knows it; playwright learns of a change without a load a little later."""
    return page.evaluate("location.href")


def sheets_are_there(page) -> None:
    page.wait_for_function("!document.querySelector('.kb-handout').textContent.includes('Loading…')")


# Choosing, ordering, sharing


def test_a_trainer_chooses_orders_by_keyboard_and_shares_by_the_address(page, browser, address, base):
    open_pack(page, address)
    assert page.get_by_label("Title of the session").input_value() == "Session pack"
    for name in ("E4 ", "Q5 ", "B6 "):
        page.get_by_role("checkbox", name=name).check()
    b6 = f"B6 {base['b6'].title}"
    assert said(page) == f"{b6} added as item 3."
    assert chosen(page) == ["e4", "q5", "b6"]
    page.get_by_label("Title of the session").fill("Away day & more, für alle")
    up = page.get_by_role("button", name="Move up B6")
    up.focus()
    page.keyboard.press("Enter")
    assert chosen(page) == ["e4", "b6", "q5"] and said(page) == f"{b6} is now item 2 of 3."
    assert up.evaluate("(one) => one === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert chosen(page) == ["b6", "e4", "q5"] and "is already first." in said(page)
    assert up.evaluate("(one) => one === document.activeElement") and up.get_attribute("aria-disabled") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert chosen(page) == ["e4", "b6", "q5"]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Move down B6")
    page.get_by_role("button", name="Remove E4").focus()
    page.keyboard.press("Enter")
    assert chosen(page) == ["b6", "q5"] and page.evaluate(
        "document.activeElement.getAttribute('aria-label')"
    ).startswith("Remove B6")
    assert shown_address(page).endswith("/training/pack/?title=Away+day+%26+more%2C+f%C3%BCr+alle&r=b6,q5")

    other = browser.new_context()
    fresh = other.new_page()
    open_pack(fresh, "", shown_address(page))
    assert (
        chosen(fresh) == ["b6", "q5"]
        and fresh.get_by_label("Title of the session").input_value() == "Away day & more, für alle"
    )
    assert (
        fresh.get_by_role("checkbox", name="B6 ").is_checked()
        and not fresh.get_by_role("checkbox", name="E4 ").is_checked()
    )
    assert (
        stored(fresh) is None
        and "This pack is not saved on your device." in fresh.locator(".kb-pack-made").inner_text()
    )
    other.close()


def test_the_list_narrows_by_words_and_by_code(page, address):
    open_pack(page, address)
    field = page.get_by_label("Filter by word or code")
    field.fill("audit case")
    assert (
        page.get_by_role("checkbox", name="E5 ").is_visible()
        and not page.get_by_role("checkbox", name="E4 ").is_visible()
    )
    field.fill("f12")
    page.get_by_role("checkbox", name="F12 ").check()
    assert chosen(page) == ["f12"] and not page.get_by_role("heading", name="Practice examples").is_visible()
    field.fill("")
    assert (
        page.get_by_role("checkbox", name="E4 ").is_visible()
        and page.get_by_role("heading", name="Practice examples").is_visible()
    )


def test_the_page_offers_every_record(page, address, base):
    open_pack(page, address)
    live = {
        record.code
        for kind in ("example", "behaviour", "question", "theme", "finding", "term")
        for record in base.live(kind)
    }
    assert set(page.locator(".kb-pack-list input").evaluate_all("(all) => all.map((one) => one.value)")) == live


def test_codes_may_be_in_any_case_and_of_findings_or_terms_and_unknown_ones_are_reported(page, address):
    open_pack(page, address, "?r=E4,x9,f12,G-LAC,E4,e999,%3Cb%3E")
    assert chosen(page) == ["e4", "f12", "g-lac"]
    notice = page.locator(".kb-pack-told").inner_text()
    assert (
        "Left out: X9, E999, <B>. There are no such codes." in notice and page.locator(".kb-pack-told b").count() == 0
    )
    open_pack(page, address, "?r=" + ",".join(f"x{n}" for n in range(500)))
    assert chosen(page) == [] and "and 490 more" in page.locator(".kb-pack-told").inner_text()


def test_a_withdrawn_record_is_left_out_and_reported(altered, page):
    with serve(altered.folder, prefix="some/prefix/") as address:
        open_pack(page, address, "?r=f12,f11")
        assert (
            chosen(page) == ["f11"]
            and "Left out because withdrawn: F12. Its page says why." in page.locator(".kb-pack-told").inner_text()
        )
        assert page.locator(".kb-pack-list input[value=f12]").count() == 0
        page.locator(".kb-pack-told a").click()
        page.wait_for_url("**/themes/t2/#f12")


@pytest.mark.parametrize(
    "title",
    [
        "<img src=x onerror=window.hit=1>",
        "</title><script>window.hit=1</script>",
        "javascript:window.hit=1",
        "\u202e\x00{{7*7}}\n" + "x" * 5000,
    ],
)
def test_a_hostile_title_is_text(page, address, title):
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    open_pack(page, address, f"?title={quote(title)}&r=e4")
    sheets_are_there(page)
    shown = page.locator(".kb-cover-title").text_content()
    assert shown == re.sub("[\u202e\x00\n]+", " ", title)[:200].strip()
    assert page.title() == f"{shown} – Resourceful Leadership"
    assert (
        page.locator(".kb-cover :is(img, script)").count() == 0 and page.evaluate("window.hit") is None and errors == []
    )


def test_the_address_is_copied(browser, address):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_pack(page, address, "?title=Away+day&r=E4,q5")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}training/pack/?title=Away+day&r=e4,q5"
    context.close()


def test_if_copying_is_forbidden_the_page_says_where_the_address_is(page, address):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined});")
    open_pack(page, address, "?r=e4")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Copy the link from the address bar.").wait_for()


def test_the_first_tick_moves_nothing_under_the_pointer_and_the_basket_is_beside_or_after_the_list(browser, address):
    for width, height in ((1280, 800), (375, 740)):
        context = browser.new_context(viewport={"width": width, "height": height})
        page = context.new_page()
        page.add_init_script(SHIFTS)
        open_pack(page, address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.shifted") < 0.05
        first, next_one = (page.get_by_role("checkbox", name=name) for name in ("E1 ", "E2 "))
        first.scroll_into_view_if_needed()
        before = next_one.bounding_box()
        first.check()
        assert next_one.bounding_box() == before and chosen(page) == ["e1"]
        page.get_by_role("link", name="In your pack: 1").click()
        assert page.evaluate("location.hash") == "#in-this-pack"
        expect(page.get_by_role("button", name="Print handout")).to_be_in_viewport()
        context.close()


def test_the_handout_that_is_shown_is_covered_by_nothing(page, address):
    open_pack(page, address, "?r=e4,q5,b6")
    page.get_by_role("button", name="Show handout").click()
    for part in (".kb-handout-head", ".kb-cover"):
        covered = page.locator(part).evaluate(
            "(one) => { const { right, top } = one.getBoundingClientRect(); "
            "return !one.contains(document.elementFromPoint(right - 20, top + 10)); }"
        )
        assert not covered, part


def test_on_a_wide_screen_the_basket_stays_in_sight_beside_the_list(page, address):
    open_pack(page, address)
    page.get_by_role("checkbox", name="E1 ").check()
    page.get_by_role("checkbox", name="Q10 ").check()  # far down
    for name in ("Print handout", "Copy link", "Remove E1"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport()
    basket, choose = (page.locator(name).bounding_box() for name in (".kb-pack-made", ".kb-pack-choose"))
    assert basket["x"] >= choose["x"] + choose["width"]


def test_on_a_phone_the_number_in_the_basket_stays_in_sight_and_covers_nothing_that_has_the_focus(browser, address):
    context = browser.new_context(viewport={"width": 375, "height": 740}, has_touch=True)
    page = context.new_page()
    open_pack(page, address)
    page.get_by_role("checkbox", name="E4 ").check()
    page.get_by_role("checkbox", name="Q10 ").scroll_into_view_if_needed()
    page.get_by_role("checkbox", name="Q10 ").check()  # two screens down
    expect(page.get_by_role("link", name="In your pack: 2")).to_be_in_viewport()
    for _ in range(16):  # back up the list
        page.keyboard.press("Shift+Tab")
        covered = page.evaluate(
            "(() => { const one = document.activeElement, { x, y, width, height } = one.getBoundingClientRect(); "
            "const there = document.elementFromPoint(x + width / 2, y + height / 2); "
            "return one.contains(there) ? '' : one.outerHTML; })()"
        )
        assert covered == ""
    context.close()


@pytest.mark.parametrize("size", [(1280, 800), (375, 740)])
def test_what_a_button_did_is_said_in_it_and_beside_it_and_moves_nothing(browser, address, size):
    permissions = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, permissions=permissions)
    page = context.new_page()
    page.add_init_script("window.print = () => {};")
    open_pack(page, address, "?r=e4,e6,q4,q5,q6")

    def places() -> list:
        found = page.locator(".kb-pack-made :is(button, li):visible").all()
        return [one.bounding_box() for one in found]

    page.get_by_role("button", name="Copy link").scroll_into_view_if_needed()
    page.get_by_role("button", name="Copy link").focus()
    before = places()
    for name, done in (
        ("Copy link", "Copied"),
        ("Download for Word", "Downloaded"),
        ("Download for PowerPoint", "Downloaded"),
    ):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_role("button", name=done)).to_be_visible()
        expect(page.locator(".kb-pack-made [role=status]")).to_be_in_viewport()
        assert said(page) and places() == before
        page.get_by_role("button", name=name).wait_for()  # after a while it has its name again
    page.get_by_role("button", name="Print handout").click()
    page.get_by_text("Handout ready.").wait_for()
    assert places() == before
    context.close()


def test_items_are_put_in_order_by_dragging_too(page, address, base):
    open_pack(page, address, "?r=e4,q5,b6")
    grip = page.locator("[data-chosen=b6] .kb-pack-grip").bounding_box()
    first = page.locator("[data-chosen=e4]").bounding_box()
    x, y = grip["x"] + 8, grip["y"] + 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, first["y"] + 4, steps=8)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert chosen(page) == ["e4", "q5", "b6"] and stored(page) is None
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, first["y"] + 4, steps=8)
    page.mouse.up()
    assert chosen(page) == ["b6", "e4", "q5"] and shown_address(page).endswith("?r=b6,e4,q5")
    assert said(page) == f"B6 {base['b6'].title} is now item 1 of 3."


# A pack that someone else made


def test_a_shared_pack_opens_to_read_and_becomes_a_copy_to_change(page, address, base):
    page.goto(f"{address}training/pack/?title=Away+day&r=e4,q5")
    page.locator(".kb-pack-reader").wait_for()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Away day")
    assert page.locator("h1").count() == 1 and chosen(page) == ["e4", "q5"]
    sheets_are_there(page)
    assert page.locator("[data-sheet=e4]").get_by_role("heading", name="What they did").is_visible()
    for name in ("Print handout", "Copy link", "Edit a copy"):
        assert page.get_by_role("button", name=name).is_visible()
    for hidden in (".kb-pack-choose", ".kb-pack-does", "#kb-pack-title", ".kb-pack-grip"):
        assert page.locator(f"{hidden}:visible").count() == 0, hidden
    assert stored(page) is None and wrong(page) == []
    page.get_by_role("button", name="Edit a copy").click()
    assert page.evaluate("document.activeElement.id") == "kb-pack-title"
    expect(page.get_by_role("heading", level=1)).to_contain_text("Make a pack")
    page.get_by_role("button", name="Remove Q5").click()
    assert stored(page) == {"title": "Away day", "codes": ["e4"], "others": []}
    page.reload()
    page.locator(".kb-pack-made").wait_for()
    assert page.get_by_role("button", name="Remove E4").is_visible()  # it is the visitor's own now


@pytest.mark.parametrize("length", [30, 60, 90])
def test_each_session_leads_to_a_pack_with_its_items(page, address, base, length):
    page.goto(f"{address}training/{length}-minutes/")
    named = page.locator("main article").inner_text()
    page.get_by_role("link", name=re.compile("^a pack with")).click()
    page.locator(".kb-pack-reader").wait_for()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{length}-minute session")
    codes = chosen(page)
    assert codes and page.locator(".kb-pack-told p").count() == 0
    assert {base.kind(code).name for code in codes} == {"question", "example"}
    questions = {one.code for one in base.live("question")} if length == 90 else set()  # that one has them all
    assert questions <= set(codes) and all(code.upper() in named for code in set(codes) - questions)


# The draft


def test_what_is_added_in_the_finder_is_in_the_pack(page, address, base):
    page.goto(address + "find/?q=budget")
    button = page.get_by_role("button", name="Add to pack: E7 ")
    button.wait_for()
    assert stored(page) is None
    button.focus()
    page.keyboard.press("Enter")
    link = page.locator("li[data-record=e7]").get_by_role("link", name="In your pack (1). Open pack")
    assert link.evaluate("(one) => one === document.activeElement")
    status = page.locator("main").get_by_role("status")
    assert status.inner_text().startswith(f"E7 {base['e7'].title} added to your pack.")
    page.goto(address + "find/?q=F12")
    page.get_by_role("button", name="Add to pack: F12 ").click()
    assert page.get_by_role("link", name="In your pack (2). Open pack").count() == 1
    page.goto(address + "find/")
    page.locator("[data-search] li[data-record^=g-]").first.wait_for()
    assert page.locator("li[data-record^=g-] button, li[data-record=about] button").count() == 0
    page.get_by_role("link", name="In your pack (2). Open pack").first.click()
    page.locator(".kb-pack-made").wait_for()
    assert chosen(page) == ["e7", "f12"] and shown_address(page).endswith("?r=e7,f12")
    assert "Saved as a draft on this device only." in page.locator(".kb-pack-made").inner_text()


def test_a_record_added_elsewhere_is_there_when_the_trainer_comes_back(page, address):
    open_pack(page, address)
    page.get_by_role("checkbox", name="E4 ").check()
    page.goto(address + "find/?q=budget")
    page.get_by_role("button", name="Add to pack: E7 ").click()
    page.go_back()
    page.locator("[data-chosen=e7]").wait_for()
    assert chosen(page) == ["e4", "e7"] and page.locator(".kb-pack-told button").count() == 0


def test_two_open_tabs_show_the_same_pack(context, page, address):
    open_pack(page, address)
    other = context.new_page()
    other.goto(address + "find/?q=budget")
    other.get_by_role("button", name="Add to pack: E7 ").click()
    page.locator("[data-chosen=e7]").wait_for()
    page.get_by_role("button", name="Remove E7").click()
    other.get_by_role("button", name="Add to pack: E7 ").wait_for()


def test_nothing_is_kept_before_something_is_added_and_starting_again_removes_it_and_can_be_undone(page, address):
    open_pack(page, address)
    page.get_by_label("Title of the session").fill("A title alone")
    assert stored(page) is None
    page.get_by_role("checkbox", name="E4 ").check()
    assert stored(page) == {"title": "A title alone", "codes": ["e4"], "others": []}
    page.get_by_role("button", name="Start again").click()
    assert stored(page) is None and chosen(page) == [] and shown_address(page) == f"{address}training/pack/"
    undo = page.get_by_role("button", name="Undo")  # it has the focus, and is not under the header
    assert undo.evaluate(
        "(one) => one === document.activeElement && document.elementFromPoint(one.getBoundingClientRect().x + 5, "
        "one.getBoundingClientRect().y + 5) === one"
    )
    page.keyboard.press("Enter")
    assert (
        chosen(page) == ["e4"]
        and stored(page)["title"] == "A title alone"
        and shown_address(page).endswith("?title=A+title+alone&r=e4")
    )


def test_opening_another_pack_leaves_the_draft_alone_and_editing_that_pack_sets_the_draft_aside(page, address):
    draft(page, address)
    open_pack(page, address, "?title=Theirs&r=b6,b7")
    assert chosen(page) == ["b6", "b7"] and stored(page) == MINE
    assert (
        "You opened a shared pack. Your own draft, “My own” (2 items), is still saved."
        in page.locator(".kb-pack-told").inner_text()
    )
    page.get_by_role("button", name="Remove B7").click()
    assert stored(page) == {"title": "Theirs", "codes": ["b6"], "others": [{"title": "My own", "codes": ["e1", "q2"]}]}
    page.reload()
    page.locator(".kb-pack-made").wait_for()
    assert chosen(page) == ["b6"]
    page.get_by_role("button", name="Go back to your draft").click()
    assert chosen(page) == ["e1", "q2"] and stored(page) == {
        "title": "My own",
        "codes": ["e1", "q2"],
        "others": [{"title": "Theirs", "codes": ["b6"]}],
    }
    page.get_by_role("button", name="Delete it").click()
    assert stored(page) == MINE and page.locator(".kb-pack-told button").count() == 0


def test_the_trainer_can_go_back_to_the_draft_and_the_browser_back_to_the_other_pack(page, address):
    draft(page, address)
    open_pack(page, address, "?title=Theirs&r=b6,b7")
    page.get_by_role("button", name="Go back to your draft").click()
    assert (
        chosen(page) == ["e1", "q2"] and stored(page) == MINE and shown_address(page).endswith("?title=My+own&r=e1,q2")
    )
    page.go_back()
    page.wait_for_function("document.querySelector('[data-chosen=b6]')")
    assert chosen(page) == ["b6", "b7"]


def test_a_draft_and_another_pack_can_be_merged(page, address):
    draft(page, address)
    open_pack(page, address, "?r=b6,e1")
    page.get_by_role("button", name="Add its items to this pack").click()
    assert chosen(page) == ["b6", "e1", "q2"] and stored(page) == {
        "title": "My own",
        "codes": ["b6", "e1", "q2"],
        "others": [],
    }


@pytest.mark.parametrize(
    "garbled",
    [
        "{",
        "7",
        "null",
        '{"codes": 7, "title": [], "others": {}}',
        '{"codes": [7, null, "<b>", "e4"], "others": [7, {"codes": ["e1"]}]}',
    ],
)
def test_garbled_storage_does_no_harm(page, address, garbled):
    draft(page, address, garbled)
    open_pack(page, address)
    page.get_by_role("checkbox", name="Q5 ").check()
    assert chosen(page)[-1] == "q5" and stored(page)["codes"] == chosen(page)
    page.goto(address + "find/?q=budget")
    page.get_by_role("button", name="Add to pack: E7 ").click()
    assert stored(page)["codes"][-1] == "e7"


@pytest.mark.parametrize("how", [BLOCKED, FULL], ids=["blocked", "full"])
def test_with_storage_blocked_everything_works_through_the_address(page, address, how):
    page.add_init_script(how)
    page.goto(address + "find/?q=budget")
    page.get_by_role("button", name="Add to pack: E7 ").click()
    page.get_by_role("button", name="Add to pack: F26 ").click()
    assert "will not save your pack" in page.locator("main").get_by_role("status").inner_text()
    page.get_by_role("link", name="In your pack (2)").first.click()
    page.locator(".kb-pack-made").wait_for()
    copy_if_not_own(page)
    assert chosen(page) == ["e7", "f26"]
    page.get_by_role("button", name="Move up F26").click()
    assert (
        shown_address(page).endswith("?r=f26,e7")
        and "This browser will not save your pack." in page.locator(".kb-pack-made").inner_text()
    )
    page.reload()
    page.locator(".kb-pack-made").wait_for()
    assert chosen(page) == ["f26", "e7"]


# The handout


def printed(page) -> list[str]:
    return Printed(page, format="A4", prefer_css_page_size=False).sheets


def test_it_prints_as_one_handout_with_contents_and_every_record_complete_and_in_order(page, address, base):
    codes = ["q5", "e4", "b6", "t2", "f12", "g-lac"]
    page.add_init_script(
        "window.print = () => { window.printed = [...document.images].filter((one) => "
        "one.closest('.kb-handout')).every((one) => one.naturalWidth > 0); };"
    )
    open_pack(page, address, f"?title=Away+day&r={','.join(codes)}")
    page.get_by_role("button", name="Print handout").click()
    page.wait_for_function("window.printed === true")
    assert said(page) == "Handout ready."
    leaves = printed(page)
    assert len(leaves) >= len(codes) + 1
    cover = leaves[0]
    assert (
        cover.startswith("Away day")
        and "Date:" in cover
        and "Contents" in cover
        and f"{address}training/pack/?title=Away+day&r=q5,e4" in cover
    )
    places = [cover.index(base[code].title) for code in codes]
    assert places == sorted(places) and all(
        f"https://resourceful-leadership.example/{code}/" in cover for code in codes
    )
    leads = [leaf[:120] for leaf in leaves[1:]]
    first = [
        next(
            i
            for i, lead in enumerate(leads)
            if f"{code.upper()} {base[code].title}" in lead or (code == "g-lac" and base[code].title in lead)
        )
        for code in codes
    ]
    assert first == sorted(set(first)) and first[0] == 0  # each starts a new page
    whole = " ".join(leaves)
    for deed in base["e4"].did:
        assert " ".join(deed.told.split())[:60] in whole
    for prompt in base["q5"].prompts:
        assert prompt in whole
    for heading in (
        "What they did",
        "How reliable is this?",
        "Questions for your team",
        "Source in the report",
    ):
        assert heading in whole
    assert all(len(leaf) > 100 for leaf in leaves)  # no page for a heading or for notes alone
    story, links = (
        next(i for i, leaf in enumerate(leaves) if words in leaf) for words in ("Practitioner forum", "F20")
    )
    assert links == story + 1 and leaves[links].startswith("Behaviours this example shows")
    squeezed = whole.replace(" ", "")
    assert all(squeezed.count(f"https://resourceful-leadership.example/{code}/") == 2 for code in codes)
    assert whole.count("Notes") >= len(codes) and whole.count("Source: ") == len(codes) + 1  # one more on the cover
    for gone in (
        "Make a pack",
        "Move up",
        "Filter by word or code",
        "Print handout",
        "Ready-made",
        "About this site",
        "Left out",
    ):
        assert gone not in whole


def test_the_browsers_own_print_has_the_handout_too_in_either_palette(browser, address, base):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    open_pack(page, address, "?r=e4")
    sheets_are_there(page)
    assert not page.locator(".kb-handout").is_visible()
    leaves = printed(page)
    assert "Contents" in leaves[0] and f"E4 {base['e4'].title}" in leaves[1][:250] and "Practitioner forum" in leaves[1]
    page.emulate_media(media="print")
    assert page.locator(".kb-sheet").evaluate("(one) => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    context.close()


def test_a_pack_is_downloaded_for_word_with_everything_in_it(page, address, base):
    open_pack(page, address, "?title=Away+day&r=q5,e4")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download for Word").click()
    assert waiting.value.suggested_filename == "pack.docx"
    page.get_by_text("Downloaded pack.docx.").wait_for()
    paragraphs = docx.Document(io.BytesIO(waiting.value.path().read_bytes())).paragraphs
    texts = [one.text for one in paragraphs]
    assert texts[0] == "Away day" and f"{address}training/pack/?title=Away+day&r=q5,e4" in " ".join(texts)
    headings = [one.text for one in paragraphs if one.style.name == "Heading 1"]
    assert headings == [f"{code.upper()} {base[code].title}" for code in ("q5", "e4")]
    assert set(base["q5"].prompts) <= set(texts)
    for one in (*base["e4"].did, *base["e4"].changed):
        assert any(one.told in text for text in texts), one.told
    assert any(text.endswith("(editorial)") for text in texts) and texts.count("Notes") == 2


def test_the_handout_shows_on_the_page_with_working_links(page, address):
    open_pack(page, address, "?r=e4")
    sheets_are_there(page)
    page.get_by_role("button", name="Show handout").click()
    expect(page.get_by_role("heading", name="Handout", exact=True)).to_be_in_viewport()
    assert page.evaluate("document.activeElement.id") == "handout" and said(page) == "The handout is below."
    sheet = page.locator("[data-sheet=e4]")
    assert sheet.get_by_role("heading", name="What they did").is_visible()
    assert page.locator("h1").count() == 1 and page.locator("[id]").evaluate_all(
        "(all) => all.length === new Set(all.map((one) => one.id)).size"
    )
    hrefs = sheet.locator("a").evaluate_all("(all) => all.map((one) => one.href)")
    assert f"{address}behaviours/b6/" in hrefs and not [href for href in hrefs if "/embed/" in href]


def test_what_cannot_be_fetched_is_reported_contents_still_print_and_printing_tries_again(page, address, base):
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; };")
    page.route("**/embed/q5/", lambda route: route.abort())
    open_pack(page, address, "?r=e4,q5")
    page.get_by_text("We could not load Q5. You may be offline.").wait_for()
    leaves = printed(page)
    assert f"Q5 {base['q5'].title}" in leaves[0] and "https://resourceful-leadership.example/q5/" in leaves[0]
    assert "We could not load this page." in leaves[-1] and "Practitioner forum" in " ".join(leaves)
    page.unroute("**/embed/q5/")
    page.get_by_role("button", name="Print handout").click()
    page.wait_for_function("window.printed === 1")
    assert page.get_by_text("could not load").count() == 0 and "How confident are you" in " ".join(printed(page))


def test_from_a_disk_a_pack_can_be_made_and_printed(page, flat_site):
    page.goto(on_disk(flat_site, "training/pack.html?r=e4,q5"))
    page.get_by_role("button", name="Edit a copy").click()
    page.get_by_role("checkbox", name="B6 ").check()
    assert chosen(page) == ["e4", "q5", "b6"]
    page.wait_for_function("document.querySelectorAll('[data-sheet=b6] h3').length > 2")
    assert page.get_by_text("could not load").count() == 0
    leaves = printed(page)
    assert all(f"https://resourceful-leadership.example/{code}/" in leaves[0] for code in ("e4", "q5", "b6"))
    assert "What they did" in " ".join(leaves) and "How confident are you" in " ".join(leaves)
    page.goto(on_disk(flat_site, "find.html?q=budget"))
    page.get_by_role("button", name="Add to pack: E7 ").click()
    page.get_by_role("link", name="In your pack").first.click()
    page.wait_for_url("**/training/pack.html*")


def test_a_site_for_a_web_server_opened_from_a_disk_says_why_a_pack_has_no_content_and_prints_its_contents(page, site):
    page.goto(on_disk(site, "training/pack/index.html?r=e4,q5"))
    page.get_by_text("We could not load E4 and Q5").wait_for()
    assert page.get_by_text("because browsers cannot load other pages from a folder").is_visible()
    cover = printed(page)[0]
    assert all(f"https://resourceful-leadership.example/{code}/" in cover for code in ("e4", "q5"))


def test_it_works_under_a_prefix(page, site):
    with serve(site.folder, prefix="some/prefix/") as address:
        page.goto(address + "find/?q=budget")
        page.get_by_role("button", name="Add to pack: E7 ").click()
        page.get_by_role("link", name="In your pack").click()
        page.wait_for_url("**/some/prefix/training/pack/?r=e7")
        sheets_are_there(page)
        assert page.locator("[data-sheet=e7] h3").count() > 3


# For everyone


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(browser, address, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = context.new_page()

    open_pack(page, address)
    assert wrong(page) == []
    draft(page, address)
    open_pack(page, address, "?r=e4,q5,b6,x9,f12,g-lac,t2")
    sheets_are_there(page)
    page.get_by_role("button", name="Show handout").click()
    page.locator(".kb-pack details").first.locator("summary").click()
    assert wrong(page) == []
    page.goto(address + "find/?q=budget")
    page.get_by_role("button", name="Add to pack").first.click()
    assert wrong(page) == []
    context.close()


def test_it_works_at_320_pixels_with_targets_large_enough(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = context.new_page()
    draft(page, address)
    open_pack(page, address, f"?title={'long' * 40}&r=e4,q5,b6,t3,x9")
    sheets_are_there(page)
    page.get_by_role("button", name="Show handout").tap()
    assert not sideways(page)
    assert too_small(page, ".kb-pack :is(button, label, .kb-pack-list a):visible") == []
    page.goto(address + "find/?q=budget")
    page.get_by_role("button", name="Add to pack").first.tap()
    assert not sideways(page)
    context.close()


def test_without_javascript_the_page_says_so_and_lists_everything_with_links(browser, address, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "training/pack/?r=e4")
    assert page.get_by_text("You need JavaScript to make a pack.").is_visible()
    listed = page.locator("[data-record]:has(a)").evaluate_all("(all) => all.map((one) => one.dataset.record)")
    assert {record.code for kind in ("example", "behaviour", "question", "theme") for record in base.live(kind)} <= set(
        listed
    )
    page.get_by_role("main").get_by_role("link", name="Ready-made pack").click()
    page.wait_for_url("**/training/")
    page.go_back()
    page.get_by_role("link", name="E4 ").click()
    page.wait_for_url("**/examples/e4/")
    context.close()


def test_the_about_page_says_what_is_kept(site):
    assert "kb-pack" in site["about/"].text and "Start again" in site["about/"].text
