"""A line of a layer is measured as it lies: the longest part, in degrees, within bounds that are said."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.brought import lines, longest_lines, one_line
from tests.geo.brought import files
from tests.geo.brought.test_formats import taken

LONG = shapely.LineString([(10, 80), (10, 85)])
PARTS = shapely.MultiLineString([[(20, 70), (20, 71)], [(20, 71), (20, 73)], [(40, 70), (40, 71)]])


def test_the_longest_lines_come_first() -> None:
    brought = taken("a.parquet", files.parquet(files.frame(files.AREA, PARTS, LONG)))
    assert [row for row, _ in longest_lines(brought)] == [2, 1]


def test_no_more_lines_than_can_be_chosen_from_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINES", 1)
    assert len(longest_lines(taken("a.parquet", files.parquet(files.frame(PARTS, LONG))))) == 1


def test_parts_that_follow_each_other_are_one_and_others_are_counted() -> None:
    found = one_line(taken("a.parquet", files.parquet(files.frame(PARTS))), 0)
    assert (found.others, found.is_cut) == (1, False)
    assert found.line.bounds == pytest.approx((20, 70, 20, 73), abs=1e-6)


def test_a_line_that_is_too_long_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINE_KM", 100)
    found = one_line(taken("a.parquet", files.parquet(files.frame(LONG))), 0)
    assert found.is_cut
    assert found.line.bounds[3] == pytest.approx(80 + 100 / 111.7, abs=0.01)


def test_a_line_of_too_many_corners_is_thinned_before_it_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MOST_LINE_CORNERS", 50)
    straight = shapely.LineString(np.column_stack([np.full(500, 10.0), np.linspace(80, 85, 500)]))
    rough = np.random.default_rng(1)
    crooked = shapely.LineString(np.column_stack([np.linspace(10, 20, 500), rough.uniform(80, 81, 500)]))
    brought = taken("a.parquet", files.parquet(files.frame(straight, crooked)))
    assert (one_line(brought, 0).is_cut, one_line(brought, 1).is_cut) == (False, True)


def test_a_line_that_ends_on_the_maps_edge_stays_on_the_map() -> None:
    south = shapely.LineString([(10, 30), (10, 60)])
    found = one_line(taken("a.parquet", files.parquet(files.frame(south))), 0)
    assert shapely.get_coordinates(found.line)[:, 1].min() == pytest.approx(50, abs=1e-4)
    assert (shapely.get_coordinates(found.line)[:, 1] >= 50).all()


def test_what_of_a_line_is_off_the_coasts_of_others_is_told() -> None:
    lines_of_both = files.frame(shapely.LineString([(18.0, 61.5), (19.0, 62.5)]), LONG)
    brought = taken("a.parquet", files.parquet(lines_of_both))
    in_bothnia, at_the_pole = one_line(brought, 0), one_line(brought, 1)
    assert in_bothnia.elsewhere_km > 100
    assert at_the_pole.elsewhere_km == 0
