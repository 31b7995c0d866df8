"""The lists of codes are what their tables say, and the code names no others."""

from __future__ import annotations

import ast
import csv
import functools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import codes
from data.build.codes import LISTS, code_texts, faults_in_codes
from data.codes import CODES_FOLDER, Code, Facing, Grade, State, checksum_of_texts, codes_read, of_every, table_of
from data.codes.table import attribute_of
from data.errors import RegisterError
from data.register import sources
from tests.data.conftest import TinyRegister
from tests.each import each

ROOT = Path(__file__).resolve().parents[3]
SOURCES = sorted(
    [
        ROOT / "app.py",
        *(file for part in ("pages", "components", "geo", "data", "tests") for file in (ROOT / part).rglob("*.py")),
    ]
)
BY_NAME = {kind.__name__: kind for kind in LISTS}


@functools.cache
def _codes_named(file: Path) -> frozenset[tuple[str, str]]:
    """Give each ``State.ACTIVE`` of a file as list and attribute."""
    return frozenset(
        (node.value.id, node.attr)
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in BY_NAME
        and node.attr.isupper()
    )


def _faults(tiny: TinyRegister, *, sealing: bool = True) -> list[str]:
    return [str(fault) for fault in faults_in_codes(tiny.folder.parent / "codes", sealing=sealing)]


def _change(tiny: TinyRegister, table: str, old: str, new: str) -> None:
    path = tiny.folder.parent / "codes" / f"{table}.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@each("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_code_that_is_named_stands_in_its_table(file: Path) -> None:
    assert {
        (name, attribute) for name, attribute in _codes_named(file) if attribute not in BY_NAME[name].__members__
    } == set()


def test_codes_are_named_in_many_files() -> None:
    assert sum(bool(_codes_named(file)) for file in SOURCES) > 40


@each("kind", LISTS, ids=lambda kind: kind.__name__)
def test_a_list_has_the_codes_of_its_table_in_their_order(kind: type[Code]) -> None:
    with (CODES_FOLDER / f"{table_of(kind.__name__)}.csv").open(encoding="utf-8", newline="") as file:
        assert [code.value for code in kind] == [row["code"] for row in csv.DictReader(file)]


@each("kind", LISTS, ids=lambda kind: kind.__name__)
def test_every_code_has_an_attribute_of_its_own(kind: type[Code]) -> None:
    assert all(name.isidentifier() and name.isupper() for name in kind.__members__)


def test_every_table_of_codes_has_its_list() -> None:
    assert {path.stem for path in CODES_FOLDER.glob("*.csv")} == set(codes_read())


def test_every_list_can_be_imported_from_the_room() -> None:
    assert {kind.__name__ for kind in LISTS} <= set(vars(codes))


def test_a_longitude_has_the_letter_of_its_half() -> None:
    assert [code.name for code in Facing] == ["W100", "E90", "E0"]


@given(st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True))
def test_an_attribute_is_the_code_in_capitals(code: str) -> None:
    assert attribute_of(code).lower().replace("_", "-") == code


def test_a_code_is_found_by_its_attribute_and_by_its_value() -> None:
    assert State.ACTIVE is State("active")


def test_a_code_that_no_row_has_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="GONE"):
        _ = getattr(State, "GONE")  # noqa: B009  # as a name that the other test does not look for


def test_entries_for_every_code_are_taken_with_others_beside_them() -> None:
    entries: dict[str, int] = {**{code: place for place, code in enumerate(State)}, "beside": 7}
    assert of_every(State, entries, "here.PLACES") == entries


def test_entries_for_every_code_cannot_be_changed() -> None:
    held = of_every(Grade, {Grade.TWO_SOURCES: 2, Grade.ONE_SOURCE: 1}, "here.SOURCES")
    with pytest.raises(TypeError, match="does not support item assignment"):
        held[Grade.ONE_SOURCE] = 2  # type: ignore[index]


