"""Actors and initiatives as a network: Canadian ones left, Russian ones right, initiatives by track between them."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from components.figures.axes import layout_of, note
from components.figures.drawing import NARROW, NARROW_PX, WIDE, Drawing, LegendEntry, Values, drawn
from components.figures.ink import ACCENT, CHOSEN, HAIRLINE, MUTED, NEUTRAL, PANEL, Dash, dash_of, ring, sign
from components.figures.letters import width_of, wrapped
from components.figures.marks import SMALL_PX, Label, Mark, targets, words_at, written
from components.figures.network_words import Network
from components.figures.room import Anchor, Room, Way, placed
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
_ROW_PX, _ROW_OF_ONE_PX, _AROUND_PX, _LEAST_PX = 24, 32, 190, 320
_TOP_PX, _BELOW_PX, _MARGIN_PX, _LINE_PX = 56, 56, 4, 14
_PANEL, _PANEL_TOP_PX, _PANEL_BELOW_PX = (0.2, 0.8), 44, 54  # what the panel of a track takes of the way across
_HEADING_PX: Final = (130, 22)
_SHOWN_AT_PX: Final = 1000
_STEEP, _BULGE, _BENT_PX = 0.03, 0.06, 60
ACROSS: Final[Mapping[str, tuple[float, float]]] = {WIDE: (-0.11, 1.11), NARROW: (-0.2, 1.2)}
_LABEL_PX: Final = {WIDE: 132, NARROW: 92}
_WIDTHS_PX: Final = {WIDE: (NARROW_PX, 680, 820, 1000, 1180), NARROW: (310, 350, 430)}
"""Widths of the plot at which words are placed: those that have room at one have it at any larger."""


class Spot(NamedTuple):
    """Where a node stands, a share of the way across and pixels downwards, with what stands beside it."""

    id: str
    label: str
    x: float
    y: float
    track: str


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
    row_px = _ROW_PX if len(network.tracks) > 1 else _ROW_OF_ONE_PX
    return max(_LEAST_PX, round(network.layout.rows * row_px) + _AROUND_PX)


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
    rows, high = network.layout.rows or 1, height_px(network) - _TOP_PX - _BELOW_PX
    initiatives = network.register.initiatives
    for identifier, (x, y) in network.layout.initiatives.items():
        standing, name = network.standing(identifier), network.initiative(identifier)
        spot = Spot(identifier, name, x, _TOP_PX + y / rows * high, initiatives[identifier].track)
        yield Node(spot, name, look_of(standing), standing.state, (standing_words(network.say, standing),))
    for party, (x, y) in network.layout.parties:
        name, members = network.party(party), tuple(map(network.name, party.members))
        tracks = {initiatives[one].track for one in party.ties}
        track = next(iter(tracks)) if party.side is Side.OTHERS and len(tracks) == 1 else ""
        label = ", ".join(members) if party.kind is ActorKind.STATE else name
        symbol = PUBLIC if party.kind in _PUBLIC else PEOPLE if party.kind in _PEOPLE else FIRM
        colour = NEUTRAL if party.side is Side.OTHERS else party.side
        spot = Spot(party.id, label, x, _TOP_PX + y / rows * high, track)
        yield Node(spot, name, symbol, colour, members if len(members) > 1 else ())


def _edges(network: Network) -> Iterator[Edge]:
    for party, _ in network.layout.parties:
        for initiative, roles in party.ties.items():
            name = f"{network.party(party)} – {network.initiative(initiative)}"
            yield Edge((party.id, initiative), name, roles)
    for bond in network.layout.bonds:
        name = f"{network.initiative(bond.body)} – {network.initiative(bond.initiative)}"
        yield Edge((bond.body, bond.initiative), name, bond.roles)


def _way(one: Spot, other: Spot) -> Way:
    """Give begin, middle and end of an edge: bent where both stand below each other, as others may stand between."""
    bend = _BULGE if abs(one.x - other.x) < _STEEP and abs(one.y - other.y) > _BENT_PX else 0.0
    return (one.x, one.y), ((one.x + other.x) / 2 + bend, (one.y + other.y) / 2), (other.x, other.y)


# ---- how it is drawn ------------------------------------------------------------------------------------------------


def _traces(network: Network, nodes: Mapping[str, Node], edges: tuple[Edge, ...], chosen: str) -> Iterator[Values]:
    say = network.say
    ways = {edge.id: _way(*(nodes[end].spot for end in edge.ends)) for edge in edges}
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
        labels = _labels(tuple(node.spot for node in nodes.values()), tuple(ways.values()), when)
        yield words_at(labels, when=when, shown_at_px=_SHOWN_AT_PX)


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


@functools.lru_cache(maxsize=64)
def _labels(spots: tuple[Spot, ...], ways: tuple[Way, ...], when: str) -> tuple[Label, ...]:
    """Give the words beside nodes; they do not depend on the date, and a date moves often: they are kept."""
    first, last = ACROSS[when]

    def share(x: float) -> float:
        return (x - first) / (last - first)

    def anchor(spot: Spot) -> Anchor:
        size = max(width_of(line, SMALL_PX) for line in lines[spot.id]) + 4, len(lines[spot.id]) * _LINE_PX + 2
        return Anchor(spot.id, share(spot.x), share(spot.x), share(spot.x), spot.y, size)

    def room(width: float) -> Room:
        left, (wide, high) = share(_PANEL[0]) * width, _HEADING_PX
        headings = [(left, top, left + wide, top + high) for top, _ in _panels(spots).values()]
        return Room((0, 0, width, max(spot.y for spot in spots) + _BELOW_PX), headings)

    lines = {spot.id: wrapped(spot.label, _LABEL_PX[when], SMALL_PX, most=3) for spot in spots}
    found = placed(
        [anchor(spot) for spot in spots],
        {width: room(width) for width in _WIDTHS_PX[when]},
        [tuple((share(x), y) for x, y in way) for way in ways],
    )
    return tuple(
        Label(spot.x, spot.y, written(*lines[spot.id]), at.place, at.least_px)
        for spot in spots
        if (at := found.get(spot.id))
    )


def _panels(spots: Sequence[Spot]) -> dict[str, tuple[float, float]]:
    """Give top and bottom of the panel behind the nodes of each track, in pixels downwards."""
    rows: dict[str, list[float]] = {}
    for spot in spots:
        rows.setdefault(spot.track, []).append(spot.y)
    return {
        track: (min(own) - _PANEL_TOP_PX, max(own) + _PANEL_BELOW_PX) for track in Track if (own := rows.get(track))
    }


def _layout(network: Network, nodes: Mapping[str, Node], edges: tuple[Edge, ...], chosen: str) -> Values:
    (left, right), high = _PANEL, height_px(network)
    shapes: list[Values] = []
    annotations: list[Values] = []
    for track, (top, bottom) in _panels([node.spot for node in nodes.values()]).items():
        ends = {"x0": left, "x1": right, "y0": top, "y1": bottom}
        look: Values = {"fillcolor": PANEL, "line": {"color": HAIRLINE, "width": 1}, "layer": "below"}
        shapes.append({"type": "rect", **ends, **look})
        heading = note(f"<b>{written(network.say.label(Track(track)))}</b>", x=left, y=top, yanchor="top", xshift=4)
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
