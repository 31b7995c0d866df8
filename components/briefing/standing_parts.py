"""Parts that tell how cooperation stands: all of it, by area, as filtered, one record, one channel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from components import cooperation, overview
from components.briefing.made import Made
from components.briefing.notebook import Notebook
from components.briefing.tabled import bars_of, evenly, table_of
from components.channels import finding as told_of_tracks
from components.channels import participations_list, tracks_list
from components.document import Cited, NotePart, Point, TableBlock, TableCell, TableRow, TextBlock
from components.signs import standing_words
from components.view import View
from components.widgets import basis_words
from components.words import begin_small
from data.codes import ChangeKind, InitiativeKind, Origin, Track
from data.queries import Used, day_of, in_order, initiatives_of, standing
from data.queries import initiatives as initiatives_asked_for
from data.schema import Initiative, StatusChange


def standings(shown: View, notes: Notebook) -> Made:
    """Give every form of cooperation by its state."""
    say, register = shown.say, shown.register
    rows = [one.record for one in in_order(register, register.cooperation, day_of(register, shown.selection))]
    spec = overview.standings_list(shown)
    columns = (("initiative", 52), ("since", 18), ("seen", 18), ("sources", 12))
    caption = say("Every form of cooperation by its state")
    return Made(
        name=say("State of cooperation"),
        headline=overview.finding(shown),
        blocks=(bars_of(shown, rows, caption), table_of(shown, spec, columns, caption, brief=True)),
        points=(
            Point(NotePart.ISSUE, Cited(f"{overview.finding(shown)}.", ())),
            *_points(shown, notes, rows),
        ),
        notes=_resting(notes, shown, rows),
        used=used_of(shown, rows),
    )


def areas(shown: View, notes: Notebook) -> Made:
    """Give the areas by the states of their initiatives."""
    say, register = shown.say, shown.register
    spec = overview.areas_list(shown)
    return Made(
        name=say("Areas by state"),
        headline=overview.finding(shown),
        blocks=(table_of(shown, spec, evenly(spec, 60), say("Forms of cooperation by area")),),
        points=(Point(NotePart.ISSUE, Cited(f"{overview.finding(shown)}.", ())),),
        notes=_resting(notes, shown, register.cooperation.values()),
        used=used_of(shown, register.cooperation.values()),
    )


def initiatives(shown: View, notes: Notebook) -> Made:
    """Give the initiatives that the filters leave."""
    say = shown.say
    outcome = initiatives_asked_for(shown.register, shown.selection)
    headline = cooperation.finding(shown, outcome)
    if not outcome.rows:
        empty = say("No form of cooperation has all that was asked for on this day.")
        return Made(name=say("Cooperation"), headline=headline, empty=empty)
    return Made(
        name=say("Cooperation"),
        headline=headline,
        blocks=(
            bars_of(shown, outcome.rows, say("States over time")),
            table_of(shown, cooperation.initiatives_list(shown, outcome.rows), _COLUMNS, say("How each stands")),
        ),
        points=(Point(NotePart.ISSUE, Cited(f"{headline}.", ())), *_points(shown, notes, outcome.rows)),
        notes=_resting(notes, shown, outcome.rows),
        used=used_of(shown, outcome.rows),
    )


_COLUMNS = (("initiative", 30), ("state", 22), ("since", 16), ("known", 16), ("area", 16))


def channel(shown: View, notes: Notebook) -> Made:
    """Give one channel: what the article says of it, and how its initiatives stand."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    row = register.tracks[Track(shown.selection.channel)]
    rows = initiatives_of(register, row.id)
    told = [
        Cited(say.pair(name, say.text(text)), notes.statements(statements))
        for name, text, statements in (
            (say("What it is"), row.definition, row.definition_statements),
            (say("Who takes part"), row.takes_part, row.takes_part_statements),
            (say("What it has done"), row.done, row.done_statements),
            (say("What stopped or hindered it"), row.stopped, row.stopped_statements),
        )
    ]
    name = row.name.to(lang)
    standings_now = [standing(register, one.id, day_of(register, shown.selection)) for one in rows]
    going = sum(one.goes_on and not one.faded for one in standings_now)
    counted = say.plural(
        "{going} of {n} initiative was seen to go on lately",
        "{going} of {n} initiatives were seen to go on lately",
        len(rows),
        going=say.number(going),
    )
    blocks: list[TextBlock | TableBlock] = [TextBlock(say("What the article says of this channel"), tuple(told))]
    if rows:
        table = table_of(shown, cooperation.initiatives_list(shown, rows), _COLUMNS, say("How its initiatives stand"))
        blocks.append(table)
    return Made(
        name=name,
        headline=say.pair(name, begin_small(counted)),
        blocks=(*blocks,) if not rows else (blocks[0], bars_of(shown, rows, say("States over time")), blocks[1]),
        points=(*(Point(NotePart.BACKGROUND, one) for one in told[:1]), *_points(shown, notes, rows)),
        notes=(*(note for one in told for note in one.notes), *_resting(notes, shown, rows)),
        used=used_of(shown, rows),
    )


def tracks(shown: View, notes: Notebook) -> Made:
    """Give the six tracks side by side."""
    say, register = shown.say, shown.register
    headline = told_of_tracks(shown)
    columns = (("track", 20), ("states", 22), ("stopped", 30), ("last", 28))
    stopped = tuple(note for row in register.tracks.values() for note in notes.statements(row.stopped_statements))
    return Made(
        name=say("All tracks"),
        headline=headline,
        blocks=(table_of(shown, tracks_list(shown), columns, say("Those still running first")),),
        points=(Point(NotePart.ISSUE, Cited(f"{headline}.", ())),),
        notes=(*stopped, *_resting(notes, shown, register.cooperation.values())),
        used=used_of(shown, register.cooperation.values()),
    )


