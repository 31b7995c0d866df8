"""A line of the reader's layer, chosen and unrolled as a route is: whose water each mile of it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import streamlit as st

from components import lists, view
from components.cartography import brought_words
from components.figures import OwnLine, Unrolled, draw_unrolled
from components.lists import ListSpec
from components.map import brought
from components.map.brought import ChosenLine
from components.map.brought_words import note_words
from components.map.line_waters import LineWaters, line_waters
from components.map.unrolled import by_zone, every_leg
from components.polar_map import BROUGHT, Item
from components.view import View
from components.widgets import about, figure, listed, section
from components.words import Words, plain
from data.language import Text
from data.schema import RouteWater

if TYPE_CHECKING:
    from geo.brought import Brought, OneLine

ITEM: Final = f"{BROUGHT}-unrolled"
"""The id of the chosen line on the map."""

_LONGEST: Final = 60
_TALLEST_PX: Final = 420


def whose_water(shown: View) -> None:
    """Let the reader choose a line of her layer, and draw it unrolled with its tables; nothing without a line."""
    layer = brought.brought()
    if layer is None or not len(layer.lines):
        return
    from geo.brought import MOST_LINES, longest_lines  # noqa: PLC0415  # what reads geometries, once a file came

    say, found, chosen = shown.say, longest_lines(layer), brought.chosen_line()
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
    _draw(shown, layer.file, chosen, chosen.waters)


def _draw(shown: View, file: str, chosen: ChosenLine, waters: LineWaters) -> None:
    say = shown.say
    found = unrolled_of_line(shown, chosen.row, waters)
    figure(shown, draw_unrolled(found), "brought-unrolled")
    remarks = [*_bounds(say, chosen.one), *found.remarks]
    listed(plain(remark) for remark in remarks)
    lists.show(shown, by_zone(shown, found, "brought-waters"))
    spec: ListSpec[RouteWater] = every_leg(shown, found, "brought-legs")
    with st.expander(say("Every leg as a table"), icon=":material/table:"):
        lists.show(shown, spec, max_height_px=_TALLEST_PX)
    facts = [(say("Source"), note_words(say, file)), *about(shown, "map", ())[1:]]
    facts += [(say("Line"), found.name), *((say("Note"), remark) for remark in remarks)]
    lists.download_row(shown, spec, say("Whose water each mile is"), say("waters-of-your-line"), facts)


def unrolled_of_line(shown: View, row: int, waters: LineWaters) -> Unrolled:
    """Give a measured line of the reader's layer as it is unrolled, called what it is: brought, and not checked."""
    say = shown.say
    name = f"{_name(say, row, waters.length_km)} ({brought_words(say)})"
    return Unrolled(shown.register, say, OwnLine(ITEM, Text(name, name)), waters.legs, ())


def _bounds(say: Words, one: OneLine) -> Iterator[str]:
    """Say what of a line is not in what was measured."""
    from geo.brought import MOST_LINE_CORNERS, MOST_LINE_KM  # noqa: PLC0415  # as above

    if one.others:
        yield say.plural(
            "The longest of its parts is measured; {n} other does not follow on it.",
            "The longest of its parts is measured; {n} others do not follow on it.",
            one.others,
        )
    if one.is_cut:
        yield say(
            "The line was cut: up to {km} km and {n} corners are measured.",
            km=say.number(MOST_LINE_KM),
            n=say.number(MOST_LINE_CORNERS),
        )


def _name(say: Words, row: int, km: float) -> str:
    name = brought.name_of(row)[:_LONGEST] or say("Line {n}", n=say.number(row + 1))
    return say("{name}, {km} km", name=name, km=say.number(round(km)))


def _choose(layer: Brought, row: int | None) -> None:
    from geo.brought import one_line  # noqa: PLC0415  # as above
    from geo.measure import NotMeasurableError  # noqa: PLC0415  # as above

    if row is None:
        brought.choose_line(None)
        return
    one = one_line(layer, row)
    try:
        waters = line_waters(one.line, ITEM, kept=False)
    except NotMeasurableError:
        waters = None
    brought.choose_line(ChosenLine(row, one, waters))


def item(shown: View) -> Item | None:
    """Give the chosen line as it stands out on the map; None for none."""
    chosen = brought.chosen_line()
    if chosen is None or chosen.waters is None:
        return None
    shape = chosen.waters.shape
    name = _name(shown.say, chosen.row, chosen.waters.length_km)
    return Item(id=ITEM, shape="line", status=BROUGHT, color_key=BROUGHT, name=name, own=(shape["x"], shape["y"]))
