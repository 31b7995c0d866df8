"""The sailing routes: their straits, their lengths, and that none of them crosses land."""

from __future__ import annotations

import csv
import dataclasses
import itertools
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from pyproj import Geod

from data.errors import RegisterError
from data.register import TABLES_FOLDER
from geo.build.coast import Coast, Shore
from geo.build.context import INPUTS_FOLDER, Context
from geo.build.packages import PackageError
from geo.build.routes import (
    PREFIXES,
    RoutePoint,
    TrackLeg,
    bake_routes,
    faults_of,
    lengths_of,
    line_of,
    measured,
    read_tracks,
    route_points,
    straits_of,
)
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded
from geo.projection import forward

IDS = [
    "northern-sea-route-coastal",
    "northern-sea-route-coastal-dmitry-laptev",
    "northern-sea-route-northern",
    *(f"northwest-passage-{number}" for number in range(1, 8)),
]
NARROW = ["bellot-strait", "simpson-strait", "fury-and-hecla-strait"]
SAILED_POINT_TO_POINT_KM = {  # great circles between published points alone: no line can be shorter
    "northern-sea-route-coastal": (
        (58.0, 70.5),
        (103.5833, 77.95),
        (140.0, 74.5),
        (178.05, 70.1667),
        (-168.9769, 65.5),
    ),
    "northwest-passage-1": ((-60.0, 60.5), (-105.0, 74.25), (-168.9769, 65.5)),
}
GEOD = Geod(ellps="WGS84")

with (TABLES_FOLDER / "routes.csv").open(encoding="utf-8", newline="") as file:
    TABLE = {row["id"]: row for row in csv.DictReader(file)}
TRACKS = read_tracks(INPUTS_FOLDER)
FEATURES: dict[str, Any] = {
    feature["id"]: feature for feature in json.loads((SHAPES_FOLDER / "routes.geojson").read_text("utf-8"))["features"]
}
LEGS = {(start.id, end.id): (start, end) for track in TRACKS.values() for start, end in itertools.pairwise(track)}


@pytest.fixture(scope="module")
def context() -> Context:
    try:
        given = Context()
        assert given.coast
    except PackageError as error:
        pytest.skip(str(error))
    return given


@pytest.fixture(scope="module")
def coast(context: Context) -> Coast:
    return context.coast


@pytest.fixture(scope="module")
def russian_shore(coast: Coast) -> Shore:
    return coast.shore("RUS")


@pytest.fixture(scope="module")
def legs(coast: Coast) -> dict[tuple[str, str], TrackLeg]:
    return {name: measured(coast, ends)[0] for name, ends in LEGS.items()}


def _positions(name: str) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.concatenate([np.asarray(part) for part in FEATURES[name]["geometry"]["coordinates"]])


def test_the_routes_are_those_asked_for() -> None:
    assert list(TABLE) == list(TRACKS) == list(FEATURES) == IDS


def test_no_leg_lies_on_land(legs: dict[tuple[str, str], TrackLeg]) -> None:
    assert {name: leg.over_land_km for name, leg in legs.items() if leg.over_land_km} == {}


def test_every_leg_keeps_from_the_shore(legs: dict[tuple[str, str], TrackLeg]) -> None:
    assert {name: leg.clearance_km for name, leg in legs.items() if leg.clearance_km < 0.3} == {}


def test_only_legs_in_narrow_straits_come_within_two_kilometres(legs: dict[tuple[str, str], TrackLeg]) -> None:
    near = {name for ends, leg in legs.items() if leg.clearance_km < 2 for name in ends}
    assert {name for name in near if not name.startswith((*NARROW, "foxe-basin-north", "queen-maud"))} == set()


@pytest.mark.parametrize("strait", NARROW)
def test_the_coast_leaves_a_narrow_strait_open(strait: str, legs: dict[tuple[str, str], TrackLeg]) -> None:
    through = [leg for ends, leg in legs.items() if any(name.startswith(strait) for name in ends)]
    assert through
    assert [leg.over_land_km for leg in through if leg.over_land_km] == []


def test_a_leg_over_land_is_seen(coast: Coast) -> None:
    ends = tuple(RoutePoint(name, "", point, "waypoint", "") for name, point in (("a", (-60, 67)), ("b", (-40, 67))))
    assert measured(coast, ends)[0].over_land_km > 500


@pytest.mark.parametrize("name", IDS)
def test_the_published_line_crosses_no_land(name: str, coast: Coast) -> None:
    parts = FEATURES[name]["geometry"]["coordinates"]
    lines = [shapely.LineString(np.column_stack(forward(*np.asarray(part).T))) for part in parts]
    assert not any(shapely.intersects(coast.land, line) for line in lines)


@pytest.mark.parametrize("name", IDS)
def test_the_published_line_has_a_point_every_25_km(name: str) -> None:
    steps = [GEOD.inv(*start, *end)[2] for start, end in itertools.pairwise(_positions(name).tolist())]
    assert max(steps) < 25_010


@pytest.mark.parametrize("name", IDS)
def test_a_line_is_split_at_180_degrees(name: str) -> None:
    jumps = [np.abs(np.diff(np.asarray(part)[:, 0])).max() for part in FEATURES[name]["geometry"]["coordinates"]]
    assert max(jumps) < 180


@pytest.mark.parametrize("name", IDS)
def test_the_length_of_the_published_line_is_the_tables(name: str) -> None:
    length_km = GEOD.line_length(*_positions(name).T) / 1000
    assert int(TABLE[name]["length_km"]) == pytest.approx(length_km, abs=0.6)


