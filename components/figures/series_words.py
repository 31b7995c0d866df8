"""What a figure of numbers says in words: its headline, its remarks, its descriptions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.figures.drawing import LONGEST_ALT
from components.words import Words
from data import cite
from data.codes import Exactness, Measure, Origin, Unit
from data.queries import MEASURES, NumberView, ends_of, points_of
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


def numbers_of(register: Register, say: Words, chosen: NumberView, day: date) -> Numbers:
    """Gather the numbers of one figure that were known by a day.

    Parameters
    ----------
    register, say, chosen, day
        As those of `Numbers`.
    """
    found = {measure: points_of(register, measure, day) for measure in MEASURES[chosen]}
    return Numbers(register, say, chosen, day, {measure: rows for measure, rows in found.items() if rows})


def value_words(say: Words, row: SeriesPoint) -> str:
    """Give a number as exactly as its source does."""
    value = say.number(row.value)
    words = {
        Exactness.AS_GIVEN: value,
        Exactness.AT_LEAST: say("more than {value}", value=value),
        Exactness.ABOUT: say("about {value}", value=value),
        Exactness.FORECAST: say("{value} expected", value=value),
        Exactness.COMPUTED: say("{value}, worked out here", value=value),
    }
    return words[row.exactness]


def view_words(say: Words, chosen: NumberView) -> str:
    """Give the name of a figure."""
    names = {
        NumberView.NSR_CARGO: say("Northern Sea Route: cargo"),
        NumberView.NSR_TRANSIT_CARGO: say("Northern Sea Route: transit cargo"),
        NumberView.NSR_TRANSITS: say("Northern Sea Route: transit voyages"),
        NumberView.NWP_TRANSITS: say("Northwest Passage: transits in the year"),
        NumberView.NWP_SO_FAR: say("Northwest Passage: transits since the first"),
        NumberView.NWP_SHIPS: say("Ships in northern Canadian waters"),
        NumberView.SEA_ICE: say("Sea ice in September"),
        NumberView.OBSERVERS: say("Arctic Council: observers"),
        NumberView.LISTINGS: say("Canadian listings and Russian entry bans: totals"),
        NumberView.ANNOUNCED: say("Canadian listings: numbers announced"),
    }
    return names[chosen]


def unit(numbers: Numbers) -> str:
    """Give what is counted, and in which unit."""
    labels = dict.fromkeys(numbers.say.label(row.unit) for row in numbers.rows)
    return " / ".join(labels)


def headline(numbers: Numbers) -> str:
    """Give the sentence that says what the figure shows: first and last number of its first measure, no more."""
    say = numbers.say
    measure, rows = next(iter(numbers.points.items()))
    ends = ends_of(rows)
    if ends is None:
        return view_words(say, numbers.view)
    name, begin, last = say.label(measure), say.date(ends.first[0].date), _all_words(say, ends.last)
    end = say.date(ends.last[0].date)
    if ends.first == ends.last:
        words = say("{number} ({date})", number=last, date=end)
    else:
        first = _all_words(say, ends.first)
        words = say("{first} ({begin}), {last} ({end})", first=first, begin=begin, last=last, end=end)
    if rows[0].unit in _MEASURED:
        words = say("{words}; {unit}", words=words, unit=say.label(rows[0].unit).lower())
    return say.pair(name, words)


def _all_words(say: Words, rows: Sequence[SeriesPoint]) -> str:
    return " / ".join(value_words(say, row) for row in rows)


def remarks(numbers: Numbers) -> Iterator[str]:
    """Give what a reader has to know of the figure: which numbers are meant, and where they do not agree."""
    say = numbers.say
    if numbers.view is NumberView.SEA_ICE and numbers.points:
        last = max(row.date.year for row in numbers.rows)
        year = [row for row in numbers.rows if row.date.year == last]
        values = "; ".join(
            say.pair(say.label(row.measure), f"{value_words(say, row)} ({say.date(row.date)})") for row in year
        )
        yield say(
            "Three measures of one season, which are not the same number. For {year}: {values}.",
            year=last,
            values=values,
        )
    if len({row.date for rows in numbers.points.values() for row in rows}) < len(numbers.rows) and _disagree(numbers):
        yield say("Where sources do not agree on a date, every figure is shown.")
    if len({reference for row in numbers.rows for reference in row.references}) > 1:
        yield say("The numbers come from several sources, which may not count alike.")
    if len({row.unit for row in numbers.rows}) > 1:
        yield say("The lines count different things; compare each with itself alone.")
    yield say("Years without a figure are left empty. A figure for a year is shown once the year is over.")


def _disagree(numbers: Numbers) -> bool:
    keys = [(row.measure, row.date, row.exactness) for row in numbers.rows]
    return len(keys) != len(set(keys))


def alt(numbers: Numbers) -> str:
    """Give the alternative text of the figure."""
    say = numbers.say
    name = view_words(say, numbers.view)
    text = say.plural(
        "Line chart: {name}; {n} number. A description and a table follow.",
        "Line chart: {name}; {n} numbers. A description and a table follow.",
        len(numbers.rows),
        name=name,
    )
    return text[:LONGEST_ALT]


def description(numbers: Numbers) -> str:
    """Give the long description of the figure."""
    say = numbers.say
    parts = [f"{headline(numbers)}."]
    for measure, rows in numbers.points.items():
        listed = "; ".join(say.pair(say.date(row.date), value_words(say, row)) for row in rows)
        parts.append(f"{say.pair(say.label(measure), listed)}.")
    return " ".join((*parts, *remarks(numbers)))


def source(numbers: Numbers) -> str:
    """Give the source line of the figure: the works that its numbers rest on."""
    say, references = numbers.say, numbers.register.references
    works = [references[one] for row in numbers.rows for one in row.references if one in references]
    names = dict.fromkeys(work.publisher for work in works)
    if any(row.origin is Origin.ARTICLE for row in numbers.rows):
        names = {cite.ARTICLE_SHORT: None, **names}
    return say(
        "Sources: {works}. Arctic Common Ground, CC BY 4.0, data version {version}, as of {day}.",
        works="; ".join(names),
        version=numbers.register.version,
        day=say.day(numbers.day),
    )
