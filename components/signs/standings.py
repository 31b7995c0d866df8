"""How a state is said and looked up as a sign: with the day to which it was last borne out, wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator

from components.signs.signs import STATE_SIGNS, look
from components.words import Words
from data.codes import State
from data.queries import FADES_AFTER_MONTHS, GoingOn, Standing, Tally
from data.schema import StatusChange


def look_of(standing: Standing) -> str:
    """Give the look of a standing: one sign and colour for each state, hollow where it is no more than last seen."""
    return look(standing.state, faded=standing.faded)


def standing_words(say: Words, standing: Standing) -> str:
    """Give a state in words; one that nothing has borne out for long with the date to which it was last seen."""
    if not standing.faded or standing.seen is None:
        return say.label(standing.state)
    return last_seen_words(say, standing.seen)


def last_seen_words(say: Words, row: StatusChange) -> str:
    """Give the state that a row bears out, with its date, where nothing later does."""
    return say("{state}, last seen {date}", state=say.label(row.state), date=say.date(row.date))


def signed_words(say: Words, standing: Standing) -> str:
    """Give a state in words behind its sign."""
    return f"{STATE_SIGNS[look_of(standing)]} {standing_words(say, standing)}"


def look_words(say: Words, state: State, *, faded: bool, brief: bool = False) -> str:
    """Give what a sign of a state means, where no single date can stand; in brief at the head of a column."""
    name = say.label(state)
    if not faded:
        return name
    return say("{state}, earlier", state=name) if brief else say("{state}, last seen earlier", state=name)


def by_look(counts: Tally) -> Iterator[tuple[State, bool, int]]:
    """Give how many stand in each state, seen lately and seen only earlier apart, without what is empty.

    Parameters
    ----------
    counts : Tally
        The count.

    Yields
    ------
    tuple of State, bool and int
        The state, whether it is no more than last seen, and how many there are.
    """
    for state in State:
        for faded, n in ((False, counts.states[state] - counts.faded[state]), (True, counts.faded[state])):
            if n:
                yield state, faded, n


def tally_words(say: Words, counts: Tally, *, brief: bool = False) -> Iterator[tuple[str, int]]:
    """Give the same with each look in words; in brief where the rule stands beside them."""
    return ((look_words(say, state, faded=faded, brief=brief), n) for state, faded, n in by_look(counts))


def going_on_words(say: Words, found: GoingOn) -> str:
    """Say how many forms of cooperation were seen to go on, and up to when, and how many only earlier."""
    total = say.number(found.total)
    if found.overlaps and found.lately_month:
        return _by_month(say, found, say.date(found.lately_month))
    if found.lately_from is None:
        seen = say.plural(
            "The one form of cooperation was not seen going on in the last {months} months",
            "None of {n} forms of cooperation was seen going on in the last {months} months",
            found.total,
            months=FADES_AFTER_MONTHS,
        )
    elif found.overlaps:
        seen = say.plural(
            "{n} of {total} forms of cooperation was seen going on in the last {months} months",
            "{n} of {total} forms of cooperation were seen going on in the last {months} months",
            found.lately,
            total=total,
            months=FADES_AFTER_MONTHS,
        )
    else:
        seen = say.plural(
            "{n} of {total} forms of cooperation was still seen going on in {year} or later",
            "{n} of {total} forms of cooperation were still seen going on in {year} or later",
            found.lately,
            total=total,
            year=found.lately_from,
        )
    if found.earlier_from is None or found.earlier_to is None:
        return seen
    if found.earlier_from == found.earlier_to:
        earlier = say.plural(
            "{n} more was last seen in {year}",
            "{n} more were last seen in {year}",
            found.earlier,
            year=found.earlier_from,
        )
    else:
        earlier = say.plural(
            "{n} more was last seen in {first}–{last}",
            "{n} more were last seen in {first}–{last}",
            found.earlier,
            first=found.earlier_from,
            last=found.earlier_to,
        )
    return say("{first}; {second}", first=seen, second=earlier)


def _by_month(say: Words, found: GoingOn, month: str) -> str:
    """Say the same by the month that parts what was seen lately from what was not, where no year does."""
    seen = say.plural(
        "{n} of {total} forms of cooperation was still seen going on in {month} or later",
        "{n} of {total} forms of cooperation were still seen going on in {month} or later",
        found.lately,
        total=say.number(found.total),
        month=month,
    )
    earlier = say.plural("{n} more was last seen before then", "{n} more were last seen before then", found.earlier)
    return say("{first}; {second}", first=seen, second=earlier)


def rule(say: Words) -> str:
    """Say after how long a state fades."""
    return say(
        "Where no source of the last {n} months mentions a state, it is shown as “last seen” with its date: its "
        "sign is hollow, as is its bar after the last source, and it is counted separately.",
        n=FADES_AFTER_MONTHS,
    )
