"""``datapackage.json``: the tables described for other programs, after Frictionless Data Package v1."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from data.build.codes import LISTS, code_texts
from data.codes import CODES_FOLDER, Code, table_of
from data.dates import PartialDate
from data.errors import Fault, RegisterError, missing_table
from data.language import Text
from data.register import CODES_SIDECAR, Sidecar, read_sidecar, sha256_of
from data.schema import EVERY_TABLE, CodeRow, Column, columns_of

_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_LICENCES = {
    "CC BY 4.0": _LICENCE,
    "Open Government Licence - Canada": {
        "name": "OGL-Canada-2.0",
        "title": "Open Government Licence - Canada",
        "path": "https://open.canada.ca/en/open-government-licence-canada",
    },
}
"""The licences of the tables, by the name that a sidecar gives; the package as a whole has the first."""
_DESCRIPTION = (
    "Facts and views on cooperation between Canada and Russia in the Arctic, drawn from one article of 2020, each "
    "in our own words with the page and paragraph that it rests on, and what happened since, with sources and a grade. "
    "Texts are in English and French."
)
_DATE_FORM = r"\d{4}(-\d{2}(-\d{2})?)?"
_DATE_NOTE = " Known to the year, the month or the day: YYYY, YYYY-MM or YYYY-MM-DD."


def _pattern(column: Column) -> str:
    """Give the form of a column's cells, empty where any will do."""
    if column.kind is PartialDate:
        return _DATE_FORM
    if column.many and column.codes:
        item = "|".join(map(re.escape, column.codes))
        return f"({item})({column.separator}({item}))*"
    return column.pattern


def _field(column: Column) -> dict[str, object]:
    """Describe one column; a list in a cell is a string whose form the pattern gives."""
    type_of_number = "integer" if column.whole else "number"
    field: dict[str, object] = {
        "name": column.name,
        "type": type_of_number if column.is_number else "string",
        "description": f"{column.description}{_DATE_NOTE if column.kind is PartialDate else ''}",
    }
    if column.unit:
        field["unit"] = column.unit
    if column.many:
        field["separator"] = column.separator
        if column.key:
            field["itemsFrom"] = column.key
    limits: dict[str, object] = {"required": column.required}
    optional = {
        "unique": column.unique or None,
        "pattern": _pattern(column) or None,
        "minimum": column.minimum,
        "maximum": column.maximum,
        "enum": list(map(str, column.codes)) if column.codes and not column.many and not column.unique else None,
    }
    field["constraints"] = limits | {name: value for name, value in optional.items() if value is not None}
    return field


def _foreign_keys(table: str, columns: Mapping[str, Column]) -> list[dict[str, object]]:
    """Describe the keys that stand alone in a cell; the standard has no form for lists of keys."""
    found: list[dict[str, object]] = []
    for name, column in columns.items():
        if column.key and not column.many:
            target, _, field = column.key.partition(".")
            resource = "" if target == table else target
            found.append({"fields": name, "reference": {"resource": resource, "fields": field}})
    return found


def _resource(name: str, content: bytes, sidecar: Sidecar) -> dict[str, object]:
    return _described(name, f"tables/{name}.csv", content, sidecar, EVERY_TABLE[name])


def _list_of_codes(kind: type[Code], content: bytes, sidecar: Sidecar) -> dict[str, object]:
    """Describe a table of codes; its title is the column or the parameter that holds them."""
    name = table_of(kind.__name__)
    words = name.replace("_", " ")
    titled = replace(sidecar, title=Text(f"{sidecar.title.en}: {words}", f"{sidecar.title.fr}\u00a0: {words}"))
    return _described(f"codes-{name.replace('_', '-')}", f"codes/{name}.csv", content, titled, CodeRow)


def _described(name: str, path: str, content: bytes, sidecar: Sidecar, record: type) -> dict[str, object]:
    columns = columns_of(record)
    described: dict[str, object] = {
        "fields": [_field(column) for column in columns.values()],
        "primaryKey": next(iter(columns)),
        "missingValues": [""],
    }
    if keys := _foreign_keys(name, columns):
        described["foreignKeys"] = keys
    return {
        "name": name,
        "profile": "tabular-data-resource",
        "path": path,
        "title": sidecar.title.en,
        "title_fr": sidecar.title.fr,
        "description": sidecar.description.en,
        "description_fr": sidecar.description.fr,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256_of(content)}",
        "sources": [{"title": sidecar.citation}],
        "licenses": [_LICENCES.get(sidecar.licence_out, {"name": sidecar.licence_out})],
        "schema": described,
    }


def describe(folder: Path) -> str:
    """Write the data package of a folder of tables and the codes beside it: the same text for the same files.

    Raises
    ------
    RegisterError
        If a table or a sidecar is missing or a sidecar cannot be read, with every such fault.
    """
    resources: list[dict[str, object]] = []
    sources: dict[str, None] = {}
    faults: list[Fault] = []
    for name in EVERY_TABLE:
        try:
            sidecar = read_sidecar(folder / f"{name}.source.toml")
            resources.append(_resource(name, (folder / f"{name}.csv").read_bytes(), sidecar))
            sources[sidecar.citation] = None
        except FileNotFoundError:
            faults.append(missing_table(folder / f"{name}.csv"))
        except RegisterError as error:
            faults += error.faults
    codes = folder.parent / CODES_FOLDER.name
    try:
        texts, sidecar = code_texts(codes), read_sidecar(codes / CODES_SIDECAR)
    except RegisterError as error:
        faults += error.faults
    if faults:
        raise RegisterError(faults)
    resources += [_list_of_codes(kind, texts[table_of(kind.__name__)].encode(), sidecar) for kind in LISTS]
    package = {
        "profile": "tabular-data-package",
        "name": "arctic-common-ground",
        "title": "Arctic Common Ground",
        "description": _DESCRIPTION,
        "licenses": [_LICENCE],
        "sources": [{"title": citation} for citation in sources],
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"
