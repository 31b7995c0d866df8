"""The numbers of the series are those of their sources, with gaps where nothing was verified."""

from __future__ import annotations

from collections import Counter

import pytest

from data.codes import Exactness, Grade, Measure, Origin, ReferenceKind
from data.register import register
from data.schema import SeriesPoint
from data.schema.rules import LAST_YEAR_OF_THE_ARTICLE
from tests.each import each

REGISTER = register()
POINTS = tuple(REGISTER.series.values())
ICE_YEARS = range(1979, 2026)
ICE = (Measure.SEA_ICE_SEPTEMBER_MEAN, Measure.SEA_ICE_DAILY_MINIMUM, Measure.SEA_ICE_FIVE_DAY_MINIMUM)

CARGO_MT = {
    2014: {3.7},
    2015: {5.39},
    2016: {7.47},
    2017: {10.7},
    2018: {20.18, 19.7},
    2019: {31.53},
    2020: {32.97},
    2021: {34.85},
    2022: {34.034, 34.117},
    2023: {36.254},
    2024: {37.89},
    2025: {37.02},
}
TRANSIT_CARGO_KT = {
    2011: {820.8},
    2012: {1261.5},
    2013: {1355.9},
    2014: {274.3},
    2018: {491.3},
    2019: {697.3},
    2020: {1281.0},
    2021: {2009.9, 2041.3},
    2023: {2129.0},
    2024: {3090.0},
    2025: {3200.0},
}
TRANSIT_VOYAGES = {2011: {34}, 2012: {46}, 2013: {71}, 2014: {25}, 2015: {18}, 2019: {37}, 2024: {92}}
TRANSIT_SHIPS = {2024: {97}, 2025: {103}}
FULL_TRANSITS = {2008: {17}, 2009: {23}, 2017: {31}, 2018: {5}, 2019: {27}, 2023: {46}}
TRANSITS_SO_FAR = {2012: {185}, 2019: {313}, 2025: {465}}
COMMERCIAL = {2023: {24, 13}, 2024: {18}}
SHIPS = {2013: {112}, 2019: {160}}
ZONE_VESSELS = {2020: {111}, 2021: {150}, 2022: {184}, 2023: {205}}
OBSERVER_STATES = {1998: {4}, 2000: {5}, 2006: {6}, 2013: {12}, 2017: {13}}
LISTINGS = {2021: {430, 425}, 2023: {2100}, 2024: {2900}, 2026: {3400}}
ENTRY_BANS = {2022: {300}, 2024: {1593}}
SEPTEMBER_MEANS = (
    "7.05 7.67 7.14 7.30 7.39 6.81 6.70 7.41 7.28 7.37 7.01 6.14 6.47 7.47 6.40 7.14 6.08 7.58 6.69 6.54 6.12 6.25 "
    "6.73 5.83 6.12 5.98 5.50 5.86 4.27 4.69 5.26 4.87 4.56 3.57 5.21 5.22 4.62 4.53 4.82 4.79 4.36 4.00 4.95 4.90 "
    "4.38 4.35 4.75"
)


def _of(measure: Measure) -> list[SeriesPoint]:
    return [point for point in POINTS if point.measure is measure]


def _by_year(measure: Measure) -> dict[int, set[float]]:
    values: dict[int, set[float]] = {}
    for point in _of(measure):
        values.setdefault(point.date.year, set()).add(point.value)
    return values


def _of_year(measure: Measure, year: int) -> SeriesPoint:
    (point,) = (point for point in _of(measure) if point.date.year == year)
    return point


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        (Measure.NSR_CARGO, CARGO_MT),
        (Measure.NSR_TRANSIT_CARGO, TRANSIT_CARGO_KT),
        (Measure.NSR_TRANSIT_VOYAGES, TRANSIT_VOYAGES),
        (Measure.NSR_TRANSIT_SHIPS, TRANSIT_SHIPS),
        (Measure.NWP_FULL_TRANSITS, FULL_TRANSITS),
        (Measure.NWP_TRANSITS_SO_FAR, TRANSITS_SO_FAR),
        (Measure.NWP_COMMERCIAL_TRANSITS, COMMERCIAL),
        (Measure.NWP_SHIPS_ENTERING, SHIPS),
        (Measure.NORTHERN_VTS_ZONE_VESSELS, ZONE_VESSELS),
        (Measure.ARCTIC_COUNCIL_OBSERVER_STATES, OBSERVER_STATES),
        (Measure.ARCTIC_COUNCIL_OBSERVERS, {2024: {38}}),
        (Measure.CANADIAN_LISTINGS_TOTAL, LISTINGS),
        (Measure.CANADIAN_LISTED_VESSELS_TOTAL, {2026: {600}}),
        (Measure.RUSSIAN_ENTRY_BANS_TOTAL, ENTRY_BANS),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_measure_has_the_numbers_of_its_sources_and_no_others(
    measure: Measure, values: dict[int, set[float]]
) -> None:
    assert _by_year(measure) == values


