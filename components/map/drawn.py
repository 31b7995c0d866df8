"""The line that a reader draws: the sidebar's part that takes it typed, what is on the map, whose water each mile is.

The address holds it, so that a link restores it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import lists, view
from components.cartography import drawn_words, legend_of, texts_with
from components.figures import Unrolled
from components.map.line_waters import LineWaters, line_waters
from components.map.unrolled import bands, zones_list
from components.polar_map import BROUGHT, DRAWN, Item, MapSpec
from components.view import View
from components.widgets import fold, section
from components.words import LONGEST_QUOTED, Words, plain
from data.schema import KM_IN_A_NAUTICAL_MILE
from data.selection import LONGEST_KM, MOST_VERTICES, SOUTHERNMOST_DEG, line_of, line_text, vertices_of
from geo.angles import TypedError, points_typed

if TYPE_CHECKING:
    from shapely import LineString

ID: Final = "line-drawn"
_TYPED: Final = "map-line-typed"
_FAULT: Final = "map-line-fault"
_LEAST: Final = 2


@dataclass(frozen=True, slots=True)
class _Fault:
    """What keeps what was typed from being a line: where it is, or how many points there are."""

    kind: str
    number: int
    typed: str
    point: str = ""


def panel(shown: View) -> None:
    """Draw the sidebar's part: the line in coordinates, to be read or typed, and what takes it away."""
    holds = bool(shown.selection.line) or _fault() is not None
    fold(shown.say("A line of your own"), "map-line", partial(_panel, shown), holds=holds)


def _panel(shown: View) -> None:
    say, line, fault = shown.say, shown.selection.line, _fault()
    st.text_area(
        plain(say("Its points: latitude, then longitude, a point a line")),
        key=_TYPED,
        placeholder=say("74.5 -95.25 or 74°30′N 95°15′W"),
        help=plain(
            say(
                "In decimals or in degrees and minutes, from 50° N on, up to {n} points. Geodesics run between them. "
                "On the map, the button “Draw a line” does the same.",
                n=MOST_VERTICES,
            )
        ),
        on_change=view.offer(_TYPED, fault.typed if fault else _typed_text(line), _take),
        height=120,
    )
    if fault:
        st.error(plain(_fault_words(say, fault)))
    if line:
        st.button(plain(say("Remove the line")), key="map-line-remove", on_click=_remove, icon=":material/delete:")


def _typed_text(line: str) -> str:
    return "\n".join(point.replace(",", ", ") for point in line.split("_")) if line else ""


def _take(text: str) -> None:
    """Put a line that was typed on the map; where it is none, say why and leave what is there."""
    st.session_state.pop(_FAULT, None)
    if not text.strip():
        _remove()
        return
    try:
        points = points_typed(text)
        line = line_text(line_of(points))
    except TypedError as fault:
        view.noted()
        st.session_state[_FAULT] = _Fault("unreadable", fault.number, text, fault.text)
    except ValueError:
        view.noted()
        st.session_state[_FAULT] = _fault_of(points, text)
    else:
        view.change(line=line)


def _fault() -> _Fault | None:
    fault = st.session_state.get(_FAULT)
    return fault if isinstance(fault, _Fault) else None


def _fault_of(points: list[tuple[float, float]], typed: str) -> _Fault:
    """Tell what keeps points from being a line."""
    south = next((number for number, (_, lat) in enumerate(points, 1) if lat < SOUTHERNMOST_DEG), 0)
    if south:
        return _Fault("south", south, typed)
    count = len(points)
    if count > MOST_VERTICES:
        return _Fault("many", count, typed)
    return _Fault("few" if len(set(points)) < _LEAST else "long", count, typed)


def _fault_words(say: Words, fault: _Fault) -> str:
    """Give the sentence about what was typed."""
    kind, number, text = fault.kind, fault.number, fault.point
    if kind == "unreadable":
        return say(
            "Point {n}, “{text}”, cannot be read. Expected latitude, then longitude, such as 74.5 -95.25 or "
            "74°30′N 95°15′W.",
            n=number,
            text=text[:LONGEST_QUOTED],
        )
    if kind == "south":
        return say("Point {n} lies south of 50° N, where the map ends.", n=number)
    if kind == "many":
        return say("The line has {n} points; up to {most} are taken.", n=number, most=MOST_VERTICES)
    if kind == "few":
        return say("A line has at least two different points.")
    return say("The line is too long; up to {km} km are measured.", km=say.number(round(LONGEST_KM)))


def _remove() -> None:
    st.session_state.pop(_FAULT, None)
    view.change(line="")


def take(line: str) -> None:
    """Put a line that was drawn on the map into the view."""
    st.session_state.pop(_FAULT, None)
    view.change(line=line)


def _measured(line: str) -> LineWaters:
    return line_waters(_in_degrees(line), ID)


def _in_degrees(line: str) -> LineString:
    from shapely import LineString  # noqa: PLC0415  # what reads geometries, once a line is drawn

    return LineString(vertices_of(line))


def items(shown: View) -> tuple[Item, ...]:
    """Give the line as it is on the map, if there is one."""
    line = shown.selection.line
    if not line:
        return ()
    measured = _measured(line)
    own = (measured.shape["x"], measured.shape["y"])
    length = _length_words(shown.say, measured)
    name = drawn_words(shown.say)
    return (Item(id=ID, shape="line", status=DRAWN, color_key=BROUGHT, name=name, lines=(length,), own=own),)


def with_drawn(shown: View, spec: MapSpec) -> MapSpec:
    """Lay the line on a map: explained in its legend, and named below it as not checked."""
    own = items(shown)
    if not own:
        return spec
    every = (*spec.items, *own)
    texts = texts_with(shown, spec.texts, every, shown.selection.facing)
    return replace(spec, items=every, legend=legend_of(shown, every), texts=texts)


def whose_water(shown: View) -> None:
    """Draw the line unrolled, with its length and all its legs; nothing where there is no line."""
    say, line = shown.say, shown.selection.line
    if not line:
        return
    measured = _measured(line)
    name = drawn_words(say)
    found = Unrolled(shown.register, say, ID, name, measured.legs, of_reader=True, land_km=measured.land_km)
    section(say.pair(say("Whose water each mile is"), name))
    st.markdown(plain(say.pair(say("Length along geodesics"), _length_words(say, measured))))
    caption = say("Nautical miles of the line in each zone under each reading.")
    lists.show(shown, zones_list(shown, found, "line-waters", caption))
    bands(shown, found, "line")


def _length_words(say: Words, measured: LineWaters) -> str:
    km = measured.length_km
    return say(
        "{km} km, {nm} nautical miles", km=say.number(round(km)), nm=say.number(round(km / KM_IN_A_NAUTICAL_MILE))
    )
