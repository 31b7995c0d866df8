"""The register itself: what stands in data/tables."""

from __future__ import annotations

from data import catalog, load
from data.build.check import check
from data.build.package import describe


def test_the_register_has_no_fault() -> None:
    assert [str(fault) for fault in check(catalog.TABLES_FOLDER)] == []


def test_the_data_package_is_current() -> None:
    assert catalog.package_bytes().decode("utf-8") == describe(catalog.TABLES_FOLDER)


def test_the_sealed_tables_load() -> None:
    assert set(load.register().by_locator) <= set(load.register().locators)
