"""One issue on the page of readings: what each side holds, side by side and in the same form."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import lists, view
from components.basket import add_button
from components.lists import Column, ListSpec
from components.readings.said import between_words, stance_words
from components.view import View
from components.widgets import (
    bring_into_view,
    cite_record,
    close_button,
    locators_column,
    section,
    subsection,
    terms_list,
)
from components.words import plain
from data.codes import ActorGroup, Part, Stance
from data.queries import SIDE_MAPS, map_of, positions_matrix, terms_of
from data.schema import Issue, Position

_PLACE = "readings-issue"
_FIRST = (ActorGroup.CANADA, ActorGroup.RUSSIA)


def issue(shown: View) -> None:
    """Draw the issue that the view has chosen; nothing where it has chosen none."""
    opened = shown.selection.issue
    bring_into_view(shown, _PLACE, f"{opened} {shown.selection.side}" if opened else "")
    if opened:
        with st.container(key=_PLACE):
            _issue(shown)


def _issue(shown: View) -> None:
    say, register, selection = shown.say, shown.register, shown.selection
    chosen = register.issues[selection.issue]
    cells = positions_matrix(register)[chosen.id]
    section(chosen.name.to(selection.lang))
    st.markdown(plain(chosen.question.to(selection.lang)))
    between = f"**{plain(between_words(shown, chosen.between))}**. {plain(say.definition(chosen.between))}"
    st.markdown(say.pair(plain(say("Canada and Russia")), between))
    close_button(say("Close the issue"), "close-issue", issue="", side="")
    add_button(shown, Part.ISSUE)
    for group, column in zip(_FIRST, st.columns(2, gap="medium"), strict=True):
        with column:
            _side(shown, chosen, group, cells[group].positions)
    _others(shown, chosen)
    subsection(say("Different words for the same thing"))
    lists.show(shown, terms_list(shown, terms_of(register, {chosen.id}), "issue-terms"))
    cite_record(shown, chosen, say("Cite these readings"))


def _others(shown: View, chosen: Issue) -> None:
    """Draw the readings of the other sides, or of the one that the view has chosen."""
    say, selection = shown.say, shown.selection
    cells = positions_matrix(shown.register)[chosen.id]
    asked = {selection.side} - {"", *_FIRST}
    groups = [group for group in ActorGroup if group not in _FIRST and (group in asked if asked else True)]
    held = [group for group in groups if cells[group].positions]
    paired = [group for group in held if group is not ActorGroup.BY_NAME]
    for number in range(0, len(paired), 2):
        for group, column in zip(paired[number : number + 2], st.columns(2, gap="medium"), strict=False):
            with column:
                _side(shown, chosen, group, cells[group].positions)
    if ActorGroup.BY_NAME in held:  # often many: they take the whole width
        _side(shown, chosen, ActorGroup.BY_NAME, cells[ActorGroup.BY_NAME].positions)
    silent = [say.label(group) for group in groups if not cells[group].positions]
    if silent:
        st.markdown(say.pair(f"**{plain(stance_words(shown, Stance.NOT_STATED))}**", plain(", ".join(silent))))
    if asked:
        view.page_link("readings", selection.with_(side=""), say("All readings of this issue"))


def _side(shown: View, chosen: Issue, group: ActorGroup, positions: Sequence[Position]) -> None:
    """Draw the readings of one side: the same table for each."""
    say, register = shown.say, shown.register
    subsection(say.label(group))
    spec = ListSpec[Position](
        key=f"side-{group}",
        caption=say("What this side holds, as the article reports it."),
        columns=(
            Column(
                "who",
                say("Who"),
                lambda row: register.actors[row.actor].name,
                lines=lambda row: (stance_words(shown, row.stance),),
            ),
            Column("reading", say("Reading"), lambda row: row.text),
            locators_column(shown, lambda row: row.statements),
        ),
        rows=positions,
        empty=say("Not stated in the article."),
        sortable=False,
        narrow="scroll",
    )
    lists.show(shown, spec)
    drawn = map_of(register, shown.selection, chosen.id, SIDE_MAPS[group]) if group in SIDE_MAPS else None
    if drawn:
        name = register.actors[group].name.to(say.language)
        view.page_link("map", drawn, say("The map as this state would draw it: {state}", state=name))
