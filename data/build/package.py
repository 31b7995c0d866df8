"""``datapackage.json``: the tables described for other programs, after Frictionless Data Package v1."""

from __future__ import annotations

import json
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import pandera.pandas as pa

from data.build.codes import LISTS, code_texts
from data.catalog import CODES_SIDECAR, Sidecar, read_sidecar, sha256_of
from data.codes import CODES_FOLDER, Code, table_of
from data.errors import Fault, RegisterError
from data.language import Text
from data.load import TABLES
from data.schema import SCHEMAS, facts_of
from data.schema_codes import CODES

_LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_DESCRIPTION = (
    "Facts and views on cooperation between Canada and Russia in the Arctic, drawn from one article of 2020, each "
    "in our own words with the page and paragraph that it rests on, and what happened since, with sources and a grade. "
    "Texts are in English and French."
)
_DATE_NOTE = " Known to the year, the month or the day: YYYY, YYYY-MM or YYYY-MM-DD."


def _field(schema: pa.DataFrameSchema, name: str) -> dict[str, object]:
    """Describe one column; a list in a cell is a string whose form the pattern gives."""
    column, facts = schema.columns[name], facts_of(schema, name)
    is_date = facts["type"] == "date"
    field: dict[str, object] = {
        "name": name,
        "type": "string" if is_date else facts["type"],
        "description": f"{column.description}{_DATE_NOTE if is_date else ''}",
    }
    if "unit" in facts:
        field["unit"] = facts["unit"]
    if facts.get("many"):
        field["separator"] = facts["separator"]
        if "foreign_key" in facts:
            field["itemsFrom"] = facts["foreign_key"]
    limits: dict[str, object] = {"required": facts["required"]}
    limits |= {key: facts[key] for key in ("unique", "pattern", "minimum", "maximum") if key in facts}
    kind = facts.get("enum")
    if not facts.get("many") and isinstance(kind, type) and issubclass(kind, StrEnum):
        limits["enum"] = [str(value) for value in kind]
    field["constraints"] = limits
    return field


def _foreign_keys(table: str, schema: pa.DataFrameSchema) -> list[dict[str, object]]:
    """Describe the keys that stand alone in a cell; the standard has no form for lists of keys."""
    found: list[dict[str, object]] = []
    for name in schema.columns:
        facts = facts_of(schema, name)
        if "foreign_key" in facts and not facts["many"]:
            target, _, field = str(facts["foreign_key"]).partition(".")
            resource = "" if target == table else target
            found.append({"fields": name, "reference": {"resource": resource, "fields": field}})
    return found


def _resource(name: str, content: bytes, sidecar: Sidecar) -> dict[str, object]:
    return _described(name, f"tables/{name}.csv", content, sidecar, SCHEMAS[name])


def _list_of_codes(kind: type[Code], content: bytes, sidecar: Sidecar) -> dict[str, object]:
    """Describe a table of codes; its title is the column or the parameter that holds them."""
    name = table_of(kind.__name__)
    words = name.replace("_", " ")
    titled = replace(sidecar, title=Text(f"{sidecar.title.en}: {words}", f"{sidecar.title.fr}\u00a0: {words}"))
    return _described(f"codes-{name.replace('_', '-')}", f"codes/{name}.csv", content, titled, CODES)


def _described(name: str, path: str, content: bytes, sidecar: Sidecar, schema: pa.DataFrameSchema) -> dict[str, object]:
    described: dict[str, object] = {
        "fields": [_field(schema, column) for column in schema.columns],
        "primaryKey": next(iter(schema.columns)),
        "missingValues": [""],
    }
    if keys := _foreign_keys(name, schema):
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
        "licenses": [_LICENCE],
        "schema": described,
    }


def describe(folder: Path) -> str:
    """Write the data package of a folder of tables.

    Parameters
    ----------
    folder : Path
        Where the tables and sidecars are; the tables of codes are in the folder ``codes`` beside it.

    Returns
    -------
    str
        JSON; the same for the same tables, sidecars and schemas.

    Raises
    ------
    RegisterError
        If a table or a sidecar is missing or a sidecar cannot be read, with every such fault.
    """
    resources: list[dict[str, object]] = []
    sources: dict[str, None] = {}
    faults: list[Fault] = []
    for name in TABLES:
        try:
            sidecar = read_sidecar(folder / f"{name}.source.toml")
            resources.append(_resource(name, (folder / f"{name}.csv").read_bytes(), sidecar))
            sources[sidecar.citation] = None
        except FileNotFoundError:
            faults.append(Fault(f"{name}.csv", None, None, "the table is missing", f"a file in {folder.name}/"))
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
