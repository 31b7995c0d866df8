"""Actors and initiatives as a network: Canadian ones left, Russian ones right, initiatives by track between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from components.figures.axes import layout_of, note
from components.figures.drawing import NARROW, WIDE, Drawing, LegendEntry, Values, drawn
from components.figures.ink import ACCENT, CHOSEN, MUTED, NEUTRAL, Dash, dash_of, ring, sign
from components.figures.marks import Mark, targets, words_at, written
from components.figures.network_places import (
    ACROSS,
    BELOW_PX,
    BOX,
    OFF_MARKER_PX,
    Spot,
    boxes,
    headings,
    labels_of,
    sign_at,
    way_of,
)
from components.figures.network_words import Network
from components.figures.room import Way
from components.figures.samples import colour_sample, line_sample, sign_sample
from components.signs import COLOURS, DRAWINGS, FIRM, LOOKS, PEOPLE, PUBLIC, look, look_of, look_words, standing_words
from components.words import Words
from data.codes import ActorKind, Role, State, Track
from data.queries import Side

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
_ROW_PX, _LEAST_PX = 38, 320
_TOP_PX, _MARGIN_PX = 56, 4
_SHOWN_AT_PX: Final = 1000


@dataclass(frozen=True, slots=True)
class Node:
    """A mark of the network; `lines` are said below its name while the pointer is over it."""

    spot: Spot
    name: str
    symbol: str
    colour: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A line of the network between two nodes, drawn by the role that it stands for."""

    ends: tuple[str, str]
    name: str
    roles: tuple[Role, ...]

    @property
    def id(self) -> str:
        """What is reported when it is picked."""
        return "--".join(reversed(self.ends))

    @property
    def dash(self) -> Dash:
        """How it is drawn."""
        if _LEADING & {*self.roles}:
            return "dashed"
        return "dotted" if {*self.roles} <= _BESIDE else "solid"


def height_px(network: Network) -> int:
    """Give how high the network has to be drawn."""
    return max(_LEAST_PX, round(network.layout.rows * _ROW_PX) + _TOP_PX + BELOW_PX)


def draw_network(network: Network) -> Drawing:
    """Give the network of the view as a figure."""
    nodes = {node.spot.id: node for node in _nodes(network)}
    edges = tuple(_edges(network))
    record = network.selection.record
    chosen = record if record in network.layout.initiatives else ""
    return drawn(
        network,
        traces=_traces(network, nodes, edges, chosen),
        layout=_layout(network, nodes, edges, chosen),
        legend=_legend(network, nodes, edges),
        narrow={"xaxis.range": list(ACROSS[NARROW])},
        selected=chosen,
    )


# ---- what is on it --------------------------------------------------------------------------------------------------


def _nodes(network: Network) -> Iterator[Node]:
    rows, high = network.layout.rows or 1, height_px(network) - _TOP_PX - BELOW_PX
    initiatives = network.register.initiatives
    for identifier, (x, y) in network.layout.initiatives.items():
        standing, name = network.standing(identifier), network.initiative(identifier)
        spot = Spot(identifier, name, sign_at(x), _TOP_PX + y / rows * high, initiatives[identifier].track)
        yield Node(spot, name, look_of(standing), standing.state, (standing_words(network.say, standing),))
    for party, (x, y) in network.layout.parties:
        name, members = network.party(party), tuple(map(network.name, party.members))
        tracks = {initiatives[one].track for one in party.ties}
        track = next(iter(tracks)) if party.side is Side.OTHERS and len(tracks) == 1 else ""
        label = ", ".join(members) if party.kind is ActorKind.STATE else name
        symbol = PUBLIC if party.kind in _PUBLIC else PEOPLE if party.kind in _PEOPLE else FIRM
        colour = NEUTRAL if party.side is Side.OTHERS else party.side
        spot = Spot(party.id, label, sign_at(x), _TOP_PX + y / rows * high, track)
        yield Node(spot, name, symbol, colour, members if len(members) > 1 else ())


def _edges(network: Network) -> Iterator[Edge]:
    for party, _ in network.layout.parties:
        for initiative, roles in party.ties.items():
            name = f"{network.party(party)} – {network.initiative(initiative)}"
            yield Edge((party.id, initiative), name, roles)
    for bond in network.layout.bonds:
        name = f"{network.initiative(bond.body)} – {network.initiative(bond.initiative)}"
        yield Edge((bond.body, bond.initiative), name, bond.roles)


# ---- how it is drawn ------------------------------------------------------------------------------------------------


