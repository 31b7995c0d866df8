"""The panel of the map page: what a reader ticks, chooses or switches is in the address and on the map."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.words import words
from data.codes import Facing, LayerFamily, NsrDefinition, NwpDefinition, PassageLayer, PlaceLayer, Reading, ReadyView
from data.language import Language
from data.queries import layers
from data.register import register
from data.selection import MAP_FIELDS, NO_LAYER, SCENES, Selection, to_query
from tests.pages.driver import address, components, open_page, open_unfolded, read

REGISTER = register()
BOTH_ROUTES = [str(layer) for layer in PassageLayer]
CHANGED = {
    "layer": "hans-island",
    "facing": "90",
    "reading": "russia",
    "nsr": "water-area",
    "nwp": "route-3",
    "extent": "1,2,900",
    "item": "hans-island",
    "line": "80,10_81,20",
}
in_both_languages = pytest.mark.parametrize("language", Language)


def layers_of(at: AppTest) -> list[str]:
    """Give the layers in the address, the first ready-made view's where it has none."""
    return address(at).get("layer", [str(layer) for layer in Selection().layer])


def ticked(at: AppTest) -> list[str]:
    """Give the layers whose boxes are ticked."""
    return [str(box.key).removeprefix("map-layer-") for box in at.checkbox if box.value]


def tick(at: AppTest, layer: str, *, on: bool) -> AppTest:
    """Tick the box of a layer, or take the tick away."""
    box = at.checkbox(key=f"map-layer-{layer}")
    return (box.check() if on else box.uncheck()).run()


def drawn(at: AppTest) -> list[str]:
    """Give the ids of what is on the map."""
    return [str(item["id"]) for item in components(at)["map"]["items"]]


@in_both_languages
@pytest.mark.parametrize("view", ReadyView)
def test_a_ready_made_view_is_written_to_the_address(view: ReadyView, language: Language) -> None:
    at = open_page("map", layer=NO_LAYER, lang=language)
    at.pills(key="map-ready-view").set_value(view).run()
    scene = SCENES[view]
    assert address(at) == to_query(
        Selection(lang=language, layer=scene.layer, facing=scene.facing, extent=scene.extent)
    )


@pytest.mark.parametrize("view", ReadyView)
def test_a_ready_made_view_is_on_while_its_layers_are_on_show(view: ReadyView) -> None:
    at = open_page("map", layer=[str(layer) for layer in SCENES[view].layer])
    assert at.pills(key="map-ready-view").value == view


def test_no_ready_made_view_is_on_for_layers_of_ones_own() -> None:
    assert open_page("map", layer="hans-island").pills(key="map-ready-view").value is None


def test_a_ready_made_view_keeps_whose_map_it_is() -> None:
    at = open_page("map", reading="russia", on="2016-06-01")
    at.pills(key="map-ready-view").set_value(ReadyView.POLAR_CODE).run()
    assert (address(at)["reading"], address(at)["on"]) == (["russia"], ["2016-06-01"])


def test_a_ready_made_view_clicked_again_goes_back_to_where_it_was() -> None:
    scene = SCENES[ReadyView.FISHERIES]
    at = open_page("map", layer=[str(layer) for layer in scene.layer], extent="0,728,3000")
    at.pills(key="map-ready-view").set_value(None).run()
    assert address(at) == to_query(Selection(layer=scene.layer, facing=scene.facing, extent=scene.extent))


def test_a_ready_made_view_closes_the_dossier() -> None:
    at = open_page("map", item="hans-island")
    at.pills(key="map-ready-view").set_value(ReadyView.POLAR_CODE).run()
    assert "item" not in address(at)


def test_a_ready_made_view_puts_the_definitions_back() -> None:
    at = open_page("map", nwp="route-3", nsr="water-area")
    at.pills(key="map-ready-view").set_value(ReadyView.NORTHWEST_PASSAGE).run()
    assert address(at).keys() & {"nsr", "nwp"} == set()


def test_taking_a_ready_made_view_back_changes_nothing() -> None:
    at = open_page("map", layer=SCENES[ReadyView.POLAR_CODE].layer, lang="fr")
    before = address(at)
    at.pills(key="map-ready-view").set_value(None).run()
    assert (address(at), at.pills(key="map-ready-view").value) == (before, ReadyView.POLAR_CODE)


def test_the_panel_has_a_box_for_every_layer() -> None:
    listed = [f"map-layer-{layer}" for members in layers(REGISTER).values() for layer in members]
    assert [str(box.key) for box in open_unfolded("map").checkbox] == listed


def test_the_boxes_of_the_layers_on_show_are_ticked() -> None:
    assert set(ticked(open_page("map"))) == set(Selection().layer)


