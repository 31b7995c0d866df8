"""What surrounds every page: navigation, language, as-of date, link, notes on the address, source line."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import finder, slides, table, view
from components.shell import connection
from components.shell.document import hold_against_translation, set_language
from components.shell.pages import PAGES, Page
from components.shell.printed import head_of_print
from components.view import View
from components.words import Words, plain, quoted
from data.cite import ARTICLE_SHORT
from data.language import Language
from data.queries import day_of, last_day_covered, later_facts_checked
from data.selection import FIRST_DAY, LONGEST_QUERY, Facts, Problem, to_query

_LANGUAGE_KEY, _DAY_KEY, _FACTS_KEY = "frame-language", "frame-day", "frame-facts"
_MOST_NAMED = 5
_LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.FRENCH: "Français"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A page whose head has been drawn.

    Attributes
    ----------
    notice : DeltaGenerator
        The place for what `close_page` has to say above the page.
    reconnected : bool
        Whether it is drawn only because a lost connection is there again.
    source : str
        The source line, in Markdown: it heads the page on paper and ends it on screen.
    """

    notice: DeltaGenerator
    reconnected: bool
    source: str


def open_page(page: Page) -> Opened:
    """Draw what stands above a page, and the question that its heading answers."""
    lost = view.begin_run(page.name)
    unknown_page = st.query_params.get(view.UNKNOWN_PAGE)
    problems = tuple(problem for problem in view.tidy() if problem.parameter != view.UNKNOWN_PAGE)
    shown = view.current()
    title = page.title(shown.say)
    st.set_page_config(
        page_title=f"{title} · Arctic Common Ground",
        layout="wide",
        initial_sidebar_state="auto",
    )
    set_language(shown.selection.lang, page.name)
    source = _source(page, shown)
    with st.container(key="frame-code-unseen"):
        reconnected = connection.watch(shown.say)
        hold_against_translation()
        table.carry_code()
        slides.stage(shown, source.replace("  \n", " "))
    _top_bar(page, shown)
    head_of_print(shown, page.name, source)
    with st.container(key="frame-translated"):  # hidden unless the browser translates the page
        st.markdown(
            shown.say(
                "Your browser is translating this page. Only the English and French words count; the switch above "
                "gives both."
            )
        )
    notice = st.empty()
    if lost:
        st.warning(shown.say("The page was still changing, and your last choice was not applied. Choose again."))
    _notes(shown.say, problems, unknown_page)
    with st.container(key="frame-question"):
        st.markdown(plain(page.question(shown.say)))
    return Opened(notice, reconnected, source)


def _top_bar(page: Page, shown: View) -> None:
    say = shown.say
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="frame-top"):
        st.markdown("**Arctic Common Ground**", width="content")
        finder.field(shown)
        with st.container(
            horizontal=True, width="content", gap="small", vertical_alignment="center", key="frame-settings"
        ):
            _language_switch(shown)  # first, because on a phone the line goes on beyond the edge
            _day_input(shown)
            _facts_switch(shown)
            with st.popover(say("Link"), icon=":material/link:"):
                st.markdown(say("This address opens exactly this view:"))
                st.code(view.link(page.name, shown.selection), language=None, wrap_lines=True)
        with st.container(
            horizontal=True, width="content", gap="xsmall", vertical_alignment="center", key="frame-pages"
        ):
            elsewhere = to_query(shown.selection.with_(record="", statement="", item="", event="", show="", row=1))
            for other in PAGES:
                with st.container(width="content", key="frame-here") if other is page else nullcontext():
                    st.page_link(other.script, label=_label(shown, other), query_params=elsewhere)


def _label(shown: View, page: Page) -> str:
    """Give the name of a page in the navigation; of the briefing with how much is in it."""
    title, n = page.title(shown.say), len(shown.selection.basket)
    return f"{title} ({n})" if page.name == "briefing" and n else title


def _language_switch(shown: View) -> None:
    def chosen(language: Language) -> None:
        view.change(lang=language)

    st.segmented_control(
        shown.say("Language"),
        list(Language),
        format_func=_LANGUAGE_NAMES.__getitem__,
        key=_LANGUAGE_KEY,
        required=True,
        on_change=view.offer(_LANGUAGE_KEY, shown.selection.lang, chosen),
        label_visibility="collapsed",
    )


