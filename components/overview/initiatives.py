"""Every form of cooperation on the overview: by name, grouped by state, with its bars over time."""

from __future__ import annotations

import streamlit as st

from components import lists, view
from components.basket import add_button
from components.lists import Column, ListSpec
from components.signs import by_look, look_of, look_words, rule
from components.table import Cell
from components.view import View
from components.widgets import dated_cell, evidenced, seen_words, since_cell, strip_column
from components.words import plain
from data.codes import Part, Seen, State
from data.queries import FADING, Stood, day_of, in_order, tally
from data.schema import Initiative


def initiatives(shown: View) -> None:
    """Draw every form of cooperation with its state, since when, to when it was seen, and how it stood before."""
    lists.show(shown, as_list(shown))
    st.markdown(plain(f"{rule(shown.say)} {_not_counted(shown)}".strip()))
    add_button(shown, Part.STANDINGS)


def as_list(shown: View) -> ListSpec[Stood]:
    """Give the cooperation of the register as the list of the overview."""
    say, register = shown.say, shown.register
    day = day_of(register, shown.selection)
    rows = in_order(register, register.cooperation, day)
    counts = {(state, faded): n for state, faded, n in by_look(tally(register, register.cooperation, day))}

    def group(one: Stood) -> Cell:
        return Cell(
            look_words(say, one.look[0], faded=one.look[1]),
            tone=look_of(one.standing),
            href=view.href("cooperation", shown.selection.elsewhere(state=(one.look[0],), **seen_filter(one.look))),
            lines=(say.number(counts[one.look]),),
        )

    def name(one: Stood) -> Cell:
        return Cell(one.record.name.to(say.language), tone=look_of(one.standing), href=view.href_of(shown, one.record))

    def since(one: Stood) -> Cell:
        return evidenced(shown, since_cell(shown, one.standing), one.standing.since)

    def seen(one: Stood) -> Cell:
        words = seen_words(shown, one.standing) if one.standing.state is State.NOT_STATED else say.date(one.seen)
        return evidenced(shown, dated_cell(words, one.seen), one.standing.seen)

    return ListSpec[Stood](
        key="overview-initiatives",
        caption=say(
            "Every form of cooperation by its state on {day}. A name opens its record, a date what says so.",
            day=say.day(day),
        ),
        columns=(
            Column(
                "initiative",
                say("Form of cooperation"),
                lambda one: one.record.name,
                cell=name,
                lines=lambda one: (_why(shown, one),),
                header=True,
            ),
            Column("since", say("Since"), lambda one: since(one).text, cell=since),
            Column("seen", say("Last seen"), lambda one: seen(one).text, cell=seen),
            Column(
                "sources",
                say("Sources"),
                lambda one: _sources(shown, one.record),
                href=lambda one: view.href_of(shown, one.record),
                align="end",
            ),
            strip_column(shown, lambda one: one.record),
        ),
        rows=rows,
        group_of=group,
    )


def seen_filter(look_of_state: tuple[State, bool]) -> dict[str, tuple[str, ...]]:
    """Give the filter that tells a state seen lately from the same state seen only earlier."""
    state, faded = look_of_state
    if state not in FADING:
        return {}
    return {"seen": (Seen.EARLIER if faded else Seen.LATELY,)}


def _why(shown: View, one: Stood) -> str:
    """Give why it stands as it does, as the row says that bears it out last."""
    row = one.standing.seen or one.standing.since
    return row.reason.to(shown.selection.lang) if row else ""


def _sources(shown: View, record: Initiative) -> int:
    """Count what its history rests on: the article as one, and each later source."""
    history = shown.register.history.get(record.id, ())
    return 1 + len({reference for row in history for reference in row.references})


def _not_counted(shown: View) -> str:
    """Say how many rows are listed apart and not counted."""
    if not (n := len(shown.register.beside)):
        return ""
    return shown.say.plural(
        "{n} entry that the article only proposes, or that is between others, is listed separately under Cooperation.",
        "{n} entries that the article only proposes, or that are between others, are listed separately under "
        "Cooperation.",
        n,
    )
