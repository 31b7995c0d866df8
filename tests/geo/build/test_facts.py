"""The law's points are read in order, and only from a table that is the one its sidecar describes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.errors import RegisterError
from geo.build.context import INPUTS_FOLDER
from geo.build.facts import LINE_POINTS, SEALING, anchor, fishing_zone, line_points, low_water_stretches, seal_all
from geo.build.legs import Leg


def test_points_of_a_line_keep_their_order_and_legs() -> None:
    given = line_points(INPUTS_FOLDER, "polar-code-arctic-waters")
    assert [point.leg for point in given] == [
        Leg.NOT_STATED,
        Leg.RHUMB_LINE,
        Leg.RHUMB_LINE,
        Leg.NOT_STATED,
        Leg.GREAT_CIRCLE,
        None,
        Leg.NOT_STATED,
    ]


def test_a_meridian_alone_stands_at_the_equator() -> None:
    assert anchor(INPUTS_FOLDER, "soviet-decree-1926-west") == (32.0764, 0.0)


@pytest.mark.parametrize(("area", "count"), [("1", 2), ("2", 95), ("3", 33)])
def test_an_area_of_the_fishing_zone_has_its_points(area: str, count: int) -> None:
    assert len(fishing_zone(INPUTS_FOLDER, area)) == count


def test_there_are_27_low_water_stretches() -> None:
    assert len(low_water_stretches(INPUTS_FOLDER)) == 27


@pytest.fixture
def altered(tmp_path: Path) -> Path:
    """Give a folder with a table that was changed."""
    for path in INPUTS_FOLDER.glob(f"{LINE_POINTS}.*"):
        shutil.copy(path, tmp_path)
    table = tmp_path / f"{LINE_POINTS}.csv"
    table.write_text(table.read_text("utf-8").replace("35.0001", "35.0"), "utf-8")
    return tmp_path


def test_an_altered_table_is_refused_with_the_command_that_seals_it(altered: Path) -> None:
    with pytest.raises(RegisterError, match=f"is not the one its sidecar describes.*{SEALING}"):
        line_points(altered, "norway-russia-2010")


def test_an_altered_table_is_read_once_it_was_sealed(altered: Path) -> None:
    assert (seal_all(altered), seal_all(altered)) == ([LINE_POINTS], [])
    assert line_points(altered, "norway-russia-2010")
