"""The parts of the overview: where cooperation stands as of a date."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import cartography, lists, view
from components.basket import add_button
from components.lists import Column, ListSpec
from components.overview.initiatives import seen_filter
from components.signs import by_look, going_on_words, look, look_words, rule
from components.table import ABSENT, Cell
from components.view import View
from components.widgets import basis_columns, itself, later_sources, listed, notes, record_column, section
from components.words import plain
from data.codes import Grade, Origin, Part, State
from data.queries import FADES_AFTER_MONTHS, Tally, day_of, going_on, latest_changes, matrix, tally
from data.schema import Area, StatusChange
from data.selection import Facts, to_query

CONCLUSIONS = ("p44-3-01", "p44-3-04", "p44-4-03", "p44-4-05", "p44-4-07", "p44-4-08", "p44-4-11")
"""The statements of the article's conclusion that answer the page's question."""

_LATEST = 8


def finding(shown: View) -> str:
    """Say how many forms of cooperation go on, as far as anybody saw."""
    register = shown.register
    return going_on_words(shown.say, going_on(register, register.cooperation, day_of(register, shown.selection)))


def basis(shown: View) -> str:
    """Say in one line what all of it rests on."""
    say = shown.say
    if shown.selection.facts is Facts.ARTICLE:
        return say("This rests on one article of 2020 alone.")
    return say.plural(
        "This rests on one article of 2020 and {n} later source, last looked for on {day}.",
        "This rests on one article of 2020 and {n} later sources, last looked for on {day}.",
        len(later_sources(shown)),
        day=say.day(shown.register.checked_on),
    )


def records_map(shown: View) -> None:
    """Draw the map of all initiatives; a mark leads to its record."""
    say, plain_view = shown.say, shown.selection.elsewhere()
    marked, everywhere = cartography.few_places(shown.register.cooperation.values())
    picked = cartography.draw(shown, marked)
    if picked:
        view.follow(view.href("cooperation", cartography.target_of(shown.register, plain_view, picked)))
    for one in everywhere:
        name = one.name.to(say.language)
        view.page_link(
            "cooperation",
            plain_view.with_(record=one.id),
            say.plural(
                "Not marked, at {n} place: {name}", "Not marked, at {n} places: {name}", len(one.places), name=name
            ),
        )


def state_matrix(shown: View) -> None:
    """Draw the areas by the states of their initiatives; each cell leads to its records."""
    section(shown.say("Areas by state"))
    lists.show(shown, areas_list(shown))
    add_button(shown, Part.AREAS)


def areas_list(shown: View) -> ListSpec[Area]:
    """Give the areas by the states of their initiatives as a list."""
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    counts = matrix(register, day)

    total = tally(register, register.cooperation, day)
    looks = tuple((state, faded) for state, faded, _ in by_look(total))

    def number(n: int, **chosen: tuple[str, ...]) -> Cell:
        if not n:
            return Cell(ABSENT, sort=0, title=say("none"))
        return Cell(say.number(n), href=view.href("cooperation", selection.elsewhere(**chosen)), sort=n)

    def of_look(one: tuple[State, bool], own: Tally, **area: tuple[str, ...]) -> Cell:
        found = {(state, faded): n for state, faded, n in by_look(own)}
        return number(found.get(one, 0), state=(one[0],), **seen_filter(one), **area)

    def column(state: State, *, faded: bool) -> Column[Area]:
        name, label = look(state, faded=faded), look_words(say, state, faded=faded, brief=True)
        return Column(
            name,
            label,
            lambda area: of_look((state, faded), counts[area.id], area=(area.id,)),
            align="end",
            tone=name,
        )

    return ListSpec[Area](
        key="area-matrix",
        caption=say(
            "How many forms of cooperation each area has, by their state on {day}; “earlier” means that no source "
            "of the last {months} months mentions it. A number opens its records.",
            day=say.day(day),
            months=FADES_AFTER_MONTHS,
        ),
        columns=(
            Column("area", say("Area"), lambda area: area.name),
            *(column(state, faded=faded) for state, faded in looks),
            Column("total", say("All"), lambda area: number(counts[area.id].total, area=(area.id,)), align="end"),
        ),
        rows=list(register.areas.values()),
        total=(Cell(say("All areas")), *(of_look(one, total) for one in looks), number(total.total)),
    )


def changes(shown: View) -> None:
    """Draw the latest changes of state that had begun by the as-of date."""
    say, register, selection = shown.say, shown.register, shown.selection
    day = day_of(register, selection)
    rows = latest_changes(register, day, _LATEST)
    section(say("Latest changes"))
    spec = ListSpec[StatusChange](
        key="latest-changes",
        caption=say.plural(
            "The latest dated change of state by {day}.",
            "The {n} latest dated changes of state by {day}.",
            len(rows),
            day=say.day(day),
        ),
        columns=(
            Column("date", say("Date"), lambda change: change.date),
            record_column(
                shown,
                "initiative",
                say("Initiative"),
                lambda change: register.initiatives[change.initiative],
                header=True,
            ),
            Column("state", say("State"), lambda change: Cell(say.label(change.state), tone=change.state)),
            Column(
                "reason",
                say("Reason"),
                lambda change: change.reason,
                lines=lambda change: notes(shown, change),
                sortable=False,
            ),
            *basis_columns(shown, itself(StatusChange)),
        ),
        rows=rows,
        empty=say("No dated change is known by this date."),
    )
    lists.show(shown, spec)
    view.page_link("changes", selection.elsewhere(), say("Everything that changed since a day of your choice"))


def conclusions(shown: View) -> None:
    """Draw what the article's author concludes."""
    say, register = shown.say, shown.register
    section(say("What the author concludes"))
    listed(
        f"{plain(register.statements[statement].text.to(shown.selection.lang))} "
        f"`{register.statements[statement].locator}`"
        for statement in CONCLUSIONS
    )
    st.page_link(
        view.page_of("evidence"),
        label=say("All statements of the conclusion"),
        query_params=to_query(shown.selection.elsewhere(section=("conclusion",))),
        icon=":material/arrow_forward:",
    )


