"""The check names what the register has no place for, before it is sealed and does not start."""

from __future__ import annotations

import pytest

from data.build import check as checks
from data.register import TABLES_FOLDER
from data.schema import TABLES, Place


def test_a_table_that_the_register_has_no_field_for_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "TABLES", {**TABLES, "unheard-of": Place})
    told = [fault for fault in checks.check(TABLES_FOLDER) if fault.file == "data/register/load.py"]
    assert [fault.problem for fault in told] == ["'unheard-of' is a table and no field of Register"]
