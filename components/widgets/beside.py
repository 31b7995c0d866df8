"""What the article only proposes or sees between others: listed apart, counted nowhere."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import view
from components.table import Cell, Column, Row, Table, show
from components.view import View
from data.schema import Initiative


def beside_list(shown: View, rows: Sequence[Initiative]) -> None:
    """Draw some rows that are no cooperation between Canada and Russia, under their own heading; nothing without any.

    Parameters
    ----------
    shown : View
        The view on screen.
    rows : sequence of Initiative
        The rows; a name leads to the record.
    """
    if not rows:
        return
    say, lang = shown.say, shown.selection.lang
    st.subheader(say("Only proposed, or between others"), anchor=False)
    table = Table(
        caption=say.plural(
            "{n} row that the article only suggests, or in which Canada or Russia has no part; counted nowhere.",
            "{n} rows that the article only suggests, or in which Canada or Russia has no part; counted nowhere.",
            len(rows),
        ),
        columns=(
            Column("name", say("Name"), header=True, sortable=False),
            Column("kind", say("Kind"), sortable=False),
            Column("description", say("What the article says"), sortable=False),
        ),
        rows=tuple(
            Row(
                row.id,
                (
                    Cell(
                        row.name.to(lang),
                        href=view.href("cooperation", shown.selection.elsewhere(record=row.id)),
                    ),
                    Cell(say.label(row.kind)),
                    Cell(row.description.to(lang)),
                ),
                current=row.id == shown.selection.record,
            )
            for row in rows
        ),
        language=lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="beside"))
