"""No sign means two things, no state has two, and every colour can be told from the others by eyes of every kind."""

from __future__ import annotations

import functools
import re
from itertools import combinations, product

import numpy as np
import pytest
from colorspacious import cspace_convert

from components.figures import schedule, series_drawing
from components.figures.ink import BARS, DASHES, bar_look, sign, strokes, upwards
from components.figures.samples import sign_sample
from components.signs import (
    ANY_EVENT,
    BETWEEN_SIGNS,
    COLOURS,
    DRAWINGS,
    EVENT_DRAWINGS,
    FIRM,
    GRADE_SIGNS,
    GROUND,
    LOOKS,
    MARKS,
    OTHER_PLACE,
    PEOPLE,
    PLACE_DRAWINGS,
    PUBLIC,
    STANCE_SIGNS,
    STATE_SIGNS,
    by_theme,
    look,
)
from data.codes import Between, EventKind, Stance, State
from data.queries import FADING, last_day_covered, tally
from data.register import article_alone, register
from data.selection import Facts
from tests.contrast import contrast, luminance
from tests.each import each

REGISTER = register()
STATES = tuple(map(str, State))
GROUNDS = ("page", "panel", "sea", "land")
INKS = {**COLOURS, **{name: GROUND[name] for name in ("ink", "muted", "accent")}}  # of signs, bars and lines
COUNTRIES = ("canada", "russia", "united-states", "denmark", "norway")
PASSAGES = ("northern-sea-route", "northwest-passage")
THEMES = {"light": 0, "dark": 1}
EYES = ("normal", "protanomaly", "deuteranomaly", "tritanomaly")

in_both_themes = each("theme", THEMES)


@functools.cache
def seen(colour: str, eyes: str) -> tuple[float, ...]:
    """Give a colour in CAM02-UCS as eyes of a kind see it."""
    rgb = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    if eyes != "normal":
        space = {"name": "sRGB1+CVD", "cvd_type": eyes, "severity": 100}
        rgb = np.clip(cspace_convert(rgb, space, "sRGB1"), 0, 1)
    return tuple(cspace_convert(rgb, "sRGB1", "CAM02-UCS"))


def apart(one: str, other: str) -> float:
    """Give how far two colours are apart for the eyes that tell them apart worst."""
    return min(float(np.linalg.norm(np.subtract(seen(one, eyes), seen(other, eyes)))) for eyes in EYES)


def grey(colour: str) -> str:
    """Give the grey as bright as a colour, as a picture without colour shows it."""
    found = luminance(colour)
    part = found * 12.92 if found <= 0.0031308 else 1.055 * found ** (1 / 2.4) - 0.055
    return f"#{round(part * 255):02X}" + f"{round(part * 255):02X}" * 2


def test_no_drawing_means_two_things() -> None:
    used = [
        *LOOKS,
        *EVENT_DRAWINGS.values(),
        *(PUBLIC, FIRM, PEOPLE),
        *(*PLACE_DRAWINGS.values(), OTHER_PLACE),
        *(*series_drawing.SYMBOL_OF.values(), series_drawing.OF_THE_ARTICLE),
        schedule.REPLACED,
        ANY_EVENT,
    ]
    assert sorted({name for name in used if used.count(name) > 1}) == []


def test_no_two_drawings_are_the_same() -> None:
    assert len(set(DRAWINGS.values())) == len(DRAWINGS)


def test_every_kind_of_event_has_a_drawing() -> None:
    assert EVENT_DRAWINGS.keys() == set(EventKind)


def test_every_look_of_a_state_is_drawn() -> None:
    assert [name for name in LOOKS if name not in DRAWINGS] == []


def test_a_state_last_seen_longer_ago_is_hollow() -> None:
    filled = [s for s in FADING if any(paint == "fill" for paint, _ in DRAWINGS[look(s, faded=True)])]
    assert filled == []


def test_no_text_sign_means_two_things() -> None:
    stances = [sign for stance, sign in STANCE_SIGNS.items() if stance is not Stance.NOT_STATED]
    both = [sign for between, sign in BETWEEN_SIGNS.items() if between is not Between.NOT_STATED]
    used = [*STATE_SIGNS.values(), *GRADE_SIGNS.values(), *stances, *both]
    assert sorted({sign for sign in used if used.count(sign) > 1}) == []


def test_what_is_not_stated_has_one_sign() -> None:
    signs = {STANCE_SIGNS[Stance.NOT_STATED], BETWEEN_SIGNS[Between.NOT_STATED], STATE_SIGNS[look(State.NOT_STATED)]}
    assert len(signs) == 1


def test_every_way_in_which_both_stand_has_a_sign() -> None:
    assert tuple(BETWEEN_SIGNS) == tuple(Between)


def test_every_look_has_a_text_sign() -> None:
    assert tuple(STATE_SIGNS) == LOOKS


def test_the_bars_of_any_two_states_differ_without_colour() -> None:
    bars = [BARS[state] for state in STATES]
    assert len(set(bars)) == len(bars)


def test_every_state_has_a_bar() -> None:
    assert BARS.keys() == set(STATES)


@pytest.mark.parametrize("state", STATES)
def test_the_time_within_which_a_state_began_looks_like_no_state(state: str) -> None:
    unsure, sure = (bar_look(state, uncertain=one)[0].get("pattern", {}).get("shape") for one in (True, False))
    assert unsure != sure


