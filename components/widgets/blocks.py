"""The pieces every page is made of: headings, lists, states in words and signs, what stands with a file."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import view
from components.signs import look_of, standing_words
from components.table import Cell
from components.view import View
from components.words import plain
from data.cite import ARTICLE_SHORT
from data.codes import ChangeKind, Origin, State
from data.dates import PartialDate
from data.language import Text
from data.queries import Standing, day_of
from data.selection import Facts


def headline(finding: str, below: str = "") -> None:
    """Draw the one level-1 heading of a page: its finding, a sentence from the data that can stand on a slide.

    Parameters
    ----------
    finding : str
        The sentence, without a full stop.
    below : str
        What it rests on or how it was counted, in one line; empty for nothing.
    """
    st.title(plain(finding), anchor=False)
    if below:
        st.markdown(plain(below))


def sidebar() -> DeltaGenerator:
    """Give the place beside a page for its filters, which are drawn last.

    Every run draws them anew, and they are many: what they filter is on screen before them. The place itself comes
    first, so that the page has its width from the start.
    """
    return st.sidebar.container()


def section(title: str) -> None:
    """Draw the heading of a part of a page."""
    st.header(plain(title), anchor=False)


def subsection(title: str) -> None:
    """Draw the heading of a part of a part."""
    st.subheader(plain(title), anchor=False)


def listed(lines: Iterable[str]) -> None:
    """Draw a bulleted list; the lines are Markdown."""
    st.markdown("\n".join(f"- {line}" for line in lines))


def note(shown: View, text: Text, about: str = "") -> None:
    """Draw what is off in the source at this point; nothing if there is nothing to say.

    Parameters
    ----------
    shown : View
        The view on screen.
    text : Text
        The note.
    about : str
        Whom or what it is about, as Markdown, if not the record itself.
    """
    if text:
        say = shown.say
        name = say("**Note** ({about})", about=about) if about else say("**Note**")
        st.markdown(f":material/info: {say.pair(name, plain(text.to(say.language)))}")


def facts(shown: View, pairs: Iterable[tuple[str, str]]) -> None:
    """Draw names and values, a pair a line."""
    st.markdown("  \n".join(shown.say.pair(name, f"**{plain(value)}**") for name, value in pairs))


def state_cell(shown: View, standing: Standing) -> Cell:
    """Give a table cell with a state, its sign, to when it was seen, and whether the day lies in an uncertain span."""
    words, tone = standing_words(shown.say, standing), look_of(standing)
    if standing.certain:
        return Cell(words, tone=tone)
    return Cell(f"{words} ?", tone=tone, title=shown.say("the exact day of the change is not stated"))


def since_words(shown: View, standing: Standing) -> str:
    """Give the date of the change that brought a state, or of the description that states it."""
    if standing.since is None:
        return shown.say.not_stated
    date_words = shown.say.date(standing.since.date)
    if standing.since.kind is ChangeKind.AS_DESCRIBED:
        return shown.say("{date}, as described", date=date_words)
    return date_words


def seen_words(shown: View, standing: Standing) -> str:
    """Give the date to which a state was last borne out, and what that rests on."""
    say, seen = shown.say, standing.seen
    if seen is None or standing.state is State.NOT_STATED:
        return say.not_stated
    basis = say("Article") if seen.origin is Origin.ARTICLE or not seen.grade else say.label(seen.grade)
    return f"{say.date(seen.date)} · {basis}"


def dated_cell(words: str, day: PartialDate | None) -> Cell:
    """Give a table cell with words that are put in order by a date, what has none before all others."""
    return Cell(words, sort=str(day or ""))


def since_cell(shown: View, standing: Standing) -> Cell:
    """Give a table cell with `since_words`, put in order by the date."""
    return dated_cell(since_words(shown, standing), standing.since.date if standing.since else None)


def about(shown: View, page: str, filters: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Give what stands with every download: source, filters, date and link.

    Parameters
    ----------
    shown : View
        The view on screen.
    page : str
        Name of the page's file.
    filters : iterable of (str, str)
        The filters in use, in words.
    """
    say = shown.say
    in_words = say.apart(say.pair(name, value) for name, value in filters)
    return [
        (say("Source"), ARTICLE_SHORT),
        (say("Made by"), "Arctic Common Ground, CC BY 4.0"),
        (say("Data version"), shown.register.version),
        (say("As of"), str(day_of(shown.register, shown.selection))),
        (say("Facts"), _facts_in_words(shown)),
        (say("Filters"), in_words or say("none")),
        (say("Date"), str(view.today())),
        (say("Link"), view.link(page, shown.selection)),
    ]


def _facts_in_words(shown: View) -> str:
    """Say whether what came after the article is counted, and up to when it was looked for."""
    if shown.selection.facts is Facts.ARTICLE:
        return shown.say("the article alone")
    return shown.say("the article and later sources, last looked for on {day}", day=str(shown.register.checked_on))
