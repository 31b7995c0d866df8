"""What the network of actors and initiatives is drawn from, and what it says in words."""

from __future__ import annotations

from dataclasses import dataclass

from components.chart.model import Explained
from components.signs import FIRM, PEOPLE, PUBLIC, look
from components.standings import look_words, standing_words
from components.words import Words
from data.cite import ARTICLE_SHORT
from data.codes import ActorKind, State, Track
from data.queries import FADING, NetworkLayout, Party, Standing, day_of, layout, standing
from data.register import Register
from data.selection import Facts, Selection


@dataclass(frozen=True, slots=True)
class Drawing:
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


def title_of(drawing: Drawing) -> str:
    """Say what the network shows."""
    say, channel = drawing.say, drawing.selection.channel
    if channel:
        return say.pair(say("Who takes part in what"), drawing.register.tracks[channel].name.to(drawing.selection.lang))
    return say("Who takes part in what, by track")


def alt(drawing: Drawing) -> str:
    """Give the alternative text."""
    say, n = drawing.say, len(drawing.layout.initiatives)
    return say.plural(
        "Network of {n} initiative and {actors} actors or groups of actors; the table below has the same content.",
        "Network of {n} initiatives and {actors} actors or groups of actors; the table below has the same content.",
        n,
        actors=say.number(len(drawing.layout.parties)),
    )


def description_of(drawing: Drawing) -> str:
    """Tell who takes part in each initiative and how it stands."""
    say, lang = drawing.say, drawing.selection.lang
    told = []
    for identifier in drawing.layout.initiatives:
        initiative = drawing.register.initiatives[identifier]
        names = ", ".join(
            drawing.name(actor)
            for party, _ in drawing.layout.parties
            if identifier in party.ties
            for actor in party.members
        )
        state = standing_words(say, drawing.standing(identifier)).lower()
        told.append(say.pair(f"{initiative.name.to(lang)} ({state})", f"{names or say.not_stated}."))
    return " ".join(told)


def source(drawing: Drawing) -> str:
    """Say where the network comes from; states after the article rest on other sources."""
    say = drawing.say
    day = say.day(day_of(drawing.register, drawing.selection))
    version = drawing.register.version
    if drawing.selection.facts is Facts.ARTICLE:
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


def party_name(drawing: Drawing, party: Party) -> str:
    """Give the name of one actor, or how many of a kind share a node."""
    say, n = drawing.say, len(party.members)
    if n == 1:
        return drawing.name(party.members[0])
    return {
        ActorKind.STATE: say.plural("{n} state", "{n} states", n),
        ActorKind.REGION: say.plural("{n} province or region", "{n} provinces or regions", n),
        ActorKind.COMPANY: say.plural("{n} company", "{n} companies", n),
        ActorKind.GROUP: say.plural("{n} group of people", "{n} groups of people", n),
    }.get(party.kind, say.plural("{n} actor", "{n} actors", n))


def explained(drawing: Drawing, kind: Explained, key: str) -> str:
    """Say what a symbol, a colour or a line of the network means."""
    say = drawing.say
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
    return drawing.name(key) if kind == "colour" else words[key]
