"""A line that a reader draws, as an address holds it."""

from __future__ import annotations

import pytest
from hypothesis import given

from data.selection import (
    LONGEST_KM,
    MOST_VERTICES,
    Problem,
    Selection,
    canonical_line,
    from_query,
    line_of,
    line_text,
    vertices_of,
)
from tests.data.selections import DRAWN, REGISTER, unhurried
from tests.each import each

LINE = "74.5,-95.25_74.2,-110"
BAD = (
    "",
    "far",
    "74,-95",
    "74,-95_74,-95",
    "74,-95_49.999,-95",
    "74,-95_91,-95",
    "74,-95_74,181",
    "74,-95_74,nan",
    "74,-95_74,1e2",
    "74,-95_74",
    "74,-95,3_74,-96",
    "74,-95__74,-96",
    "74,-95_٧٤,-96",
    "_".join(f"80,{lon}" for lon in range(MOST_VERTICES + 1)),
    "_".join(f"{50 + lon % 2 * 40},{lon * 10}" for lon in range(10)),
)


@each("text", BAD)
def test_what_is_no_line_is_dropped_and_said(text: str) -> None:
    dropped = (Problem("line", text),) if text else ()
    assert from_query({"line": [text]}, REGISTER) == (Selection(), dropped)


def test_a_line_is_latitude_and_longitude_of_each_vertex() -> None:
    assert vertices_of(LINE) == ((-95.25, 74.5), (-110.0, 74.2))


@unhurried
@given(DRAWN)
def test_a_line_is_read_as_it_was_written(vertices: tuple[tuple[float, float], ...]) -> None:
    assert vertices_of(line_text(vertices)) == vertices


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("74.50000,-95.2500_74.2,-110.0000", LINE),
        ("74.5,-95.25_74.5,-95.2501_74.2,-110", LINE),
        ("80,180_81,-170", "80,-180_81,-170"),
        ("80,-0_90,17", "80,0_90,0"),
    ],
    ids=["zeros", "equal neighbours", "half a turn", "the Pole"],
)
def test_of_several_ways_to_write_a_line_one_stands_in_the_address(text: str, written: str) -> None:
    assert canonical_line(text) == written


def test_a_line_may_be_as_long_as_a_voyage_and_no_longer() -> None:
    there_and_back = [(0.0, 50.0), (180.0, 50.0)]
    with pytest.raises(ValueError, match=f"expected at most {LONGEST_KM:.0f}"):
        line_of(there_and_back * 2)
    assert len(line_of(there_and_back)) == 2


def test_the_longest_line_fits_a_link() -> None:
    vertices = [(-179.999 + number * 0.001, 80.111) for number in range(MOST_VERTICES)]
    assert len(line_text(line_of(vertices))) < 500
