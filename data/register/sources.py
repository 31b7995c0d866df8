"""The sidecars: where each table comes from, under which licence, and its checksum."""

from __future__ import annotations

import functools
import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from data.codes import CODES_FOLDER, checksum_of_texts, codes_read
from data.dates import EXPECTED as DATE
from data.dates import PartialDate
from data.errors import CHECK_COMMAND, Fault, RegisterError, missing_table
from data.language import Text

TABLES_FOLDER = Path(__file__).resolve().parents[1] / "tables"
PACKAGE_FILE = TABLES_FOLDER.parent / "datapackage.json"
CODES_SIDECAR = "codes.source.toml"
_SEALING = f"{CHECK_COMMAND} --seal"
_HINT = "what was last checked; after a change run `{command}`"


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What ``NAME.source.toml`` says of one table, and of what the table was drawn from.

    Attributes
    ----------
    licence_in, licence_out : Text, str
        Terms of what the table was drawn from, and licence of the table.
    producer, citation : str
        Who made what it was drawn from, and its full citation.
    retrieved, covers_to : str
        ISO dates, possibly partial: when the source was read, and the last date that it speaks of.
    sha256 : str
        Checksum of the CSV file.
    """

    name: str
    title: Text
    description: Text
    processing: Text
    licence_in: Text
    producer: str
    citation: str
    retrieved: str
    covers_to: str
    licence_out: str
    sha256: str


def sha256_of(content: bytes) -> str:
    """Give the SHA-256 of some bytes as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _text(fields: Mapping[str, Any], name: str) -> Text:
    """Give a field that has both languages."""
    return Text(str(fields[name]["en"]), str(fields[name]["fr"]))


def read_sidecar(path: Path) -> Sidecar:
    """Read a file ``NAME.source.toml``.

    Raises
    ------
    RegisterError
        If it is missing, is not TOML, or lacks a field.
    """
    name = path.name.removesuffix(".source.toml")
    try:
        fields = tomllib.loads(path.read_text("utf-8"))
        return Sidecar(
            name=name,
            title=_text(fields, "title"),
            description=_text(fields, "description"),
            processing=_text(fields, "processing"),
            licence_in=_text(fields, "licence_in"),
            producer=str(fields["producer"]),
            citation=str(fields["citation"]),
            retrieved=str(fields["retrieved"]),
            covers_to=str(fields["covers_to"]),
            licence_out=str(fields["licence_out"]),
            sha256=str(fields["sha256"]),
        )
    except FileNotFoundError:
        raise RegisterError([Fault(path.name, None, None, "the sidecar is missing", "one beside each table")]) from None
    except KeyError as error:
        fault = Fault(path.name, None, None, f"the sidecar lacks the field {error}", "TOML with every field")
        raise RegisterError([fault]) from error
    except (ValueError, TypeError) as error:
        fault = Fault(path.name, None, None, f"the sidecar cannot be read ({error})", "TOML with every field")
        raise RegisterError([fault]) from error


@functools.cache
def sidecars(folder: Path = TABLES_FOLDER) -> Mapping[str, Sidecar]:
    """Read all sidecars of a folder, by table name."""
    return {path.name.removesuffix(".source.toml"): read_sidecar(path) for path in sorted(folder.glob("*.source.toml"))}


def verified_texts(folder: Path, names: Iterable[str], sealing: str = _SEALING) -> dict[str, str]:
    """Read the CSV texts of tables whose content is the one that was checked.

    Parameters
    ----------
    folder : Path
        Where the tables and their sidecars are.
    names : iterable of str
        The names of the tables.
    sealing : str
        The command that seals them after a change.

    Raises
    ------
    RegisterError
        If a table is missing or its checksum is not the sidecar's.
    """
    texts: dict[str, str] = {}
    for name in names:
        path = folder / f"{name}.csv"
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise RegisterError([missing_table(path)]) from None
        if sha256_of(content) != read_sidecar(folder / f"{name}.source.toml").sha256:
            fault = Fault(
                path.name, None, None, "the table is not the one its sidecar describes", _HINT.format(command=sealing)
            )
            raise RegisterError([fault])
        texts[name] = content.decode("utf-8")
    return texts


def verify_codes() -> None:
    """Make sure that the codes are those that were checked; a `RegisterError` tells that they are not."""
    if checksum_of_texts(codes_read()) != read_sidecar(CODES_FOLDER / CODES_SIDECAR).sha256:
        problem = "the tables of codes are not those that it describes"
        raise RegisterError([Fault(CODES_SIDECAR, None, None, problem, _HINT.format(command=_SEALING))])


def last_read(folder: Path, names: Iterable[str]) -> date:
    """Give the day by which the sources of some tables had all been read.

    Raises
    ------
    RegisterError
        If a sidecar is missing, cannot be read, or has no such date.
    """
    days: list[date] = []
    for name in names:
        path = folder / f"{name}.source.toml"
        retrieved = read_sidecar(path).retrieved
        try:
            days.append(PartialDate.parse(retrieved).last_day)
        except ValueError as error:
            raise RegisterError([Fault(path.name, None, "retrieved", f"'{retrieved}' is not a date", DATE)]) from error
    return min(days)


def table_bytes(name: str, folder: Path = TABLES_FOLDER) -> bytes:
    """Give a table's file as it is, for the download of the whole register."""
    return (folder / f"{name}.csv").read_bytes()


def code_bytes() -> dict[str, bytes]:
    """Give every table of codes, by the name of its file, for the download of the whole register."""
    return {f"{name}.csv": text.encode() for name, text in codes_read().items()}


def package_bytes() -> bytes:
    """Give ``datapackage.json`` as it is."""
    return PACKAGE_FILE.read_bytes()


@functools.cache
def tables_described() -> tuple[dict[str, Any], ...]:
    """Give what ``datapackage.json`` says of each table of the register, without those of codes."""
    resources: list[dict[str, Any]] = json.loads(package_bytes())["resources"]
    return tuple(resource for resource in resources if resource["path"].startswith(f"{TABLES_FOLDER.name}/"))


def version_of(texts: Mapping[str, str]) -> str:
    """Give the data version: twelve digits of the checksum over all tables."""
    return checksum_of_texts(texts)[:12]
