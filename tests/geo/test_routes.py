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
from geo.build.legs import geodesic, in_plane
from geo.build.packages import PackageError
from geo.build.routes import (
    FLOOR_M,
    PREFIXES,
    RoutePoint,
    TrackLeg,
    bake_routes,
    faults_of,
    floor_between,
    lengths_of,
    line_of,
    measured,
    read_tracks,
    route_points,
    straits_of,
    waters_of,
)
from geo.build.seaway import Waters
from geo.build.smoothing import turns_deg
from geo.layers import SHAPES_FOLDER
from geo.parts import decoded
from geo.projection import Floats, forward

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
PUBLISHED_NM = {  # length, and what of ours it is the length of: the route with what lies beyond its end, in km
    "northern-sea-route-coastal": (5600 / 1.852, 278),
    "northern-sea-route-northern": (2194, 0),
}
TRACK = Path(__file__).parent / "network_track.csv"
"""An independent track: the ways from Kara Gate and from the Labrador Sea to the Bering Strait through the marine
network of PyPI searoute 1.6.0 (Gent Halili, Apache-2.0), its nodes to four decimals.

It is not the same way where it calls at the deltas of the Lena and of the Mackenzie and where it begins off Greenland.
"""
SAME_WAY = {
    "northern-sea-route": "northern-sea-route-coastal-dmitry-laptev",
    "northwest-passage": "northwest-passage-2",
}


@pytest.fixture(scope="module")
def context() -> Context:
    try:
        given = Context()
        assert given.coast
        assert given.etopo1
    except PackageError as error:
        pytest.skip(str(error))
    return given


@pytest.fixture(scope="module")
def coast(context: Context) -> Coast:
    return context.coast


@pytest.fixture(scope="module")
def waters(context: Context) -> Waters:
    return waters_of(context)


@pytest.fixture(scope="module")
def russian_shore(coast: Coast) -> Shore:
    return coast.shore("RUS")


@pytest.fixture(scope="module")
def legs(waters: Waters) -> dict[tuple[str, str, str], TrackLeg]:
    return {
        (name, leg.start.id, leg.end.id): leg
        for name, track in TRACKS.items()
        for leg in measured(waters, track, _positions(name))
    }


def _positions(name: str) -> Floats:
    return np.concatenate([np.asarray(part) for part in FEATURES[name]["geometry"]["coordinates"]])


def _plane(name: str) -> shapely.LineString:
    return shapely.LineString(in_plane(_positions(name)))


def _same_way(passage: str) -> Floats:
    """Give points 10 km apart on the independent track, where it describes the same way, in the plane."""
    with TRACK.open(encoding="utf-8", newline="") as file:
        nodes = [
            ((float(row["lon_deg"]), float(row["lat_deg"])), row["same_way"] == "yes")
            for row in csv.DictReader(file)
            if row["passage"] == passage
        ]
    pieces = [
        geodesic(start, end, 10_000)[:-1] for (start, one), (end, two) in itertools.pairwise(nodes) if one and two
    ]
    return in_plane(np.concatenate(pieces))


def test_the_routes_are_those_asked_for() -> None:
    assert list(TABLE) == list(TRACKS) == list(FEATURES) == IDS


def test_no_leg_lies_on_land(legs: dict[tuple[str, str, str], TrackLeg]) -> None:
    assert {name: leg.over_land_km for name, leg in legs.items() if leg.over_land_km} == {}


def test_every_leg_keeps_from_the_shore(legs: dict[tuple[str, str, str], TrackLeg]) -> None:
    assert {name: leg.clearance_km for name, leg in legs.items() if leg.clearance_km < 0.3} == {}


def test_only_legs_by_narrow_straits_come_within_two_kilometres(legs: dict[tuple[str, str, str], TrackLeg]) -> None:
    near = [ends for (_, *ends), leg in legs.items() if leg.clearance_km < 2]
    assert [ends for ends in near if not any(name.startswith(tuple(NARROW)) for name in ends)] == []


@pytest.mark.parametrize("strait", NARROW)
def test_the_coast_leaves_a_narrow_strait_open(strait: str, legs: dict[tuple[str, str, str], TrackLeg]) -> None:
    through = [leg for (_, *ends), leg in legs.items() if any(name.startswith(strait) for name in ends)]
    assert through
    assert [leg.over_land_km for leg in through if leg.over_land_km] == []


def test_a_leg_over_land_is_seen(waters: Waters) -> None:
    ends = tuple(RoutePoint(name, "", point, "waypoint", "") for name, point in (("a", (-60, 67)), ("b", (-40, 67))))
    (leg,) = measured(waters, ends, geodesic(ends[0].point, ends[1].point))
    assert leg.over_land_km > 500


@pytest.mark.parametrize("name", IDS)
def test_a_route_turns_as_a_ship_does_and_never_zigzags(name: str) -> None:
    assert turns_deg(np.asarray(_plane(name).coords), 10_000).max() < 40


@pytest.mark.parametrize("name", [name for name in IDS if name.startswith("northern")])
def test_a_route_in_the_open_bends_gently(name: str) -> None:
    assert turns_deg(np.asarray(_plane(name).coords), 10_000).max() < 30


def test_a_line_of_straight_legs_is_seen_to_zigzag() -> None:
    assert turns_deg(np.asarray([(0, 0), (50_000, 50_000), (100_000, 0)], dtype=float), 10_000).max() > 44


@pytest.mark.parametrize("name", IDS)
def test_the_floor_of_depth_is_held_where_the_table_does_not_say_otherwise(
    name: str, legs: dict[tuple[str, str, str], TrackLeg]
) -> None:
    below_km = sum(leg.below_floor_km for (route, *_), leg in legs.items() if route == name)
    assert below_km == pytest.approx(int(TABLE[name]["below_floor_km"]), abs=2)


