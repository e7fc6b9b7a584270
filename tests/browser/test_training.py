"""What a trainer does: copies a link, a citation or a QR code, embeds a record, prints a handout, types a code."""

from __future__ import annotations

import io
import re
from urllib.parse import unquote

import pytest
import zxingcpp
from browser.checks import sideways, wrong
from browser.serve import serve
from built import words
from PIL import Image
from playwright.sync_api import expect
from printed import Printed, letters

HOME = "https://resourceful-leadership.example/"


@pytest.fixture
def trainer(context, address):
    """Someone whose browser allows copying, as on any page with https."""
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    return context.new_page()


def copied(page, kind="text/plain") -> str:
    return page.evaluate("async (kind) => (await (await navigator.clipboard.read())[0].getType(kind)).text()", kind)


def test_from_the_home_page_to_the_title_link_and_qr_code_of_e4(trainer, address, base):
    trainer.goto(address)
    trainer.get_by_role("main").get_by_role("link", name=base["e4"].title).first.click()
    trainer.get_by_role("button", name="Copy link").click()
    expect(trainer.get_by_role("button", name="Copied")).to_be_visible()
    expect(trainer.locator(".kb-actions [role=status]")).to_have_text("Copied: title and link.")
    assert copied(trainer) == f"E4 {base['e4'].title} {HOME}e4/"
    assert copied(trainer, "text/html").strip() == f'<a href="{HOME}e4/">E4 {base["e4"].title}</a>'
    trainer.get_by_role("button", name="QR code").click()
    trainer.get_by_role("button", name=re.compile("Copy the QR code")).click()
    expect(trainer.locator(".kb-actions [role=status]")).to_have_text("Copied: QR code.")
    data = trainer.evaluate(
        "async () => [...new Uint8Array(await (await (await "
        "navigator.clipboard.read())[0].getType('image/png')).arrayBuffer())]"
    )
    assert [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(bytes(data))))] == [f"{HOME}e4/"]


def test_from_the_home_page_to_a_printed_workbook_for_t2(page, address, base):
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(address)
    page.get_by_role("main").get_by_role("link", name="Reflect with your team").click()
    page.get_by_role("navigation", name="Questions shown").get_by_role("link", name="T2").click()
    page.get_by_role("button", name="Print without answers").click()
    assert page.evaluate("window.printed")
    _, text = printed(page)
    for question in base.live("question"):
        assert (letters(question.title) in text) is (question.theme.to == "t2"), question.code


@pytest.mark.parametrize(
    "name",
    [
        "Address",
        "Markdown",
        "HTML",
        "Embed code",
        "Our page, Harvard",
        "Our page, APA",
        "The report, Harvard",
        "The report, APA",
    ],
)
def test_what_is_copied_is_on_the_clipboard_exactly_as_shown(trainer, address, site, name):
    trainer.goto(address + "q5/use/")
    today = trainer.evaluate("new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date())")
    trainer.get_by_role("button", name=f"Copy: {name}", exact=True).click()
    expect(trainer.locator("[role=status]")).to_have_text(f"Copied: {name}.")
    (cell,) = site.plain["q5/use/"].tree.xpath("//*[@data-copy=$name]", name=name)
    assert copied(trainer) == cell.text_content().replace("[date]", today)


def test_a_citation_is_ready_to_paste_with_the_date_and_its_title_in_italics(trainer, address, base):
    trainer.goto(address + "examples/e4/")
    trainer.get_by_role("button", name="Cite").click()
    trainer.get_by_role("button", name="Copy: Our page, Harvard").click()
    expect(trainer.locator(".kb-under .kb-done")).to_have_text("Copied")
    today = trainer.evaluate("new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(new Date())")
    assert copied(trainer).endswith(f"(Accessed: {today}).")
    assert f"<em>E4 {base['e4'].title}</em>. Available at:" in copied(trainer, "text/html")


def test_each_action_answers_in_its_button_and_its_panel_closes_on_escape(page, address):
    page.goto(address + "examples/e4/")
    cite, qr = (page.get_by_role("button", name=name, exact=True) for name in ("Cite", "QR code"))
    cite.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Cite")).to_be_visible()
    assert cite.get_attribute("aria-expanded") == "true"
    qr.click()
    expect(page.locator(".kb-under")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".kb-under")).to_have_count(0)
    expect(qr).to_be_focused()
    page.get_by_role("button", name="Add to pack").click()
    expect(page.get_by_role("link", name=re.compile("In your pack"))).to_be_focused()
    assert not page.evaluate(
        "[...document.querySelectorAll('main *')].some((one) => getComputedStyle(one).position === 'sticky' &&"
        " one.closest('.kb-actions'))"
    )


