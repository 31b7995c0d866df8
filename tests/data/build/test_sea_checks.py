"""Each fault of what is measured at sea is found, with file, row and what would be right."""

from __future__ import annotations

import pytest

from data.build.check import check
from tests.data.conftest import TinyRegister

EXPLAINED = {
    "too long": (
        "route_waters",
        {"to_km": "1902.0", "length_km": "1902.0", "length_nm": "1027.0"},
        "the legs of 'northwest-passage-1' under neutral are 1902.0 km long together; expected 1852 km within 0.1%",
    ),
    "no leg of a reading": (
        "route_waters",
        {"reading": "canada", "id": "northwest-passage-1--canada-2"},
        "column reading: 'northwest-passage-1' has no legs under neutral; expected a row for each leg",
    ),
    "other ends": (
        "route_waters",
        {"from_km": "10.0"},
        "column length_km: '1852.0' is not what lies between from_km and to_km; expected to_km less from_km",
    ),
    "somebody’s high seas": (
        "route_waters",
        {"of": "canada"},
        "column of: the states do not fit the zone; expected nobody exactly on the high seas",
    ),
    "other sum": (
        "port_distances",
        {"arctic_km": "999"},
        "column length_km: '1852' is not the sum of its two parts; expected arctic_km and network_km together",
    ),
    "other miles": (
        "port_distances",
        {"length_nm": "1002"},
        "column length_nm: '1002' is not the length in km; expected length_km divided by 1.852",
    ),
    "other name": (
        "port_distances",
        {"way": "suez"},
        "column id: 'murmansk-churchill--no-passage' is not named after its ends and its way; expected start, end and",
    ),
    "a route without a passage": (
        "port_distances",
        {"route": "northwest-passage-1"},
        "column route: the route does not fit the way; expected a route of the passage exactly where the way is one",
    ),
}


@pytest.mark.parametrize("name", EXPLAINED)
def test_a_fault_of_what_is_measured_is_named(tiny: TinyRegister, name: str) -> None:
    table, cells, line = EXPLAINED[name]
    tiny.change(table, 2, **cells)
    found = [str(fault) for fault in check(tiny.folder, sealing=True)]
    assert any(line in one for one in found), found
