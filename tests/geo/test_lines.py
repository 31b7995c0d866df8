"""Every line and zone stands where its law puts it, says what it is, and gives both sides the same room."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from pyproj import Geod

from data.codes import LegalStatus, LineFamily, LineGrade
from data.language import Language
from data.register import register
from data.schema import Line
from geo.build.coast import CHORD_M
from geo.build.context import INPUTS_FOLDER
from geo.build.facts import baseline_points, fishing_zone, line_points, low_water_stretches
from geo.build.legs import Point
from geo.parts import decoded
from geo.projection import DISC_RADIUS_M, Floats, forward
from tests.each import each
from tests.geo.shapes import drawn_shapes, line_features

GEOD = Geod(ellps="WGS84")
LINES = register().lines
ROUNDING_DEG = 1e-5
LARGEST_DIFFERENCE = 0.25
"""How far the longer of two texts may exceed the shorter, as a share of the longer."""

STATUS = {
    "canada-sector-141w": LegalStatus.NEVER_ADOPTED,
    "canada-sector-60w": LegalStatus.NEVER_ADOPTED,
    "soviet-decree-1926-west": LegalStatus.ENACTED,
    "soviet-decree-1926-east": LegalStatus.ENACTED,
    "usa-ussr-1990": LegalStatus.AGREED_NOT_RATIFIED,
    "norway-russia-2010": LegalStatus.AGREED,
    "norway-russia-2007": LegalStatus.AGREED,
    "canada-greenland-1973": LegalStatus.AGREED,
    "canada-greenland-2022": LegalStatus.AGREED_NOT_RATIFIED,
    "hans-island": LegalStatus.AGREED_NOT_RATIFIED,
    "beaufort-canada-141w": LegalStatus.CLAIMED,
    "beaufort-usa-equidistance": LegalStatus.CLAIMED,
    "beaufort-wedge": LegalStatus.DISPUTED,
    "canada-baselines-1985": LegalStatus.ENACTED,
    "canada-internal-waters-1985": LegalStatus.ENACTED,
    "canada-200nm-limit": LegalStatus.COMPUTED,
    "canada-lincoln-sea-line": LegalStatus.ENACTED,
    "canada-arctic-waters": LegalStatus.ENACTED,
    "northern-vts-zone": LegalStatus.REGULATORY,
    "russia-baselines-2021": LegalStatus.ENACTED,
    "nsr-water-area": LegalStatus.ENACTED,
    "nsr-outer-edge": LegalStatus.COMPUTED,
    "svalbard-fisheries-zone": LegalStatus.ENACTED,
    "unclos-article-234": LegalStatus.REGULATORY,
    "polar-code-arctic-waters": LegalStatus.REGULATORY,
    "central-arctic-high-seas": LegalStatus.COMPUTED,
    "search-and-rescue-regions": LegalStatus.AGREED,
    "lomonosov-ridge": LegalStatus.COMPUTED,
    "alpha-mendeleev-ridge": LegalStatus.COMPUTED,
    "gakkel-ridge": LegalStatus.COMPUTED,
    "clcs-russia-2001": LegalStatus.RECOMMENDED,
    "clcs-russia-2015": LegalStatus.RECOMMENDED,
    "clcs-russia-2021": LegalStatus.RECOMMENDED,
    "clcs-russia-2023": LegalStatus.RECOMMENDED,
    "clcs-denmark-2014": LegalStatus.PENDING,
    "clcs-canada-2019": LegalStatus.PENDING,
    "clcs-canada-2022": LegalStatus.PENDING,
    "equidistance-five-coasts": LegalStatus.COMPUTED,
    "division-limit": LegalStatus.COMPUTED,
    "in-sector-not-nearest": LegalStatus.COMPUTED,
    "nearest-in-no-sector": LegalStatus.COMPUTED,
    "equidistance-canada-greenland": LegalStatus.COMPUTED,
}
WITHOUT_SHAPE = {
    "canada-greenland-2022",
    "search-and-rescue-regions",
    "gakkel-ridge",
    "russia-baselines-2021",
    "svalbard-fisheries-zone",
    "unclos-article-234",
    *(name for name in STATUS if name.startswith("clcs-")),
}
# Degrees, minutes, seconds as the texts give them: latitude, then longitude, west and south negative.
PUBLISHED = {
    "norway-russia-2010": [
        ((70, 16, 28.95), (32, 4, 23.00)),
        ((73, 41, 10.85), (37, 0, 0.0)),
        ((75, 11, 41.00), (37, 0, 0.0)),
        ((75, 48, 0.74), (38, 0, 0.0)),
        ((78, 37, 29.50), (38, 0, 0.0)),
        ((79, 17, 4.77), (34, 59, 56.0)),
        ((83, 21, 7.00), (35, 0, 0.29)),
        ((84, 41, 40.67), (32, 3, 51.36)),
    ],
    "usa-ussr-1990": [((65, 30, 0), (-168, 58, 37))],
    "canada-200nm-limit": [((72, 57, 56.05), (-141, 0, 0)), ((86, 18, 45), (-59, 51, 57))],
    "beaufort-canada-141w": [((69, 38, 45.727), (-141, 0, 0)), ((72, 57, 56.05), (-141, 0, 0))],
    "canada-greenland-1973": [((66, 15, 0), (-57, 37, 50.4)), ((67, 21, 31.2), (-57, 52, 21.1))],
    "canada-baselines-1985": [((69, 36, 54), (-139, 54, 10)), ((69, 29, 55), (-135, 49, 3))],
}
READ_TO_DEG = 6e-5  # the compiled points have four decimals


def _line(name: str) -> Floats:
    """Give a line's points in one row, without the break at 180 degrees."""
    return np.concatenate([np.asarray(part) for part in line_features()[name]["geometry"]["coordinates"]])


