"""What an officer says of a briefing, what should be known before it goes out, and its files."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import groupby

import streamlit as st

from components import view
from components.briefing.gathered import LONGEST_TYPED, Form, briefing_of, filled, in_language
from components.document import Briefing, Warned
from components.exports import formats_of, slug_of
from components.view import View
from components.widgets import listed, section
from components.words import plain
from data.language import Language


def form(shown: View, contents: Briefing) -> Briefing | None:
    """Draw the form; gives the contents with their cover, None while the basket is empty."""
    say = shown.say
    if not shown.selection.basket:
        return None
    section(say("On the cover"))
    left, right = st.columns(2, gap="medium")
    with left:
        title = st.text_input(
            say("Title"), key="briefing-title", max_chars=LONGEST_TYPED, placeholder=_title(shown), on_change=view.noted
        )
        author = st.text_input(say("Author"), key="briefing-author", max_chars=LONGEST_TYPED, on_change=view.noted)
        marking = st.text_input(
            say("Classification marking"), key="briefing-marking", max_chars=LONGEST_TYPED, on_change=view.noted
        )
    with right:
        day = st.date_input(
            say("Date"), value=view.today(), key="briefing-day", format="YYYY-MM-DD", on_change=view.noted
        )
        paper = st.segmented_control(
            say("Paper of note and PDF"),
            ["letter", "a4"],
            default="letter",
            required=True,
            format_func={"letter": say("Letter"), "a4": say("A4")}.__getitem__,
            key="briefing-paper",
            on_change=view.noted,
        )
        both = st.toggle(
            say("Both languages side by side in an annex of note and PDF"), key="briefing-both", on_change=view.noted
        )
    cover = Form(title or _title(shown), author, marking, day or view.today(), "a4" if paper == "a4" else "letter")
    made = filled(contents, cover)
    if not both:
        return made
    other = Language.FRENCH if shown.selection.lang is Language.ENGLISH else Language.ENGLISH
    return replace(made, other=briefing_of(in_language(shown, other), cover))


def _title(shown: View) -> str:
    return shown.say("Russia and Canada in the Arctic")


def before_sending(shown: View, made: Briefing | None) -> None:
    """Draw what should be known before the briefing is handed on, section by section; nothing is blocked."""
    say = shown.say
    if made is None:
        return
    section(say("Before you send it"))
    if not made.warned:
        st.markdown(say("No rule found anything to tell."))
        return
    names = {one.id: one.name for one in made.sections}
    rules = len({one.rule for one in made.warned})
    st.markdown(
        say.plural(
            "{n} rule found something. It stands in the notes of slides and document too; nothing is held back.",
            "{n} rules found something. It stands in the notes of slides and document too; nothing is held back.",
            rules,
        )
    )
    for section_id, found in groupby(made.warned, key=lambda one: one.section):
        warned = list(found)
        name = names.get(section_id, say("The whole briefing"))
        with st.expander(f"{plain(name)} ({len(warned)})", icon=":material/fact_check:"):
            listed(_said(one) for one in warned)


def _said(one: Warned) -> str:
    return f"{plain(one.sentence)} *{plain(one.advice)}*"


def downloads(shown: View, made: Briefing | None) -> None:
    """Draw a button for each file of the briefing; a file is built once somebody asks for it."""
    if made is None:
        return
    say = shown.say
    section(say("Take it along"))
    name = file_name(made.title, shown.selection.lang)
    with st.container(horizontal=True, key="briefing-downloads"):
        for one in formats_of(Briefing):
            st.download_button(
                one.label(say),
                partial(one.build, made),
                file_name=f"{name}.{one.extension}",
                mime=one.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"briefing-{one.id}",
            )


def file_name(title: str, language: Language) -> str:
    """Give the name of the files: that of the title, and the language."""
    return f"{slug_of(title)}-{language}"
