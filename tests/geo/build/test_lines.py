"""A dossier and its baked shape must say the same."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geo.build.lines import faults_of, rounded
from geo.build.shape import Shape

LINE = Shape("line", lines=(np.asarray([[0.0, 80.0], [0.0, 81.0]]),))
AREA = Shape("area", area=shapely.box(0, 0, 10_000, 10_000))
DOSSIER = {"id": "line", "shape": "line", "length_km": "112", "area_km2": ""}


def test_a_dossier_that_fits_its_shape_has_no_fault() -> None:
    assert faults_of(2, DOSSIER, LINE) == []


def test_a_wrong_length_is_told_with_the_right_one() -> None:
    assert [str(fault) for fault in faults_of(2, DOSSIER | {"length_km": "120"}, LINE)] == [
        "lines.csv, row 2, column length_km: '120' is not what the shape has; expected 112"
    ]


def test_a_wrong_area_is_told_with_the_right_one() -> None:
    dossier = {"id": "area", "shape": "area", "length_km": "", "area_km2": "90"}
    assert [str(fault) for fault in faults_of(3, dossier, AREA)] == [
        "lines.csv, row 3, column area_km2: '90' is not what the shape has; expected 100"
    ]


@pytest.mark.parametrize(("shape", "said"), [(None, "line"), (LINE, ""), (Shape("line"), "line")])
def test_a_shape_that_only_one_of_the_two_has_is_told(shape: Shape | None, said: str) -> None:
    assert [fault.column for fault in faults_of(2, DOSSIER | {"shape": said}, shape)] == ["shape"]


def test_a_dossier_without_a_shape_may_have_a_published_length() -> None:
    assert faults_of(2, DOSSIER | {"shape": "", "length_km": "3962"}, None) == []


@pytest.mark.parametrize(("value", "expected"), [(2_839_960.2, 2_840_000), (20_913.2, 20_900), (72.77, 72.8)])
def test_numbers_are_published_with_three_digits(value: float, expected: float) -> None:
    assert rounded(value) == expected
