"""Swim-lanes along time: spans, events and the links between them, apart from how they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from components.chart import checks
from components.chart.styles import DASHES, FILLS, SYMBOLS, Dash, Symbol

NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane.

    Attributes
    ----------
    id : str
        What spans and events name it by.
    label : str
        What stands beside it, or above it where there is little room.
    group : str
        The heading of the lanes that belong together; stands above the first of them. Empty for none.
    """

    id: str
    label: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Something that lasted.

    Attributes
    ----------
    id, name : str
        What is reported when it is picked; its name, for the pointer and in the list.
    lane : str
        Id of its lane.
    fill : str
        Key of `FILLS` and of the palette: a state of an initiative, or a country.
    begin : date
        Its first day; the earliest that it can be.
    end : date or None
        Its last day, the latest that it can be; None if it goes on as far as is known: it is then drawn to the as-of
        day, or to the chart's last, and ends in a point.
    begin_until, end_from : date or None
        The latest day that its first can be, and the earliest that its last can be; the part between is hatched. None
        where the day is certain.
    faded_from : date or None
        The day after which nothing bears it out: from there it is drawn hollow; None where it is borne out to its end.
    begin_stated : bool
        Whether anyone says when it began; if not, `begin` is when it is known to have been, and its begin is ragged.
    label : str
        Words drawn above it as far as there is room; empty for none.
    lines : tuple of str
        Further lines shown while the pointer is over it.

    Raises
    ------
    ValueError
        If the fill is unknown, or a day is before the one that it should follow.
    """

    id: str
    name: str
    lane: str
    fill: str
    begin: date
    end: date | None
    begin_until: date | None = None
    end_from: date | None = None
    faded_from: date | None = None
    begin_stated: bool = True
    label: str = ""
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a span that could not be drawn."""
        place = f"span {self.id!r}"
        checks.known(self.fill, FILLS, f"{place}: fill")
        checks.in_order((self.begin, self.begin_until, self.end_from, self.end), place)
        checks.in_order((self.begin, self.faded_from, self.end), place)
        if self.end is None and self.end_from is not None:
            message = f"{place}: the end is open, yet not before {self.end_from}; expected a last day, or no end_from"
            raise ValueError(message)
        if not self.begin_stated and self.begin_until is not None:
            message = f"{place}: the begin is not stated, yet not after {self.begin_until}; expected one or the other"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened.

    Attributes
    ----------
    id, name, lane, label, lines
        As those of a `Span`; the label stands beside the marker.
    first_day, last_day : date
        The days that its date can mean: of 2018, the first and the last of that year. Between them a stroke is drawn,
        with the marker in its middle.
    symbol : str
        One of `SYMBOLS`: its kind.
    filled : bool
        Whether the marker is filled; an outlined one is for what was found after the article.
    color_key : str
        Key of the palette.

    Raises
    ------
    ValueError
        If the symbol or the colour is unknown, or the last day is before the first.
    """

    id: str
    name: str
    lane: str
    first_day: date
    last_day: date
    symbol: Symbol = "pentagon"
    filled: bool = True
    color_key: str = NEUTRAL
    label: str = ""
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an event that could not be drawn."""
        place = f"event {self.id!r}"
        checks.known(self.symbol, SYMBOLS, f"{place}: symbol")
        checks.coloured(self.color_key, place)
        checks.in_order((self.first_day, self.last_day), place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An arrow from one event to another.

    Attributes
    ----------
    id, name, lines
        As those of a `Span`.
    source, target : str
        Ids of the events from which and to which it leads.
    dash : str
        Key of `DASHES`.

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
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a link that could not be drawn."""
        checks.known(self.dash, DASHES, f"link {self.id!r}: dash")
        checks.leads_on(self.source, self.target, f"link {self.id!r}", "event")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """Spans and events in lanes along one axis of time.

    Attributes
    ----------
    lanes : tuple of Lane
        From top to bottom; at least one. Lanes of one group stand together.
    spans, events, links : tuple
        What lies in them.
    as_of : date or None
        The day at which an upright line stands.
    as_of_label : str
        What is written at that line; expected with it.
    first_day, last_day : date or None
        What the whole chart shows; None for as much as there is, with a margin.

    Raises
    ------
    ValueError
        If there are no lanes, an id stands twice, a lane or an event is not there, lanes of a group stand apart, or the
        days are not in order.
    """

    lanes: tuple[Lane, ...]
    spans: tuple[Span, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    as_of: date | None = None
    as_of_label: str = ""
    first_day: date | None = None
    last_day: date | None = None

    def __post_init__(self) -> None:
        """Refuse lanes whose parts do not fit together."""
        if not self.lanes:
            message = "chart has no lanes; expected at least one"
            raise ValueError(message)
        checks.distinct((lane.id for lane in self.lanes), "lanes")
        checks.distinct(self.ids(), "lanes")
        checks.in_order((self.first_day, self.last_day), "lanes")
        groups = [lane.group for at, lane in enumerate(self.lanes) if not at or lane.group != self.lanes[at - 1].group]
        checks.distinct((f"group {group!r}" for group in groups if group), "lanes")
        lanes, events = {lane.id for lane in self.lanes}, {event.id for event in self.events}
        for name, lane in (
            *((span.id, span.lane) for span in self.spans),
            *((event.id, event.lane) for event in self.events),
        ):
            checks.known(lane, lanes, f"{name!r}: lane")
        for link in self.links:
            checks.known(link.source, events, f"link {link.id!r}: source")
            checks.known(link.target, events, f"link {link.id!r}: target")
        if bool(self.as_of) != bool(self.as_of_label):
            message = (
                f"lanes: the as-of line is {self.as_of} with the words {self.as_of_label!r}; expected both or none"
            )
            raise ValueError(message)

    def ids(self) -> Iterator[str]:
        """Give the ids of all that can be picked."""
        yield from (span.id for span in self.spans)
        yield from (event.id for event in self.events)
        yield from (link.id for link in self.links)
