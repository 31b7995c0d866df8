"""Nodes and edges in fixed places, apart from how they are drawn."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from components.chart import checks
from components.chart.styles import DASHES, SYMBOLS, Dash, Symbol


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that belong together: a pale panel behind them with a heading.

    Attributes
    ----------
    id, label : str
        What nodes name it by; its heading.
    """

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One node.

    Attributes
    ----------
    id, name : str
        What is reported when it is picked; its name, for the pointer and in the list.
    label : str
        What is written at it as far as there is room.
    x, y : float
        Where it stands, right and down, in any unit: the nodes are spread over the room there is.
    symbol : str
        One of `SYMBOLS`: its kind.
    filled : bool
        Whether the marker is filled.
    color_key : str
        Key of the palette.
    group : str
        Id of its `Group`, or empty for none.
    lines : tuple of str
        Further lines shown while the pointer is over it.

    Raises
    ------
    ValueError
        If the symbol or the colour is unknown, or a position is no finite number.
    """

    id: str
    name: str
    label: str
    x: float
    y: float
    symbol: Symbol = "pentagon"
    filled: bool = True
    color_key: str = "neutral"
    group: str = ""
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a node that could not be drawn."""
        place = f"node {self.id!r}"
        checks.known(self.symbol, SYMBOLS, f"{place}: symbol")
        checks.coloured(self.color_key, place)
        if not math.isfinite(self.x) or not math.isfinite(self.y):
            message = f"{place}: position is ({self.x}, {self.y}); expected finite numbers"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line between two nodes.

    Attributes
    ----------
    id, name : str
        What is reported when it is picked; its name, for the pointer and in the list.
    source, target : str
        Ids of its nodes.
    dash : str
        Key of `DASHES`: its kind.
    directed : bool
        Whether it ends in an arrow at its target.
    lines : tuple of str
        Further lines shown while the pointer is over it.

    Raises
    ------
    ValueError
        If the dash is unknown, or it leads to where it comes from.
    """

    id: str
    name: str
    source: str
    target: str
    dash: Dash = "solid"
    directed: bool = False
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an edge that could not be drawn."""
        checks.known(self.dash, DASHES, f"edge {self.id!r}: dash")
        checks.leads_on(self.source, self.target, f"edge {self.id!r}", "node")


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Nodes, the edges between them, and the groups that they form.

    Attributes
    ----------
    nodes : tuple of Node
        At least one.
    edges : tuple of Edge
        Drawn below the nodes.
    groups : tuple of Group
        Those that nodes name.

    Raises
    ------
    ValueError
        If there are no nodes, an id stands twice, or a node or a group is not there.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    groups: tuple[Group, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a network whose parts do not fit together."""
        if not self.nodes:
            message = "network has no nodes; expected at least one"
            raise ValueError(message)
        checks.distinct(self.ids(), "network")
        checks.distinct((group.id for group in self.groups), "network")
        groups, nodes = {group.id for group in self.groups}, {node.id for node in self.nodes}
        for node in self.nodes:
            checks.known(node.group, {"", *groups}, f"node {node.id!r}: group")
        for edge in self.edges:
            checks.known(edge.source, nodes, f"edge {edge.id!r}: source")
            checks.known(edge.target, nodes, f"edge {edge.id!r}: target")

    def ids(self) -> Iterator[str]:
        """Give the ids of all that can be picked."""
        yield from (node.id for node in self.nodes)
        yield from (edge.id for edge in self.edges)
