"""A map is checked as a value before the browser sees it, and so is what the browser answers."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import polar_map
from components.polar_map import (
    BEYOND,
    BROUGHT,
    EDGE_RADIUS_M,
    PLACE,
    ROUTES,
    STYLES,
    Item,
    LegendEntry,
    MapSpec,
    Texts,
    needed,
    read_answer,
    to_data,
)
from components.signs import COLOURS, GROUND
from data.codes import SeaPassage
from data.language import Language
from geo.projection import DISC_RADIUS_M
from tests.contrast import contrast
from tests.each import each

WORDS = {name: name for name in Texts.__dataclass_fields__} | {
    "compass": "NSEO",
    "distance_result": "{km} km, {nm} NM",
    "wheel_request": "{key}",
    "in_view": "{n}",
}
LINE = Item(id="line", shape="line", status="claimed", color_key="canada", name="Line")
AREA = Item(id="area", shape="area", status="enacted", color_key="neutral", name="Area", drawn="other")
ROUTE_ITEM = Item(id="route", shape="band", status=ROUTES[0], color_key=ROUTES[0], name="Route")
POINT = Item(id="point", shape="point", status=PLACE, color_key="active", name="Point", x_m=1.0, y_m=-2.0)
OWN = Item(id="own", shape="line", status=BROUGHT, color_key=BROUGHT, name="Own", own=("AAAA", "AAAA"))
DENSITY = Item(
    id="density", shape="density", status=BROUGHT, color_key=BROUGHT, name="Own", picture="data:image/png,", half_m=1.0
)
DISC = Item(id="disc", shape="disc", status=PLACE, color_key="neutral", name="Disc", x_m=0.0, y_m=0.0, radius_km=30)
FAR = Item(id="far", shape="point", status=BEYOND, color_key="neutral", name="Far", x_m=0.0, y_m=-5e6)


def texts(**changed: str) -> Texts:
    return Texts(**(WORDS | changed))


def legend(*items: Item) -> tuple[LegendEntry, ...]:
    return tuple(LegendEntry(shape, key, f"{shape} {key}") for shape, key in needed(items))  # type: ignore[arg-type]


def spec(*items: Item, **changed: Any) -> MapSpec:  # noqa: ANN401  # any field of a map
    fields: dict[str, Any] = {"lang": Language.FRENCH, "items": items, "texts": texts(), "legend": legend(*items)}
    return MapSpec(**(fields | changed))


@each(("one", "other"), list(combinations(STYLES, 2)))
def test_any_two_statuses_differ_without_width_or_colour(one: str, other: str) -> None:
    assert STYLES[one].pattern != STYLES[other].pattern


def test_any_two_statuses_of_areas_differ_in_what_fills_them() -> None:
    fills = [(style.fill, style.fill_px) for name, style in STYLES.items() if name not in {*ROUTES, PLACE, BEYOND}]
    assert len(fills) == len({(fill, size if fill == "." else 0) for fill, size in fills})


def test_only_what_is_agreed_is_an_unbroken_line() -> None:
    assert [name for name, style in STYLES.items() if style.pattern == ((), "")] == ["agreed"]


def test_only_a_route_is_a_band() -> None:
    assert [name for name, style in STYLES.items() if style.mark in {"band", "cased"}] == list(ROUTES)


def test_no_route_is_dashed_for_dashes_of_routes_that_share_a_leg_would_fill_up() -> None:
    assert {STYLES[name].dash_px for name in ROUTES} == {()}


def test_the_routes_of_the_two_passages_differ_in_form() -> None:
    assert len({STYLES[name].mark for name in ROUTES}) == len(ROUTES)


def test_the_routes_are_those_of_the_sea_passages() -> None:
    assert list(SeaPassage) == list(ROUTES)


@each("theme", [0, 1])
@each("name", sorted(COLOURS.keys() - {"limited", "not-stated"}))
def test_a_line_stands_out_from_its_halo(name: str, theme: int) -> None:
    assert contrast(COLOURS[name][theme], GROUND["page"][theme]) >= 3


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "muted", "accent", "sea-name"])
def test_words_on_the_map_can_be_read_on_their_halo(name: str, theme: int) -> None:
    assert contrast(GROUND[name][theme], GROUND["page"][theme]) >= 4.5


@pytest.mark.parametrize(
    ("item", "changed", "words"),
    [
        (LINE, {"shape": "star"}, "shape 'star' is unknown; expected one of line, area"),
        (LINE, {"status": "border"}, "status 'border' is unknown; expected one of agreed,"),
        (LINE, {"color_key": "red"}, "colour 'red' is unknown; expected one of canada,"),
        (LINE, {"status": ROUTES[0]}, "a band is a route, a route a band"),
        (ROUTE_ITEM, {"status": "agreed"}, "a band is a route, a route a band"),
        (ROUTE_ITEM, {"color_key": "russia"}, "colour 'russia' for a route"),
        (LINE, {"status": PLACE}, "points, and only they"),
        (LINE, {"status": BEYOND}, "points, and only they"),
        (POINT, {"status": "agreed"}, "points, and only they"),
        (DISC, {"status": BEYOND}, "points, and only they"),
        (POINT, {"status": BEYOND}, "expected 'place' up to the map's edge at 4371 km"),
        (FAR, {"status": PLACE}, "'place-beyond' beyond it"),
        (POINT, {"x_m": None}, "expected metres for a place"),
        (POINT, {"y_m": math.nan}, "expected metres for a place"),
        (LINE, {"x_m": 1.0, "y_m": 1.0}, "None for a shape"),
        (POINT, {"radius_km": 5.0}, "more than 0 for a disc"),
        (DISC, {"radius_km": 0.0}, "more than 0 for a disc"),
        (LINE, {"status": BROUGHT}, "what a reader brought, and only that"),
        (LINE, {"color_key": BROUGHT}, "what a reader brought, and only that"),
        (LINE, {"own": ("", "")}, "what a reader brought, and only that"),
        (LINE, {"shape": "dots"}, "expected 'brought'"),
        (OWN, {"status": "claimed"}, "what a reader brought, and only that"),
        (OWN, {"own": None}, "what a reader brought, and only that"),
        (OWN, {"shape": "density"}, "a density, and only that"),
        (DENSITY, {"half_m": 0.0}, "a density, and only that"),
        (DENSITY, {"shape": "dots"}, "a density, and only that"),
        (OWN, {"shape": "circle"}, "a circle, and only that"),
        (OWN, {"size_px": 5.0}, "a circle, and only that"),
    ],
)
def test_an_item_that_would_look_like_what_it_is_not_is_refused(
    item: Item, changed: dict[str, Any], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        replace(item, **changed)


def test_what_a_reader_brought_is_explained_by_its_pattern_alone() -> None:
    assert needed([OWN, DENSITY]) == [("line", BROUGHT), ("density", BROUGHT)]


def test_what_a_reader_brought_goes_to_the_browser_with_its_shape() -> None:
    items: Any = to_data(spec(OWN, DENSITY))["items"]
    assert items[0]["own"] == {"x": "AAAA", "y": "AAAA"}
    assert (items[1]["picture"], items[1]["half"]) == ("data:image/png,", 1.0)


def test_every_pattern_and_colour_on_the_map_is_needed_in_the_legend_once() -> None:
    assert needed([LINE, replace(LINE, id="b"), AREA, POINT]) == [
        *(("line", "claimed"), ("area", "enacted"), ("point", PLACE)),
        *(("colour", "canada"), ("colour", "active")),
    ]


def test_the_colour_of_a_route_is_explained_with_its_pattern() -> None:
    assert needed([ROUTE_ITEM]) == [("band", ROUTES[0])]


def test_a_legend_that_leaves_a_pattern_out_is_refused() -> None:
    with pytest.raises(ValueError, match="the legend explains"):
        spec(LINE, AREA, legend=legend(LINE))


def test_a_legend_that_explains_what_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing else"):
        spec(LINE, legend=legend(LINE, AREA))


def test_the_neutral_colour_may_be_explained() -> None:
    entries = (*legend(AREA), LegendEntry("colour", "neutral", "No state"))
    assert spec(AREA, legend=entries).legend == entries


def test_an_id_stands_once() -> None:
    with pytest.raises(ValueError, match="'line' stands twice"):
        spec(LINE, LINE)


def test_what_is_selected_is_on_the_map() -> None:
    with pytest.raises(ValueError, match="selected item 'area' is not on it"):
        spec(LINE, selected="area")


def test_what_is_marked_is_on_the_map() -> None:
    with pytest.raises(ValueError, match="marked item 'area' is not on it"):
        spec(LINE, marked=frozenset({"line", "area"}))


def test_the_map_ends_where_the_plane_is_cut() -> None:
    assert pytest.approx(DISC_RADIUS_M, abs=1e-6) == EDGE_RADIUS_M


def test_an_unknown_orientation_is_refused() -> None:
    with pytest.raises(ValueError, match="orientation 45 is unknown"):
        spec(LINE, orientation_deg=45)


def test_an_unknown_kind_of_label_is_refused() -> None:
    with pytest.raises(ValueError, match="kind of label 'island'"):
        spec(LINE, labels=frozenset({"island"}))


@pytest.mark.parametrize("extent", [(5000.0, 0.0, 900.0), (0.0, 0.0, 1.0), (0.0, 0.0, 99_999.0)])
def test_an_extent_beyond_the_map_is_refused(extent: polar_map.Extent) -> None:
    with pytest.raises(ValueError, match="out of the map"):
        spec(LINE, extent=extent)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists) | st.just("x"))
def test_what_is_no_extent_is_told_without_an_error(value: object) -> None:
    assert polar_map.is_extent(value) in {True, False}


@pytest.mark.parametrize("alt", ["", "x" * 141])
def test_an_alternative_text_is_short_and_there(alt: str) -> None:
    with pytest.raises(ValueError, match="expected 1 to 140"):
        texts(alt=alt)


def test_a_compass_has_four_letters() -> None:
    with pytest.raises(ValueError, match="expected four letters"):
        texts(compass="NSE")


def test_a_distance_names_both_units() -> None:
    with pytest.raises(ValueError, match=r"distance_result lacks \{nm\}"):
        texts(distance_result="{km} km")


def test_a_map_can_be_carried_as_json() -> None:
    data = to_data(
        spec(
            LINE,
            AREA,
            ROUTE_ITEM,
            POINT,
            DISC,
            FAR,
            selected="line",
            marked=frozenset({"far"}),
            extent=(0.0, 1.0, 2000.0),
        )
    )
    assert json.loads(json.dumps(data, allow_nan=False)) == data


def test_the_styles_sent_are_those_on_show() -> None:
    assert set(to_data(spec(LINE, POINT))["styles"]) == {"claimed", PLACE}  # type: ignore[call-overload]


def test_an_item_carries_only_what_it_says() -> None:
    assert to_data(spec(AREA))["items"] == [
        {"id": "area", "shape": "area", "status": "enacted", "colour": "neutral", "name": "Area", "drawn": "other"}
    ]


def test_a_place_carries_where_it_is() -> None:
    item = to_data(spec(DISC))["items"][0]  # type: ignore[index]
    assert (item["x"], item["y"], item["radius"]) == (0.0, 0.0, 30_000)


def test_an_answer_with_a_known_item_is_believed() -> None:
    assert read_answer({"picked": "line"}, spec(LINE), moved=False).id == "line"


@pytest.mark.parametrize("picked", ["area", 1, None, ["line"], {"id": "line"}])
def test_an_answer_with_another_item_is_not(picked: object) -> None:
    assert read_answer({"picked": picked}, spec(LINE), moved=False).id is None


def test_an_extent_is_told_in_the_run_that_it_started_and_not_again() -> None:
    answer = {"extent": [1, 2, 300]}
    assert [read_answer(answer, spec(LINE), moved=moved).extent for moved in (True, False)] == [(1.0, 2.0, 300.0), None]


@pytest.mark.parametrize("extent", [[1, 2], [1, 2, "3"], [math.nan, 0, 300], [1, 2, 3], "abc", None, [True, 0, 300]])
def test_an_extent_that_is_none_is_not_believed(extent: object) -> None:
    assert read_answer({"extent": extent}, spec(LINE), moved=True).extent is None


def test_a_failure_is_told_in_few_words() -> None:
    assert read_answer({"failed": "x" * 5000}, spec(LINE), moved=False).failed == "x" * 300
