"""Numbers over time as charts: gaps stay gaps, figures that do not agree are all shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from components.chart import series
from components.chart.model import Figure, LegendEntry, Series, needed
from components.chart.series import middle_of
from components.chart.styles import DASHES, Symbol
from components.chart.wording import texts_of
from components.figures.series_words import Numbers, alt, description, headline, source, unit, value_words
from data.codes import Exactness, Grade, Measure, Origin
from data.schema import SeriesPoint

SYMBOL_OF: Mapping[Exactness, Symbol] = MappingProxyType(
    {
        Exactness.AS_GIVEN: "point",
        Exactness.AT_LEAST: "caret",
        Exactness.ABOUT: "bolt",
        Exactness.FORECAST: "corner",
        Exactness.COMPUTED: "ell",
    }
)
"""The shape of each way in which a source gives a number."""

OF_THE_ARTICLE: Symbol = "sun"
"""The shape of a number that stands in the article."""

_JOINED_YEARS = 1.2  # the lowest day of a year may come some weeks later than that of the year before
_NEVER_JOINED = 0.0
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


def figure_of(numbers: Numbers) -> Figure:
    """Give the numbers as a chart.

    Parameters
    ----------
    numbers : Numbers
        What is on it; at least one number.
    """
    say = numbers.say
    marks = Series(
        lines=tuple(_lines(numbers)),
        unit=unit(numbers),
        as_of=numbers.day,
        as_of_label=say.day(numbers.day),
    )
    return Figure(
        lang=say.language,
        marks=marks,
        texts=texts_of(
            say,
            title=headline(numbers),
            subtitle=unit(numbers),
            alt=alt(numbers),
            description=description(numbers),
            source=source(numbers),
            file_name=say("arctic-figures-{name}", name=str(numbers.view)),
        ),
        legend=tuple(LegendEntry(kind, key, _legend_words(numbers)[kind, key]) for kind, key in needed(marks)),
    )


def _lines(numbers: Numbers) -> Iterator[series.Line]:
    for (measure, rows), dash in zip(numbers.points.items(), DASHES, strict=False):
        points = sorted((_point(numbers, row) for row in rows), key=lambda point: middle_of(point.at))
        yield series.Line(
            id=measure,
            label=numbers.say.label(measure),
            points=tuple(points),
            color_key=_COLOURS.get(measure, "neutral"),
            dash=dash,
            joined_years=_NEVER_JOINED if measure in _COUNTED_APART else _JOINED_YEARS,
        )


def _point(numbers: Numbers, row: SeriesPoint) -> series.Point:
    say = numbers.say
    origin = say.label(row.origin)
    lines = (
        say.label(row.measure),
        row.variant.to(say.language),
        f"{origin} · {say.label(row.grade)}" if row.grade else origin,
    )
    return series.Point(
        id=row.id,
        name=say.pair(say.date(row.date), f"{value_words(say, row)} ({say.label(row.unit).lower()})"),
        at=row.date,
        value=row.value,
        symbol=OF_THE_ARTICLE if row.origin is Origin.ARTICLE else SYMBOL_OF[row.exactness],
        filled=row.grade is not Grade.ONE_SOURCE,
        lines=tuple(line for line in lines if line),
    )


def _legend_words(numbers: Numbers) -> Mapping[tuple[str, str], str]:
    say = numbers.say
    return {
        **{("line", str(measure)): say.label(measure) for measure in numbers.points},
        **{("symbol", symbol): say.label(exactness) for exactness, symbol in SYMBOL_OF.items()},
        ("symbol", OF_THE_ARTICLE): say("In the article"),
        ("marker", "filled"): say("Two or more sources, or the article"),
        ("marker", "outlined"): say("One source"),
        ("part", "conflict"): say("Sources do not agree"),
    }
