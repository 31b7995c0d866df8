"""What the network of actors and initiatives is drawn from, and what it says in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from components.figures.drawing import LONGEST_ALT
from components.signs import standing_words
from components.words import Words
from data.cite import ARTICLE_SHORT
from data.codes import ActorKind, Track
from data.queries import NetworkLayout, Party, Side, Standing, day_of, layout, standing, tally
from data.register import Register
from data.selection import Facts, Selection


@dataclass(frozen=True, slots=True)
class Network:
    """What the network is drawn from.

    Attributes
    ----------
    register : Register
        The data.
    selection : Selection
        Its track, chosen record, language and date are used.
    say : Words
        The words of the view's language.
    """

    register: Register
    selection: Selection
    say: Words

    @property
    def day(self) -> date:
        """The as-of date."""
        return day_of(self.register, self.selection)

    @property
    def tracks(self) -> tuple[Track, ...]:
        """The tracks on show."""
        return (Track(self.selection.channel),) if self.selection.channel else tuple(Track)

    @property
    def layout(self) -> NetworkLayout:
        """The network in its places."""
        return layout(self.register, self.tracks)

    def standing(self, initiative: str) -> Standing:
        """Give how an initiative stands on the day."""
        return standing(self.register, initiative, self.day)

    def name(self, actor: str) -> str:
        """Give the name of an actor."""
        return self.register.actors[actor].name.to(self.selection.lang)

    def initiative(self, identifier: str) -> str:
        """Give the name of an initiative."""
        return self.register.initiatives[identifier].name.to(self.selection.lang)

    def party(self, party: Party) -> str:
        """Give the name of one actor, or how many of a kind share a node."""
        say, n = self.say, len(party.members)
        if n == 1:
            return self.name(party.members[0])
        return {
            ActorKind.STATE: say.plural("{n} state", "{n} states", n),
            ActorKind.REGION: say.plural("{n} province or region", "{n} provinces or regions", n),
            ActorKind.COMPANY: say.plural("{n} company", "{n} companies", n),
            ActorKind.GROUP: say.plural("{n} group of people", "{n} groups of people", n),
        }.get(party.kind, say.plural("{n} actor", "{n} actors", n))

    @property
    def headline(self) -> str:
        """What the network tells: in how many initiatives both countries have a part, and how many go on."""
        say, drawn = self.say, self.layout.initiatives
        sides: dict[str, set[Side]] = {identifier: set() for identifier in drawn}
        for party, _ in self.layout.parties:
            for identifier in party.ties:
                sides[identifier].add(party.side)
        told = say.plural(
            "{going_on} of {n} initiative going on; actors of both countries take part in {both}",
            "{going_on} of {n} initiatives going on; actors of both countries take part in {both}",
            len(drawn),
            going_on=say.number(tally(self.register, drawn, self.day).going_on),
            both=say.number(sum(found >= {Side.CANADA, Side.RUSSIA} for found in sides.values())),
        )
        names = say.label(self.tracks[0]) if len(self.tracks) == 1 else say("All tracks")
        return say.pair(names, told)

    @property
    def subtitle(self) -> str:
        """What is drawn."""
        return self.say("Actors and the initiatives of each track; the sign of an initiative is its state.")

    @property
    def alt(self) -> str:
        """The alternative text."""
        text = self.say.plural(
            "Network of {n} initiative and {actors} actors or groups of actors; the table below has the same content.",
            "Network of {n} initiatives and {actors} actors or groups of actors; the table below has the same content.",
            len(self.layout.initiatives),
            actors=self.say.number(len(self.layout.parties)),
        )
        return text[:LONGEST_ALT]

    @property
    def description(self) -> str:
        """Who takes part in each initiative, and how it stands."""
        say, told = self.say, []
        for identifier in self.layout.initiatives:
            names = ", ".join(
                self.name(actor)
                for party, _ in self.layout.parties
                if identifier in party.ties
                for actor in party.members
            )
            state = standing_words(say, self.standing(identifier)).lower()
            told.append(say.pair(f"{self.initiative(identifier)} ({state})", f"{names or say.not_stated}."))
        return " ".join(told)

    @property
    def source(self) -> str:
        """Where the network comes from; states after the article rest on other sources."""
        say, day, version = self.say, self.say.day(self.day), self.register.version
        if self.selection.facts is Facts.ARTICLE:
            return say(
                "Source: {article}; states as of {day}. Arctic Common Ground, data version {version}.",
                article=ARTICLE_SHORT,
                day=day,
                version=version,
            )
        return say(
            "Source: {article}; states as of {day} also from later sources. Arctic Common Ground, data version "
            "{version}.",
            article=ARTICLE_SHORT,
            day=day,
            version=version,
        )

    @property
    def file_name(self) -> str:
        """The name of the pictures."""
        return self.say("arctic-channels")
