"""Checks the tables of codes: each list by itself, its words, and the seal over all of them."""

from __future__ import annotations

from pathlib import Path

from data.build.markup import faults_in_markup
from data.build.reading import read_table, rows_of
from data.build.schemas import faults_in
from data.build.seal import faults_of_sidecar
from data.codes import Code, LayerFamily, LineFamily, PassageLayer, SeaPassage, checksum_of_texts, table_of
from data.errors import CHECK_COMMAND, Fault, RegisterError, missing_table
from data.register import CODES_SIDECAR
from data.schema import CodeRow, columns_of

LISTS = tuple(Code.__subclasses__())
"""Every list, in the order of their declarations."""

_NAMES = tuple(table_of(kind.__name__) for kind in LISTS)

_WITHIN: tuple[tuple[type[Code], type[Code]], ...] = (
    (LineFamily, LayerFamily),
    (SeaPassage, PassageLayer),
)
"""Lists whose codes the map takes for codes of another list, which therefore has to have them."""


def code_texts(folder: Path) -> dict[str, str]:
    """Read every table of codes; a `RegisterError` names one that is missing."""
    try:
        return {name: (folder / f"{name}.csv").read_bytes().decode("utf-8") for name in _NAMES}
    except FileNotFoundError as error:
        raise RegisterError([missing_table(Path(str(error.filename)))]) from None


def _faults_of_list(path: Path) -> list[Fault]:
    frame = read_table(path, list(columns_of(CodeRow)))
    if isinstance(frame, list):
        return frame
    faults = faults_in(path.name, CodeRow, frame) + faults_in_markup(path.name, CodeRow, frame)
    rows = rows_of(frame)
    explained = any(cells["definition_en"] for _, cells in rows)
    for row, cells in rows:
        if explained and not cells["definition_en"]:
            faults.append(Fault(path.name, row, "definition_en", "the code has no definition", "one for each or none"))
    for column in ("label_en", "label_fr", "definition_en", "definition_fr"):
        seen: set[str] = set()
        for row, cells in rows:
            words = cells[column].casefold()
            if words and words in seen:
                faults.append(Fault(path.name, row, column, f"'{cells[column]}' stands above", "each once in a list"))
            seen.add(words)
    return faults


def _codes_of(folder: Path, kind: type[Code]) -> tuple[str, dict[str, int]]:
    """Give the file of a list and the row of each of its codes; none where the table cannot be read."""
    path = folder / f"{table_of(kind.__name__)}.csv"
    frame = read_table(path, list(columns_of(CodeRow)))
    return path.name, {} if isinstance(frame, list) else {cells["code"]: row for row, cells in rows_of(frame)}


def _faults_within(folder: Path) -> list[Fault]:
    faults: list[Fault] = []
    for part, whole in _WITHIN:
        (file, codes), (other, known) = _codes_of(folder, part), _codes_of(folder, whole)
        faults += [
            Fault(file, row, "code", f"'{code}' is no code of {other}", f"a row '{code}' there too")
            for code, row in codes.items()
            if known and code not in known
        ]
    return faults


def _seal_faults(folder: Path) -> list[Fault]:
    try:
        found = checksum_of_texts(code_texts(folder))
    except (RegisterError, UnicodeDecodeError):  # reported for the table itself
        return []
    sidecar = folder / CODES_SIDECAR
    if not sidecar.is_file() or f'sha256 = "{found}"' in sidecar.read_text("utf-8"):
        return []
    problem = "the tables of codes are not those that were last checked"
    return [Fault(sidecar.name, None, "sha256", problem, f"a seal: {CHECK_COMMAND} --seal")]


def faults_in_codes(folder: Path, *, sealing: bool) -> list[Fault]:
    """List what is wrong with the tables of codes and their sidecar; before sealing, an old checksum is no fault."""
    faults = [fault for name in _NAMES for fault in _faults_of_list(folder / f"{name}.csv")]
    faults += _faults_within(folder)
    faults += [
        Fault(path.name, None, None, "a table of codes without its list", "a class of its name in data/codes")
        for path in sorted(folder.glob("*.csv"))
        if path.stem not in _NAMES
    ]
    faults += faults_of_sidecar(folder / CODES_SIDECAR)
    return faults if sealing else [*faults, *_seal_faults(folder)]
