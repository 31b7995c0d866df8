"""What the commands print and do."""

from __future__ import annotations

import pytest

from data.build.__main__ import main
from data.register import load
from data.schema import EVERY_TABLE
from tests.data.conftest import TinyRegister


def _run(tiny: TinyRegister, *words: str) -> int:
    return main(["--tables", str(tiny.folder), *words])


def test_a_register_without_a_fault_passes(tiny: TinyRegister, capsys: pytest.CaptureFixture[str]) -> None:
    status = _run(tiny, "check", "--article", str(tiny.article))
    assert (status, capsys.readouterr().out) == (0, f"{len(EVERY_TABLE)} tables, no fault\n")


def test_faults_are_printed_in_order_with_their_count(tiny: TinyRegister, capsys: pytest.CaptureFixture[str]) -> None:
    tiny.change("events", 3, kind="party")
    tiny.change("areas", 2, kind="party")
    _run(tiny, "check", "--seal")
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(",")[0] for line in lines] == ["areas.csv", "events.csv", "2 faults"]


def test_a_fault_gives_the_exit_status_1(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, kind="party")
    assert _run(tiny, "check") == 1


def test_sealing_makes_a_changed_table_load(tiny: TinyRegister) -> None:
    tiny.change("areas", 2, name_en="Other name")
    _run(tiny, "check", "--seal")
    assert load(tiny.folder).areas["science"].name.en == "Other name"


def test_sealing_writes_the_data_package(tiny: TinyRegister) -> None:
    _run(tiny, "check", "--seal")
    assert _run(tiny, "datapackage", "--check") == 0


def test_a_faulty_register_is_not_sealed(tiny: TinyRegister) -> None:
    before = (tiny.folder / "areas.source.toml").read_bytes()
    tiny.change("areas", 2, kind="party")
    _run(tiny, "check", "--seal")
    assert (tiny.folder / "areas.source.toml").read_bytes() == before


def test_an_old_data_package_is_a_fault(tiny: TinyRegister, capsys: pytest.CaptureFixture[str]) -> None:
    _run(tiny, "datapackage")
    tiny.change("areas", 2, name_en="Other name")
    capsys.readouterr()
    status = _run(tiny, "datapackage", "--check")
    assert (status, capsys.readouterr().out.splitlines()[0]) == (
        1,
        (
            "datapackage.json: the file is not what the tables, sidecars and schemas say; "
            "expected a new one: python -m data.build datapackage"
        ),
    )


def test_an_article_that_cannot_be_read_is_a_fault(tiny: TinyRegister, capsys: pytest.CaptureFixture[str]) -> None:
    _run(tiny, "check", "--article", str(tiny.folder / "nowhere.md"))
    assert capsys.readouterr().out.startswith("nowhere.md: the article cannot be read (")
