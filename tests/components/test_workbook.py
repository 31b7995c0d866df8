"""The workbook of a briefing: a sheet a table, sources, dictionary, warnings; inert, typed, the same each time."""

from __future__ import annotations

import functools
import io
import re
import zipfile
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from components.document import Briefing, Cited, TableBlock, TableCell, TableRow, TextBlock
from components.exports.workbook import workbook
from data.language import Language
from tests.components.briefing_pack import NOTES, briefing, section, table
from tests.each import each

EN, FR = Language.ENGLISH, Language.FRENCH
NAME = re.compile(r"[^\[\]:*?/\\]{1,31}")
HOSTILE = [
    "=cmd()",
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\u202eright to left",
    "مرحبا",
    "<b>&amp;</b>",
    "a\x07b",
    "x" * 2000,
    "#N/A",
]


def opened(case: Briefing) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook(case)))


@functools.cache
def book(language: Language = EN) -> openpyxl.Workbook:
    """Give the workbook of a briefing with every block."""
    return opened(briefing(language))


def rows(sheet: Worksheet) -> list[tuple[Any, ...]]:
    return list(sheet.iter_rows(values_only=True))


def beginning(begins: str, case: openpyxl.Workbook | None = None) -> list[tuple[Any, ...]]:
    """Give the rows of the sheet whose name begins so."""
    found = case or book()
    return rows(next(found[name] for name in found.sheetnames if name.startswith(begins)))


def of_table(made: TableBlock) -> list[tuple[Any, ...]]:
    """Give the rows of the sheet of one table."""
    return beginning("1.1 ", opened(briefing(sections=(section(made=(made,)),))))


def texts(case: openpyxl.Workbook) -> list[str]:
    return [cell for sheet in case for row in rows(sheet) for cell in row if isinstance(cell, str)]


def test_every_block_has_a_sheet_between_what_it_is_and_what_it_rests_on() -> None:
    names = book().sheetnames
    assert [name.split(" ")[0] for name in names[2:8]] == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]
    assert [*names[:2], *names[8:]] == [
        "About this file",
        "Before you send it",
        "In sentences",
        "Sources",
        "Data dictionary",
    ]


def test_in_french_the_sheets_have_french_names_and_columns() -> None:
    assert book(FR).sheetnames[:2] == ["À propos de ce fichier", "Avant l’envoi"]
    assert beginning("1.4", book(FR))[0] == ("Série", "Période", "Chiffre", "Unité", "Deux sources")


def test_sentences_have_their_sources_by_number() -> None:
    assert beginning("1.1") == [
        ("Sentence", "Sources"),
        ("It goes on.", "p43.4 [1]; p36.fn4 [2]"),
        ("It was limited.", "Reuters 2022 [3]"),
    ]


def test_a_table_has_its_heading_in_front_and_addresses_and_sources_behind() -> None:
    header, first, second = beginning("1.2")
    assert header == ("Group", "Initiative", "State", "Since", "Initiative, address", "Sources")
    assert first[:5] == ("Group", "Ice data 0", "One\nTwo", 0, "https://example.org/x")
    assert second[0] == "Group"


def test_a_table_without_headings_and_addresses_has_no_columns_for_them() -> None:
    made = TableBlock("C", ("A", "B"), (TableRow((TableCell("a"), TableCell("b"))),), (50, 50))
    assert of_table(made) == [("A", "B", "Sources"), ("a", "b", None)]


@pytest.mark.parametrize(
    ("language", "written", "number"),
    [(EN, "1,234.5", 1234.5), (FR, "1\u00a0234,5", 1234.5), (EN, "\N{MINUS SIGN}3", -3), (EN, "2014", 2014)],
)
def test_a_column_of_numbers_holds_numbers(language: Language, written: str, number: float) -> None:
    row = TableRow((TableCell("a"), TableCell(written)))
    made = TableBlock("C", ("A", "N"), (row,), (50, 50), frozenset({1}))
    case = opened(briefing(language, sections=(section(made=(made,)),)))
    assert beginning("1.1", case)[1][1] == number


def test_a_column_with_one_word_among_its_numbers_stays_as_it_is_written() -> None:
    cells = [TableRow((TableCell("a"), TableCell(text))) for text in ("1,234", "about 5")]
    made = TableBlock("C", ("A", "N"), tuple(cells), (50, 50), frozenset({1}))
    assert [row[1] for row in of_table(made)[1:]] == ["1,234", "about 5"]


def test_states_over_time_are_rows_with_days() -> None:
    _, first, second, none = beginning("1.3")
    assert first == ("Arctic Council", "Active", datetime(2014, 1, 1), datetime(2022, 3, 3), "yes")  # noqa: DTZ001  # as openpyxl reads a day
    assert (second[1], second[4]) == ("Limited, last seen earlier", "no")
    assert none == ("Nothing known", "Not stated", None, None, None)


def test_numbers_are_numbers_and_unknown_ones_are_empty() -> None:
    assert [row[:4] for row in beginning("1.4")[1:3]] == [
        ("Cargo", "2018", 20.18, "Million tonnes"),
        ("Cargo", "2019", None, "Million tonnes"),
    ]


def test_every_side_has_a_row_though_nothing_is_stated() -> None:
    assert [row[:3] for row in beginning("1.5")[1:]] == [
        ("Canada", "Asserts", "Historic internal waters."),
        ("Russia", "Not stated", "Not stated"),
        ("United States", "Disputes", "International waters."),
    ]


