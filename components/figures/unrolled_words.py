"""What the figure of a route or of a reader's own line unrolled is drawn from, and what it says in words."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.figures.drawing import LONGEST_ALT
from components.words import Words
from data.codes import Reading, Strait, WaterZone
from data.register import Register
from data.schema import KM_IN_A_NAUTICAL_MILE, Route, RouteWater

_LEAST_KM = 1.0
READINGS = (Reading.NEUTRAL, *(one for one in Reading if one is not Reading.NEUTRAL))
"""The readings in the order of their bands."""


@dataclass(frozen=True, slots=True)
class Unrolled:
    """What is on the figure.

    Attributes
    ----------
    register : Register
        The data.
    say : Words
        The words of the view's language.
    id : str
        What the line is on the map.
    name : str
        What it is called.
    legs : Mapping of Reading to sequence of RouteWater
        Its legs under every reading, in order.
    straits : sequence of (Strait, float)
        The straits that it passes, in order, with their distance from its start in km.
    of_reader : bool
        Whether a reader drew or brought it.
    land_km : float
        How much of it lies on land, in km; a route runs over water alone.
    """

    register: Register
    say: Words
    id: str
    name: str
    legs: Mapping[Reading, Sequence[RouteWater]]
    straits: Sequence[tuple[Strait, float]] = ()
    of_reader: bool = False
    land_km: float = 0.0

    @property
    def headline(self) -> str:
        """What the figure shows."""
        return self.say("Whose water each mile is under four readings: {name}", name=self.name)

    @property
    def subtitle(self) -> str:
        """What is drawn, and how long the line is."""
        nm = self.say.number(round(self.legs[Reading.NEUTRAL][-1].to_km / KM_IN_A_NAUTICAL_MILE))
        return self.say("By zone and state, one band a reading; the line is {nm} nautical miles long", nm=nm)

    @property
    def rules(self) -> tuple[str, ...]:
        """The zones of rules for ships that the route passes, by id, those of all readings."""
        return tuple(dict.fromkeys(rule for legs in self.legs.values() for leg in legs for rule in leg.rules))

    @property
    def states_on_show(self) -> tuple[tuple[str, ...], ...]:
        """The states whose waters are on the figure, one or several at once, under any reading."""
        legs = [leg for legs in self.legs.values() for leg in legs if leg.of]
        return tuple(dict.fromkeys(leg.of for leg in sorted(legs, key=lambda leg: len(leg.of))))

    @property
    def is_read_alike(self) -> bool:
        """Whether every reading has the same zones of the same states all along the line."""
        changes = []
        for legs in self.legs.values():  # a leg also ends where rules for ships do, which is no matter here
            zones = itertools.groupby(legs, key=lambda leg: (leg.zone, leg.of))
            changes.append([(waters, next(group).from_km) for waters, group in zones])
        return all(one == changes[0] for one in changes)

    def band_name(self, reading: Reading) -> str:
        """Give what a band is called: whose reading it is."""
        return self.say("Reading: {reading}", reading=self.say.label(reading))

    def band_note(self, reading: Reading) -> str:
        """Give what is missing from a band, so that it is not taken for a position; nothing where nothing is."""
        if reading is not Reading.RUSSIA:
            return ""
        legs = self.legs[reading]
        if any(leg.zone is WaterZone.READ_DIFFERENTLY for leg in legs):
            return self.say("on Canada’s baselines: not stated")
        return self.say("its own baselines: not at hand") if any("russia" in leg.of for leg in legs) else ""

    @property
    def remarks(self) -> Iterator[str]:
        """What a reader has to know of the figure."""
        say, neutral = self.say, self.legs[Reading.NEUTRAL]
        yield say("Computed for this map. It is arithmetic, and says nothing on whose reading is right.")
        if self.is_read_alike:
            yield say("As drawn here, the four readings do not differ along this line.")
        if self.of_reader:
            yield say("The line is the reader’s own: nobody has looked whether a ship could take it.")
        if self.land_km >= _LEAST_KM:
            yield say(
                "Some {nm} nautical miles of the line lie on land, by the coast that the map draws. They count as the "
                "water beside them.",
                nm=say.number(round(self.land_km / KM_IN_A_NAUTICAL_MILE)),
            )
        yield from water_remarks(say, {(leg.zone, leg.of) for leg in neutral})
        error_km = max(sum(leg.error_km for leg in legs) for legs in self.legs.values())
        yield say(
            "Lengths near an edge may be off: together by up to {nm} nautical miles, as the coast is generalised.",
            nm=say.number(round(error_km / KM_IN_A_NAUTICAL_MILE)),
        )

    @property
    def alt(self) -> str:
        """The alternative text."""
        text = self.say("Bands of {name} by zone, a band a reading. A description and a table follow.", name=self.name)
        return text[:LONGEST_ALT]

    @property
    def description(self) -> str:
        """The long description."""
        say = self.say
        straits = ", ".join(
            f"{say.label(strait)} ({say.number(round(km / KM_IN_A_NAUTICAL_MILE))})" for strait, km in self.straits
        )
        lengths = (f"{say.pair(say.label(reading), self.zones_words(reading))}." for reading in READINGS)
        passed = [say.pair(say("Straits, in nautical miles from the start"), f"{straits}.")] if straits else []
        return " ".join((*lengths, *passed, *self.remarks))

    @property
    def source(self) -> str:
        """The source line."""
        return self.say(
            "Source: computed by Arctic Common Ground from Natural Earth 10m coasts and the laws and treaties of the "
            "map’s dossiers, CC BY 4.0, data version {version}.",
            version=self.register.version,
        )

    @property
    def file_name(self) -> str:
        """The name of the pictures."""
        return self.say("arctic-waters-{name}", name=self.id)

    def zones_words(self, reading: Reading) -> str:
        """Give how long the route is in each zone under a reading, in nautical miles."""
        say = self.say
        lengths: dict[WaterZone, float] = {}
        for leg in self.legs[reading]:
            lengths[leg.zone] = lengths.get(leg.zone, 0.0) + leg.length_nm
        return ", ".join(
            say("{zone} {nm} nautical miles", zone=short_zone(say, zone).lower(), nm=say.number(round(lengths[zone])))
            for zone in WaterZone
            if zone in lengths
        )

    def states(self, of: Sequence[str]) -> str:
        """Give the names of the states whose water a leg is."""
        actors, lang = self.register.actors, self.say.language
        return " / ".join(actors[one].name.to(lang) for one in of) or self.say("no state")

    def rules_of(self, leg: RouteWater) -> str:
        """Give the short names of the rules that hold on a leg."""
        lines, lang = self.register.lines, self.say.language
        return "; ".join(lines[one].short.to(lang) for one in leg.rules)


def unrolled_of(
    register: Register,
    say: Words,
    route: Route,
    waters: Mapping[str, RouteWater],
    straits: Sequence[tuple[Strait, float]],
) -> Unrolled:
    """Gather the legs of a route by reading; the parameters are as those of `Unrolled`."""
    own = [leg for leg in waters.values() if leg.route == route.id]
    legs = {reading: tuple(leg for leg in own if leg.reading is reading) for reading in READINGS}
    return Unrolled(register, say, route.id, route.name.to(say.language), legs, straits)


def water_remarks(say: Words, waters: Collection[tuple[object, tuple[str, ...]]]) -> Iterator[str]:
    """Give what a reader has to know of waters as the neutral reading has them, each with the states whose it is."""
    if any(zone is WaterZone.READ_DIFFERENTLY for zone, _ in waters):
        yield say(
            "Read differently: internal waters by Canada’s law; where its baselines are not drawn, territorial sea "
            "and exclusive economic zone, as under the reading of the United States. What Russia says of these "
            "baselines is not stated in the sources used."
        )
    if any(len(of) > 1 for _, of in waters):
        yield say("Where two states stand, both assert rights, and each has the waters under its own reading.")
    if any("russia" in of for _, of in waters):
        yield say(
            "Russia’s baselines are not at hand: its territorial sea is counted from the coast, and no internal "
            "waters are drawn. Had they closed all waters up to 60 km wide, the lengths would change by the error "
            "stated for each leg."
        )


def short_zone(say: Words, zone: WaterZone) -> str:
    """Give the name of a zone without its width."""
    names = {
        WaterZone.TERRITORIAL_SEA: say("Territorial sea"),
        WaterZone.EXCLUSIVE_ECONOMIC_ZONE: say("Exclusive economic zone"),
    }
    return names.get(zone) or say.label(zone)
