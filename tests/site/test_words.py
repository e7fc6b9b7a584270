"""The words are as easy to read as they have been, and spelt as in Britain; what measures them measures right."""

from __future__ import annotations

import json

import pytest
from words import measure
from words.readability import by_kind, syllables
from words.readability import measure as figures_of
from words.spelling import Spelling
from words.texts import kind_of, passages_of_pages, passages_of_records, sentences

# Today's words


def test_no_text_is_harder_to_read_than_its_bound(site, base):
    measured = {"pages": by_kind(passages_of_pages(site)), "records": by_kind(passages_of_records(base))}
    assert measure.too_much(measured, measure.bounds()) == []


def test_no_word_is_misspelt(site, base):
    assert Spelling(base).wrong([*passages_of_pages(site), *passages_of_records(base)]) == {}


# What measures them


def test_a_sentence_ends_where_a_reader_would_say_so():
    text = "They met (monthly). “Was it used?” The report says so: 3 teams did. editorial Our reading."
    ended = ["They met (monthly).", "“Was it used?", "The report says so: 3 teams did.", "editorial Our reading."]
    assert sentences(text) == ended
    assert sentences("A monthly social work forum") == sentences("One; two; three; four.") == []


@pytest.mark.parametrize(("word", "number"), [("leaders", 2), ("multi-agency", 5), ("brrr", 1), ("unlabelled", 3)])
def test_syllables_are_counted(word, number):
    assert syllables(word) == number


def test_figures_are_of_sentences_and_the_share_about_the_report_of_all_words():
    found = figures_of(["A title", "Leaders met. The report does not say when they met.", "editorial We read it so."])
    assert (found.words, found.sentence, found.longest) == (17, 4.7, 8)
    assert found.about == round(100 * (8 + 5) / 17)
    assert (
        figures_of(["The cat sat on the mat."]).grade
        < 0
        < figures_of(["Multi-agency collaboration necessitates it."]).grade
    )


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "home"),
        ("examples/e1/", "example"),
        ("examples/", "examples"),
        ("report/", "report"),
        ("training/30-minutes/", "script"),
        ("training/pack/", "pack"),
        ("find/", "find"),
    ],
)
def test_every_page_is_of_a_kind(address, kind):
    assert kind_of(address) == kind


def test_what_is_hidden_or_on_paper_only_is_not_read(site):
    passages = [passage for kind, passage in passages_of_pages(site) if kind == "example"]
    assert any("What they did" in passage for passage in passages)
    assert not [passage for passage in passages if "#" in passage or "You are here" in passage or "_" in passage]


@pytest.mark.parametrize(
    "word", ["organization", "behavior", "center", "Program's color", "recieve", "analyze", "labeled"]
)
def test_american_spelling_and_slips_are_found(base, word):
    assert list(Spelling(base).unknown(f"The {word} of it."))


def test_terms_names_addresses_and_british_spelling_are_accepted(base):
    text = "LAC: the SLT’s organisation, the NSPCC and front-line behaviour, at www.c4eo.org.uk/themes or e3/x.bib."
    assert list(Spelling(base).unknown(text)) == []


def test_a_bound_counts_only_beyond_the_aim_and_is_never_loosened(tmp_path, monkeypatch):
    monkeypatch.setattr(measure, "BOUNDS", tmp_path / "bounds.json")
    long = by_kind([("example", f"{'Safeguarding ' * 40}ends.")])
    measure.BOUNDS.write_text("{}", encoding="utf-8")
    over = [line.partition(" is ")[0] for line in measure.too_much({"pages": long}, measure.bounds())]
    assert over[:3] == [f"pages, example: {name}" for name in measure.AIMS]
    measure.hold({"pages": long})
    assert measure.too_much({"pages": long}, measure.bounds()) == []
    longer, shorter = (by_kind([("example", f"{'Word ' * length}ends.")]) for length in (45, 35))
    measure.hold({"pages": longer})
    assert measure.too_much({"pages": longer}, measure.bounds())
    measure.hold({"pages": shorter})
    assert json.loads(measure.BOUNDS.read_text(encoding="utf-8"))["pages"]["example"]["longest"] == 36
