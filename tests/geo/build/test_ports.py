"""Distances between ports: as published where one is, the same ends for every way, and none without sense."""

from __future__ import annotations

import itertools

import pytest

from data.codes import Port, SeaWay
from data.register import port_distances
from geo.build.ports import PACIFIC, by_network
from tests.each import each

ROWS = port_distances()
PUBLISHED_NM = {
    "murmansk-yokohama--suez": 12_840,
    "murmansk-yokohama--northern-sea-route": 5_770,
}
"""Nautical miles by the Valdai Discussion Club's infographic on the Northern Sea Route."""


@each("name", PUBLISHED_NM)
def test_a_distance_is_within_three_per_cent_of_a_published_one(name: str) -> None:
    assert ROWS[name].length_nm == pytest.approx(PUBLISHED_NM[name], rel=0.03)


def test_ports_of_two_oceans_have_every_way_and_others_the_one_without_a_passage() -> None:
    expected = {
        (start, end): [way for way in SeaWay if (way is SeaWay.NO_PASSAGE) is ((start in PACIFIC) == (end in PACIFIC))]
        for start, end in itertools.combinations(Port, 2)
    }
    found: dict[tuple[Port, Port], list[SeaWay]] = {}
    for row in ROWS.values():
        found.setdefault((row.start, row.end), []).append(row.way)
    assert found == expected


@each("way", [SeaWay.SUEZ, SeaWay.PANAMA, SeaWay.CAPE])
def test_the_way_from_one_port_differs_from_that_of_another_by_the_same_beyond_where_they_meet(way: SeaWay) -> None:
    beyond = [ROWS[f"murmansk-{port}--{way}"].length_km - ROWS[f"sabetta-{port}--{way}"].length_km for port in PACIFIC]
    assert max(beyond) - min(beyond) <= 1


def test_a_way_by_no_arctic_passage_between_southern_ports_has_no_arctic_part() -> None:
    assert {ROWS[f"rotterdam-{port}--suez"].arctic_km for port in PACIFIC} == {0}


def test_the_arctic_passages_are_no_longer_than_the_cape_for_any_pair() -> None:
    for row in ROWS.values():
        if row.way in {SeaWay.NORTHERN_SEA_ROUTE, SeaWay.NORTHWEST_PASSAGE}:
            assert row.length_km < ROWS[f"{row.start}-{row.end}--cape"].length_km


def test_the_network_goes_by_the_passage_that_is_open_and_no_other() -> None:
    rotterdam, yokohama = (4.05, 51.98), (139.7, 35.43)
    ways = {name: by_network(rotterdam, yokohama, name) for name in ("suez", "panama", "south_africa")}
    assert min(lat for _, lat in ways["south_africa"]) < -30
    assert min(lat for _, lat in ways["suez"]) > -10
    assert any(-81 < (lon + 180) % 360 - 180 < -79 and 8 < lat < 10 for lon, lat in ways["panama"])
