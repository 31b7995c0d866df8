"""A line of the reader's layer, chosen and unrolled as a route is: whose water each mile of it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import lists, view
from components.cartography import brought_words
from components.figures import Unrolled
from components.map import held
from components.map.held import ChosenLine
from components.map.line_waters import LineWaters, line_waters
from components.map.unrolled import bands, zones_list
from components.polar_map import BROUGHT, Item
from components.view import View
from components.widgets import listed, section
from components.words import Words, plain
from data.schema import KM_IN_A_NAUTICAL_MILE

if TYPE_CHECKING:
    from geo.brought import Brought, OneLine

ITEM: Final = f"{BROUGHT}-unrolled"
"""The id of the chosen line on the map."""

_LONGEST: Final = 60
_TALLEST_PX: Final = 420


def whose_water(shown: View) -> None:
    """Let the reader choose a line of her layer, and draw it unrolled with its tables; nothing without a line."""
    layer = held.brought()
    if layer is None or not len(layer.lines):
        return
    from geo.brought import MOST_LINES, longest_lines  # noqa: PLC0415  # what reads geometries, once a file came

    say, found, chosen = shown.say, longest_lines(layer), held.chosen_line()
    section(say("Whose water each mile of your line is"))
    names = {row: _name(say, row, km) for row, km in found}
    key, row = "map-brought-line", None if chosen is None else chosen.row

    def choose(row: int | None) -> None:
        _choose(layer, row)

    none: int | None = None
    st.selectbox(
        plain(say("Line")),
        [none, *names],
        format_func=lambda row: plain(say("none") if row is None else names[row]),
        key=key,
        on_change=view.offer(key, row, choose),
    )
    if len(found) == MOST_LINES:
        st.caption(plain(say("The {n} longest lines of the layer.", n=say.number(MOST_LINES))))
    if chosen is None:
        return
    if chosen.waters is None:
        st.warning(plain(say("{name} cannot be measured: it has no length.", name=names[chosen.row])))
        return
    _draw(shown, chosen, chosen.waters)


def _draw(shown: View, chosen: ChosenLine, waters: LineWaters) -> None:
    say = shown.say
    found = unrolled_of_line(shown, chosen.row, waters)
    listed(plain(remark) for remark in _bounds(say, chosen.one))
    bands(shown, found, "brought")
    caption = say("Nautical miles in each zone under each reading: {name}", name=found.name)
    lists.show(shown, zones_list(shown, found, "brought-waters", caption))


def unrolled_of_line(shown: View, row: int, waters: LineWaters) -> Unrolled:
    """Give a measured line of the reader's layer as it is unrolled, called what it is: brought, and not checked."""
    say = shown.say
    name = f"{_name(say, row, waters.length_km)} ({brought_words(say)})"
    return Unrolled(shown.register, say, ITEM, name, waters.legs, of_reader=True, land_km=waters.land_km)


def _bounds(say: Words, one: OneLine) -> Iterator[str]:
    """Say what of a line is not in what was measured."""
    from geo.brought import MOST_LINE_CORNERS, MOST_LINE_KM  # noqa: PLC0415  # as above

    if one.others:
        yield say.plural(
            "The longest of its parts is measured; {n} other does not follow on it.",
            "The longest of its parts is measured; {n} others do not follow on it.",
            one.others,
        )
    if one.elsewhere_km >= 1:
        yield say(
            "Some {nm} nautical miles lie off the coasts of other states, where no zone is told here: they count as "
            "high seas, or as the waters of the state beside them.",
            nm=say.number(round(one.elsewhere_km / KM_IN_A_NAUTICAL_MILE)),
        )
    if one.is_cut:
        yield say(
            "The line was cut: up to {km} km and {n} corners are measured.",
            km=say.number(MOST_LINE_KM),
            n=say.number(MOST_LINE_CORNERS),
        )


def _name(say: Words, row: int, km: float) -> str:
    name = held.name_of(row)[:_LONGEST] or say("Line {n}", n=say.number(row + 1))
    return say("{name}, {km} km", name=name, km=say.number(round(km)))


def _choose(layer: Brought, row: int | None) -> None:
    from geo.brought import one_line  # noqa: PLC0415  # as above
    from geo.measure import NotMeasurableError  # noqa: PLC0415  # as above

    if row is None:
        held.changed(line=None)
        return
    one = one_line(layer, row)
    try:
        waters = line_waters(one.line, ITEM, kept=False)
    except NotMeasurableError:
        waters = None
    held.changed(line=ChosenLine(row, one, waters))


def item(shown: View) -> Item | None:
    """Give the chosen line as it stands out on the map; None for none."""
    chosen = held.chosen_line()
    if chosen is None or chosen.waters is None:
        return None
    shape = chosen.waters.shape
    name = _name(shown.say, chosen.row, chosen.waters.length_km)
    return Item(id=ITEM, shape="line", status=BROUGHT, color_key=BROUGHT, name=name, own=(shape["x"], shape["y"]))