@each("file", SOURCES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_entries_for_every_code_are_called_what_they_are_assigned_to(file: Path) -> None:
    called = [
        (node.targets[0] if isinstance(node, ast.Assign) else node.target, node.value.args[2])
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "of_every"
    ]
    assert [ast.unparse(name) for _, name in called] == [f"f'{{__name__}}.{ast.unparse(one)}'" for one, _ in called]


def test_a_code_without_an_entry_is_named_with_the_place_that_lacks_it() -> None:
    with pytest.raises(LookupError, match=r"^Grade 'one-source' has no entry in here\.SOURCES; expected one$"):
        of_every(Grade, {Grade.TWO_SOURCES: 2}, "here.SOURCES")


def test_a_name_made_from_codes_is_named_by_itself() -> None:
    with pytest.raises(LookupError, match=r"^'active-faded' has no entry in here\.SIGNS; expected one$"):
        of_every(("active", "active-faded"), {"active": "o"}, "here.SIGNS")


def test_the_codes_are_sealed() -> None:
    sidecar = sources.read_sidecar(CODES_FOLDER / sources.CODES_SIDECAR)
    assert sidecar.sha256 == checksum_of_texts(code_texts(CODES_FOLDER))


def test_a_start_with_codes_that_nobody_checked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "codes_read", lambda: {**codes_read(), "state": "code\n"})
    with pytest.raises(RegisterError, match=r"codes\.source\.toml: the tables of codes are not those"):
        sources.verify_codes()


def test_the_tables_of_codes_have_no_fault(tiny: TinyRegister) -> None:
    assert _faults(tiny, sealing=False) == []


def test_a_changed_code_breaks_the_seal(tiny: TinyRegister) -> None:
    _change(tiny, "state", "Limitée", "Bornée")
    (fault,) = _faults(tiny, sealing=False)
    assert fault.startswith(
        "codes.source.toml, column sha256: the tables of codes are not those that were last checked"
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("limited,", "active,", "state.csv, row 3, column code: 'active' stands in an earlier row too; expected"),
        ("limited,", "Limited,", "state.csv, row 3, column code: 'Limited' has the wrong form; expected"),
        (",Limitée,", ",,", "state.csv, row 3, column label_fr: the cell is empty; expected a value"),
        ("Limited,Limitée", "Active,Limitée", "state.csv, row 3, column label_en: 'Active' stands above; expected"),
        (",Limitée,", ",Limitée?,", "state.csv, row 3, column label_fr: a ';', '?' or '!' without its space; expected"),
        ("definition_fr", "meaning_fr", "state.csv, row 1: the columns are code, label_en, label_fr, definition_en, m"),
    ],
)
def test_a_fault_in_a_table_of_codes_is_named(tiny: TinyRegister, old: str, new: str, fault: str) -> None:
    _change(tiny, "state", old, new)
    assert [found[: len(fault)] for found in _faults(tiny)] == [fault]


def test_a_code_without_the_definition_that_the_others_have_is_a_fault(tiny: TinyRegister) -> None:
    path = tiny.folder.parent / "codes" / "grade.csv"
    path.write_text(path.read_text("utf-8") + "three-sources,Three sources,Trois sources,,\n", "utf-8")
    assert _faults(tiny) == [
        "grade.csv, row 4, column definition_en: the code has no definition; expected one for each or none"
    ]


@pytest.mark.parametrize(
    ("part", "whole", "code", "row"),
    [("line_family", "layer_family", "claims", 2), ("sea_passage", "passage_layer", "northwest-passage", 3)],
)
def test_a_code_that_the_list_round_its_own_lacks_is_a_fault(
    tiny: TinyRegister, part: str, whole: str, code: str, row: int
) -> None:
    _change(tiny, whole, f"{code},", f"{code}-else,")
    assert _faults(tiny) == [
        f"{part}.csv, row {row}, column code: '{code}' is no code of {whole}.csv; expected a row '{code}' there too"
    ]


def test_a_missing_table_of_codes_is_named(tiny: TinyRegister) -> None:
    (tiny.folder.parent / "codes" / "grade.csv").unlink()
    assert _faults(tiny) == ["grade.csv: the table is missing; expected a file in codes/"]


def test_a_table_of_codes_without_its_list_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder.parent / "codes" / "colour.csv").write_text("code\n", "utf-8")
    assert _faults(tiny) == [
        "colour.csv: a table of codes without its list; expected a class of its name in data/codes"
    ]
