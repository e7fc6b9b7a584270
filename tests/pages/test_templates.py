"""Templates and models have to match: a slip in either is a line from the check, not a surprise in a build."""

from __future__ import annotations

import pytest

from macros.knowledge.fields import fields_of
from macros.knowledge.kinds import KINDS
from macros.pages import template_rules
from macros.pages.template_rules import fields_are_shown, kinds_have_templates, templates_name_fields


@pytest.fixture
def templates(tmp_path, monkeypatch):
    """A copy of the templates that a test may change."""
    import shutil

    copy = tmp_path / "macros/pages/templates"
    shutil.copytree(template_rules.TEMPLATES, copy)
    monkeypatch.setattr(template_rules, "TEMPLATES", copy)
    monkeypatch.setattr(template_rules, "shown_path", lambda path: f"templates/{path.name}")
    return copy


def faults(rule) -> list[str]:
    return [str(fault) for fault in rule(None, None)]


def test_our_templates_match_the_models(templates):
    assert [faults(rule) for rule in (kinds_have_templates, templates_name_fields, fields_are_shown)] == [[], [], []]


def test_an_unknown_field_in_a_template_is_reported_with_its_line_and_the_nearest(templates):
    page = templates / "record/example.md"
    lines = page.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines, 1) if "r.how_long" in line)
    page.write_text("\n".join(lines).replace("r.how_long", "r.how_lnog"), encoding="utf-8")
    assert faults(templates_name_fields)[0] == (
        f"templates/example.md:{number}: example has no field 'how_lnog'; did you mean 'how_long'?"
    )


def test_a_slip_in_a_loop_is_found_by_the_type_of_its_items(templates):
    page = templates / "record/example.md"
    page.write_text(page.read_text(encoding="utf-8").replace("deed.told", "deed.said"), encoding="utf-8")
    assert [line for line in faults(templates_name_fields) if "deed has no field 'said'" in line]


def test_a_field_that_no_template_shows_is_reported_where_it_is_declared(templates):
    page = templates / "record/example.md"
    page.write_text(page.read_text(encoding="utf-8").replace("r.setting", "r.title"), encoding="utf-8")
    (line,) = faults(fields_are_shown)
    assert (
        line.startswith("macros/knowledge/kinds/example.py:") and ": setting: no template shows it; use it in " in line
    )


def test_a_kind_without_its_templates_is_reported(templates):
    (templates / "record/question.md").unlink()
    (templates / "list/theme.md").unlink()
    assert [line.partition("the kind ")[2] for line in faults(kinds_have_templates)] == [
        "theme has no template; write templates/theme.md",
        "question has no template; write templates/question.md",
    ]


def test_a_template_that_jinja_cannot_read_is_reported(templates):
    (templates / "view/matrix.md").write_text("{% for %}", encoding="utf-8")
    assert [line for line in faults(templates_name_fields) if line.startswith("templates/matrix.md:1: cannot be read")]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_only_known_fields_are_not_on_the_page(kind):
    assert [name for name, says in fields_of(kind.model).items() if not says.on] == {
        "question": ["rated"],
        "behaviour": ["named"],
    }.get(kind.name, [])
