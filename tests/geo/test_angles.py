"""Coordinates as people type them."""

from __future__ import annotations

import pytest

from geo.angles import TypedError, points_typed
from tests.each import each

SAME = (
    "74.5 -95.25",
    "74.5, -95.25",
    "74.5,-95.25",
    "74,5 -95,25",
    "74°30′N 95°15′W",
    "74°30'N, 95°15'W",
    "74 30 N 95 15 W",
    "N74.5 W95.25",
    "95°15′W 74°30′N",
    "74° 30′ 00″ N 95° 15′ 00″ O",
    "+74.5 −95.25",  # a minus as it is printed
)
BAD = ("far", "74.5", "91 20", "74 181", "74 N 30 N", "74°60′ 95", "74.5 -95.25 and more", "74.5 " * 40)


@each("text", SAME)
def test_a_point_is_read_in_any_form(text: str) -> None:
    (point,) = points_typed(text)
    assert point == pytest.approx((-95.25, 74.5))


def test_points_stand_on_lines_or_between_semicolons() -> None:
    assert points_typed(" 80 10;\n\n81 20 ; 82 30\n") == [(10.0, 80.0), (20.0, 81.0), (30.0, 82.0)]


@each("text", BAD)
def test_what_is_no_point_is_named_with_its_place(text: str) -> None:
    with pytest.raises(TypedError) as raised:
        points_typed(f"80 10\n{text}")
    assert (raised.value.number, raised.value.text) == (2, text.strip())
