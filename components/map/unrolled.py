"""The chosen route unrolled below the map: whose water each mile is under each reading, as a figure and as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from components import lists
from components.figures import READINGS, Unrolled, draw_unrolled, short_zone, unrolled_of
from components.lists import Column, ListSpec
from components.view import View
from components.widgets import about, figure, fold, listed, section, subsection
from components.words import plain
from data.codes import Reading, WaterZone
from data.register import port_distances, route_waters
from data.schema import KM_IN_A_NAUTICAL_MILE, PortDistance, Route, RouteWater
from geo.along import straits_along

_TALLEST_PX: Final = 420


def _unrolled(shown: View, route: Route) -> Unrolled:
    return unrolled_of(shown.register, shown.say, route, route_waters(), straits_along(route.id))


def whose_water(shown: View, route: Route) -> None:
    """Draw in a route's dossier how long it is in each zone under each reading."""
    subsection(shown.say("Whose water each mile is"))
    lists.show(shown, waters_list(shown, route))


def waters_list(shown: View, route: Route) -> ListSpec[Reading]:
    """Give how long a route is in each zone under each reading, in nautical miles, as a list."""
    say = shown.say
    caption = say("Nautical miles in each zone under each reading; the figure below the map has every leg.")
    return zones_list(shown, _unrolled(shown, route), "dossier-waters", caption)


def zones_list(shown: View, found: Unrolled, key: str, caption: str) -> ListSpec[Reading]:
    """Give how long a line is in each zone under each reading, in nautical miles, as a list."""
    say, legs = shown.say, found.legs
    zones = [zone for zone in WaterZone if any(leg.zone is zone for own in legs.values() for leg in own)]
    return ListSpec[Reading](
        key=key,
        caption=caption,
        columns=(
            Column("reading", say("Reading"), lambda reading: reading),
            *(Column(str(zone), short_zone(say, zone), _sum_of(legs, zone), align="end") for zone in zones),
        ),
        rows=READINGS,
        id_of=str,
        sortable=False,
        narrow="scroll",
        of_reader=found.of_reader,
    )


def _sum_of(legs: Mapping[Reading, Sequence[RouteWater]], zone: WaterZone) -> Callable[[Reading], int]:
    """Give what tells the nautical miles of a zone under a reading."""
    return lambda reading: round(sum(leg.length_nm for leg in legs[reading] if leg.zone is zone))


def unrolled(shown: View) -> None:
    """Draw the chosen route unrolled, with every leg as a table; nothing where no route is chosen."""
    say, item = shown.say, shown.selection.item
    if item not in shown.register.routes:
        return
    route = shown.register.routes[item]
    found = _unrolled(shown, route)
    section(say.pair(say("Whose water each mile is"), found.name))
    bands(shown, found, "route")
    ways = [row for row in port_distances().values() if str(row.way) == str(route.passage)]
    fold(
        say("Distances between ports by this passage"),
        "route-ports",
        lambda: lists.show(shown, _distances(shown, ways), max_height_px=_TALLEST_PX),
        icon=":material/anchor:",
    )


def bands(shown: View, found: Unrolled, key: str) -> None:
    """Draw a line unrolled, what is to be known of it, and every leg as a table with its downloads."""
    say = shown.say
    figure(shown, lambda: draw_unrolled(found), f"{key}-unrolled", of_reader=found.of_reader)
    listed(plain(remark) for remark in found.remarks)

    def every_leg() -> None:
        spec = legs_list(shown, found, f"{key}-legs")
        lists.show(shown, spec, max_height_px=_TALLEST_PX)
        facts = [(say("Source"), found.source), *about(shown, "map", [(say("Line"), found.name)])[1:]]
        facts += [(say("Note"), remark) for remark in found.remarks]
        lists.download_row(shown, spec, say("Every leg"), found.file_name, facts)

    fold(say("Every leg as a table"), f"{key}-every-leg", every_leg, icon=":material/table:")


def legs_list(shown: View, found: Unrolled, key: str) -> ListSpec[RouteWater]:
    """Give every leg of a line under each reading as a list."""
    say = shown.say
    return ListSpec[RouteWater](
        key=key,
        caption=say("Each leg by reading, in nautical miles; the error is by how much it may be shorter or longer."),
        columns=(
            Column("reading", say("Reading"), lambda leg: leg.reading),
            Column("from", say("From"), lambda leg: round(leg.from_km / KM_IN_A_NAUTICAL_MILE), align="end"),
            Column("to", say("To"), lambda leg: round(leg.to_km / KM_IN_A_NAUTICAL_MILE), align="end"),
            Column("zone", say("Zone"), lambda leg: short_zone(say, leg.zone)),
            Column("of", say("Whose"), lambda leg: found.states(leg.of)),
            Column("rules", say("Rules for ships"), found.rules_of, sortable=False),
            Column("length", say("Length"), lambda leg: leg.length_nm, align="end"),
            Column("error", say("Error"), lambda leg: round(leg.error_km / KM_IN_A_NAUTICAL_MILE, 1), align="end"),
        ),
        rows=[leg for reading in READINGS for leg in found.legs[reading]],
        id_of=lambda leg: leg.id,
        narrow="scroll",
        of_reader=found.of_reader,
    )


def _distances(shown: View, ways: list[PortDistance]) -> ListSpec[PortDistance]:
    say = shown.say
    by_ends: dict[tuple[str, str], list[PortDistance]] = {}
    for row in port_distances().values():
        by_ends.setdefault((row.start, row.end), []).append(row)

    def others(row: PortDistance) -> str:
        rest = (one for one in by_ends[row.start, row.end] if one.way is not row.way)
        return say.apart(say.pair(say.label(one.way), say.number(one.length_nm)) for one in rest)

    return ListSpec[PortDistance](
        key="port-distances",
        caption=say(
            "Nautical miles between the same two points for every way. A distance is not a time: ice, depth and speed "
            "are left out of account."
        ),
        columns=(
            Column("start", say("One port"), lambda row: row.start),
            Column("end", say("Other port"), lambda row: row.end),
            Column("length", say("By this passage"), lambda row: row.length_nm, align="end"),
            Column("others", say("By other ways"), others, sortable=False),
        ),
        rows=ways,
        id_of=lambda row: row.id,
        narrow="scroll",
    )