def test_an_email_says_what_the_example_is_how_reliable_and_where(page, address, base):
    page.goto(address + "e4/use/#email")
    link = page.get_by_role("link", name="Write an email")
    subject, _, body = link.get_attribute("href").removeprefix("mailto:?subject=").partition("&body=")
    assert unquote(subject) == f"E4 {base['e4'].title}"
    paragraphs = unquote(body).split("\r\n\r\n")
    assert paragraphs[0] == " ".join(base["e4"].summary.split()) and paragraphs[-1] == f"{HOME}e4/"
    assert any(one.startswith("How reliable is this? The report's statement only.") for one in paragraphs)


def test_without_an_email_program_the_text_can_be_copied(trainer, address):
    trainer.goto(address + "examples/e4/")
    trainer.get_by_role("button", name="Email").click()
    panel = trainer.get_by_role("group", name="Email")
    expect(panel.get_by_role("link", name="Write an email")).to_be_visible()
    panel.get_by_role("button", name="Copy: Text of the email").click()
    expect(panel.locator(".kb-done")).to_have_text("Copied")
    assert "How reliable is this?" in copied(trainer) and copied(trainer).endswith(f"{HOME}e4/")


def test_the_actions_load_nothing_until_someone_comes_near(context, address):
    asked = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page = context.new_page()
    page.goto(address + "examples/e4/", wait_until="networkidle")
    assert not [one for one in asked if "use" in one or "pack" in one]
    page.get_by_role("button", name="Cite").click()
    page.locator(".kb-under").wait_for()
    assert "e4/use/" in asked and [one for one in asked if re.fullmatch(r"assets/hashed/use\.\w{8}\.js", one)]


