"""Which initiatives and statements a `Selection` asks for, with the counts of every filter."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date

from data import search, states
from data.facets import Faceted, Outcome, apply
from data.load import Register
from data.records import Initiative, Statement
from data.select import COOPERATION_FACETS, EVIDENCE_FACETS, NOT_STATED, Selection

_SEARCHED, _IN_PERIOD = "q", "period"
_YES = ("yes",)
_NO: tuple[str, ...] = ()


def day_of(register: Register, selection: Selection) -> date:
    """Give the as-of date of a view: the chosen one, at the latest the last day that its register speaks of.

    A day after the article's last stays in the address while the article alone is shown, and counts again without it.
    """
    last = states.last_day_covered(register)
    return min(selection.on or last, last)


@functools.cache
def _initiative_values(register: Register) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        row.id: {
            "area": (row.area,),
            "track": (row.track,),
            "format": (row.format or NOT_STATED,),
            "place": row.places,
            "party": tuple(party.actor for party in register.parties.get(row.id, ())),
        }
        for row in register.initiatives.values()
    }


@functools.lru_cache(maxsize=16)
def _states(register: Register, day: date) -> Mapping[str, tuple[str]]:
    return {initiative: (states.standing(register, initiative, day).state,) for initiative in register.initiatives}


@functools.cache
def _statement_values(register: Register) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        row.id: {
            "section": (row.section,),
            "page": (str(register.locators[row.locator].page),),
            "speaker": row.said_by,
            "topic": row.topics,
            "kind": (row.kind,),
        }
        for row in register.statements.values()
    }


def _in_period(register: Register, row: Initiative, selection: Selection) -> bool:
    first = selection.since or 0
    last = selection.until or date.max.year
    return any(first <= year <= last for year in states.years_of(register, row))


def initiatives(register: Register, selection: Selection) -> Outcome[Initiative]:
    """Give the initiatives that a view asks for.

    Parameters
    ----------
    register : Register
        The register.
    selection : Selection
        The view; its facets, search words, period and as-of date are used.

    Returns
    -------
    Outcome
        The rows in the order of the register. Besides the facets, ``without`` has ``q`` and ``period``.
    """
    day = day_of(register, selection)
    values, standing = _initiative_values(register), _states(register, day)
    wanted = search.terms(selection.q)
    index = search.initiative_index(register)
    bounded = selection.since is not None or selection.until is not None
    rows = [
        Faceted(
            row,
            {
                **values[row.id],
                "state": standing[row.id],
                _SEARCHED: _YES if search.matches(index[row.id], wanted) else _NO,
                _IN_PERIOD: _YES if not bounded or _in_period(register, row, selection) else _NO,
            },
        )
        for row in register.initiatives.values()
    ]
    chosen = {facet: getattr(selection, facet) for facet in COOPERATION_FACETS}
    chosen |= {_SEARCHED: _YES if wanted else _NO, _IN_PERIOD: _YES if bounded else _NO}
    return apply(rows, chosen)


def statements(register: Register, selection: Selection) -> Outcome[Statement]:
    """Give the statements that a view asks for, in the order of the article.

    Parameters
    ----------
    register : Register
        The register.
    selection : Selection
        The view; its facets of statements and its search words are used.

    Returns
    -------
    Outcome
        The rows; besides the facets, ``without`` has ``q``.
    """
    values = _statement_values(register)
    wanted = search.terms(selection.q)
    index = search.statement_index(register)
    rows = [
        Faceted(row, {**values[row.id], _SEARCHED: _YES if search.matches(index[row.id], wanted) else _NO})
        for row in register.statements.values()
    ]
    chosen = {facet: getattr(selection, facet) for facet in EVIDENCE_FACETS}
    return apply(rows, chosen | {_SEARCHED: _YES if wanted else _NO})
