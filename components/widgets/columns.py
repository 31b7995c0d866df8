"""Columns that many lists have: the paragraphs of the article, and what a fact rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from components.lists import Column, in_file
from components.table import Cell
from components.view import Linked, View, href_of
from components.widgets.references import Fact, basis_cell, basis_words, locator_links, resting_words
from data.schema import Statement

Row = TypeVar("Row")
Own = TypeVar("Own", bound=Fact)
Given = TypeVar("Given")


def itself(kind: type[Own]) -> Callable[[Own], Own]:
    """Give what tells the fact of a row where rows are facts of this kind themselves, for `basis_columns`."""

    def fact(row: Own) -> Own:
        return row

    _ = kind  # it says to the type checker what the rows are
    return fact


def record_column(  # noqa: PLR0913  # what it shows, and how
    shown: View,
    identifier: str,
    label: str,
    record: Callable[[Row], Linked],
    *,
    filtered: bool = False,
    header: bool = False,
    on_screen: bool = True,
    lines: Callable[[Row], Iterable[str]] | None = None,
) -> Column[Row]:
    """Give a column with the name of a record, or the locator of a statement, which opens it.

    Parameters
    ----------
    shown : View
        The view on screen.
    identifier, label, header, on_screen, lines
        As for `components.lists.Column`.
    record : callable
        Gives the record of a row.
    filtered : bool
        As for `components.view.href_of`.
    """

    def cell(row: Row) -> Cell:
        found, lang = record(row), shown.selection.lang
        if isinstance(found, Statement):
            return Cell(found.locator, sort=found.id)
        return Cell(found.name.to(lang))

    return Column(
        identifier,
        label,
        lambda row: cell(row).text,
        cell=cell,
        href=lambda row: href_of(shown, record(row), filtered=filtered),
        lines=lines,
        header=header,
        on_screen=on_screen,
    )


def locators_column(shown: View, statements: Callable[[Row], Iterable[str]]) -> Column[Row]:
    """Give the column with the paragraphs that some statements stand in.

    Parameters
    ----------
    shown : View
        The view on screen.
    statements : callable
        Gives the ids of a row's statements.
    """
    return Column("locators", shown.say("Locator"), lambda row: locator_links(shown, statements(row)), sortable=False)


def basis_columns(
    shown: View,
    fact: Callable[[Row], Fact | None],
    *,
    cell: Callable[[View, Fact], Cell] = basis_cell,
    label: str = "",
    sources: str = "",
) -> tuple[Column[Row], ...]:
    """Give the columns with what a fact rests on: one on screen; origin, grade and the sources themselves in a file.

    Parameters
    ----------
    shown : View
        The view on screen.
    fact : callable
        Gives the fact of a row, None for none.
    cell : callable
        Gives the cell on screen.
    label, sources : str
        The heads of the first and of the last column, where they are not "Basis" and "Sources".
    """
    say = shown.say

    def of_fact(give: Callable[[Fact], Given], none: Given) -> Callable[[Row], Given]:
        def given(row: Row) -> Given:
            found = fact(row)
            return give(found) if found else none

        return given

    return (
        Column(
            "basis",
            label or say("Basis"),
            of_fact(lambda found: say.label(found.origin), ""),
            cell=of_fact(lambda found: cell(shown, found), Cell(say.not_stated)),
            grid=of_fact(lambda found: basis_words(shown, found), say.not_stated),
        ),
        in_file("grade", say("Grade"), of_fact(lambda found: say.label(found.grade) if found.grade else "", "")),
        in_file("sources", sources or say("Sources"), of_fact(lambda found: resting_words(shown, found), "")),
    )