def network(shown: View, notes: Notebook) -> Made:
    """Give who takes part in which initiative of a track, or of all, actor by actor."""
    say, register = shown.say, shown.register
    spec = participations_list(shown)
    initiatives = [register.initiatives[one] for one in dict.fromkeys(row.initiative for row in spec.rows)]
    name = say("Who takes part in what")
    n, m = len({row.actor for row in spec.rows}), say.number(len(initiatives))
    headline = say.plural("{n} actor takes part in {m} initiatives", "{n} actors take part in {m} initiatives", n, m=m)
    columns = (("actor", 26), ("side", 14), ("role", 18), ("initiative", 26), ("state", 16))
    statements = tuple(note for row in spec.rows for note in notes.statements(row.statements))
    return Made(
        name=name,
        headline=headline,
        blocks=(table_of(shown, spec, columns, say("Each actor with its role")),),
        points=(Point(NotePart.BACKGROUND, Cited(f"{headline}.", ())),),
        notes=(*statements, *_resting(notes, shown, initiatives)),
        used=replace(used_of(shown, initiatives), actors=frozenset(row.actor for row in spec.rows)),
    )


def record(shown: View, notes: Notebook) -> Made:
    """Give one initiative: how it stands, its history, and what the article says of it."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    one = register.initiatives[shown.selection.record]
    day = day_of(register, shown.selection)
    stands = standing(register, one.id, day)
    history = [row for row in register.history.get(one.id, ()) if row.date.first_day <= day]
    told = tuple(
        Cited(register.statements[name].text.to(lang), notes.statements([name]))
        for name in one.statements
        if name in register.statements
    )
    name = one.name.to(lang)
    described = Cited(one.description.to(lang), notes.statements(one.statements))
    blocks = (
        *((bars_of(shown, [one], say("State over time")), _history(shown, history)) if history else ()),
        TextBlock(say("What the article says"), told),
    )
    changed = [
        Point(NotePart.CHANGED, Cited(say.pair(say.date(row.date), row.reason.to(lang)), notes.fact(row)))
        for row in reversed(history)
        if row.origin is not Origin.ARTICLE
    ]
    return Made(
        name=name,
        headline=say.pair(name, begin_small(standing_words(say, stands))),
        blocks=blocks,
        points=(Point(NotePart.BACKGROUND, described), *changed),
        notes=(*described.notes, *(note for row in history for note in notes.fact(row))),
        used=used_of(shown, [one]),
    )


def _history(shown: View, history: Sequence[StatusChange]) -> TableBlock:
    say = shown.say
    rows = tuple(
        TableRow(
            (
                TableCell(say.date(row.date) if row.kind is ChangeKind.CHANGE else _described(shown, row)),
                TableCell(say.label(row.state), look=str(row.state)),
                TableCell(row.reason.to(say.language)),
                TableCell(basis_words(shown, row)),
            )
        )
        for row in history
    )
    header = (say("Date"), say("State"), say("Reason"), say("Basis"))
    return TableBlock(say("Every change of state, oldest first."), header, rows, (18, 16, 48, 18))


def _described(shown: View, row: StatusChange) -> str:
    return shown.say("{date}, as described", date=shown.say.date(row.date))


def _points(shown: View, notes: Notebook, rows: Iterable[Initiative]) -> Iterator[Point]:
    """Give what changed since the article, latest first, then why what goes on is said to."""
    register, say = shown.register, shown.say
    day = day_of(register, shown.selection)
    counted = [row for row in rows if row.kind is InitiativeKind.COOPERATION]
    stands = [(row, standing(register, row.id, day)) for row in counted]
    later = [(row, now.since) for row, now in stands if now.since and now.since.origin is not Origin.ARTICLE]
    for row, change in sorted(later, key=lambda one: one[1].date.span if one[1] else (day, day), reverse=True):
        if change:
            yield Point(NotePart.CHANGED, _said(shown, notes, row, change))
    for row, now in stands:
        if now.goes_on and not now.faded and now.seen and now.since and now.since.origin is Origin.ARTICLE:
            yield Point(NotePart.BACKGROUND, _said(shown, notes, row, now.seen))
    faded = [(row, now.seen) for row, now in stands if now.faded and now.seen]
    for row, seen in faded:
        if seen:
            words = say("{name}, last seen {date}", name=row.name.to(say.language), date=say.date(seen.date))
            yield Point(NotePart.BACKGROUND, Cited(say.pair(words, seen.reason.to(say.language)), notes.fact(seen)))


def _said(shown: View, notes: Notebook, row: Initiative, change: StatusChange) -> Cited:
    say = shown.say
    words = f"{row.name.to(say.language)}, {say.date(change.date)}"
    return Cited(say.pair(words, change.reason.to(say.language)), notes.fact(change))


def _resting(notes: Notebook, shown: View, rows: Iterable[Initiative]) -> tuple[str, ...]:
    """Note what the present state of some initiatives rests on."""
    register, day = shown.register, day_of(shown.register, shown.selection)
    found = [standing(register, row.id, day) for row in rows]
    return tuple(note for now in found for change in (now.since, now.seen) for note in notes.fact(change))


def used_of(shown: View, rows: Iterable[Initiative]) -> Used:
    """Give what of the register some initiatives bring into a briefing."""
    register, day = shown.register, day_of(shown.register, shown.selection)
    rows = tuple(rows)
    now = [standing(register, row.id, day) for row in rows]
    changes = {change.id for one in now for change in (one.since, one.seen) if change}
    return Used(
        initiatives=frozenset(row.id for row in rows),
        areas=frozenset(row.area for row in rows),
        status_history=frozenset(changes),
    )