def test_cargo_of_years_that_nobody_could_verify_stays_a_gap() -> None:
    assert not {2011, 2012, 2013} & _by_year(Measure.NSR_CARGO).keys()


@pytest.mark.parametrize("measure", ICE)
def test_sea_ice_has_one_number_for_each_of_forty_seven_years(measure: Measure) -> None:
    assert [point.date.year for point in _of(measure)] == list(ICE_YEARS)


def test_the_september_means_are_those_of_the_index() -> None:
    means = [point.value for point in _of(Measure.SEA_ICE_SEPTEMBER_MEAN)]
    assert means == [float(value) for value in SEPTEMBER_MEANS.split()]


@pytest.mark.parametrize(("measure", "value"), list(zip(ICE, (4.75, 4.543, 4.602), strict=True)))
def test_each_of_the_three_values_of_2025_is_what_it_is_called(measure: Measure, value: float) -> None:
    assert _of_year(measure, 2025).value == value


@pytest.mark.parametrize("measure", ICE)
def test_the_note_of_a_value_of_2025_names_the_other_two(measure: Measure) -> None:
    others = [f"{_of_year(other, 2025).value:g}" for other in ICE if other is not measure]
    note = _of_year(measure, 2025).note
    assert all(value in note.en and value.replace(".", ",") in note.fr for value in others)


@each("year", ICE_YEARS)
def test_the_lowest_day_is_below_the_lowest_five_days_and_those_below_the_mean(year: int) -> None:
    mean, day, five_days = (_of_year(measure, year).value for measure in ICE)
    assert day <= five_days <= mean


def test_the_lowest_five_days_are_marked_as_worked_out_here() -> None:
    assert {point.exactness for point in _of(Measure.SEA_ICE_FIVE_DAY_MINIMUM)} == {Exactness.COMPUTED}


@pytest.mark.parametrize(
    ("measure", "year"),
    [(Measure.NSR_TRANSIT_CARGO, 2021), (Measure.NSR_TRANSIT_CARGO, 2025)],
)
def test_what_was_only_expected_is_marked_as_expected(measure: Measure, year: int) -> None:
    exact = {point.exactness for point in _of(measure) if point.date.year == year}
    assert Exactness.FORECAST in exact


def test_no_measure_has_two_numbers_for_a_year_under_one_variant() -> None:
    seen = Counter((point.measure, point.date.year, point.variant.en) for point in POINTS)
    assert [key for key, times in seen.items() if times > 1] == []


def test_figures_that_disagree_each_say_whose_they_are() -> None:
    seen = Counter((point.measure, point.date.year) for point in POINTS)
    nameless = [point.id for point in POINTS if seen[point.measure, point.date.year] > 1 and not point.variant]
    assert nameless == []


@each("measure", Measure)
def test_a_measure_has_one_unit(measure: Measure) -> None:
    assert len({point.unit for point in _of(measure)}) == 1


def test_a_number_is_beside_the_article_up_to_its_year_and_after_it_later() -> None:
    wrong = [
        point.id
        for point in POINTS
        if point.origin is not Origin.ARTICLE
        and (point.origin is Origin.CONTEXT) != (point.date.year <= LAST_YEAR_OF_THE_ARTICLE)
    ]
    assert wrong == []


def test_a_number_from_outside_the_article_names_later_sources_alone() -> None:
    kinds = {
        REGISTER.references[reference].kind
        for point in POINTS
        if point.origin is not Origin.ARTICLE
        for reference in point.references
    }
    assert kinds == {ReferenceKind.LATER_SOURCE}


def test_a_number_of_one_origin_has_the_grade_of_one_source() -> None:
    assert {point.grade for measure in ICE for point in _of(measure)} == {Grade.ONE_SOURCE}


@pytest.mark.parametrize(
    "measure",
    [Measure.CANADIAN_LISTINGS_TOTAL, Measure.CANADIAN_LISTED_VESSELS_TOTAL, Measure.SANCTIONS_LISTED_VESSELS],
)
def test_listings_of_later_years_are_said_not_to_rest_on_the_magnitsky_law(measure: Measure) -> None:
    unsaid = [
        point.id
        for point in _of(measure)
        if point.date.year > 2021 and "under the Special Economic Measures Act, not under" not in point.note.en
    ]
    assert unsaid == []


def test_no_number_of_listings_is_one_of_the_magnitsky_law() -> None:
    assert [measure for measure in Measure if "magnitsky" in measure] == []
