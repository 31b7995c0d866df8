"""The parts of the cooperation page: filters, the list of initiatives, and what to download."""

from __future__ import annotations

import streamlit as st

from components import filters, view
from components.blocks import about, download_row, section, state_cell, state_words
from components.downloads import Sheet
from components.table import show
from components.table.model import Cell, Column, Row, Table
from components.view import View
from data import states
from data.facets import Outcome
from data.matching import day_of
from data.records import Initiative, StatusChange
from data.select import COOPERATION_FACETS, Selection
from data.select import View as Layout
from data.vocabulary import Format, State, Track

FILTERS = ("q", *COOPERATION_FACETS, "since", "until")


def _facets(shown: View) -> tuple[filters.Facet, ...]:
    say, register, lang = shown.say, shown.register, shown.selection.lang
    parties = sorted(
        {row.actor for row in register.participations.values()}, key=lambda actor: register.actors[actor].name.to(lang)
    )
    return (
        filters.coded(shown, "state", say("State"), State, buttons=True),
        filters.Facet("area", say("Area"), tuple(register.areas), lambda area: register.areas[area].name.to(lang)),
        filters.coded(shown, "track", say("Track"), Track, buttons=True),
        filters.coded(shown, "format", say("Format"), Format, buttons=True),
        filters.Facet("party", say("Party"), parties, lambda actor: register.actors[actor].name.to(lang)),
    )


def _years(shown: View) -> tuple[int, int]:
    years = [
        year
        for initiative in shown.register.initiatives.values()
        for year in states.years_of(shown.register, initiative)
    ]
    return min(years), max(years)


def panel(shown: View, outcome: Outcome[Initiative]) -> None:
    """Draw the filters in the sidebar."""
    say = shown.say
    with st.sidebar:
        st.subheader(say("Filters"), anchor=False)
        filters.search_box(shown, say("Search"), say("Names, texts and statements"))
        for facet in _facets(shown):
            filters.facet(shown, facet, outcome.counts)
        filters.period(shown, outcome.rows, *_years(shown))
        filters.reset(shown, FILTERS)


def _filters_in_words(shown: View) -> list[tuple[str, str]]:
    say, selection = shown.say, shown.selection
    words = [(say("Search"), selection.q)] if selection.q else []
    for facet in _facets(shown):
        chosen = getattr(selection, facet.name)
        if chosen:
            words.append((facet.label, ", ".join(facet.words(value) for value in chosen)))
    if selection.since or selection.until:
        first, last = _years(shown)
        words.append((say("Period"), f"{selection.since or first}–{selection.until or last}"))
    return words


def results(shown: View, outcome: Outcome[Initiative]) -> None:
    """Draw the list of initiatives, or say which filter emptied it."""
    say, selection = shown.say, shown.selection
    total = len(shown.register.initiatives)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        section(
            say.plural(
                "{n} of {total} initiatives", "{n} of {total} initiatives", len(outcome.rows), total=say.number(total)
            )
        )
        filters.layout_switch(shown)
    if not outcome.rows:
        labels = {"q": say("Search"), "period": say("Period")} | {facet.name: facet.label for facet in _facets(shown)}
        filters.empty_state(shown, outcome.without, labels)
        return
    if selection.view is Layout.TABLE:
        _plain_table(shown, outcome.rows)
    else:
        _grid(shown, outcome.rows)
    download_row(shown, _sheet(shown, outcome.rows), say("arctic-cooperation"))


def _grid(shown: View, rows: tuple[Initiative, ...]) -> None:
    import pandas as pd  # noqa: PLC0415  # half a second that only the grid needs

    say, register, lang = shown.say, shown.register, shown.selection.lang
    day = day_of(register, shown.selection)
    standings = [states.standing(register, row.id, day) for row in rows]
    frame = pd.DataFrame(
        {
            say("Initiative"): [row.name.to(lang) for row in rows],
            say("State"): [state_words(shown, standing) for standing in standings],
            say("Since"): [str(standing.since.date) if standing.since else say.not_stated for standing in standings],
            say("Area"): [register.areas[row.area].name.to(lang) for row in rows],
            say("Track"): [say.label(row.track) for row in rows],
            say("Format"): [say.label(row.format) if row.format else say.not_stated for row in rows],
            say("Begun"): [str(row.start) if row.start else say.not_stated for row in rows],
        }
    )
    ids = [row.id for row in rows]
    key = f"grid-{abs(hash((tuple(ids), shown.selection.record, lang)))}"

    def chosen() -> None:
        picked = st.session_state[key].selection.rows
        view.put(view.current().selection.with_(record=ids[picked[0]] if picked else ""))

    position = [ids.index(shown.selection.record)] if shown.selection.record in ids else []
    st.dataframe(
        frame,
        key=key,
        hide_index=True,
        on_select=chosen,
        selection_mode="single-row",
        selection_default={"selection": {"rows": position, "columns": [], "cells": []}},
        column_config={say("Initiative"): st.column_config.TextColumn(width="large", pinned=True)},
        alt=say("Grid of {n} initiatives; the plain table beside it has the same content.", n=len(rows)),
    )


