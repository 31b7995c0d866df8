"""What a figure of numbers is drawn from, and what it says in words: its headline, its remarks, its descriptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from components.figures.drawing import LONGEST_ALT
from components.words import Words
from data.cite import ARTICLE_SHORT
from data.codes import Exactness, Measure, NumberView, Origin, Unit, of_every
from data.queries import MEASURES, ends_of, points_of
from data.register import Register
from data.schema import SeriesPoint

_MEASURED = frozenset({Unit.MILLION_KM2, Unit.MILLION_TONNES, Unit.THOUSAND_TONNES})
"""The units that a headline names; of the others its measure tells what is counted."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What is on one figure of numbers.

    Attributes
    ----------
    register : Register
        The data.
    say : Words
        The words of the view's language.
    view : NumberView
        Which figure.
    day : date
        The as-of date.
    points : Mapping of Measure to tuple of SeriesPoint
        The numbers by measure, in order of time; measures without numbers are left out.
    """

    register: Register
    say: Words
    view: NumberView
    day: date
    points: Mapping[Measure, tuple[SeriesPoint, ...]]

    @property
    def rows(self) -> tuple[SeriesPoint, ...]:
        """All numbers, measure by measure."""
        return tuple(row for rows in self.points.values() for row in rows)

    @property
    def headline(self) -> str:
        """The first and the last number of the first measure, no more."""
        say = self.say
        measure, rows = next(iter(self.points.items()))
        ends = ends_of(rows)
        if ends is None:
            return say.label(self.view)
        last, end = _all_words(say, ends.last), say.date(ends.last[0].date)
        if ends.first == ends.last:
            words = say("{number} ({date})", number=last, date=end)
        else:
            first, begin = _all_words(say, ends.first), say.date(ends.first[0].date)
            words = say("{first} ({begin}), {last} ({end})", first=first, begin=begin, last=last, end=end)
        if rows[0].unit in _MEASURED:
            words = say("{words}; {unit}", words=words, unit=say.label(rows[0].unit).lower())
        return say.pair(say.label(measure), words)

    @property
    def subtitle(self) -> str:
        """What is counted, and in which unit."""
        return " / ".join(dict.fromkeys(self.say.label(row.unit) for row in self.rows))

    @property
    def remarks(self) -> Iterator[str]:
        """What a reader has to know of the figure: which numbers are meant, and where they do not agree."""
        say, rows = self.say, self.rows
        if self.view is NumberView.SEA_ICE and rows:
            last = max(row.date.year for row in rows)
            values = say.apart(
                say.pair(say.label(row.measure), f"{value_words(say, row)} ({say.date(row.date)})")
                for row in rows
                if row.date.year == last
            )
            yield say(
                "Three measures of one season, which are not the same number. For {year}: {values}.",
                year=last,
                values=values,
            )
        if len({(row.measure, row.date, row.exactness) for row in rows}) < len(rows):
            yield say("Where sources disagree about a date, every figure is shown.")
        if len({reference for row in rows for reference in row.references}) > 1:
            yield say("The numbers come from several sources, which may not count alike.")
        if len({row.unit for row in rows}) > 1:
            yield say("The lines count different things; compare each only with itself.")
        yield say("Years without a figure are left empty. A figure for a year is shown once the year is over.")

    @property
    def alt(self) -> str:
        """The alternative text."""
        name = self.say.label(self.view)
        text = self.say.plural(
            "Line chart: {name}; {n} number. A description and a table follow.",
            "Line chart: {name}; {n} numbers. A description and a table follow.",
            len(self.rows),
            name=name,
        )
        return text[:LONGEST_ALT]

    @property
    def description(self) -> str:
        """The long description."""
        say = self.say
        parts = [f"{self.headline}."]
        for measure, rows in self.points.items():
            listed = say.apart(say.pair(say.date(row.date), value_words(say, row)) for row in rows)
            parts.append(f"{say.pair(say.label(measure), listed)}.")
        return " ".join((*parts, *self.remarks))

    @property
    def source(self) -> str:
        """The source line: the works that the numbers rest on."""
        say, references = self.say, self.register.references
        works = [references[one] for row in self.rows for one in row.references if one in references]
        names = dict.fromkeys(work.publisher for work in works)
        if any(row.origin is Origin.ARTICLE for row in self.rows):
            names = {ARTICLE_SHORT: None, **names}
        return say(
            "Sources: {works}. Arctic Common Ground, CC BY 4.0, data version {version}, as of {day}.",
            works=say.apart(names),
            version=self.register.version,
            day=say.day(self.day),
        )

    @property
    def file_name(self) -> str:
        """The name of the pictures."""
        return self.say("arctic-figures-{name}", name=str(self.view))


def numbers_of(register: Register, say: Words, chosen: NumberView, day: date) -> Numbers:
    """Gather the numbers of one figure that were known by a day; the parameters are as those of `Numbers`."""
    found = {measure: points_of(register, measure, day) for measure in MEASURES[chosen]}
    return Numbers(register, say, chosen, day, {measure: rows for measure, rows in found.items() if rows})


_BY_EXACTNESS: Final[Mapping[Exactness, Callable[[Words, str], str]]] = of_every(
    Exactness,
    {
        Exactness.AS_GIVEN: lambda _, value: value,
        Exactness.AT_LEAST: lambda say, value: say("more than {value}", value=value),
        Exactness.ABOUT: lambda say, value: say("about {value}", value=value),
        Exactness.FORECAST: lambda say, value: say("{value} expected", value=value),
        Exactness.COMPUTED: lambda say, value: say("{value}, calculated here", value=value),
    },
    f"{__name__}._BY_EXACTNESS",
)


def value_words(say: Words, row: SeriesPoint) -> str:
    """Give a number as exactly as its source does."""
    value = say.number(row.value)
    return _BY_EXACTNESS[row.exactness](say, value)


def _all_words(say: Words, rows: Sequence[SeriesPoint]) -> str:
    return " / ".join(value_words(say, row) for row in rows)
