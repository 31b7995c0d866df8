"""Canada's schedule on the page of listings: how it grew, and every item, searched and a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components import lists, view
from components.figures import Growth, added_words, draw_schedule
from components.lists import Column, ListSpec
from components.table import Cell
from components.view import View
from components.widgets import about, batch, figure, filters, listed, pager, section, subsection
from components.words import plain
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
        st.info(say("The consolidated text gives no day before 18 March 2016; choose a later as-of date."))
        return
    shows = Growth(say, day, added, shown.register.version)
    subsection(shows.headline)
    figure(shown, lambda: draw_schedule(shows), "schedule-growth", height=_HEIGHT)
    listed(plain(remark) for remark in shows.remarks)
    spec = ListSpec[listings.Added](
        key="schedule-days",
        caption=say("The days on which the schedule grew."),
        columns=(
            Column("day", say("Day"), lambda one: one.day),
            Column("items", say("Items"), lambda one: one.items, align="end"),
            Column("total", say("In force by then"), lambda one: one.total, align="end"),
            Column("note", say("Note"), lambda one: added_words(say, one), sortable=False),
        ),
        rows=added,
        id_of=lambda one: one.day.isoformat(),
    )
    lists.show(shown, spec, max_height_px=_TALLEST_PX)
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
            "Schedule 1 of the Special Economic Measures (Russia) Regulations in the consolidation of {day}, with "
            "the items in place by the as-of date. Accents, capitals, apostrophes and hyphens make no difference.",
            day=say.date(PartialDate.parse(sidecars()[SCHEDULE].covers_to)),
        )
    )
    filters.search_box(shown, say("Search"), say("Name, number of the item, or day"))
    if not found:
        st.info(say("No item in place by this date has all of these words."))
        filters.reset(shown, ("q",))
        return
    on_show = batch(shown, found, ITEMS_A_PAGE)
    lists.show(shown, _as_list(shown, on_show.rows))
    pager(shown, on_show)
    lists.download_row(
        shown, lambda: _as_list(shown, found), say("Schedule 1"), say("arctic-schedule-1"), _terms_of_use(shown)
    )


def _as_list(shown: View, rows: Sequence[ScheduleItem]) -> ListSpec[ScheduleItem]:
    say, actors = shown.say, _matched(shown)

    def named(row: ScheduleItem) -> tuple[str, ...]:
        return (say.pair(say("In the register"), actors[row.id]),) if row.id in actors else ()

    return ListSpec[ScheduleItem](
        key="schedule",
        caption=say("Items of Schedule 1, in the order of the law. Who is in the register is named below the item."),
        columns=(
            Column("name", say("Name as in the law"), lambda row: row.name_as_in_law, lines=named),
            Column(
                "item",
                say("Item"),
                lambda row: row.item,
                cell=lambda row: Cell(row.item, sort=int(row.item.split(" ", maxsplit=1)[0])),
                align="end",
            ),
            Column("part", say("Part"), lambda row: row.part),
            Column("since", say("In force from"), lambda row: row.item_in_force_from),
            Column(
                "repealed",
                say("State"),
                lambda row: row.repealed,
                cell=lambda row: Cell(say.label(row.repealed), sort=int(row.repealed is Repealed.YES)),
            ),
        ),
        rows=rows,
    )


def _matched(shown: View) -> Mapping[str, str]:
    """Give, for the items that are matched, the name of the actor in the register."""
    rows = (row for row in shown.register.listings.values() if row.part)
    lang = shown.selection.lang
    return {item_id(str(row.part), row.item): shown.register.actors[row.actor].name.to(lang) for row in rows}


def _terms_of_use(shown: View) -> list[tuple[str, str]]:
    """Give what stands with the items in a file: the terms of what they are drawn from, not those of the register."""
    say, sidecar = shown.say, sidecars()[SCHEDULE]
    words = [(say("Search"), shown.selection.q)] if shown.selection.q else []
    told = [pair for pair in about(shown, "listings", words) if pair[0] not in {say("Source"), say("Made by")}]
    return [(say("Source"), sidecar.citation), (say("Licence"), sidecar.licence_in.to(say.language)), *told]
