"""The figure of a route unrolled: all of its legs, told apart without colour, its straits named, in both languages."""

from __future__ import annotations

import functools
import json

import pytest
from pyproj import Geod

from components.figures import READINGS, Drawing, Unrolled, draw_unrolled, unrolled_of
from components.figures.ink import WATERS, water_look
from components.figures.samples import water_sample
from components.words import words
from data.codes import Reading, WaterZone
from data.language import Language
from data.register import register, route_waters
from data.schema import KM_IN_A_NAUTICAL_MILE
from geo.along import straits_along
from geo.layers import layer
from geo.parts import decoded
from geo.projection import inverse
from tests.each import each

REGISTER = register()
of_every_route = each("name", REGISTER.routes)
in_both_languages = pytest.mark.parametrize("language", Language)


@functools.cache
def unrolled(name: str, language: Language = Language.ENGLISH) -> Unrolled:
    """Give what is on the figure of a route."""
    return unrolled_of(REGISTER, words(language), REGISTER.routes[name], route_waters(), straits_along(name))


@functools.cache
def drawing(name: str, language: Language = Language.ENGLISH) -> Drawing:
    """Give the figure of a route."""
    return draw_unrolled(unrolled(name, language))


@of_every_route
def test_every_leg_of_every_reading_can_be_picked(name: str) -> None:
    assert sorted(drawing(name).ids()) == sorted(row.id for row in route_waters().values() if row.route == name)


@of_every_route
def test_the_axis_runs_along_the_line_that_the_map_has(name: str) -> None:
    shape = json.loads(layer("drawn.json").content)[drawing(name).along]
    (line,) = decoded(shape)
    whole_km = Geod(ellps="WGS84").line_length(*inverse(*line.T)) / 1000
    assert whole_km == pytest.approx(unrolled(name).legs[Reading.NEUTRAL][-1].to_km, abs=0.2)


@of_every_route
def test_the_bands_reach_from_the_start_to_the_end_of_the_route(name: str) -> None:
    reach: dict[float, tuple[float, float]] = {}
    for trace in drawing(name).figure.data:
        if trace.customdata is not None:
            for y, base, length in zip(trace.y, trace.base, trace.x, strict=True):
                low, high = reach.get(y, (base, base))
                reach[y] = min(low, base), max(high, base + length)
    whole = REGISTER.routes[name].length_km / KM_IN_A_NAUTICAL_MILE
    assert [low for low, _ in reach.values()] == [0.0] * len(READINGS)
    assert [high for _, high in reach.values()] == pytest.approx([whole] * len(READINGS), abs=1)


@of_every_route
@in_both_languages
def test_every_strait_is_named_at_either_width(name: str, language: Language) -> None:
    say, straits = words(language), REGISTER.routes[name].straits
    for when in ("wide", "narrow"):
        shown = [
            trace for trace in drawing(name, language).figure.data if trace.meta and trace.meta.get("when") == when
        ]
        named = {text for trace in shown for text in trace.meta["words"]}
        assert {say.label(strait) for strait in straits} <= named


@of_every_route
def test_straits_lie_along_the_route_in_order(name: str) -> None:
    at = [km for _, km in straits_along(name)]
    assert at == sorted(at)
    assert [strait for strait, _ in straits_along(name)] == list(REGISTER.routes[name].straits)
    assert 0 <= at[0] < at[-1] <= REGISTER.routes[name].length_km + 1 or len(at) == 1


def test_zones_differ_without_colour() -> None:
    looks = [str(water_look(zone, "neutral")) for zone in WaterZone]
    samples = [str(water_sample(zone)) for zone in WaterZone]
    assert len(set(looks)) == len(set(samples)) == len(WATERS) == len(WaterZone)


@of_every_route
def test_the_legend_has_the_zones_on_show_and_no_other(name: str) -> None:
    shown = {str(leg.zone) for legs in unrolled(name).legs.values() for leg in legs}
    assert {entry.key for entry in drawing(name).legend if entry.kind == "zone"} == shown


@of_every_route
def test_the_legend_names_every_state_whose_waters_are_on_show(name: str) -> None:
    shown = {leg.of for legs in unrolled(name).legs.values() for leg in legs if leg.of}
    assert {entry.key for entry in drawing(name).legend if entry.kind == "state"} == set(map("-".join, shown))


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("northwest-passage-2", "on Canada’s baselines: not stated"),
        ("northern-sea-route-coastal", "its own baselines: not at hand"),
    ],
)
def test_what_is_not_known_of_a_position_stands_at_its_band(name: str, note: str) -> None:
    russia = READINGS.index(Reading.RUSSIA)
    assert [note in line for line in drawing(name).figure.layout.yaxis.ticktext[: len(READINGS)]] == [
        at == russia for at in range(len(READINGS))
    ]


def test_readings_that_do_not_differ_are_said_not_to() -> None:
    said = {name: "the four readings do not differ" in " ".join(unrolled(name).remarks) for name in REGISTER.routes}
    assert said == {name: name.startswith("northern") for name in REGISTER.routes}


@of_every_route
@in_both_languages
def test_the_alternative_text_is_short(name: str, language: Language) -> None:
    assert 0 < len(unrolled(name, language).alt) <= 140


@of_every_route
@in_both_languages
def test_the_description_says_the_lengths_of_every_reading_and_the_remarks(name: str, language: Language) -> None:
    shows = unrolled(name, language)
    assert all(shows.zones_words(reading) in shows.description for reading in Reading)
    assert all(remark in shows.description for remark in shows.remarks)


@in_both_languages
def test_what_is_missing_is_said_where_it_matters(language: Language) -> None:
    baselines = {"en": "Russia’s baselines are not at hand", "fr": "Les lignes de base de la Russie ne sont pas"}
    said = {name: baselines[language] in " ".join(unrolled(name, language).remarks) for name in REGISTER.routes}
    assert said == {name: name.startswith("northern") for name in REGISTER.routes}


def test_rules_are_named_beside_the_bands() -> None:
    names = [REGISTER.lines[rule].short.en for rule in unrolled("northern-sea-route-coastal").rules]
    assert set(names) <= set(drawing("northern-sea-route-coastal").figure.layout.yaxis.ticktext)


def test_plotly_takes_every_value_of_the_figure() -> None:
    import plotly.graph_objects as go  # noqa: PLC0415  # half a second that only this test needs

    content = drawing("northwest-passage-1").figure.to_plotly_json()
    assert len(go.Figure(content).data) == len(content["data"])
