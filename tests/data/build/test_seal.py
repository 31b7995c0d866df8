"""Sidecars and their checksums."""

from __future__ import annotations

import pytest

from data.build.seal import faults_of_sidecars, seal
from data.errors import RegisterError
from data.register import load
from data.schema import EVERY_TABLE
from tests.data.conftest import TinyRegister


def _lines(tiny: TinyRegister) -> list[str]:
    return [str(fault) for fault in faults_of_sidecars(tiny.folder, sealing=False)]


def test_sealed_tables_load(tiny: TinyRegister) -> None:
    assert list(load(tiny.folder).events) == ["signed", "left"]


def test_a_changed_table_is_a_fault_until_it_is_sealed(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, name_en="Other name")
    assert _lines(tiny) == [
        "areas.csv: the table is not the one that was last checked; expected a seal: python -m data.build check --seal"
    ]


def test_a_changed_table_does_not_load(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, name_en="Other name")
    with pytest.raises(RegisterError, match=r"areas\.csv"):
        load(tiny.folder)


def test_sealing_names_the_tables_that_changed(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, name_en="Other name")
    assert seal(tiny.folder) == ["areas"]


def test_sealing_leaves_the_rest_of_a_sidecar_alone(tiny: TinyRegister) -> None:
    path = tiny.folder / "areas.source.toml"
    before = path.read_text("utf-8").splitlines()
    tiny.change("areas", 2, name_en="Other name")
    seal(tiny.folder)
    after = path.read_text("utf-8").splitlines()
    assert [old.partition(" ")[0] for old, new in zip(before, after, strict=True) if old != new] == ["sha256"]


def test_a_missing_sidecar_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder / "areas.source.toml").unlink()
    assert _lines(tiny) == ["areas.source.toml: the sidecar is missing; expected one beside each table"]


def test_a_sidecar_without_a_table_is_a_fault(tiny: TinyRegister) -> None:
    (tiny.folder / "notes.source.toml").write_text("", "utf-8")
    expected = ", ".join(EVERY_TABLE)
    assert _lines(tiny) == [f"notes.source.toml: a sidecar without a table; expected one of {expected}"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("[title]", "[title", "the sidecar cannot be read ("),
        ("producer", "maker", "the sidecar lacks the field 'producer'"),
        ('fr = "Une table"', "", "the sidecar lacks the field 'fr'"),
        ('"in copyright"', '""', "column licence_in.en: the field is empty; expected a text"),
        ('"Une table"', '""', "column title.fr: the field is empty; expected a text"),
        ('"2026-11-22"', '"lately"', "column retrieved: 'lately' is not a date; expected YYYY"),
        ('covers_to = "2020"', 'covers_to = ""', "column covers_to: '' is not a date; expected YYYY"),
        ("sha256 =", "sha256=", 'column sha256: the seal cannot be written; expected one line sha256 = "..."'),
    ],
)
def test_a_fault_of_a_sidecar_is_named(tiny: TinyRegister, old: str, new: str, line: str) -> None:
    tiny.replace("areas.source.toml", old, new)
    assert line in _lines(tiny)[0]
