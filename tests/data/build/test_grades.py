"""The sources of a later fact bear out its grade."""

from __future__ import annotations

import pytest

from data.build.check import check
from tests.data.conftest import TinyRegister


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in check(tiny.folder, sealing=True)]


def _add_source(tiny: TinyRegister, **cells: str) -> None:
    """Add a second later source, of the same publisher unless told otherwise."""
    rows = tiny.rows("references")
    other = {"id": "later-2025", "address": "https://example.org/other"}
    tiny.write("references", [*rows, rows[1] | other | cells])


@pytest.mark.parametrize("table", ["status_history", "events"])
def test_two_sources_cannot_be_one(tiny: TinyRegister, table: str) -> None:
    tiny.change(table, 3, grade="two-sources")
    assert _lines(tiny) == [
        (
            f"{table}.csv, row 3, column grade: grade 'two-sources' rests on Press; expected later sources of at least "
            "2 publishers, copies not counted"
        )
    ]


@pytest.mark.parametrize("publisher", ["Press", "PRESS"])
def test_two_pages_of_one_publisher_are_not_two_sources(tiny: TinyRegister, publisher: str) -> None:
    _add_source(tiny, publisher=publisher)
    tiny.change("events", 3, grade="two-sources", references="later-2024;later-2025")
    assert [line.partition(":")[0] for line in _lines(tiny)] == ["events.csv, row 3, column grade"]


def test_a_copy_is_not_a_second_source(tiny: TinyRegister) -> None:
    _add_source(tiny, address_kind="mirror")
    tiny.change("events", 3, grade="two-sources", references="later-2024;later-2025")
    assert [line.partition(":")[0] for line in _lines(tiny)] == ["events.csv, row 3, column grade"]


def test_two_publishers_bear_out_two_sources(tiny: TinyRegister) -> None:
    _add_source(tiny, publisher="Another press")
    tiny.change("events", 3, grade="two-sources", references="later-2024;later-2025")
    assert _lines(tiny) == []


def test_several_publishers_may_carry_the_lower_grade(tiny: TinyRegister) -> None:
    _add_source(tiny, publisher="Another press")
    tiny.change("events", 3, references="later-2024;later-2025")
    assert _lines(tiny) == []


def test_a_work_that_the_article_cites_bears_out_no_later_fact(tiny: TinyRegister) -> None:
    tiny.change("status_history", 3, references="weber-2019")
    assert _lines(tiny) == [
        (
            "status_history.csv, row 3, column grade: grade 'one-source' rests on no later source; expected later "
            "sources of at least 1 publisher, copies not counted"
        )
    ]


def test_a_grade_on_a_reference_that_does_not_exist_is_not_judged(tiny: TinyRegister) -> None:
    tiny.change("events", 3, references="later")
    assert [line.partition(":")[0] for line in _lines(tiny)] == ["events.csv, row 3, column references"]


def test_without_the_references_no_grade_is_judged(tiny: TinyRegister) -> None:
    (tiny.folder / "references.csv").unlink()
    tiny.change("events", 3, grade="two-sources")
    assert [line.partition(":")[0] for line in _lines(tiny)] == ["references.csv"]
