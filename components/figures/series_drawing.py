"""Numbers over time as a figure: gaps stay gaps, figures that do not agree are all shown."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from components.figures.drawing import NARROW, WIDE, Drawing, LegendEntry, Values, figure_of, texts_of
from components.figures.ink import (
    DASHES,
    MUTED,
    NEUTRAL,
    SMALL_PX,
    Dash,
    as_of_line,
    colour,
    count_axis,
    counted,
    dash_of,
    layout_of,
    sign,
    targets,
    time_axis,
    told,
    with_room,
    words_at,
)
from components.figures.letters import width_of, wrapped
from components.figures.room import Room, beside
from components.figures.samples import line_sample, part_sample, sign_sample
from components.figures.series_words import Numbers, alt, description, headline, source, unit, value_words
from components.signs import ANY_EVENT
from data.codes import Exactness, Grade, Measure, Origin
from data.dates import PartialDate
from data.schema import SeriesPoint

SYMBOL_OF: Mapping[Exactness, str] = MappingProxyType(
    {
        Exactness.AS_GIVEN: "point",
        Exactness.AT_LEAST: "caret",
        Exactness.ABOUT: "bolt",
        Exactness.FORECAST: "corner",
        Exactness.COMPUTED: "ell",
    }
)
"""The shape of each way in which a source gives a number."""

OF_THE_ARTICLE: Final = "sun"
"""The shape of a number that stands in the article."""

_JOINED_DAYS = 1.2 * 365.2425 + 2  # the lowest day of a year may come some weeks later than that of the year before
_COUNTED_APART = frozenset(
    {
        Measure.CANADIAN_LISTINGS_TOTAL,
        Measure.RUSSIAN_ENTRY_BANS_TOTAL,
        Measure.CANADIAN_LISTED_VESSELS_TOTAL,
        Measure.SANCTIONS_LISTED_INDIVIDUALS,
        Measure.SANCTIONS_LISTED_ENTITIES,
        Measure.SANCTIONS_LISTED_VESSELS,
    }
)  # each number has a scope of its own: a line between them would tell of a trend that nobody counted
_COLOURS = {Measure.CANADIAN_LISTINGS_TOTAL: "canada", Measure.RUSSIAN_ENTRY_BANS_TOTAL: "russia"}
_MARGIN: Final = 0.02  # of what is shown, on either side
_LEAST_DAYS: Final = 200
_YEAR_LENGTH: Final = len("2019")
_NAME_PX, _LINE_PX = 170, 16
_PLOTS_PX: Final = {WIDE: (700.0, 240.0), NARROW: (290.0, 240.0)}
"""The least size of the plot in either width: names placed in it have room in a larger one."""


def drawing_of(numbers: Numbers) -> Drawing:
    """Give the numbers as a figure.

    Parameters
    ----------
    numbers : Numbers
        What is on it; at least one number.
    """
    say = numbers.say
    return Drawing(
        lang=say.language,
        figure=figure_of(list(_traces(numbers)), _layout(numbers)),
        texts=texts_of(
            say,
            title=headline(numbers),
            subtitle=unit(numbers),
            alt=alt(numbers),
            description=description(numbers),
            source=source(numbers),
            file_name=say("arctic-figures-{name}", name=str(numbers.view)),
        ),
        legend=tuple(_legend(numbers)),
    )


def middle_of(at: PartialDate) -> date:
    """Give the day in the middle of a date."""
    first, last = at.first_day, at.last_day
    return first + (last - first) / 2


def symbol_of(row: SeriesPoint) -> str:
    """Give the name of the drawing of a number."""
    return OF_THE_ARTICLE if row.origin is Origin.ARTICLE else SYMBOL_OF[row.exactness]


def _dashes(numbers: Numbers) -> Iterator[tuple[Measure, list[SeriesPoint], Dash]]:
    """Give the numbers of each measure in order of time, with the dash of their line: another one for each."""
    for (measure, rows), dash in zip(numbers.points.items(), DASHES, strict=False):
        yield measure, sorted(rows, key=lambda row: middle_of(row.date)), dash


def _traces(numbers: Numbers) -> Iterator[Values]:
    say = numbers.say
    yield from _names(numbers)
    for measure, rows, dash in _dashes(numbers):
        key = _COLOURS.get(measure, NEUTRAL)
        ways = [] if measure in _COUNTED_APART else list(_ways(rows))
        line = {"color": colour(key), "width": 2, "dash": dash_of(dash)}
        label = say.label(measure)
        yield _path(ways) | {"name": label, "line": line, "showlegend": True, "meta": {"line": str(measure)}}
        yield _path(list(_conflicts(rows))) | {"line": {"color": MUTED, "width": 1.4}, "showlegend": False}
        yield targets(
            [str(middle_of(row.date)) for row in rows],
            [row.value for row in rows],
            [(row.id, _name(numbers, row), " · ".join(filter(None, (label, _lines(numbers, row)[0])))) for row in rows],
            [told(_name(numbers, row), _lines(numbers, row)) for row in rows],
        ) | {"name": label}


def _names(numbers: Numbers) -> Iterator[Values]:
    """Give the names of measures whose points no line joins, at their last point, for either width."""
    apart = [(measure, rows) for measure, rows, _ in _dashes(numbers) if measure in _COUNTED_APART]
    if len(numbers.points) == 1:
        return
    first, last = _shown(numbers)
    low, high = _range(numbers)
    for when, (width, height) in _PLOTS_PX.items():

        def spot(row: SeriesPoint, width: float = width, height: float = height) -> tuple[float, float]:
            share = (middle_of(row.date) - first).days / (last - first).days
            return share * width, (high - row.value) / (high - low) * height

        room = Room((-40, -6, width, height))
        for row in numbers.rows:
            x, y = spot(row)
            room.block((x - 8, y - 8, x + 8, y + 8))
        for measure, rows in apart:
            text = wrapped(numbers.say.label(measure), _NAME_PX, SMALL_PX, bold=True)
            size = max(width_of(line, SMALL_PX, bold=True) for line in text), len(text) * _LINE_PX
            for row in reversed(rows):
                if place := room.place(beside(*spot(row), *size)):
                    yield words_at(
                        [str(middle_of(row.date))], [row.value], [f"<b>{'<br>'.join(text)}</b>"], place, when=when
                    )
                    break


def _path(ways: Sequence[Sequence[SeriesPoint]]) -> Values:
    """Give lines through points, with a gap after each."""
    x = [value for way in ways for value in (*(str(middle_of(row.date)) for row in way), None)]
    y = [value for way in ways for value in (*(row.value for row in way), None)]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip"}


def _by_date(rows: Iterable[SeriesPoint]) -> Iterator[list[SeriesPoint]]:
    """Give the numbers of one symbol and one date together: they do not agree with each other."""
    for symbol in dict.fromkeys(map(symbol_of, rows)):
        own = (row for row in rows if symbol_of(row) == symbol)
        yield from (list(group) for _, group in itertools.groupby(own, key=lambda row: (symbol, str(row.date))))


def _ways(rows: Sequence[SeriesPoint]) -> Iterator[list[SeriesPoint]]:
    """Give lines from date to date, to each of several figures of one: none is taken for the right one."""
    way: list[SeriesPoint] = []
    for before, after in itertools.pairwise(_by_date(rows)):
        near = (middle_of(after[0].date) - middle_of(before[0].date)).days <= _JOINED_DAYS
        if not near or symbol_of(before[0]) != symbol_of(after[0]):
            continue
        for one, other in itertools.product(before, after):
            if way and way[-1] is one:  # what runs on is one line, so that dashes do not begin anew at each point
                way.append(other)
            else:
                if way:
                    yield way
                way = [one, other]
    if way:
        yield way


def _conflicts(rows: Sequence[SeriesPoint]) -> Iterator[list[SeriesPoint]]:
    """Give the lowest and the highest of figures of one date that do not agree."""
    for group in _by_date(rows):
        if len(group) > 1:
            ordered = sorted(group, key=lambda row: row.value)
            yield [ordered[0], ordered[-1]]


def _name(numbers: Numbers, row: SeriesPoint) -> str:
    say = numbers.say
    return say.pair(say.date(row.date), f"{value_words(say, row)} ({say.label(row.unit).lower()})")


def _lines(numbers: Numbers, row: SeriesPoint) -> tuple[str, ...]:
    say = numbers.say
    origin = say.label(row.origin)
    lines = (
        say.label(row.measure),
        row.variant.to(say.language),
        f"{origin} · {say.label(row.grade)}" if row.grade else origin,
    )
    return tuple(line for line in lines if line)


def _shown(numbers: Numbers) -> tuple[date, date]:
    """Give the first and the last day on show: all numbers and the as-of date, with a margin."""
    days = sorted([*(middle_of(row.date) for row in numbers.rows), numbers.day])
    long = (days[-1] - days[0]).days
    margin = timedelta(days=max(_MARGIN * long, 30, (_LEAST_DAYS - long) / 2))
    return days[0] - margin, days[-1] + margin


def _range(numbers: Numbers) -> tuple[float, float]:
    """Give what the axis of numbers shows: from 0, with room above the highest."""
    values = [row.value for row in numbers.rows]
    return with_room(min(0.0, *values), max(0.0, *values))


def _layout(numbers: Numbers) -> Values:
    say = numbers.say
    line, words = as_of_line(numbers.day, say.day(numbers.day))
    first, last = _shown(numbers)
    whole_years = all(len(str(row.date)) == _YEAR_LENGTH for row in numbers.rows)
    marks = [
        mark
        for measure, rows, _ in _dashes(numbers)
        for row in rows
        for mark in sign(
            symbol_of(row),
            str(middle_of(row.date)),
            row.value,
            _COLOURS.get(measure, NEUTRAL),
            hollow=row.grade is Grade.ONE_SOURCE,
        )
    ]
    return layout_of(say.language) | {
        "margin": {"l": 46, "r": 18, "t": 46, "b": 26, "pad": 0},
        "xaxis": time_axis(first, last) | ({"ticklabelmode": "period"} if whole_years else {}),
        "yaxis": count_axis(*_range(numbers)),
        "shapes": [line, *marks],
        "annotations": [words | {"yshift": 20}, counted(unit(numbers))],
    }


def _legend(numbers: Numbers) -> Iterator[LegendEntry]:
    say = numbers.say
    rows = numbers.rows
    if any(len(group) > 1 for _, own, _ in _dashes(numbers) for group in _by_date(own)):
        yield LegendEntry("part", "conflict", say("Sources do not agree"), part_sample("conflict"))
    used = {symbol_of(row) for row in rows}
    if len(used) > 1:
        names = {symbol: say.label(exactness) for exactness, symbol in SYMBOL_OF.items()}
        for symbol, label in (names | {OF_THE_ARTICLE: say("In the article")}).items():
            if symbol in used:
                yield LegendEntry("symbol", symbol, label, sign_sample(symbol))
    weak = [row.grade is Grade.ONE_SOURCE for row in rows]
    if any(weak):
        if not all(weak):
            words = say("Two or more sources, or the article")
            yield LegendEntry("marker", "filled", words, sign_sample(ANY_EVENT))
        yield LegendEntry("marker", "outlined", say("One source"), sign_sample(ANY_EVENT, hollow=True))
    for measure, _, dash in _dashes(numbers):
        if measure in _COUNTED_APART:  # its name stands at its points, which no line joins
            continue
        key = _COLOURS.get(measure, NEUTRAL)
        yield LegendEntry("line", str(measure), say.label(measure), line_sample(dash, key))
