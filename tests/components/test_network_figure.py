"""The network as a figure: everything on it, explained, described and in one language."""

from __future__ import annotations

import json
import re
from itertools import combinations

import plotly.graph_objects as go

from components.figures import Drawing, Network
from components.figures.drawing import LONGEST_ALT
from components.figures.ink import CHOSEN, upwards
from components.figures.letters import width_of
from components.figures.network_drawing import draw_network, height_px
from components.figures.network_places import ACROSS
from components.figures.room import Anchor, Box, Way, crosses, overlap
from components.plot import to_data
from components.signs import DRAWINGS, look_of
from components.words import words
from data.codes import Track
from data.language import Language
from data.queries import Side, day_of, side_of, standing, tally
from data.register import register
from data.selection import Facts, Selection
from tests.each import each

REGISTER = register()
SELECTIONS = [Selection(lang=lang, channel=channel) for lang in Language for channel in ("", *Track)]


def network(selection: Selection) -> Network:
    """Give what the network of a selection is drawn from."""
    return Network(REGISTER, selection, words(selection.lang))


def drawn(selection: Selection) -> Drawing:
    """Give the network of a selection."""
    return draw_network(network(selection))


def places(drawing: Drawing) -> dict[str, tuple[float, float]]:
    """Give where each node stands."""
    traces = [trace for trace in drawing.figure.data if trace.customdata]
    return {
        row[0]: (x, y)
        for trace in traces
        for x, y, row in zip(trace.x, trace.y, trace.customdata, strict=True)
        if "--" not in row[0]
    }


every_width = each(
    ("when", "width"), [("wide", 1000), ("wide", 1180), ("wide", 1360), ("narrow", 328), ("narrow", 350)]
)
every_view = each("selection", SELECTIONS, ids=lambda one: f"{one.lang}-{one.channel or 'all'}")


@every_view
def test_every_initiative_has_the_sign_of_its_state(selection: Selection) -> None:
    day, drawing = day_of(REGISTER, selection), drawn(selection)
    signs: dict[tuple[float, float], list[str]] = {}
    for shape in drawing.figure.layout.shapes:
        if shape.type == "path":
            signs.setdefault((shape.xanchor, shape.yanchor), []).append(shape.path)
    at = places(drawing)
    rows = [row for row in REGISTER.cooperation.values() if not selection.channel or row.track == selection.channel]
    looks = {row.id: look_of(standing(REGISTER, row.id, day)) for row in rows}
    expected = {key: [upwards(path) for _, path in DRAWINGS[look]] for key, look in looks.items()}
    assert {key: signs[at[key]] for key in expected} == expected


@every_view
def test_plotly_takes_the_figure(selection: Selection) -> None:
    assert go.Figure(drawn(selection).figure.to_plotly_json()).layout.height == height_px(network(selection))


@every_view
def test_every_node_and_edge_can_be_picked(selection: Selection) -> None:
    shown = network(selection)
    ties = sum(len(party.ties) for party, _ in shown.layout.parties)
    nodes = len(shown.layout.initiatives) + len(shown.layout.parties)
    assert len(list(drawn(selection).ids())) == nodes + ties + len(shown.layout.bonds)


def boxes_of(drawing: Drawing, when: str, width: int) -> dict[str, Box]:
    """Give what each name takes in a figure of a width, by the id of its node."""
    trace = next(trace for trace in drawing.figure.data if trace.meta and trace.meta["when"] == when)
    at = {spot: key for key, spot in places(drawing).items()}
    first, last = ACROSS[when]
    boxes = {}
    for x, y, text, place, least in zip(
        trace.x, trace.y, trace.meta["words"], trace.textposition, trace.meta["least"], strict=True
    ):
        if least <= width:
            lines = text.split("<br>")
            size = max(width_of(line, 12) for line in lines), len(lines) * 14
            share = (x - first) / (last - first)
            boxes[at[x, y]] = Anchor("", share, share, share, y, size, off=13).words(place, width)
    return boxes


def lines_of(drawing: Drawing, when: str, width: int) -> list[Way]:
    """Give the lines of a figure of a width; a bent one keeps within its three points."""
    first, last = ACROSS[when]
    found: list[list[tuple[float, float]]] = [[]]
    for trace in drawing.figure.data:
        if trace.mode == "lines" and trace.fill is None:
            for x, y in zip(trace.x, trace.y, strict=True):
                if x is None:
                    found.append([])
                else:
                    found[-1].append(((x - first) / (last - first) * width, y))
    return [tuple(line) for line in found if line]


@every_view
@every_width
def test_words_at_nodes_lie_on_no_others(selection: Selection, when: str, width: int) -> None:
    boxes = boxes_of(drawn(selection), when, width).values()
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []


