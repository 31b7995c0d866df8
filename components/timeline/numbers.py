"""Figures over time, below the timeline: one chart at a time, its remarks, and the same as a table."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components import lists, view
from components.figures import (
    Numbers,
    drawing_of_series,
    headline_of_series,
    numbers_of,
    remarks_on_series,
    unit,
    view_words,
)
from components.lists import Column, ListSpec, in_file
from components.view import View
from components.widgets import about, basis_columns, chart, itself, listed, plain, section
from data.queries import NumberView, day_of, last_day_covered
from data.schema import SeriesPoint
from data.selection import FIRST_DAY

_CHOSEN = "number-view"
_HEIGHT, _TALLEST_PX = "clamp(320px, 50dvh, 460px)", 480


def figures_over_time(shown: View) -> None:
    """Draw the chosen figure with its headline, its remarks and its table.

    Which figure is chosen is kept for the session, not in the address: a link opens the first.
    """
    say, day = shown.say, day_of(shown.register, shown.selection)
    section(say("Figures over time"))
    chosen = st.selectbox(
        say("Figure"), list(NumberView), format_func=lambda one: view_words(say, one), key=_CHOSEN, width=480
    )
    numbers = numbers_of(shown.register, say, chosen or NumberView.NSR_CARGO, day)
    if not numbers.points:
        st.info(say("No number of this figure is known by this date. Choose another figure or a later as-of date."))
        return
    st.subheader(headline_of_series(numbers), anchor=False)
    chart(
        shown,
        lambda: drawing_of_series(numbers),
        f"numbers-{numbers.view}",
        described=say("Text description of the figure"),
        height=_HEIGHT,
        on_axis=day_picked,
    )
    listed(plain(remark) for remark in remarks_on_series(numbers))
    spec = _as_list(shown, numbers)
    lists.show(shown, spec, max_height_px=_TALLEST_PX)
    lists.download_row(
        shown,
        spec,
        say("Figures over time"),
        say("arctic-figures-{name}", name=str(chosen)),
        about(shown, "timeline", ((say("Figure"), view_words(say, numbers.view)),)),
    )


def day_picked(day: str) -> None:
    """Make a day of an axis of time the as-of date of the whole app."""
    last = last_day_covered(view.current().register)
    chosen = min(max(date.fromisoformat(day), FIRST_DAY), last)
    view.change(on=None if chosen == last else chosen)


def _as_list(shown: View, numbers: Numbers) -> ListSpec[SeriesPoint]:
    say = shown.say
    return ListSpec[SeriesPoint](
        key="numbers",
        caption=say.pair(view_words(say, numbers.view), unit(numbers)),
        columns=(
            Column("date", say("Date"), lambda row: row.date),
            Column("measure", say("Measure"), lambda row: row.measure),
            Column("number", say("Number"), lambda row: row.value, align="end"),
            Column("unit", say("Unit"), lambda row: row.unit),
            Column(
                "exactness",
                say("How it is given"),
                lambda row: row.exactness,
                lines=lambda row: (row.variant.to(say.language),),
                sortable=False,
            ),
            in_file("variant", say("Variant"), lambda row: row.variant),
            *basis_columns(shown, itself(SeriesPoint)),
            Column("note", say("Note"), lambda row: row.note, sortable=False),
        ),
        rows=numbers.rows,
    )
