"""What stands beside the geometries of a layer is read within bounds, and is what it is: text, number or day."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pyarrow as pa
import pytest
import shapely

from geo.brought import Done, attributes
from geo.brought.errors import Place
from tests.each import each
from tests.geo.brought import files
from tests.geo.brought.test_formats import done, taken

TYPED = files.frame(
    files.LINE,
    files.AREA,
    n=[1, 2],
    share=[0.5, np.nan],
    day=[dt.date(2020, 1, 2), None],
    name=["=1+1", "<b>x</b>"],
)
LINES = files.frame(files.LINE, files.LINE, **TYPED.drop(columns="geometry")).astype({"day": "datetime64[ms]"})
WRITTEN = {
    "a.gpkg": files.geopackage(LINES),
    "a.geojson": files.written(TYPED, "GeoJSON"),
    "a.fgb": files.written(LINES, "FlatGeobuf"),
    "a.parquet": files.parquet(TYPED),
    "a.csv": b'lat,lon,n,share,day,name\n70,20,1,0.5,2020-01-02,=1+1\n71,21,2,,,"<b>x</b>"\n',
}


def cells(name: str, data: bytes) -> list[list[object]]:
    """Give what was read, row by row."""
    found = taken(name, data).attributes
    return [[found.value(row, at) for at in range(len(found.names))] for row in range(len(found.columns[0]))]


@each("name", WRITTEN)
def test_numbers_days_and_texts_are_read_as_what_they_are(name: str) -> None:
    assert cells(name, WRITTEN[name]) == [[1, 0.5, dt.date(2020, 1, 2), "=1+1"], [2, None, None, "<b>x</b>"]]


@each("name", WRITTEN)
def test_of_geometries_it_is_known_which_feature_each_is(name: str) -> None:
    brought = taken(name, WRITTEN[name])
    assert sorted([*brought.point_rows, *brought.line_rows, *brought.area_rows]) == [0, 1]
    assert brought.rows.tolist() == [0, 1]


def test_what_is_left_out_or_taken_apart_shifts_no_rows() -> None:
    both = shapely.GeometryCollection([files.LINE, shapely.GeometryCollection([files.AREA, shapely.Point(5, 80)])])
    south = shapely.Point(0, 10)
    brought = taken("a.parquet", files.parquet(files.frame(south, None, both, files.POINTS, files.AREA)))
    assert brought.line_rows.tolist() == [2]
    assert sorted(brought.area_rows.tolist()) == [2, 4]
    assert sorted(brought.point_rows.tolist()) == [2, 3, 3]


def test_rows_of_a_table_without_coordinates_shift_no_rows() -> None:
    brought = taken("a.csv", b"lat,lon,name\nx,y,none\n70,20,one\n")
    assert [brought.attributes.text(row, 0) for row in brought.point_rows] == ["one"]


@each("text", ["0123", "1e5x", "12-3", "2020-02-30", "+1", "1 000", ".5", "99999999999999999999"])
def test_what_is_no_plain_number_or_day_stays_a_text(text: str) -> None:
    assert cells("a.csv", f"lat,lon,v\n70,20,{text}\n".encode()) == [[text]]


def test_a_comma_parts_decimals_where_a_semicolon_parts_columns() -> None:
    assert cells("a.csv", b"lat;lon;v\n70;20;1,5\n71;20;2\n") == [[1.5], [2.0]]


def test_a_whole_number_that_no_spreadsheet_holds_is_a_text() -> None:
    assert cells("a.parquet", files.parquet(files.frame(files.LINE, n=[2**60]))) == [[str(2**60)]]


def test_columns_beyond_the_most_are_left_out_and_counted_but_those_that_name_are_kept() -> None:
    columns = {f"c{at}": [at] for at in range(attributes.MOST_READ + 9)} | {"name": ["x"]}
    brought = taken("a.gpkg", files.geopackage(files.frame(files.LINE, **columns)))
    assert (len(brought.attributes.names), done(brought)) == (attributes.MOST_READ, {Done.COLUMNS: 10})
    assert "name" in brought.attributes.names


def test_with_many_features_fewer_columns_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attributes, "MOST_CELLS", 5)
    brought = taken("a.gpkg", files.geopackage(files.frame(files.LINE, files.LINE, a=[1, 2], b=[1, 2], c=[1, 2])))
    assert (brought.attributes.names, done(brought)) == (("a", "b"), {Done.COLUMNS: 1})


@each("name", ["a.gpkg", "a.geojson", "a.parquet"])
def test_long_texts_are_cut_and_counted(name: str) -> None:
    layer = files.frame(files.LINE, name=["x" * 5_000])
    write = {"a.gpkg": files.geopackage, "a.parquet": files.parquet}
    brought = taken(name, write[name](layer) if name in write else files.written(layer, "GeoJSON"))
    assert (len(brought.attributes.text(0, 0)), done(brought)) == (attributes.LONGEST_TEXT, {Done.LONG_TEXTS: 1})


def test_more_than_the_memory_allowed_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attributes, "MOST_ATTRIBUTES_MB", 0)
    brought = taken("a.gpkg", files.geopackage(files.frame(files.LINE, name=["x"])))
    assert (brought.attributes.names, len(brought.lines)) == ((), 1)


def test_a_column_that_is_worked_out_when_it_is_read_is_not_read() -> None:
    package = files.with_sql(
        files.geopackage(files.frame(files.LINE)),
        "ALTER TABLE layer ADD COLUMN endless TEXT GENERATED ALWAYS AS (printf('%.*c', 100000000, 'x')) VIRTUAL",
    )
    assert taken("a.gpkg", package).attributes.names == ("name",)


def test_columns_of_lists_and_bytes_are_left_out() -> None:
    layer = files.frame(files.LINE, list=[[1, 2]], bytes=[b"x"], name=["one"])
    assert taken("a.parquet", files.parquet(layer)).attributes.names == ("name",)


def test_names_are_told_apart_and_kept_on_one_short_line() -> None:
    names = ["a\nb", "A b", "x" * 500, ""]
    made = attributes.attributes_of(names, [pa.array([1])] * 4, Place("a"))
    assert made.names == ("a b", "A b (2)", "x" * attributes.LONGEST_NAME, "…")


@each(
    ("names", "language", "chosen"),
    [
        (("id", "nom"), "", "nom"),
        (("id", "Название"), "", "Название"),
        (("code", "NAME_EN", "NAME_FR"), "fr", "NAME_FR"),
        (("NAME_EN", "NAME"), "fr", "NAME"),
        (("code", "title"), "en", "title"),
        (("code", "remark"), "en", "code"),
    ],
)
def test_the_column_that_names_features_is_found(names: tuple[str, ...], language: str, chosen: str) -> None:
    found = attributes.Attributes(names, (pa.array(["x"]),) * len(names))
    assert found.names[found.naming(language) or 0] == chosen


def test_a_column_that_is_empty_for_most_features_names_nothing() -> None:
    found = attributes.Attributes(("name", "code"), (pa.array(["x", None, ""]), pa.array(["a", "b", None])))
    assert found.naming() == 1


def test_numbers_alone_name_nothing() -> None:
    assert attributes.Attributes(("name",), (pa.array([1]),)).naming() is None
