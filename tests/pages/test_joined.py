"""A table of the reader's own on the map page: taken in, joined, listed, marked, taken along, taken away."""

from __future__ import annotations

import io
import json
import logging
import zipfile

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from components.exports import JoinedPlace, JoinedPlaces, MapContent, Sheet
from components.exports.csv_file import as_csv
from components.exports.geojson import archive
from components.exports.geopackage import package
from components.exports.xlsx import as_xlsx
from components.map.joined.words import fault_words
from components.polar_map import BROUGHT
from components.words import words
from data.joined import TableError, Wrong
from data.language import Language
from geo.brought import Brought, read_layer
from tests.data.joined import files
from tests.each import each
from tests.pages.driver import address, components, headers, open_page, query_of, read, table
from tests.pages.poisoned import POISON

pytestmark = pytest.mark.usefixtures("unfolded")

NOTE = "brought by the reader, not checked"
PORTS = files.text(files.PORTS)
BOOK = files.workbook(
    {"Ports": files.PORTS, "Partners": [("Partner", "Budget"), ("UArctic", 20), ("Russie", 5), ("nobody", 7)]}
)
FORMULA = "=cmd|' /C calc'!A0"


def bring(name: str, data: bytes, /, **query: str) -> AppTest:
    """Open the map page and bring a table."""
    at = open_page("map", **query)
    at.file_uploader[1].set_value((name, data, "application/octet-stream"))
    return at.run()


def own(at: AppTest) -> list[dict[str, object]]:
    """Give what is on the map of a table of one's own."""
    return [item for item in components(at)["map"]["items"] if item["status"] == BROUGHT]


def legend(at: AppTest) -> list[str]:
    """Give what the legend says of it."""
    return [entry["label"] for entry in components(at)["map"]["legend"] if entry["key"] == BROUGHT]


def said(at: AppTest) -> list[str]:
    """Give all sentences of the page."""
    return [read(one.value) for one in at.markdown]


@pytest.fixture(scope="module")
def ports() -> AppTest:
    """Give the page with a table of ports."""
    return bring("ports.csv", PORTS)


def test_how_much_of_it_is_joined_is_said(ports: AppTest) -> None:
    assert (
        "Joined by the column “Port”: 2 of 4 rows of your table, to 2 of the register’s 39 places. Without a record: 2."
    ) in said(ports)


def test_joined_rows_stand_beside_their_records(ports: AppTest) -> None:
    rows = table(ports, "map-joined-rows")
    assert "Your table beside the register" in headers(ports)
    assert [row[0] for row in rows] == ["Murmansk", "St. Petersburg"]
    assert rows[0][2:] == ["Mourmansk", "56.2", "2019"]


def test_a_joined_row_leads_to_its_record(ports: AppTest) -> None:
    cell = components(ports)["map-joined-rows"]["rows"][0]["cells"][0]
    assert query_of(cell["href"])["item"] == ["murmansk"]


def test_rows_without_a_record_are_told_with_what_is_near(ports: AppTest) -> None:
    rows = components(ports)["map-joined-left"]["rows"]
    looked_for = [row["cells"][0]["text"] for row in rows]
    near = [[link["text"] for link in row["cells"][2].get("links", ())] for row in rows]
    assert list(zip(looked_for, near, strict=True)) == [("Murmnask", ["perhaps Murmansk"]), ("Nowhere", [])]


def test_its_places_are_marked_and_explained_as_not_checked(ports: AppTest) -> None:
    data = components(ports)["map"]
    assert [(item["shape"], item["name"]) for item in own(ports)] == [
        ("circle", "Murmansk"),
        ("circle", "St. Petersburg"),
    ]
    assert legend(ports) == [f"Places of your table: {NOTE}"]
    assert all(f"ports.csv: {NOTE}" in data["texts"][name] for name in ("note", "disclaimer"))
    assert "1 layer brought by the reader" in data["texts"]["alt"]


def test_circles_are_sized_by_a_column_of_numbers() -> None:
    at = bring("ports.csv", PORTS)
    at.selectbox(key="map-joined-size").select("Tonnage, Mt").run()
    assert {item["name"]: item["size"] for item in own(at)} == {"Murmansk": 24.0, "St. Petersburg": 5.0}
    assert legend(at) == [
        f"Places of your table: {NOTE}; area of a circle by “Tonnage, Mt”, the largest 56.2",
    ]