@pytest.mark.parametrize("layer", ["hans-island", PassageLayer.NORTHWEST_PASSAGE, PlaceLayer.BUSINESS_PROJECTS])
def test_ticking_a_box_adds_its_layer(layer: str) -> None:
    at = tick(open_unfolded("map", layer="lomonosov-ridge"), layer, on=True)
    assert (layers_of(at), set(ticked(at))) == (["lomonosov-ridge", layer], {"lomonosov-ridge", layer})


def test_ticking_a_box_draws_its_layer() -> None:
    assert drawn(tick(open_unfolded("map", layer="gakkel-ridge"), "hans-island", on=True)) == ["hans-island"]


def test_a_layer_without_a_shape_cannot_be_ticked_though_it_was_asked_for() -> None:
    at = open_page("map", layer=[line.id for line in REGISTER.lines.values()])
    held = {str(box.key).removeprefix("map-layer-"): (box.disabled, box.value) for box in at.checkbox}
    shapeless = {line.id for line in REGISTER.lines.values() if not line.shape}
    assert {name for name in REGISTER.lines if held[name] == (True, False)} == shapeless


@in_both_languages
def test_a_layer_without_a_shape_says_why_at_its_box(language: Language) -> None:
    said = [str(one.value) for one in open_unfolded("map", lang=language).caption]
    reasons = [line.no_shape_reason.to(language) for line in REGISTER.lines.values() if not line.shape]
    assert [reason for reason in reasons if not any(reason[1:] in one for one in said)] == []


def test_a_layer_without_a_shape_leads_to_its_dossier() -> None:
    at = open_unfolded("map", layer="hans-island")
    at.button(key="map-dossier-of-clcs-canada-2019").click().run()
    assert address(at) == {"lang": ["en"], "layer": ["hans-island"], "item": ["clcs-canada-2019"]}


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (Reading.CANADA, "Not on Canada’s map"),
        (Reading.UNITED_STATES, "Not on the United States’ map"),
    ],
)
def test_a_layer_that_a_state_leaves_out_is_not_ticked_on_its_map_and_says_so(reading: Reading, words: str) -> None:
    left_out = {line.id for line in REGISTER.lines.values() if reading in line.left_out_by and line.shape}
    at = open_page("map", layer=sorted(left_out), reading=reading)
    assert (set(ticked(at)), {at.checkbox(key=f"map-layer-{name}").disabled for name in left_out}) == (set(), {True})
    assert [str(one.value) for one in at.caption].count(words) == len(left_out)


def test_a_layer_that_a_state_leaves_out_comes_back_with_another_reading() -> None:
    at = open_page("map", layer="canada-sector-141w", reading=Reading.CANADA)
    at.selectbox(key="map-reading").set_value(Reading.NEUTRAL).run()
    assert ticked(at) == ["canada-sector-141w"]


def test_taking_a_tick_away_takes_the_layer_away() -> None:
    at = tick(open_page("map", layer=["hans-island", "capitals"]), "capitals", on=False)
    assert (layers_of(at), ticked(at)) == (["hans-island"], ["hans-island"])


def test_taking_the_last_layer_away_is_written_to_the_address() -> None:
    assert layers_of(tick(open_page("map", layer="hans-island"), "hans-island", on=False)) == [NO_LAYER]


def test_ticking_a_box_on_an_empty_map_leaves_only_its_layer() -> None:
    at = tick(open_unfolded("map", layer=NO_LAYER), "hans-island", on=True)
    assert (layers_of(at), list(at.warning)) == (["hans-island"], [])


def test_the_panel_tells_how_many_of_the_layers_that_can_be_drawn_are_on_show() -> None:
    at = open_page("map", layer=["hans-island", "capitals", "clcs-canada-2019"])
    drawable = [line for line in REGISTER.lines.values() if line.shape]
    heading = f"Layers · 2/{len(drawable) + len(PassageLayer) + len(PlaceLayer)}"
    assert heading in [read(one.value) for one in at.subheader]


def unfolded(at: AppTest) -> list[str]:
    """Give the families of layers that stand open."""
    return [block.label for block in at.expander if block.proto.expanded]


def test_a_family_with_a_layer_on_show_is_open_and_nothing_is_drawn_of_the_others() -> None:
    at = open_page("map", layer="hans-island")
    boxes = [str(box.key).removeprefix("map-layer-") for box in at.checkbox]
    assert (unfolded(at), boxes) == (["Agreed boundaries"], list(layers(REGISTER)[LayerFamily.AGREED_BOUNDARIES]))


