"""Land, shore and distances on a made-up coast."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from geo.build.coast import (
    SPACING_M,
    Coast,
    densified,
    earth_vectors,
    outlines,
    read_coast,
    read_countries,
)
from geo.projection import forward
from tests.geo.build.atlas import written

GEOD = Geod(ellps="WGS84")


@pytest.fixture(scope="module")
def coast(tmp_path_factory: pytest.TempPathFactory) -> Coast:
    return read_coast(written(tmp_path_factory.mktemp("atlas")))


@pytest.fixture(scope="module")
def countries(tmp_path_factory: pytest.TempPathFactory) -> gpd.GeoDataFrame:
    return read_countries(written(tmp_path_factory.mktemp("atlas")))


def test_a_country_has_its_number_and_its_crs(countries: gpd.GeoDataFrame) -> None:
    assert (countries["id"].to_list(), countries.crs.to_epsg()) == (["124", "643", ""], 4326)


def test_a_border_is_given_once(countries: gpd.GeoDataFrame) -> None:
    (border,) = (line.round(9).tolist() for _, line in outlines(countries, shared=True))
    assert sorted(border) == [[15, 70], [15, 75]]


def test_what_is_no_border_is_given_for_its_country(countries: gpd.GeoDataFrame) -> None:
    alone = [(number, len(line)) for number, line in outlines(countries, shared=False)]
    points = {number: sum(count for name, count in alone if name == number) for number, _ in alone}
    assert points == {"124": 4, "643": 4 + 5, "": 4}


def test_land_is_told_from_water(coast: Coast) -> None:
    assert coast.is_land([12, 18, 25, 12], [72, 72, 72, 80]).tolist() == [True, True, False, False]


@pytest.mark.parametrize("lon", [-180.0, 180.0, 179.5, -179.5])
def test_land_goes_on_over_180_degrees(coast: Coast, lon: float) -> None:
    assert coast.is_land(lon, 71.0)


def test_an_island_over_180_degrees_does_not_go_round_the_world(coast: Coast) -> None:
    assert not coast.is_land([0, 90, -90], [71, 71, 71]).any()


def test_neighbours_are_joined_without_a_gap(coast: Coast) -> None:
    assert len(shapely.get_parts(coast.land)) == 2


def test_a_leg_over_land_meets_it(coast: Coast) -> None:
    leg = shapely.LineString(np.column_stack(forward([5, 25], [72, 72])))
    assert shapely.intersects(coast.land, leg)


def test_a_border_is_no_shore(coast: Coast) -> None:
    inner = (np.abs(coast.lon_deg - 15) < 1e-9) & (coast.lat_deg > 70.1) & (coast.lat_deg < 74.9)
    assert not inner.any()


def test_what_lies_far_south_is_left_out(coast: Coast) -> None:
    assert coast.lat_deg.min() > 69


def test_a_shore_knows_its_country(coast: Coast) -> None:
    canada, russia = (coast.shore(country).distance_m([9, 21, -179.9], [72, 72, 73]) for country in ("CAN", "RUS"))
    assert (canada < russia).tolist() == [True, False, False]


def test_longitudes_of_the_shore_do_not_go_beyond_180(coast: Coast) -> None:
    assert np.abs(coast.lon_deg).max() <= 180


def test_a_distance_is_the_geodesics_to_a_few_metres(coast: Coast) -> None:
    for lon, lat in ((0.0, 85.0), (60.0, 76.0), (180.0, 78.0)):
        _, _, lengths = GEOD.inv(
            np.full_like(coast.lon_deg, lon), np.full_like(coast.lat_deg, lat), coast.lon_deg, coast.lat_deg
        )
        assert float(coast.every_shore.distance_m(lon, lat)) == pytest.approx(lengths.min(), abs=5)


def test_the_distance_to_one_country_ignores_the_others(coast: Coast) -> None:
    assert coast.shore("CAN").distance_m([21.0], [72.0])[0] > 200_000


@given(st.floats(-180, 180), st.floats(40, 90), st.floats(-0.2, 0.2), st.floats(-0.2, 0))
def test_no_piece_is_longer_than_asked(lon: float, lat: float, east: float, north: float) -> None:
    dense = densified(np.asarray([[lon, lat], [lon + east, lat + north]]), SPACING_M)
    lengths = GEOD.inv(dense[:-1, 0], dense[:-1, 1], dense[1:, 0], dense[1:, 1])[2]
    assert np.max(lengths) < SPACING_M * 1.01


def test_a_line_over_180_degrees_takes_the_short_way() -> None:
    assert len(densified(np.asarray([[179.0, 70.0], [-179.0, 70.0]]), 10_000.0)) < 12


def test_ends_of_a_line_stay() -> None:
    dense = densified(np.asarray([[10.0, 60.0], [12.0, 60.0]]), 5_000.0)
    assert dense[[0, -1]].tolist() == [[10, 60], [12, 60]]


def test_the_pole_lies_on_the_axis() -> None:
    assert np.allclose(earth_vectors(0.0, 90.0), [0, 0, 6_356_752.314])
