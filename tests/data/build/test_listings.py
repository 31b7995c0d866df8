"""What a newer consolidation changes, which matches to look at, and what the command writes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from data.build.__main__ import main
from data.build.listings import differences, report, to_look_at
from data.build.reading import rows_in
from data.register import TABLES_FOLDER
from data.schema import SCHEDULE
from tests.data.conftest import TinyRegister
from tests.data.listed import LISTING, SCHEDULE_ROWS, item

CUT = Path(__file__).resolve().parents[1] / "consolidations" / "SOR-2014-58.2026-06-12.cut.xml"
BEFORE = {row["id"]: row for row in SCHEDULE_ROWS}
ACTORS = [
    {"id": "author", "kind": "person", "name_en": "Author", "name_fr": "Author"},
    {"id": "north-ships", "kind": "company", "name_en": "North Ships", "name_fr": "Navires du Nord"},
    {"id": "russia", "kind": "state", "name_en": "Russia", "name_fr": "Russie"},
]
TOLD = 'citation = "Canada, consolidation to 2026-05-08."\n'


def _after(*changed: Mapping[str, str], without: tuple[str, ...] = ()) -> dict[str, Mapping[str, str]]:
    kept = {key: row for key, row in BEFORE.items() if key not in without}
    return {**kept, **{row["id"]: row for row in changed}}


def _lines(after: Mapping[str, Mapping[str, str]]) -> list[str]:
    return list(report(differences(BEFORE, after)))


def _look(after: Mapping[str, Mapping[str, str]]) -> list[str]:
    return list(to_look_at([LISTING], ACTORS, differences(BEFORE, after)))


def test_the_packages_of_may_and_june_2026_are_69_items() -> None:
    items = {row["id"]: row for row in rows_in(TABLES_FOLDER, SCHEDULE)}
    before = {key: row for key, row in items.items() if row["item_in_force_from"] <= "2026-03-31"}
    found = differences(before, items)
    days = [row["item_in_force_from"] for row in found.added]
    assert (days.count("2026-05-08"), days.count("2026-06-12"), len(days)) == (28, 41, 69)


def test_nothing_changed_is_said() -> None:
    assert _lines(BEFORE) == [
        "items of Schedule 1: 0 added, 0 repealed, 0 removed, 0 renumbered, 0 altered, 0 other day"
    ]


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (_after(item("entity", "2", "Ships LLC", "2026-06-12")), "added: entity-2 (Ships LLC, 2026-06-12)"),
        (_after(item("individual", "2", "[Repealed]", "2026-06-12", "yes")), "repealed: individual-2 ([Repealed], "),
        (_after(without=("individual-2",)), "removed: individual-2 (Ann AUTHOR, 2022-02-24)"),
        (
            _after(item("individual", "3", "Ann AUTHOR", "2026-06-12"), without=("individual-2",)),
            "renumbered: individual-2 (Ann AUTHOR, 2022-02-24) -> individual-3 (Ann AUTHOR, 2026-06-12)",
        ),
        (_after(item("individual", "2", "Anna AUTHOR", "2026-06-12")), "altered: individual-2 (Ann AUTHOR, 2022-"),
        (_after(item("individual", "2", "Ann AUTHOR", "2022-02-25")), "other day: individual-2 (Ann AUTHOR, 2022-"),
    ],
)
def test_a_change_is_told(after: Mapping[str, Mapping[str, str]], line: str) -> None:
    assert _lines(after)[0].startswith(line)


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (
            _after(item("individual", "2", "[Repealed]", "2026-06-12", "yes")),
            "author: individual-2 is no longer in force",
        ),
        (_after(without=("individual-2",)), "author: individual-2 is no longer in force"),
        (
            _after(item("individual", "2", "Anna AUTHOR", "2026-06-12")),
            "author: individual-2 (Ann AUTHOR, 2022-02-24) is",
        ),
        (
            _after(item("individual", "3", "Ann AUTHOR", "2022-02-24"), without=("individual-2",)),
            "author: individual-2 (Ann AUTHOR, 2022-02-24) is now individual-3",
        ),
        (_after(item("entity", "2", "NORTH Ships (Arkhangelsk) LLC", "2026-06-12")), "north-ships: entity-2 (NORTH Sh"),
        (
            _after(item("individual", "3", "Zoe AUTHOR", "2026-06-12")),
            "author: individual-3 (Zoe AUTHOR, 2026-06-12) has",
        ),
    ],
)
def test_a_match_to_look_at_is_named(after: Mapping[str, Mapping[str, str]], line: str) -> None:
    assert [one[: len(line)] for one in _look(after)] == [line]


@pytest.mark.parametrize("name", ["Shipping LLC", "Authority of Ports", "Bank of Russia"])
def test_a_name_that_is_like_none_is_left_alone(name: str) -> None:
    assert _look(_after(item("entity", "2", name, "2026-06-12"))) == []


def _run(tiny: TinyRegister, *words: str, law: Path = CUT) -> int:
    sidecar = tiny.folder / f"{SCHEDULE}.source.toml"
    text = sidecar.read_text("utf-8").replace('citation = "A tiny article. 2020."\n', TOLD)
    sidecar.write_text(text, "utf-8")
    return main(["--tables", str(tiny.folder), "listings", "--from", str(law), *words])


def test_the_command_reports_and_writes_nothing(tiny: TinyRegister, capsys: pytest.CaptureFixture[str]) -> None:
    before = tiny.rows(SCHEDULE)
    assert (_run(tiny), tiny.rows(SCHEDULE)) == (0, before)
    assert "items of Schedule 1: 19 added, 0 repealed, 1 removed, 0 renumbered, 2 altered, 0 other day" in (
        capsys.readouterr().out.splitlines()
    )


def test_the_command_writes_the_table_and_its_day_when_told_to(tiny: TinyRegister) -> None:
    assert _run(tiny, "--write") == 0
    sidecar = (tiny.folder / f"{SCHEDULE}.source.toml").read_text("utf-8")
    told = ("consolidation to 2026-06-12" in sidecar, 'covers_to = "2026-06-12"' in sidecar)
    assert (len(tiny.rows(SCHEDULE)), told) == (21, (True, True))


def test_nothing_is_left_beside_what_was_written(tiny: TinyRegister) -> None:
    _run(tiny, "--write")
    assert list(tiny.folder.glob("*.new")) == []


def test_an_older_consolidation_is_not_written(tiny: TinyRegister, capsys: pytest.CaptureFixture[str]) -> None:
    tiny.replace(f"{SCHEDULE}.source.toml", 'covers_to = "2020"', 'covers_to = "2026-07-01"')
    before = tiny.rows(SCHEDULE)
    assert (_run(tiny, "--write"), tiny.rows(SCHEDULE)) == (1, before)
    assert "the consolidation is of 2026-06-12, the table of 2026-07-01" in capsys.readouterr().out


def test_a_file_that_is_no_consolidation_changes_nothing(
    tiny: TinyRegister, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    law = tmp_path / "law.xml"
    law.write_text(CUT.read_text("utf-8")[:4000], "utf-8")
    before = tiny.rows(SCHEDULE)
    assert (_run(tiny, "--write", law=law), tiny.rows(SCHEDULE)) == (1, before)
    assert [line.partition(" (")[0] for line in capsys.readouterr().out.splitlines()] == [
        "law.xml: the file is not whole XML",
        "1 fault",
    ]