def test_what_it_is_joined_to_and_by_what_can_be_chosen() -> None:
    at = bring("partners.csv", files.text([("Who", "Where"), ("Canada", "Kupol"), ("Russia", "x"), ("NATO", "y")]))
    assert [row[0] for row in table(at, "map-joined-rows")] == ["Canada", "Russia", "NATO"]
    at.selectbox(key="map-joined-kind").select_index(0).run()
    at.selectbox(key="map-joined-column").select(1).run()
    assert [row[0] for row in table(at, "map-joined-rows")] == ["Kupol"]


def test_seats_of_actors_and_places_of_initiatives_are_marked() -> None:
    actors = bring("a.csv", b"who\nCanada\nRussia\nNATO\n")
    initiatives = bring("a.csv", b"what\nKinross Gold at Kupol and Dvoinoye\nPolar Code\n")
    assert [item["name"] for item in own(actors)] == ["Ottawa", "Moscow"]
    assert [item["name"] for item in own(initiatives)] == ["Kupol", "Dvoinoye"]
    assert any("1 record has no place with coordinates in the register." in one for one in said(actors))


def test_an_initiative_stands_with_its_state() -> None:
    at = bring("a.csv", b"what\nPolar Code\n")
    assert components(at)["map-joined-rows"]["columns"][1]["label"] == "State"


def test_a_sheet_can_be_chosen() -> None:
    at = bring("book.xlsx", BOOK)
    at.selectbox(key="map-joined-sheet").select("Partners").run()
    assert [row[0] for row in table(at, "map-joined-rows")] == ["University of the Arctic", "Russia"]
    assert any(f"book.xlsx, sheet Partners: {NOTE}" in one for one in said(at))


def test_a_sheet_that_cannot_be_joined_leaves_the_one_before() -> None:
    at = bring("book.xlsx", files.workbook({"Ports": files.PORTS, "none": [("a", "b")]}))
    at.selectbox(key="map-joined-sheet").select("none").run()
    assert [read(one.value) for one in at.error] == [
        "book.xlsx, sheet none: there is no row below the names of the columns; at least one is wanted."
    ]
    assert (at.selectbox(key="map-joined-sheet").value, len(own(at))) == ("Ports", 2)


def test_of_many_rows_the_first_are_on_screen_and_the_page_says_so() -> None:
    at = bring("many.csv", files.text([("port", "n"), *(("Kupol", str(number)) for number in range(250))]))
    assert len(table(at, "map-joined-rows")) == 200
    assert "The first 200 of 250 rows are on screen; the files have all." in said(at)
    assert own(at)[0]["lines"] == ["250 rows"]


def test_a_circle_that_is_picked_opens_its_place() -> None:
    from components.map.joined import place_of  # noqa: PLC0415  # as the page asks it

    assert (place_of("brought-place-murmansk"), place_of("brought-line"), place_of("murmansk")) == ("murmansk", "", "")


def test_a_table_without_coordinates_among_the_layers_is_joined() -> None:
    at = open_page("map")
    at.file_uploader[0].set_value(("ports.csv", PORTS, "text/csv")).run()
    assert (len(own(at)), len(at.error)) == (2, 0)


def test_a_table_with_coordinates_among_the_layers_stays_a_layer() -> None:
    at = open_page("map")
    at.file_uploader[0].set_value(("ports.csv", b"port,lat,lon\nMurmansk,69,33\n", "text/csv")).run()
    assert [item["shape"] for item in own(at)] == ["dots"]


def test_a_layer_and_a_table_are_both_named() -> None:
    at = bring("ports.csv", PORTS)
    at.file_uploader[0].set_value(("layer.csv", b"lat,lon\n69,33\n", "text/csv")).run()
    note = components(at)["map"]["texts"]["note"]
    assert note == f"layer.csv: {NOTE}. ports.csv: {NOTE}."


def test_nothing_of_it_is_in_the_address_or_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        at = bring("secret-name.csv", PORTS.replace(b"Nowhere", b"secret-name"))
        bring("secret-name.xlsx", b"broken")
    assert "secret-name" not in json.dumps(address(at)) + caplog.text


def test_the_file_itself_is_held_only_where_it_has_other_sheets() -> None:
    held = [bring(name, data).session_state["map-joined"].data for name, data in (("a.csv", PORTS), ("a.xlsx", BOOK))]
    assert [data is None for data in held] == [True, False]


