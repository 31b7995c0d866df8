"""What a printed page says of the view in place of its controls."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.shell.printed import view_in_words
from components.view import View
from components.words import words
from data.language import Language
from data.register import article_alone, register
from data.selection import PAGE_FIELDS, Selection
from tests.data.selections import SELECTIONS

REGISTER = register()


def said(selection: Selection, page: str) -> dict[str, str]:
    """Give what the printed page says."""
    return dict(view_in_words(View(REGISTER, selection, words(selection.lang)), page))


@pytest.mark.parametrize("page", sorted(PAGE_FIELDS.keys() - {"map"}))
def test_a_page_without_filters_says_none(page: str) -> None:
    assert said(Selection(), page) == {}


def test_a_map_always_says_its_layers() -> None:
    assert list(said(Selection(), "map")) == ["Layers", "Drawn by"]


def test_ids_are_said_by_their_names() -> None:
    assert said(Selection(area=("mining",), party=("canada",)), "cooperation") == {"Area": "Mining", "Party": "Canada"}


def test_codes_are_said_in_the_language_of_the_view() -> None:
    french = words(Language.FRENCH)
    asked = said(Selection(lang=Language.FRENCH, state=("suspended", "not-stated")), "cooperation")
    assert asked == {french("State"): "Suspendue, Non précisé"}


def test_a_period_open_at_one_end_is_said_so() -> None:
    assert said(Selection(since=2014), "cooperation") == {"Period": "2014–…"}


def test_an_event_that_the_article_does_not_know_keeps_its_id() -> None:
    alone = article_alone(REGISTER)
    later = next(row.id for row in REGISTER.events.values() if row.id not in alone.events)
    shown = View(alone, Selection(event=later), words(Language.ENGLISH))
    assert view_in_words(shown, "timeline") == [("Event", later)]


@given(SELECTIONS, st.sampled_from(sorted(PAGE_FIELDS)))
def test_every_filter_of_every_view_has_words(selection: Selection, page: str) -> None:
    assert all(name and value for name, value in said(selection, page).items())
