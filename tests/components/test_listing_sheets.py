"""What downloads say of listings, and how a listing is told."""

from __future__ import annotations

from datetime import date

import pytest

from components.cooperation.initiatives import as_list
from components.widgets import by_whom, instrument_words
from components.widgets.listings import in_sheet
from data.language import Language
from data.schema import Listing
from data.selection import Selection
from tests.components.shown import viewed
from tests.data.selections import REGISTER

LAW = "Special Economic Measures (Russia) Regulations, SOR/2014-58, Schedule 1, item 91"
ON_THE_DAY = f"Alrosa, listed by Canada since 24 February 2022 ({LAW})"


@pytest.mark.parametrize(
    ("day", "told"), [(date(2022, 2, 23), ""), (date(2022, 2, 24), ON_THE_DAY), (date(2022, 3, 9), ON_THE_DAY)]
)
def test_a_download_tells_the_listed_parties_of_the_day(day: date, told: str) -> None:
    assert in_sheet(viewed(Selection(on=day)), "rcabc") == told


@pytest.mark.parametrize(
    ("language", "column"), [(Language.ENGLISH, "Listed parties"), (Language.FRENCH, "Parties inscrites")]
)
def test_the_download_of_initiatives_has_a_column_of_listed_parties(language: Language, column: str) -> None:
    rows = tuple(REGISTER.initiatives.values())
    shown = viewed(Selection(lang=language))
    made = as_list(shown, rows).sheet(shown.say, "Cooperation", ())
    place = list(made.header).index(column)
    filled = {row[0] for row in made.rows if row[place]}
    assert filled == {"rcabc", "yamal-lng-teekay-china-lng", "yamal-lng-teekay-cosco"}


@pytest.mark.parametrize("row", REGISTER.listings.values(), ids=lambda row: row.id)
def test_a_listing_is_told_in_both_languages(row: Listing) -> None:
    views = [viewed(Selection(lang=language)) for language in Language]
    told = [(by_whom(shown, row), instrument_words(shown, row)) for shown in views]
    assert all(words for pair in told for words in pair)
    assert set(told[0]).isdisjoint(told[1])