@pytest.mark.parametrize("where", ["examples/e4/", "themes/t2/", "report/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_an_open_panel(browser, address, where, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + where)
    page.get_by_role("button", name="Cite").click()
    page.locator(".kb-under").wait_for()
    found = wrong(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert not sideways(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("where", ["e4/use/", "f12/use/", "embed/e4/", "embed/t1/", "embed/g-lac/", "404.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_pages_outside_the_theme(browser, address, where, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address + where)
    found = wrong(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert not sideways(page)
    context.close()
    assert found == []


def test_without_javascript_the_actions_lead_to_a_page(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "examples/e4/")
    page.get_by_role("link", name="Cite").click()
    assert page.url == address + "e4/use/#cite"
    assert page.get_by_role("img", name=re.compile("QR code for")).evaluate("(image) => image.naturalWidth > 0")
    assert page.get_by_text(f"{HOME}e4/").first.is_visible()
    context.close()


def test_if_copying_is_refused_the_page_says_how_to_copy_by_hand(context, address):
    page = context.new_page()
    page.add_init_script("navigator.clipboard.write = () => Promise.reject(new Error('refused'))")
    page.goto(address + "examples/e4/")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".kb-refused")).to_contain_text("copy it yourself")
    expect(page.locator(".kb-actions [role=status]")).to_contain_text("copy it yourself")


def test_a_short_address_leads_on_in_the_browser(page, address):
    for code, there in (("e3", "examples/e3/"), ("f12", "themes/t2/#f12"), ("g-lac", "glossary/#g-lac")):
        page.goto(address + code + "/")
        page.wait_for_url(address + there)


def test_an_embed_shows_inside_a_page_of_another_origin(context, address, tmp_path):
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>Course</title><h1>Course</h1><iframe src="{address}embed/e3/" title="E3" width="600" '
        'height="500"></iframe>',
        encoding="utf-8",
    )
    with serve(tmp_path) as elsewhere:
        asked = []
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto(elsewhere, wait_until="networkidle")
        frame = page.frame_locator("iframe")
        expect(frame.get_by_role("heading", level=1)).to_contain_text("E3")
        assert frame.get_by_role("heading", name="What they planned").is_visible()
        weight = [one for one in asked if one.startswith(address)]
        style, embed = sorted(one.removeprefix(address) for one in weight)
        assert embed == "embed/e3/" and re.fullmatch(r"assets/hashed/plain\.\w{8}\.css", style)
        with context.expect_page() as opened:
            frame.get_by_role("link", name=re.compile("See E3 in full")).click()
        opened.value.wait_for_url(address + "examples/e3/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_embed_uses_the_readers_colours(browser, address, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address + "embed/e3/")
    shade = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (shade == "rgb(255, 255, 255)") is (scheme == "light")
    context.close()


@pytest.mark.parametrize("typed", ["E3", "Example%203", "example-3", "e03", "examples/E3", "practice%20example%203/"])
def test_a_code_in_an_address_leads_to_its_record_in_any_case(page, address, typed):
    page.goto(address + typed)
    page.wait_for_url(address + "examples/e3/")


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("E3", "examples/e3/"),
        ("question 10", "questions/q10/"),
        ("F12", "themes/t2/#f12"),
        ("G-LAC", "glossary/#g-lac"),
    ],
)
def test_a_code_typed_on_the_404_page_leads_to_its_record(page, address, typed, there):
    page.goto(address + "no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    page.get_by_label("Enter a code").fill(typed)
    page.keyboard.press("Enter")
    page.wait_for_url(address + there)


def test_an_unknown_code_is_reported_and_words_go_to_the_finder(page, address):
    page.goto(address + "E99")
    expect(page.locator(".kb-lost [role=status]")).to_have_text("There is no E99 on this site.")
    page.get_by_label("Enter a code").fill("case audits")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "find/?q=case+audits")
    page.goto(address + "no/100%/page")
    page.get_by_label("Enter a code").fill("20% fewer audits")
    page.keyboard.press("Enter")
    page.wait_for_url(address + "find/?q=20%25+fewer+audits")


def test_the_404_page_works_under_a_prefix(altered, page):
    with serve(altered.folder, prefix="some/prefix/") as there:
        page.goto(there + "E3")
        page.wait_for_url(there + "examples/e3/")


def printed(page) -> tuple[list[str], str]:
    """The A4 pages and the letters on all of them, printed as a tagged PDF, which PDF readers can follow."""
    paper = Printed(page, tagged=True)
    assert paper.root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in paper.root
    assert set(paper.sizes) == {(595, 842)}
    return [letters(sheet) for sheet in paper.sheets], paper.letters


def test_every_record_prints_as_a_handout_with_nothing_cut_off(page, address, base, site):
    sides = {}
    for kind in ("example", "question", "behaviour", "theme"):
        for record in base.live(kind):
            where = f"{base.kind(record.code).folder}/{record.code}/"
            page.goto(address + where)
            sheets, text = printed(page)
            sides[record.code] = len(sheets)
            article = site[where].article
            for heading in article.xpath(".//h1 | .//h2 | .//h3"):
                assert letters(words(heading)) in text, (where, words(heading))
            for block in article.xpath(
                ".//li | .//dd | .//p[not(ancestor::details)][not(ancestor::div[@class='kb-paper'])]"
            ):
                for one in block.xpath("./text()"):
                    assert letters(one) in text, (where, one)
            assert (
                letters(f"{HOME}{record.code}/") in text
                and letters("National College for Leadership of Schools and Children's Services (2011)") in text
                and letters("Notes") in text
            )
            assert letters("Copy link Email") not in text
            assert all(len(sheet) > len("Notes") + 30 for sheet in sheets), (where, sheets[-1])  # no notes alone
            if kind == "example":  # the story on the front, and on the back what it is linked to
                points = (*record.situation, *record.did, *record.changed, *record.in_view)
                told = [letters(one.told) for one in points]
                assert [one for one in told if one not in sheets[0]] == [], where
                assert sheets[1].startswith(letters("Behaviours this example shows")), where
    assert {sides[record.code] for record in base.live("example")} == {2}
    assert {sides[r.code] for kind in ("question", "behaviour") for r in base.live(kind)} == {1}
    assert max(sides[record.code] for record in base.live("theme")) <= 3


def test_a_handout_has_its_qr_code(page, address):
    page.goto(address + "examples/e4/")
    assert len(Printed(page).sheets) == 2
    page.emulate_media(media="print")
    shot = page.locator(".kb-paper img").screenshot(scale="device")
    image = Image.open(io.BytesIO(shot))
    inked = image.convert("L").point(lambda shade: 255 * (shade < 128)).getbbox()
    assert inked and (inked[2] - inked[0]) / 96 * 25.4 >= 25  # millimetres
    found = zxingcpp.read_barcodes(image.resize((image.width * 4, image.height * 4)))
    assert [one.text for one in found] == [f"{HOME}e4/"]


def test_the_print_button_prints_the_record(page, address):
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    page.goto(address + "examples/e4/")
    page.get_by_role("button", name="Print", exact=True).click()
    page.wait_for_function("window.printed === 1")
    page.goto(address + "e4/use/#print")
    assert page.get_by_role("link", name="open and print it").is_visible()
