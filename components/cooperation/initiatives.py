"""The list of initiatives in its three forms: the grid, the accessible plain table, the download."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components import view
from components.exports import Sheet, Value
from components.signs import signed_words, standing_words
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import basis_sheet, basis_tag, basis_words, listings, seen_words, since_words, state_cell
from data.codes import State
from data.queries import Standing, day_of, standing
from data.schema import Initiative

_HEADER_PX, _ROW_PX, _TALLEST_PX = 38, 35, 640
_WIDTHS_PX = {"initiative": 260, "state": 210}
_BRIEF = ("initiative", "state", "since", "known")


@dataclass(frozen=True, slots=True)
class Line:
    """One initiative as it is listed.

    Attributes
    ----------
    record : Initiative
        The record.
    standing : Standing
        Its state on the as-of date.
    words : dict of str to str
        What stands in each column, by the column's id.
    """

    record: Initiative
    standing: Standing
    words: dict[str, str]


def line(shown: View, row: Initiative) -> Line:
    """Give one initiative as it is listed in the view."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    stands = standing(register, row.id, day_of(register, shown.selection))
    words = {
        "initiative": row.name.to(lang),
        "state": standing_words(say, stands),
        "since": since_words(shown, stands),
        "known": seen_words(shown, stands),
        "basis": basis_words(shown, stands.since) if stands.since else say.not_stated,
        "area": register.areas[row.area].name.to(lang),
        "track": say.label(row.track),
        "format": say.label(row.format) if row.format else say.not_stated,
        "begun": say.date(row.start),
    }
    return Line(row, stands, words)


def _columns(shown: View) -> dict[str, str]:
    """Give the columns on show by id: few beside an open record, all of them otherwise."""
    say = shown.say
    columns = {
        "initiative": say("Initiative"),
        "state": say("State"),
        "since": say("Since"),
        "basis": say("Basis"),
        "known": say("Last borne out"),
        "area": say("Area"),
        "track": say("Track"),
        "format": say("Format"),
        "begun": say("Begun"),
    }
    return {name: columns[name] for name in _BRIEF} if shown.selection.record else columns


def grid(shown: View, lines: Sequence[Line]) -> None:
    """Draw the list as a grid; a chosen row opens its record."""
    import pandas as pd  # noqa: PLC0415  # half a second that only the grid needs

    say, record = shown.say, shown.selection.record
    columns = _columns(shown)
    cells = [one.words | {"state": signed_words(say, one.standing)} for one in lines]
    frame = pd.DataFrame({label: [words[name] for words in cells] for name, label in columns.items()})
    ids = [one.record.id for one in lines]
    position = [ids.index(record)] if record in ids else []
    key = f"grid-{hash((tuple(ids), bool(record), say.language))}"
    held = st.session_state.get(key)
    if held and list(held["selection"]["rows"]) != position:
        key += f"-{record}"  # the address was changed by other means than this grid: begin anew from the address

    def chosen() -> None:
        picked = st.session_state[key]["selection"]["rows"]
        view.change(record=ids[picked[0]] if picked else "")

    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        height=min(_HEADER_PX + _ROW_PX * len(lines), _TALLEST_PX),
        on_select=chosen,
        selection_mode="single-row",
        selection_default={"selection": {"rows": position, "columns": [], "cells": []}},
        column_config={columns[name]: st.column_config.TextColumn(width=px) for name, px in _WIDTHS_PX.items()},
        alt=say("Grid of {n} initiatives; the plain table beside it has the same content.", n=len(lines)),
    )


def plain_table(shown: View, lines: Sequence[Line]) -> None:
    """Draw the list as a table that screen readers and keyboards can walk through; a name opens its record."""
    say, selection = shown.say, shown.selection
    columns = _columns(shown)

    def cell(one: Line, name: str) -> Cell:
        if name == "initiative":
            return Cell(one.words[name], href=view.href("cooperation", selection.with_(record=one.record.id)))
        if name == "state":
            return state_cell(shown, one.standing)
        if name == "basis" and one.standing.since:
            return basis_tag(shown, one.standing.since)
        since, seen = one.standing.since, one.standing.seen
        dates = {
            "since": since.date if since else None,
            "known": seen.date if seen else None,
            "begun": one.record.start,
        }
        return Cell(one.words[name], sort=str(dates[name] or "") if name in dates else None)

    table = Table(
        caption=say(
            "Initiatives as of {day}. A name opens its record.", day=say.day(day_of(shown.register, selection))
        ),
        columns=tuple(Column(name, label, header=name == "initiative") for name, label in columns.items()),
        rows=tuple(
            Row(one.record.id, tuple(cell(one, name) for name in columns), current=one.record.id == selection.record)
            for one in lines
        ),
        language=selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="scroll" if selection.record else "cards",
    )
    view.follow(show(table, key="initiatives"))


def sheet(shown: View, rows: Sequence[Initiative], about: Sequence[tuple[str, str]]) -> Sheet:
    """Give the rows of the view as they are downloaded.

    Parameters
    ----------
    shown : View
        The view on screen.
    rows : sequence of Initiative
        The records, on whichever page of the list they stand.
    about : sequence of (str, str)
        Source, filters, date and link.
    """
    say = shown.say
    header = (
        say("Identifier"),
        say("Initiative"),
        say("Area"),
        say("Track"),
        say("Format"),
        say("Kind"),
        say("State"),
        say("Since"),
        say("What is dated"),
        say("Reason"),
        say("Basis"),
        say("Grade"),
        say("Sources of the change"),
        say("Note on the change"),
        say("Last borne out"),
        say("Begun"),
        say("Parties"),
        say("Listed parties"),
        say("Places"),
        say("Description"),
        say("Note"),
        say("Locators"),
    )
    return Sheet(say("Cooperation"), header, [_sheet_row(shown, line(shown, row)) for row in rows], about)


def _sheet_row(shown: View, one: Line) -> tuple[Value, ...]:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    record, change = one.record, one.standing.since
    parties = (
        f"{register.actors[party.actor].name.to(lang)} ({say.label(party.role)})"
        for party in register.parties.get(record.id, ())
    )
    locators = dict.fromkeys(register.statements[statement].locator for statement in record.statements)
    return (
        record.id,
        one.words["initiative"],
        one.words["area"],
        one.words["track"],
        one.words["format"],
        say.label(record.kind),
        one.words["state"],
        change.date if change else None,
        say.label(change.kind) if change else "",
        change.reason.to(lang) if change else say.not_stated,
        *(basis_sheet(shown, change) if change else ("", "", "")),
        change.note.to(lang) if change else "",
        one.standing.seen.date if one.standing.seen and one.standing.state is not State.NOT_STATED else None,
        record.start or say.not_stated,
        "; ".join(parties) or say.not_stated,
        listings.in_sheet(shown, record.id),
        "; ".join(register.places[place].name.to(lang) for place in record.places) or say.not_stated,
        record.description.to(lang),
        record.note.to(lang),
        "; ".join(locators),
    )
