"""The ready-made views show something each, and an extent in an address is one on the map."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.polar_map import is_extent
from components.polar_map.model import FARTHEST_CENTRE_KM, LARGEST_SPAN_KM, SMALLEST_SPAN_KM
from data.codes import NsrDefinition, NwpDefinition, PassageLayer, ReadyView
from data.queries import on_map
from data.selection import SCENES, Selection, extent_of, extent_text
from data.selection.scenes import FIRST_SCENE, Scene
from tests.data.selections import CENTRES, EXTENTS, FARTHEST_KM, LAYER_NAMES, REGISTER, SPANS_KM

Extent = tuple[float, float, float]
RIM = st.tuples(
    st.floats(-math.pi, math.pi), st.floats(FARTHEST_KM - 2, FARTHEST_KM - 1e-6), st.floats(*map(float, SPANS_KM))
).map(lambda polar: (polar[1] * math.cos(polar[0]), polar[1] * math.sin(polar[0]), polar[2]))
"""Where the browser may say that the map is, near the farthest that its centre may go."""


def test_every_ready_made_view_has_its_scene_in_the_order_of_their_list() -> None:
    assert list(SCENES) == list(ReadyView)


@pytest.mark.parametrize("view", ReadyView)
def test_the_layers_of_a_ready_made_view_exist(view: ReadyView) -> None:
    assert set(SCENES[view].layer) <= set(LAYER_NAMES)


@pytest.mark.parametrize("view", ReadyView)
def test_a_ready_made_view_asks_for_each_layer_once(view: ReadyView) -> None:
    assert len(SCENES[view].layer) == len(set(SCENES[view].layer))


def test_no_two_ready_made_views_have_the_same_layers() -> None:
    assert len({frozenset(scene.layer) for scene in SCENES.values()}) == len(ReadyView)


@pytest.mark.parametrize("view", ReadyView)
def test_a_ready_made_view_shows_something(view: ReadyView) -> None:
    content = on_map(REGISTER, Selection(layer=SCENES[view].layer, nsr=SCENES[view].nsr, nwp=SCENES[view].nwp))
    assert content.lines or content.routes or content.places


@pytest.mark.parametrize("view", ReadyView)
def test_the_extent_of_a_ready_made_view_is_on_the_map(view: ReadyView) -> None:
    assert SCENES[view].extent == "" or is_extent(extent_of(SCENES[view].extent))


def test_the_map_begins_with_both_sector_systems_and_both_passages() -> None:
    assert FIRST_SCENE is SCENES[next(iter(ReadyView))]
    assert set(FIRST_SCENE.layer) == {*SCENES[ReadyView.SECTOR_LINES].layer, *PassageLayer}


def test_an_address_that_names_a_passage_and_nothing_else_of_it_draws_all_its_routes() -> None:
    assert (FIRST_SCENE.nsr, FIRST_SCENE.nwp) == (NsrDefinition.SAILING_LINES, NwpDefinition.ALL_ROUTES)


def test_the_map_begins_with_the_whole_arctic() -> None:
    assert (FIRST_SCENE.extent, FIRST_SCENE.facing) == (Scene(()).extent, Scene(()).facing)


@given(EXTENTS)
def test_an_extent_reads_back_as_it_was_written(extent: Extent) -> None:
    assert extent_of(extent_text(extent)) == extent


@given(EXTENTS)
def test_an_extent_is_written_as_it_was_read(extent: Extent) -> None:
    text = extent_text(extent)
    assert extent_text(extent_of(text)) == text


@given(RIM)
def test_an_extent_of_the_browser_can_always_be_read_back(extent: Extent) -> None:
    assert is_extent(extent_of(extent_text(extent)))


@given(RIM)
def test_an_extent_of_the_browser_is_kept_to_the_kilometre(extent: Extent) -> None:
    assert max(abs(one - other) for one, other in zip(extent_of(extent_text(extent)), extent, strict=True)) <= 1


@given(CENTRES, st.integers(SPANS_KM[1] + 1, 10**7) | st.integers(-(10**7), SPANS_KM[0] - 1))
def test_a_span_that_the_map_does_not_have_is_refused(centre: tuple[int, int], span: int) -> None:
    with pytest.raises(ValueError, match=str(span)):
        extent_of(f"{centre[0]},{centre[1]},{span}")


@given(st.integers(FARTHEST_KM + 1, 10**7), st.sampled_from([1, -1]), st.booleans())
def test_a_centre_out_of_the_map_is_refused(far: int, sign: int, across: bool) -> None:  # noqa: FBT001  # hypothesis
    x, y = (sign * far, 0) if across else (0, sign * far)
    with pytest.raises(ValueError, match=str(far)):
        extent_of(f"{x},{y},900")


@given(st.text(max_size=30))
def test_of_any_text_only_an_extent_is_taken(text: str) -> None:
    try:
        found = extent_of(text)
    except ValueError:
        found = None
    assert found is None or extent_text(found) == text


def test_the_addresses_and_the_map_have_the_same_limits() -> None:
    assert (FARTHEST_KM, *SPANS_KM) == (FARTHEST_CENTRE_KM, SMALLEST_SPAN_KM, LARGEST_SPAN_KM)


@pytest.mark.parametrize("extent", [(4400, 0, 20), (0, -4400, 12_000), (0, 0, 20)])
def test_the_limits_themselves_are_on_the_map(extent: tuple[int, int, int]) -> None:
    assert extent_of(",".join(map(str, extent))) == extent