def _facts_switch(shown: View) -> None:
    """Draw the switch between all facts and the article alone."""

    def chosen(alone: bool) -> None:  # noqa: FBT001  # the toggle calls it with what it holds
        view.change(facts=Facts.ARTICLE if alone else Facts.ALL)

    toggled = view.offer(_FACTS_KEY, shown.selection.facts is Facts.ARTICLE, chosen)
    say = shown.say
    which = say("The article is {article}. When this is on, nothing that came later is shown.", article=ARTICLE_SHORT)
    st.toggle(say("Article alone"), key=_FACTS_KEY, on_change=toggled, width="content", help=plain(which))


def _day_input(shown: View) -> None:
    last = last_day_covered(shown.register)

    def chosen(day: date | None) -> None:
        view.change(on=None if day in {None, last} else day)

    with st.container(horizontal=True, width="content", gap="xsmall", vertical_alignment="center"):
        st.markdown(shown.say("As of"), width="content")
        st.date_input(
            shown.say("As of"),
            key=_DAY_KEY,
            min_value=FIRST_DAY,
            max_value=last,
            format="YYYY-MM-DD",
            on_change=view.offer(_DAY_KEY, day_of(shown.register, shown.selection), chosen),
            label_visibility="collapsed",
            width=140,
        )


def _notes(say: Words, problems: tuple[Problem, ...], unknown_page: str | None) -> None:
    """Say what of the address could not be used, or not as it stood there."""
    if unknown_page:
        st.warning(say("There is no page “{name}”; this is the overview.", name=quoted(unknown_page)))
    for problem in problems:
        if problem.taken:
            st.warning(plain(_taken(say, problem)))
    left_out = [problem for problem in problems if not problem.taken]
    if left_out:
        named = ", ".join(f"{quoted(one.parameter)} = {quoted(one.value)}" for one in left_out[:_MOST_NAMED])
        more = len(left_out) - _MOST_NAMED
        if more > 0:
            named = say.plural("{names} and {n} more", "{names} and {n} more", more, names=named)
        st.warning(say("Part of the link could not be used and was left out: {dropped}.", dropped=named))


def _taken(say: Words, problem: Problem) -> str:
    """Say what was taken in the place of a value that is out of bounds."""
    if problem.parameter == "q":
        return say("The search is longer than {n} characters; the rest of it was left out.", n=LONGEST_QUERY)
    asked, taken = date.fromisoformat(problem.value), date.fromisoformat(problem.taken)
    if asked > taken:
        return say(
            "{day} is after the last day covered; {taken} is shown instead.",
            day=say.day(asked),
            taken=say.day(taken),
        )
    return say(
        "{day} is before the first day covered; {taken} is shown instead.",
        day=say.day(asked),
        taken=say.day(taken),
    )


def close_page(opened: Opened) -> None:
    """Draw what stands below a page: the source line; and say above it if a click may have been lost."""
    with st.container(key="frame-foot"):  # on paper it stands above the page, where it never fills a sheet by itself
        st.divider()
        st.markdown(opened.source)
    if view.end_run() and not opened.reconnected:
        opened.notice.warning(
            view.current().say(
                "The connection was lost and restored. What you chose in the meantime may be missing: choose again."
            )
        )


def _source(page: Page, shown: View) -> str:
    """Give the source line of a page, in Markdown."""
    source = shown.say(
        "Source: {article}. Texts and tables: Arctic Common Ground, CC BY 4.0. "
        "Data version {version}. As of {day}. Page: {page}.",
        article=ARTICLE_SHORT,
        version=shown.register.version,
        day=shown.say.day(day_of(shown.register, shown.selection)),
        page=page.title(shown.say),
    )
    return f"{source}  \n{_how_current(shown)}"


def _how_current(shown: View) -> str:
    """Say up to when later facts were looked for, or that the view leaves them out."""
    say = shown.say
    if shown.selection.facts is Facts.ARTICLE:
        return say("Only the article is shown, without what came later.")
    checked = later_facts_checked(shown.register)
    if checked.latest is None:
        return say("Later facts were last looked for on {day}; none was found.", day=say.day(checked.on))
    return say(
        "Later facts were last looked for on {day}; the latest one found is dated {latest}.",
        day=say.day(checked.on),
        latest=say.date(checked.latest),
    )