def test_only_legs_by_shallow_or_narrow_straits_are_above_their_floor(
    legs: dict[tuple[str, str, str], TrackLeg],
) -> None:
    above = {ends for (_, *names), leg in legs.items() if leg.below_floor_km >= 1 for ends in names}
    by = (*NARROW, "rae-strait", "james-ross-strait", "dmitry-laptev-strait")
    beside = {"east-siberian-sea-off-pevek", "prince-regent-inlet", "foxe-basin", "gulf-of-boothia", "queen-maud-gulf"}
    assert {name for name in above - beside if not name.startswith(by)} == set()


def test_the_floor_of_a_leg_is_the_lesser_that_its_ends_state() -> None:
    points = route_points(INPUTS_FOLDER)
    sannikov, vilkitsky, pevek = (
        points[name] for name in ("sannikov-strait", "vilkitsky-strait", "east-siberian-sea-off-pevek")
    )
    laptev = points["dmitry-laptev-strait"]
    assert (floor_between(sannikov, vilkitsky), floor_between(pevek, laptev)) == (sannikov.floor_m, laptev.floor_m)


def test_the_floor_of_a_leg_whose_ends_state_none_is_our_assumption() -> None:
    points = route_points(INPUTS_FOLDER)
    assert floor_between(points["lancaster-sound"], points["barrow-strait"]) == FLOOR_M


@pytest.mark.parametrize("name", IDS)
def test_the_line_passes_every_strait_and_in_order(name: str) -> None:
    line, points = _plane(name), shapely.points(in_plane([passed.point for passed in TRACKS[name]]))
    at = shapely.line_locate_point(line, points)
    assert list(at) == sorted(at)
    assert shapely.distance(line, points).max() < 15_000


@pytest.mark.parametrize(("passage", "name"), SAME_WAY.items())
def test_a_route_keeps_to_an_independent_track_where_both_go_the_same_way(passage: str, name: str) -> None:
    distance_m = shapely.distance(_plane(name), shapely.points(_same_way(passage)))
    assert len(distance_m) > 300
    assert np.median(distance_m) < 15_000


@pytest.mark.parametrize(("name", "published"), PUBLISHED_NM.items())
def test_a_length_is_within_three_per_cent_of_a_published_one_or_the_note_explains_it(
    name: str, published: tuple[float, float]
) -> None:
    length_nm, beyond_km = published
    ours_nm = (int(TABLE[name]["length_km"]) + beyond_km) / 1.852
    explained = {"a tenth less than the first": 0.9, "7 per cent shorter": 0.93}
    stated = [share for words, share in explained.items() if words in TABLE[name]["note_en"]] or [1.0]
    assert ours_nm / length_nm == pytest.approx(stated[0], abs=0.01 if stated != [1.0] else 0.03)


def test_the_coastal_line_is_as_long_as_courses_in_use() -> None:
    assert 2200 <= int(TABLE["northern-sea-route-coastal"]["length_nm"]) <= 2900


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
    line = _positions("northern-sea-route-northern")
    beside = line[(line[:, 0] > 90) & (line[:, 0] < 108)]
    assert beside[:, 1].min() > 81.3


def test_the_northern_line_keeps_within_295_nautical_miles_of_the_russian_coast(russian_shore: Shore) -> None:
    line = _positions("northern-sea-route-northern")
    assert 285 < russian_shore.distance_m(line[:, 0], line[:, 1]).max() / 1852 < 295


def test_the_coastal_lines_keep_within_200_nautical_miles_of_the_russian_coast(russian_shore: Shore) -> None:
    line = np.concatenate([_positions(name) for name in IDS[:2]])
    assert russian_shore.distance_m(line[:, 0], line[:, 1]).max() / 1852 < 200


@pytest.mark.parametrize("name", IDS)
def test_a_route_is_drawn_as_a_band_along_its_line(name: str) -> None:
    drawn = json.loads((SHAPES_FOLDER / "drawn.json").read_bytes())[name]
    (band,) = decoded(drawn)
    assert drawn["shape"] == "band"
    assert shapely.hausdorff_distance(shapely.LineString(band), _plane(name)) < 50  # where it is cut at 180°


def test_a_wrong_length_in_the_table_is_a_fault(waters: Waters) -> None:
    name = "northwest-passage-2"
    legs = measured(waters, TRACKS[name], line_of(waters, TRACKS[name]))
    found = faults_of(6, TABLE[name] | {"length_km": "1"}, TRACKS[name], legs)
    expected = TABLE[name]["length_km"]
    assert [str(fault) for fault in found] == [
        f"routes.csv, row 6, column length_km: '1' is not what the track has; expected {expected}"
    ]


def test_a_leg_on_land_is_a_fault(waters: Waters) -> None:
    name = "northwest-passage-1"
    legs = measured(waters, TRACKS[name], line_of(waters, TRACKS[name]))
    legs[0] = dataclasses.replace(legs[0], over_land_km=1.5)
    (fault,) = faults_of(5, TABLE[name], TRACKS[name], legs)
    assert "the leg from labrador-sea to davis-strait lies on land for 1.50 km" in str(fault)


def test_lengths_are_whole_kilometres_and_nautical_miles(waters: Waters) -> None:
    name = "northern-sea-route-coastal"
    found = lengths_of(measured(waters, TRACKS[name], line_of(waters, TRACKS[name])))
    assert found == tuple(int(TABLE[name][column]) for column in ("length_km", "length_nm", "below_floor_km"))


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
