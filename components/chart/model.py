"""A chart as a value: what it shows and says, apart from how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from components.chart import checks
from components.chart.lanes import Event, Lane, Lanes, Link, Span
from components.chart.network import Edge, Group, Network, Node
from components.chart.series import Line, Point, Series
from components.chart.styles import DASHES, FILLS, PARTS, SYMBOLS, Dash, Part, Symbol
from components.chart.texts import Texts
from components.palette import COLOURS
from components.signs import LOOKS
from data.language import Language

__all__ = [
    "DASHES",
    "FILLS",
    "PARTS",
    "SYMBOLS",
    "Dash",
    "Edge",
    "Event",
    "Figure",
    "Group",
    "Lane",
    "Lanes",
    "LegendEntry",
    "Line",
    "Link",
    "Marks",
    "Network",
    "Node",
    "Part",
    "Point",
    "Series",
    "Span",
    "Symbol",
    "Texts",
    "needed",
]

Marks = Lanes | Series | Network
Explained = Literal["fill", "part", "symbol", "marker", "colour", "line", "link"]
EXPLAINED: Final = ("fill", "part", "symbol", "marker", "colour", "line", "link")
_NEUTRAL: Final = "neutral"
_SAID_BY_SIGN: Final = frozenset({_NEUTRAL, *LOOKS})  # a sign of a state says what its colour says


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend.

    Attributes
    ----------
    kind : {"fill", "part", "symbol", "marker", "colour", "line", "link"}
        What the sample shows.
    key : str
        Of a fill, one of `FILLS`; of a part, one of `PARTS`; of a symbol, one of `SYMBOLS`; of a marker, ``filled`` or
        ``outlined``; of a colour, a key of the palette; of a line, its id; of a link or an edge, one of `DASHES`.
    label : str
        What it means.
    """

    kind: Explained
    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A whole chart, in one language.

    Attributes
    ----------
    lang : Language
        The language of its texts, by which dates and numbers are written.
    marks : Lanes, Series or Network
        What it shows.
    texts : Texts
        All its words but those of the marks.
    legend : tuple of LegendEntry
        What every pattern, symbol and colour on show means, see `needed`. Words at the ends of lines take the place of
        their entries where there is room for them.
    selected : str or None
        Id of the mark that the reader chose.
    marked : frozenset of str
        Ids of further marks that belong to what she chose.

    Raises
    ------
    ValueError
        If the selected or a marked id is not there, or the legend lacks what is on show or explains what is not.
    """

    lang: Language
    marks: Marks
    texts: Texts
    legend: tuple[LegendEntry, ...]
    selected: str | None = None
    marked: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse a chart that its legend does not explain."""
        ids = set(self.marks.ids())
        asked = {self.selected, *self.marked} - {None}
        for name in sorted(asked - ids, key=str):
            message = f"chart: {name!r} is selected or marked, and not on it"
            raise ValueError(message)
        for entry in self.legend:
            checks.known(entry.kind, EXPLAINED, "chart: kind of legend entry")
        explained = sorted((entry.kind, entry.key) for entry in self.legend)
        expected = sorted(needed(self.marks))
        if [entry for entry in explained if entry != ("colour", _NEUTRAL)] != expected:
            message = f"chart: the legend explains {explained}; expected each of {expected} once, and nothing else"
            raise ValueError(message)


def needed(marks: Marks) -> list[tuple[Explained, str]]:
    """Give what a legend has to explain, each once, as `LegendEntry.kind` and `LegendEntry.key`.

    In the order of the tables of styles. Markers that are filled need words only where others are outlined, the symbols
    of a series only where there are several; the neutral colour needs none, but may have some.
    """
    found = set(_explained(marks))
    ids = [line.id for line in marks.lines] if isinstance(marks, Series) else []
    order: dict[Explained, tuple[str, ...]] = {
        "fill": tuple(FILLS),
        "part": PARTS,
        "symbol": SYMBOLS,
        "marker": ("filled", "outlined"),
        "colour": tuple(COLOURS),
        "line": tuple(ids),
        "link": tuple(DASHES),
    }
    return [(kind, key) for kind, keys in order.items() for key in keys if (kind, key) in found]


def _explained(marks: Marks) -> Iterator[tuple[Explained, str]]:
    if isinstance(marks, Lanes):
        yield from _of_lanes(marks)
        markers: tuple[Event | Point | Node, ...] = marks.events
    elif isinstance(marks, Series):
        yield from (("line", line.id) for line in marks.lines)
        if marks.conflicts():
            yield "part", "conflict"
        markers = tuple(marks.points())
    else:
        yield from (("link", edge.dash) for edge in marks.edges)
        markers = marks.nodes
    yield from _of_markers(markers)


def _of_lanes(marks: Lanes) -> Iterator[tuple[Explained, str]]:
    yield from (("link", link.dash) for link in marks.links)
    for span in marks.spans:
        yield "fill", span.fill
        if _is_hatched(span):
            yield "part", "uncertain"
        if not span.begin_stated:
            yield "part", "unstated-begin"
        if span.faded_from:
            yield "part", "faded"
        if span.end is None:
            yield "part", "onward"
    if any(event.last_day > event.first_day for event in marks.events):
        yield "part", "imprecise"


def _is_hatched(span: Span) -> bool:
    begins = span.begin_until is not None and span.begin_until > span.begin
    ends = span.end is not None and span.end_from is not None and span.end_from < span.end
    return begins or ends


def _of_markers(markers: tuple[Event | Point | Node, ...]) -> Iterator[tuple[Explained, str]]:
    symbols = {mark.symbol for mark in markers}
    for mark in markers:
        if len(symbols) > 1 or not isinstance(mark, Point):
            yield "symbol", mark.symbol
        if not mark.filled:
            yield "marker", "outlined"
            if any(other.filled for other in markers):
                yield "marker", "filled"
        if not isinstance(mark, Point) and mark.color_key not in _SAID_BY_SIGN:
            yield "colour", mark.color_key
