"""Lines, routes and places of the register as items of the map, with the legend that explains them."""

from __future__ import annotations

import math
import typing
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from components.polar_map import BEYOND, BROUGHT, EDGE_RADIUS_M, PLACE, ROUTES, Explained, Item, LegendEntry, needed
from components.signs import look, look_of, look_words, standing_words
from components.view import View
from components.words import Words, begin_small
from data.codes import LegalStatus, LineKind, PlaceKind, PlaceLayer, SeaPassage, State
from data.queries import MarkedPlace, OnMap, day_of, standing
from data.schema import Initiative, Line, Place, Route
from geo.point import place as project

LINE_KINDS: Final = frozenset({LineKind.LINE, LineKind.RIDGE})
"""What is drawn as a line; every other dossier is an area."""

COLOURED_STATES: Final = frozenset({"canada", "russia", "united-states", "denmark", "norway"})
"""The states that have a colour of their own on the map."""

MOST_UNGROUPED: Final = 8
"""How many entries a legend may have that is not grouped by kind."""

NEUTRAL: Final = "neutral"
_WIDEST_POINT_KM: Final = 10.0


def line_item(shown: View, line: Line) -> Item:
    """Give a line or zone as an item, in the colour of the one state that asserts it."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    asserted = ", ".join(register.actors[actor].name.to(lang) for actor in line.asserted_by)
    lines = [say.pair(say("Asserted by"), asserted)] if len(line.asserted_by) in range(1, 4) else []
    if line.date:
        lines.append(say.date(line.date))
    sole = line.asserted_by[0] if len(line.asserted_by) == 1 else NEUTRAL
    return Item(
        id=line.id,
        shape="line" if line.kind in LINE_KINDS else "area",
        status=line.legal_status,
        color_key=sole if sole in COLOURED_STATES else NEUTRAL,
        name=line.name.to(lang),
        # The sea floor’s names, ridges among them, are those of the base.
        label="" if line.kind is LineKind.RIDGE else line.short.to(lang),
        lines=tuple(lines),
    )


def route_item(shown: View, route: Route, label: str = "") -> Item:
    """Give a sailing route as an item, in the look of its sea passage; ``label`` stands beside it."""
    say = shown.say
    length = say("{km} km", km=say.number(route.length_km))
    return Item(
        id=route.id,
        shape="band",
        status=route.passage,
        color_key=route.passage,
        name=route.name.to(shown.selection.lang),
        label=label,
        lines=(length,),
    )


def is_beyond_edge(place: Place) -> bool:
    """Tell whether a place lies beyond the map's edge, where only an arrow can show it."""
    if place.lon_deg is None or place.lat_deg is None:
        return False
    return math.hypot(*project(place.lon_deg, place.lat_deg)) > EDGE_RADIUS_M


def place_item(shown: View, place: Place, color_key: str, lines: Iterable[str] = ()) -> Item:
    """Give a located place as an item: a point, an area where only its surroundings are known, or an arrow.

    Parameters
    ----------
    shown : View
        The view on screen.
    place : Place
        A place with coordinates.
    color_key : str
        A key of the map's colours.
    lines : iterable of str
        What is shown below its name.
    """
    if place.lon_deg is None or place.lat_deg is None:
        message = f"place {place.id!r} has no coordinates; expected one that has"
        raise ValueError(message)
    x, y = project(place.lon_deg, place.lat_deg)
    beyond = is_beyond_edge(place)
    vague = not beyond and (place.precision_km or 0) > _WIDEST_POINT_KM
    return Item(
        id=place.id,
        shape="disc" if vague else "point",
        status=BEYOND if beyond else PLACE,
        color_key=color_key,
        name=place.name.to(shown.selection.lang),
        lines=tuple(lines),
        x_m=x,
        y_m=y,
        radius_km=(place.precision_km or 0) if vague else 0,
        major=place.kind is PlaceKind.CAPITAL,
    )


def look_at(shown: View, initiatives: Iterable[Initiative]) -> str:
    """Give the look that all of some initiatives share on the as-of date, neutral if they differ or there is none."""
    day = day_of(shown.register, shown.selection)
    found = {look_of(standing(shown.register, one.id, day)) for one in initiatives}
    return found.pop() if len(found) == 1 else NEUTRAL


