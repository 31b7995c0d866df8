"""A line that the reader draws: in the address, typed in the panel, on the map, unrolled below it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.map.drawn import ID
from components.polar_map import DRAWN
from components.words import words
from data.language import Language
from tests.each import each
from tests.pages.driver import address, components, open_page, read, shown, table

pytestmark = pytest.mark.usefixtures("unfolded")

LINE = "74.2,-85_74.4,-95_74.3,-110"
TYPED = "74°12′N 85°W; 74.4, -95\n74.3 -110"
NAME = "Line drawn by the reader, not checked"
BAD = {
    "80 10\nfar": "Point 2, “far”, cannot be read.",
    "80 10\n49 10": "Point 2 lies south of 50° N",
    "80 10\n80 10": "A line has at least two different points.",
    "\n".join(f"80 {lon}" for lon in range(31)): "The line has 31 points; up to 30 are taken.",
    "\n".join(["50 0", "50 180"] * 3): "The line is too long; up to 15,000 km are measured.",
}


@pytest.fixture(scope="module")
def drawn() -> AppTest:
    """Give the map page at the address of a line."""
    return open_page("map", lang="en", line=LINE)


def type_line(at: AppTest, text: str) -> AppTest:
    """Type coordinates into the panel."""
    return at.text_area[0].set_value(text).run()


def test_a_link_restores_the_line_on_the_map_labelled_as_the_readers_own(drawn: AppTest) -> None:
    (item,) = (one for one in components(drawn)["map"]["items"] if one["id"] == ID)
    legend = [entry["label"] for entry in components(drawn)["map"]["legend"] if entry["key"] == DRAWN]
    assert (item["status"], item["name"], legend) == (DRAWN, NAME, [NAME])
    assert NAME in components(drawn)["map"]["texts"]["disclaimer"]


def test_the_line_is_unrolled_with_its_length_and_its_waters(drawn: AppTest) -> None:
    assert {mark["id"].split("--")[0] for mark in components(drawn)["line-unrolled"]["marks"]} == {ID}
    (canada,) = (row for row in table(drawn, "line-waters") if row[0] == "Canada")
    (length,) = (read(one.value) for one in drawn.markdown if "Length along geodesics" in one.value)
    assert sum(map(int, canada[1:])) == pytest.approx(int(length.split(", ")[1].split()[0]), abs=2)
    assert table(drawn, "line-legs")


def test_the_panel_has_the_line_as_it_can_be_typed(drawn: AppTest) -> None:
    assert drawn.text_area[0].value == "74.2, -85\n74.4, -95\n74.3, -110"


def test_a_line_that_is_typed_stands_in_the_address_and_can_be_taken_away() -> None:
    at = type_line(open_page("map", lang="en"), TYPED)
    assert address(at) == {"lang": ["en"], "line": [LINE]}
    at.button(key="map-line-remove").click().run()
    assert address(at) == {"lang": ["en"]}
    assert ID not in [one["id"] for one in components(at)["map"]["items"]]


@each("text", BAD)
def test_what_is_typed_and_no_line_is_said_and_leaves_the_line_and_the_text(text: str) -> None:
    at = type_line(open_page("map", lang="en", line=LINE), text)
    assert [BAD[text] in read(one.value) for one in at.error] == [True]
    assert (address(at)["line"], at.text_area[0].value) == ([LINE], text)


def test_a_line_that_cannot_be_used_is_said_and_left_out() -> None:
    at = open_page("map", lang="en", line="74,-85_20,-95")
    assert "line" not in address(at)
    assert any("74,-85_20,-95" in text for text in shown(at))


def test_line_and_route_are_unrolled_beside_each_other() -> None:
    at = open_page("map", lang="fr", line=LINE, item="northwest-passage-1")
    assert {"line-unrolled", "route-unrolled"} <= components(at).keys()
    assert words(Language.FRENCH)("Line drawn by the reader, not checked") in " ".join(shown(at))
