"""A pack of one's own as PowerPoint: made in the browser, and read back with python-pptx and by its parts."""

from __future__ import annotations

import io
import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import zxingcpp
from browser.checks import on_disk
from browser.serve import serve
from PIL import Image
from playwright.sync_api import expect
from pptx import Presentation
from presented import faults

CAUTION = "a 2011 report, in our own words. It is not current guidance."
BUTTON = "Download for PowerPoint"


def open_pack(page, address: str, asked: str) -> None:
    page.goto(f"{address}training/pack/{asked}")
    page.locator(".kb-pack-made").wait_for()


def download(page) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=BUTTON).click()
    assert waiting.value.suggested_filename == "pack.pptx"
    return waiting.value.path().read_bytes()


def title(slide) -> str:
    return slide.shapes.title.text_frame.text.replace("\u00a0", " ")


def text_of(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def code_in(slide) -> str:
    """What the QR code on a slide says."""
    (picture,) = (shape for shape in slide.shapes if shape.shape_type == 13)
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.image.blob)).convert("L"))
    return found.text


def said(page) -> str:
    return page.locator(".kb-pack-made [role=status]").inner_text()


def test_a_pack_is_downloaded_as_slides_in_its_order_after_a_title_slide(page, address, site, base):
    codes = ["e4", "e6", "q4", "b5"]
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(address)))
    open_pack(page, address, f"?title=Away+day&r={','.join(codes)}")
    page.wait_for_load_state("networkidle")
    assert not [one for one in fetched if one.endswith(".pptx") or "/slides." in one]  # nothing before it is asked for
    file = download(page)
    expect(page.get_by_role("button", name="Downloaded")).to_be_visible()
    assert said(page) == "Downloaded pack.pptx." and faults(file) == []
    deck = Presentation(io.BytesIO(file))
    slides = list(deck.slides)
    assert [title(slide) for slide in slides] == ["Away day", *(base[code].title for code in codes)]
    assert deck.core_properties.title == "Away day"

    link = f"{address}training/pack/?title=Away+day&r={','.join(codes)}"
    cover = slides[0]
    assert CAUTION in text_of(cover) and "(2011) Resourceful leadership" in text_of(cover) and link in text_of(cover)
    assert "4 items" in text_of(cover) and code_in(cover) == link
    notes = cover.notes_slide.notes_text_frame.text
    for code in codes:
        assert f"{code.upper()} {base[code].title}: https://resourceful-leadership.example/{code}/" in notes
    assert not re.search(r"\{\w+", text_of(cover) + notes + deck.core_properties.subject)

    for number, (slide, code) in enumerate(zip(slides[1:], codes, strict=True), 2):
        (own,) = Presentation(str(site.folder / f"{code}/{code}.pptx")).slides
        short = f"https://resourceful-leadership.example/{code}/"
        assert text_of(slide).replace(f"\n{number}", "") == text_of(own).replace("\n1", "")
        assert slide.notes_slide.notes_text_frame.text == own.notes_slide.notes_text_frame.text
        assert slide.slide_layout.name == own.slide_layout.name and code_in(slide) == short
        links = [
            run.hyperlink.address
            for shape in slide.shapes
            if shape.has_text_frame
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
            if run.hyperlink.address
        ]
        assert links == [short]
        assert [s._element.nvPicPr.cNvPr.get("descr") for s in slide.shapes if s.shape_type == 13] == [
            f"QR code for {short}"
        ]


def test_a_pack_of_everything_that_has_slides_is_one_sound_file(page, address, base):
    codes = [record.code for kind in ("question", "behaviour", "theme", "example") for record in base.live(kind)]
    open_pack(page, address, f"?r={','.join(codes)}")
    file = download(page)
    assert faults(file) == []
    titles = [title(slide) for slide in Presentation(io.BytesIO(file)).slides]
    assert titles == ["Session pack", *(base[code].title for code in codes)]


