"""Actors and initiatives as a network: Canadian ones left, Russian ones right, initiatives by track between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from components.figures.drawing import NARROW, WIDE, Drawing, LegendEntry, Values, figure_of, texts_of
from components.figures.ink import (
    ACCENT,
    CHOSEN,
    HAIRLINE,
    MUTED,
    NEUTRAL,
    PANEL,
    Dash,
    dash_of,
    layout_of,
    ring,
    sign,
    targets,
    told,
    words_at,
)
from components.figures.network_places import (
    ACROSS,
    BELOW_PX,
    PANEL_BELOW_PX,
    PANEL_TOP_PX,
    TOP_PX,
    TRACK_PANEL,
    Mark,
    broken,
    placed,
)
from components.figures.network_words import Network, alt, description_of, explained, party_name, source, title_of
from components.figures.room import Box, Way
from components.figures.samples import colour_sample, line_sample, sign_sample
from components.signs import COLOURS, DRAWINGS, FIRM, LOOKS, PEOPLE, PUBLIC, look_of, standing_words
from data.codes import ActorKind, Role, Track
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
_MARGIN_PX: Final = 4
_SHOWN_AT_PX: Final = 1000
_STEEP, _BULGE, _BENT_PX = 0.03, 0.06, 60


@dataclass(frozen=True, slots=True)
class Node:
    """A mark of the network: where it stands, what it is called, how it looks.

    Attributes
    ----------
    id, name, label : str
        What is reported when it is picked; its name; what stands beside it.
    x, y : float
        Its place: a share of the way across, and pixels downwards.
    symbol, colour : str
        The name of its drawing, and its key of the palette.
    track : str
        The track in whose panel it stands, or empty.
    lines : tuple of str
        Further lines shown while the pointer is over it.
    """

    id: str
    name: str
    label: str
    x: float
    y: float
    symbol: str
    colour: str
    track: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """A line of the network, between an actor and an initiative, or between two initiatives.

    Attributes
    ----------
    id, name : str
        What is reported when it is picked; its name.
    source, target : str
        Ids of the nodes.
    dash : str
        How it is drawn: by the role.
    role : str
        The role in words.
    """

    id: str
    name: str
    source: str
    target: str
    dash: Dash
    role: str


def height_px(network: Network) -> int:
    """Give how high the network has to be drawn."""
    return max(_LEAST_PX, round(network.layout.rows * _ROW_PX) + _AROUND_PX)


def drawing_of(network: Network) -> Drawing:
    """Give the network of the view as a figure."""
    say, selection = network.say, network.selection
    nodes, edges = tuple(_nodes(network)), tuple(_edges(network))
    chosen = selection.record if selection.record in network.layout.initiatives else ""
    return Drawing(
        lang=selection.lang,
        figure=figure_of(list(_traces(network, nodes, edges, chosen)), _layout(network, nodes, edges, chosen)),
        texts=texts_of(
            say,
            title=title_of(network),
            subtitle=say("Actors and the initiatives of each track; the sign of an initiative is its state."),
            alt=alt(network),
            description=description_of(network),
            source=source(network),
            file_name=say("arctic-channels"),
        ),
        legend=tuple(_legend(network, nodes, edges)),
        narrow={"xaxis.range": list(ACROSS[NARROW])},
        selected=chosen,
    )


# ---- what is on it --------------------------------------------------------------------------------------------------


def _down(network: Network, y: float) -> float:
    """Give the pixels downwards of a place in rows."""
    rows = network.layout.rows or 1
    return TOP_PX + y / rows * (height_px(network) - TOP_PX - BELOW_PX)


def _nodes(network: Network) -> Iterator[Node]:
    for identifier, (x, y) in network.layout.initiatives.items():
        initiative: Initiative = network.register.initiatives[identifier]
        standing, name = network.standing(identifier), initiative.name.to(network.selection.lang)
        yield Node(
            id=identifier,
            name=name,
            label=name,
            x=x,
            y=_down(network, y),
            symbol=look_of(standing),
            colour=standing.state,
            track=initiative.track,
            lines=(standing_words(network.say, standing),),
        )
    for party, (x, y) in network.layout.parties:
        name, members = party_name(network, party), tuple(network.name(actor) for actor in party.members)
        tracks = {network.register.initiatives[one].track for one in party.ties}
        inside = party.side is Side.OTHERS and len(tracks) == 1
        yield Node(
            id=party.id,
            name=name,
            label=", ".join(members) if party.kind is ActorKind.STATE else name,
            x=x,
            y=_down(network, y),
            symbol=_symbol(party.kind),
            colour=NEUTRAL if party.side is Side.OTHERS else party.side,
            track=next(iter(tracks)) if inside else "",
            lines=members if len(members) > 1 else (),
        )


def _symbol(kind: ActorKind) -> str:
    if kind in _PUBLIC:
        return PUBLIC
    return PEOPLE if kind in _PEOPLE else FIRM


def _edges(network: Network) -> Iterator[Edge]:
    initiatives, lang, say = network.register.initiatives, network.selection.lang, network.say
    for party, _ in network.layout.parties:
        for initiative, roles in party.ties.items():
            name = f"{party_name(network, party)} – {initiatives[initiative].name.to(lang)}"
            role = ", ".join(say.label(role) for role in roles)
            yield Edge(f"{initiative}--{party.id}", name, party.id, initiative, _dash(roles), role)
    for bond in network.layout.bonds:
        body, other = (initiatives[one].name.to(lang) for one in (bond.body, bond.initiative))
        role = ", ".join(say.label(role) for role in bond.roles)
        key = f"{bond.initiative}--{bond.body}"
        yield Edge(key, f"{body} – {other}", bond.body, bond.initiative, _dash(bond.roles), role)


def _dash(roles: tuple[Role, ...]) -> Dash:
    if _LEADING & {*roles}:
        return "dashed"
    return "dotted" if {*roles} <= _BESIDE else "solid"


# ---- how it is drawn ------------------------------------------------------------------------------------------------


def _way(one: Node, other: Node) -> Way:
    """Give the points of an edge: bent where both stand below each other, because others may stand between them."""
    if abs(one.x - other.x) >= _STEEP or abs(one.y - other.y) <= _BENT_PX:
        return (one.x, one.y), (other.x, other.y)
    bend_x, bend_y = (one.x + other.x) / 2 + 2 * _BULGE, (one.y + other.y) / 2
    steps = [at / 8 for at in range(9)]
    return tuple(
        (
            (1 - at) ** 2 * one.x + 2 * (1 - at) * at * bend_x + at**2 * other.x,
            (1 - at) ** 2 * one.y + 2 * (1 - at) * at * bend_y + at**2 * other.y,
        )
        for at in steps
    )


def _traces(network: Network, nodes: tuple[Node, ...], edges: tuple[Edge, ...], chosen: str) -> Iterator[Values]:
    spots = {node.id: node for node in nodes}
    ways = {edge.id: _way(spots[edge.source], spots[edge.target]) for edge in edges}
    names: dict[Dash, str] = {dash: explained(network, "link", dash) for dash in ("solid", "dashed", "dotted")}
    for dash, name in names.items():
        own = [ways[edge.id] for edge in edges if edge.dash == dash]
        if own:
            yield _lines(own) | {"name": name, "line": {"color": MUTED, "width": 1.4, "dash": dash_of(dash)}}
    bound = [ways[edge.id] for edge in edges if chosen in {edge.source, edge.target}]
    if bound:
        yield _lines(bound) | {"name": CHOSEN, "line": {"color": ACCENT, "width": 6}, "opacity": 0.35}
    middles = [_middle(ways[edge.id]) for edge in edges]
    yield targets(
        [x for x, _ in middles],
        [y for _, y in middles],
        [(edge.id, edge.name, edge.role, edge.source, edge.target) for edge in edges],
        [told(edge.name, (edge.role,)) for edge in edges],
    )
    yield targets(
        [node.x for node in nodes],
        [node.y for node in nodes],
        [(node.id, node.name, _detail(network, node)) for node in nodes],
        [told(node.name, node.lines) for node in nodes],
    )
    for when in (WIDE, NARROW):
        yield _words(nodes, tuple(ways.values()), when)


def _middle(way: Way) -> tuple[float, float]:
    """Give the middle of an edge: there a pointer hits it."""
    if len(way) > 2:  # noqa: PLR2004  # a bent one has a point there
        return way[len(way) // 2]
    (x1, y1), (x2, y2) = way
    return (x1 + x2) / 2, (y1 + y2) / 2


def _lines(ways: list[Way]) -> Values:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [value for way in ways for value in (*(round(x, 4) for x, _ in way), None)],
        "y": [value for way in ways for value in (*(round(y, 1) for _, y in way), None)],
        "hoverinfo": "skip",
    }


def _detail(network: Network, node: Node) -> str:
    """Give what the list says of a node: its track and its state."""
    track = network.say.label(Track(node.track)) if node.track else ""
    return " · ".join(filter(None, (track, *node.lines[:1])))


def _panels(network: Network, nodes: tuple[Node, ...]) -> Iterator[tuple[Track, Box]]:
    """Give the panel behind the nodes of each track, across in shares and downwards in pixels."""
    for track in network.tracks:
        own = [node.y for node in nodes if node.track == track]
        if own:
            yield track, (TRACK_PANEL[0], min(own) - PANEL_TOP_PX, TRACK_PANEL[1], max(own) + PANEL_BELOW_PX)


def _words(nodes: tuple[Node, ...], ways: tuple[Way, ...], when: str) -> Values:
    """Give what stands beside the nodes, each from the width on at which it has room."""
    marks = tuple(Mark(node.id, node.label, node.x, node.y, node.track) for node in nodes)
    shown = placed(marks, ways, when)
    return words_at(
        [mark.x for mark, _, _ in shown],
        [mark.y for mark, _, _ in shown],
        ["<br>".join(broken(mark.label, when)) for mark, _, _ in shown],
        [place for _, place, _ in shown],
        when=when,
        least_px=[width for _, _, width in shown],
        shown_at_px=_SHOWN_AT_PX,
    ) | {"cliponaxis": False}


def _layout(network: Network, nodes: tuple[Node, ...], edges: tuple[Edge, ...], chosen: str) -> Values:
    height = height_px(network)
    shapes: list[Values] = []
    annotations: list[Values] = []
    for track, (left, top, right, bottom) in _panels(network, nodes):
        shapes.append(
            {
                "type": "rect",
                "x0": left,
                "x1": right,
                "y0": top,
                "y1": bottom,
                "fillcolor": PANEL,
                "line": {"color": HAIRLINE, "width": 1},
                "layer": "below",
            }
        )
        annotations.append(
            {
                "x": left,
                "y": top,
                "xanchor": "left",
                "yanchor": "top",
                "xshift": 4,
                "text": f"<b>{network.say.label(track)}</b>",
                "showarrow": False,
                "font": {"size": 13, "color": MUTED},
            }
        )
    for node in nodes:
        shapes += sign(node.symbol, node.x, node.y, node.colour)
    ends = {end for edge in edges if chosen in {edge.source, edge.target} for end in (edge.source, edge.target)}
    shapes += [ring(node.x, node.y, width_px=3 if node.id == chosen else 2) for node in nodes if node.id in ends]
    if chosen and chosen not in ends:
        shapes += [ring(node.x, node.y, width_px=3) for node in nodes if node.id == chosen]
    hidden: Values = {"visible": False, "zeroline": False, "showgrid": False}
    return layout_of(network.selection.lang) | {
        "height": height,
        "margin": {"l": _MARGIN_PX, "r": _MARGIN_PX, "t": 0, "b": 0, "pad": 0},
        "xaxis": hidden | {"range": list(ACROSS[WIDE])},
        "yaxis": hidden | {"range": [height, 0]},
        "shapes": shapes,
        "annotations": annotations,
    }


def _legend(network: Network, nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> Iterator[LegendEntry]:
    symbols = {node.symbol for node in nodes}
    for symbol in DRAWINGS:
        if symbol in symbols:
            key = symbol if symbol in LOOKS else NEUTRAL
            yield LegendEntry("symbol", symbol, explained(network, "symbol", symbol), sign_sample(symbol, key))
    colours = {node.colour for node in nodes if node.symbol not in LOOKS} - {NEUTRAL}
    for key in COLOURS:
        if key in colours:
            yield LegendEntry("colour", key, explained(network, "colour", key), colour_sample(key))
    dashes: tuple[Dash, ...] = ("solid", "dashed", "dotted")
    for dash in dashes:
        if any(edge.dash == dash for edge in edges):
            yield LegendEntry("link", dash, explained(network, "link", dash), line_sample(dash, MUTED, width=1.4))
