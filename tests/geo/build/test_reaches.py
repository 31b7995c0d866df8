"""What each state reaches: twelve miles round its land wherever it lies, divided where a line was at hand."""

from __future__ import annotations

import json
from typing import Final

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import shape

from data.codes import Reading, WaterZone
from geo.build.coast import Coast
from geo.build.context import Context
from geo.build.legs import GEOD, in_plane
from geo.build.packages import PackageError
from geo.build.reaches import STATES, TWELVE_M, around
from geo.layers import layer
from geo.measure import RULES, MeasuredLine, reaches, waters_of
from geo.measure.line import length_km
from geo.projection import inverse
from tests.each import each

NAMES: Final = json.loads(layer("waters.json").content)
ROUTES: Final = {
    feature["id"]: shape(feature["geometry"]) for feature in json.loads(layer("routes.geojson").content)["features"]
}
PAIRS: Final = (("russia", "united-states"), ("canada", "denmark"), ("norway", "russia"))
"""States between which a line divides."""


@settings(deadline=None, max_examples=20)
@given(st.floats(-180, 180), st.floats(52, 88))
def test_twelve_miles_round_an_islet_are_twelve_miles(lon_deg: float, lat_deg: float) -> None:
    centre = in_plane([(lon_deg, lat_deg)])[0]
    edge = shapely.get_coordinates(around(shapely.Point(centre).buffer(20), TWELVE_M))
    lon, lat = inverse(*edge.T)
    count = len(lon)
    distance = GEOD.inv(np.full(count, lon_deg), np.full(count, lat_deg), lon, lat)[2]
    assert np.abs(distance - TWELVE_M).max() < 100


def test_every_state_reaches_12_and_200_miles_from_its_coast() -> None:
    wanted = {f"{distance}-coast-{state}" for distance in ("12-nm", "200-nm") for state in STATES}
    assert wanted <= set(NAMES)


def test_every_zone_of_rules_is_there_with_the_land_along_it() -> None:
    assert {name for name in NAMES if name.startswith("rules-")} == {f"rules-{rule}" for rule in RULES}


@each("pair", PAIRS)
def test_no_place_north_of_a_dividing_lines_start_is_of_both(pair: tuple[str, str]) -> None:
    both = shapely.intersection(*(reaches().areas[f"200-nm-coast-{state}"] for state in pair))
    north = shapely.intersection(both, shapely.Point(0, 0).buffer(2_700_000))  # from about 65.5° N
    assert north.area / 1e6 < 1_500  # thinned edges overlap a little


def test_canada_and_the_united_states_share_the_beaufort_wedge_and_no_more() -> None:
    both = shapely.intersection(*(reaches().areas[f"200-nm-coast-{state}"] for state in ("canada", "united-states")))
    arctic = shapely.intersection(both, shapely.Point(0, 0).buffer(2_500_000))
    assert arctic.area / 1e6 == pytest.approx(20_900, rel=0.05)


def test_the_baselines_enclose_what_the_dossier_says_and_the_land_along_it() -> None:
    enclosed = reaches().areas["enclosed-canada"].area / 1e6
    assert 2_220_000 < enclosed < 2_700_000


def test_the_reading_of_a_state_that_draws_baselines_is_known() -> None:
    known = reaches()
    drawn = {reading: known.draws(reading, "canada-baselines-1985") for reading in Reading}
    expected = {Reading.CANADA: True, Reading.UNITED_STATES: False, Reading.RUSSIA: None, Reading.NEUTRAL: None}
    assert drawn == expected


@pytest.fixture(scope="module")
def coast() -> Coast:
    try:
        return Context().coast
    except PackageError as error:
        pytest.skip(str(error))


@each("name", ROUTES)
def test_zones_counted_from_the_coast_are_those_of_the_distance_to_it(name: str, coast: Coast) -> None:
    """Another way round: distances of points from the shore, in place of shapes that a line is cut by."""
    line = MeasuredLine.of(ROUTES[name])
    legs = waters_of(ROUTES[name], Reading.UNITED_STATES)
    ends = line.cut(np.arange(0, line.plane.length, 5_000))
    at_km = np.cumsum([length_km(piece) for piece in ends])
    lon, lat = inverse(*np.asarray([piece.coords[-1] for piece in ends]).T)
    distance = coast.every_shore.distance_m(lon, lat)
    zones = legs["zone"].to_numpy()[np.searchsorted(legs["to_km"].to_numpy()[:-1], at_km)]
    for limit_nm, inner in ((12, {WaterZone.TERRITORIAL_SEA}), (200, set(WaterZone) - {WaterZone.HIGH_SEAS})):
        sure = np.abs(distance - limit_nm * 1852) > 1_000
        within_it = np.asarray([zone in inner for zone in zones])
        assert (within_it[sure] == (distance[sure] < limit_nm * 1852)).all()
