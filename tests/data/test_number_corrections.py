"""What is easily told wrongly of the numbers is told rightly, each point with its test."""

from __future__ import annotations

import re

import pytest

from data.codes import Measure, Unit
from data.register import register

REGISTER = register()


def test_ships_in_transit_are_not_counted_as_voyages() -> None:
    ships = {row.date.year: row.value for row in REGISTER.series.values() if row.measure is Measure.NSR_TRANSIT_SHIPS}
    assert ships == {2024: 97, 2025: 103}
    assert {row.unit for row in REGISTER.series.values() if row.measure is Measure.NSR_TRANSIT_SHIPS} == {Unit.VESSELS}


def test_the_vessels_of_the_northern_zone_rest_on_the_page_that_names_the_zone() -> None:
    rows = [row for row in REGISTER.series.values() if row.measure is Measure.NORTHERN_VTS_ZONE_VESSELS]
    assert {row.date.year: row.value for row in rows} == {2020: 111, 2021: 150, 2022: 184, 2023: 205}
    assert all("nnsl-2024-northwest-passage" in row.references for row in rows)


def test_the_entities_of_february_2026_say_what_the_law_counts() -> None:
    people, entities = (REGISTER.series[f"sanctions-listed-{who}-2026"] for who in ("individuals", "entities"))
    assert (people.value, entities.value) == (21, 53)
    assert "54 entities from 19 February" in entities.note.en
    assert all("justice-laws-russia-regulations" in row.references for row in (people, entities))


@pytest.mark.parametrize("year", [2011, 2012, 2013])
def test_early_transits_say_that_their_pages_count_vessels(year: int) -> None:
    note = REGISTER.series[f"nsr-transit-voyages-{year}"].note
    assert re.search(r"pages? counts? vessels", note.en)
