"""Faults of the series as a whole."""

from __future__ import annotations

from data.build.numbers import faults_in_numbers
from data.build.reading import read_tables
from tests.data.conftest import TinyRegister


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in faults_in_numbers(read_tables(tiny.folder)[0])]


def _add(tiny: TinyRegister, **cells: str) -> None:
    first = tiny.rows("series")[0]
    tiny.write("series", [first, first | {"id": "m", "date": "2018"} | cells])


def test_numbers_of_different_years_are_no_fault(tiny: TinyRegister) -> None:
    _add(tiny)
    assert _lines(tiny) == []


def test_two_numbers_of_one_year_must_say_whose_they_are(tiny: TinyRegister) -> None:
    _add(tiny, date="2019-05")
    assert _lines(tiny) == [
        (
            "series.csv, row 3, column variant_en: cerba-member-corporations of 2019 stands in 'n' too, under the "
            "same variant; expected whose number each of them is"
        )
    ]


def test_two_numbers_of_one_year_by_two_sources_are_no_fault(tiny: TinyRegister) -> None:
    _add(tiny, date="2019", variant_en="A source", variant_fr="Une source")
    assert _lines(tiny) == []


def test_the_numbers_of_a_measure_have_one_unit(tiny: TinyRegister) -> None:
    _add(tiny, unit="mines")
    assert _lines(tiny) == [
        (
            "series.csv, row 3, column unit: 'mines' is not the unit of other numbers of cerba-member-corporations; "
            "expected corporations"
        )
    ]


def test_without_the_table_nothing_is_judged(tiny: TinyRegister) -> None:
    (tiny.folder / "series.csv").unlink()
    assert _lines(tiny) == []
