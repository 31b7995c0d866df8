"""Canada's schedule over time as a figure, and what it says in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from components.figures.axes import numbers_over_time, with_room
from components.figures.drawing import LONGEST_ALT, Drawing, LegendEntry, drawn
from components.figures.ink import sign
from components.figures.marks import Mark, targets
from components.figures.samples import sign_sample
from components.words import Words
from data.queries import listings

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

    @property
    def name(self) -> str:
        """What the numbers are of."""
        return self.say("Items of Canada’s Schedule 1 in force")

    @property
    def headline(self) -> str:
        """The first and the last number, no more."""
        say, first, last = self.say, self.added[0], self.added[-1]
        words = say(
            "{first} ({begin}), {last} ({end})",
            first=say.number(first.total),
            begin=say.day(first.day),
            last=say.number(last.total),
            end=say.day(last.day),
        )
        return say.pair(self.name, words)

    @property
    def subtitle(self) -> str:
        """What is counted."""
        return self.say("Items in force, without the repealed")

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader has to know of the figure."""
        say = self.say
        return (
            say("An item is a line of the schedule, not a person: some people and companies have several."),
            say(
                "On 18 March 2016 the whole schedule was replaced; the items that have this day were listed between "
                "2014 and 2016."
            ),
            say(
                "Repealed items are left out: the text keeps neither their names nor the days on which they were "
                "listed. An item whose wording was changed later has the day of the change."
            ),
        )

    @property
    def alt(self) -> str:
        """The alternative text."""
        text = self.say.plural(
            "Chart of the items of Canada’s Schedule 1 in force, {n} day. A description and a table follow.",
            "Chart of the items of Canada’s Schedule 1 in force, {n} days. A description and a table follow.",
            len(self.added),
        )
        return text[:LONGEST_ALT]

    @property
    def description(self) -> str:
        """The long description."""
        say = self.say
        days = say.apart(say.pair(say.day(one.day), say.number(one.total)) for one in self.added)
        return " ".join((f"{self.headline}.", f"{days}.", *self.remarks))

    @property
    def source(self) -> str:
        """The source line."""
        return self.say(
            "Source: Special Economic Measures (Russia) Regulations, SOR/2014-58, Schedule 1, Department of Justice "
            "Canada, Open Government Licence - Canada. Counted by Arctic Common Ground, data version {version}, as of "
            "{day}.",
            version=self.version,
            day=self.say.day(self.day),
        )

    @property
    def file_name(self) -> str:
        """The name of the pictures."""
        return self.say("arctic-schedule-1")


def draw_schedule(growth: Growth) -> Drawing:
    """Give the schedule over time as a figure: a point for each day on which it grew, joined by no line.

    The number changes on the days drawn and on no other: a slope between them would say otherwise.
    """
    say, rows = growth.say, growth.added
    margin = timedelta(days=max(_MARGIN * (growth.day - rows[0].day).days, _LEAST_MARGIN_DAYS))
    used = {_symbol_of(one) for one in rows}
    return drawn(
        growth,
        traces=[targets([_mark(say, one) for one in rows]) | {"name": growth.name}],
        layout=numbers_over_time(
            say,
            growth.day,
            counted=growth.subtitle,
            shown=(rows[0].day - margin, growth.day + margin),
            ends=with_room(0.0, max(one.total for one in rows)),
            signs=[mark for one in rows for mark in sign(_symbol_of(one), str(one.day), one.total, "canada")],
        ),
        legend=(
            LegendEntry("symbol", symbol, words, sign_sample(symbol, "canada"))
            for symbol, words in _legend(say).items()
            if symbol in used
        ),
    )


def _symbol_of(one: listings.Added) -> str:
    return REPLACED if one.replaced else LISTED


def _mark(say: Words, one: listings.Added) -> Mark:
    name, line = say.pair(say.day(one.day), say.number(one.total)), added_words(say, one)
    return Mark(f"schedule-1-{one.day.isoformat()}", name, line, str(one.day), one.total, (line,))


def _legend(say: Words) -> Mapping[str, str]:
    return {
        LISTED: say("Items in force from that day"),
        REPLACED: say("Schedule replaced; items listed from 2014 to 2016"),
    }


def added_words(say: Words, one: listings.Added) -> str:
    """Say what a day brought."""
    if one.replaced:
        return say("{n} items of the schedule that was replaced, listed from 2014 to 2016", n=say.number(one.items))
    return say.plural("{n} item in force from this day", "{n} items in force from this day", one.items)