def _decimal(parts: tuple[float, float, float]) -> float:
    degrees, minutes, seconds = parts
    return math.copysign(abs(degrees) + minutes / 60 + seconds / 3600, degrees)


def _holds(line: Floats, point: Point, within_deg: float = ROUNDING_DEG) -> bool:
    return bool(np.min(np.abs(line - np.asarray(point)).max(axis=1)) <= within_deg)


def test_the_dossiers_are_those_that_were_asked_for() -> None:
    assert set(LINES) == set(STATUS)


@each(("name", "status"), STATUS.items())
def test_a_line_has_the_legal_status_that_it_has(name: str, status: LegalStatus) -> None:
    assert LINES[name].legal_status is status


def test_the_shapes_are_those_of_the_dossiers_in_their_order() -> None:
    assert list(line_features()) == list(LINES)


def test_every_dossier_has_a_drawn_form() -> None:
    assert set(LINES) <= set(drawn_shapes())


@each("name", LINES)
def test_only_what_has_no_shape_gives_a_reason(name: str) -> None:
    assert bool(LINES[name].no_shape_reason) == (name in WITHOUT_SHAPE)


@each("name", LINES)
def test_what_has_a_shape_is_on_the_map_and_the_rest_is_not(name: str) -> None:
    assert (line_features()[name]["geometry"] is None, "x" in drawn_shapes()[name]) == (
        name in WITHOUT_SHAPE,
        name not in WITHOUT_SHAPE,
    )


@each("name", LINES)
def test_a_feature_carries_its_dossier(name: str) -> None:
    properties = line_features()[name]["properties"]
    line = LINES[name]
    assert (properties["name_fr"], properties["legal_status"], tuple(properties["asserted_by"])) == (
        line.name.fr,
        line.legal_status,
        line.asserted_by,
    )


@pytest.mark.parametrize(("name", "points"), PUBLISHED.items())
def test_a_line_passes_the_points_that_are_published(name: str, points: list[Any]) -> None:
    line = _line(name)
    wanted = [(_decimal(lon), _decimal(lat)) for lat, lon in points]
    assert [point for point in wanted if not _holds(line, point, READ_TO_DEG)] == []


@pytest.mark.parametrize("name", ["norway-russia-2007", "norway-russia-2010"])
def test_a_treaty_line_ends_at_its_first_and_last_point(name: str) -> None:
    given = [point.point for point in line_points(INPUTS_FOLDER, name)]
    line = _line(name)
    assert np.abs(line[[0, -1]] - np.asarray([given[0], given[-1]])).max() <= ROUNDING_DEG


def test_the_boundary_of_2010_starts_where_that_of_2007_ends() -> None:
    assert _line("norway-russia-2010")[0].tolist() == _line("norway-russia-2007")[-1].tolist()


def test_point_seven_of_the_boundary_of_2010_is_not_quite_on_35_degrees() -> None:
    assert line_points(INPUTS_FOLDER, "norway-russia-2010")[6].point == (35.0001, 83.3519)


def test_the_boundary_of_2010_has_eight_points() -> None:
    assert len(line_points(INPUTS_FOLDER, "norway-russia-2010")) == 8


def test_canadas_baselines_pass_all_163_points() -> None:
    line = _line("canada-baselines-1985")
    points = baseline_points(INPUTS_FOLDER)
    assert (len(points), [point for point in points if not _holds(line, point)]) == (163, [])


def test_every_low_water_stretch_runs_between_two_points_of_the_first_schedule_but_the_one_from_the_border() -> None:
    points = set(baseline_points(INPUTS_FOLDER))
    loose = [ends for ends in low_water_stretches(INPUTS_FOLDER) if not set(ends) <= points]
    assert [ends[0] for ends in loose] == [(-141.0, 69.646111)]


@pytest.mark.parametrize(
    ("name", "area", "first"), [("canada-greenland-1973", "2", 1), ("canada-lincoln-sea-line", "3", 0)]
)
def test_the_lines_towards_greenland_pass_every_point_of_the_order(name: str, area: str, first: int) -> None:
    line = _line(name)
    assert [point for point in fishing_zone(INPUTS_FOLDER, area)[first:] if not _holds(line, point)] == []


