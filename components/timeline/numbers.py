"""Figures over time, below the timeline: one chart at a time, its remarks, and the same as a table."""

from __future__ import annotations

import streamlit as st

from components import view
from components.exports import Sheet
from components.figures import (
    Numbers,
    draw_series,
    numbers_of,
    view_words,
)
from components.table import ABSENT, Cell, Column, Row, Table, show
from components.view import View
from components.widgets import (
    about,
    basis_cell,
    basis_words,
    download_row,
    figure,
    listed,
    plain,
    section,
    source_words,
)
from data.queries import NumberView, day_of
from data.schema import SeriesPoint

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
    st.subheader(numbers.headline, anchor=False)
    figure(shown, draw_series(numbers), f"numbers-{numbers.view}", height=_HEIGHT, sets_day=True)
    listed(plain(remark) for remark in numbers.remarks)
    view.follow(show(_table(shown, numbers), key="numbers", sticky_header=True, max_height_px=_TALLEST_PX))
    download_row(shown, sheet(shown, numbers), say("arctic-figures-{name}", name=str(chosen)))


def _table(shown: View, numbers: Numbers) -> Table:
    say = shown.say
    return Table(
        caption=say.pair(view_words(say, numbers.view), numbers.subtitle),
        columns=(
            Column("date", say("Date"), header=True),
            Column("measure", say("Measure")),
            Column("number", say("Number"), align="end"),
            Column("unit", say("Unit")),
            Column("exactness", say("How it is given"), sortable=False),
            Column("basis", say("Basis")),
            Column("note", say("Note"), sortable=False),
        ),
        rows=tuple(_row(shown, row) for row in numbers.rows),
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )


def _row(shown: View, row: SeriesPoint) -> Row:
    say, lang = shown.say, shown.selection.lang
    variant = row.variant.to(lang)
    cells = (
        Cell(say.date(row.date), sort=str(row.date)),
        Cell(say.label(row.measure)),
        Cell(say.number(row.value), sort=row.value),
        Cell(say.label(row.unit)),
        Cell(say.label(row.exactness), lines=(variant,) if variant else ()),
        basis_cell(shown, row),
        Cell(row.note.to(lang) or ABSENT),
    )
    return Row(row.id, cells)


def sheet(shown: View, numbers: Numbers) -> Sheet:
    """Give the numbers of a figure as they are downloaded."""
    say, lang = shown.say, shown.selection.lang
    header = (
        say("Identifier"),
        say("Date"),
        say("Measure"),
        say("Number"),
        say("Unit"),
        say("How it is given"),
        say("Variant"),
        say("Basis"),
        say("Note"),
        say("Sources"),
    )
    rows = [
        (
            row.id,
            row.date,
            say.label(row.measure),
            row.value,
            say.label(row.unit),
            say.label(row.exactness),
            row.variant.to(lang),
            basis_words(shown, row),
            row.note.to(lang),
            "; ".join(source_words(shown, shown.register.references[one]) for one in row.references),
        )
        for row in numbers.rows
    ]
    name = (say("Figure"), view_words(say, numbers.view))
    return Sheet(say("Figures over time"), header, rows, about(shown, "timeline", (name,)))