def initiative_lines(shown: View, initiatives: Iterable[Initiative]) -> list[str]:
    """Give a line for each initiative: its name and its state."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    return [
        say.pair(one.name.to(say.language), standing_words(say, standing(shown.register, one.id, day)))
        for one in initiatives
    ]


def _marked_item(shown: View, mark: MarkedPlace) -> Item:
    business = mark.layer is PlaceLayer.BUSINESS_PROJECTS
    if business:
        colour = look_at(shown, mark.initiatives)
    else:
        colour = mark.place.country if mark.place.country in COLOURED_STATES else NEUTRAL
    lines = initiative_lines(shown, mark.initiatives) if business else [shown.say.label(mark.place.kind)]
    return place_item(shown, mark.place, colour, lines)


def _label_of(shown: View, route: Route, content: OnMap) -> str:
    """Give what stands beside a route: its own name, the name of its passage at the first of several, or nothing.

    The routes of the Northwest Passage share most of their ways, so that their own names would find no place; where
    both passages are on the map, it is they that are told apart.
    """
    together = [other for other in content.routes if other.passage is route.passage]
    if len({other.passage for other in content.routes}) > 1 or (
        len(together) > 1 and route.passage is SeaPassage.NORTHWEST_PASSAGE
    ):
        return shown.say.label(route.passage) if route is together[0] else ""
    return route.short.to(shown.selection.lang)


def items_of(shown: View, content: OnMap) -> tuple[Item, ...]:
    """Give everything on the map as items."""
    return (
        *(line_item(shown, line) for line in content.lines),
        *(route_item(shown, route, _label_of(shown, route, content)) for route in content.routes),
        *(_marked_item(shown, mark) for mark in content.places),
    )


def legend_of(shown: View, items: Iterable[Item], *, brief: bool = False) -> tuple[LegendEntry, ...]:
    """Give the legend of some items: one entry for every pattern and colour among them.

    Parameters
    ----------
    shown : View
        The view on screen.
    items : iterable of Item
        What is on the map.
    brief : bool
        Whether to leave out what the statuses mean, for a map with little room.
    """
    say, words, explained = shown.say, _colour_words(shown), needed(items)
    kinds = _kinds(say) if len(explained) > MOST_UNGROUPED else {}
    return tuple(
        LegendEntry(
            typing.cast("Explained", shape),
            key,
            words[key]
            if shape == "colour"
            # what a status means is said once, at its line
            else _pattern_words(say, shape, key, brief=brief or (shape == "area" and ("line", key) in explained)),
            kinds.get(shape, ""),
        )
        for shape, key in explained
    )


def _kinds(say: Words) -> Mapping[str, str]:
    """Give what stands above the entries of each kind."""
    places = say("Places")
    return MappingProxyType(
        {
            "line": say("Lines"),
            "area": say("Zones"),
            "band": say("Routes"),
            "point": places,
            "disc": places,
            "dots": say("Brought"),
            "density": say("Brought"),
            "circle": say("Brought"),
            "colour": say("Colours"),
        }
    )


def _colour_words(shown: View) -> Mapping[str, str]:
    say, actors = shown.say, shown.register.actors
    return MappingProxyType(
        {name: actors[name].name.to(say.language) for name in COLOURED_STATES}
        | {look(state, faded=faded): look_words(say, state, faded=faded) for state in State for faded in (False, True)}
        | {str(state): say.label(state) for state in State}
    )


def _pattern_words(say: Words, shape: str, status: str, *, brief: bool) -> str:
    """Give what a pattern means, in the language of the view."""
    if status in ROUTES:
        return say.pair(say.label(SeaPassage(status)), begin_small(say.label(LegalStatus.ROUTE)))
    if status == BROUGHT:
        return say.pair(_brought_shape(say, shape), brought_words(say))
    if status in {PLACE, BEYOND}:
        return _place_words(say, shape, status)
    legal = LegalStatus(status)
    label = say("{status}, area", status=say.label(legal)) if shape == "area" else say.label(legal)
    if brief:
        return label
    return say.pair(label, begin_small(say.definition(legal)).rstrip("."))


def _place_words(say: Words, shape: str, status: str) -> str:
    if status == BEYOND:
        return say("Place beyond the map’s edge, in the direction of the arrow")
    return say("Place known only to be somewhere in the circle") if shape == "disc" else say("Place")


def brought_words(say: Words) -> str:
    """Give what stands with a layer of the reader's own wherever it is shown or taken along."""
    return say("brought by the reader, not checked")


def _brought_shape(say: Words, shape: str) -> str:
    """Give what is drawn of a layer that a reader brought."""
    return {
        "line": say("Lines of your layer"),
        "area": say("Areas of your layer"),
        "dots": say("Points of your layer"),
        "circle": say("Places of your table"),
    }.get(shape, say("Your layer, darker where there is more of it"))
