"""The list of changes in words: a headline that says no more than the data, and a text to paste."""

from __future__ import annotations

import re
from datetime import date

import pytest

from components.changes.listed import as_list
from components.changes.text import as_text, headline
from components.exports import Sheet
from components.view import View
from components.words import words
from data.codes import AddressKind
from data.language import Language
from data.queries import Entry, changes, tally_of_changes
from data.register import article_alone, register
from data.schema import Event
from data.selection import FIRST_DAY, Selection

REGISTER = register()
ABOUT = [("Source", "the article"), ("Link", "http://localhost/changes")]
LANGUAGES = pytest.mark.parametrize("language", Language)


def viewed(selection: Selection) -> View:
    """Give the view of a selection."""
    return View(REGISTER, selection, words(selection.lang))


def text(selection: Selection) -> str:
    """Give the text of a selection's list."""
    shown = viewed(selection)
    return as_text(shown, changes(REGISTER, selection), ABOUT)


def test_the_headline_counts_changes_descriptions_and_events_apart() -> None:
    selection = Selection()
    listed = changes(REGISTER, selection)
    counts = tally_of_changes(listed.rows)
    numbers = [int(one) for one in re.findall(r"\d+", headline(viewed(selection), listed))]
    assert numbers[:4] == [counts.changes, counts.descriptions, counts.events, counts.areas]


def test_the_headline_says_that_some_lie_outside_the_areas() -> None:
    selection = Selection()
    assert "outside the areas" in headline(viewed(selection), changes(REGISTER, selection))


def test_the_headline_of_one_area_speaks_of_one_area() -> None:
    selection = Selection(area=("mining",))
    assert headline(viewed(selection), changes(REGISTER, selection)).endswith("in 1 area since 31 December 2020")


def test_the_headline_names_only_what_there_is() -> None:
    selection = Selection(begin=date(2025, 11, 22))
    assert "changes of state" not in headline(viewed(selection), changes(REGISTER, selection))


@LANGUAGES
def test_the_text_has_an_entry_for_every_row(language: Language) -> None:
    selection = Selection(lang=language, begin=FIRST_DAY)
    entries = [line for line in text(selection).splitlines() if line.startswith("- **")]
    assert len(entries) == len(changes(REGISTER, selection).rows)


@LANGUAGES
def test_the_text_names_the_basis_of_every_row(language: Language) -> None:
    selection = Selection(lang=language)
    basis = words(language).pair(words(language)("Basis"), "")
    entries = [line for line in text(selection).splitlines() if line.startswith(f"  {basis}")]
    assert len(entries) == len(changes(REGISTER, selection).rows)


def test_the_text_gives_the_address_of_every_source() -> None:
    selection = Selection()
    written = text(selection)
    used = {one for change in changes(REGISTER, selection).rows for one in change.row.references}
    assert [one for one in used if REGISTER.references[one].address not in written] == []


def test_the_text_marks_copies_on_other_sites() -> None:
    mirrored = next(row for row in REGISTER.references.values() if row.address_kind is AddressKind.MIRROR)
    line = next(line for line in text(Selection(begin=FIRST_DAY)).splitlines() if mirrored.address in line)
    assert "copy on another site" in line


def test_the_text_ends_with_source_and_link() -> None:
    assert text(Selection()).rstrip().splitlines()[-2:] == [
        "- Source: the article",
        "- Link: http://localhost/changes",
    ]


def test_the_text_of_the_article_alone_gives_locators() -> None:
    alone, selection = article_alone(REGISTER), Selection(begin=FIRST_DAY, area=("mining",))
    written = as_text(View(alone, selection, words(Language.ENGLISH)), changes(alone, selection), ABOUT)
    assert re.search(r"Basis: Article \(p\d+\.\d", written)


def sheet(selection: Selection) -> Sheet:
    """Give the list of changes of a view as it is taken along."""
    shown = viewed(selection)
    return as_list(shown, [*map(Entry, changes(REGISTER, selection).rows)]).sheet(shown.say, "What changed", ABOUT)


@LANGUAGES
def test_the_download_has_a_row_for_every_row(language: Language) -> None:
    selection = Selection(lang=language)
    listed = changes(REGISTER, selection)
    assert [row[0] for row in sheet(selection).rows] == [one.row.id for one in listed.rows]


def test_every_row_of_the_download_fits_the_header() -> None:
    selection = Selection(begin=FIRST_DAY)
    table = sheet(selection)
    assert {len(row) for row in table.rows} == {len(table.header)}


def test_an_event_in_the_download_has_no_state_before() -> None:
    selection = Selection(begin=FIRST_DAY)
    listed = changes(REGISTER, selection)
    column = list(sheet(selection).header).index("State before")
    rows = sheet(selection).rows
    before = {row[column] for row, one in zip(rows, listed.rows, strict=True) if isinstance(one.row, Event)}
    assert before == {None}
