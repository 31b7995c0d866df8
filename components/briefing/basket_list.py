"""The basket as a list that can be put in order, and the ready-made ones."""

from __future__ import annotations

import streamlit as st

from components import view
from components.briefing.ready import BASKETS
from components.document import Briefing, Section
from components.view import View
from components.widgets import section
from components.words import plain
from data.codes import Part, ReadyBasket
from data.selection import MOST_ENTRIES, PARTS, view_of_entry


def finding(shown: View) -> str:
    """Say how much is in the basket."""
    n = len(shown.selection.basket)
    if not n:
        return shown.say("Nothing is in the briefing yet")
    return shown.say.plural("The briefing has {n} section", "The briefing has {n} sections", n)


def explained(shown: View) -> str:
    """Say how a briefing is put together, and where it is kept."""
    return shown.say(
        "“Add to briefing” on every page puts what is on show here. The address of this page holds the list, and "
        "nothing else does; what you type below stays in this session alone."
    )


def ready_made(shown: View) -> None:
    """Draw the ready-made baskets, each a button."""
    say = shown.say
    st.markdown(say("Ready-made, for the usual questions:"))
    with st.container(horizontal=True, key="briefing-ready"):
        for one in ReadyBasket:
            st.button(
                plain(say.label(one)),
                key=f"ready-{one}",
                on_click=_put,
                args=(BASKETS[one],),
                disabled=shown.selection.basket == BASKETS[one],
            )


def basket(shown: View, contents: Briefing) -> None:
    """Draw what is in the basket, in its order, each with what moves, opens or removes it."""
    say, entries = shown.say, shown.selection.basket
    if not entries:
        st.info(say("Choose a ready-made one above, or add something on another page."))
        return
    section(say("Sections"))
    if len(entries) > MOST_ENTRIES:
        more = len(entries) - MOST_ENTRIES
        st.warning(
            say.plural(
                "A briefing takes {most} sections; the last {n} is left out of the files.",
                "A briefing takes {most} sections; the last {n} are left out of the files.",
                more,
                most=MOST_ENTRIES,
            )
        )
    for number, made in enumerate(contents.sections):
        _row(shown, number, made, last=number == len(contents.sections) - 1)
    st.button(say("Empty the briefing"), key="briefing-empty", icon=":material/delete:", on_click=_put, args=((),))


def _row(shown: View, number: int, made: Section, *, last: bool) -> None:
    say = shown.say
    part, selection, _ = view_of_entry(made.id, shown.selection, shown.register)
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key=f"briefing-row-{number}"
    ):
        with st.container(gap=None):
            kind = dict.fromkeys((say.label(Part(part)), made.name))
            st.markdown(f"**{number + 1}. {plain(made.headline)}**  \n{plain(' · '.join(kind))}")
            if made.empty:
                st.warning(made.empty)
        with st.container(
            horizontal=True,
            width="content",
            gap="xsmall",
            vertical_alignment="center",
            key=f"briefing-tools-{number}",
        ):
            _tool(":material/arrow_upward:", say("Move up"), f"up-{number}", (number, -1), off=number == 0)
            _tool(":material/arrow_downward:", say("Move down"), f"down-{number}", (number, 1), off=last)
            st.page_link(
                view.page_of(PARTS[part].page),
                label=say("Open"),
                query_params=view.query(PARTS[part].page, selection.with_(basket=shown.selection.basket)),
                icon=":material/open_in_new:",
            )
            st.button(
                say("Take out"),
                key=f"briefing-out-{number}",
                icon=":material/close:",
                type="tertiary",
                on_click=_take_out,
                args=(made.id,),
            )


def _tool(icon: str, label: str, key: str, move: tuple[int, int], *, off: bool) -> None:
    st.button(label, key=f"briefing-{key}", icon=icon, type="tertiary", disabled=off, on_click=_move, args=move)


def _put(entries: tuple[str, ...]) -> None:
    view.change(basket=entries)


def _move(number: int, by: int) -> None:
    entries = list(view.asked().selection.basket)
    if 0 <= number < len(entries) and 0 <= number + by < len(entries):
        entries[number], entries[number + by] = entries[number + by], entries[number]
    view.change(basket=tuple(entries))


def _take_out(entry: str) -> None:
    view.change(basket=tuple(one for one in view.asked().selection.basket if one != entry))
