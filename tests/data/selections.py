"""Arbitrary valid selections of the real register, for property tests."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import strategies as st

from data.language import Language
from data.load import register
from data.search import clean
from data.select import FIRST_DAY, NOT_STATED, Selection, View
from data.states import last_day_covered
from data.vocabulary import Format, State, Track
from data.vocabulary_article import Section, StatementKind, Topic

REGISTER = register()


def _some(values: Iterable[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(sorted({str(value) for value in values})), unique=True, max_size=3).map(tuple)


def _one_or_none(values: Iterable[str]) -> st.SearchStrategy[str]:
    return st.just("") | st.sampled_from(list(values))


YEARS = st.none() | st.integers(1000, 9999)
QUERIES = st.text(max_size=30).map(clean) | st.sampled_from(["kinross", '"polar code"', "Société", "arctic council"])
SELECTIONS = st.builds(
    Selection,
    lang=st.sampled_from(Language),
    on=st.none() | st.dates(FIRST_DAY, last_day_covered(register())),
    q=QUERIES,
    view=st.sampled_from(View),
    area=_some(REGISTER.areas),
    track=_some(Track),
    format=_some([*Format, NOT_STATED]),
    state=_some(State),
    party=_some(row.actor for row in REGISTER.participations.values()),
    since=YEARS,
    until=YEARS,
    record=_one_or_none(REGISTER.initiatives),
    section=_some(Section),
    page=_some(str(row.page) for row in REGISTER.locators.values()),
    speaker=_some(who for row in REGISTER.statements.values() for who in row.said_by),
    topic=_some(Topic),
    kind=_some(StatementKind),
    statement=_one_or_none(REGISTER.statements),
    row=st.integers(1, 99_999),
).filter(lambda one: one.since is None or one.until is None or one.since <= one.until)
"""Selections in which every value is one that an address may hold."""
