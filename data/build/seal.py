"""The seal: the checksum of a table that was checked, written into its sidecar."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from data.dates import EXPECTED, PartialDate
from data.errors import CHECK_COMMAND, Fault, RegisterError
from data.register import Sidecar, read_sidecar, sha256_of
from data.schema import EVERY_TABLE

_LINE = re.compile(r'^sha256 = "[^"]*"$', re.MULTILINE)
_SUFFIX = ".source.toml"


def _content_faults(file: str, sidecar: Sidecar) -> list[Fault]:
    """List fields of a sidecar that are empty or of the wrong form."""
    values = {
        f"{name}.{language}": getattr(getattr(sidecar, name), language)
        for name in ("title", "description", "processing", "licence_in")
        for language in ("en", "fr")
    }
    values |= {name: getattr(sidecar, name) for name in ("producer", "citation", "licence_out")}
    faults = [Fault(file, None, name, "the field is empty", "a text") for name, value in values.items() if not value]
    for name in ("retrieved", "covers_to"):
        try:
            PartialDate.parse(getattr(sidecar, name))
        except ValueError:
            faults.append(Fault(file, None, name, f"'{getattr(sidecar, name)}' is not a date", EXPECTED))
    return faults


def faults_of_sidecar(path: Path) -> list[Fault]:
    """List what is wrong with one sidecar by itself."""
    try:
        sidecar = read_sidecar(path)
    except RegisterError as error:
        return error.faults
    faults = _content_faults(path.name, sidecar)
    if len(_LINE.findall(path.read_text("utf-8"))) != 1:
        faults.append(Fault(path.name, None, "sha256", "the seal cannot be written", 'one line sha256 = "..."'))
    return faults


def _table_faults(folder: Path, name: str, *, sealing: bool) -> list[Fault]:
    path = folder / f"{name}{_SUFFIX}"
    faults = faults_of_sidecar(path)
    table = folder / f"{name}.csv"
    try:
        sealed = read_sidecar(path).sha256
    except RegisterError:
        return faults
    if not sealing and table.is_file() and sha256_of(table.read_bytes()) != sealed:
        problem = "the table is not the one that was last checked"
        faults.append(Fault(table.name, None, None, problem, f"a seal: {CHECK_COMMAND} --seal"))
    return faults


def faults_of_sidecars(folder: Path, *, sealing: bool) -> list[Fault]:
    """List what is wrong with the sidecars; before sealing, an old checksum is no fault."""
    faults = [fault for name in EVERY_TABLE for fault in _table_faults(folder, name, sealing=sealing)]
    faults += [
        Fault(path.name, None, None, "a sidecar without a table", f"one of {', '.join(EVERY_TABLE)}")
        for path in sorted(folder.glob(f"*{_SUFFIX}"))
        if path.name.removesuffix(_SUFFIX) not in EVERY_TABLE
    ]
    return faults


def seal(folder: Path, names: Iterable[str] = EVERY_TABLE) -> list[str]:
    """Write the checksum of every table into its sidecar, and name the tables of which it is new."""
    return [
        name
        for name in names
        if write_seal(folder / f"{name}{_SUFFIX}", sha256_of((folder / f"{name}.csv").read_bytes()))
    ]


def write_seal(path: Path, checksum: str) -> bool:
    """Write a checksum into a sidecar and tell whether it is new."""
    old = path.read_text("utf-8")
    new = _LINE.sub(f'sha256 = "{checksum}"', old)
    if new != old:
        path.write_text(new, "utf-8", newline="\n")
    return new != old
