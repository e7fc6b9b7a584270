"""The reflection workbook as people use it.

It keeps and merges answers, saves files and Word documents, prints, works offline and by keyboard, and sends nothing.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import threading

import docx
import pytest
from browser.checks import BLOCKED, FULL, on_disk, sideways, too_small, wrong
from browser.serve import Quiet, serve
from built import ROOT
from printed import Printed

from macros.publish.fingerprints import fingerprint_assets
from macros.publish.offline import write_worker
from macros.publish.site import Site

KEPT_OFFLINE = ".kw-offline:not([hidden], .kw-awaited)"
"""The note, in the fold about what is kept, once the page is kept for use offline."""


def open_workbook(page, address: str, asked: str = ""):
    page.goto(f"{address}workbook/{asked}")
    page.locator(".kw.kw-ready").wait_for()
    return page


@pytest.fixture
def workbook(page, address):
    """The workbook, opened by a new visitor."""
    return open_workbook(page, address)


def answer(page, code: str):
    return page.locator(f"#answer-{code}")


def kept(page) -> dict[str, str]:
    """What the browser keeps: each field by name."""
    text = page.evaluate("localStorage.getItem('kb-workbook')")
    return {name: one["value"] for name, one in json.loads(text)["fields"].items()} if text else {}


def press(page, action: str):
    page.locator(f"[data-do={action}]").last.click()


def downloaded(page, action: str) -> bytes:
    with page.expect_download() as waiting:
        press(page, action)
    return waiting.value.path().read_bytes()


def open_file(page, content: bytes | str, name: str = "reflection-workbook.json"):
    buffer = content.encode() if isinstance(content, str) else content
    page.locator(".kw-said").evaluate("(one) => { one.textContent = ''; }")  # it may be about a file with the same name
    page.locator("#kw-open").set_input_files({"name": name, "mimeType": "application/json", "buffer": buffer})
    page.locator(".kw-said", has_text=name).wait_for()
    return page.locator(".kw-said").inner_text()


def saved(fields: object, version: int = 1) -> bytes:
    """A saved file with these fields."""
    return json.dumps({"format": "resourceful-leadership-workbook", "version": version, "fields": fields}).encode()


# The page


def test_it_has_every_live_question_with_prompts_links_and_basis(site, base):
    page = site["workbook/"]
    questions = base.live("question")
    assert page.article.xpath(".//h3/@id") == [
        edge.source for theme in base.live("theme") for edge in base.back(theme.code, "question")
    ]
    assert len(page.article.xpath(".//textarea[starts-with(@id, 'answer-')]")) == len(questions)
    for one in questions:
        part = page.article.xpath(f".//div[@data-question='{one.code}']")[0]
        text = " ".join(part.text_content().split())
        assert one.asks in text and all(prompt in text for prompt in one.prompts)
        for edge in [*base.out(one.code, "behaviour"), *base.out(one.code, "example")]:
            line = part.xpath(f".//li[a/strong[.='{edge.target.upper()}']]")[0]
            assert line.xpath(".//*[contains(@class, 'kb-basis')]")[0].text_content() == edge.basis
        assert bool(part.xpath(".//fieldset")) == one.rated
        assert part.xpath("following::section[1]") and part.getparent().get("data-theme") == one.theme.to


def test_a_rating_is_asked_for_exactly_where_a_prompt_asks_how_confident(base):
    asking = {
        one.code for one in base.live("question") if any("how confident" in prompt.lower() for prompt in one.prompts)
    }
    assert asking and {one.code for one in base.live("question") if one.rated} == asking


def test_it_says_beside_the_fields_where_answers_are_kept_and_so_does_the_about_page(site):
    said = " ".join(site["workbook/"].article.xpath(".//details[h2[@id='kept']]")[0].text_content().split())
    for part in (
        "saved in this browser as you type",
        "never sent",
        "Anyone who uses this browser can read them",
        "clear the workbook",
        "identify a child",
    ):
        assert part in said
    about = site["about/"].text
    assert "kb-workbook" in about and "None of this is ever sent" in about


def test_without_javascript_it_can_be_read_says_so_and_prints_with_lines(browser, address, base):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "workbook/?theme=t2")
    assert page.locator("noscript p", has_text="nothing you type will be saved").is_visible()
    assert page.locator(".kw-late").evaluate("(one) => getComputedStyle(one).display") == "none"
    assert page.locator(".kw-question:visible").count() == len(base.live("question"))
    assert page.locator(".kw button:visible").count() == 0
    page.emulate_media(media="print")
    assert page.locator(".kw-lines:visible").count() == len(base.live("question"))
    assert page.locator(".kw textarea:visible").count() == 0
    context.close()


# Keeping


def test_what_is_typed_is_kept_at_once_and_is_there_again_later(workbook, address):
    answer(workbook, "q1").press_sequentially("We walk the floor")
    workbook.locator("input[name=q4-rating][value=fairly]").check()
    workbook.locator("#cpd-date").fill("2027-02-03")
    assert kept(workbook) == {"q1": "We walk the floor", "q4-rating": "fairly", "cpd-date": "2027-02-03"}
    assert re.fullmatch(r"Saved at \d\d:\d\d", workbook.locator(".kw-saved").inner_text())
    open_workbook(workbook, address)
    assert answer(workbook, "q1").input_value() == "We walk the floor"
    assert workbook.locator("input[name=q4-rating]:checked").input_value() == "fairly"
    assert workbook.locator("#cpd-date").input_value() == "2027-02-03"


def test_nothing_is_kept_before_something_is_typed(workbook):
    assert kept(workbook) == {} and workbook.locator(".kw-saved").inner_text() == "Nothing to save yet"


def test_progress_counts_answers_and_ratings(workbook, base):
    number = len(base.live("question"))
    assert workbook.locator(".kw-count").inner_text() == f"0 of {number} answered"
    answer(workbook, "q1").fill("One")
    answer(workbook, "q2").fill("  ")
    workbook.locator("input[name=q5-rating][value=no]").check()
    assert workbook.locator(".kw-count").inner_text() == f"2 of {number} answered"
    assert workbook.locator("#kw-progress").evaluate("(one) => [one.value, one.max]") == [2, number]


def test_two_tabs_show_each_others_answers(context, address):
    one, two = (open_workbook(context.new_page(), address) for _ in range(2))
    answer(one, "q1").fill("From the first tab")
    two.wait_for_function("document.querySelector('#answer-q1').value === 'From the first tab'")
    answer(two, "q2").fill("From the second tab")
    one.wait_for_function("document.querySelector('#answer-q2').value === 'From the second tab'")
    answer(one, "q1").fill("Changed")
    two.wait_for_function("document.querySelector('#answer-q1').value === 'Changed'")
    assert kept(one) == {"q1": "Changed", "q2": "From the second tab"}


def test_a_tab_that_slept_loses_nothing_of_its_own_or_of_the_other_tabs(context, address):
    asleep = context.new_page()
    asleep.add_init_script("window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true)")
    open_workbook(asleep, address)
    awake = open_workbook(context.new_page(), address)
    answer(awake, "q1").fill("Written while it slept")
    answer(awake, "q2").fill("Another answer")
    asleep.wait_for_function(
        "localStorage.getItem('kb-workbook')?.includes('Another answer')"
    )  # what one tab keeps reaches the other a little later
    answer(asleep, "q1").fill("Written on waking")
    assert kept(asleep)["q2"] == "Another answer"
    for words in ("Written while it slept", "Written on waking"):
        assert words in kept(asleep)["q1"] and words in answer(asleep, "q1").input_value()
    assert "Q1 was also changed in another tab." in asleep.locator(".kw-said").inner_text()


@pytest.mark.parametrize(
    "script, message", [(BLOCKED, "This browser will not save your answers."), (FULL, "run out of space")]
)
def test_blocked_storage_is_reported_at_once_and_nothing_is_lost(context, address, script, message):
    context.add_init_script(script)
    page = open_workbook(context.new_page(), address)
    answer(page, "q1").press_sequentially("Not lost")
    alert = page.get_by_role("alert")
    assert alert.is_visible() and message in alert.inner_text() and "still on this page" in alert.inner_text()
    assert page.locator(".kw-saved").inner_text() == "Not saved"
    assert "Not lost" in downloaded(page, "save").decode()
    assert "Not lost" in "\n".join(p.text for p in docx.Document(io.BytesIO(downloaded(page, "word"))).paragraphs)
    with page.expect_event("dialog") as asked:
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload" and answer(page, "q1").input_value() == "Not lost"


def test_blocked_storage_is_reported_before_anything_is_typed(context, address):
    context.add_init_script(BLOCKED)
    page = open_workbook(context.new_page(), address)
    assert "This browser will not save your answers." in page.get_by_role("alert").inner_text()


def test_full_storage_is_reported_and_saving_goes_on_when_there_is_room(workbook):
    answer(workbook, "q1").fill("Before")
    workbook.evaluate("""() => {
        let size = 4 << 20;
        for (let number = 0; size >= 1; )
          try {
            localStorage.setItem(`filler${number}`, 'x'.repeat(size));
            number += 1;
          } catch {
            size = Math.floor(size / 2);
          }
    }""")
    answer(workbook, "q2").fill("A sentence that finds no room. " * 9)
    assert "run out of space" in workbook.get_by_role("alert").inner_text()
    assert kept(workbook) == {"q1": "Before"}
    workbook.evaluate("localStorage.removeItem('filler0')")
    answer(workbook, "q3").fill("After")
    assert workbook.get_by_role("alert").inner_text() == "" and set(kept(workbook)) == {"q1", "q2", "q3"}


def test_what_cannot_be_read_is_not_overwritten(page, address):
    page.goto(address + "about/")
    page.evaluate("localStorage.setItem('kb-workbook', 'not ours')")
    open_workbook(page, address)
    answer(page, "q1").fill("New words")
    assert page.evaluate("localStorage.getItem('kb-workbook')") == "not ours"
    assert (
        "We cannot read the workbook saved in this browser" in page.get_by_role("alert").inner_text()
        and "New words" in downloaded(page, "save").decode()
    )


def test_words_typed_before_the_script_loaded_are_kept_beside_earlier_ones(browser, address):
    context = browser.new_context(service_workers="block")  # so that the script can be delayed
    page = open_workbook(context.new_page(), address)
    answer(page, "q1").fill("Of yesterday")
    held: list = []
    page.route("**/assets/hashed/workbook.*.js", lambda route: held.append(route))
    page.goto(address + "workbook/", wait_until="commit")
    answer(page, "q1").fill("Of just now")
    while not held:
        page.wait_for_timeout(20)
    held[0].fallback()
    page.locator(".kw.kw-ready").wait_for()
    assert "Of yesterday" in answer(page, "q1").input_value() and "Of just now" in answer(page, "q1").input_value()
    context.close()


def test_clear_asks_then_deletes_everything_here_and_in_other_tabs(context, address):
    page, other = (open_workbook(context.new_page(), address) for _ in range(2))
    for tab in (page, other):
        tab.locator(KEPT_OFFLINE).wait_for(state="attached")
    answer(page, "q1").fill("To be deleted")
    page.locator("#cpd-peer").fill("This too")
    other.wait_for_function("document.querySelector('#cpd-peer').value === 'This too'")
    press(page, "clear")
    page.keyboard.press("Escape")
    assert kept(page)["q1"] == "To be deleted"
    press(page, "clear")
    press(page, "clear-now")
    page.locator(".kw-said", has_text="cleared").wait_for()
    other.wait_for_function(
        "document.querySelector('#answer-q1').value === '' && document.querySelector('#cpd-peer').value === ''"
    )
    for tab in (page, other):
        assert tab.evaluate("[localStorage.getItem('kb-workbook'), sessionStorage.length]") == [None, 0]
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    open_workbook(page, address)
    assert answer(page, "q1").input_value() == ""


def test_a_script_that_does_not_load_is_reported(page, address):
    page.route("**/assets/hashed/workbook.*.js", lambda route: route.abort())
    page.goto(address + "workbook/")
    late = page.locator(".kw-late")
    page.wait_for_function("document.querySelector('.kw-late').getBoundingClientRect().height > 20")
    assert "has not loaded" in late.inner_text()


# Files


def test_a_saved_file_takes_every_answer_to_another_browser(workbook, browser, address):
    answer(workbook, "q1").fill("Ünïcode “quotes” <b>\nand a second line 😀")
    workbook.locator("input[name=q5-rating][value=unsure]").check()
    workbook.locator("#cpd-type").fill("Reflection")
    before = kept(workbook)
    file = downloaded(workbook, "save")
    context = browser.new_context()
    page = open_workbook(context.new_page(), address)
    assert "3 answers added" in open_file(page, file)
    assert kept(page) == before
    assert "3 unchanged or empty" in open_file(page, file) and kept(page) == before
    context.close()


def test_opening_a_file_replaces_no_answer_and_keeps_both_if_they_differ(workbook):
    answer(workbook, "q1").fill("Old words")
    workbook.locator("input[name=q4-rating][value=very]").check()
    workbook.locator("#cpd-type").fill("Course")
    file = downloaded(workbook, "save")
    answer(workbook, "q1").fill("New words")
    workbook.locator("input[name=q4-rating][value=no]").check()
    workbook.locator("#cpd-type").fill("Talk")
    said = open_file(workbook, file)
    assert answer(workbook, "q1").input_value() == "New words\n\n[From the file:]\nOld words"
    assert workbook.locator("#cpd-type").input_value() == "Talk / Course"
    assert kept(workbook)["q4-rating"] == "no" and "Different in the file, not changed here: the rating for Q4." in said


def test_answers_to_questions_that_are_gone_are_kept_and_saved_again(workbook):
    open_file(workbook, saved({"q99": {"value": "An old answer", "at": 1}}))
    answer(workbook, "q1").fill("A new answer")
    assert kept(workbook) == {"q99": "An old answer", "q1": "A new answer"}
    assert "An old answer" in downloaded(workbook, "save").decode()


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n",
        b"",
        b"{}",
        b"null",
        b"[1]",
        b'{"format": "another", "version": 1, "fields": {}}',
        saved({}, version=2),
        saved(None),
        saved({"q1": {"value": 5, "at": 1}}),
        saved({"q1": {"value": "x"}}),
        saved({"q1": "x"}),
        saved({"__proto__": {"value": "x", "at": 1}}),
    ],
)
def test_a_foreign_or_damaged_file_is_refused_and_changes_nothing(workbook, content):
    answer(workbook, "q1").fill("Stays")
    assert "We could not open holiday.json: " in open_file(workbook, content, "holiday.json")
    assert kept(workbook) == {"q1": "Stays"} and answer(workbook, "q1").input_value() == "Stays"


def test_markup_in_a_file_stays_text(workbook):
    hostile = "<img src=x onerror='window.hit=1'></textarea><script>window.hit=1</script>"
    open_file(workbook, saved({"q1": {"value": hostile, "at": 9e15}, "constructor": {"value": hostile, "at": 1}}))
    assert answer(workbook, "q1").input_value() == hostile
    assert workbook.evaluate("window.hit === undefined && !document.querySelector('.kw :is(img, script)')")
    answer(workbook, "q1").fill("Changed after a file from the far future")
    assert kept(workbook)["q1"] == "Changed after a file from the far future"


def test_word_opens_with_every_answer_rating_and_short_address(workbook, base, address):
    for one in base.live("question"):
        answer(workbook, one.code).fill(f"Answer to {one.code}\nsecond line & <tag> \x0b of {one.code}")
    workbook.locator("input[name=q4-rating][value=little]").check()
    document = docx.Document(io.BytesIO(downloaded(workbook, "word")))
    texts = [p.text for p in document.paragraphs]
    root = workbook.locator(".kw").get_attribute("data-root")
    for one in base.live("question"):
        assert f"Answer to {one.code}" in texts and f"second line & <tag>  of {one.code}" in texts and one.asks in texts
        assert any(f"{root}{one.code}/" in text for text in texts) and all(prompt in texts for prompt in one.prompts)
    assert "How confident are you? A little confident" in texts and any(
        text.startswith("How confident are you? ☐ Not confident") for text in texts
    )
    links = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    codes = {
        edge.target
        for one in base.live("question")
        for kind in ("behaviour", "example")
        for edge in base.out(one.code, kind)
    }
    assert links == {f"{root}{code}/" for code in codes | {one.code for one in base.live("question")}}
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert headings == [
        f"{edge.source.upper()} {base[edge.source].title}"
        for theme in base.live("theme")
        for edge in base.back(theme.code, "question")
    ]
    assert base["r1"].title in texts[-1] and (
        document.sections[0].page_width.mm,
        document.sections[0].page_height.mm,
    ) == pytest.approx((210, 297), abs=0.1)


# CPD


def test_a_reflection_becomes_a_cpd_record_in_word_and_as_text(context, address, base):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_workbook(context.new_page(), address)
    assert page.locator(".kw-none").is_visible()
    answer(page, "q4").fill("We ask the front line.")
    page.locator("input[name=q4-rating][value=fairly]").check()
    answer(page, "q5").fill("Not chosen")
    page.locator("#cpd-learnt").fill("Begun already.")
    assert page.locator(".kw-choose label:visible").count() == 2
    page.locator(".kw-choose input[value=q4]").check()
    press(page, "copy-answers")
    learnt = f"Begun already.\n\nQ4 {base['q4'].title}\nWe ask the front line. (Fairly confident)"
    assert page.locator("#cpd-learnt").input_value() == kept(page)["cpd-learnt"] == learnt
    fields = {"type": "Team reflection", "relevance": "My role", "impact": "I ask first", "peer": "With a colleague"}
    for name, text in fields.items():
        page.locator(f"#cpd-{name}").fill(text)
    page.locator("#cpd-date").fill("2027-02-03")
    press(page, "cpd-copy")
    page.locator(".kw-said", has_text="Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    texts = [p.text for p in docx.Document(io.BytesIO(downloaded(page, "cpd-word"))).paragraphs]
    for heading, text in zip(
        ("Type of activity", "Date", "What you learnt", "Relevance", "Impact on practice", "Peer discussion"),
        (fields["type"], "3 February 2027", learnt, fields["relevance"], fields["impact"], fields["peer"]),
        strict=True,
    ):
        assert f"{heading}\n{text}\n" in copied.replace("\r", "")
        assert texts[texts.index(heading) + 1] == text.split("\n")[0]
    assert "nothing has been submitted" in " ".join(texts).lower()


def test_if_copying_is_not_allowed_the_text_is_shown_and_selected(workbook):
    workbook.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); }")
    workbook.locator("#cpd-impact").fill("I ask first")
    press(workbook, "cpd-copy")
    shown = workbook.locator("#cpd-text")
    shown.wait_for()
    assert "I ask first" in shown.input_value()
    assert shown.evaluate(
        "(one) => one === document.activeElement && one.selectionEnd - one.selectionStart === one.value.length"
    )


# Themes and paper


def test_an_address_shows_and_prints_one_theme_and_back_undoes_a_choice(workbook, address, base):
    codes = "[...document.querySelectorAll('.kw-theme:not([hidden]) .kw-question')].map((one) => one.dataset.question)"
    t2 = [edge.source for edge in base.back("t2", "question")]
    everything = workbook.evaluate(codes)
    workbook.get_by_role("navigation", name="Questions shown").get_by_role("link", name="T2").click()
    assert workbook.evaluate("location.href") == f"{address}workbook/?theme=t2" and workbook.evaluate(codes) == t2
    assert f"(0 of the {len(t2)} shown)" in workbook.locator(".kw-count").inner_text()
    workbook.go_back()
    workbook.wait_for_function("!document.querySelector('.kw-theme[hidden]')")
    assert workbook.evaluate(codes) == everything
    open_workbook(workbook, address, "?theme=T2")
    assert workbook.evaluate(codes) == t2 and workbook.locator("[aria-current=true]").inner_text().startswith("T2")
    printed = Printed(workbook).text
    assert all(base[code].title in printed for code in t2) and base["q1"].title not in printed
    open_workbook(workbook, address, "?theme=t9")
    assert (
        workbook.evaluate(codes) == everything
        and "no questions under “t9”" in workbook.locator(".kw-said").inner_text()
    )


def test_the_printed_workbook_has_every_question_all_of_a_long_answer_and_short_addresses(workbook, base):
    words = [f"word{number}" for number in range(1500)]
    lines = [f"line{number}" for number in range(150)]
    answer(workbook, "q2").fill(" ".join(words))
    answer(workbook, "q3").fill("\n".join(lines))
    workbook.locator("#cpd-impact").fill("An impact on paper")
    paper = Printed(workbook)
    printed = paper.text
    root = workbook.locator(".kw").get_attribute("data-root")
    for one in base.live("question"):
        assert one.title in printed and f"{root}{one.code}/" in printed.replace(" ", "")
    assert [word for word in words + lines if not re.search(rf"\b{word}\b", printed)] == []
    for part in ("Name", "Date", "Team", "Reflection workbook", base["r1"].title, "An impact on paper"):
        assert part in printed
    assert set(paper.sizes) == {(595, 842)}
    workbook.emulate_media(media="print")
    assert workbook.locator(".kw-lines:visible").count() == len(base.live("question")) - 2
    assert workbook.locator(".kw :is(button, nav, textarea, #kept):visible").count() == 0


def test_a_blank_workbook_prints_without_the_answers(workbook, base):
    answer(workbook, "q1").fill("Private words")
    workbook.locator("#cpd-impact").fill("Private too")
    workbook.evaluate("() => { window.print = () => { window.asked = document.querySelector('.kw').className; }; }")
    press(workbook, "print-blank")
    assert "kw-blank" in workbook.evaluate("window.asked")
    printed = Printed(workbook).text
    assert "Private" not in printed and base["q1"].title in printed
    workbook.emulate_media(media="print")
    workbook.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "Private words" in Printed(workbook).text


def test_a_button_pressed_while_the_page_gets_ready_for_offline_works(context, site):
    """Nothing moves under the pointer when the note about offline use appears."""
    release = threading.Event()

    class Slow(Quiet):
        def do_GET(self) -> None:  # noqa: N802  the name that http.server calls
            if self.path.endswith("/worker.js"):
                release.wait(30)
            super().do_GET()

    with serve(site.folder, Slow) as address:
        page = open_workbook(context.new_page(), address)
        page.locator(".kw-kept > summary").click()
        page.evaluate("() => { window.print = () => { window.asked = document.querySelector('.kw').className; }; }")
        button = page.locator("[data-do=print-blank]")
        button.hover()
        before = button.bounding_box()
        page.mouse.down()
        assert not page.locator(".kw-offline").is_visible()
        release.set()
        page.locator(KEPT_OFFLINE).wait_for(state="attached")
        page.mouse.up()
        assert button.bounding_box() == before
        assert "kw-blank" in page.evaluate("window.asked")


# The first screen, one question at a time, help that is folded


@pytest.mark.parametrize("width, height", [(1280, 800), (375, 740)])
def test_the_first_question_is_on_the_first_screen(browser, address, width, height):
    context = browser.new_context(viewport={"width": width, "height": height})
    page = open_workbook(context.new_page(), address)
    asks, bar = (page.locator(name).first.bounding_box() for name in (".kw-asks", ".kw-status"))
    assert asks["y"] + asks["height"] <= bar["y"]
    context.close()


def test_help_to_answer_is_folded_on_the_screen_and_open_on_paper(workbook, base):
    first = workbook.locator(".kw-question").first
    edges = base.out("q1", "behaviour") + base.out("q1", "example")
    fold = first.locator("summary")
    assert fold.inner_text().startswith(f"Help to answer ({len(edges) + len(base['q1'].notes)})")
    link = first.locator(".kw-links a").first
    assert not link.is_visible()
    fold.focus()
    workbook.keyboard.press("Enter")
    assert link.is_visible()
    workbook.keyboard.press("Enter")
    printed = Printed(workbook).text
    for record in {edge.target for one in base.live("question") for edge in base.out(one.code, "example")}:
        assert base[record].title in printed
    assert "Help to answer" not in printed


def test_the_questions_can_be_answered_one_at_a_time_by_keyboard(workbook, base, address):
    shown = ".kw-question:visible"
    codes = [edge.source for theme in base.live("theme") for edge in base.back(theme.code, "question")]
    answer(workbook, codes[1]).fill("Typed before")
    stored = workbook.evaluate("Object.keys(localStorage)")
    toggle = workbook.get_by_role("button", name="One at a time")
    toggle.focus()
    workbook.keyboard.press("Enter")
    assert toggle.get_attribute("aria-pressed") == "true" and workbook.locator(shown).count() == 1
    steps = workbook.get_by_role("navigation", name="One question at a time")
    assert steps.get_by_role("button", name="Previous").get_attribute("aria-disabled") == "true"
    steps.get_by_role("button", name="Next").focus()
    workbook.keyboard.press("Enter")
    assert workbook.locator(shown).get_attribute("data-question") == codes[1]
    assert f"Question 2 of {len(codes)}" in steps.inner_text()
    assert workbook.evaluate("document.activeElement.id") == codes[1]  # and its heading is not under the header
    top, header = (workbook.locator(name).bounding_box() for name in (f"#{codes[1]}", ".md-header"))
    assert top["y"] >= header["y"] + header["height"]
    assert answer(workbook, codes[1]).input_value() == "Typed before"
    steps.get_by_role("button", name="Previous").click()
    assert workbook.locator(shown).get_attribute("data-question") == codes[0]
    workbook.get_by_role("navigation", name="Questions shown").get_by_role("link", name="T2").click()
    t2 = [edge.source for edge in base.back("t2", "question")]
    assert workbook.locator(shown).get_attribute("data-question") == t2[0]
    for _ in t2[1:]:
        steps.get_by_role("button", name="Next").click()
    steps.get_by_role("button", name="Save or print").click()
    assert workbook.evaluate("document.activeElement.id") == "keep"
    printed = Printed(workbook).text
    assert all(base[code].title in printed for code in t2)
    toggle.click()
    assert workbook.locator(shown).count() == len(t2) and kept(workbook) == {codes[1]: "Typed before"}
    assert workbook.evaluate("Object.keys(localStorage)") == stored


def test_saving_is_at_most_20_tab_stops_from_any_answer(page, address, base):
    open_workbook(page, address)
    for one in base.live("question"):
        answer(page, one.code).focus()
        stops = 0
        while page.evaluate("document.activeElement.dataset.do") != "save":
            page.keyboard.press("Tab")
            stops += 1
            assert stops <= 20, one.code


# Keyboard, offline, network, appearance


def test_the_whole_journey_works_by_keyboard(page, address):
    open_workbook(page, address)

    def tab_to(selector: str) -> None:
        for _ in range(400):
            page.keyboard.press("Tab")
            if page.evaluate(f"document.activeElement.matches({json.dumps(selector)})"):
                box = page.evaluate(
                    "(({ bottom }) => bottom <= innerHeight)(document.activeElement.getBoundingClientRect())"
                )
                assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" and box
                return
        raise AssertionError(f"{selector} is not reached by Tab")

    tab_to(".kw-filter a[href='?theme=t2']")
    page.keyboard.press("Enter")
    tab_to("#answer-q4")
    page.keyboard.type("By keyboard")
    tab_to("input[name=q4-rating]")
    page.keyboard.press("ArrowRight")
    assert kept(page) == {"q4": "By keyboard", "q4-rating": "little"}
    tab_to(".kw-choose input[value=q4]")
    page.keyboard.press("Space")
    tab_to("[data-do=copy-answers]")
    page.keyboard.press("Enter")
    assert "By keyboard" in kept(page)["cpd-learnt"]
    tab_to(".kw-keep [data-do=word]")
    with page.expect_download():
        page.keyboard.press("Enter")
    tab_to("#kw-open")
    tab_to("[data-do=clear]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.do") == "keep"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator(".kw-said", has_text="cleared").wait_for()
    assert kept(page) == {} and page.evaluate("document.activeElement.dataset.do") == "clear"


def test_an_opened_page_works_fully_offline_and_opens_again_offline(context, site):
    with serve(site.folder) as address:
        page = open_workbook(context.new_page(), address)
        page.locator(KEPT_OFFLINE).wait_for(state="attached")
    # the server is gone
    answer(page, "q1").fill("Typed offline")
    page.locator("#cpd-impact").fill("Typed offline")
    assert "Typed offline" in "\n".join(p.text for p in docx.Document(io.BytesIO(downloaded(page, "word"))).paragraphs)
    assert "Typed offline" in downloaded(page, "save").decode()
    for asked in ("", "?theme=t2"):
        open_workbook(page, address, asked)
        assert answer(page, "q1").input_value() == "Typed offline"
        assert page.locator(".md-typeset h1").evaluate("(one) => getComputedStyle(one).fontWeight") == "700"
    assert "Typed offline" in "\n".join(
        p.text for p in docx.Document(io.BytesIO(downloaded(page, "cpd-word"))).paragraphs
    )


def test_the_worker_controls_only_the_workbook_and_serves_the_online_version_if_there_is_one(context, site, address):
    page = open_workbook(context.new_page(), address)
    page.locator(KEPT_OFFLINE).wait_for(state="attached")
    scopes = page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope))")
    assert scopes == [address + "workbook/"]
    [cache] = page.evaluate("caches.keys()")
    stored = page.evaluate("async (name) => (await (await caches.open(name)).keys()).map((one) => one.url)", cache)
    loaded = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
    assert set(stored) == {address + "workbook/", *(one for one in loaded if not one.endswith("worker.js"))} | {
        address + "assets/icon.svg"
    }
    page.evaluate("async (name) => (await caches.open(name)).put(location.href, new Response('stale'))", cache)
    open_workbook(page, address)
    page.goto(address + "about/")
    assert page.evaluate("navigator.serviceWorker.controller") is None


def test_the_worker_changes_when_the_page_or_an_asset_does(site, base, settings, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(site.folder, folder)
    out = Site(folder, ROOT, base, settings, "https://example.org/")
    worker = folder / "workbook/worker.js"
    versions = [worker.read_text()]
    write_worker(out)
    assert worker.read_text() == versions[0]
    for name in ("assets/word.js", "assets/kb.css", "workbook/index.html"):
        with (folder / name).open("a") as file:
            file.write(" ")
        fingerprint_assets(out)
        write_worker(out)
        versions.append(worker.read_text())
    assert len(set(versions)) == 4


def test_nothing_is_sent_anywhere(context, site):
    asked: list[str] = []

    class Recorder(Quiet):
        def log_request(self, *args: object) -> None:
            asked.append(
                f"{self.requestline} {self.headers} {self.rfile.read(int(self.headers.get('Content-Length') or 0))!r}"
            )

    seen: list[tuple[str, str]] = []
    context.on("request", lambda request: seen.append((request.method, request.url)))
    with serve(site.folder, Recorder) as address:
        page = open_workbook(context.new_page(), address)
        page.locator(KEPT_OFFLINE).wait_for(state="attached")
        page.wait_for_function("Boolean(window.kbWord)")
        page.wait_for_load_state("networkidle")
        before = len(asked)
        page.evaluate("""() => new PerformanceObserver((list) => {
            window.fetched = (window.fetched ?? []).concat(list.getEntries().map((one) => one.name));
        }).observe({ type: 'resource' })""")
        secret = "Zyxwvut"
        for code in ("q1", "q4"):
            answer(page, code).press_sequentially(f"{secret} {code}")
        page.locator("input[name=q4-rating][value=very]").check()
        page.locator("#cpd-impact").fill(secret)
        file = downloaded(page, "save")
        downloaded(page, "word")
        downloaded(page, "cpd-word")
        press(page, "cpd-copy")
        open_file(page, file)
        page.wait_for_timeout(300)
        assert asked[before:] == [] and page.evaluate("window.fetched ?? []") == []
        press(page, "clear")
        press(page, "clear-now")
        page.locator(".kw-said", has_text="cleared").wait_for()
        answer(page, "q1").fill(secret)
        page.goto(address + "about/")
        page.wait_for_load_state("networkidle")
        assert all(line.startswith("GET /") and secret not in line and line.endswith("b''") for line in asked)
        assert {method for method, _ in seen} == {"GET"}
        assert [url for _, url in seen if not url.startswith((address, f"blob:{address}"))] == []
        assert context.cookies() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_full_and_empty(browser, address, scheme):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    page = open_workbook(context.new_page(), address)

    page.locator(KEPT_OFFLINE).wait_for(state="attached")
    assert wrong(page) == []
    answer(page, "q1").fill("An answer")
    page.evaluate(f"() => {{ {FULL}; }}")
    answer(page, "q2").fill("Not saved")
    press(page, "clear")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('denied')); }")
    press(page, "cpd-copy")
    page.locator("#cpd-text").wait_for()
    assert wrong(page) == []
    context.close()


def test_it_works_at_320_pixels_with_targets_of_24(browser, address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    page = open_workbook(context.new_page(), address)
    answer(page, "q1").fill("averyverylongword" * 20)
    page.locator("[data-do=clear]").tap()
    assert not sideways(page)
    assert (
        too_small(
            page, ".kw :is(button, nav a, .kw-rating label, .kw-choose label, input[type=file], .kw-status a):visible"
        )
        == []
    )
    bar = page.locator(".kw-status").bounding_box()
    assert bar["height"] < 160
    context.close()


def test_it_works_from_a_disk(page, flat_site):
    page.goto(on_disk(flat_site, "workbook.html?theme=t2"))
    page.locator(".kw.kw-ready").wait_for()
    answer(page, "q4").fill("On a disk")
    assert "On a disk" in "\n".join(p.text for p in docx.Document(io.BytesIO(downloaded(page, "word"))).paragraphs)
    page.get_by_role("navigation", name="Questions shown").get_by_role("link", name="All").click()
    assert page.locator(".kw-question:visible").count() > 3
    assert not (flat_site.folder / "workbook/worker.js").exists()


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_in_a_field_sends_nothing(browser, address, scripts):
    page = browser.new_context(java_script_enabled=scripts).new_page()
    page.goto(f"{address}workbook/")
    page.locator("#cpd-type").fill("Reflection")
    page.locator("#cpd-type").press("Enter")
    page.wait_for_timeout(500)
    assert page.url.partition("#")[0] == f"{address}workbook/"
    page.context.close()
