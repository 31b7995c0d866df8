"""Before and after: each form of cooperation on the first day and on the as-of date, in one table."""

from __future__ import annotations

from collections import Counter

from components import lists
from components.lists import Column, ListSpec
from components.table import Cell
from components.view import View
from components.widgets import about, basis_columns, basis_tag, record_column, since_cell, state_cell
from data.codes import Part
from data.queries import Changes, Compared, Moved, compared


def rows_of(shown: View, listed: Changes) -> tuple[Compared, ...]:
    """Give the cooperation of the areas asked for on the two days of the view."""
    wanted = frozenset(shown.selection.area or shown.register.areas)
    ids = [one.id for one in shown.register.cooperation.values() if one.area in wanted]
    return compared(shown.register, ids, listed.begin, listed.day)


def finding(shown: View, listed: Changes) -> str:
    """Say how many forms of cooperation stand otherwise than on the first day, and how many nobody saw since."""
    say, rows = shown.say, rows_of(shown, listed)
    begin = say.day(listed.begin)
    if listed.begin > listed.day:
        return say("The first day, {begin}, is after the as-of date", begin=begin)
    if not rows:
        return say("No form of cooperation belongs to these areas")
    counts = Counter(row.moved for row in rows)
    moved, unseen = counts[Moved.STATE], counts[Moved.UNSEEN]
    changed = say.plural(
        "{n} of {total} forms of cooperation is in a different state than on {begin}",
        "{n} of {total} forms of cooperation are in a different state than on {begin}",
        moved,
        total=say.number(len(rows)),
        begin=begin,
    )
    if not moved:
        changed = say.plural(
            "The one form of cooperation stands as it did on {begin}",
            "None of {n} forms of cooperation is in a different state than on {begin}",
            len(rows),
            begin=begin,
        )
    if not unseen:
        return changed
    last = say.plural("{n} more has not been seen recently", "{n} more have not been seen recently", unseen)
    return say("{first}; {second}", first=changed, second=last)


def before_and_after(shown: View, listed: Changes) -> None:
    """Draw the cooperation on the two days, what moved first."""
    if listed.begin >= listed.day:
        return
    spec = as_list(shown, listed)
    lists.show(shown, spec)
    say = shown.say
    days = [(say("First day"), say.day(listed.begin)), (say("Second day"), say.day(listed.day))]
    lists.download_row(
        shown,
        spec,
        say("Before and after"),
        say("arctic-before-and-after"),
        about(shown, "changes", days),
        part=Part.COMPARED,
    )


def as_list(shown: View, listed: Changes) -> ListSpec[Compared]:
    """Give the comparison as a list."""
    say = shown.say
    begin, day = say.day(listed.begin), say.day(listed.day)
    heads = {
        Moved.STATE: say("In a different state"),
        Moved.UNKNOWN: say("Not stated on one of the days"),
        Moved.UNSEEN: say("In the same state, but not seen recently"),
        Moved.NOT: say("As before"),
    }
    rows = rows_of(shown, listed)
    counts = Counter(row.moved for row in rows)

    def why(row: Compared) -> str:
        begun = row.after.since
        return begun.reason.to(say.language) if begun and row.moved in {Moved.STATE, Moved.UNKNOWN} else ""

    return ListSpec[Compared](
        key="compared",
        caption=say("Each form of cooperation on {begin} and on {day}. A name opens its record.", begin=begin, day=day),
        columns=(
            record_column(shown, "initiative", say("Form of cooperation"), lambda row: row.record, header=True),
            Column("before", begin, lambda row: state_cell(shown, row.before)),
            Column("after", day, lambda row: state_cell(shown, row.after)),
            Column(
                "since",
                say("Since"),
                lambda row: row.after.since.date if row.after.since else None,
                cell=lambda row: since_cell(shown, row.after),
            ),
            Column("why", say("Why"), why, sortable=False),
            *basis_columns(shown, lambda row: row.after.since, cell=basis_tag),
        ),
        rows=rows,
        group_of=lambda row: Cell(heads[row.moved], lines=(say.number(counts[row.moved]),)),
    )
