"""A line unrolled: the distance along it across, a band for each reading, its straits named below."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from components.figures.axes import layout_of, note
from components.figures.drawing import NARROW, WIDE, Drawing, LegendEntry, Values, drawn
from components.figures.ink import BAR_LINE_PX, HAIRLINE, LIGHT, MUTED, NEUTRAL, PAGE, WATERS, water_look
from components.figures.letters import width_of
from components.figures.marks import SMALL_PX, Label, Mark, picked, words_at, written
from components.figures.room import PLACES
from components.figures.samples import RULE_SAMPLE, colour_sample, water_sample
from components.figures.unrolled_words import READINGS, Unrolled, short_zone
from data.codes import Reading, WaterZone
from data.schema import KM_IN_A_NAUTICAL_MILE, RouteWater

_TOP_PX, _BOTTOM_PX, _BESIDE_PX, _NARROW_GUTTER_PX = 12, 40, 18, 8
_ROW_PX, _BAR_PX, _RULE_PX, _RULE_BAR_PX, _LINE_PX = 46, 18, 26, 8, 16
_BAR_AT: Final = 0.68  # of a row: above it stand whose the waters are
_GAP_PX: Final = 8
_CENTRED: Final = f"{PLACES[1].split()[0]} {PLACES[0].split()[1]}"  # on the point itself, in plotly's words
_PLOT_PX: Final = {WIDE: 620.0, NARROW: 300.0}
"""The least width of the plot at either width of the figure."""


def draw_unrolled(unrolled: Unrolled) -> Drawing:
    """Give a route unrolled as a figure."""
    return drawn(
        unrolled,
        traces=_traces(unrolled),
        layout=_layout(unrolled),
        legend=_legend(unrolled),
        narrow=_narrow(unrolled),
        along=unrolled.id,
    )


def _nm(km: float) -> float:
    return km / KM_IN_A_NAUTICAL_MILE


def _end_nm(unrolled: Unrolled) -> float:
    return _nm(unrolled.legs[Reading.NEUTRAL][-1].to_km)


def _middles(unrolled: Unrolled) -> tuple[list[float], list[float]]:
    """Give how far down the bars of the readings and of the rules are, in pixels."""
    readings = [(at + _BAR_AT) * _ROW_PX for at, _ in enumerate(READINGS)]
    below = len(READINGS) * _ROW_PX
    return readings, [below + (at + _BAR_AT) * _RULE_PX for at, _ in enumerate(unrolled.rules)]


def _traces(unrolled: Unrolled) -> Iterator[Values]:
    readings, rules = _middles(unrolled)
    for zone in WaterZone:
        for key, legs in _by_colour(unrolled, zone):
            marks = [_mark(unrolled, leg, readings[READINGS.index(leg.reading)]) for leg in legs]
            yield picked(marks) | {
                "type": "bar",
                "orientation": "h",
                "name": written(short_zone(unrolled.say, zone)),
                "base": [round(_nm(leg.from_km), 2) for leg in legs],
                "x": [round(_nm(leg.to_km - leg.from_km), 2) for leg in legs],
                "width": [_BAR_PX] * len(legs),
                "marker": water_look(zone, key),
            }
    for rule, y in zip(unrolled.rules, rules, strict=True):
        yield _rule(unrolled, rule, y)
    yield words_at(list(_whose(unrolled, readings)), when=WIDE, shown_at_px=_PLOT_PX[WIDE]) | {"mode": "text"}
    for when, width in _PLOT_PX.items():
        yield words_at(list(_strait_names(unrolled, width)), when=when) | {"mode": "text"}


def _by_colour(unrolled: Unrolled, zone: WaterZone) -> Iterator[tuple[str, list[RouteWater]]]:
    """Give the legs of a zone by the colour of the state whose it is, or of none."""
    legs = [leg for reading in READINGS for leg in unrolled.legs[reading] if leg.zone is zone]
    for key in dict.fromkeys(_colour_of(leg.of) for leg in legs):
        yield key, [leg for leg in legs if _colour_of(leg.of) == key]


def _colour_of(of: Sequence[str]) -> str:
    return of[0] if len(of) == 1 and of[0] in LIGHT else NEUTRAL


def _mark(unrolled: Unrolled, leg: RouteWater, y: float) -> Mark:
    say = unrolled.say
    begin, end = (say.number(round(_nm(km))) for km in (leg.from_km, leg.to_km))
    name = f"{short_zone(say, leg.zone)} · {unrolled.states(leg.of)}"
    from_km, to_km = (say.number(round(km)) for km in (leg.from_km, leg.to_km))
    where = say(
        "{begin} to {end} nautical miles ({from_km} to {to_km} km)", begin=begin, end=end, from_km=from_km, to_km=to_km
    )
    length = say(
        "{nm} nautical miles, ± {error}", nm=say.number(leg.length_nm), error=say.number(round(_nm(leg.error_km), 1))
    )
    reading = say.pair(say("Reading"), say.label(leg.reading))
    return Mark(leg.id, name, f"{reading} · {where}", None, y, (where, length, unrolled.rules_of(leg)))


def _rule(unrolled: Unrolled, rule: str, y: float) -> Values:
    """Give where rules for ships hold, under any of the readings."""
    legs = [leg for leg in unrolled.legs[Reading.NEUTRAL] if rule in leg.rules]
    return {
        "type": "bar",
        "orientation": "h",
        "name": written(unrolled.register.lines[rule].short.to(unrolled.say.language)),
        "base": [round(_nm(leg.from_km), 2) for leg in legs],
        "x": [round(_nm(leg.to_km - leg.from_km), 2) for leg in legs],
        "y": [y] * len(legs),
        "width": [_RULE_BAR_PX] * len(legs),
        "marker": {"color": MUTED, "line": {"color": MUTED, "width": BAR_LINE_PX}},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _whose(unrolled: Unrolled, middles: Sequence[float]) -> Iterator[Label]:
    """Give the names of states above the waters that are theirs, where there is room."""
    whole = _end_nm(unrolled)
    for reading, y in zip(READINGS, middles, strict=True):
        for _, group in itertools.groupby(unrolled.legs[reading], key=lambda leg: leg.of):
            legs = list(group)
            share = (_nm(legs[-1].to_km) - _nm(legs[0].from_km)) / whole
            name = unrolled.states(legs[0].of)
            least = (width_of(name, SMALL_PX) + _GAP_PX) / share if share else float("inf")
            at = _nm(legs[0].from_km + legs[-1].to_km) / 2
            yield Label(at, y - _BAR_PX / 2 - _LINE_PX / 2, written(name), _CENTRED, least)


def _rows(unrolled: Unrolled, width: float) -> list[tuple[str, float, float, int]]:
    """Give the straits with their places and the row below the bands in which each name has room at a width.

    A name stands with its middle below the strait, moved in where it would leave the figure.
    """
    whole = _end_nm(unrolled)
    ends: list[float] = []
    found: list[tuple[str, float, float, int]] = []
    for strait, km in unrolled.straits:
        name = unrolled.say.label(strait)
        half = width_of(name, SMALL_PX) / 2 + _GAP_PX / 2
        at = min(max(_nm(km) / whole * width, half), width - half)
        row = next((number for number, end in enumerate(ends) if end <= at - half), len(ends))
        ends[row : row + 1] = [at + half]
        found.append((name, _nm(km), at / width * whole, row))
    return found


def _bands_px(unrolled: Unrolled) -> float:
    return len(READINGS) * _ROW_PX + len(unrolled.rules) * _RULE_PX + _GAP_PX


def _height_px(unrolled: Unrolled, when: str) -> int:
    rows = 1 + max((row for *_, row in _rows(unrolled, _PLOT_PX[when])), default=-1)
    return round(_bands_px(unrolled) + rows * _LINE_PX + _GAP_PX)


def _strait_names(unrolled: Unrolled, width: float) -> Iterator[Label]:
    for name, _, at, row in _rows(unrolled, width):
        yield Label(at, _bands_px(unrolled) + (row + 0.5) * _LINE_PX, written(name), _CENTRED)


def _layout(unrolled: Unrolled) -> Values:
    say, (readings, rules) = unrolled.say, _middles(unrolled)
    height, lines = _height_px(unrolled, WIDE), unrolled.register.lines
    names = [
        *(_band_lines(unrolled, reading) for reading in READINGS),
        *((lines[rule].short.to(say.language),) for rule in unrolled.rules),
    ]
    gutter = max(width_of(line, SMALL_PX) for name in names for line in name) + 2 * _GAP_PX
    end = _end_nm(unrolled)
    return layout_of(say.language) | {
        "height": height + _TOP_PX + _BOTTOM_PX,
        "margin": {"l": round(gutter), "r": _BESIDE_PX, "t": _TOP_PX, "b": _BOTTOM_PX, "pad": 0},
        "barmode": "overlay",
        "xaxis": {
            "range": [0, round(end, 2)],
            "minallowed": 0,
            "maxallowed": round(end, 2),
            "showgrid": False,
            "zeroline": False,
            "separatethousands": True,
            "exponentformat": "none",
            "nticks": 8,
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": HAIRLINE,
            "title": {"text": written(say("Nautical miles from the start")), "standoff": 4},
        },
        "yaxis": {
            "range": [height, 0],
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "tickmode": "array",
            "tickvals": [*readings, *rules],
            "ticktext": ["<br>".join(map(written, name)) for name in names],
            "ticks": "outside",
            "ticklen": 6,
            "tickcolor": PAGE,
        },
        "shapes": list(_marks_of_straits(unrolled)),
        "annotations": list(_names_above(names, [*readings, *rules])),
    }


def _band_lines(unrolled: Unrolled, reading: Reading) -> tuple[str, ...]:
    """Give the name of a band and what is missing from it, a line each."""
    return tuple(filter(None, (unrolled.band_name(reading), unrolled.band_note(reading))))


def _marks_of_straits(unrolled: Unrolled) -> Iterator[Values]:
    """Give a fine line through the bands at each strait."""
    for _, km in unrolled.straits:
        x = round(_nm(km), 2)
        line = {"color": HAIRLINE, "width": 1}
        yield {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": _bands_px(unrolled), "line": line, "layer": "below"}


def _names_above(names: Sequence[Sequence[str]], middles: Sequence[float]) -> Iterator[Values]:
    """Give the names of bands above them, for where there is no room beside them."""
    for name, y in zip(names, middles, strict=True):
        up = (_BAR_PX if y < len(READINGS) * _ROW_PX else _RULE_BAR_PX) / 2
        place = {"x": 0, "xref": "paper", "y": y - up, "yanchor": "bottom", "align": "left"}
        yield note(" · ".join(map(written, name)), **place, visible=False)


def _narrow(unrolled: Unrolled) -> dict[str, object]:
    """Give what is other where there is little room: the names of bands stand above them."""
    count = len(READINGS) + len(unrolled.rules)
    shown = {f"annotations.{at}.visible": True for at in range(count)}
    height = _height_px(unrolled, NARROW)
    return {
        "margin.l": _NARROW_GUTTER_PX,
        "yaxis.showticklabels": False,
        "yaxis.range": [height, 0],
        "height": height + _TOP_PX + _BOTTOM_PX,
        **shown,
    }


def _legend(unrolled: Unrolled) -> Iterator[LegendEntry]:
    say = unrolled.say
    used = {leg.zone for legs in unrolled.legs.values() for leg in legs}
    for zone in WATERS:
        if zone in used:
            yield LegendEntry("zone", zone, say.label(WaterZone(zone)), water_sample(zone))
    for of in unrolled.states_on_show:
        yield LegendEntry("state", "-".join(of), unrolled.states(of), colour_sample(_colour_of(of)))
    if unrolled.rules:
        yield LegendEntry("rule", "rules", say("Rules for ships that hold there"), RULE_SAMPLE)