@pytest.mark.parametrize(
    ("name", "lon_deg"),
    [
        ("canada-sector-141w", -141.0),
        ("canada-sector-60w", -60.0),
        ("soviet-decree-1926-west", 32 + 4 / 60 + 35 / 3600),
        ("soviet-decree-1926-east", -(168 + 49 / 60 + 30 / 3600)),
        ("usa-ussr-1990", -(168 + 58 / 60 + 37 / 3600)),
        ("beaufort-canada-141w", -141.0),
    ],
)
def test_a_meridian_is_straight_with_no_kink(name: str, lon_deg: float) -> None:
    assert np.abs(_line(name)[:, 0] - lon_deg).max() <= READ_TO_DEG


@pytest.mark.parametrize(
    "name", ["canada-sector-141w", "canada-sector-60w", "soviet-decree-1926-west", "soviet-decree-1926-east"]
)
def test_a_sector_meridian_reaches_the_pole(name: str) -> None:
    assert _line(name)[-1, 1] == 90


def test_no_agreed_boundary_reaches_the_pole() -> None:
    agreed = [name for name, line in LINES.items() if line.family is LineFamily.AGREED_BOUNDARIES]
    lines = [name for name in agreed if drawn_shapes()[name]["shape"] == "line"]
    assert max(float(_line(name)[:, 1].max()) for name in lines) < 88


def test_the_exception_for_svalbard_stands_in_words() -> None:
    assert "Svalbard" in LINES["soviet-decree-1926-west"].note.en


def test_nobody_asserts_a_line_that_was_never_adopted() -> None:
    assert [line.asserted_by for line in LINES.values() if line.legal_status is LegalStatus.NEVER_ADOPTED] == [(), ()]


def test_the_zone_that_was_nordreg_carries_its_present_law() -> None:
    zone = LINES["northern-vts-zone"]
    assert ("SOR/2025-275" in zone.instrument.en, "NORDREG" in zone.name.en, str(zone.date)) == (
        True,
        True,
        "2026-03-31",
    )


def test_the_search_and_rescue_regions_say_that_no_lines_are_invented() -> None:
    assert "could not be verified" in LINES["search-and-rescue-regions"].no_shape_reason.en


@each("name", [name for name in LINES if name not in WITHOUT_SHAPE])
def test_what_is_computed_says_so(name: str) -> None:
    line = LINES[name]
    said = "comput" in line.source.casefold() or "computed" in line.note.en
    assert said or line.grade is not LineGrade.COMPUTED


@each("language", Language)
@each("line", [line for line in LINES.values() if line.canada and line.russia], ids=lambda line: line.id)
def test_canada_and_russia_have_the_same_room(line: Line, language: Language) -> None:
    longer, shorter = sorted((len(line.canada.to(language)), len(line.russia.to(language))), reverse=True)
    assert longer - shorter <= LARGEST_DIFFERENCE * longer


@pytest.mark.parametrize("name", [name for name, line in LINES.items() if line.length_km and name not in WITHOUT_SHAPE])
def test_a_published_length_is_that_of_the_straight_chords_through_the_earth(name: str) -> None:
    total = 0.0
    for part in line_features()[name]["geometry"]["coordinates"]:
        lon, lat = np.radians(np.asarray(part)).T
        normal = GEOD.a / np.sqrt(1 - GEOD.es * np.sin(lat) ** 2)
        place = np.stack(
            [
                normal * np.cos(lat) * np.cos(lon),
                normal * np.cos(lat) * np.sin(lon),
                normal * (1 - GEOD.es) * np.sin(lat),
            ]
        )
        total += float(np.sqrt((np.diff(place) ** 2).sum(axis=0)).sum())
    assert total / 1000 == pytest.approx(LINES[name].length_km, rel=0.005)


@pytest.mark.parametrize("name", [name for name in LINES if drawn_shapes()[name]["shape"] == "line"])
def test_no_piece_of_a_line_is_longer_than_25_km(name: str) -> None:
    parts = [np.asarray(part) for part in line_features()[name]["geometry"]["coordinates"]]
    pieces = [GEOD.inv(*part[:-1].T, *part[1:].T)[2].max() for part in parts]
    assert max(pieces) <= CHORD_M * 1.001


@pytest.mark.parametrize("name", [name for name in LINES if drawn_shapes()[name]["shape"] == "line"])
def test_a_line_is_drawn_where_its_degrees_are(name: str) -> None:
    drawn = np.concatenate(decoded(drawn_shapes()[name]))
    plane = np.column_stack(forward(*_line(name).T))
    nearest = np.hypot(*(drawn[:, None] - plane[None]).transpose(2, 0, 1)).min(axis=1)
    assert nearest.max() < 5


@each("name", [name for name in LINES if name not in WITHOUT_SHAPE])
def test_nothing_is_drawn_beyond_the_edge_of_the_map(name: str) -> None:
    assert max(float(np.hypot(*part.T).max()) for part in decoded(drawn_shapes()[name])) <= DISC_RADIUS_M + 1


def test_every_input_has_a_sidecar() -> None:
    inputs = {path.stem for path in INPUTS_FOLDER.glob("*.csv")}
    assert inputs <= {path.name.removesuffix(".source.toml") for path in INPUTS_FOLDER.glob("*.source.toml")}
