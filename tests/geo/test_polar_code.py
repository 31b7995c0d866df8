"""The limit of the Polar Code runs as its text names it: rhumb lines, a great circle, a parallel."""

from __future__ import annotations

import json

import numpy as np

from geo.build.context import INPUTS_FOLDER
from geo.build.facts import line_points
from geo.build.legs import Leg, Point, geodesic
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded
from geo.projection import Floats, forward, inverse

POLAR_CODE = "polar-code-arctic-waters"


def _drawn_legs() -> list[dict[str, str]]:
    return list(json.loads((SHAPES_FOLDER / "drawn.json").read_bytes())[POLAR_CODE]["legs"])


def _legs(kind: Leg) -> list[Floats]:
    return [np.concatenate(decoded(leg)) for leg in _drawn_legs() if leg["kind"] == kind]


def _reaches(leg: Floats, start: Point, end: Point) -> bool:
    ends = np.column_stack(forward(*np.asarray([start, end]).T))
    return bool(np.abs(leg[[0, -1]] - ends).max() <= 1)


def test_the_polar_code_has_the_two_rhumb_lines_that_its_text_names() -> None:
    given = [point.point for point in line_points(INPUTS_FOLDER, POLAR_CODE)]
    found = [
        _reaches(leg, start, end) for leg, start, end in zip(_legs(Leg.RHUMB_LINE), given[1:3], given[2:4], strict=True)
    ]
    assert found == [True, True]


def test_the_polar_code_has_the_great_circle_that_its_text_names() -> None:
    given = [point.point for point in line_points(INPUTS_FOLDER, POLAR_CODE)]
    assert [_reaches(leg, given[4], given[5]) for leg in _legs(Leg.GREAT_CIRCLE)] == [True]


def test_a_rhumb_line_of_the_polar_code_is_drawn_off_the_geodesic() -> None:
    given = [point.point for point in line_points(INPUTS_FOLDER, POLAR_CODE)]
    straight = np.column_stack(forward(*geodesic(given[2], given[3], 1_000.0).T))
    middle = _legs(Leg.RHUMB_LINE)[1]
    middle = middle[len(middle) // 2]
    assert np.hypot(*(straight - middle).T).min() > 5_000


def test_every_published_point_is_an_end_of_a_leg() -> None:
    ends = np.concatenate([part[[0, -1]] for leg in _drawn_legs() for part in decoded(leg)])
    given = np.asarray([point.point for point in line_points(INPUTS_FOLDER, POLAR_CODE)])
    plane = np.column_stack(forward(*given.T))
    assert [point for point in plane if np.abs(ends - point).max(axis=1).min() > 1] == []


def test_the_parallel_is_that_of_60_degrees() -> None:
    latitudes = np.concatenate([inverse(*leg.T)[1] for leg in _legs(Leg.PARALLEL)])
    assert np.abs(latitudes - 60).max() < 1e-4
