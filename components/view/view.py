"""The view on screen: read from the address, written to the address, kept nowhere else.

Streamlit can bind a widget to the address by itself, but then the address holds the words of the option as
shown: it would change with the language and with every live count. Here it holds ids, so that a link made in
one language opens in the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import streamlit as st

from components.view.history import address, history
from components.words import Words, plain, words
from data.language import Language
from data.register import Register, article_alone, register
from data.selection import PAGE_FIELDS, Facts, Problem, Selection, from_query, to_query

PAGES_FOLDER = Path(__file__).resolve().parent.parent.parent / "pages"
UNKNOWN_PAGE = "unknown_page"
"""Parameter by which the server tells that the address named a page that does not exist."""


@dataclass(frozen=True, slots=True)
class View:
    """What a page needs to draw itself.

    Attributes
    ----------
    register : Register
        The data: all of it, or the article's alone.
    selection : Selection
        What the reader asked for.
    say : Words
        The words of the view's language.
    """

    register: Register
    selection: Selection
    say: Words

    def actors(self, ids: Iterable[str]) -> str:
        """Give the names of some actors, one after the other."""
        return ", ".join(self.register.actors[one].name.to(self.selection.lang) for one in ids)

    def areas(self, ids: Iterable[str]) -> str:
        """Give the names of some areas, one after the other."""
        return ", ".join(self.register.areas[one].name.to(self.selection.lang) for one in ids)


def _browser_language() -> Language:
    preferred = (st.context.locale or "").lower()
    return Language.FRENCH if preferred.startswith("fr") else Language.ENGLISH


def _read() -> tuple[Selection, tuple[Problem, ...]]:
    return from_query(address(), register(), _browser_language())


def current() -> View:
    """Give the view that the address asks for."""
    selection, _ = _read()
    counted = article_alone(register()) if selection.facts is Facts.ARTICLE else register()
    return View(counted, selection, words(selection.lang))


def tidy() -> tuple[Problem, ...]:
    """Write the address in its canonical form.

    Returns
    -------
    tuple of Problem
        What the address held and could not be used.
    """
    selection, problems = _read()
    canonical = to_query(selection)
    if address() != canonical:
        put(selection)
    return problems


def put(selection: Selection) -> None:
    """Make a Selection the view, by writing it to the address."""
    st.query_params.from_dict(to_query(selection))
    history().led_to(address())


def page_of(name: str) -> str:
    """Give the path of a page's script, for `st.page_link`."""
    return str(PAGES_FOLDER / f"{name}.py")


def href(page: str, selection: Selection) -> str:
    """Give the relative address of a view."""
    path = "./" if page == "overview" else page
    return f"{path}?{urlencode(to_query(selection, page), doseq=True)}"


def query(page: str, selection: Selection) -> dict[str, list[str]]:
    """Give the parameters of the address of a view, for `st.page_link`."""
    return to_query(selection, page)


def link(page: str, selection: Selection) -> str:
    """Give the full address of a view, to be shared; the basket goes along with its own page alone."""
    base = (st.context.url or "").split("?", maxsplit=1)[0].rstrip("/")
    for name in PAGE_FIELDS:
        base = base.removesuffix(f"/{name}")
    shared = selection if page == "briefing" else selection.with_(basket=())
    return f"{base}/{href(page, shared).removeprefix('./')}"


def page_link(page: str, selection: Selection, label: str) -> None:
    """Draw a link to a view, without loading the page anew."""
    st.page_link(
        page_of(page), label=plain(label), query_params=to_query(selection, page), icon=":material/arrow_forward:"
    )


def follow(address: str | None) -> None:
    """Go where a link of a component leads, without loading the page anew.

    Parameters
    ----------
    address : str or None
        A relative address made by `href`, or None when no link was followed.
    """
    if not address:
        return
    try:  # it comes from the browser: only addresses of pages that exist are followed
        parts = urlsplit(address)
        query: Mapping[str, list[str]] = parse_qs(parts.query)
    except ValueError:
        return
    name = parts.path.strip("./") or "overview"
    if name not in PAGE_FIELDS:
        return
    history().act()
    st.switch_page(page_of(name), query_params=dict(query))