def _plain_table(shown: View, rows: tuple[Initiative, ...]) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    lines = []
    for row in rows:
        standing = states.standing(register, row.id, day)
        lines.append(
            Row(
                row.id,
                (
                    Cell(row.name.to(selection.lang), href=view.href("cooperation", selection.with_(record=row.id))),
                    state_cell(shown, standing),
                    Cell(say.date(standing.since.date if standing.since else None), sort=_sort(standing.since)),
                    Cell(register.areas[row.area].name.to(selection.lang)),
                    Cell(say.label(row.track)),
                    Cell(say.label(row.format) if row.format else say.not_stated),
                    Cell(say.date(row.start), sort=str(row.start or "")),
                ),
                current=row.id == selection.record,
            )
        )
    table = Table(
        caption=say("Initiatives as of {day}. A name opens its record.", day=say.day(day)),
        columns=(
            Column("initiative", say("Initiative"), header=True),
            Column("state", say("State")),
            Column("since", say("Since")),
            Column("area", say("Area")),
            Column("track", say("Track")),
            Column("format", say("Format")),
            Column("begun", say("Begun")),
        ),
        rows=tuple(lines),
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
        language=selection.lang,
    )
    view.follow(show(table, key="initiatives"))


def _sort(change: StatusChange | None) -> str:
    return str(change.date) if change else ""


def _sheet(shown: View, rows: tuple[Initiative, ...]) -> Sheet:
    """Give the visible rows as they are downloaded."""
    say, register, lang = shown.say, shown.register, shown.selection.lang
    day = day_of(register, shown.selection)
    header = (
        say("Identifier"),
        say("Initiative"),
        say("Area"),
        say("Track"),
        say("Format"),
        say("State"),
        say("Since"),
        say("Reason"),
        say("Begun"),
        say("Parties"),
        say("Places"),
        say("Description"),
        say("Note"),
        say("Locators"),
    )
    lines = []
    for row in rows:
        standing = states.standing(register, row.id, day)
        locators = dict.fromkeys(register.statements[statement].locator for statement in row.statements)
        lines.append(
            (
                row.id,
                row.name.to(lang),
                register.areas[row.area].name.to(lang),
                say.label(row.track),
                say.label(row.format) if row.format else say.not_stated,
                say.label(standing.state),
                str(standing.since.date) if standing.since else say.not_stated,
                standing.since.reason.to(lang) if standing.since else say.not_stated,
                str(row.start) if row.start else say.not_stated,
                "; ".join(
                    f"{register.actors[party.actor].name.to(lang)} ({say.label(party.role)})"
                    for party in register.parties.get(row.id, ())
                ),
                "; ".join(register.places[place].name.to(lang) for place in row.places),
                row.description.to(lang),
                row.note.to(lang),
                "; ".join(locators),
            )
        )
    return Sheet(say("Cooperation"), header, lines, about(shown, "cooperation", _filters_in_words(shown)))


def choose_hint(shown: View) -> None:
    """Say how to open a record, where none is chosen."""
    st.markdown(shown.say("Choose a row to open its record: parties, places, history, evidence and how to cite it."))


def close_record(shown: View) -> None:
    """Draw the button that closes the record card."""

    def close() -> None:
        view.put(view.current().selection.with_(record=""))

    st.button(
        shown.say("Close the record"), icon=":material/close:", on_click=close, type="tertiary", key="close-record"
    )


def everything(shown: View) -> Selection:
    """Give the same view without any filter."""
    plain = Selection()
    return shown.selection.with_(**{name: getattr(plain, name) for name in FILTERS})
