"""Arbitrary valid selections of the real register, for property tests."""

from __future__ import annotations

import math
from collections.abc import Iterable

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from data.codes import (
    ActorGroup,
    EventKind,
    Facing,
    Format,
    Layout,
    Listed,
    NsrDefinition,
    NumberView,
    NwpDefinition,
    PassageLayer,
    PlaceLayer,
    Reading,
    Section,
    State,
    StatementKind,
    Topic,
    Track,
)
from data.language import Language
from data.queries import last_day_covered
from data.register import register
from data.selection import FIRST_DAY, NO_LAYER, NOT_STATED, Facts, Selection, clean, extent_text, line_of, line_text

REGISTER = register()
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For tests on selections: to draw one takes some milliseconds, and many more on a busy machine."""

FARTHEST_KM = 4_400
SPANS_KM = (20, 12_000)


def _some(values: Iterable[str], least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    listed = sorted({str(value) for value in values})
    return st.lists(st.sampled_from(listed), unique=True, min_size=least, max_size=most).map(tuple)


def _one_or_none(values: Iterable[str]) -> st.SearchStrategy[str]:
    return st.just("") | st.sampled_from(list(values))


LAYER_NAMES = (*REGISTER.lines, *PassageLayer, *PlaceLayer)
LAYERS = st.sampled_from([(NO_LAYER,), LAYER_NAMES]) | _some(LAYER_NAMES, least=1, most=4)
CENTRES = st.tuples(st.integers(-FARTHEST_KM, FARTHEST_KM), st.integers(-FARTHEST_KM, FARTHEST_KM)).filter(
    lambda centre: math.hypot(*centre) <= FARTHEST_KM
)
EXTENTS = st.tuples(CENTRES, st.integers(*SPANS_KM)).map(
    lambda parts: (float(parts[0][0]), float(parts[0][1]), float(parts[1]))
)
DAYS = st.dates(FIRST_DAY, last_day_covered(REGISTER))
YEARS = st.none() | st.integers(1000, 9999)
QUERIES = st.text(max_size=30).map(clean) | st.sampled_from(["kinross", '"polar code"', "Société", "arctic council"])
_VERTICES = st.tuples(st.integers(-180_000, 179_999), st.integers(84_000, 90_000)).map(
    lambda vertex: (vertex[0] / 1000, vertex[1] / 1000)
)


def _is_line(vertices: list[tuple[float, float]]) -> bool:
    try:
        line_of(vertices)
    except ValueError:
        return False
    return True


DRAWN = st.lists(_VERTICES, min_size=2, max_size=8).filter(_is_line).map(line_of)
"""Lines near the Pole, that an address may hold."""
SELECTIONS = st.builds(
    Selection,
    lang=st.sampled_from(Language),
    on=st.none() | DAYS,
    facts=st.sampled_from(Facts),
    q=QUERIES,
    view=st.sampled_from(Layout),
    area=_some(REGISTER.areas),
    track=_some(Track),
    format=_some([*Format, NOT_STATED]),
    state=_some(State),
    party=_some(row.actor for row in REGISTER.participations.values()),
    place=_some(place for row in REGISTER.initiatives.values() for place in row.places),
    listed=_some(Listed),
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
    layer=LAYERS,
    facing=st.sampled_from(Facing),
    reading=st.sampled_from(Reading),
    nsr=st.sampled_from(NsrDefinition),
    nwp=st.sampled_from(NwpDefinition),
    extent=st.just("") | EXTENTS.map(extent_text),
    line=st.just("") | DRAWN.map(line_text),
    item=_one_or_none([*REGISTER.lines, *REGISTER.routes, *REGISTER.places]),
    event=_one_or_none(REGISTER.events),
    event_kind=_some(EventKind),
    issue=_one_or_none(REGISTER.issues),
    side=_one_or_none(ActorGroup),
    channel=_one_or_none(Track),
    begin=st.none() | DAYS,
    figure=st.sampled_from(NumberView),
    basket=_some(["standings", "map~layer=none", "record~record=arctic-council", "changes~begin=2022-02-24"]),
).filter(lambda one: one.since is None or one.until is None or one.since <= one.until)
"""Selections in which every value is one that an address may hold."""