def test_it_is_taken_away_again() -> None:
    at = bring("ports.csv", PORTS)
    at.button(key="map-joined-remove").click().run()
    assert (own(at), "map-joined-rows" in components(at), len(at.file_uploader)) == ([], False, 2)


def test_a_table_that_cannot_be_taken_leaves_the_map_as_it_was() -> None:
    before = components(open_page("map"))["map"]
    at = bring("a.xlsx", b"broken")
    assert components(at)["map"] == before
    assert [read(one.value).startswith("a.xlsx: ") for one in at.error] == [True]


@each("language", list(Language))
def test_every_fault_of_a_table_has_a_sentence(language: Language) -> None:
    values = dict.fromkeys(("mb", "most", "n", "member"), "1")
    sentences = [fault_words(words(language), TableError("a.xlsx", "b", wrong, **values)) for wrong in Wrong]
    assert len(set(sentences)) == len(Wrong)
    assert all(sentence.startswith("a.xlsx, ") and sentence.endswith(".") for sentence in sentences)


@each("language", list(Language))
def test_its_words_are_those_of_the_view_in_each_language(language: Language) -> None:
    at = bring("ports.csv", PORTS, lang=language)
    note = {Language.ENGLISH: f"ports.csv: {NOTE}", Language.FRENCH: "ports.csv : apporté par le lecteur, non vérifié"}
    assert note[language].replace(" :", "\N{NO-BREAK SPACE}:") in components(at)["map"]["texts"]["note"]
    assert table(at, "map-joined-rows")[0][3] == {Language.ENGLISH: "56.2", Language.FRENCH: "56,2"}[language]


def test_what_stands_in_it_is_text_everywhere() -> None:
    rows = [("Port", POISON), ("Murmansk", POISON), (POISON, "x")]
    at = bring(f"{POISON}.xlsx", files.workbook({"<b>s<b> $x$ `c` <i>": rows}))
    plain = " ".join(POISON.split())
    assert (table(at, "map-joined-rows")[0][3], table(at, "map-joined-left")[0][0]) == (plain, plain)
    shown = [one.value for one in (*at.markdown, *at.sidebar.markdown)]
    assert not any(one for text in shown for one in ("<b>x</b>", "](http://evil", " :smile:") if one in text)


def sheet(rows: list[tuple[str, ...]]) -> Sheet:
    """Give a list with a formula at the head of a column and within it, as a reader's table may have them."""
    return Sheet(Language.ENGLISH, "Joined rows", (FORMULA, "b"), rows, ())


def test_no_formula_is_in_what_is_taken_along() -> None:
    taken = sheet([(FORMULA, "x")])
    assert as_csv(taken).decode("utf-8-sig").count(f'"\'{FORMULA}"') == 2
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(taken)))
    assert [[cell.value for cell in row] for row in book.worksheets[0].iter_rows(max_col=1)] == [[f"'{FORMULA}"]] * 2


def content() -> MapContent:
    """Give a map with the places of a table on it."""
    place = JoinedPlace("murmansk", "Murmansk", "russia", "Russia", 33.1, 68.97, (1.5, "text"))
    joined = JoinedPlaces("a.csv", f"a.csv: {NOTE}", ("Tonnage", "id"), (place,))
    return MapContent(Language.ENGLISH, "Map", (), (), (), joined=joined)


def test_its_places_are_taken_along_as_geojson_with_what_is_said_of_them() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(content()))) as opened:
        found = json.loads(opened.read("degrees-epsg4326/joined_places.geojson"))
    (feature,) = found["features"]
    assert feature["properties"] == {
        "id": "1",
        "place": "murmansk",
        "place_name": "Murmansk",
        "record": "russia",
        "record_name": "Russia",
        "layer": "a.csv",
        "note": f"a.csv: {NOTE}",
        "Tonnage": 1.5,
        "id (2)": "text",
    }
    assert feature["geometry"]["coordinates"] == pytest.approx([33.1, 68.97], abs=1e-5)


def test_its_places_are_taken_along_as_a_geopackage() -> None:
    again = read_layer("map.gpkg", package(content()), layer="joined_places_epsg3573")
    assert isinstance(again, Brought)
    assert len(again.points) == 1
