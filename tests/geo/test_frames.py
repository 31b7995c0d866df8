"""Every layer as a GeoDataFrame: the rows of the register, in the CRS asked for, valid and of their known size."""

from __future__ import annotations

import doctest
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer
from shapely.geometry import mapping

from data.register import register
from geo import frames
from geo.frames import LAYERS, Crs, layer, layers
from geo.projection import DISC_RADIUS_M, forward

REGISTER: Final = register()
BOTH: Final[tuple[Crs, ...]] = (4326, 3573)
FRAMES: Final = {(name, crs): frame for crs in BOTH for name, frame in layers(crs).items()}
GEOD: Final = Geod(ellps="WGS84")
TO_PLANE: Final = Transformer.from_crs(4326, 3573, always_xy=True)
CUT: Final = ("lines", "zones", "zone_edges", "routes", "land")
KNOWN_KM2: Final = {
    "central-arctic-high-seas": 2_839_960,
    "canada-arctic-waters": 3_105_459,
    "beaufort-wedge": 20_913,
    "hans-island": 12.546,
}

every = pytest.mark.parametrize(("name", "crs"), FRAMES)
every_layer = pytest.mark.parametrize("name", LAYERS)


def shapes(name: str, crs: Crs) -> list[Any]:
    """Give the geometries of a layer that has them."""
    return [one for one in FRAMES[name, crs]["geometry"] if one is not None]


def only_place(lon_deg: float, lat_deg: float, crs: Crs) -> Any:  # noqa: ANN401  # shapely's geometries have no types
    """Give the geometry of a place in a register that has no other."""
    place = replace(REGISTER.places["ottawa"], lon_deg=lon_deg, lat_deg=lat_deg)
    facts = replace(REGISTER, places=MappingProxyType({place.id: place}))
    return layer("places", crs, facts)["geometry"].to_list()[0]


def geodesic_km2(area: Any) -> float:  # noqa: ANN401  # as above
    """Give the area on the ellipsoid; holes run the other way round and count as negative."""
    rings = [np.asarray(ring) for polygon in mapping(area)["coordinates"] for ring in polygon]
    return sum(float(GEOD.polygon_area_perimeter(*ring.T)[0]) for ring in rings) / 1e6


def test_lines_and_zones_are_the_dossiers_together() -> None:
    found = [*FRAMES["lines", 4326]["id"], *FRAMES["zones", 4326]["id"]]
    assert sorted(found) == sorted(REGISTER.lines)


@pytest.mark.parametrize("crs", BOTH)
def test_routes_and_places_are_those_of_the_register(crs: Crs) -> None:
    assert [list(FRAMES[name, crs]["id"]) for name in ("routes", "places")] == [
        list(REGISTER.routes),
        list(REGISTER.places),
    ]


@every
def test_a_layer_knows_its_crs(name: str, crs: Crs) -> None:
    assert FRAMES[name, crs].crs.to_epsg() == crs


def test_straits_are_those_that_routes_pass() -> None:
    passed = {strait for route in REGISTER.routes.values() for strait in route.straits}
    assert set(FRAMES["straits", 4326]["id"]) == passed


@every_layer
def test_both_projections_hold_the_same_rows(name: str) -> None:
    one, other = (FRAMES[name, crs].drop(columns="geometry") for crs in BOTH)
    pd.testing.assert_frame_equal(one, other)


@every
def test_every_shape_is_valid(name: str, crs: Crs) -> None:
    assert [shape for shape in shapes(name, crs) if not shape.is_valid] == []


@every
def test_a_layer_has_one_kind_of_shape(name: str, crs: Crs) -> None:
    assert len({shape.geom_type for shape in shapes(name, crs)}) == 1


@pytest.mark.parametrize("crs", BOTH)
@pytest.mark.parametrize("name", ["lines", "zones"])
def test_a_dossier_lacks_a_shape_only_with_a_reason(name: str, crs: Crs) -> None:
    frame = FRAMES[name, crs]
    without = {name for name, shape in zip(frame["id"], frame["geometry"], strict=True) if shape is None}
    reasons = set(frame.loc[frame["no_shape_reason_en"] != "", "id"])
    assert without == {name for name in frame["id"] if not REGISTER.lines[name].shape} == reasons


@every_layer
def test_degrees_lie_in_the_rectangle_of_degrees(name: str) -> None:
    west, south, east, north = shapely.total_bounds(shapes(name, 4326))
    assert (west >= -180, south > 40, east <= 180, north <= 90) == (True, True, True, True)


@pytest.mark.parametrize("name", CUT)
def test_metres_lie_on_the_maps_disc(name: str) -> None:
    points = shapely.get_coordinates(shapes(name, 3573))
    assert DISC_RADIUS_M / 3 < np.hypot(*points.T).max() < DISC_RADIUS_M + 2


