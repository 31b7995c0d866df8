"""The numbers of the register as figures: which measures stand on one figure, and what its headline may say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from data.codes import Exactness, Measure, NumberView, of_every
from data.register import Register
from data.schema import SeriesPoint

MEASURES: Mapping[NumberView, tuple[Measure, ...]] = of_every(
    NumberView,
    {
        NumberView.NSR_CARGO: (Measure.NSR_CARGO,),
        NumberView.NSR_TRANSIT_CARGO: (Measure.NSR_TRANSIT_CARGO,),
        NumberView.NSR_TRANSITS: (Measure.NSR_TRANSIT_VOYAGES, Measure.NSR_TRANSIT_SHIPS),
        NumberView.NWP_TRANSITS: (Measure.NWP_FULL_TRANSITS, Measure.NWP_COMMERCIAL_TRANSITS),
        NumberView.NWP_SO_FAR: (Measure.NWP_TRANSITS_SO_FAR,),
        NumberView.NWP_SHIPS: (Measure.NWP_SHIPS_ENTERING, Measure.NORTHERN_VTS_ZONE_VESSELS),
        NumberView.SEA_ICE: (
            Measure.SEA_ICE_SEPTEMBER_MEAN,
            Measure.SEA_ICE_DAILY_MINIMUM,
            Measure.SEA_ICE_FIVE_DAY_MINIMUM,
        ),
        NumberView.OBSERVERS: (
            Measure.ARCTIC_COUNCIL_OBSERVER_STATES,
            Measure.ARCTIC_COUNCIL_OBSERVERS,
            Measure.ARCTIC_COUNCIL_OBSERVERS_ADMITTED,
        ),
        NumberView.LISTINGS: (
            Measure.CANADIAN_LISTINGS_TOTAL,
            Measure.RUSSIAN_ENTRY_BANS_TOTAL,
            Measure.CANADIAN_LISTED_VESSELS_TOTAL,
        ),
        NumberView.LISTINGS_ANNOUNCED: (
            Measure.SANCTIONS_LISTED_INDIVIDUALS,
            Measure.SANCTIONS_LISTED_ENTITIES,
            Measure.SANCTIONS_LISTED_VESSELS,
        ),
    },
    f"{__name__}.MEASURES",
)
"""The measures of each figure; the first is the one that its headline speaks of."""


@dataclass(frozen=True, slots=True)
class Ends:
    """All numbers of the first and of the last date of a measure: several where sources do not agree.

    They are the same where there is one date.
    """

    first: tuple[SeriesPoint, ...]
    last: tuple[SeriesPoint, ...]


def points_of(register: Register, measure: Measure, day: date) -> tuple[SeriesPoint, ...]:
    """Give the numbers of a measure that were complete by a day, in order of time.

    A number for a year or a month counts from its end on: before, nobody can have known it. What a source only
    expected for a year counts from then too.
    """
    rows = (row for row in register.series.values() if row.measure is measure and row.date.last_day <= day)
    return tuple(sorted(rows, key=lambda row: row.date.span))


def ends_of(points: Iterable[SeriesPoint]) -> Ends | None:
    """Give the first and the last numbers of a measure that were counted, not expected; None where there are none."""
    counted = [row for row in points if row.exactness is not Exactness.FORECAST]
    if not counted:
        return None
    first, last = counted[0].date, counted[-1].date
    return Ends(
        tuple(row for row in counted if row.date == first),
        tuple(row for row in counted if row.date == last),
    )