def test_a_family_opens_when_a_layer_of_it_comes_on_show() -> None:
    at = open_page("map", layer="hans-island")
    at.pills(key="map-ready-view").set_value(ReadyView.POLAR_CODE).run()
    assert set(SCENES[ReadyView.POLAR_CODE].layer) <= {str(box.key).removeprefix("map-layer-") for box in at.checkbox}


def test_a_family_stays_open_when_its_last_layer_is_taken_away() -> None:
    assert unfolded(tick(open_page("map", layer="hans-island"), "hans-island", on=False)) == ["Agreed boundaries"]


def test_everything_of_the_map_can_be_changed() -> None:
    assert set(CHANGED) == set(MAP_FIELDS)


def test_reset_brings_the_first_map_back() -> None:
    at = open_page("map", lang="fr", on="2016-06-01", state="active", **CHANGED)
    at.button(key="map-reset").click().run()
    assert address(at) == {"lang": ["fr"], "on": ["2016-06-01"], "state": ["active"]}


@pytest.mark.parametrize(
    ("query", "idle"), [({}, True), ({"reading": "canada"}, False), ({"extent": "0,0,900"}, False)]
)
def test_there_is_something_to_reset_once_the_map_was_changed(query: dict[str, str], idle: bool) -> None:  # noqa: FBT001
    assert open_page("map", **query).button(key="map-reset").disabled == idle


@in_both_languages
@pytest.mark.parametrize("reading", Reading)
def test_whose_map_it_is_can_be_switched(reading: Reading, language: Language) -> None:
    at = open_page("map", lang=language, reading="russia" if reading is Reading.NEUTRAL else "neutral")
    at.selectbox(key="map-reading").set_value(reading).run()
    assert address(at) == to_query(Selection(lang=language, reading=reading))


def test_a_switched_reading_leaves_out_what_its_state_does_not_accept() -> None:
    at = open_page("map")
    at.selectbox(key="map-reading").set_value(Reading.CANADA).run()
    assert {"canada-sector-141w", "canada-sector-60w"} & set(drawn(at)) == set()


@pytest.mark.parametrize("facing", Facing)
def test_the_orientation_can_be_switched(facing: Facing) -> None:
    at = open_page("map", facing="90" if facing is Facing.W100 else "-100")
    at.selectbox(key="map-facing").set_value(facing).run()
    assert (str(components(at)["map"]["orientation"]), address(at)) == (facing, to_query(Selection(facing=facing)))


@pytest.mark.parametrize("definition", NsrDefinition)
def test_the_definition_of_the_northern_sea_route_can_be_switched(definition: NsrDefinition) -> None:
    at = open_page("map", layer=BOTH_ROUTES)
    at.selectbox(key="map-nsr").set_value(definition).run()
    assert words(Language.ENGLISH).definition(definition) in components(at)["map"]["texts"]["definition"]


@pytest.mark.parametrize("definition", NwpDefinition)
def test_the_definition_of_the_northwest_passage_can_be_switched(definition: NwpDefinition) -> None:
    at = open_page("map", layer=BOTH_ROUTES)
    at.selectbox(key="map-nwp").set_value(definition).run()
    assert words(Language.ENGLISH).definition(definition) in components(at)["map"]["texts"]["definition"]


@pytest.mark.parametrize(
    ("reading", "fixed"),
    [
        (Reading.NEUTRAL, []),
        (Reading.CANADA, ["map-nwp"]),
        (Reading.RUSSIA, ["map-nsr"]),
        (Reading.UNITED_STATES, ["map-nsr"]),
    ],
)
@pytest.mark.parametrize("chosen", [{}, {"nsr": "water-area", "nwp": "internal-waters"}, {"nwp": "route-3"}])
def test_a_definition_is_fixed_where_the_reading_decides_it(
    reading: Reading, fixed: list[str], chosen: dict[str, str]
) -> None:
    at = open_page("map", layer=BOTH_ROUTES, reading=reading, **chosen)
    assert [str(one.key) for one in at.selectbox if one.disabled] == fixed


def test_what_the_reading_does_not_accept_cannot_be_chosen_as_definition() -> None:
    at = open_page("map", layer=BOTH_ROUTES, reading="united-states")
    waters = words(Language.ENGLISH).label(NwpDefinition.INTERNAL_WATERS)
    assert waters not in at.selectbox(key="map-nwp").options


@pytest.mark.parametrize(("layer", "switches"), [("hans-island", []), (BOTH_ROUTES, ["map-nsr", "map-nwp"])])
def test_a_definition_can_be_switched_where_its_route_is_on_show(layer: str | list[str], switches: list[str]) -> None:
    at = open_page("map", layer=layer)
    assert [str(one.key) for one in at.selectbox if one.key in {"map-nsr", "map-nwp"}] == switches
