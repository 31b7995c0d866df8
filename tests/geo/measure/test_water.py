"""Each mile of a line is told whose water it is, under each reading, and the legs make up the line."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import shape

from data.codes import Reading, WaterZone
from data.register import register, route_waters
from geo.layers import layer
from geo.measure import COLUMNS, RULES, Reaches, reaches, waters_of
from geo.projection import forward
from tests.each import each

REGISTER = register()
ROUTES: dict[str, Any] = {
    feature["id"]: shape(feature["geometry"]) for feature in json.loads(layer("routes.geojson").content)["features"]
}
ACROSS = [(-100.0, 70.0), (-100.0, 76.0)]
"""A line over the made-up waters of `made_up`."""
INTERNAL, TERRITORIAL, ZONE = (
    WaterZone.INTERNAL_WATERS,
    WaterZone.TERRITORIAL_SEA,
    WaterZone.EXCLUSIVE_ECONOMIC_ZONE,
)


def _north_of(lat_deg: float) -> shapely.Polygon:
    """Give what lies south of a parallel on 100° W: there the plane runs straight down."""
    y = float(forward(-100, lat_deg)[1])
    return shapely.box(-5e5, -6e6, 5e5, y)


def made_up(*, drawn: str = "canada", left_out: str = "united-states") -> Reaches:
    """Give waters in which a line north from 70° N leaves baselines at 71°, 12 miles at 72° and 200 at 75°.

    From the coast, 12 miles end at 70.5°.
    """
    areas = {
        "enclosed-canada": _north_of(71),
        "12-nm-baselines-canada": _north_of(72),
        "200-nm-baselines-canada": _north_of(75),
        "12-nm-coast-canada": _north_of(70.5),
        "200-nm-coast-canada": _north_of(75),
        "rules-canada-arctic-waters": _north_of(75),
    }
    names = ("canada-baselines-1985", *RULES)
    return Reaches(
        MappingProxyType(areas),
        ("canada",),
        MappingProxyType({name: frozenset({drawn}) for name in names}),
        MappingProxyType({name: frozenset({left_out}) for name in names}),
    )


def _zones(reading: Reading) -> list[WaterZone]:
    return list(waters_of(ACROSS, reading, made_up())["zone"])


def test_who_draws_baselines_has_internal_waters_behind_them() -> None:
    assert _zones(Reading.CANADA) == [INTERNAL, TERRITORIAL, ZONE, WaterZone.HIGH_SEAS]


def test_who_leaves_baselines_out_counts_from_the_coast() -> None:
    assert _zones(Reading.UNITED_STATES) == [TERRITORIAL, ZONE, WaterZone.HIGH_SEAS]


@each("reading", [Reading.NEUTRAL, Reading.RUSSIA])
def test_who_does_not_say_has_waters_read_differently_where_it_matters(reading: Reading) -> None:
    assert _zones(reading) == [WaterZone.READ_DIFFERENTLY, ZONE, WaterZone.HIGH_SEAS]


def test_rules_that_a_reading_leaves_out_do_not_hold() -> None:
    ruled = {
        reading: {rule for rules in waters_of(ACROSS, reading, made_up())["rules"] for rule in rules}
        for reading in Reading
    }
    assert ruled.pop(Reading.UNITED_STATES) == set()
    assert all(rules == {"canada-arctic-waters"} for rules in ruled.values())


def test_a_leg_is_unsure_within_a_kilometre_of_each_of_its_ends() -> None:
    legs = waters_of(ACROSS, Reading.CANADA, made_up())
    assert legs["error_km"].tolist() == pytest.approx([1, 2, 2, 1], abs=0.1)


def test_an_edge_that_decides_nothing_under_a_reading_is_no_error() -> None:
    legs = waters_of(ACROSS, Reading.UNITED_STATES, made_up())
    assert legs["error_km"].tolist() == pytest.approx([1, 2, 1], abs=0.1)


def test_nobody_has_the_high_seas() -> None:
    legs = waters_of(ACROSS, Reading.NEUTRAL, made_up())
    assert [leg.of for leg in legs.itertuples() if leg.zone is WaterZone.HIGH_SEAS] == [()]


@given(st.tuples(st.floats(-180, 180), st.floats(51, 88)), st.tuples(st.floats(-180, 180), st.floats(51, 88)))
def test_legs_of_any_line_follow_each_other_to_its_end(start: tuple[float, float], end: tuple[float, float]) -> None:
    middle = ((start[0] + end[0]) / 2, 85.0)  # so that the geodesics stay on the map
    legs = waters_of([start, middle, end], Reading.NEUTRAL)
    assert list(legs.columns) == list(COLUMNS)
    assert legs["from_km"].tolist()[1:] == pytest.approx(legs["to_km"].tolist()[:-1])
    assert (legs["error_km"] <= legs["length_km"] + 1e-9).all()


@each("name", REGISTER.routes)
def test_the_legs_of_a_route_sum_to_its_length_under_every_reading(name: str) -> None:
    whole = REGISTER.routes[name].length_km
    for reading in Reading:
        assert waters_of(ROUTES[name], reading)["length_km"].sum() == pytest.approx(whole, rel=0.001)


@each("name", REGISTER.routes)
def test_the_table_says_what_is_measured_at_run_time(name: str) -> None:
    for reading in Reading:
        legs = waters_of(ROUTES[name], reading)
        rows = [row for row in route_waters().values() if row.route == name and row.reading is reading]
        found = [(row.zone, row.of, row.rules) for row in rows]
        assert found == list(zip(legs["zone"], legs["of"], legs["rules"], strict=True))
        assert [row.to_km for row in rows] == pytest.approx(legs["to_km"].tolist(), abs=0.06)


WEDGE = [(-140.5, 71.0), (-140.3, 71.0)]


def test_in_the_beaufort_wedge_each_of_two_states_has_the_waters_for_itself() -> None:
    found = {reading: set(waters_of(WEDGE, reading)["of"]) for reading in Reading}
    both = {("canada", "united-states")}
    assert found == {
        Reading.NEUTRAL: both,
        Reading.RUSSIA: both,
        Reading.CANADA: {("canada",)},
        Reading.UNITED_STATES: {("united-states",)},
    }


PLACES = {
    "in Parry Channel": ((-100.0, 74.3), INTERNAL, ("canada",)),
    "at the Pole": ((0.0, 89.0), WaterZone.HIGH_SEAS, ()),
    "off Murman": ((36.0, 70.0), ZONE, ("russia",)),
    "off Finnmark": ((27.0, 71.5), ZONE, ("norway",)),
    "west of Disko": ((-57.0, 69.5), ZONE, ("denmark",)),
    "off Barrow": ((-156.5, 71.5), TERRITORIAL, ("united-states",)),
    "west of the line of 1990": ((-170.0, 67.5), ZONE, ("russia",)),
    "east of it": ((-168.0, 67.5), ZONE, ("united-states",)),
}


@each("place", PLACES)
def test_a_known_place_is_whose_it_is(place: str) -> None:
    (lon, lat), zone, states = PLACES[place]
    leg = waters_of([(lon, lat), (lon + 0.02, lat)], Reading.CANADA).iloc[0]
    assert (leg["zone"], leg["of"]) == (zone, states)


def test_what_russias_baselines_could_change_counts_as_error_but_not_for_who_leaves_them_out() -> None:
    name = "northern-sea-route-coastal-dmitry-laptev"
    error = {reading: waters_of(ROUTES[name], reading)["error_km"].sum() for reading in Reading}
    assert error[Reading.RUSSIA] == error[Reading.NEUTRAL] > error[Reading.UNITED_STATES] + 50


def test_the_shapes_are_read_once() -> None:
    assert reaches() is reaches()