def how_to_read(shown: View) -> None:
    """Draw what the states, the locators and "not stated" mean."""
    say = shown.say
    section(say("How to read this"))
    states = [(str(state), str(state), say.label(state), say.definition(state)) for state in State]
    example = ("faded", look(State.ACTIVE, faded=True), look_words(say, State.ACTIVE, faded=True), rule(say))
    _legend(shown, "legend", say("The states of an initiative."), say("State"), [*states, example])
    st.markdown(
        say(
            "Every record rests on statements of one article, each with its locator: `p43.3` is the third paragraph "
            "on page 43. What the article does not say is shown as “Not stated” and is never filled in. "
            "Contested words stand in quotation marks with the name of whoever uses them."
        )
    )
    _two_sorts_of_facts(shown)
    st.markdown(
        say(
            "The as-of date decides which changes count: a change dated only 2018 holds from 1 January 2018, and a "
            "question mark stands beside it until the year is over. The conclusions are those of the article’s author "
            "and of 2020, whatever the date."
        )
    )


def _two_sorts_of_facts(shown: View) -> None:
    """Draw how what the article says and what came later are told apart."""
    say = shown.say
    meanings = [
        ("article", "grade-article", say("Article"), say.definition(Origin.ARTICLE)),
        *((str(grade), f"grade-{grade}", say.label(grade), say.definition(grade)) for grade in Grade),
    ]
    caption = say("What a fact rests on. “Article alone”, at the top of each page, leaves out all but the first.")
    _legend(shown, "basis-legend", caption, say("Basis"), meanings)


def _legend(shown: View, key: str, caption: str, head: str, meanings: Sequence[tuple[str, str, str, str]]) -> None:
    """Draw what some signs mean, each with its key, the sign, its name and its meaning in words."""
    spec = ListSpec[tuple[str, str, str, str]](
        key=key,
        caption=caption,
        columns=(
            Column("sign", head, lambda one: Cell(one[2], tone=one[1])),
            Column("meaning", shown.say("Meaning"), lambda one: one[3]),
        ),
        rows=meanings,
        id_of=lambda one: one[0],
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)
