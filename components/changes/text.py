"""The list of changes in words: its headline, and the whole list as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from components.view import View
from components.widgets import basis_words, notes, resting_words
from components.words import Words
from data.codes import ChangeKind, InitiativeKind, State
from data.queries import Change, Changes, ChangeTally, tally_of_changes
from data.schema import Event

Pairs = Sequence[tuple[str, str]]


def headline(shown: View, listed: Changes) -> str:
    """Give what the list holds in one line: how many of which sort, in how many areas, since when."""
    say, counts = shown.say, tally_of_changes(listed.rows, shown.selection.area)
    parts = [
        say.plural("{n} change of state", "{n} changes of state", counts.changes) if counts.changes else "",
        say.plural("{n} description of a state", "{n} descriptions of a state", counts.descriptions)
        if counts.descriptions
        else "",
        say.plural("{n} event", "{n} events", counts.events) if counts.events else "",
    ]
    what, day = say.all_of([part for part in parts if part]), say.day(listed.begin)
    return say("{what} {where} since {day}", what=what, where=_where(say, counts), day=day)


def _where(say: Words, counts: ChangeTally) -> str:
    if not counts.areas:
        return say("outside the areas of cooperation")
    if counts.outside:
        return say.plural("in {n} area and outside the areas", "in {n} areas and outside the areas", counts.areas)
    return say.plural("in {n} area", "in {n} areas", counts.areas)


def area_name(shown: View, area: str) -> str:
    """Give the heading under which the changes of an area stand."""
    if not area:
        return shown.say("Outside the areas of cooperation")
    return shown.register.areas[area].name.to(shown.selection.lang)


def area_names(shown: View, change: Change) -> str:
    """Give all areas that a change touches."""
    return shown.say.apart(area_name(shown, area) for area in change.areas)


def by_area(shown: View, rows: Iterable[Change]) -> list[tuple[str, list[Change]]]:
    """Give rows that stand in the order of the areas, area by area; the area is empty for none."""
    wanted = shown.selection.area
    return [(area, list(group)) for area, group in groupby(rows, lambda change: change.under(wanted))]


def subject(shown: View, change: Change) -> str:
    """Give the name of what changed or happened."""
    row, lang = change.row, shown.selection.lang
    if isinstance(row, Event):
        return row.name.to(lang)
    initiative = shown.register.initiatives[row.initiative]
    name = initiative.name.to(lang)
    if initiative.kind is InitiativeKind.COOPERATION:
        return name
    return f"{name} ({shown.say.label(initiative.kind).lower()})"


def account(shown: View, change: Change) -> str:
    """Give what happened, or why the state is what it is."""
    row, lang = change.row, shown.selection.lang
    return row.description.to(lang) if isinstance(row, Event) else row.reason.to(lang)


def sort_words(shown: View, change: Change) -> str:
    """Give what sort of row it is: the kind of an event, the state that began, or the state as described."""
    say, row = shown.say, change.row
    if isinstance(row, Event):
        return say.pair(say("Event"), say.label(row.kind))
    return say.pair(
        say("State as described") if row.kind is ChangeKind.AS_DESCRIBED else say("State"), say.label(row.state)
    )


def before_words(shown: View, change: Change) -> str:
    """Give the state before, where the row is one of a state."""
    if isinstance(change.row, Event):
        return ""
    state = change.before.state if change.before else State.NOT_STATED
    return shown.say.pair(shown.say("Before"), shown.say.label(state))


def also_words(shown: View, change: Change) -> str:
    """Give the further areas that an event touches; empty for none."""
    here = change.under(shown.selection.area)
    names = [area_name(shown, area) for area in change.areas if area != here]
    return shown.say.pair(shown.say("Also touches"), ", ".join(names)) if names else ""


def as_text(shown: View, listed: Changes, about: Pairs) -> str:
    """Give the whole list as Markdown that reads well as plain text too.

    Parameters
    ----------
    shown : View
        The view on screen.
    listed : Changes
        The list.
    about : sequence of (str, str)
        Source, filters, date and link.
    """
    say = shown.say
    lines = [f"# {headline(shown, listed)}", "", say("Until {day}.", day=say.day(listed.day))]
    for area, rows in by_area(shown, listed.rows):
        lines += ["", f"## {area_name(shown, area)}"]
        for change in rows:
            lines += ["", *_entry(shown, change)]
    return "\n".join([*lines, "", "---", "", *(f"- {say.pair(name, value)}" for name, value in about), ""])


def _entry(shown: View, change: Change) -> list[str]:
    say, row = shown.say, change.row
    sorts = " · ".join(part for part in (sort_words(shown, change), before_words(shown, change)) if part)
    lines = [f"- **{say.pair(say.date(row.date), subject(shown, change))}** ({sorts})"]
    lines.append(f"  {account(shown, change)}")
    lines += [f"  {line}" for line in (*notes(shown, row), also_words(shown, change)) if line]
    basis = say.pair(say("Basis"), basis_words(shown, row))
    return [*lines, f"  {basis} ({resting_words(shown, row)})"]
