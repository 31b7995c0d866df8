"""What a reader takes along opens elsewhere, with its accents, its source and nothing that runs."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.exports import Format, Sheet, csv_file, formats_of, whole_register, xlsx
from components.words import Words, words
from data.dates import PartialDate
from data.language import Language
from data.register import sources
from data.schema import EVERY_TABLE
from tests.each import each

ENGLISH, FRENCH = words(Language.ENGLISH), words(Language.FRENCH)
SPACE = "\N{NO-BREAK SPACE}"
SHEET = Sheet(
    lang=Language.FRENCH,
    title="Coopération",
    header=("Identifiant", "Énoncé", "Où"),
    rows=(
        ("a", "Île d’Ellesmere, «\N{NO-BREAK SPACE}été\N{NO-BREAK SPACE}» ; œuvre", "p43.3"),
        ("b", 'Trois lignes\net des "guillemets"', ""),
        ("c", "Route #3, à l’est", "NA"),
    ),
    about=(("Source", "N. Viakhireva, “Russian-Canadian relations”, 2020"), ("Filtres", "État : Active, Limitée")),
)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://example.org")']

NOT_FOR_SPREADSHEETS: frozenset[str] = frozenset()
"""The formats of lists that no spreadsheet opens, so that a cell may begin with any sign; by their ids."""

of_every_format = pytest.mark.parametrize(
    ("one", "language"),
    [pytest.param(one, language, id=f"{one.id}-{language}") for one in formats_of(Sheet) for language in Language],
)


def as_csv(sheet: Sheet, say: Words) -> bytes:
    """Give a sheet as CSV in a language."""
    return csv_file.as_csv(replace(sheet, lang=say.language))


def as_xlsx(sheet: Sheet, say: Words) -> bytes:
    """Give a sheet as a workbook in a language."""
    return xlsx.as_xlsx(replace(sheet, lang=say.language))


def with_cell(cell: str) -> Sheet:
    """Give the sheet with one row that holds this cell."""
    return replace(SHEET, rows=[("a", cell, "end")])


def read_csv(content: bytes, separator: str = ",") -> pd.DataFrame:
    """Read a CSV as a reader would who knows that ``#`` begins a comment."""
    return pd.read_csv(io.BytesIO(content), sep=separator, comment="#", dtype=str, keep_default_na=False)


def read_xlsx(content: bytes) -> dict[str, pd.DataFrame]:
    """Read every sheet of a workbook."""
    return pd.read_excel(io.BytesIO(content), sheet_name=None, dtype=str, keep_default_na=False)