def test_what_has_no_slide_is_reported_and_is_in_the_notes_of_the_title_slide(page, address, base):
    open_pack(page, address, "?r=f12,e4,g-lac")
    file = download(page)
    page.get_by_text("Downloaded pack.pptx.").wait_for()
    assert said(page) == (
        f"Downloaded pack.pptx. F12 and {base['g-lac'].title} have no slides. "
        "They are in the notes of the title slide, with links."
    )
    slides = list(Presentation(io.BytesIO(file)).slides)
    assert [title(slide) for slide in slides] == ["Session pack", base["e4"].title] and faults(file) == []
    notes = slides[0].notes_slide.notes_text_frame.text
    for code in ("f12", "g-lac"):
        assert f"{base[code].title}: https://resourceful-leadership.example/{code}/ (no slide here)" in notes
    open_pack(page, address, "?r=f12,g-lac")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("No item in this pack has a slide.").wait_for()


@pytest.mark.parametrize(
    "name",
    ["A & B <b>“quoted” 'n' \"all\"</b> {address} $1", "x" * 200, "日本語の研修 " * 20, "Away \U0001f600 day\ufffe"],
)
def test_any_title_is_on_the_slide_as_text_and_fits(page, address, name):
    open_pack(page, address, f"?title={quote(name)}&r=e4")
    file = download(page)
    assert faults(file) == []
    cover = next(iter(Presentation(io.BytesIO(file)).slides))
    assert title(cover) == name.replace("\ufffe", "")[:200].strip()
    assert cover.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt >= 18
    asked = {"title": [name[:200].strip()], "r": ["e4"]}
    foot = next(shape for shape in cover.shapes if shape.name == "Address").text_frame
    for address_of in (code_in(cover), foot.paragraphs[0].runs[0].hyperlink.address):
        assert parse_qs(urlsplit(address_of).query) == asked
    assert len(foot.text) <= 150


def test_a_slide_that_cannot_be_fetched_is_reported_and_pressing_again_tries_again(page, address, base):
    page.route("**/assets/hashed/slides.*.js", lambda route: route.abort())
    open_pack(page, address, "?r=e4,q5")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("We could not load the slides, so no file was made. You may be offline.").wait_for()
    page.unroute("**/assets/hashed/slides.*.js")
    page.route("**/q5/q5.pptx", lambda route: route.fulfill(status=404))
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("We could not load the slide of Q5, so no file was made. You may be offline.").wait_for()
    page.unroute("**/q5/q5.pptx")
    assert len(Presentation(io.BytesIO(download(page))).slides) == 3


def test_a_link_that_is_too_long_for_a_qr_code_says_what_to_do(page, address, base):
    codes = [one.code for kind in ("example", "term", "question", "finding") for one in base.live(kind)]
    open_pack(page, address, f"?title={quote('漢' * 200)}&r={','.join(codes)}")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("This pack's link is too long for a QR code. Shorten the title or remove items.").wait_for()
    assert page.get_by_role("button", name=BUTTON).get_attribute("aria-busy") is None


def test_a_button_that_is_at_work_is_not_pressed_twice(page, address):
    waiting = []
    page.route("**/e4/e4.pptx", lambda route: waiting.append(route))
    files = []
    page.on("download", lambda file: files.append(file))
    open_pack(page, address, "?r=e4")
    button = page.locator(".kb-pack-down", has_text="PowerPoint")
    button.click()
    button = page.locator(".kb-pack-down[aria-busy=true]")
    expect(button).to_have_text("Making the file…")
    button.click()
    for one in waiting:
        one.continue_()
    page.get_by_text("Downloaded pack.pptx.").wait_for()
    assert len(waiting) == len(files) == 1


def test_slides_with_another_look_are_not_joined(page, address, site):
    """As when a page is still open from before the site was published again."""
    other = Presentation(str(site.folder / "e4/e4.pptx"))
    other.slide_layouts[1].name = "Another"
    changed = io.BytesIO()
    other.save(changed)
    page.route("**/e4/e4.pptx", lambda route: route.fulfill(body=changed.getvalue()))
    open_pack(page, address, "?r=e4")
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("The site may have changed since you opened this page. Reload it and try again.").wait_for()


def test_it_works_under_a_prefix_and_from_a_disk_says_why_it_cannot(page, site, flat_site):
    with serve(site.folder, prefix="some/prefix/") as address:
        open_pack(page, address, "?r=e7")
        assert len(Presentation(io.BytesIO(download(page))).slides) == 2
    page.goto(on_disk(flat_site, "training/pack.html?r=e4"))
    page.get_by_role("button", name=BUTTON).click()
    page.get_by_text("We could not load the slide of E4, so no file was made. Browsers cannot load").wait_for()
