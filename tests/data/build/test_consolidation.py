"""Reading Schedule 1 from the XML of Justice Laws, and refusing what is not that."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.build import consolidation
from data.build.consolidation import read_consolidation
from data.errors import RegisterError
from data.register import canada_schedule

CUT = Path(__file__).resolve().parents[1] / "consolidations" / "SOR-2014-58.2026-06-12.cut.xml"
ITEM = "<Label>91</Label><Text>Alrosa</Text>"


def _changed(folder: Path, old: str, new: str) -> Path:
    text = CUT.read_text("utf-8")
    assert old in text
    path = folder / "law.xml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def _line(path: Path) -> str:
    with pytest.raises(RegisterError) as caught:
        read_consolidation(path)
    assert len(caught.value.faults) == 1
    return str(caught.value.faults[0])


def test_the_day_of_the_consolidation_is_read() -> None:
    assert read_consolidation(CUT).day == "2026-06-12"


def test_every_item_is_as_the_table_has_it() -> None:
    known = {
        key: (row.part, row.item, row.name_as_in_law, row.repealed, str(row.item_in_force_from))
        for key, row in canada_schedule().items()
    }
    read = {key: tuple(cells.values())[1:] for key, cells in read_consolidation(CUT).items.items()}
    assert (len(read), read) == (21, {key: known[key] for key in read})


def test_no_birth_date_is_read() -> None:
    assert [key for key, cells in read_consolidation(CUT).items.items() if "born" in cells["name_as_in_law"]] == []


def test_no_birth_date_stands_in_the_table() -> None:
    assert [key for key, row in canada_schedule().items() if "(born" in row.name_as_in_law] == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE Regulation>", "the file declares a document type"),
        ("</Schedule></Regulation>", "", "the file is not whole XML (no element found"),
        ('xml:lang="en"', 'xml:lang="fr"', "the consolidation is not in English"),
        ("SOR/2014-58<", "SOR/2014-44<", "the regulation is 'SOR/2014-44'"),
        ("<Label>SCHEDULE 1<", "<Label>SCHEDULE 2<", "the consolidation has 0 SCHEDULE 1 and the day '2026-06-12'"),
        ('lims:pit-date="2026-06-12"', "", "the consolidation has 1 SCHEDULE 1 and the day ''"),
        ("<Label>PART 3<", "<Label>PART 4<", "SCHEDULE 1 has an unknown part 'PART 4'"),
        (ITEM, "<Label>91</Label>", "item '91' of SCHEDULE 1 is not whole"),
        (ITEM, "<Label>x</Label><Text>Alrosa</Text>", "item 'x' of SCHEDULE 1 is not whole"),
        (ITEM, "<Label>435</Label><Text>Alrosa</Text>", "entity-435 stands in SCHEDULE 1 twice"),
        (
            'lims:inforce-start-date="2022-12-07" lims:enacted-date="2022-12-07" lims:fid="1382928"',
            "",
            "has no day ('')",
        ),
    ],
)
def test_what_is_not_such_a_consolidation_is_refused_in_a_sentence(
    tmp_path: Path, old: str, new: str, line: str
) -> None:
    assert line in _line(_changed(tmp_path, old, new))


def test_another_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "law.xml"
    path.write_text("<Statute/>", "utf-8")
    assert "the file holds a 'Statute', not a regulation; expected an English consolidation" in _line(path)


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    path = tmp_path / "law.xml"
    entities = '<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">'
    path.write_text(f"<!DOCTYPE r [{entities}]><r>&a;&b;</r>", "utf-8")
    assert "the file declares a document type; expected XML without one" in _line(path)


def test_a_file_larger_than_the_law_can_be_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consolidation, "LARGEST_BYTES", 100)
    assert "the file is too large; expected at most 100 bytes" in _line(_changed(tmp_path, ITEM, ITEM))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert _line(tmp_path / "nowhere.xml").startswith("nowhere.xml: the file cannot be opened (")
