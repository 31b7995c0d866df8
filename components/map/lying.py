"""What of the reader's layer lies where under each reading, as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from components import lists, view
from components.figures import READINGS, short_zone, water_remarks
from components.lists import Column, ListSpec, in_file
from components.map import brought, held
from components.map.brought_words import note_words
from components.table import Cell
from components.view import View
from components.widgets import about, listed, section
from components.words import Words, plain
from data.codes import Reading, WaterZone

if TYPE_CHECKING:
    from geo.brought import InWater, Measured, Share

_DECIMALS: Final = 1
_NAMES_ON_SCREEN: Final = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """A water by the law of the sea, or a zone of the map by its id, or with neither all of the layer.

    A reading that leaves the zone out has no share.
    """

    id: str
    measure: Measured
    by: Mapping[Reading, Share]
    water: InWater | None = None
    zone: str = ""


def what_lies_where(shown: View) -> None:
    """Draw how much of the reader's layer lies where, with its downloads; nothing without a layer."""
    layer, lying = held.brought(), brought.lying()
    if layer is None or lying is None:
        return
    say = shown.say
    section(say("What of your layer lies where"))
    spec = as_list(shown, layer.file, lying)
    lists.show(shown, spec)
    listed(plain(remark) for remark in remarks(say, lying))
    facts = [(say("Source"), note_words(say, layer.file)), *about(shown, "map", ())[1:]]
    facts += [(say("Note"), remark) for remark in remarks(say, lying)]
    lists.download_row(shown, spec, say("What lies where"), say("what-lies-where"), facts)


def remarks(say: Words, lying: held.Where) -> Iterator[str]:
    """Give what a reader has to know of what lies where."""
    yield say("Computed for this map. It is arithmetic, and says nothing on whose reading is right.")
    yield say(
        "± is what lies within 1 km of an edge, as the coast is generalised, and in Russia’s waters what its "
        "baselines, which are not at hand, would change if they closed all waters up to 60 km wide."
    )
    yield from water_remarks(say, {(row.zone, row.of) for row in lying.waters if row.by[Reading.NEUTRAL].amount})
    if any(row.zone == "elsewhere" for row in lying.waters):
        yield say(
            "Zones are told off the coasts of Canada, Russia, the United States, Greenland, Norway and Iceland alone. "
            "Within 200 nautical miles of another coast that is nearer, none is."
        )
    yield say("Features that lie over one another count each by itself.")
    yield say(
        "Land is that of the map, at 1:50 million; islets under 4 km² count as the water round them. Zones of the map "
        "lie over one another, so that one feature counts in each; their coasts are simplified to 1 km."
    )


def as_list(shown: View, name: str, lying: held.Where) -> ListSpec[_Row]:
    """Give what lies where as a list, a column a reading: whose water, zones of the map, and all of the layer.

    Parameters
    ----------
    shown : View
        The view on screen.
    name : str
        The name of the layer.
    lying : Where
        As `components.map.brought.lying` gives it.
    """
    say = shown.say
    return ListSpec[_Row](
        key="map-lying",
        caption=say(
            "{note}. Lengths on the ellipsoid, areas in the map’s equal-area plane, a column a reading.",
            note=note_words(say, name),
        ),
        columns=(
            in_file("measure", say("Measured"), lambda row: measure_words(say, row.measure)),
            Column(
                "zone",
                say("Where"),
                lambda row: _where(shown, row),
                href=lambda row: _href(shown, row),
                header=True,
            ),
            Column("whose", say("Whose, or status"), lambda row: _whose(shown, row)),
            *(column for reading in READINGS for column in _columns(say, reading)),
            Column("features", say("Features"), lambda row: _features(say, row, _NAMES_ON_SCREEN), sortable=False),
        ),
        rows=list(_rows(shown, lying)),
        group_of=lambda row: Cell(_group(say, row)),
        narrow="scroll",
        of_reader=True,
    )


def measure_words(say: Words, measure: Measured) -> str:
    """Give what is measured, with its unit."""
    return {
        "points": say("Points, number"),
        "lines": say("Lines, km"),
        "areas": say("Areas, km²"),
    }[str(measure)]


def _rows(shown: View, lying: held.Where) -> Iterator[_Row]:
    lines = shown.register.lines
    for measure in dict.fromkeys(row.measure for row in lying.zones):
        for water in (row for row in lying.waters if row.measure is measure):
            yield _Row("-".join((measure, water.zone, *water.of)), measure, water.by, water=water)
        zones = [row for row in lying.zones if row.measure is measure]
        for row in sorted(zones, key=lambda row: bool(row.zone)):  # all of the layer ends the waters, which sum to it
            left_out = lines[row.zone].left_out_by if row.zone else ()
            by = {reading: row.share for reading in READINGS if reading not in left_out}
            yield _Row(f"{measure}-{row.zone or 'all'}", measure, by, zone=row.zone)


def _group(say: Words, row: _Row) -> str:
    measure = measure_words(say, row.measure)
    return say.pair(measure, say("zones of the map") if row.zone else say("waters by the law of the sea"))


def _where(shown: View, row: _Row) -> str:
    say = shown.say
    if row.zone:
        return shown.register.lines[row.zone].name.to(say.language)
    if row.water is None:
        return say("All of the layer north of 50° N")
    return {
        "land": say("On land"),
        "elsewhere": say("Off other coasts, where no zone is told"),
    }.get(row.water.zone) or short_zone(say, WaterZone(row.water.zone))


def _href(shown: View, row: _Row) -> str:
    return view.href("map", shown.selection.with_(item=row.zone)) if row.zone else ""


def _whose(shown: View, row: _Row) -> str | None:
    say = shown.say
    if row.zone:
        return say.label(shown.register.lines[row.zone].legal_status)
    if row.water is None or row.water.zone not in set(WaterZone):
        return None
    states = (shown.register.actors[one].name.to(say.language) for one in row.water.of)
    return " / ".join(states) or say("no state")


def _columns(say: Words, reading: Reading) -> Iterator[Column[_Row]]:
    """Give the column of a reading, and those that a file has beside it."""
    label = say.label(reading)

    def value(of: Callable[[Share], float]) -> Callable[[_Row], float | None]:
        return lambda row: _rounded(of(row.by[reading])) if reading in row.by else None

    def cell(row: _Row) -> Cell:
        if reading not in row.by:
            return Cell(say("left out"))
        share = row.by[reading]
        amount, error = (say.number(_rounded(one)) for one in (share.amount, share.error))
        text = say("{n} ± {error}", n=amount, error=error) if _rounded(share.error) else amount
        return Cell(text, sort=share.amount)

    yield Column(str(reading), label, value(lambda share: share.amount), cell=cell, align="end")
    yield in_file(f"{reading}-error", say.pair(label, say("error")), value(lambda share: share.error))
    yield in_file(f"{reading}-features", say.pair(label, say("features")), value(lambda share: share.features))


def _features(say: Words, row: _Row, most: int) -> str:
    """Give of how many features it is, under the reading that has the most, and the names of the first."""
    share = max(row.by.values(), key=lambda share: share.features)
    counted = say.plural("{n} feature", "{n} features", share.features)
    names = list(dict.fromkeys(name for name in map(held.name_of, share.rows) if name))[:most]
    if not names:
        return counted
    more = ["…"] if share.features > len(names) else []
    return say.pair(counted, ", ".join([*names, *more]))


def _rounded(number: float) -> float:
    return round(number, _DECIMALS) if number < 100 else round(number)  # noqa: PLR2004  # three figures say enough
