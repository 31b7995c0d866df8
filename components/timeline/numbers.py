"""Figures over time, below the timeline: one chart at a time, its remarks, and the same as a table."""

from __future__ import annotations

import streamlit as st

from components import lists, view
from components.figures import Numbers, draw_series, numbers_of
from components.lists import Column, ListSpec, in_file
from components.view import View
from components.widgets import about, basis_columns, figure, itself, listed, section, subsection
from components.words import plain
from data.codes import NumberView, Part
from data.queries import day_of
from data.schema import SeriesPoint

_CHOSEN = "number-view"
_HEIGHT, _TALLEST_PX = "clamp(320px, 50dvh, 460px)", 480


def figures_over_time(shown: View) -> None:
    """Draw the chosen figure with its headline, its remarks and its table."""
    say, day, chosen = shown.say, day_of(shown.register, shown.selection), shown.selection.figure
    section(say("Figures over time"))
    st.selectbox(
        say("Figure"),
        list(NumberView),
        format_func=say.label,
        key=_CHOSEN,
        on_change=view.offer(_CHOSEN, chosen, _choose),
        width=480,
    )
    numbers = numbers_of(shown.register, say, chosen, day)
    if not numbers.points:
        st.info(say("No number of this figure is known by this date. Choose another figure or a later as-of date."))
        return
    subsection(numbers.headline)
    figure(shown, lambda: draw_series(numbers), f"numbers-{numbers.view}", height=_HEIGHT, sets_day=True)
    listed(plain(remark) for remark in numbers.remarks)
    spec = as_list(shown, numbers)
    lists.show(shown, spec, max_height_px=_TALLEST_PX)
    lists.download_row(
        shown,
        spec,
        say("Figures over time"),
        say("arctic-figures-{name}", name=str(chosen)),
        about(shown, "timeline", ((say("Figure"), say.label(numbers.view)),)),
        part=Part.NUMBERS,
    )


def _choose(chosen: NumberView | None) -> None:
    view.change(figure=chosen or NumberView.NSR_CARGO)


def as_list(shown: View, numbers: Numbers) -> ListSpec[SeriesPoint]:
    """Give the numbers of a figure as a list."""
    say = shown.say
    return ListSpec[SeriesPoint](
        key="numbers",
        caption=say.pair(say.label(numbers.view), numbers.subtitle),
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
