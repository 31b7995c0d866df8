"""What the network of actors and initiatives is drawn from, and what it says in words."""

from __future__ import annotations

from dataclasses import dataclass

from components.signs import FIRM, PEOPLE, PUBLIC, look, look_words, standing_words
from components.words import Words
from data.cite import ARTICLE_SHORT
from data.codes import ActorKind, State, Track
from data.queries import FADING, NetworkLayout, Party, Standing, day_of, layout, standing
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
    def tracks(self) -> tuple[Track, ...]:
        """The tracks on show."""
        return (Track(self.selection.channel),) if self.selection.channel else tuple(Track)

    @property
    def layout(self) -> NetworkLayout:
        """The network in its places."""
        return layout(self.register, self.tracks)

    def standing(self, initiative: str) -> Standing:
        """Give how an initiative stands on the day."""
        return standing(self.register, initiative, day_of(self.register, self.selection))

    def name(self, actor: str) -> str:
        """Give the name of an actor."""
        return self.register.actors[actor].name.to(self.selection.lang)


def title_of(network: Network) -> str:
    """Say what the network shows."""
    say, channel = network.say, network.selection.channel
    if channel:
        return say.pair(say("Who takes part in what"), network.register.tracks[channel].name.to(network.selection.lang))
    return say("Who takes part in what, by track")


def alt(network: Network) -> str:
    """Give the alternative text."""
    say, n = network.say, len(network.layout.initiatives)
    return say.plural(
        "Network of {n} initiative and {actors} actors or groups of actors; the table below has the same content.",
        "Network of {n} initiatives and {actors} actors or groups of actors; the table below has the same content.",
        n,
        actors=say.number(len(network.layout.parties)),
    )


def description_of(network: Network) -> str:
    """Tell who takes part in each initiative and how it stands."""
    say, lang = network.say, network.selection.lang
    told = []
    for identifier in network.layout.initiatives:
        initiative = network.register.initiatives[identifier]
        names = ", ".join(
            network.name(actor)
            for party, _ in network.layout.parties
            if identifier in party.ties
            for actor in party.members
        )
        state = standing_words(say, network.standing(identifier)).lower()
        told.append(say.pair(f"{initiative.name.to(lang)} ({state})", f"{names or say.not_stated}."))
    return " ".join(told)


def source(network: Network) -> str:
    """Say where the network comes from; states after the article rest on other sources."""
    say = network.say
    day = say.day(day_of(network.register, network.selection))
    version = network.register.version
    if network.selection.facts is Facts.ARTICLE:
        return say(
            "Source: {article}; states as of {day}. Arctic Common Ground, data version {version}.",
            article=ARTICLE_SHORT,
            day=day,
            version=version,
        )
    return say(
        "Source: {article}; states as of {day} also from later sources. Arctic Common Ground, data version {version}.",
        article=ARTICLE_SHORT,
        day=day,
        version=version,
    )


def party_name(network: Network, party: Party) -> str:
    """Give the name of one actor, or how many of a kind share a node."""
    say, n = network.say, len(party.members)
    if n == 1:
        return network.name(party.members[0])
    return {
        ActorKind.STATE: say.plural("{n} state", "{n} states", n),
        ActorKind.REGION: say.plural("{n} province or region", "{n} provinces or regions", n),
        ActorKind.COMPANY: say.plural("{n} company", "{n} companies", n),
        ActorKind.GROUP: say.plural("{n} group of people", "{n} groups of people", n),
    }.get(party.kind, say.plural("{n} actor", "{n} actors", n))


def explained(network: Network, kind: str, key: str) -> str:
    """Say what a symbol, a colour or a line of the network means."""
    say = network.say
    words = {
        look(state, faded=faded): look_words(say, state, faded=faded) for state in FADING for faded in (False, True)
    } | {
        **{str(state): say.label(state) for state in State},
        PUBLIC: say("States and public bodies"),
        FIRM: say("Companies, associations and universities"),
        PEOPLE: say("People and groups of people"),
        "solid": say("Takes part"),
        "dashed": say("Organises, founds, leads or operates"),
        "dotted": say("Observes, supports or is represented"),
    }
    return network.name(key) if kind == "colour" else words[key]
