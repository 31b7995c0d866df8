"""Parts over time: the timeline, one event, figures, two dates, what changed; and who is listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from components.briefing.made import Made
from components.briefing.notebook import Notebook
from components.briefing.standing_parts import used_of
from components.briefing.tabled import bars_of, table_of
from components.changes import changes_list, compared_list
from components.changes import finding as told_of_both_days
from components.changes import headline as headline_of
from components.document import Cited, NotePart, Number, NumbersBlock, Point, TableBlock, TableCell, TableRow
from components.figures import Numbers, content_of, numbers_of
from components.listings import finding as told_of_listings
from components.listings import listings_list, no_screening
from components.timeline import events_list, numbers_list
from components.view import View
from components.widgets import basis_words
from data.codes import Grade, InitiativeKind, Origin
from data.queries import Moved, Used, begin_of, compared, day_of, events, listings, merged
from data.queries import changes as changes_of
from data.schema import Event, StatusChange

_EVENTS = (("date", 14), ("event", 36), ("kind", 16), ("actors", 20), ("basis", 14))
_COMPARED = (("initiative", 26), ("before", 15), ("after", 15), ("since", 14), ("why", 30))
_CHANGES = (("date", 14), ("what", 56), ("state", 16), ("basis", 14))
_LISTED = (("who", 24), ("by", 12), ("since", 14), ("instrument", 28), ("matched", 22))
_NUMBERS = (("date", 18), ("measure", 32), ("number", 14), ("unit", 18), ("basis", 18))


def timeline(shown: View, notes: Notebook) -> Made:
    """Give the states over time and the events of the filters."""
    say, register = shown.say, shown.register
    content = content_of(register, shown.selection, say, events(register, shown.selection).rows)
    counted = [row for row in content.initiatives if row.kind is InitiativeKind.COOPERATION]
    drawn = tuple(event for event in content.events if event in set(content.drawn))
    if not counted and not drawn:
        return Made(name=say("Timeline"), headline=content.finding, empty=say("No event fits on this day."))
    table = table_of(shown, events_list(shown, content), _EVENTS, say("Events, oldest first"))
    told = [event for event in reversed(drawn) if event.origin is not Origin.ARTICLE]
    return Made(
        name=say("Timeline"),
        headline=content.finding,
        blocks=(*((bars_of(shown, counted, say("States over time")),) if counted else ()), table),
        points=(
            Point(NotePart.ISSUE, Cited(f"{content.finding}.", ())),
            *(Point(NotePart.CHANGED, _said(shown, notes, event)) for event in told),
        ),
        notes=tuple(note for event in content.events for note in notes.fact(event)),
        used=_with_events(used_of(shown, counted), content.events),
    )


def event(shown: View, notes: Notebook) -> Made:
    """Give one event."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    row = register.events[shown.selection.event]
    name = row.name.to(lang)
    if row.date.first_day > day_of(register, shown.selection):
        return Made(name=name, headline=name, empty=say("On this day it had not yet happened."))
    pairs = (
        (say("Date"), say.date(row.date)),
        (say("Kind"), say.label(row.kind)),
        (say("Actors"), shown.actors(row.actors) or say.not_stated),
        (say("What happened"), row.description.to(lang)),
        (say("Areas"), shown.areas(row.areas)),
        (say("Basis"), basis_words(shown, row)),
        (say("Note"), row.note.to(lang)),
    )
    rows = tuple(TableRow((TableCell(head), TableCell(value))) for head, value in pairs if value)
    said = Cited(row.description.to(lang), notes.fact(row))
    return Made(
        name=name,
        headline=f"{name}, {say.date(row.date)}",
        blocks=(TableBlock(say("Event"), (say("What"), say("Account")), rows, (24, 76)),),
        points=(Point(NotePart.CHANGED if row.origin is Origin.AFTER else NotePart.BACKGROUND, said),),
        notes=said.notes,
        used=_with_events(Used(), [row]),
    )