@pytest.mark.parametrize("name", IDS)
def test_the_properties_have_the_length_in_both_units(name: str) -> None:
    properties = FEATURES[name]["properties"]
    assert properties["length_nm"] == round(sum(leg["length_km"] for leg in properties["legs"]) / 1.852)


@pytest.mark.parametrize(("name", "points"), SAILED_POINT_TO_POINT_KM.items())
def test_a_line_is_a_little_longer_than_its_shortest_way(name: str, points: tuple[tuple[float, float], ...]) -> None:
    lon_deg, lat_deg = np.asarray(points).T
    shortest_km = GEOD.line_length(lon_deg, lat_deg) / 1000
    assert 1 <= int(TABLE[name]["length_km"]) / shortest_km < 1.12


@pytest.mark.parametrize("name", IDS)
def test_the_straits_of_the_table_are_passed_in_order(name: str) -> None:
    assert ";".join(straits_of(TRACKS[name])) == TABLE[name]["straits"]


def test_every_route_ends_in_the_bering_strait() -> None:
    assert {track[-1].id for track in TRACKS.values()} == {"bering-strait"}


def test_the_seven_routes_begin_at_one_point() -> None:
    assert {track[0].id for name, track in TRACKS.items() if name.startswith("northwest")} == {"labrador-sea"}


def test_only_a_position_with_a_source_has_a_grade() -> None:
    points = route_points(INPUTS_FOLDER).values()
    assert [point.id for point in points if bool(point.source) == (point.grade == "waypoint")] == []


def test_a_position_with_a_source_is_one_of_a_strait() -> None:
    assert [point.id for point in route_points(INPUTS_FOLDER).values() if point.source and not point.strait] == []


def test_every_point_is_passed_by_a_route() -> None:
    assert set(route_points(INPUTS_FOLDER)) == {point.id for track in TRACKS.values() for point in track}


def test_the_northern_line_stays_north_of_severnaya_zemlya() -> None:
    line = line_of(TRACKS["northern-sea-route-northern"])
    beside = line[(line[:, 0] > 90) & (line[:, 0] < 108)]
    assert beside[:, 1].min() > 81.3


def test_the_northern_line_keeps_within_295_nautical_miles_of_the_russian_coast(russian_shore: Shore) -> None:
    line = line_of(TRACKS["northern-sea-route-northern"])
    assert 285 < russian_shore.distance_m(line[:, 0], line[:, 1]).max() / 1852 < 295


def test_the_coastal_lines_keep_within_200_nautical_miles_of_the_russian_coast(russian_shore: Shore) -> None:
    line = np.concatenate([line_of(TRACKS[name]) for name in IDS[:2]])
    assert russian_shore.distance_m(line[:, 0], line[:, 1]).max() / 1852 < 200


@pytest.mark.parametrize("name", IDS)
def test_a_route_is_drawn_as_a_band_along_its_line(name: str) -> None:
    drawn = json.loads((SHAPES_FOLDER / "drawn.json").read_bytes())[name]
    (band,) = decoded(drawn)
    plane = np.column_stack(forward(*line_of(TRACKS[name]).T))
    assert drawn["shape"] == "band"
    assert np.abs(band - plane).max() <= 0.5


def test_a_wrong_length_in_the_table_is_a_fault(coast: Coast) -> None:
    name = "northwest-passage-2"
    found = faults_of(6, TABLE[name] | {"length_km": "1"}, TRACKS[name], measured(coast, TRACKS[name]))
    expected = TABLE[name]["length_km"]
    assert [str(fault) for fault in found] == [
        f"routes.csv, row 6, column length_km: '1' is not what the track has; expected {expected}"
    ]


def test_a_leg_on_land_is_a_fault(coast: Coast) -> None:
    name = "northwest-passage-1"
    legs = measured(coast, TRACKS[name])
    legs[0] = dataclasses.replace(legs[0], over_land_km=1.5)
    (fault,) = faults_of(5, TABLE[name], TRACKS[name], legs)
    assert "the leg from labrador-sea to davis-strait-south lies on land for 1.50 km" in str(fault)


def test_lengths_are_whole_kilometres_and_nautical_miles(coast: Coast) -> None:
    name = "northern-sea-route-coastal"
    found = lengths_of(measured(coast, TRACKS[name]))
    assert found == (int(TABLE[name]["length_km"]), int(TABLE[name]["length_nm"]))


def test_altered_points_are_refused(tmp_path: Path) -> None:
    for file in INPUTS_FOLDER.glob("route_*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    table = tmp_path / "route_points.csv"
    table.write_text(table.read_text("utf-8").replace("70.5,58.0", "70.6,58.0"), "utf-8")
    with pytest.raises(RegisterError, match=r"route_points\.csv"):
        read_tracks(tmp_path)


@pytest.fixture(scope="module")
def baked(context: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shapes")
    (folder / "drawn.json").write_text('{"a-line": {"shape": "line"}, "northwest-passage-9": {}}', "utf-8")
    bake_routes(dataclasses.replace(context, shapes=folder))
    return folder


def test_baking_again_gives_the_same_bytes(baked: Path) -> None:
    assert (baked / "routes.geojson").read_bytes() == (SHAPES_FOLDER / "routes.geojson").read_bytes()


def test_drawn_routes_leave_other_entries_alone(baked: Path) -> None:
    names = json.loads((baked / "drawn.json").read_bytes())
    assert [name for name in names if not name.startswith(PREFIXES) or name not in IDS] == ["a-line"]
