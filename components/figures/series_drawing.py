"""Numbers over time as a figure: gaps stay gaps, figures that do not agree are all shown."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from components.figures.axes import numbers_over_time, with_room
from components.figures.drawing import NARROW, WIDE, Drawing, LegendEntry, Values, drawn
from components.figures.ink import DASHES, MUTED, NEUTRAL, Dash, colour, dash_of, sign
from components.figures.letters import width_of, wrapped
from components.figures.marks import SMALL_PX, Label, Mark, targets, words_at, written
from components.figures.room import PLACES, Anchor, Room, placed
from components.figures.samples import PARTS, line_sample, sign_sample
from components.figures.series_words import Numbers, value_words
from components.signs import ANY_EVENT
from data.codes import Exactness, Grade, Measure, Origin, of_every
from data.dates import PartialDate
from data.schema import SeriesPoint

SYMBOL_OF: Mapping[Exactness, str] = of_every(
    Exactness,
    {
        Exactness.AS_GIVEN: "point",
        Exactness.AT_LEAST: "caret",
        Exactness.ABOUT: "bolt",
        Exactness.FORECAST: "corner",
        Exactness.COMPUTED: "ell",
    },
    f"{__name__}.SYMBOL_OF",
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
_PLOT_HIGH_PX: Final = 240
_PLOTS_PX: Final = {WIDE: 700.0, NARROW: 290.0}
"""The least width of the plot at either width of the figure: names placed in it have room in a larger one."""


def draw_series(numbers: Numbers) -> Drawing:
    """Give numbers as a figure; there has to be at least one."""
    layout = numbers_over_time(
        numbers.say,
        numbers.day,
        counted=numbers.subtitle,
        shown=_shown(numbers),
        ends=_range(numbers),
        signs=_signs(numbers),
    )
    if all(len(str(row.date)) == _YEAR_LENGTH for row in numbers.rows):
        layout["xaxis"]["ticklabelmode"] = "period"
    return drawn(numbers, traces=_traces(numbers), layout=layout, legend=_legend(numbers))


def middle_of(at: PartialDate) -> date:
    """Give the day in the middle of a date."""
    first, last = at.first_day, at.last_day
    return first + (last - first) / 2


def _symbol_of(row: SeriesPoint) -> str:
    return OF_THE_ARTICLE if row.origin is Origin.ARTICLE else SYMBOL_OF[row.exactness]


def _dashes(numbers: Numbers) -> Iterator[tuple[Measure, list[SeriesPoint], Dash]]:
    """Give the numbers of each measure in order of time, with the dash of their line: another one for each."""
    for (measure, rows), dash in zip(numbers.points.items(), DASHES, strict=False):
        yield measure, sorted(rows, key=lambda row: middle_of(row.date)), dash


def _traces(numbers: Numbers) -> Iterator[Values]:
    say = numbers.say
    if len(numbers.points) > 1:
        yield from (words_at(_names(numbers, width), when=when) for when, width in _PLOTS_PX.items())
    for measure, rows, dash in _dashes(numbers):
        label, key = say.label(measure), _COLOURS.get(measure, NEUTRAL)
        ways = [] if measure in _COUNTED_APART else list(_ways(rows))
        line = {"color": colour(key), "width": 2, "dash": dash_of(dash)}
        yield _path(ways) | {"name": written(label), "line": line, "showlegend": True, "meta": {"line": str(measure)}}
        yield _path(list(_conflicts(rows))) | {"line": {"color": MUTED, "width": 1.4}, "showlegend": False}
        yield targets([_mark(numbers, row) for row in rows]) | {"name": written(label)}


def _signs(numbers: Numbers) -> Iterator[Values]:
    for row in numbers.rows:
        x, key, hollow = str(middle_of(row.date)), _COLOURS.get(row.measure, NEUTRAL), row.grade is Grade.ONE_SOURCE
        yield from sign(_symbol_of(row), x, row.value, key, hollow=hollow)


def _names(numbers: Numbers, width: float) -> list[Label]:
    """Give the names of measures whose points no line joins, at the last of these points where they have room."""
    first, last = _shown(numbers)
    low, high = _range(numbers)
    anchors: dict[Anchor, tuple[SeriesPoint, list[str]]] = {}
    for measure, rows, _ in _dashes(numbers):
        lines = wrapped(numbers.say.label(measure), _NAME_PX, SMALL_PX, bold=True)
        size = max(width_of(line, SMALL_PX, bold=True) for line in lines), len(lines) * _LINE_PX
        places = PLACES if measure in _COUNTED_APART else ()
        for row in reversed(rows):
            x, y = (middle_of(row.date) - first) / (last - first), (high - row.value) / (high - low) * _PLOT_HIGH_PX
            anchors[Anchor(measure, x, x, x, y, size, places)] = row, lines
    found = placed(tuple(anchors), {width: Room((-40, -6, width, _PLOT_HIGH_PX))})
    return [
        Label(str(middle_of(row.date)), row.value, f"<b>{written(*lines)}</b>", place)
        for (row, lines), place in ((anchors[anchor], place) for anchor, place, _ in found.values())
    ]


def _path(ways: Sequence[Sequence[SeriesPoint]]) -> Values:
    """Give lines through points, with a gap after each."""
    x = [value for way in ways for value in (*(str(middle_of(row.date)) for row in way), None)]
    y = [value for way in ways for value in (*(row.value for row in way), None)]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip"}


def _by_date(rows: Iterable[SeriesPoint]) -> Iterator[list[SeriesPoint]]:
    """Give the numbers of one symbol and one date together: they do not agree with each other."""
    for symbol in dict.fromkeys(map(_symbol_of, rows)):
        own = (row for row in rows if _symbol_of(row) == symbol)
        yield from (list(group) for _, group in itertools.groupby(own, key=lambda row: str(row.date)))


def _ways(rows: Sequence[SeriesPoint]) -> Iterator[list[SeriesPoint]]:
    """Give lines from date to date, to each of several figures of one: none is taken for the right one."""
    way: list[SeriesPoint] = []
    for before, after in itertools.pairwise(_by_date(rows)):
        near = (middle_of(after[0].date) - middle_of(before[0].date)).days <= _JOINED_DAYS
        if not near or _symbol_of(before[0]) != _symbol_of(after[0]):
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


def _mark(numbers: Numbers, row: SeriesPoint) -> Mark:
    say = numbers.say
    name = say.pair(say.date(row.date), f"{value_words(say, row)} ({say.label(row.unit).lower()})")
    measure, origin = say.label(row.measure), say.label(row.origin)
    basis = f"{origin} · {say.label(row.grade)}" if row.grade else origin
    lines = (measure, row.variant.to(say.language), basis)
    return Mark(row.id, name, measure, str(middle_of(row.date)), row.value, lines)


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


def _legend(numbers: Numbers) -> Iterator[LegendEntry]:
    say, rows = numbers.say, numbers.rows
    if any(len(group) > 1 for _, own, _ in _dashes(numbers) for group in _by_date(own)):
        yield LegendEntry("part", "conflict", say("Sources disagree"), PARTS["conflict"])
    used = {_symbol_of(row) for row in rows}
    names = {symbol: say.label(exactness) for exactness, symbol in SYMBOL_OF.items()}
    for symbol, label in (names | {OF_THE_ARTICLE: say("In the article")}).items():
        if symbol in used and len(used) > 1:
            yield LegendEntry("symbol", symbol, label, sign_sample(symbol))
    weak = [row.grade is Grade.ONE_SOURCE for row in rows]
    if any(weak) and not all(weak):
        words = say("Two or more sources, or the article")
        yield LegendEntry("marker", "filled", words, sign_sample(ANY_EVENT))
    if any(weak):
        yield LegendEntry("marker", "outlined", say("One source"), sign_sample(ANY_EVENT, hollow=True))
    for measure, _, dash in _dashes(numbers):
        if measure not in _COUNTED_APART:  # the names of those stand at their points, which no line joins
            yield LegendEntry(
                "line", str(measure), say.label(measure), line_sample(dash, _COLOURS.get(measure, NEUTRAL))
            )