def _traces(network: Network, nodes: Mapping[str, Node], edges: tuple[Edge, ...], chosen: str) -> Iterator[Values]:
    say = network.say
    ways = {edge.id: way_of(*(nodes[end].spot for end in edge.ends)) for edge in edges}
    yield boxes([node.spot for node in nodes.values() if node.spot.in_box])
    for dash, words in _dash_words(say).items():
        own = [ways[edge.id] for edge in edges if edge.dash == dash]
        if own:
            yield _lines(own, {"color": MUTED, "width": 1.4, "dash": dash_of(dash)}) | {"name": words}
    if bound := [ways[edge.id] for edge in edges if chosen in edge.ends]:
        yield _lines(bound, {"color": ACCENT, "width": 6}) | {"name": CHOSEN, "opacity": 0.35}
    roles = [", ".join(say.label(role) for role in edge.roles) for edge in edges]
    yield targets(
        [
            Mark(edge.id, edge.name, role, *ways[edge.id][1], lines=(role,), of=edge.ends)
            for edge, role in zip(edges, roles, strict=True)
        ]
    )
    yield targets(
        [
            Mark(spot.id, node.name, _detail(say, node), spot.x, spot.y, node.lines)
            for spot, node in ((node.spot, node) for node in nodes.values())
        ]
    )
    for when in (WIDE, NARROW):
        labels = labels_of(tuple(node.spot for node in nodes.values()), tuple(ways.values()), when)
        yield words_at(labels, when=when, shown_at_px=_SHOWN_AT_PX, off_px=OFF_MARKER_PX)


def _lines(ways: Sequence[Way], line: Values) -> Values:
    """Give edges, each through its middle."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [value for way in ways for value in (*(round(x, 4) for x, _ in way), None)],
        "y": [value for way in ways for value in (*(round(y, 1) for _, y in way), None)],
        "line": {"shape": "spline", **line},
        "hoverinfo": "skip",
    }


def _detail(say: Words, node: Node) -> str:
    """Give what the list says of a node: its track and its state."""
    track = say.label(Track(node.spot.track)) if node.spot.track else ""
    return " · ".join(filter(None, (track, *node.lines[:1])))


def _layout(network: Network, nodes: Mapping[str, Node], edges: tuple[Edge, ...], chosen: str) -> Values:
    high = height_px(network)
    shapes: list[Values] = []
    annotations: list[Values] = []
    for track, top in headings([node.spot for node in nodes.values()]).items():
        heading = note(f"<b>{written(network.say.label(Track(track)))}</b>", x=BOX[0], y=top, yanchor="top")
        annotations.append(heading | {"font": {"size": 13, "color": MUTED}})
    for node in nodes.values():
        shapes += sign(node.symbol, node.spot.x, node.spot.y, node.colour)
    ringed = {chosen, *(end for edge in edges if chosen in edge.ends for end in edge.ends)} - {""}
    shapes += [
        ring(node.spot.x, node.spot.y, width_px=3 if key == chosen else 2)
        for key, node in nodes.items()
        if key in ringed
    ]
    hidden: Values = {"visible": False, "zeroline": False, "showgrid": False}
    return layout_of(network.selection.lang) | {
        "height": high,
        "margin": {"l": _MARGIN_PX, "r": _MARGIN_PX, "t": 0, "b": 0, "pad": 0},
        "xaxis": hidden | {"range": list(ACROSS[WIDE])},
        "yaxis": hidden | {"range": [high, 0]},
        "shapes": shapes,
        "annotations": annotations,
    }


def _dash_words(say: Words) -> dict[Dash, str]:
    return {
        "solid": say("Takes part"),
        "dashed": say("Organises, founds, leads or operates"),
        "dotted": say("Observes, supports or is represented"),
    }


def _legend(network: Network, nodes: Mapping[str, Node], edges: tuple[Edge, ...]) -> Iterator[LegendEntry]:
    say = network.say
    words = {
        look(state, faded=faded): look_words(say, state, faded=faded) for state in State for faded in (True, False)
    }
    words |= {
        PUBLIC: say("States and public bodies"),
        FIRM: say("Companies, associations and universities"),
        PEOPLE: say("People and groups of people"),
    }
    symbols = {node.symbol for node in nodes.values()}
    for symbol in (one for one in DRAWINGS if one in symbols):
        key = symbol if symbol in LOOKS else NEUTRAL
        yield LegendEntry("symbol", symbol, words[symbol], sign_sample(symbol, key))
    colours = {node.colour for node in nodes.values() if node.symbol not in LOOKS} - {NEUTRAL}
    for key in (one for one in COLOURS if one in colours):
        yield LegendEntry("colour", key, network.name(key), colour_sample(key))
    for dash, meaning in _dash_words(say).items():
        if any(edge.dash == dash for edge in edges):
            yield LegendEntry("link", dash, meaning, line_sample(dash, "muted", width=1.4))
