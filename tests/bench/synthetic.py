"""Writes a register of many times the size, and a copy of the app that reads it.

Every row is repeated with new ids, and what points at a row points at the copy that belongs to it, so that the copies
hang together as the original does. What the code draws by name is not repeated: areas, tracks, lines and routes, states
as actors, the numbers of the series, and what is read when it is asked for: the law, and what is measured at sea.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from data.build.seal import seal
from data.register import TABLES_FOLDER, tables_described
from data.schema import EVERY_TABLE, TABLES
from tests.browser.server import ROOT

NOT_REPEATED = frozenset({"areas", "tracks", "lines", "routes", "series", *(EVERY_TABLE.keys() - TABLES.keys())})
NAMES = ("name_en", "name_fr")
PARTS = ("components", "data", "geo", "pages", ".streamlit")
_STATES = frozenset({"state", "state-group"})
_PARAGRAPH = re.compile(r"(p\d{2}[.-](?:fn)?)(\d+)(.*)", re.DOTALL)
_PARAGRAPHS_A_PAGE = 100

Row = dict[str, str]


def _tables(folder: Path) -> dict[str, list[Row]]:
    return {
        name: list(csv.DictReader(io.StringIO((folder / f"{name}.csv").read_text("utf-8"), newline="")))
        for name in EVERY_TABLE
    }


def _targets() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """Give, for each table, the columns that point at another one: that table, and what stands between several ids."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for resource in tables_described():
        name = Path(resource["path"]).stem
        columns = {
            field["name"]: (field["itemsFrom"].partition(".")[0], field["separator"])
            for field in resource["schema"]["fields"]
            if "itemsFrom" in field
        }
        for key in resource["schema"].get("foreignKeys", []):
            target = key["reference"]["resource"] or name
            columns[key["fields"]] = (target, "")
        found[name] = columns
    return found


def _renamed(table: str, key: str, copy: int) -> str:
    """Give the id that a row has in a copy."""
    if table in {"locators", "statements"}:
        begin, number, end = _PARAGRAPH.fullmatch(key).groups()  # type: ignore[union-attr]  # every such id has the form
        return f"{begin}{int(number) + copy * _PARAGRAPHS_A_PAGE}{end}"
    return f"{key}-x{copy}"


def _copied(
    row: Row, copy: int, own: str, columns: Mapping[str, tuple[str, str]], rename: Callable[[str, str, int], str]
) -> Row:
    new = dict(row)
    for column, (target, separator) in columns.items():
        keys = row[column].split(separator) if separator else [row[column]]
        new[column] = separator.join(rename(target, key, copy) if key else "" for key in keys)
    key = next(iter(row))
    new[key] = rename(own, row[key], copy)
    if row.get("address"):  # no page stands in the register twice
        new["address"] = f"{row['address']}/copy-{copy}"
    return new | {name: f"{row[name]} ({copy + 1})" for name in NAMES if row.get(name)}


def write(folder: Path, times: int, source: Path = TABLES_FOLDER) -> None:
    """Write tables of many times the rows, with sidecars that fit them.

    Parameters
    ----------
    folder : Path
        Where they go; it is made if it is not there.
    times : int
        How many times the rows there are; 1 leaves the register as it is.
    source : Path
        The tables to begin with.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tables, targets = _tables(source), _targets()
    fixed = {row["id"] for row in tables["actors"] if row["kind"] in _STATES}

    def rename(table: str, key: str, copy: int) -> str:
        kept = table in NOT_REPEATED or (table == "actors" and key in fixed)
        return key if kept else _renamed(table, key, copy)

    for name, rows in tables.items():
        copies: list[Row] = list(rows)
        for copy in range(1, times if name not in NOT_REPEATED else 1):
            repeated = (row for row in rows if not (name == "actors" and row["id"] in fixed))
            copies += [_copied(row, copy, name, targets[name], rename) for row in repeated]
        _write_table(folder / f"{name}.csv", copies)
        shutil.copy(source / f"{name}.source.toml", folder)
    seal(folder)


def _write_table(path: Path, rows: Iterable[Row]) -> None:
    text = io.StringIO(newline="")
    listed = list(rows)
    writer = csv.DictWriter(text, list(listed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    path.write_text(text.getvalue(), "utf-8", newline="")


def app_with(folder: Path, times: int) -> Path:
    """Copy the app into a folder, with a register of many times the size.

    Parameters
    ----------
    folder : Path
        Where it goes; must not be there yet.
    times : int
        How many times the rows there are.

    Returns
    -------
    Path
        The folder, from which the app can be started.
    """
    folder.mkdir()
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "app.py", folder)
    write(folder / "data" / "tables", times)
    return folder
