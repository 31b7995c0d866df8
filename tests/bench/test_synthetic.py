"""A register of many times the size is as sound as the register."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from data.build.check import check
from data.codes import CODES_FOLDER
from data.register import load, register
from tests.bench.synthetic import write


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the tables of a register of three times the size, with the codes beside them."""
    tables = tmp_path_factory.mktemp("synthetic") / "tables"
    copytree(CODES_FOLDER, tables.parent / CODES_FOLDER.name, ignore=ignore_patterns("*.py", "__pycache__"))
    write(tables, 3)
    return tables


def test_it_has_no_fault(folder: Path) -> None:
    assert check(folder) == []


def test_it_has_three_times_the_initiatives(folder: Path) -> None:
    assert len(load(folder).initiatives) == 3 * len(register().initiatives)


def test_a_copy_points_at_its_own_copies(folder: Path) -> None:
    history = load(folder).history
    assert {len(history[key]) for key in (key for key in history if key.startswith("arctic-council"))} == {
        len(register().history["arctic-council"])
    }
