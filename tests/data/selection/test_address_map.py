"""What an address says of the map, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.codes import Reading
from data.selection import MAP_FIELDS, NO_LAYER, Problem, Selection, from_query, to_query
from tests.data.selections import REGISTER, SELECTIONS, unhurried

UNKNOWN_TO_THE_MAP = {
    "layer": "canals",
    "facing": "45",
    "reading": "norway",
    "nsr": "route-1",
    "nwp": "water-area",
    "extent": "far",
    "item": "atlantis",
    "line": "74,-95_49,-95",
}


@unhurried
@given(st.sampled_from(sorted(UNKNOWN_TO_THE_MAP.items())), SELECTIONS)
def test_what_the_map_does_not_know_leaves_the_rest_of_the_view(bad: tuple[str, str], selection: Selection) -> None:
    name, value = bad
    expected = selection.with_(**{name: getattr(Selection(), name)})
    assert from_query(to_query(selection) | {name: [value]}, REGISTER) == (expected, (Problem(name, value),))


def test_every_field_of_the_map_can_hold_what_the_map_does_not_know() -> None:
    assert set(UNKNOWN_TO_THE_MAP) == set(MAP_FIELDS)


def test_the_known_layers_beside_an_unknown_one_are_kept() -> None:
    found = from_query({"layer": ["hans-island", "canals", "capitals"]}, REGISTER)
    assert found == (Selection(layer=("hans-island", "capitals")), (Problem("layer", "canals"),))


def test_no_layer_can_be_asked_for() -> None:
    assert from_query({"layer": [NO_LAYER]}, REGISTER) == (Selection(layer=(NO_LAYER,)), ())


@pytest.mark.parametrize("layers", [[NO_LAYER, "hans-island"], ["hans-island", NO_LAYER]])
def test_no_layer_beside_a_layer_is_dropped_and_reported(layers: list[str]) -> None:
    found = from_query({"layer": layers}, REGISTER)
    assert found == (Selection(layer=("hans-island",)), (Problem("layer", NO_LAYER),))


def test_no_layer_beside_an_unknown_one_holds() -> None:
    found = from_query({"layer": [NO_LAYER, "canals"]}, REGISTER)
    assert found == (Selection(layer=(NO_LAYER,)), (Problem("layer", "canals"),))


def test_the_whole_map_is_written_where_a_view_had_an_extent() -> None:
    assert "extent" not in to_query(Selection(extent="0,0,900").with_(extent=""))


def test_a_map_is_written_in_a_fixed_order() -> None:
    selection = Selection(item="hans-island", extent="1,2,900", layer=("capitals",), reading=Reading.CANADA)
    assert list(to_query(selection).items()) == [
        ("lang", ["en"]),
        ("layer", ["capitals"]),
        ("reading", ["canada"]),
        ("extent", ["1,2,900"]),
        ("item", ["hans-island"]),
    ]
