"""What cannot be taken is told in one fault that names the file; what can be mended is mended and counted."""

from __future__ import annotations

import gc
import random
import zipfile

import numpy as np
import psutil
import pytest
import shapely

from geo.brought import Brought, BroughtError, Done, Question, Wrong, plane, read_layer, sniff, sources, zips
from tests.each import each
from tests.geo.brought import files
from tests.geo.brought.test_formats import done, taken

MUTATIONS = 1_000
RING = [(lon, 75) for lon in range(0, 360, 30)]


def refused(name: str, data: bytes, **more: str) -> BroughtError:
    with pytest.raises(BroughtError) as caught:
        read_layer(name, data, **more)
    return caught.value


def polygon(*points: tuple[float, float]) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": [[*points, points[0]]]}


@each(
    ("name", "data", "wrong"),
    [
        ("a.gpkg", b"", Wrong.EMPTY_FILE),
        ("a.gpkg", b"SQLite format 3\x00" + bytes(200), Wrong.OTHER_KIND),
        ("a.gpkg", b"lat,lon\n70,20\n", Wrong.OTHER_KIND),
        ("a.gpkg", files.FILES["ways.geojson"], Wrong.OTHER_KIND),
        ("a.geojson", b"<OGRVRTDataSource></OGRVRTDataSource>", Wrong.OTHER_KIND),
        ("a.vrt", b"<OGRVRTDataSource></OGRVRTDataSource>", Wrong.UNKNOWN_KIND),
        ("a.kml", b"<OGRVRTDataSource></OGRVRTDataSource>", Wrong.OTHER_KIND),
        ("a.exe", b"MZ\x00\x01", Wrong.UNKNOWN_KIND),
        ("a.geojson", b"{", Wrong.UNREADABLE),
        ("a.geojson", b'{"type":"FeatureCollection","features":[]}', Wrong.NO_FEATURES),
        ("a.geojson", files.geojson(None), Wrong.NO_FEATURES),
        ("a.geojson", b"{" * 100_000, Wrong.UNREADABLE),
        ("a.kml", files.kml(""), Wrong.NO_LAYER),
        ("a.kml", files.kml(files.KML_LINE, '<!DOCTYPE a [<!ENTITY b "c">]>'), Wrong.ENTITIES),
        ("a.fgb", b"fgb\x03fgb\x00" + bytes(100), Wrong.NO_LAYER),
        ("a.parquet", b"PAR1" + bytes(100) + b"PAR1", Wrong.UNREADABLE),
        ("a.csv", b"name,value\na,1\n", Wrong.NO_COORDINATES),
        ("a.csv", b"lat,lon\n", Wrong.NO_FEATURES),
        ("a.csv", b"lat,lon\nnan,nan\n", Wrong.BAD_COORDINATES),
        ("a.csv", b"lat,lon\n20,70\n25,75\n", Wrong.SWAPPED),
        ("a.csv", b"lat,lon\n120,70\n125,75\n", Wrong.SWAPPED),
        ("a.csv", b"lat,lon\n500000,7800000\n", Wrong.NOT_DEGREES),
        ("a.csv", b"lat,lon\n10,20\n-30,40\n", Wrong.SOUTH),
        ("a.zip", files.zipped({"readme.txt": b"nothing"}), Wrong.ZIP_CONTENT),
        ("a.zip", files.zipped({"a.shp": b"x"}), Wrong.SHAPEFILE_PARTS),
        ("a.zip", files.zipped({"../a.shp": b"x"}), Wrong.ZIP_PATH),
        ("a.zip", files.zipped({"/etc/a.shp": b"x"}), Wrong.ZIP_PATH),
        ("a.zip", files.zipped({"..\\a.shp": b"x"}), Wrong.ZIP_PATH),
        ("a.zip", files.zipped({"C:\\a.shp": b"x"}), Wrong.ZIP_PATH),
        ("a.zip", files.zipped({"b.zip": files.SHAPEFILE}), Wrong.ZIP_NESTED),
        ("a.zip", files.zipped({"a.shp": bytes(5_000_000)}), Wrong.ZIP_RATIO),
        ("a.zip", files.zipped({f"{n}.txt": b"" for n in range(501)}), Wrong.ZIP_MEMBERS),
        ("a.zip", b"PK\x03\x04" + bytes(50), Wrong.UNREADABLE),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_for_what_it_is(name: str, data: bytes, wrong: Wrong) -> None:
    fault = refused(name, data)
    assert (fault.file, fault.wrong) == (name, wrong)


def test_a_file_above_the_limit_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sniff, "MOST_MB", 1)
    assert refused("a.csv", bytes(2 * sniff.MEGABYTE)).wrong is Wrong.TOO_LARGE


def test_an_archive_that_would_fill_the_memory_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_UNPACKED_MB", 1)
    rough = random.Random(1).randbytes(700_000)  # noqa: S311  # what cannot be packed
    data = files.zipped({"a.shp": rough, "b.shp": rough}, zipfile.ZIP_STORED)
    assert refused("a.zip", data).wrong is Wrong.ZIP_SIZE


def test_an_archive_that_understates_its_content_is_not_believed() -> None:
    data = bytearray(files.zipped({f"a{end}": bytes(400_000) for end in (".shp", ".shx", ".dbf")}))
    size = (400_000).to_bytes(4, "little")
    assert refused("a.zip", bytes(data).replace(size, (9).to_bytes(4, "little"))).wrong is Wrong.UNREADABLE


@each("name", ["ways.gpkg", "ways.geojson", "ways.fgb", "ways.parquet", "ways.zip", "ways.kml"])
def test_more_corners_than_are_taken_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_VERTICES", 2)
    assert refused(name, files.FILES[name]).wrong is Wrong.TOO_MANY_VERTICES


@each("name", ["a.gpkg", "a.parquet", "a.csv"])
def test_more_features_than_are_taken_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_FEATURES", 1)
    two = files.frame(files.LINE, files.LINE)
    data = {"a.gpkg": files.geopackage(two), "a.parquet": files.parquet(two), "a.csv": files.CSV}[name]
    assert refused(name, data).wrong is Wrong.TOO_MANY_FEATURES


def test_a_view_of_a_geopackage_is_not_run() -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS fid, geom FROM n, real"
    package = files.with_sql(
        files.geopackage(files.frame(files.LINE), "real"),
        f"CREATE VIEW trap AS {endless}",
        "UPDATE gpkg_contents SET data_type = 'attributes'",
        "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('trap', 'features', 4326)",
        "INSERT INTO gpkg_geometry_columns VALUES ('trap', 'geom', 'LINESTRING', 4326, 0, 0)",
    )
    fault = refused("a.gpkg", package)
    assert (fault.layer, fault.wrong) == ("trap", Wrong.NOT_A_TABLE)


def test_collections_within_collections_are_not_followed_down() -> None:
    deep = shapely.Point(0, 80)
    for _ in range(100):
        deep = shapely.GeometryCollection([deep])
    assert refused("a.parquet", files.parquet(files.frame(deep))).wrong is Wrong.UNREADABLE


@each("crs", ["", "x", "EPSG:999999", "EPSG:5703", "EPSG:3573; DROP"])
def test_a_crs_that_is_none_of_a_plane_is_refused_or_asked_for_again(crs: str) -> None:
    data = files.zipped({f"a{end}": content for end, content in files.shapefile([[(0, 0), (1, 1)]]).items()})
    if crs:
        assert refused("a.zip", data, crs=crs).wrong is Wrong.UNKNOWN_CRS
    else:
        assert isinstance(read_layer("a.zip", data, crs=crs), Question)


def test_metres_in_the_name_of_degrees_are_refused() -> None:
    data = files.geojson({"type": "Point", "coordinates": [500_000, 7_800_000]})
    assert refused("a.geojson", data).wrong is Wrong.NOT_DEGREES


def test_heights_are_dropped_and_counted() -> None:
    data = files.geojson({"type": "LineString", "coordinates": [[30, 70, 5], [35, 72, 9]]})
    brought = taken("a.geojson", data)
    assert (shapely.has_z(brought.lines).any(), done(brought)) == (False, {Done.HEIGHTS: 1})


def test_mixed_geometries_are_parted_by_kind() -> None:
    brought = taken("a.parquet", files.parquet(files.frame(files.LINE, files.AREA, files.POINTS, None)))
    counts = (len(brought.points), len(brought.lines), len(brought.areas))
    assert (counts, done(brought)) == ((2, 1, 1), {Done.EMPTY: 1, Done.MIXED: 3})


def test_a_collection_is_taken_apart() -> None:
    both = shapely.GeometryCollection([files.LINE, shapely.GeometryCollection([files.AREA])])
    brought = taken("a.parquet", files.parquet(files.frame(both)))
    assert (len(brought.lines), len(brought.areas)) == (1, 1)


@each("number", [np.nan, np.inf, -np.inf])
def test_what_is_not_a_number_is_left_out_and_counted(number: float) -> None:
    bad = shapely.from_ragged_array(1, np.array([[10.0, 80.0], [number, 81.0]]), (np.array([0, 2]),))[0]
    brought = taken("a.gpkg", files.geopackage(files.frame(files.LINE, bad)))
    assert (len(brought.lines), done(brought)) == (1, {Done.NOT_NUMBERS: 1})


@each(
    "ring",
    [
        [*RING[::5], *RING[3::5]],
        [RING[at * 5 % 12] for at in range(12)],
        [*RING, *RING],
        [(0, 80), (120, 60), (240, 80), (60, 60), (180, 80), (300, 60)],
    ],
)
def test_a_ring_round_the_pole_that_crosses_itself_is_repaired_and_counted(ring: list[tuple[float, float]]) -> None:
    brought = taken("a.geojson", files.geojson(polygon(*ring)))
    assert (shapely.is_valid(brought.areas).all(), done(brought)) == (True, {Done.REPAIRED: 1})


def test_a_ring_that_does_not_end_where_it_begins_is_closed_and_counted() -> None:
    corners = [(0, 70), (10, 70), (10, 75), (0, 75)]
    brought = taken("a.geojson", files.geojson({"type": "Polygon", "coordinates": [corners]}))
    whole = taken("b.geojson", files.geojson(polygon(*corners)))
    assert (done(brought), done(whole)) == ({Done.CLOSED: 1}, {})
    assert brought.areas[0].area == pytest.approx(whole.areas[0].area)


def test_a_bow_tie_keeps_both_its_wings() -> None:
    (area,) = taken("a.geojson", files.geojson(polygon((0, 70), (10, 75), (10, 70), (0, 75)))).areas
    assert len(shapely.get_parts(area)) == 2


def test_a_ring_of_a_million_points_is_taken() -> None:
    turn = np.linspace(0, 360, 1_000_000, endpoint=False)
    ring = shapely.Polygon(np.column_stack([turn - 180, 70 + 5 * np.sin(np.radians(turn * 40))]))
    (area,) = taken("a.parquet", files.parquet(files.frame(ring))).areas
    assert area.contains(shapely.Point(0, 0))


def test_a_ring_that_crosses_itself_a_million_times_is_refused() -> None:
    rough = np.random.default_rng(3)
    points = np.column_stack([rough.uniform(-180, 180, 100_000), rough.uniform(60, 85, 100_000)])
    assert refused("a.parquet", files.parquet(files.frame(shapely.Polygon(points)))).wrong is Wrong.CROSSES_TOO_OFTEN


def test_crossings_are_estimated_to_within_a_half() -> None:
    points = np.random.default_rng(4).uniform(0, 1, (1_000, 2))
    sides = shapely.linestrings(np.stack([points, np.roll(points, -1, axis=0)], axis=1))
    met, _ = shapely.STRtree(sides).query(sides, predicate="crosses")
    assert plane.crossings(shapely.Polygon(points)) == pytest.approx(len(met) / 2, rel=0.5)


def _mutated(data: bytes, rough: random.Random) -> bytes:
    """Give a file with some bytes changed, a part cut out, or a part twice."""
    found = bytearray(data)
    for _ in range(rough.randint(1, 8)):
        at = rough.randrange(len(found))
        found[at] = rough.randrange(256)
    if rough.random() < 0.3:
        begin = rough.randrange(len(found))
        del found[begin : begin + rough.randint(1, 200)]
    if rough.random() < 0.2:
        begin = rough.randrange(len(found) or 1)
        found[begin:begin] = found[begin : begin + 100]
    return bytes(found)


def test_a_thousand_mutated_files_each_give_a_layer_a_question_or_one_fault() -> None:
    rough = random.Random(20)  # noqa: S311  # the same files each time
    names = [*files.FILES, "places.csv"]
    all_files = {**files.FILES, "places.csv": files.CSV}
    for number in range(MUTATIONS):
        name = names[number % len(names)]
        try:
            answer: object = read_layer(name, _mutated(all_files[name], rough))
        except BroughtError as fault:
            answer = fault
        assert isinstance(answer, Brought | Question | BroughtError)
        assert answer.file == name


def test_memory_is_back_after_layers_were_read_and_dropped() -> None:
    rough = np.random.default_rng(5)
    points = shapely.points(rough.uniform(-180, 180, 200_000), rough.uniform(55, 90, 200_000))
    data = files.parquet(files.frame(*points))
    del points
    sizes = []
    for _ in range(6):
        taken("a.parquet", data)
        gc.collect()
        sizes.append(psutil.Process().memory_info().rss)
    assert max(sizes[3:]) - max(sizes[:3]) < 60 * sniff.MEGABYTE