def unzipped(content: bytes) -> dict[str, bytes]:
    """Give the files of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_in(content: bytes) -> str:
    """Give all that can be read in a file of any format, without the escapes of markup."""
    files = unzipped(content).values() if zipfile.is_zipfile(io.BytesIO(content)) else [content]
    return html.unescape("\n".join(one.decode("utf-8", "replace") for one in files))


@of_every_format
def test_a_list_in_any_format_names_its_source(one: Format[Sheet], language: Language) -> None:
    assert "N. Viakhireva" in text_in(one.build(replace(SHEET, lang=language)))


@of_every_format
def test_a_list_in_any_format_holds_every_row(one: Format[Sheet], language: Language) -> None:
    text = text_in(one.build(replace(SHEET, lang=language)))
    assert [begin for begin in ("Île d’Ellesmere", "Trois lignes", "Route #3") if begin not in text] == []


@of_every_format
def test_a_list_without_rows_is_a_file_in_any_format(one: Format[Sheet], language: Language) -> None:
    assert "N. Viakhireva" in text_in(one.build(replace(SHEET, lang=language, rows=())))


@pytest.mark.parametrize("cell", ["=1+71723", "+71723", "-71723", "@SUM(A71723)"])
@of_every_format
def test_no_format_for_spreadsheets_has_a_cell_that_runs(one: Format[Sheet], language: Language, cell: str) -> None:
    if one.id in NOT_FOR_SPREADSHEETS:
        pytest.skip("no spreadsheet opens it")
    text = text_in(one.build(replace(with_cell(cell), lang=language)))
    assert set(re.findall(f"(.){re.escape(cell)}", text, re.DOTALL)) == {"'"}


def test_a_csv_begins_with_one_byte_order_mark() -> None:
    content = as_csv(SHEET, FRENCH)
    assert (content[:3], content.count(b"\xef\xbb\xbf")) == (b"\xef\xbb\xbf", 1)


def test_a_csv_reads_back_with_its_accents() -> None:
    frame = read_csv(as_csv(SHEET, FRENCH), ";")
    assert [tuple(frame.columns), *frame.itertuples(index=False, name=None)] == [SHEET.header, *SHEET.rows]


def test_a_csv_ends_with_its_source() -> None:
    lines = as_csv(SHEET, FRENCH).decode("utf-8-sig").split("\r\n")
    assert lines[-3:] == [
        f"# Source{SPACE}: N. Viakhireva, “Russian-Canadian relations”, 2020",
        f"# Filtres{SPACE}: État : Active, Limitée",
        "",
    ]


def test_a_csv_without_rows_reads_back_as_its_header() -> None:
    frame = read_csv(as_csv(replace(SHEET, rows=()), ENGLISH))
    assert (tuple(frame.columns), len(frame)) == (SHEET.header, 0)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_every_text_comes_back_from_a_csv(text: str) -> None:
    frame = read_csv(as_csv(with_cell(text), ENGLISH))
    assert str(frame.iloc[0, 1]).removeprefix("'") == text.removeprefix("'")


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_csv_keeps_a_spreadsheet_from_running_a_cell(cell: str) -> None:
    assert f'"\'{cell.replace(chr(34), chr(34) * 2)}"' in as_csv(with_cell(cell), ENGLISH).decode("utf-8-sig")


def test_a_workbook_reads_back_with_its_accents() -> None:
    frame = read_xlsx(as_xlsx(SHEET, FRENCH))["Coopération"]
    assert [tuple(frame.columns), *frame.itertuples(index=False, name=None)] == [SHEET.header, *SHEET.rows]


@pytest.mark.parametrize(("say", "name"), [(ENGLISH, "Source and filters"), (FRENCH, "Source et filtres")])
def test_a_workbook_has_its_source_on_a_second_sheet(say: Words, name: str) -> None:
    assert list(read_xlsx(as_xlsx(SHEET, say))) == ["Coopération", name]


def test_the_second_sheet_names_the_source() -> None:
    about = pd.read_excel(
        io.BytesIO(as_xlsx(SHEET, ENGLISH)), sheet_name=1, header=None, dtype=str, keep_default_na=False
    )
    assert tuple(about.itertuples(index=False, name=None)) == SHEET.about


@pytest.mark.parametrize("cell", [formula for formula in FORMULAS if "\r" not in formula])
def test_a_workbook_holds_no_formula(cell: str) -> None:
    sheet = replace(with_cell(cell), about=(("Link", cell),))
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(sheet, ENGLISH)))
    kinds = {one.data_type for table in book.worksheets for row in table.iter_rows() for one in row}
    assert kinds == {"s"}


def test_a_workbook_keeps_its_head_in_sight() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(SHEET, ENGLISH)))
    assert (book.worksheets[0].freeze_panes, book.worksheets[0].auto_filter.ref) == ("B2", "A1:C4")


def test_a_long_title_is_cut_to_what_a_workbook_allows() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(replace(SHEET, title="n" * 40), ENGLISH)))
    assert book.sheetnames[0] == "n" * 31


def test_a_workbook_without_rows_has_its_header() -> None:
    frame = read_xlsx(as_xlsx(replace(SHEET, rows=()), ENGLISH))["Coopération"]
    assert (tuple(frame.columns), len(frame)) == (SHEET.header, 0)


def test_the_whole_register_holds_every_table_and_its_description() -> None:
    names = {"README.md", "datapackage.json", *(f"tables/{name}.csv" for name in EVERY_TABLE)}
    names |= {f"codes/{name}" for name in sources.code_bytes()}
    assert unzipped(whole_register(ENGLISH)).keys() == names


def test_the_description_names_the_files_beside_it() -> None:
    files = unzipped(whole_register(ENGLISH))
    paths = [resource["path"] for resource in json.loads(files["datapackage.json"])["resources"]]
    assert {path for path in paths if path not in files} == set()


@each("name", EVERY_TABLE)
def test_a_table_of_the_whole_register_is_the_one_of_its_sidecar(name: str) -> None:
    content = unzipped(whole_register(ENGLISH))[f"tables/{name}.csv"]
    assert sources.sha256_of(content) == sources.sidecars()[name].sha256


@pytest.mark.parametrize("language", Language)
def test_the_whole_register_is_the_same_file_each_time(language: Language) -> None:
    assert whole_register(words(language)) == whole_register(words(language))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(Language.ENGLISH, "The whole register: one CSV"), (Language.FRENCH, f"Le registre complet{SPACE}: un")],
)
def test_the_readme_speaks_the_language_of_the_view(language: Language, sentence: str) -> None:
    assert sentence in unzipped(whole_register(words(language)))["README.md"].decode("utf-8")


def test_the_readme_says_how_to_cite_the_article() -> None:
    assert "@article{viakhireva2020," in unzipped(whole_register(ENGLISH))["README.md"].decode("utf-8")


TYPED = Sheet(
    lang=Language.ENGLISH,
    title="Numbers",
    header=("Identifier", "Date", "Number"),
    rows=(
        ("a", PartialDate(2018), 32.5),
        ("b", PartialDate(2018, 3), 7),
        ("c", PartialDate(2018, 3, 4), None),
    ),
    about=(),
)


def cells_of(content: bytes) -> list[tuple[object, ...]]:
    """Give the values of the first sheet of a workbook, row by row."""
    return list(openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True))


def test_a_number_in_a_workbook_can_be_added_up() -> None:
    numbers = [row[3] for row in cells_of(as_xlsx(TYPED, ENGLISH))[1:]]
    assert numbers == [32.5, 7, None]


def test_a_date_in_a_workbook_is_a_date_with_its_precision_beside_it() -> None:
    header, *rows = cells_of(as_xlsx(TYPED, ENGLISH))
    assert header == ("Identifier", "Date", "Date, precision", "Number")
    assert [row[1:3] for row in rows] == [
        (datetime(2018, 1, 1), "Year"),  # noqa: DTZ001  # a spreadsheet's dates have no time zone
        (datetime(2018, 3, 1), "Month"),  # noqa: DTZ001
        (datetime(2018, 3, 4), "Day"),  # noqa: DTZ001
    ]


def test_a_date_in_a_csv_is_as_precise_as_it_is_known() -> None:
    assert list(read_csv(as_csv(TYPED, ENGLISH))["Date"]) == ["2018", "2018-03", "2018-03-04"]


def test_a_french_csv_has_semicolons_and_decimal_commas() -> None:
    frame = pd.read_csv(io.BytesIO(as_csv(TYPED, FRENCH)), sep=";", decimal=",", comment="#")
    assert list(frame["Number"].dropna()) == [32.5, 7.0]


def test_a_workbook_repeats_its_header_on_every_printed_page() -> None:
    table = openpyxl.load_workbook(io.BytesIO(as_xlsx(TYPED, ENGLISH))).worksheets[0]
    assert (table.print_title_rows, table.freeze_panes, table.auto_filter.ref) == ("$1:$1", "B2", "A1:D4")
