"""The parts of the page of changes: since which day, in which areas, and the list with its sources."""

from __future__ import annotations

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import lists, view
from components.changes import text as changes_text
from components.changes.listed import as_list
from components.view import View
from components.widgets import about, batch, filters, fold, pager, section, subsection
from data.codes import Part
from data.dates import months_later
from data.queries import Changes, Entry, begin_of, day_of, end_of_article, last_day_covered, merged, watershed
from data.register import register as whole_register
from data.selection import FIRST_DAY, Facts

FILTERS = ("begin", "area")
ROWS_A_PAGE = 50
_BEGIN_KEY = "filter-begin"


def panel(shown: View, listed: Changes, place: DeltaGenerator) -> None:
    """Draw the day since which changes are listed, ready-made days, and the filter by area."""
    say = shown.say
    with place:
        subsection(say("Filters"))
        _begin_input(shown)
        _ready_days(shown)
        filters.facet(shown, _areas(shown), {"area": listed.counts})
        filters.reset(shown, FILTERS)


def _areas(shown: View) -> filters.Facet:
    areas, lang = shown.register.areas, shown.selection.lang
    return filters.Facet("area", shown.say("Area"), tuple(areas), lambda area: areas[area].name.to(lang))


def _begin_input(shown: View) -> None:
    st.date_input(
        shown.say("Changes since"),
        key=_BEGIN_KEY,
        min_value=FIRST_DAY,
        max_value=last_day_covered(whole_register()),
        format="YYYY-MM-DD",
        on_change=view.offer(_BEGIN_KEY, begin_of(shown.register, shown.selection), _go),
    )


def _go(begin: date | None) -> None:
    """Make a day the first of the list."""
    ends = end_of_article(view.current().register)
    view.change(begin=None if begin == ends else begin)


def _days(shown: View) -> dict[str, tuple[str, date]]:
    """Give the ready-made first days by key: their words and the day."""
    say, day = shown.say, day_of(shown.register, shown.selection)
    return {
        "article": (say("End of the article"), end_of_article(shown.register)),
        **({"watershed": (say.day(marked), marked)} if (marked := watershed(shown.register)) else {}),
        "year": (say("A year before the as-of date"), max(months_later(day, -12), FIRST_DAY)),
        "all": (say("All since {year}", year=FIRST_DAY.year), FIRST_DAY),
    }


def _ready_days(shown: View) -> None:
    begin = begin_of(shown.register, shown.selection)
    with st.container(gap="xsmall"):
        for key, (words, day) in _days(shown).items():
            st.button(words, key=f"since-{key}", on_click=_go, args=(day,), disabled=day == begin, type="tertiary")


def results(shown: View, listed: Changes) -> None:
    """Draw the changes area by area, with what to take along, or say why there are none."""
    say = shown.say
    if not listed.rows:
        _nothing(shown, listed)
        return
    section(changes_text.headline(shown, listed))
    st.markdown(_explained(shown, listed))
    facts = about(shown, "changes", _in_words(shown))

    def text() -> None:
        st.code(changes_text.as_text(shown, listed, facts), language=None, wrap_lines=True, height=320)

    fold(say("Copy as text"), "changes-text", text, icon=":material/content_copy:")
    on_show = batch(shown, merged(listed.rows, shown.selection.area), ROWS_A_PAGE)
    lists.show(shown, as_list(shown, on_show.rows))
    pager(shown, on_show)
    each = [Entry(row) for row in listed.rows]  # a file has each state in a row of its own
    lists.download_row(
        shown, lambda: as_list(shown, each), say("What changed"), say("arctic-changes"), facts, part=Part.CHANGES
    )


def _in_words(shown: View) -> list[tuple[str, str]]:
    begin = begin_of(shown.register, shown.selection)
    return [(shown.say("Since"), shown.say.day(begin)), *filters.in_words(shown, [_areas(shown)])]


def _explained(shown: View, listed: Changes) -> str:
    """Give what is listed, until when, and how far later facts were looked for."""
    say = shown.say
    sentences = [
        say(
            "Everything dated up to {day}; a date known only to the month or year counts from its first day.",
            day=say.day(listed.day),
        ),
        say("“As described” means that a source describes it so at that time, without saying since when."),
    ]
    return " ".join(sentences)


def _nothing(shown: View, listed: Changes) -> None:
    """Say why nothing is listed, and offer what would list something."""
    say = shown.say
    begin = say.day(listed.begin)
    if listed.begin > listed.day:
        st.info(
            say("{begin} is after the as-of date, {day}. Choose an earlier day:", begin=begin, day=say.day(listed.day))
        )
    elif shown.selection.area and listed.counts:
        st.info(
            say("Nothing is dated since {begin} in these areas. Drop the filter, or choose another day:", begin=begin)
        )
    else:
        st.info(
            say(
                "Nothing is dated between {begin} and {day}. Choose an earlier day:",
                begin=begin,
                day=say.day(listed.day),
            )
        )
    with st.container(horizontal=True):
        if shown.selection.area:
            st.button(say("All areas"), key="drop-area", on_click=_every_area)
        for key, (words, day) in _days(shown).items():
            if day < listed.begin:
                st.button(words, key=f"earlier-{key}", on_click=_go, args=(day,))
        if shown.selection.facts is Facts.ARTICLE:
            st.button(say("Count later facts too"), key="all-facts", on_click=_every_fact)


def _every_area() -> None:
    view.change(area=())


def _every_fact() -> None:
    view.change(facts=Facts.ALL)
