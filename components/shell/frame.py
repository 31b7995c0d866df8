"""What surrounds every page: navigation, language, as-of date, link, notes on the address, source line."""

from __future__ import annotations

import streamlit as st

from components import view
from components.shell.document import set_language
from components.shell.pages import PAGES, Page
from components.shell.printed import head_of_print
from components.view import View
from components.widgets import heading, plain
from components.words import Words
from data.cite import ARTICLE_SHORT
from data.language import Language
from data.queries import day_of, last_day_covered, later_facts_checked
from data.selection import FIRST_DAY, Facts, Problem, to_query

_LANGUAGE_KEY, _DAY_KEY, _FACTS_KEY = "frame-language", "frame-day", "frame-facts"
_LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.FRENCH: "Français"}


def open_page(page: Page) -> None:
    """Draw what stands above a page, and its heading."""
    unknown_page = st.query_params.get(view.UNKNOWN_PAGE)
    problems = tuple(problem for problem in view.tidy() if problem.parameter != view.UNKNOWN_PAGE)
    shown = view.current()
    title = page.title(shown.say)
    st.set_page_config(
        page_title=f"{title} · Arctic Common Ground",
        layout="wide",
        initial_sidebar_state="auto",
    )
    set_language(shown.selection.lang)
    _top_bar(page, shown)
    head_of_print(shown, page.name)
    _notes(shown.say, problems, unknown_page)
    heading(title, page.question(shown.say))


def _top_bar(page: Page, shown: View) -> None:
    say = shown.say
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="frame-top"):
        st.markdown("**Arctic Common Ground**", width="content")
        with st.container(
            horizontal=True, width="content", gap="small", vertical_alignment="center", key="frame-settings"
        ):
            _day_input(shown)
            _facts_switch(shown)
            _language_switch(shown)
            with st.popover(say("Link"), icon=":material/link:"):
                st.markdown(say("This address opens exactly this view:"))
                st.code(view.link(page.name, shown.selection), language=None, wrap_lines=True)
        with st.container(
            horizontal=True, width="content", gap="xsmall", vertical_alignment="center", key="frame-pages"
        ):
            for other in PAGES:
                st.page_link(
                    other.script,
                    label=other.title(say),
                    query_params=to_query(shown.selection.with_(record="", statement="", item="", event="", row=1)),
                )


def _language_switch(shown: View) -> None:
    st.session_state[_LANGUAGE_KEY] = shown.selection.lang

    def changed() -> None:
        view.put(view.current().selection.with_(lang=Language(st.session_state[_LANGUAGE_KEY])))

    st.segmented_control(
        shown.say("Language"),
        list(Language),
        format_func=_LANGUAGE_NAMES.__getitem__,
        key=_LANGUAGE_KEY,
        required=True,
        on_change=changed,
        label_visibility="collapsed",
    )


def _facts_switch(shown: View) -> None:
    """Draw the switch between all facts and the article alone."""
    st.session_state[_FACTS_KEY] = shown.selection.facts is Facts.ARTICLE

    def changed() -> None:
        facts = Facts.ARTICLE if st.session_state[_FACTS_KEY] else Facts.ALL
        view.put(view.current().selection.with_(facts=facts))

    st.toggle(shown.say("Article alone"), key=_FACTS_KEY, on_change=changed, width="content")


def _day_input(shown: View) -> None:
    last = last_day_covered(shown.register)
    st.session_state[_DAY_KEY] = day_of(shown.register, shown.selection)

    def changed() -> None:
        day = st.session_state[_DAY_KEY]
        view.put(view.current().selection.with_(on=None if day in {None, last} else day))

    with st.container(horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
        st.markdown(shown.say("As of"), width="content")
        st.date_input(
            shown.say("As of"),
            key=_DAY_KEY,
            min_value=FIRST_DAY,
            max_value=last,
            format="YYYY-MM-DD",
            on_change=changed,
            label_visibility="collapsed",
            width=140,
        )


def _notes(say: Words, problems: tuple[Problem, ...], unknown_page: str | None) -> None:
    """Say what of the address could not be used."""
    if unknown_page:
        st.warning(say("There is no page “{name}”; this is the overview.", name=plain(unknown_page)))
    if problems:
        dropped = ", ".join(f"{plain(problem.parameter)} = {plain(problem.value)}" for problem in problems)
        st.warning(say("Part of the link could not be used and was left out: {dropped}.", dropped=dropped))


def close_page(page: Page) -> None:
    """Draw what stands below a page: the source line."""
    shown = view.current()
    say = shown.say
    st.divider()
    source = say(
        "Source: {article}. Texts and tables: Arctic Common Ground, CC BY 4.0. "
        "Data version {version}. As of {day}. Page: {page}.",
        article=ARTICLE_SHORT,
        version=shown.register.version,
        day=say.day(day_of(shown.register, shown.selection)),
        page=page.title(say),
    )
    st.markdown(f"{source}  \n{_how_current(shown)}")


def _how_current(shown: View) -> str:
    """Say up to when later facts were looked for, or that the view leaves them out."""
    say = shown.say
    if shown.selection.facts is Facts.ARTICLE:
        return say("The article alone is shown, without what came later.")
    checked = later_facts_checked(shown.register)
    if checked.latest is None:
        return say("Later facts were last looked for on {day}; none was found.", day=say.day(checked.on))
    return say(
        "Later facts were last looked for on {day}; the latest one found is dated {latest}.",
        day=say.day(checked.on),
        latest=say.date(checked.latest),
    )