@every_view
@every_width
def test_every_node_has_its_name_beside_it(selection: Selection, when: str, width: int) -> None:
    drawing = drawn(selection)
    assert boxes_of(drawing, when, width).keys() == places(drawing).keys()


@every_view
def test_every_name_is_whole_in_a_wide_figure(selection: Selection) -> None:
    trace = next(trace for trace in drawn(selection).figure.data if trace.meta and trace.meta["when"] == "wide")
    assert [words for words in trace.meta["words"] if "…" in words] == []


@every_view
@every_width
def test_no_line_crosses_a_name(selection: Selection, when: str, width: int) -> None:
    drawing = drawn(selection)
    lines = lines_of(drawing, when, width)
    crossed = [key for key, box in boxes_of(drawing, when, width).items() if any(crosses(line, box) for line in lines)]
    assert (crossed, bool(lines)) == ([], True)


@every_view
@every_width
def test_a_name_in_a_box_stays_in_it(selection: Selection, when: str, width: int) -> None:
    drawing = drawn(selection)
    first, last = ACROSS[when]
    frames = next(trace for trace in drawing.figure.data if trace.fill == "toself")
    right = (max(x for x in frames.x if x is not None) - first) / (last - first) * width
    boxed = [box for key, box in boxes_of(drawing, when, width).items() if 0 < places(drawing)[key][0] < 1]
    assert [box for box in boxed if box[2] > right] == []


@every_view
def test_the_alternative_text_is_short(selection: Selection) -> None:
    assert 0 < len(drawn(selection).texts["alt"]) <= LONGEST_ALT


@every_view
def test_the_description_names_every_initiative(selection: Selection) -> None:
    text = network(selection).description
    names = [REGISTER.initiatives[one].name.to(selection.lang) for one in network(selection).layout.initiatives]
    assert [name for name in names if name not in text] == []


@every_view
def test_the_description_names_every_actor(selection: Selection) -> None:
    text = network(selection).description
    actors = [actor for party, _ in network(selection).layout.parties for actor in party.members]
    assert [one for one in actors if REGISTER.actors[one].name.to(selection.lang) not in text] == []


@every_view
def test_the_network_is_high_enough_for_its_rows(selection: Selection) -> None:
    assert height_px(network(selection)) >= 20 * network(selection).layout.rows


@every_view
def test_the_legend_explains_every_sign_colour_and_line_once(selection: Selection) -> None:
    drawing = drawn(selection)
    explained = [(entry.kind, entry.key) for entry in drawing.legend]
    signs = {shape.name for shape in drawing.figure.layout.shapes if shape.type == "path"}
    assert {key for kind, key in explained if kind == "symbol"} == signs
    assert len(set(explained)) == len(explained)


def test_a_chosen_initiative_is_marked_with_its_actors() -> None:
    drawing = drawn(Selection(record="carleton-conference-2016"))
    rings = {(one.xanchor, one.yanchor) for one in drawing.figure.layout.shapes if one.name == CHOSEN}
    at = places(drawing)
    assert drawing.selected == "carleton-conference-2016"
    assert {at["carleton-conference-2016"], at["actor-carleton-university"]} <= rings


def test_an_initiative_of_another_track_is_not_chosen() -> None:
    drawing = drawn(Selection(channel=Track.SCIENCE, record="rcabc"))
    assert drawing.selected == ""
    assert [one for one in drawing.figure.layout.shapes if one.name == CHOSEN] == []


def test_the_source_speaks_of_later_sources_only_where_they_count() -> None:
    sources = [drawn(Selection(facts=facts)).texts["source"] for facts in Facts]
    assert ["later sources" in source for source in sources] == [True, False]


@every_view
def test_the_network_takes_less_than_60_kb_of_the_socket(selection: Selection) -> None:
    assert len(json.dumps(to_data(drawn(selection)))) < 60_000


@each("track", Track)
def test_the_network_of_a_track_fits_one_screen(track: Track) -> None:
    assert height_px(network(Selection(channel=track))) <= 700


@every_view
def test_the_headline_counts_what_goes_on_and_where_both_countries_take_part(selection: Selection) -> None:
    shown = network(selection)
    drawn_here = shown.layout.initiatives
    sides = {one: {side_of(REGISTER, row.actor) for row in REGISTER.parties.get(one, ())} for one in drawn_here}
    both = sum({Side.CANADA, Side.RUSSIA} <= found for found in sides.values())
    going_on = tally(REGISTER, drawn_here, shown.day).going_on
    assert [int(number) for number in re.findall(r"(?<![\w(])\d+", shown.headline)] == [going_on, len(drawn_here), both]
