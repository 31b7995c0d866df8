"""Canada's schedule over time as a chart, and what it says in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.chart import series
from components.chart.model import Figure, LegendEntry, Series, needed
from components.chart.styles import Symbol
from components.chart.texts import LONGEST_ALT
from components.chart.wording import texts_of
from components.words import Words
from data.dates import PartialDate
from data.queries import listings

_LINE = "schedule-1"
LISTED: Symbol = "point"
REPLACED: Symbol = "frame"
_NEVER_JOINED = 0.0
"""The number changes on the days drawn and on no other: a slope between them would say otherwise."""


@dataclass(frozen=True, slots=True)
class Growth:
    """What is on the figure.

    Attributes
    ----------
    say : Words
        The words of the view's language.
    day : date
        The as-of date.
    added : sequence of Added
        The days on which the schedule grew, at least one.
    version : str
        The data version.
    """

    say: Words
    day: date
    added: Sequence[listings.Added]
    version: str


def figure_of(growth: Growth) -> Figure:
    """Give the schedule over time as a chart."""
    say = growth.say
    points = tuple(_point(say, one) for one in growth.added)
    line = series.Line(id=_LINE, label=_name(say), points=points, color_key="canada", joined_years=_NEVER_JOINED)
    marks = Series(lines=(line,), unit=unit(say), as_of=growth.day, as_of_label=say.day(growth.day))
    return Figure(
        lang=say.language,
        marks=marks,
        texts=texts_of(
            say,
            title=headline(growth),
            subtitle=unit(say),
            alt=alt(growth),
            description=description(growth),
            source=source(growth),
            file_name=say("arctic-schedule-1"),
        ),
        legend=tuple(LegendEntry(kind, key, _legend(say)[kind, key]) for kind, key in needed(marks)),
    )


def _point(say: Words, one: listings.Added) -> series.Point:
    return series.Point(
        id=f"{_LINE}-{one.day.isoformat()}",
        name=say.pair(say.day(one.day), say.number(one.total)),
        at=PartialDate(one.day.year, one.day.month, one.day.day),
        value=one.total,
        symbol=REPLACED if one.replaced else LISTED,
        lines=(added_words(say, one),),
    )


def _name(say: Words) -> str:
    return say("Items of Canada’s Schedule 1 in force")


def _legend(say: Words) -> Mapping[tuple[str, str], str]:
    return {
        ("line", _LINE): _name(say),
        ("symbol", LISTED): say("Items in force from that day"),
        ("symbol", REPLACED): say("Schedule replaced; items listed from 2014 to 2016"),
    }


def unit(say: Words) -> str:
    """Give what is counted."""
    return say("Items in force, without the repealed")


def added_words(say: Words, one: listings.Added) -> str:
    """Say what a day brought."""
    if one.replaced:
        return say("{n} items of the schedule that was replaced, listed from 2014 to 2016", n=say.number(one.items))
    return say.plural("{n} item in force from this day", "{n} items in force from this day", one.items)


def headline(growth: Growth) -> str:
    """Give the sentence that says what the figure shows: first and last number, no more."""
    say, first, last = growth.say, growth.added[0], growth.added[-1]
    return say.pair(
        _name(say),
        say(
            "{first} ({begin}), {last} ({end})",
            first=say.number(first.total),
            begin=say.day(first.day),
            last=say.number(last.total),
            end=say.day(last.day),
        ),
    )


def remarks(growth: Growth) -> tuple[str, ...]:
    """Give what a reader has to know of the figure."""
    say = growth.say
    return (
        say("An item is a line of the schedule, not a person: some people and companies have several."),
        say(
            "On 18 March 2016 the whole schedule was replaced; the items that have this day were listed between 2014 "
            "and 2016."
        ),
        say(
            "Repealed items are left out: the text keeps neither their names nor the days on which they were listed. "
            "An item whose wording was changed later has the day of the change."
        ),
    )


def alt(growth: Growth) -> str:
    """Give the alternative text of the figure."""
    text = growth.say.plural(
        "Chart of the items of Canada’s Schedule 1 in force, {n} day. A description and a table follow.",
        "Chart of the items of Canada’s Schedule 1 in force, {n} days. A description and a table follow.",
        len(growth.added),
    )
    return text[:LONGEST_ALT]


def description(growth: Growth) -> str:
    """Give the long description of the figure."""
    say = growth.say
    days = "; ".join(say.pair(say.day(one.day), say.number(one.total)) for one in growth.added)
    return " ".join((f"{headline(growth)}.", f"{days}.", *remarks(growth)))


def source(growth: Growth) -> str:
    """Give the source line of the figure."""
    return growth.say(
        "Source: Special Economic Measures (Russia) Regulations, SOR/2014-58, Schedule 1, Department of Justice "
        "Canada, Open Government Licence - Canada. Counted by Arctic Common Ground, data version {version}, as of "
        "{day}.",
        version=growth.version,
        day=growth.say.day(growth.day),
    )