def test_a_map_has_a_row_for_everything_on_it() -> None:
    case = briefing()
    [block] = [block for block in case.sections[0].blocks if hasattr(block, "spec")]
    assert [row[4] for row in beginning("1.6")[1:]] == [item.id for item in block.spec.items]
    assert [row[1] for row in beginning("1.6")[1:] if not row[1]] == []


def test_the_sources_are_all_notes_with_number_text_address_and_language() -> None:
    case = briefing()
    assert [row[0] for row in beginning("Sources")[1:]] == list(range(1, len(NOTES) + 1))
    assert [row[2:5] for row in beginning("Sources")[1:]] == [
        (note.text, note.says, note.address or None) for note in (case.notes[one] for one in NOTES)
    ]


def test_the_dictionary_has_every_column_of_every_sheet_but_its_own() -> None:
    listed = {(row[0], row[2]) for row in beginning("Data dictionary")[1:]}
    tables = [sheet for sheet in book() if sheet.title not in {"About this file", "Data dictionary"}]
    assert listed == {(sheet.title, cell.value) for sheet in tables for cell in sheet[1]}


def test_every_column_has_a_meaning() -> None:
    assert [row for row in beginning("Data dictionary") if not row[3]] == []


def test_what_to_know_before_sending_names_rule_and_section() -> None:
    assert beginning("Before you send it")[1] == (
        "On one source",
        "One source alone bears this out: X.",
        "X",
        "Say so.",
        "Section 0",
    )


def test_where_nothing_is_to_be_known_there_is_no_sheet_for_it() -> None:
    assert "Before you send it" not in opened(briefing(warned=())).sheetnames


def test_the_first_sheet_says_what_it_is_and_leads_to_the_others() -> None:
    about = book()["About this file"]
    assert ("Title", "The Arctic after 2022") in rows(about)
    links = {cell.hyperlink.location.split("!")[0].strip("'") for (cell, _) in about.iter_rows() if cell.hyperlink}
    assert links == set(book().sheetnames) - {"About this file"}


def test_a_section_that_shows_nothing_says_so_on_the_first_sheet() -> None:
    case = opened(briefing(sections=(section(made=(), empty="Nothing had begun."),)))
    assert "Nothing had begun." in str(dict(rows(case["About this file"]))["1 Section 0"])


def test_the_same_briefing_gives_the_same_bytes() -> None:
    assert workbook(briefing()) == workbook(briefing())


def test_the_files_times_are_the_day_of_the_briefing() -> None:
    properties = book().properties
    assert {properties.created.date(), properties.modified.date()} == {date(2026, 11, 29)}


def test_the_archives_times_are_fixed() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(briefing()))) as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(2020, 1, 1)}


def test_another_day_gives_other_bytes() -> None:
    assert workbook(briefing(day=date(2026, 11, 30))) != workbook(briefing())


def test_title_author_and_marking_are_properties_of_the_file() -> None:
    properties = book().properties
    assert (properties.title, properties.creator, properties.category, properties.language) == (
        "The Arctic after 2022",
        "A. Officer",
        "Unclassified",
        "en",
    )


@each("typed", HOSTILE)
def test_nothing_typed_becomes_a_formula_or_breaks_the_file(typed: str) -> None:
    made = replace(table(1, typed), caption=typed, header=(typed, typed, typed))
    text = TextBlock(typed, (Cited(typed),))
    case = opened(
        briefing(title=typed, author=typed, marking=typed, sections=(section(name=typed, made=(made, text)),))
    )
    cells = [cell for sheet in case for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} & {"f", "e"} == set()
    assert [text for text in texts(case) if text.startswith(("=", "+", "-", "@", "\t"))] == []


@each("typed", HOSTILE)
def test_every_sheet_has_a_name_that_excel_takes(typed: str) -> None:
    made = tuple(replace(table(1), caption=typed) for _ in range(3))
    names = opened(briefing(sections=(section(made=made), section(1, made=made)))).sheetnames
    assert [name for name in names if not NAME.fullmatch(name) or name.strip("'") != name] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_columns_of_one_name_are_told_apart() -> None:
    made = TableBlock("C", ("A", "A", ""), (TableRow((TableCell("1"), TableCell("2"), TableCell("3"))),), (40, 40, 20))
    assert of_table(made)[0] == ("A", "A (2)", "—", "Sources")


def test_a_text_too_long_for_a_cell_is_cut_visibly() -> None:
    case = opened(briefing(sections=(section(made=(TextBlock("C", (Cited("y" * 40_000),)),)),)))
    [cell] = [text for text in texts(case) if text.startswith("yyy")]
    assert (len(cell), cell[-1]) == (32_767, "…")


def test_a_briefing_without_sections_still_says_what_it_is() -> None:
    case = opened(briefing(sections=(), notes={}, questions=(), warned=()))
    assert case.sheetnames == ["About this file", "In sentences", "Sources", "Data dictionary"]


def test_five_hundred_sections_give_five_hundred_sheets() -> None:
    made = (TextBlock("In brief", (Cited("It goes on.", NOTES[:1]),)),)
    names = opened(briefing(sections=tuple(section(at, made=made) for at in range(500)))).sheetnames
    assert sum("In brief" in name for name in names) == 500


def test_a_long_table_keeps_all_its_rows() -> None:
    assert len(of_table(table(60))) == 61


@pytest.mark.parametrize(("paper", "size"), [("letter", "1"), ("a4", "9")])
def test_it_is_printed_on_the_paper_of_the_briefing(paper: str, size: str) -> None:
    case = opened(briefing(paper=paper, sections=(section(made=(table(),)),)))
    assert {str(sheet.page_setup.paperSize) for sheet in case} == {size}
