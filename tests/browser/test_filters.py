"""From a filter to the table, to a record, and back: the address follows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from data.codes import Layout, State
from data.language import Language
from data.queries import initiatives, last_day_covered
from data.register import register
from data.selection import Selection
from tests.browser.screen import BY_STATE, ENGLISH, FRENCH, Screen, count_of_initiatives, count_of_statements
from tests.browser.tabs import Tabs

SUSPENDED = Selection(state=("suspended",))
IN_GRID = SUSPENDED.with_(view=Layout.GRID)
TABLE = "Initiatives as of"


def names(selection: Selection) -> list[str]:
    """Give the names of the initiatives of a view, in its language."""
    return [row.name.to(selection.lang) for row in initiatives(register(), selection).rows]


def test_a_pill_filters_the_list_and_the_address(kept: Screen) -> None:
    kept.go("cooperation?lang=en")
    kept.pill("Suspended").click()
    kept.expect_address("cooperation", SUSPENDED)
    expect(kept.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_two_pills_of_one_filter_add_up(kept: Screen) -> None:
    both = Selection(state=("suspended", "ended"))
    kept.go("cooperation?lang=en")
    kept.pill("Suspended").click()
    kept.expect_address("cooperation", Selection(state=("suspended",)))
    kept.pill("Ended").click()
    expect(kept.table(TABLE).get_by_role("rowheader")).to_have_text(names(both))


def test_a_second_filter_narrows_the_first(kept: Screen) -> None:
    narrowed = Selection(state=("active",), area=("mining",))
    kept.go("cooperation?lang=en&state=active")
    kept.choose("Area", "Mining")
    kept.expect_address("cooperation", narrowed)
    expect(kept.table(TABLE).get_by_role("rowheader")).to_have_text(names(narrowed))


def test_a_name_in_the_table_opens_its_record(kept: Screen) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    name = names(SUSPENDED)[0]
    kept.table(TABLE).get_by_role("link", name=name).click()
    expect(kept.section(name)).to_be_visible()
    record = initiatives(register(), SUSPENDED).rows[0].id
    kept.expect_address("cooperation", SUSPENDED.with_(record=record))


def test_a_row_of_the_grid_opens_its_record(kept: Screen) -> None:
    kept.go("cooperation?lang=en&view=grid&state=suspended")
    kept.click_row_of_grid(2)
    record = initiatives(register(), SUSPENDED).rows[1]
    expect(kept.section(record.name.en)).to_be_visible()
    kept.expect_address("cooperation", IN_GRID.with_(record=record.id))


def test_another_row_of_the_grid_opens_another_record(kept: Screen) -> None:
    first, second = initiatives(register(), SUSPENDED).rows[:2]
    kept.go(f"cooperation?lang=en&view=grid&state=suspended&record={first.id}")
    expect(kept.section(first.name.en)).to_be_visible()
    kept.click_row_of_grid(2)
    expect(kept.section(second.name.en)).to_be_visible()
    kept.expect_address("cooperation", IN_GRID.with_(record=second.id))


def test_closing_a_record_keeps_the_filters(kept: Screen) -> None:
    record = initiatives(register(), SUSPENDED).rows[0]
    kept.go(f"cooperation?lang=en&state=suspended&record={record.id}")
    kept.page.get_by_role("button", name=ENGLISH("Close the record")).click()
    expect(kept.section(record.name.en)).to_have_count(0)
    kept.expect_address("cooperation", SUSPENDED)


def test_a_record_opened_from_the_grid_and_closed_can_be_opened_again(kept: Screen) -> None:
    record = initiatives(register(), SUSPENDED).rows[0]
    kept.go("cooperation?lang=en&view=grid&state=suspended")
    for _ in range(2):
        kept.click_row_of_grid(1)
        expect(kept.section(record.name.en)).to_be_visible()
        kept.page.get_by_role("button", name=ENGLISH("Close the record")).click()
        expect(kept.section(record.name.en)).to_have_count(0)
    kept.expect_address("cooperation", IN_GRID)


def test_the_language_changes_and_the_filters_stay(kept: Screen) -> None:
    in_french = Selection(lang=Language.FRENCH, state=("suspended",))
    kept.go("cooperation?lang=en&state=suspended")
    kept.page.get_by_role("radio", name="Français").click()
    kept.expect_address("cooperation", in_french)
    expect(kept.table("Initiatives au").get_by_role("rowheader")).to_have_text(names(in_french))
    expect(kept.page.locator("html")).to_have_attribute("lang", "fr")


def test_the_filters_outlast_a_look_at_another_page(kept: Screen) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    kept.navigation.filter(has_text="Sources").click()
    kept.expect_title("Sources")
    kept.navigation.filter(has_text="Cooperation").click()
    expect(kept.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_back_takes_the_last_filter_away(kept: Screen) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    kept.pill("Ended").click()
    expect(kept.section(count_of_initiatives(Selection(state=("suspended", "ended"))))).to_be_visible()
    kept.page.go_back()
    kept.expect_address("cooperation", SUSPENDED)
    expect(kept.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_back_closes_a_record(kept: Screen) -> None:
    kept.go("cooperation?lang=en&state=suspended")
    name = names(SUSPENDED)[0]
    kept.table(TABLE).get_by_role("link", name=name).click()
    expect(kept.section(name)).to_be_visible()
    kept.page.go_back()
    expect(kept.section(name)).to_have_count(0)
    kept.expect_address("cooperation", SUSPENDED)


def test_back_leads_to_the_page_before(kept: Screen) -> None:
    kept.go("?lang=fr")
    kept.navigation.filter(has_text="Éléments à l’appui").click()
    kept.expect_title("Éléments à l’appui")
    kept.page.go_back()
    kept.expect_title("Aperçu")


def test_a_shared_link_gives_another_reader_the_same_view(kept: Screen, new_screen: Tabs) -> None:
    wanted = Selection(lang=Language.FRENCH, state=("suspended",), q="arctique")
    kept.go("cooperation?lang=fr&state=suspended")
    kept.search("arctique")
    expect(kept.section(count_of_initiatives(wanted))).to_be_visible()
    link = kept.shared_link(FRENCH)
    kept.page.keyboard.press("Escape")
    with new_screen(fresh=True, maps=False) as other:
        other.open(link.removeprefix(f"{kept.address}/"))
        expect(other.table("Initiatives au").get_by_role("rowheader")).to_have_text(names(wanted))


def test_filters_that_leave_nothing_say_which_to_drop(kept: Screen) -> None:
    area = next(one for one in register().areas if not names(SUSPENDED.with_(area=(one,))))
    kept.go(f"cooperation?lang=en&state=suspended&area={area}")
    kept.page.get_by_role("button", name=re.compile(f"^Area: {len(names(SUSPENDED))} records? without it$")).click()
    kept.expect_address("cooperation", SUSPENDED)
    expect(kept.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_one_button_drops_every_filter(kept: Screen) -> None:
    kept.go("cooperation?lang=en&state=suspended&area=mining&q=x&since=2018")
    kept.page.get_by_role("button", name=ENGLISH("Reset all filters")).click()
    kept.expect_address("cooperation", Selection())


def test_a_date_typed_above_the_page_shows_that_date(kept: Screen) -> None:
    kept.go("?lang=en")
    year = kept.page.get_by_role("spinbutton", name="year, As of")
    year.click()
    kept.page.keyboard.type("2013")
    for _ in ("month", "day", "calendar", "language"):  # the date counts once the focus has left all of it
        kept.page.keyboard.press("Tab")
    day = last_day_covered(register()).replace(year=2013)
    expect(kept.table(BY_STATE.format(day=ENGLISH.day(day)))).to_be_visible()


def test_a_number_of_the_matrix_leads_to_its_records(kept: Screen) -> None:
    chosen = Selection(area=("mining",), state=("active",), seen=("lately",))
    kept.go("?lang=en")
    matrix = kept.table("How many forms of cooperation each area has")
    row = matrix.get_by_role("row").filter(has=kept.page.get_by_role("rowheader", name="Mining", exact=True))
    cell = row.get_by_role("cell").nth(list(State).index(State.ACTIVE))
    cell.get_by_role("link").click()
    kept.expect_address("cooperation", chosen)
    kept.expect_title("Cooperation")
    expect(kept.section(count_of_initiatives(chosen))).to_be_visible()


@pytest.mark.parametrize("typed", ["QUEBEC", "québec", "Que\u0301bec"])
def test_a_search_finds_a_word_whatever_its_accents(kept: Screen, typed: str) -> None:
    kept.go("evidence?lang=en")
    kept.search(typed)
    expect(kept.section(count_of_statements(Selection(q="Québec")))).to_be_visible()


MARKUP = "<img src=x onerror=alert(1)> **b** [l](http://example.org) :red[r] $x$"


def test_markup_in_a_search_stays_the_text_that_was_typed(kept: Screen) -> None:
    kept.go("cooperation?lang=en")
    kept.search(MARKUP)
    kept.expect_address("cooperation", Selection(q=MARKUP))
    expect(kept.section(count_of_initiatives(Selection(q=MARKUP)))).to_be_visible()
    expect(kept.page.get_by_role("textbox").first).to_have_value(MARKUP)
    expect(kept.page.locator("img[src='x']")).to_have_count(0)


def test_the_pager_leads_to_the_statements_after_and_back(kept: Screen) -> None:
    kept.go("evidence?lang=en")
    kept.page.get_by_role("button", name=ENGLISH("Next")).click()
    expect(kept.table("Statements 26 to 50")).to_be_visible()
    kept.expect_address("evidence", Selection(row=26))
    kept.page.get_by_role("button", name=ENGLISH("Previous")).click()
    expect(kept.table("Statements 1 to 25")).to_be_visible()
    kept.expect_address("evidence", Selection())


def test_a_new_filter_goes_back_to_the_first_statement(kept: Screen) -> None:
    kept.go("evidence?lang=en&row=101")
    kept.pill(ENGLISH.label(next(iter(register().statements.values())).kind)).click()
    expect(kept.table("Statements 1 to 25")).to_be_visible()
