"""Actors and initiatives as a network: Canadian ones left, Russian ones right, initiatives by track between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from components.chart.model import Edge, Figure, Group, LegendEntry, Network, Node, needed
from components.chart.styles import Dash, Symbol
from components.chart.wording import texts_of
from components.figures.network_words import (
    Drawing,
    alt,
    description_of,
    explained,
    party_name,
    source,
    title_of,
)
from components.signs import FIRM, PEOPLE, PUBLIC
from components.standings import look_of, standing_words
from data.codes import ActorKind, Role
from data.queries import Side
from data.schema import Initiative

_PUBLIC: Final = frozenset(
    {
        ActorKind.STATE,
        ActorKind.STATE_GROUP,
        ActorKind.GOVERNMENT_BODY,
        ActorKind.INTERNATIONAL_BODY,
        ActorKind.REGION,
    }
)
_PEOPLE: Final = frozenset({ActorKind.GROUP, ActorKind.PERSON})
_LEADING: Final = frozenset({Role.ORGANISER, Role.FOUNDER, Role.LEADER, Role.OPERATOR})
_BESIDE: Final = frozenset({Role.OBSERVER, Role.SUPPORTER, Role.REPRESENTED})
_ROW_PX, _AROUND_PX, _LEAST_PX = 24, 190, 320


def height_px(drawing: Drawing) -> int:
    """Give how high the network has to be drawn."""
    return max(_LEAST_PX, round(drawing.layout.rows * _ROW_PX) + _AROUND_PX)


def figure_of(drawing: Drawing) -> Figure:
    """Give the network of the view as a chart."""
    selection = drawing.selection
    marks = Network(
        nodes=(*_initiatives(drawing), *_parties(drawing)),
        edges=(*_edges(drawing), *_bonds(drawing)),
        groups=tuple(Group(track, drawing.say.label(track)) for track in drawing.tracks),
    )
    chosen = selection.record if selection.record in drawing.layout.initiatives else None
    bound = [edge for edge in marks.edges if chosen in {edge.source, edge.target}]
    ends = {end for edge in bound for end in (edge.source, edge.target)} - {chosen}
    say = drawing.say
    return Figure(
        lang=selection.lang,
        marks=marks,
        texts=texts_of(
            say,
            title=title_of(drawing),
            subtitle=say("Actors and the initiatives of each track; the sign of an initiative is its state."),
            alt=alt(drawing),
            description=description_of(drawing),
            source=source(drawing),
            file_name=say("arctic-channels"),
        ),
        legend=tuple(LegendEntry(kind, key, explained(drawing, kind, key)) for kind, key in needed(marks)),
        selected=chosen,
        marked=frozenset(edge.id for edge in bound) | ends,
    )


def _initiatives(drawing: Drawing) -> Iterator[Node]:
    for identifier, (x, y) in drawing.layout.initiatives.items():
        initiative: Initiative = drawing.register.initiatives[identifier]
        standing, name = drawing.standing(identifier), initiative.name.to(drawing.selection.lang)
        lines = (standing_words(drawing.say, standing),)
        yield Node(
            id=identifier,
            name=name,
            label=name,
            x=x,
            y=y,
            symbol=look_of(standing),
            color_key=standing.state,
            group=initiative.track,
            lines=lines,
        )


def _parties(drawing: Drawing) -> Iterator[Node]:
    for party, (x, y) in drawing.layout.parties:
        name, members = party_name(drawing, party), tuple(drawing.name(actor) for actor in party.members)
        tracks = {drawing.register.initiatives[one].track for one in party.ties}
        inside = party.side is Side.OTHERS and len(tracks) == 1
        yield Node(
            id=party.id,
            name=name,
            label=", ".join(members) if party.kind is ActorKind.STATE else name,
            x=x,
            y=y,
            symbol=_symbol(party.kind),
            color_key="neutral" if party.side is Side.OTHERS else party.side,
            group=next(iter(tracks)) if inside else "",
            lines=members if len(members) > 1 else (),
        )


def _symbol(kind: ActorKind) -> Symbol:
    if kind in _PUBLIC:
        return PUBLIC
    return PEOPLE if kind in _PEOPLE else FIRM


def _edges(drawing: Drawing) -> Iterator[Edge]:
    for party, _ in drawing.layout.parties:
        for initiative, roles in party.ties.items():
            name = drawing.register.initiatives[initiative].name.to(drawing.selection.lang)
            yield Edge(
                id=f"{initiative}--{party.id}",
                name=f"{party_name(drawing, party)} – {name}",
                source=party.id,
                target=initiative,
                dash=_dash(roles),
                lines=(", ".join(drawing.say.label(role) for role in roles),),
            )


def _bonds(drawing: Drawing) -> Iterator[Edge]:
    initiatives, lang = drawing.register.initiatives, drawing.selection.lang
    for bond in drawing.layout.bonds:
        body, other = (initiatives[one].name.to(lang) for one in (bond.body, bond.initiative))
        yield Edge(
            id=f"{bond.initiative}--{bond.body}",
            name=f"{body} – {other}",
            source=bond.body,
            target=bond.initiative,
            dash=_dash(bond.roles),
            lines=(", ".join(drawing.say.label(role) for role in bond.roles),),
        )


def _dash(roles: tuple[Role, ...]) -> Dash:
    if _LEADING & {*roles}:
        return "dashed"
    return "dotted" if {*roles} <= _BESIDE else "solid"
