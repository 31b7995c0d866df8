"""Canada's schedule on the page of listings: how it grew, and every item, searched and a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components import view
from components.exports import Sheet
from components.figures import Growth, added_words, draw_schedule
from components.table import Cell, Column, Row, Table, show
from components.view import View
from components.widgets import about, batch, download_row, figure, filters, listed, pager, plain, section
from data.codes import Repealed
from data.dates import PartialDate
from data.queries import day_of, listings
from data.register import sidecars
from data.schema import SCHEDULE, ScheduleItem, item_id

ITEMS_A_PAGE = 50
_HEIGHT, _TALLEST_PX = "clamp(320px, 50dvh, 460px)", 360


def growth(shown: View) -> None:
    """Draw the items in force by day with their headline, remarks and table."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    section(say("Canada’s Schedule 1 over time"))
    added = listings.growth(day)
    if not added:
        st.info(say("The consolidated text tells of no day before 18 March 2016; choose a later as-of date."))
        return
    shows = Growth(say, day, added, shown.register.version)
    st.subheader(shows.headline, anchor=False)
    figure(shown, draw_schedule(shows), "schedule-growth", height=_HEIGHT)
    listed(plain(remark) for remark in shows.remarks)
    table = Table(
        caption=say("The days on which the schedule grew."),
        columns=(
            Column("day", say("Day"), header=True),
            Column("items", say("Items"), align="end"),
            Column("total", say("In force by then"), align="end"),
            Column("note", say("Note"), sortable=False),
        ),
        rows=tuple(
            Row(
                one.day.isoformat(),
                (
                    Cell(say.day(one.day), sort=one.day.isoformat()),
                    Cell(say.number(one.items), sort=one.items),
                    Cell(say.number(one.total), sort=one.total),
                    Cell(added_words(say, one)),
                ),
            )
            for one in added
        ),
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="schedule-days", sticky_header=True, max_height_px=_TALLEST_PX))
    view.page_link(
        "timeline",
        shown.selection.elsewhere(),
        say("Totals of Canadian listings and Russian entry bans, on the timeline"),
    )


def items(shown: View) -> None:
    """Draw the items of the schedule that have the words searched for, as of the day of the view."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    every = listings.items_by(day)
    found = listings.find(every, shown.selection.q)
    section(say.plural("{n} of {total} items", "{n} of {total} items", len(found), total=say.number(len(every))))
    st.markdown(
        say(
            "Schedule 1 of the Special Economic Measures (Russia) Regulations in the consolidation of {day}, as far as "
            "its items stood by the as-of date. Accents, capitals, apostrophes and hyphens make no difference.",
            day=say.date(PartialDate.parse(sidecars()[SCHEDULE].covers_to)),
        )
    )
    filters.search_box(shown, say("Search"), say("Name, number of the item, or day"))
    if not found:
        st.info(say("No item that stood by this date has all of these words."))
        filters.reset(shown, ("q",))
        return
    on_show = batch(shown, found, ITEMS_A_PAGE)
    actors = _matched(shown)
    table = Table(
        caption=say("Items of Schedule 1, in the order of the law. Who is in the register is named below the item."),
        columns=(
            Column("name", say("Name as in the law"), header=True),
            Column("item", say("Item"), align="end"),
            Column("part", say("Part")),
            Column("since", say("In force from")),
            Column("repealed", say("State")),
        ),
        rows=tuple(_row(shown, row, actors.get(row.id, "")) for row in on_show.rows),
        language=shown.selection.lang,
        sort_hint=say("Sort by {column}"),
        empty=say("Nothing to show."),
        narrow="cards",
    )
    view.follow(show(table, key="schedule"))
    pager(shown, on_show)
    download_row(shown, lambda: _sheet(shown, found), say("arctic-schedule-1"))


def _matched(shown: View) -> Mapping[str, str]:
    """Give, for the items that are matched, the name of the actor in the register."""
    rows = (row for row in shown.register.listings.values() if row.part)
    lang = shown.selection.lang
    return {item_id(str(row.part), row.item): shown.register.actors[row.actor].name.to(lang) for row in rows}


def _row(shown: View, row: ScheduleItem, actor: str) -> Row:
    say = shown.say
    number = int(row.item.split(" ", maxsplit=1)[0])
    cells = (
        Cell(row.name_as_in_law, lines=(say.pair(say("In the register"), actor),) if actor else ()),
        Cell(row.item, sort=number),
        Cell(say.label(row.part)),
        Cell(say.date(row.item_in_force_from), sort=str(row.item_in_force_from)),
        Cell(say.label(row.repealed), sort=int(row.repealed is Repealed.YES)),
    )
    return Row(row.id, cells)


def _sheet(shown: View, rows: Sequence[ScheduleItem]) -> Sheet:
    """Give the items found as they are downloaded, under the terms of what they are drawn from."""
    say, sidecar = shown.say, sidecars()[SCHEDULE]
    header = (
        say("Identifier"),
        say("Part"),
        say("Item"),
        say("Name as in the law"),
        say("State"),
        say("In force from"),
    )
    lines = [
        (
            row.id,
            say.label(row.part),
            row.item,
            row.name_as_in_law,
            say.label(row.repealed),
            row.item_in_force_from,
        )
        for row in rows
    ]
    words = [(say("Search"), shown.selection.q)] if shown.selection.q else []
    told = [pair for pair in about(shown, "listings", words) if pair[0] not in {say("Source"), say("Made by")}]
    facts = [(say("Source"), sidecar.citation), (say("Licence"), sidecar.licence_in.to(say.language)), *told]
    return Sheet(say("Schedule 1"), header, lines, facts)
