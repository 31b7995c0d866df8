"""Which initiatives and statements a `Selection` asks for, with the counts of every filter."""

from __future__ import annotations

import functools
from datetime import date

from data.codes import InitiativeKind, Seen
from data.queries import facets, listings, search, states
from data.queries.facets import Faceted, Index, Masks, Outcome
from data.register import Register
from data.schema import Initiative, Statement
from data.selection import COOPERATION_FACETS, EVIDENCE_FACETS, NOT_STATED, Selection

_SEARCHED, _IN_PERIOD = "q", "period"
_COUNTED = frozenset({InitiativeKind.COOPERATION})
_BESIDE = frozenset(InitiativeKind) - _COUNTED
_YES = ("yes",)


def day_of(register: Register, selection: Selection) -> date:
    """Give the as-of date of a view: the chosen one, at the latest the last day that its register speaks of.

    A day after the article's last stays in the address while the article alone is shown, and counts again without it.
    """
    last = states.last_day_covered(register)
    return min(selection.on or last, last)


@functools.cache
def _initiative_index(register: Register, kinds: frozenset[InitiativeKind]) -> Index[Initiative]:
    return facets.index(
        [
            Faceted(
                row,
                {
                    "area": (row.area,),
                    "track": (row.track,),
                    "format": (row.format or NOT_STATED,),
                    "place": row.places,
                    "party": tuple(party.actor for party in register.parties.get(row.id, ())),
                },
            )
            for row in register.initiatives.values()
            if row.kind in kinds
        ]
    )


@functools.lru_cache(maxsize=16)
def _states(register: Register, kinds: frozenset[InitiativeKind], day: date) -> Masks:
    standing = states.states_on(register, day)
    return facets.masks((standing[row.id],) for row in _initiative_index(register, kinds).rows)


@functools.lru_cache(maxsize=16)
def _seen(register: Register, kinds: frozenset[InitiativeKind], day: date) -> Masks:
    """Give what was seen lately and what earlier, of the states that can fade."""
    standing, faded = states.states_on(register, day), states.faded_on(register, day)
    return facets.masks(
        (Seen.EARLIER if row.id in faded else Seen.LATELY,) if standing[row.id] in states.FADING else ()
        for row in _initiative_index(register, kinds).rows
    )


@functools.lru_cache(maxsize=16)
def _listed(register: Register, kinds: frozenset[InitiativeKind], day: date) -> Masks:
    by = listings.listed_on(register, day)
    return facets.masks(by[row.id] for row in _initiative_index(register, kinds).rows)


@functools.cache
def _statement_index(register: Register) -> Index[Statement]:
    return facets.index(
        [
            Faceted(
                row,
                {
                    "section": (row.section,),
                    "page": (str(register.locators[row.locator].page),),
                    "speaker": row.said_by,
                    "topic": row.topics,
                    "kind": (row.kind,),
                },
            )
            for row in register.statements.values()
        ]
    )


def _in_period(register: Register, row: Initiative, selection: Selection) -> bool:
    first = selection.since or 0
    last = selection.until or date.max.year
    return any(first <= year <= last for year in states.years_of(register, row))


def initiatives(register: Register, selection: Selection) -> Outcome[Initiative]:
    """Give the cooperation that a view asks for by its facets, search words, period and as-of date.

    The rows stand in the order of the register. Besides the facets, ``without`` has ``q`` and ``period``.
    """
    return _initiatives(register, selection, _COUNTED)


def beside(register: Register, selection: Selection) -> tuple[Initiative, ...]:
    """Give what the article suggests or sees between others, as far as the same view asks for it."""
    return _initiatives(register, selection, _BESIDE).rows


def _initiatives(register: Register, selection: Selection, kinds: frozenset[InitiativeKind]) -> Outcome[Initiative]:
    day = day_of(register, selection)
    index = _initiative_index(register, kinds).and_(
        state=_states(register, kinds, day), seen=_seen(register, kinds, day), listed=_listed(register, kinds, day)
    )
    chosen = {facet: getattr(selection, facet) for facet in COOPERATION_FACETS}
    if not register.listings:  # the article alone knows of none, so that it cannot be asked for them
        chosen["listed"] = ()
    if wanted := search.terms(selection.q):
        texts = search.initiative_index(register)
        index = index.and_(q=facets.masks(_YES if search.matches(texts[row.id], wanted) else () for row in index.rows))
        chosen[_SEARCHED] = _YES
    if selection.since is not None or selection.until is not None:
        index = index.and_(
            period=facets.masks(_YES if _in_period(register, row, selection) else () for row in index.rows)
        )
        chosen[_IN_PERIOD] = _YES
    return facets.apply(index, chosen)


def statements(register: Register, selection: Selection) -> Outcome[Statement]:
    """Give the statements that a view asks for by its facets and search words, in the order of the article.

    Besides the facets, ``without`` has ``q``.
    """
    index = _statement_index(register)
    chosen = {facet: getattr(selection, facet) for facet in EVIDENCE_FACETS}
    if wanted := search.terms(selection.q):
        texts = search.statement_index(register)
        index = index.and_(q=facets.masks(_YES if search.matches(texts[row.id], wanted) else () for row in index.rows))
        chosen[_SEARCHED] = _YES
    return facets.apply(index, chosen)
