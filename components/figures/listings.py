"""Canada's schedule over time as a chart, and what it says in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from components.figures.drawing import LONGEST_ALT, Drawing, LegendEntry, Values, figure_of, texts_of
from components.figures.ink import as_of_line, count_axis, counted, layout_of, sign, targets, time_axis, told, with_room
from components.figures.samples import sign_sample
from components.words import Words
from data.queries import listings

_LINE = "schedule-1"
LISTED: Final = "point"
REPLACED: Final = "frame"
_MARGIN: Final = 0.02  # of what is shown, on either side
_LEAST_MARGIN_DAYS: Final = 100


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


def drawing_of(growth: Growth) -> Drawing:
    """Give the schedule over time as a figure: a point for each day on which it grew, joined by no line.

    The number changes on the days drawn and on no other: a slope between them would say otherwise.
    """
    say = growth.say
    return Drawing(
        lang=say.language,
        figure=figure_of([_targets(growth)], _layout(growth)),
        texts=texts_of(
            say,
            title=headline(growth),
            subtitle=unit(say),
            alt=alt(growth),
            description=description(growth),
            source=source(growth),
            file_name=say("arctic-schedule-1"),
        ),
        legend=tuple(
            LegendEntry("symbol", symbol, words, sign_sample(symbol, "canada"))
            for symbol, words in _legend(say).items()
            if symbol in {symbol_of(one) for one in growth.added}
        ),
    )


def symbol_of(one: listings.Added) -> str:
    """Give the name of the drawing of a day."""
    return REPLACED if one.replaced else LISTED


def _targets(growth: Growth) -> Values:
    say = growth.say
    rows = growth.added
    names = [say.pair(say.day(one.day), say.number(one.total)) for one in rows]
    lines = [added_words(say, one) for one in rows]
    return targets(
        [str(one.day) for one in rows],
        [one.total for one in rows],
        [(f"{_LINE}-{one.day.isoformat()}", name, line) for one, name, line in zip(rows, names, lines, strict=True)],
        [told(name, (line,)) for name, line in zip(names, lines, strict=True)],
    ) | {"name": _name(say)}


def _layout(growth: Growth) -> Values:
    say, rows = growth.say, growth.added
    line, words = as_of_line(growth.day, say.day(growth.day))
    margin = timedelta(days=max(_MARGIN * (growth.day - rows[0].day).days, _LEAST_MARGIN_DAYS))
    marks = [mark for one in rows for mark in sign(symbol_of(one), str(one.day), one.total, "canada")]
    return layout_of(say.language) | {
        "margin": {"l": 46, "r": 18, "t": 46, "b": 26, "pad": 0},
        "xaxis": time_axis(rows[0].day - margin, growth.day + margin),
        "yaxis": count_axis(*with_room(0.0, max(one.total for one in rows))),
        "shapes": [line, *marks],
        "annotations": [words | {"yshift": 20}, counted(unit(say))],
    }


def _name(say: Words) -> str:
    return say("Items of Canada’s Schedule 1 in force")


def _legend(say: Words) -> Mapping[str, str]:
    return {
        LISTED: say("Items in force from that day"),
        REPLACED: say("Schedule replaced; items listed from 2014 to 2016"),
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
