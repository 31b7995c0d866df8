"""The description of the tables for other programs."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from data.build.codes import LISTS
from data.build.package import describe
from data.codes import table_of
from data.errors import RegisterError
from data.register import sha256_of
from data.schema import EVERY_TABLE, columns_of
from tests.data.conftest import TinyRegister


def _resources(tiny: TinyRegister) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource for resource in json.loads(describe(tiny.folder))["resources"]}


def _field(tiny: TinyRegister, table: str, name: str) -> dict[str, Any]:
    fields: list[dict[str, Any]] = _resources(tiny)[table]["schema"]["fields"]
    return next(field for field in fields if field["name"] == name)


def test_the_same_tables_give_the_same_package(tiny: TinyRegister) -> None:
    assert describe(tiny.folder) == describe(tiny.folder)


def test_every_table_is_a_resource(tiny: TinyRegister) -> None:
    paths = [resource["path"] for resource in _resources(tiny).values()]
    assert paths[: len(EVERY_TABLE)] == [f"tables/{name}.csv" for name in EVERY_TABLE]


def test_every_list_of_codes_is_a_resource_after_the_tables(tiny: TinyRegister) -> None:
    paths = [resource["path"] for resource in _resources(tiny).values()]
    assert paths[len(EVERY_TABLE) :] == [f"codes/{table_of(kind.__name__)}.csv" for kind in LISTS]


@pytest.mark.parametrize("table", EVERY_TABLE)
def test_a_resource_describes_every_column(tiny: TinyRegister, table: str) -> None:
    names = [field["name"] for field in _resources(tiny)[table]["schema"]["fields"]]
    assert names == list(columns_of(EVERY_TABLE[table]))


def test_a_resource_has_the_size_and_checksum_of_its_file(tiny: TinyRegister) -> None:
    content = (tiny.folder / "areas.csv").read_bytes()
    resource = _resources(tiny)["areas"]
    assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{sha256_of(content)}")


def test_a_list_of_codes_is_an_enumeration(tiny: TinyRegister) -> None:
    assert _field(tiny, "initiatives", "format")["constraints"] == {
        "required": False,
        "enum": ["bilateral", "multilateral"],
    }


def test_an_identifier_is_required_and_unique(tiny: TinyRegister) -> None:
    constraints = _field(tiny, "areas", "id")["constraints"]
    assert constraints == {"required": True, "unique": True, "pattern": "[a-z0-9][a-z0-9-]*"}


def test_a_latitude_has_its_unit_and_bounds(tiny: TinyRegister) -> None:
    field = _field(tiny, "places", "lat_deg")
    assert (field["type"], field["unit"], field["constraints"]["minimum"]) == ("number", "degrees", -90)


def test_a_partial_date_is_a_string_with_a_pattern(tiny: TinyRegister) -> None:
    field = _field(tiny, "events", "date")
    assert (field["type"], bool(re.fullmatch(field["constraints"]["pattern"], "2019-05"))) == ("string", True)


def test_a_list_of_codes_is_a_string_whose_pattern_knows_them(tiny: TinyRegister) -> None:
    pattern = _field(tiny, "statements", "topics")["constraints"]["pattern"]
    assert [bool(re.fullmatch(pattern, cell)) for cell in ("arctic;science", "arctic", "arctic;x")] == [
        True,
        True,
        False,
    ]


def test_a_list_of_keys_names_its_table(tiny: TinyRegister) -> None:
    field = _field(tiny, "areas", "statements")
    assert (field["separator"], field["itemsFrom"]) == (";", "statements.id")


def test_the_first_column_is_the_primary_key(tiny: TinyRegister) -> None:
    assert _resources(tiny)["locators"]["schema"]["primaryKey"] == "locator"


def test_a_key_names_its_table_and_its_own_table_by_nothing(tiny: TinyRegister) -> None:
    assert _resources(tiny)["actors"]["schema"]["foreignKeys"] == [
        {"fields": "country", "reference": {"resource": "", "fields": "id"}},
        {"fields": "place", "reference": {"resource": "places", "fields": "id"}},
    ]


def test_without_a_table_there_is_no_package(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.csv").unlink()
    with pytest.raises(RegisterError, match=r"areas\.csv: the table is missing"):
        describe(tiny.folder)
