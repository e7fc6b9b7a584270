"""The order in which all lists have the records of a kind."""

from __future__ import annotations

from scratch import another, project

from macros.knowledge.reading import read

LAC, FINDING = "data/terms/g-lac.yml", "data/findings/f1.yml"


def test_terms_are_in_the_order_of_their_titles_and_other_records_in_that_of_their_numbers(tmp_path):
    edits = [
        (f"data/terms/{code}.yml", another(LAC, ("g-lac", code), ("looked-after children", title), ("LAC", title[:3])))
        for code, title in (("g-tac", "a team"), ("g-aaa", "Zones"), ("g-zzz", "boards"))
    ]
    edits += [(f"data/findings/f{n}.yml", another(FINDING, ("f1", f"f{n}"), ("Monthly", f"No {n}"))) for n in (10, 2)]
    edits.append(("data/themes/t1.yml", "findings: [f1]", "findings: [f1, f10, f2]"))
    base, faults = read(project(tmp_path, *edits))
    assert not faults
    assert [term.title for term in base.live("term")] == ["a team", "boards", "looked-after children", "Zones"]
    assert [entry.record.code for entry in base.of_kind("term")] == ["g-tac", "g-zzz", "g-lac", "g-aaa"]
    assert [finding.code for finding in base.live("finding")] == ["f1", "f2", "f10"]