@pytest.mark.parametrize("crs", BOTH)
@pytest.mark.parametrize("name", ["zones", "land"])
def test_outer_rings_run_against_the_clock(name: str, crs: Crs) -> None:
    assert all(part.exterior.is_ccw for shape in shapes(name, crs) for part in shapely.get_parts(shape))


@pytest.mark.parametrize("identifier", KNOWN_KM2)
def test_a_zone_has_its_known_area_in_the_plane(identifier: str) -> None:
    frame = FRAMES["zones", 3573]
    zones = dict(zip(frame["id"], frame["geometry"], strict=True))
    assert zones[identifier].area / 1e6 == pytest.approx(KNOWN_KM2[identifier], rel=0.001)


def test_the_published_area_is_the_planes_to_two_percent() -> None:
    """Zones are drawn with simplified coasts; the published number is from before that."""
    frame = FRAMES["zones", 3573].dropna(subset=["area_km2", "geometry"])
    drawn = np.asarray([shape.area / 1e6 for shape in frame["geometry"]])
    assert float(np.abs(drawn / frame["area_km2"].to_numpy(dtype=np.float64) - 1).max()) < 0.02


def test_the_land_has_the_same_area_in_degrees_and_in_the_plane() -> None:
    in_degrees = sum(map(geodesic_km2, shapes("land", 4326)))
    assert in_degrees == pytest.approx(FRAMES["land", 3573]["area_km2"].sum(), rel=0.001)


def test_nothing_is_cut_at_180_degrees_in_the_plane() -> None:
    """Wrangel Island, and the waters round it, lie over 180 degrees."""
    wrangel = shapely.Point(*forward(180.0, 71.2))
    islands = [shape for shape in shapes("land", 3573) if shape.contains(wrangel)]
    in_degrees = [shape for shape in shapes("land", 4326) if shape.bounds[0] == -180 and shape.bounds[2] == 180]
    assert (len(islands), islands[0].area / 1e6 == pytest.approx(7_600, rel=0.05), bool(in_degrees)) == (1, True, True)


@pytest.mark.parametrize("name", ["lines", "routes"])
def test_both_projections_show_the_same_line(name: str) -> None:
    """The plane is in whole metres; at 180 degrees a line in degrees has a point that the plane does not need."""
    for degrees, plane in zip(shapes(name, 4326), shapes(name, 3573), strict=True):
        points = shapely.get_coordinates(degrees)
        projected = np.column_stack(TO_PLANE.transform(*points[np.abs(points[:, 0]) < 180].T))
        inside = projected[np.hypot(*projected.T) < DISC_RADIUS_M]
        assert shapely.distance(shapely.points(inside), plane).max() < 2


@given(st.floats(-180, 180), st.one_of(st.floats(50, 90), st.floats(89.9, 90)))
def test_a_place_comes_back_from_the_plane_wherever_it_lies(lon_deg: float, lat_deg: float) -> None:
    plane, degrees = (only_place(lon_deg, lat_deg, crs) for crs in (BOTH[1], BOTH[0]))
    lon, lat = TO_PLANE.transform(plane.x, plane.y, direction="INVERSE")
    assert GEOD.inv(lon, lat, degrees.x, degrees.y)[2] < 0.01


@given(st.floats(179.9, 180.1), st.floats(60, 89.9))
def test_a_place_by_180_degrees_lies_beside_it_in_the_plane(lon_deg: float, lat_deg: float) -> None:
    turned = float(np.remainder(lon_deg + 180, 360) - 180)
    found, on_it = only_place(turned, lat_deg, 3573), forward(180.0, lat_deg)
    assert np.hypot(found.x - on_it[0], found.y - on_it[1]) < 6_000


def test_a_code_stands_with_its_words_in_both_languages() -> None:
    frame = FRAMES["lines", 4326].set_index("id")
    status = REGISTER.lines["canada-sector-141w"].legal_status
    found = frame.loc["canada-sector-141w", ["legal_status", "legal_status_en", "legal_status_fr"]]
    assert list(found) == [status, status.label.en, status.label.fr]


def test_who_asserts_a_line_stands_as_ids_and_as_names() -> None:
    frame = FRAMES["lines", 4326].set_index("id")
    line = next(line for line in REGISTER.lines.values() if len(line.asserted_by) == 2 and line.id in frame.index)
    names = [REGISTER.actors[actor].name.fr for actor in line.asserted_by]
    assert list(frame.loc[line.id, ["asserted_by", "asserted_by_fr"]]) == [
        ";".join(line.asserted_by),
        "; ".join(names),
    ]


def test_a_partial_date_stays_partial() -> None:
    dates = FRAMES["lines", 4326].set_index("id")["date"]
    assert {name: dates[name] for name in dates.index} == {
        name: str(REGISTER.lines[name].date or "") for name in dates.index
    }


def test_an_unknown_layer_is_refused() -> None:
    with pytest.raises(KeyError, match="ice"):
        layer("ice")


def test_the_example_of_the_documentation_holds() -> None:
    assert doctest.testmod(frames).failed == 0
