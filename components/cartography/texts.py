"""The words round a map: definitions in force, disclaimer, source, alternative text, buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.cartography.items import brought_words
from components.cartography.titles import in_series
from components.polar_map import BROUGHT, ROUTES, Item, Texts
from components.view import View
from components.words import Words, begin_small
from data.codes import Facing, LegalStatus, PassageLayer, PlaceLayer
from data.queries import OnMap, day_of

_STATUSES = frozenset(LegalStatus)
_ROUTES = frozenset(ROUTES)


def definition_of(shown: View, content: OnMap) -> str:
    """Give the definitions and the reading in force, with what the reading leaves out or does not speak of."""
    say, selection = shown.say, shown.selection
    parts = [say.definition(selection.reading)]
    if content.left_out:
        names = in_series(say, (line.name.to(say.language) for line in content.left_out))
        parts.append(say.pair(say("Left out here"), names) + ".")
    if content.unstated:
        n = len(content.unstated)
        parts.append(
            say.plural(
                "For {n} of the lines or zones shown, the sources used do not state its position.",
                "For {n} of the lines or zones shown, the sources used do not state its position.",
                n,
            )
        )
    if content.nsr:
        parts.append(say.definition(content.nsr))
    if content.nwp:
        parts.append(say.definition(content.nwp))
    return " ".join(parts)


def disclaimer_of(say: Words, items: Sequence[Item]) -> str:
    """Give what showing these items means and does not mean; empty for a map without any."""
    statuses = {item.status for item in items} & _STATUSES
    parts = []
    if statuses:
        kinds = in_series(say, (say.label(status) for status in LegalStatus if status in statuses))
        parts.append(
            say(
                "Lines and zones shown have the legal status given in the legend ({kinds}); showing them implies no "
                "endorsement of any claim or boundary.",
                kinds=kinds,
            )
        )
    if LegalStatus.COMPUTED in statuses:
        parts.append(say("No state has laid down in this form what is computed for this map."))
    if any(item.status in _ROUTES for item in items):
        parts.append(say("A route is a way that ships take, not a boundary."))
    if any(item.x_m is not None for item in items):
        parts.append(say("A place says nothing about the status of the territory it lies in."))
    parts += [say.pair(name, brought_words(say)) + "." for name in _brought(items)]
    return " ".join(parts)


def _brought(items: Sequence[Item]) -> list[str]:
    """Give the names of the layers that a reader brought."""
    return list(dict.fromkeys(item.of_layer or item.name for item in items if item.status == BROUGHT))


def note_of(say: Words, items: Sequence[Item]) -> str:
    """Give the one line that stands below a map whatever else is folded away; empty where the map needs none."""
    statuses = {item.status for item in items}
    if BROUGHT in statuses:
        return " ".join(say.pair(name, brought_words(say)) + "." for name in _brought(items))
    if statuses & _STATUSES:
        return say("Showing a line endorses no claim.")
    if statuses & _ROUTES:
        return say("A route is not a boundary.")
    return say("A place says nothing about territory.") if items else ""


def source_of(shown: View) -> str:
    """Give the source line of the picture."""
    return shown.say(
        "Sources: the instruments and works named in each dossier; land by Natural Earth, sea floor by NOAA ETOPO1. "
        "EPSG 3573, equal area. Arctic Common Ground, CC BY 4.0, data version {version}, as of {day}.",
        version=shown.register.version,
        day=shown.say.day(day_of(shown.register, shown.selection)),
    )


def counts_of(say: Words, items: Sequence[Item]) -> str:
    """Give how many lines and zones, routes and places there are."""
    routes = sum(item.status in _ROUTES for item in items)
    places = sum(item.x_m is not None for item in items)
    brought = len(_brought(items))
    lines = sum(item.status in _STATUSES for item in items)
    return ", ".join(
        words
        for n, words in (
            (brought, say.plural("{n} layer brought by the reader", "{n} layers brought by the reader", brought)),
            (lines, say.plural("{n} line or zone", "{n} lines or zones", lines)),
            (routes, say.plural("{n} route", "{n} routes", routes)),
            (places, say.plural("{n} place", "{n} places", places)),
        )
        if n
    ) or say("nothing drawn")


def description_of(shown: View, items: Sequence[Item], facing: Facing) -> str:
    """Give the long description: how the map lies, and everything on it with what it is."""
    say = shown.say
    listed = in_series(say, (_described(say, item) for item in items))
    begin = say(
        "Map of the Arctic north of 50° N with the Pole in the middle, {facing}.",
        facing=begin_small(say.label(facing)),
    )
    on_it = say.pair(say("On it"), listed or say("nothing drawn"))
    return f"{begin} {on_it}."


def _described(say: Words, item: Item) -> str:
    words = [item.name]
    if item.status in _STATUSES or item.status in _ROUTES:
        words.append(say.label(LegalStatus.ROUTE if item.status in _ROUTES else LegalStatus(item.status)))
    if item.status == BROUGHT:
        words.append(say.pair(item.of_layer, brought_words(say)) if item.of_layer else brought_words(say))
    return f"{words[0]} ({', '.join([*words[1:], *item.lines])})" if words[1:] or item.lines else words[0]


def texts_of(  # noqa: PLR0913  # each is a text of its own
    shown: View, items: Sequence[Item], *, title: str, definition: str, facing: Facing, name: str = ""
) -> Texts:
    """Give all words of a map.

    Parameters
    ----------
    shown : View
        The view on screen.
    items : sequence of Item
        What is on the map.
    title, definition : str
        What heads the pictures, and what is in force; the definition may be empty.
    facing : Facing
        The orientation.
    name : str
        What the map is called, where that is not its title.
    """
    say = shown.say
    return Texts(
        name=name or title,
        title=title,
        definition=definition,
        note=note_of(say, items),
        about=say("About this map"),
        disclaimer=disclaimer_of(say, items),
        source=source_of(shown),
        alt=alt_of(say, items),
        description=description_of(shown, items, facing),
        legend=say("Legend"),
        zoom_in=say("Zoom in"),
        zoom_out=say("Zoom out"),
        home=say("Whole map"),
        full_screen=say("Full screen"),
        slide=say("Slide"),
        leave_full_screen=say("Leave full screen"),
        picking=say("List what is in view"),
        in_view=say("In view: {n}", n="{n}"),
        nothing_in_view=say("Nothing is in view here; zoom out or move the map."),
        distance=say("Measure a distance"),
        distance_hint=say("Choose two points on the map; Escape stops measuring."),
        distance_result=say("{km} km, {nm} nautical miles", km="{km}", nm="{nm}"),
        keys=say(
            "Arrow keys move the map, plus and minus zoom, Home shows the whole map, Enter lists what is in view."
        ),
        wheel_request=say("Hold {key} and turn the wheel to zoom the map.", key="{key}"),
        fingers_request=say("Move the map with two fingers."),
        png=say("Save as PNG"),
        svg=say("Save as SVG"),
        compass=say("NSEW"),
        loading=say("The map is being drawn."),
        failed=say("The map could not be drawn here; the table has the same content."),
        picture_ready=say("The picture was saved."),
        picture_failed=say("The picture could not be made in this browser."),
        file_name=say("arctic-map"),
    )


def texts_with(shown: View, texts: Texts, items: Sequence[Item], facing: Facing) -> Texts:
    """Give the words of a map on which more lies than they speak of."""
    return replace(
        texts,
        note=note_of(shown.say, items),
        disclaimer=disclaimer_of(shown.say, items),
        alt=alt_of(shown.say, items),
        description=description_of(shown, items, facing),
    )


def alt_of(say: Words, items: Sequence[Item]) -> str:
    """Give the alternative text."""
    return say("Polar map: {counts}. The table has the same content.", counts=counts_of(say, items))


def layer_name(shown: View, layer: str) -> str:
    """Give what a layer is called."""
    if layer in shown.register.lines:
        return shown.register.lines[layer].name.to(shown.selection.lang)
    kind = PassageLayer if layer in set(PassageLayer) else PlaceLayer
    return shown.say.label(kind(layer))
