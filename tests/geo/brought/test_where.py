"""What of a layer lies in whose water, under each reading: the shares make up the layer, and agree with routes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Geod

from data.codes import Reading, WaterZone
from geo import frames
from geo.brought import Brought, InWater, Measured, in_waters, where
from geo.measure import Beside, waters_of
from geo.projection import inverse
from tests.each import each
from tests.geo.brought import files
from tests.geo.brought.test_formats import taken

GEOD = Geod(ellps="WGS84")
LINE = shapely.LineString([(-58.0, 73.9), (-79.0, 74.0), (-90.0, 74.3), (-100.0, 74.3), (-115.0, 74.2)])
BOX = shapely.box(-140, 69, -110, 76)
"""Land, waters behind baselines, and waters that Canada and the United States both assert."""


def brought_of(*geometries: shapely.Geometry) -> Brought:
    """Give a layer of geometries in degrees."""
    return taken("a.parquet", files.parquet(files.frame(*geometries)))


@pytest.fixture(scope="module")
def layer() -> Brought:
    """Give a layer of all kinds."""
    rough = np.random.default_rng(2)
    points = shapely.points(rough.uniform(-180, 180, 500), rough.uniform(60, 90, 500))
    return taken("a.parquet", files.parquet(files.frame(LINE, BOX, shapely.MultiPoint(points))))


@pytest.fixture(scope="module")
def found(layer: Brought) -> list[InWater]:
    """Give what of it lies where."""
    return in_waters(layer)


def amounts(found: list[InWater], measure: Measured, reading: Reading) -> dict[object, float]:
    """Give how much lies in each water under a reading."""
    rows = [row for row in found if row.measure is measure]
    return {(row.zone, row.of): row.by[reading].amount for row in rows if row.by[reading].amount}


@each("measure", Measured)
def test_the_shares_of_every_reading_make_up_the_layer(layer: Brought, found: list[InWater], measure: Measured) -> None:
    (whole,) = [row.share.amount for row in where(layer, {}) if row.measure is measure]
    for reading in Reading:
        assert sum(amounts(found, measure, reading).values()) == pytest.approx(whole, rel=1e-4)


@each("reading", Reading)
def test_a_line_is_as_long_in_each_water_as_a_route_would_be(
    layer: Brought, found: list[InWater], reading: Reading
) -> None:
    plane = shapely.get_coordinates(layer.lines[0])
    legs = waters_of(np.column_stack(inverse(*plane.T)), reading)
    by_route = legs.groupby([legs["zone"], legs["of"]])["length_km"].sum()
    own = amounts(found, Measured.LINES, reading)
    land = own.pop((Beside.LAND, ()), 0)
    for water, length in by_route.items():
        assert own.get(water, 0) == pytest.approx(length, abs=1 + land)


def test_land_is_the_same_under_every_reading(found: list[InWater]) -> None:
    (land,) = [row for row in found if row.measure is Measured.AREAS and row.zone is Beside.LAND]
    assert len({share.amount for share in land.by.values()}) == 1


def test_waters_that_two_states_assert_are_each_ones_under_its_own_reading(found: list[InWater]) -> None:
    zone = WaterZone.EXCLUSIVE_ECONOMIC_ZONE
    by = {reading: amounts(found, Measured.AREAS, reading) for reading in Reading}
    both = by[Reading.NEUTRAL][zone, ("canada", "united-states")]
    assert both > 5_000
    assert (zone, ("canada", "united-states")) not in by[Reading.CANADA] | by[Reading.UNITED_STATES]


@each("measure", Measured)
def test_an_error_is_no_larger_than_what_it_is_about(found: list[InWater], measure: Measured) -> None:
    shares = [share for row in found if row.measure is measure for share in row.by.values()]
    assert any(share.error for share in shares)
    assert all(0 <= share.error <= share.amount for share in shares)


@each(
    ("lon_deg", "lat_deg", "zone"),
    [
        (11.3, 56.6, Beside.ELSEWHERE),
        (-1.0, 60.6, Beside.ELSEWHERE),
        (18.0, 62.0, Beside.ELSEWHERE),
        (37.0, 69.6, WaterZone.EXCLUSIVE_ECONOMIC_ZONE),
        (30.0, 71.5, WaterZone.EXCLUSIVE_ECONOMIC_ZONE),
        (4.0, 60.0, WaterZone.EXCLUSIVE_ECONOMIC_ZONE),
        (0.0, 88.0, WaterZone.HIGH_SEAS),
    ],
)
def test_off_the_coasts_of_other_states_no_zone_is_told(lon_deg: float, lat_deg: float, zone: object) -> None:
    (row,) = in_waters(brought_of(shapely.Point(lon_deg, lat_deg)))
    assert row.zone is zone


def test_features_are_counted_once_in_a_zone() -> None:
    high = [shapely.box(lon, 87, lon + 1, 88) for lon in (10, 20)]
    brought = taken("a.parquet", files.parquet(files.frame(shapely.MultiPolygon(high), high[0])))
    (row,) = in_waters(brought)
    assert {(share.features, share.rows) for share in row.by.values()} == {(2, (0, 1))}
    assert row.zone is WaterZone.HIGH_SEAS


def test_lengths_are_those_on_the_ellipsoid() -> None:
    (whole,) = where(brought_of(files.LINE), {})
    expected = GEOD.geometry_length(shapely.segmentize(files.LINE, 0.1)) / 1000
    assert whole.share.amount == pytest.approx(expected, rel=1e-3)


def test_areas_are_those_on_the_ellipsoid() -> None:
    (whole,) = where(brought_of(files.AREA), {})
    expected, _ = GEOD.geometry_area_perimeter(shapely.segmentize(files.AREA, 0.1))
    assert whole.share.amount == pytest.approx(abs(expected) / 1e6, rel=1e-3)


@each("measure", [Measured.LINES, Measured.AREAS])
def test_what_is_cut_in_two_by_a_zone_adds_up(measure: Measured) -> None:
    zones = {"left": shapely.box(-5e6, -5e6, 0, 5e6), "right": shapely.box(0, -5e6, 5e6, 5e6)}
    brought = brought_of(shapely.box(70, 70, 90, 80), shapely.LineString([(70, 75), (95, 80)]))
    left, right, whole = (row.share.amount for row in where(brought, zones) if row.measure is measure)
    assert left + right == pytest.approx(whole, rel=1e-3)


def test_a_zone_of_the_map_holds_all_of_itself() -> None:
    zones = dict(frames.layer("zones", 3573).dropna(subset=["geometry"]).set_index("id").geometry)
    name, zone = next(iter(zones.items()))
    inside = zone.representative_point().buffer(1_000)
    degrees = taken("a.parquet", files.parquet(files.frame(inside, crs=3573)))
    rows = {row.zone: row for row in where(degrees, zones)}
    assert rows[name].share.amount == pytest.approx(inside.area / 1e6, rel=1e-6)