def test_any_two_dashes_differ() -> None:
    assert len(set(DASHES.values())) == len(DASHES)


@each("name", DRAWINGS)
def test_a_sign_of_a_figure_is_the_drawing_of_tables_and_maps(name: str) -> None:
    shapes = list(sign(name, 0, 0, "neutral"))
    assert [shape["path"] for shape in shapes] == [upwards(path) for _, path in DRAWINGS[name]]
    assert [part["d"] for part in sign_sample(name)] == [path for _, path in DRAWINGS[name]]


@each("name", DRAWINGS)
def test_plotly_can_read_the_paths_of_signs(name: str) -> None:
    point = r"-?[\d.]+,-?[\d.]+"
    paths = [upwards(path) for _, path in DRAWINGS[name]]
    assert all(re.fullmatch(rf"([MLCQ]{point}( {point})*|Z)+", path) for path in paths)


def test_a_ring_is_round() -> None:
    numbers = [float(part) for part in re.findall(r"-?[\d.]+", DRAWINGS["active-faded"][0][1])]
    points = list(zip(numbers[0::2], numbers[1::2], strict=True))
    ends = [points[0], *points[3::3]]
    assert [round(float(np.hypot(*point)), 3) for point in ends] == [5.0] * 5


def test_a_sign_is_upwards_on_a_figure() -> None:
    assert upwards("M1,1L3,-2C0,0 -1,2.5 4,0Z") == "M1,-1L3,2C0,0 -1,-2.5 4,0Z"


def test_a_faded_state_keeps_the_colour_of_its_state() -> None:
    assert all(MARKS[look(state, faded=True)] == COLOURS[state] for state in FADING)


@in_both_themes
@each(("one", "other"), list(combinations(STATES, 2)))
def test_the_colours_of_any_two_states_are_apart(theme: str, one: str, other: str) -> None:
    assert apart(COLOURS[one][THEMES[theme]], COLOURS[other][THEMES[theme]]) >= 15


@in_both_themes
@each(("one", "other"), list(combinations(COUNTRIES, 2)))
def test_the_colours_of_any_two_countries_are_apart(theme: str, one: str, other: str) -> None:
    assert apart(COLOURS[one][THEMES[theme]], COLOURS[other][THEMES[theme]]) >= 15


@in_both_themes
@each(("country", "state"), list(product(COUNTRIES, STATES)))
def test_no_country_has_the_colour_of_a_state_of_initiatives(theme: str, country: str, state: str) -> None:
    assert apart(COLOURS[country][THEMES[theme]], COLOURS[state][THEMES[theme]]) >= 7.5


@in_both_themes
@each(("country", "passage"), list(product(COUNTRIES, PASSAGES)))
def test_no_route_has_the_colour_of_a_country(theme: str, country: str, passage: str) -> None:
    assert apart(COLOURS[country][THEMES[theme]], COLOURS[passage][THEMES[theme]]) >= 10


@in_both_themes
def test_the_colours_of_the_two_passages_are_apart(theme: str) -> None:
    one, other = (COLOURS[passage][THEMES[theme]] for passage in PASSAGES)
    assert apart(one, other) >= 14


@in_both_themes
@each("ground", ["sea", "land"])
@each("passage", PASSAGES)
def test_a_route_stands_out_from_what_it_lies_on(theme: str, ground: str, passage: str) -> None:
    assert contrast(COLOURS[passage][THEMES[theme]], GROUND[ground][THEMES[theme]]) >= 3


@in_both_themes
@each(("name", "ground"), list(product(INKS, GROUNDS)))
def test_every_colour_stands_out_from_all_that_it_lies_on(theme: str, name: str, ground: str) -> None:
    assert contrast(INKS[name][THEMES[theme]], GROUND[ground][THEMES[theme]]) >= 3


@in_both_themes
@each(("name", "ground"), list(product(INKS, GROUNDS)))
def test_every_colour_stands_out_in_grey_too(theme: str, name: str, ground: str) -> None:
    one, other = grey(INKS[name][THEMES[theme]]), grey(GROUND[ground][THEMES[theme]])
    assert contrast(one, other) >= 2.95  # a grey of 256 is not as fine as a colour


@in_both_themes
@each("state", STATES)
def test_a_sign_and_a_bar_have_the_colour_of_their_state(theme: str, state: str) -> None:
    tone = by_theme()[theme][state]
    inks = {line["color"] for _, _, line in strokes(look(State(state)), state)} | {
        fill for _, fill, _ in strokes(look(State(state)), state)
    }
    bar = bar_look(state)[0]["line"]["color"]
    assert (COLOURS[state][0] in inks, bar, tone) == (True, COLOURS[state][0], COLOURS[state][THEMES[theme]])


@in_both_themes
@each("facts", Facts)
def test_the_state_of_most_is_not_the_loudest(theme: str, facts: Facts) -> None:
    counted = article_alone(REGISTER) if facts is Facts.ARTICLE else REGISTER
    found = tally(counted, counted.cooperation, last_day_covered(counted)).states
    most, _ = found.most_common(1)[0]
    loud = {state: contrast(COLOURS[state][THEMES[theme]], GROUND["page"][THEMES[theme]]) for state in found}
    assert max(loud, key=loud.__getitem__) != most
