"""The register itself: what stands in data/tables."""

from __future__ import annotations

from data.build.check import check
from data.build.package import describe
from data.register import register, sources


def test_the_register_has_no_fault() -> None:
    assert [str(fault) for fault in check(sources.TABLES_FOLDER)] == []


def test_the_data_package_is_current() -> None:
    assert sources.package_bytes().decode("utf-8") == describe(sources.TABLES_FOLDER)


def test_the_sealed_tables_load() -> None:
    assert set(register().by_locator) <= set(register().locators)