def numbers(shown: View, notes: Notebook) -> Made:
    """Give one figure over time as a chart and a table."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    content = numbers_of(shown.register, say, shown.selection.figure, day)
    name = say.label(shown.selection.figure)
    if not content.points:
        return Made(name=name, headline=name, empty=say("No number of this figure is known by this day."))
    spec = numbers_list(shown, content)
    remarks = [Point(NotePart.BACKGROUND, Cited(remark)) for remark in content.remarks]
    said = Cited(f"{content.headline}.", tuple(dict.fromkeys(n for row in content.rows for n in notes.fact(row))))
    return Made(
        name=name,
        headline=content.headline,
        blocks=(_chart(shown, content), table_of(shown, spec, _NUMBERS, name)),
        points=(Point(NotePart.BACKGROUND, said), *remarks[:1]),
        notes=said.notes,
        used=Used(series=frozenset(row.id for row in content.rows)),
    )


def _chart(shown: View, content: Numbers) -> NumbersBlock:
    """Give the numbers as series over the same times; of two that sources give for one time, the first."""
    say = shown.say
    times = sorted({row.date for row in content.rows}, key=lambda known: known.span)
    series = []
    for measure, rows in content.points.items():
        by_time = {row.date: row for row in reversed(rows)}
        found = [by_time.get(time) for time in times]
        points = tuple(
            Number(
                say.date(time),
                float(row.value) if row and row.value is not None else None,
                row is not None and (row.origin is Origin.ARTICLE or row.grade is Grade.TWO_SOURCES),
            )
            for time, row in zip(times, found, strict=True)
        )
        series.append((say.label(measure), points))
    return NumbersBlock(say.label(content.view), content.subtitle, tuple(series))


def two_dates(shown: View, notes: Notebook) -> Made:
    """Give the cooperation on two days, what moved first."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    listed = changes_of(register, shown.selection)
    headline = told_of_both_days(shown, listed)
    name = say("{begin} and {day}", begin=say.day(listed.begin), day=say.day(listed.day))
    if listed.begin >= listed.day:
        return Made(name=name, headline=headline, empty=say("The first day has to lie before the second."))
    wanted = frozenset(shown.selection.area or register.areas)
    ids = [one.id for one in register.cooperation.values() if one.area in wanted]
    rows = compared(register, ids, listed.begin, listed.day)
    moved = [row for row in rows if row.moved in {Moved.STATE, Moved.UNKNOWN} and row.after.since]
    points = [
        Point(
            NotePart.CHANGED,
            Cited(
                say.pair(
                    f"{row.record.name.to(lang)}, {say.date(row.after.since.date)}", row.after.since.reason.to(lang)
                ),
                notes.fact(row.after.since),
            ),
        )
        for row in moved
        if row.after.since
    ]
    return Made(
        name=name,
        headline=headline,
        blocks=(table_of(shown, compared_list(shown, listed), _COMPARED, say("Before and after")),),
        points=(Point(NotePart.ISSUE, Cited(f"{headline}.", ())), *points),
        notes=tuple(note for row in rows for note in notes.fact(row.after.since)),
        used=used_of(shown, [row.record for row in rows]),
    )


def changes(shown: View, notes: Notebook) -> Made:
    """Give what changed since a day, with what happened."""
    say = shown.say
    listed = changes_of(shown.register, shown.selection)
    begin = say.day(begin_of(shown.register, shown.selection))
    name = say("Changes since {day}", day=begin)
    if not listed.rows:
        return Made(name=name, headline=name, empty=say("Nothing is dated between these days."))
    spec = changes_list(shown, merged(listed.rows))
    rows = [one.row for one in listed.rows]
    happened = [row for row in rows if isinstance(row, Event)]
    changed = [row for row in rows if isinstance(row, StatusChange)]
    headline = headline_of(shown, listed)
    return Made(
        name=name,
        headline=headline,
        blocks=(table_of(shown, spec, _CHANGES, name),),
        points=(
            Point(NotePart.ISSUE, Cited(f"{headline}.", ())),
            *(Point(NotePart.CHANGED, _said(shown, notes, row)) for row in reversed(happened)),
        ),
        notes=tuple(note for row in rows for note in notes.fact(row)),
        used=_with_events(
            Used(
                status_history=frozenset(row.id for row in changed),
                initiatives=frozenset(row.initiative for row in changed),
            ),
            happened,
        ),
    )


def listed(shown: View, notes: Notebook) -> Made:
    """Give who of the register stood on a list."""
    say, register = shown.say, shown.register
    rows = listings.listings_on(register, day_of(register, shown.selection))
    name, headline = say("Actors on a list"), told_of_listings(shown)
    if not rows:
        empty = say("Nobody of the register stood on a list by this date; choose a later one.")
        return Made(name=name, headline=headline, empty=empty)
    return Made(
        name=name,
        headline=headline,
        blocks=(table_of(shown, listings_list(shown, rows), _LISTED, say("By the day of listing")),),
        points=(Point(NotePart.BACKGROUND, Cited(f"{headline}.", ())),),
        notes=tuple(note for row in rows for note in notes.fact(row)),
        used=Used(actors=frozenset(row.actor for row in rows)),
        disclaimer=no_screening(say),
    )


def _said(shown: View, notes: Notebook, row: Event) -> Cited:
    say, lang = shown.say, shown.selection.lang
    return Cited(say.pair(say.date(row.date), row.description.to(lang)), notes.fact(row))


def _with_events(used: Used, rows: Iterable[Event]) -> Used:
    rows = tuple(rows)
    areas = used.areas | {area for row in rows for area in row.areas}
    return replace(used, events=frozenset(row.id for row in rows), areas=areas)
