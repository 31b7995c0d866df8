"""Writes a chart as plain values for the browser, and reads what the browser answers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Final

from components.chart.lanes import Event, Lanes, Link, Span
from components.chart.model import Figure
from components.chart.network import Network, Node
from components.chart.series import Line, Point, Series, middle_of
from components.chart.styles import DASHES, FILLS
from components.palette import by_theme
from components.signs import ANY_EVENT, drawings

_EPOCH: Final = date(1970, 1, 1).toordinal()
_MARGIN: Final = 0.02  # of what is shown, on either side
_LEAST_DAYS: Final = 200
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST_MESSAGE: Final = 300


@dataclass(frozen=True, slots=True)
class Picked:
    """What a reader did on the chart to start this run; each None in every other run.

    Attributes
    ----------
    id : str or None
        The mark that was picked.
    day : str or None
        The day on the axis of time that was clicked, as ISO writes it.
    failed : str or None
        Why the chart cannot be drawn in this browser, in the browser's own words: for a log, not for the reader.
    """

    id: str | None = None
    day: str | None = None
    failed: str | None = None


def to_data(figure: Figure) -> dict[str, object]:
    """Write a chart as plain values that JSON can carry to the browser.

    Parameters
    ----------
    figure : Figure
        The chart.

    Returns
    -------
    dict
        Keys ``lang``, ``kind`` (``lanes``, ``series`` or ``network``), ``marks``, ``texts``, ``legend``, ``selected``,
        ``marked``, ``dashes``, ``fills``, ``signs`` (the drawings of markers) and ``paper`` (the colours of pictures).
        Days are counted from 1 January 1970; of a mark, only what says something is written.
    """
    return {
        "lang": str(figure.lang),
        "kind": type(figure.marks).__name__.lower(),
        "marks": _marks(figure),
        "texts": asdict(figure.texts),
        "legend": [_said(asdict(entry)) for entry in figure.legend],
        "selected": figure.selected,
        "marked": sorted(figure.marked),
        "dashes": {name: list(lengths) for name, lengths in DASHES.items()},
        "fills": dict(FILLS),
        "signs": drawings([*_symbols(figure), ANY_EVENT]),
        "paper": by_theme()["light"],
    }


def _symbols(figure: Figure) -> Iterator[str]:
    """Give the drawing of every marker, and of every one that the legend explains."""
    marks = figure.marks
    if isinstance(marks, Network):
        yield from (node.symbol for node in marks.nodes)
    elif isinstance(marks, Lanes):
        yield from (event.symbol for event in marks.events)
    else:
        yield from (point.symbol for point in marks.points())
    yield from (entry.key for entry in figure.legend if entry.kind == "symbol")


def _marks(figure: Figure) -> dict[str, object]:
    marks = figure.marks
    if isinstance(marks, Lanes):
        days = [day for span in marks.spans for day in (span.begin, span.end) if day]
        days += [day for event in marks.events for day in (event.first_day, event.last_day)]
        return _along_time(marks, days) | {
            "lanes": [_said(asdict(lane)) for lane in marks.lanes],
            "spans": [_span(span) for span in marks.spans],
            "events": [_event(event) for event in marks.events],
            "links": [_link(link) for link in marks.links],
        }
    if isinstance(marks, Series):
        return _along_time(marks, [middle_of(point.at) for point in marks.points()]) | {
            "lines": [_line(line) for line in marks.lines],
            "unit": marks.unit,
            "fromZero": marks.from_zero,
        }
    return _network(marks)


def _network(marks: Network) -> dict[str, object]:
    return {
        "nodes": [_node(node) for node in marks.nodes],
        "edges": [_said(asdict(edge)) for edge in marks.edges],
        "groups": [asdict(group) for group in marks.groups],
    }


def _along_time(marks: Lanes | Series, days: Iterable[date]) -> dict[str, object]:
    """Give what the whole chart shows, first and last day, and the as-of line."""
    given = sorted([*days, *([marks.as_of] if marks.as_of else [])]) or [date(1970, 1, 1)]
    margin = timedelta(
        days=max(_MARGIN * (given[-1] - given[0]).days, 30, (_LEAST_DAYS - (given[-1] - given[0]).days) / 2)
    )
    first, last = marks.first_day or given[0] - margin, marks.last_day or given[-1] + margin
    return {
        "first": _days(first),
        "last": _days(max(last, first + timedelta(days=1))),
        "asOf": _days(marks.as_of) if marks.as_of else None,
        "asOfLabel": marks.as_of_label,
    }


def _span(span: Span) -> dict[str, object]:
    fields: dict[str, object] = {"id": span.id, "name": span.name, "lane": span.lane, "fill": str(span.fill)}
    optional = {"label": span.label, "lines": list(span.lines), "ragged": not span.begin_stated}
    days = {
        "begin": span.begin,
        "beginUntil": span.begin_until,
        "endFrom": span.end_from,
        "fadedFrom": span.faded_from,
        "end": span.end,
    }
    return fields | _said(optional) | {name: _days(day) for name, day in days.items() if day}


def _event(event: Event) -> dict[str, object]:
    fields: dict[str, object] = {"id": event.id, "name": event.name, "lane": event.lane}
    days = {"first": _days(event.first_day), "last": _days(event.last_day)}
    return fields | days | _marker(event) | _said({"label": event.label})


def _point(point: Point) -> dict[str, object]:
    fields: dict[str, object] = {"id": point.id, "name": point.name, "day": _days(middle_of(point.at))}
    return fields | {"value": point.value, "at": str(point.at)} | _marker(point)


def _line(line: Line) -> dict[str, object]:
    fields: dict[str, object] = {"id": line.id, "label": line.label, "colour": str(line.color_key), "dash": line.dash}
    return fields | {"joined": line.joined_years, "points": [_point(point) for point in line.points]}


def _node(node: Node) -> dict[str, object]:
    fields: dict[str, object] = {"id": node.id, "name": node.name, "label": node.label, "x": node.x, "y": node.y}
    return fields | _marker(node) | _said({"group": node.group})


def _marker(mark: Event | Point | Node) -> dict[str, object]:
    colour = {} if isinstance(mark, Point) else {"colour": str(mark.color_key)}
    return {"symbol": mark.symbol, **colour} | _said({"outlined": not mark.filled, "lines": list(mark.lines)})


def _link(link: Link) -> dict[str, object]:
    return _said(asdict(link))


def _said(fields: Mapping[str, object]) -> dict[str, object]:
    """Leave out what says nothing."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items() if value}


def _days(day: date) -> int:
    return day.toordinal() - _EPOCH


def picked_id(answer: Mapping[str, object], known: Collection[str]) -> str | None:
    """Give the mark that was picked, if the browser sent one of those `known`."""
    identity = answer.get("picked")
    return identity if isinstance(identity, str) and identity in known else None


def day_of(answer: Mapping[str, object]) -> str | None:
    """Give the day on the axis that was clicked, if the browser sent a day of the calendar."""
    value = answer.get("day")
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def read_answer(answer: Mapping[str, object], figure: Figure) -> Picked:
    """Read what the browser sent, believing none of it.

    Parameters
    ----------
    answer : mapping
        Values by name: ``picked``, ``day``, ``failed``.
    figure : Figure
        The chart that was shown.
    """
    failed = answer.get("failed")
    return Picked(
        id=picked_id(answer, set(figure.marks.ids())),
        day=day_of(answer),
        failed=str(failed)[:_LONGEST_MESSAGE] if failed else None,
    )
