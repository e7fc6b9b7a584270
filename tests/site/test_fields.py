"""Every field of every record appears where its model says that it does."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from where import address

from macros.knowledge.fields import PLACES, fields_of
from macros.knowledge.kinds import KINDS
from macros.knowledge.shape import models_of
from macros.knowledge.walk import Leaf, leaves
from macros.pages.dates import long_date
from macros.pages.places import json_address

KINDS_OF_CODE = ("code", "within")


def expected(base, leaf: Leaf) -> str:
    """What a reader should find for a value: its label, its title, its date, or the text itself."""
    if vocabulary := leaf.says.vocabulary:
        return base.vocabularies[vocabulary][leaf.value].label
    if leaf.says.links:
        return leaf.value.upper() if not leaf.value.startswith("g-") else base[leaf.value].title
    if leaf.where[-1] == "locator":
        return base.section(leaf.value)[1].title
    if isinstance(leaf.value, date):
        return long_date(leaf.value)
    return str(leaf.value)


def records_with_leaves(base, place: str):
    for entry in base.entries.values():
        for leaf in leaves(entry.record):
            if place in leaf.says.on and leaf.where[-1] not in KINDS_OF_CODE:
                yield entry, leaf, expected(base, leaf)


def pages_of(base, entry, leaf) -> str:
    return "resourcefulness/" if leaf.where[0] == "resourcefulness" else address(base, entry.record.code)[0]


def test_every_field_for_the_page_is_on_it(site, base):
    lost = [
        f"{entry.path}:{entry.line(*leaf.where)}: {leaf.where}: {text}"
        for entry, leaf, text in records_with_leaves(base, "page")
        if not re.search(pattern(base, entry, leaf, text), site[pages_of(base, entry, leaf)].text, re.IGNORECASE)
    ]
    assert lost == []


def pattern(base, entry, leaf: Leaf, text: str) -> str:
    """What to look for: the text itself or, for who is counted, the phrase with how many, as one authority."""
    if leaf.says.vocabulary != "counted":
        return re.escape(text)
    many = base.vocabularies["extent"][entry.record.extent.value]
    who = "|".join(base.vocabularies["counted"][leaf.value].words)
    return many.label if many.code == "not-stated" else rf"{many.label}( of)? ({who})\b"


def test_every_field_for_search_is_in_its_index(site, base):
    index = json.loads((site.folder / "assets/search-index.js").read_text(encoding="utf-8").removeprefix("kbIndex="))
    texts = {
        one["id"]: plain(" ".join([one["title"], one["words"], *(text for _, text in one["passages"])]))
        for one in index["documents"]
    }
    lost = [
        f"{entry.path}:{entry.line(*leaf.where)}: {leaf.where}: {text}"
        for entry, leaf, text in records_with_leaves(base, "search")
        if plain(text) not in texts[document_of(entry, leaf)] and text not in facet_values(index, entry, leaf)
    ]
    assert lost == []
    known = plain(
        json.dumps(
            [index["concepts"], index["joined"], index["friends"], index["uncovered"], index["documents"]],
            ensure_ascii=False,
        )
    )
    for entry in base.beside_records.values():
        for leaf in leaves(entry.record):
            if "search" in leaf.says.on:
                assert plain(str(leaf.value)) in known, f"{entry.path}:{entry.line(*leaf.where)}"


def test_every_field_for_the_data_is_in_its_records_json(site, base):
    held = {
        code: set(texts(json.loads((site.folder / json_address(base, code)).read_text(encoding="utf-8"))))
        for code in base.entries
    }
    lost = [
        f"{entry.path}:{entry.line(*leaf.where)}: {leaf.where}: {leaf.value}"
        for entry in base.entries.values()
        for leaf in leaves(entry.record)
        if "data" in leaf.says.on and as_data(base, entry, leaf) not in held[entry.record.code]
    ]
    assert lost == []


def as_data(base, entry, leaf: Leaf) -> tuple[str, str] | str:
    """How a value is published: a vocabulary's with its label, a section's code as a locator, any other as it is."""
    if vocabulary := leaf.says.vocabulary:
        return leaf.value, base.vocabularies[vocabulary][leaf.value].label
    if leaf.where[0] == "sections" and leaf.where[-1] in KINDS_OF_CODE:
        return f"{entry.record.code}#{leaf.value}"
    return str(leaf.value)


def texts(content):
    """Every text, number and day in some JSON, and the code and label of every value."""
    if isinstance(content, dict):
        if "label" in content and "code" in content:
            yield content["code"], content["label"]
        for one in content.values():
            yield from texts(one)
    elif isinstance(content, list):
        for one in content:
            yield from texts(one)
    else:
        yield str(content)


def document_of(entry, leaf) -> str:
    if entry.kind.name == "report":
        return "resourcefulness" if leaf.where[0] == "resourcefulness" else "report"
    return entry.record.code


def facet_values(index, entry, leaf) -> list[str]:
    """The labels of the facet values that a document has."""
    document = next(one for one in index["documents"] if one["id"] == document_of(entry, leaf))
    return [index["facets"][name]["values"][value] for name, values in document["facets"].items() for value in values]


def plain(text: str) -> str:
    """Only the words, as tags around parts of a text leave spaces before punctuation."""
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_is_described_and_says_where_it_appears(kind):
    todo, seen = [kind.model], set()
    while todo:
        model = todo.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, says in fields_of(model).items():
            assert says.info.description and says.hint, f"{model.__name__}.{name}"
            on = set(says.on)
            assert on <= set(PLACES), f"{model.__name__}.{name}"
            assert "data" in on or "page" not in on, f"{model.__name__}.{name}"
            todo += models_of(says.info.annotation)
