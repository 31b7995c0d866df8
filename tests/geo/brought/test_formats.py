"""Every format is read back: the same geometry, wherever it stands."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import Geod

from geo.brought import Brought, Done, Kind, Question, read_layer
from geo.projection import DISC_RADIUS_M, forward, inverse
from tests.each import each
from tests.geo.brought import files

GEOD = Geod(ellps="WGS84")


def taken(name: str, data: bytes, **more: str) -> Brought:
    """Read a layer that can be taken."""
    brought = read_layer(name, data, **more)
    assert isinstance(brought, Brought)
    return brought


def done(brought: Brought) -> dict[Done, int]:
    return {remark.done: remark.n for remark in brought.remarks}


@each("name", sorted(files.FILES))
def test_a_line_is_read_back(name: str) -> None:
    (line,) = taken(name, files.FILES[name]).lines
    ends = np.column_stack(inverse(*shapely.get_coordinates(line)[[0, -1]].T))
    assert ends == pytest.approx(np.array([[30, 70], [40, 75]]))


@each("name", sorted(files.FILES))
def test_its_kind_is_told(name: str) -> None:
    kinds = dict(zip(sorted(files.FILES), sorted(set(Kind) - {Kind.CSV}, key=_suffix), strict=True))
    assert taken(name, files.FILES[name]).kind is kinds[name]


def _suffix(kind: Kind) -> str:
    return {"flatgeobuf": "fgb", "geopackage": "gpkg", "geoparquet": "parquet", "shapefile": "zip"}.get(kind, kind)


def test_points_of_a_table_are_read_back() -> None:
    points = taken("places.csv", files.CSV).points
    assert np.column_stack(inverse(*points.T)) == pytest.approx(np.array([[10, 80], [-170, 66]]))


@each(
    ("text", "degrees"),
    [
        ("71.5", 71.5),
        ("71,5", 71.5),
        ("71 30", 71.5),
        ("71°30'N", 71.5),
        ("71° 30′ 36″ N", 71.51),
        ("N 71 30.6", 71.51),
        ("71d30m36s", 71.51),
        ("71:30:36", 71.51),
        ("+71.5", 71.5),
    ],
)
def test_degrees_and_minutes_are_read_as_degrees(text: str, degrees: float) -> None:
    points = taken("a.csv", f"lat;lon\n{text};-33 15,0\n".encode()).points
    assert np.column_stack(inverse(*points.T)) == pytest.approx(np.array([[-33.25, degrees]]))


@each(("letter", "sign"), [("E", 1), ("W", -1), ("O", -1)])
def test_a_letter_says_on_which_side_of_greenwich_it_lies(letter: str, sign: int) -> None:
    points = taken("a.csv", f"lat;lon\n70;20°30'{letter}\n".encode()).points
    assert np.column_stack(inverse(*points.T))[0, 0] == pytest.approx(sign * 20.5)


@each("row", ["70 60;20", "70;20 75", "N;E", "70;20 30 N", "", "north;east"])
def test_a_row_without_coordinates_is_left_out_and_counted(row: str) -> None:
    brought = taken("a.csv", f"lat;lon;name\n{row};x\n70;20;y\n".encode())
    assert (len(brought.points), done(brought)) == (1, {Done.BAD_ROWS: 1})


def test_a_geopackage_of_several_layers_gives_the_one_that_is_asked_for() -> None:
    package = files.geopackage(files.frame(files.LINE), "first")
    both = files.with_sql(
        package,
        "CREATE TABLE second AS SELECT * FROM first",
        "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('second', 'features', 4326)",
        "INSERT INTO gpkg_geometry_columns VALUES ('second', 'geom', 'LINESTRING', 4326, 0, 0)",
    )
    found = taken("two.gpkg", both, layer="second")
    assert (found.layer, found.layers) == ("second", ("first", "second"))


@each("name", ["ways.zip", "WAYS.ZIP"])
def test_a_shapefile_lies_in_any_folder_of_its_archive(name: str) -> None:
    assert taken(name, files.SHAPEFILE).layer == "folder/ways"


def test_a_file_without_a_crs_is_asked_about() -> None:
    data = files.zipped({f"a{end}": content for end, content in files.shapefile([[(0, -2e6), (1e6, -1e6)]]).items()})
    asked = read_layer("a.zip", data)
    assert isinstance(asked, Question)
    assert (asked.likely_degrees, asked.east) == (False, 1e6)


def test_an_answer_about_the_crs_is_taken() -> None:
    data = files.zipped({f"a{end}": content for end, content in files.shapefile([[(0, -2e6), (1e6, -1e6)]]).items()})
    brought = taken("a.zip", data, crs="EPSG:3573")
    assert shapely.get_coordinates(brought.lines)[[0, -1]] == pytest.approx(np.array([[0, -2e6], [1e6, -1e6]]), abs=0.5)


@each("crs", [3573, 3995, 3413, 32633, 3035])
def test_metres_of_any_plane_become_those_of_the_map(crs: int) -> None:
    point = files.frame(shapely.Point(15.0, 78.0)).to_crs(crs)
    brought = taken("a.gpkg", files.geopackage(point))
    assert brought.points == pytest.approx(np.column_stack(forward(15.0, 78.0)), abs=1)


def test_a_line_across_180_degrees_goes_the_shorter_way() -> None:
    line = shapely.LineString([(170, 70), (-170, 70)])
    (found,) = taken("a.geojson", files.written(files.frame(line), "GeoJSON")).lines
    _, latitudes = inverse(*shapely.get_coordinates(found).T)
    assert (found.length < 1e6, latitudes.min()) == (True, pytest.approx(70))


def test_a_ring_round_the_pole_holds_the_pole() -> None:
    ring = shapely.Polygon([(lon, 80) for lon in range(-180, 180, 10)])
    (found,) = taken("a.geojson", files.written(files.frame(ring), "GeoJSON")).areas
    area, _ = GEOD.geometry_area_perimeter(shapely.segmentize(shapely.box(-180, 80, 180, 90), 1))
    assert (found.contains(shapely.Point(0, 0)), found.area) == (True, pytest.approx(abs(area), rel=1e-3))


def test_a_band_of_all_longitudes_keeps_its_hole() -> None:
    (found,) = taken("a.geojson", files.written(files.frame(shapely.box(-180, 60, 180, 70)), "GeoJSON")).areas
    area, _ = GEOD.geometry_area_perimeter(shapely.segmentize(shapely.box(-180, 60, 180, 70), 1))
    assert found.area == pytest.approx(abs(area), rel=1e-3)


def test_what_reaches_beyond_the_map_is_cut_at_its_edge() -> None:
    brought = taken("a.geojson", files.written(files.frame(shapely.box(0, 20, 40, 70)), "GeoJSON"))
    (found,) = brought.areas
    reach = np.hypot(*shapely.get_coordinates(found).T).max()
    assert (reach, done(brought)) == (pytest.approx(DISC_RADIUS_M, rel=1e-5), {Done.CUT: 1})


def test_what_lies_beyond_the_map_is_left_out_and_counted() -> None:
    south = shapely.LineString([(0, 10), (10, 20)])
    brought = taken("a.geojson", files.written(files.frame(files.LINE, south), "GeoJSON"))
    assert (len(brought.lines), done(brought)) == (1, {Done.SOUTH: 1})


def test_the_whole_world_is_the_whole_map() -> None:
    (found,) = taken("a.geojson", files.written(files.frame(shapely.box(-180, -90, 180, 90)), "GeoJSON")).areas
    assert found.area == pytest.approx(np.pi * DISC_RADIUS_M**2, rel=1e-4)


def test_the_names_of_attributes_stay_texts() -> None:
    name = "x'; DROP TABLE layer; --"
    brought = taken("a.gpkg", files.geopackage(files.frame(files.LINE, **{name: ["one"]})))
    assert brought.attributes.names == (name,)
