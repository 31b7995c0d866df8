"""The table of locators: made from the article, and compared with it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.build.article import Paragraph
from data.build.reading import csv_text, rows_of
from data.errors import Fault
from data.schema import Locator, columns_of

FILE = "locators.csv"
_REASONS = ("states_nothing_en", "states_nothing_fr")


def _facts(paragraph: Paragraph) -> dict[str, str]:
    """Give the cells of a locator's row that follow from the article."""
    return {
        "locator": paragraph.locator,
        "section": str(paragraph.section),
        "page": str(paragraph.page),
        "words": str(paragraph.words),
        "sha256": paragraph.sha256,
    }


def locators_csv(article: Mapping[str, Paragraph], present: pd.DataFrame | None = None) -> str:
    """Write the table of locators, one row a paragraph in the order of the article.

    Reasons why a paragraph states nothing are kept from the table as it stands.
    """
    reasons = {} if present is None else {cells["locator"]: cells for _, cells in rows_of(present)}
    rows = (
        _facts(paragraph) | {name: reasons.get(locator, {}).get(name, "") for name in _REASONS}
        for locator, paragraph in article.items()
    )
    return csv_text(columns_of(Locator), rows)


def faults_against(article: Mapping[str, Paragraph], locators: pd.DataFrame) -> list[Fault]:
    """List where the table of locators is not that of the article."""
    faults: list[Fault] = []
    for row, cells in rows_of(locators):
        paragraph = article.get(cells["locator"])
        if paragraph is None:
            faults.append(Fault(FILE, row, "locator", f"'{cells['locator']}' is not in the article", "no such row"))
            continue
        faults += [
            Fault(FILE, row, column, f"'{cells[column]}' is not what the article has", right)
            for column, right in _facts(paragraph).items()
            if cells[column] != right
        ]
    missing = [locator for locator in article if locator not in set(locators["locator"])]
    faults += [
        Fault(FILE, None, "locator", f"{locator} of the article is missing", "a row for every paragraph")
        for locator in missing
    ]
    return faults
