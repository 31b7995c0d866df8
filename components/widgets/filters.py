"""The filters: each widget shows a part of the view and writes its change to the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from components import view
from components.view import View
from components.words import Words, plain
from data.codes import Code, Layout, of_every
from data.schema import Initiative
from data.selection import LONGEST_QUERY, NOT_STATED, Selection, clean


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter with several values.

    Attributes
    ----------
    name : str
        The field of the `Selection`.
    label : str
        What the reader sees above it.
    values : sequence of str
        All values it may have.
    words : callable
        Gives the words for a value.
    buttons : bool
        True to show every value as a button, False for a list to choose from.
    """

    name: str
    label: str
    values: Sequence[str]
    words: Callable[[str], str]
    buttons: bool = False


MOST_OPTIONS = 250
"""The most values that a list offers; more nobody reads through, and each would be sent with every change."""

_LAYOUTS: Final[Mapping[Layout, Callable[[Words], str]]] = of_every(
    Layout,
    {Layout.TABLE: lambda say: say("Table"), Layout.GRID: lambda say: say("Grid")},
    f"{__name__}._LAYOUTS",
)


def facet(shown: View, wanted: Facet, counts: Mapping[str, Counter[str]]) -> None:
    """Draw one facet with the number of records that each value would leave.

    Parameters
    ----------
    shown : View
        The view on screen.
    wanted : Facet
        The facet.
    counts : Mapping of str to Counter
        Counts by facet and value.
    """
    key = f"filter-{wanted.name}"
    chosen = list(getattr(shown.selection, wanted.name))
    here = counts.get(wanted.name, Counter())
    options = [value for value in wanted.values if wanted.buttons or here[value] or value in chosen]
    shortened = len(options) > MOST_OPTIONS
    if shortened:
        kept = {*sorted(options, key=here.__getitem__, reverse=True)[:MOST_OPTIONS], *chosen}
        options = [value for value in options if value in kept]

    def with_count(value: str) -> str:
        return f"{wanted.words(value)} · {shown.say.number(here[value])}"

    def choose(values: list[str]) -> None:
        view.change(**{wanted.name: tuple(values)})

    changed = view.offer(key, chosen, choose)
    if wanted.buttons:
        st.pills(
            wanted.label,
            options,
            selection_mode="multi",
            format_func=lambda value: plain(with_count(value)),
            key=key,
            on_change=changed,
        )
    else:
        st.multiselect(
            wanted.label,
            options,
            format_func=with_count,
            key=key,
            on_change=changed,
            placeholder=shown.say("Any"),
            select_all=False,
            help=shown.say("The {n} with the most records; a search finds all.", n=MOST_OPTIONS) if shortened else None,
        )


def coded(shown: View, name: str, label: str, kind: type[Code], *, buttons: bool = False) -> Facet:
    """Give a facet whose values are a closed list."""
    values = [*kind, NOT_STATED] if NOT_STATED not in set(kind) else list(kind)

    def words(value: str) -> str:
        return shown.say.not_stated if value == NOT_STATED else shown.say.label(kind(value))

    return Facet(name, label, values, words, buttons)


def search_box(shown: View, label: str, placeholder: str) -> None:
    """Draw the search field; anything typed is taken as plain text."""
    key = "filter-q"

    def search(typed: str) -> None:
        view.change(q=clean(typed))

    changed = view.offer(key, shown.selection.q, search)
    st.text_input(label, key=key, placeholder=placeholder, on_change=changed, icon=":material/search:")
    if len(shown.selection.q) >= LONGEST_QUERY - 1:  # a space at the place of the cut is not kept
        st.markdown(shown.say("Only the first {n} characters are searched.", n=LONGEST_QUERY))


def period(shown: View, rows: Sequence[Initiative], first: int, last: int) -> None:
    """Draw the period filter.

    Parameters
    ----------
    shown : View
        The view on screen.
    rows : sequence of Initiative
        The records left, to say whether any is without a date.
    first, last : int
        First and last year that any record has.
    """
    key = "filter-period"
    selection = shown.selection
    low = min(max(selection.since or first, first), last)
    high = max(min(selection.until or last, last), low)

    def choose(years: tuple[int, int]) -> None:
        since, until = years
        view.change(
            since=None if since == first else since,
            until=None if until == last else until,
        )

    st.slider(
        shown.say("Period"),
        first,
        last,
        key=key,
        on_change=view.offer(key, (low, high), choose),
        help=shown.say("Keeps what began or changed state in these years; {n} shown.", n=len(rows)),
    )


def layout_switch(shown: View) -> None:
    """Draw the choice between the readable table and the grid."""
    key = "filter-view"

    def choose(layout: Layout) -> None:
        view.change(view=layout)

    st.segmented_control(
        shown.say("Layout"),
        list(_LAYOUTS),
        format_func=lambda layout: _LAYOUTS[layout](shown.say),
        key=key,
        required=True,
        on_change=view.offer(key, shown.selection.view, choose),
        label_visibility="collapsed",
    )


def in_words(shown: View, facets: Sequence[Facet]) -> list[tuple[str, str]]:
    """Give the search words and the facets in use as names and values that a reader understands."""
    words = [(shown.say("Search"), shown.selection.q)] if shown.selection.q else []
    for one in facets:
        chosen = getattr(shown.selection, one.name)
        if chosen:
            words.append((one.label, ", ".join(one.words(value) for value in chosen)))
    return words


def in_use(selection: Selection, names: Sequence[str]) -> bool:
    """Tell whether any of these filters asks for something."""
    fresh = Selection()
    return any(getattr(selection, name) != getattr(fresh, name) for name in names)


def reset(shown: View, names: Sequence[str]) -> None:
    """Draw the button that drops every filter of a page."""

    def clear() -> None:
        fresh = Selection()
        view.change(**{name: getattr(fresh, name) for name in names})

    st.button(
        shown.say("Reset all filters"),
        icon=":material/filter_alt_off:",
        on_click=clear,
        disabled=not in_use(shown.selection, names),
        key="filter-reset",
    )


def empty_state(shown: View, without: Mapping[str, int], labels: Mapping[str, str]) -> None:
    """Say that nothing is left, which filter emptied it, and offer to drop it.

    Parameters
    ----------
    shown : View
        The view on screen.
    without : Mapping of str to int
        For each filter in use, how many records would be left if it were dropped.
    labels : Mapping of str to str
        The words for each filter; the period is called ``period``.
    """
    say = shown.say
    st.info(say("No record matches all of these. Drop one of the filters:"))
    fresh = Selection()
    helpful = {name: n for name, n in without.items() if n} or without

    def drop(name: str) -> None:
        fields = ("since", "until") if name == "period" else (name,)
        view.change(**{field: getattr(fresh, field) for field in fields})

    with st.container(horizontal=True):
        for name, n in sorted(helpful.items(), key=lambda item: -item[1]):
            st.button(
                say.plural("{label}: {n} record without it", "{label}: {n} records without it", n, label=labels[name]),
                key=f"drop-{name}",
                on_click=drop,
                args=(name,),
            )
