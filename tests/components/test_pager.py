"""A long list a page at a time: every row on one page, none on two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from components.view import View
from components.widgets import Batch, batch
from components.words import words
from data.register import register
from data.selection import Selection

REGISTER = register()
LENGTHS, SIZES = st.integers(0, 300), st.integers(1, 60)


def asked(row: int, n: int, size: int) -> Batch[int]:
    """Give the page of a list of n rows on which the view of a row stands."""
    selection = Selection(row=row)
    return batch(View(REGISTER, selection, words(selection.lang)), range(n), size)


@given(st.integers(1, 300), SIZES)
def test_a_row_stands_on_the_page_that_it_asks_for(n: int, size: int) -> None:
    assert all(row - 1 in asked(row, n, size).rows for row in {1, n // 2 + 1, n})


@given(LENGTHS, SIZES)
def test_the_pages_together_hold_every_row_once(n: int, size: int) -> None:
    pages = [asked(first + 1, n, size).rows for first in range(0, max(n, 1), size)]
    assert [row for page in pages for row in page] == list(range(n))


@given(LENGTHS, SIZES)
def test_a_row_beyond_the_last_gives_the_last_page(n: int, size: int) -> None:
    assert asked(99_999, n, size) == asked(max(n, 1), n, size)


@given(st.integers(1, 300), SIZES)
def test_a_page_knows_how_many_stand_before_it(n: int, size: int) -> None:
    on_show = asked(n, n, size)
    assert on_show.first == on_show.rows[0]
