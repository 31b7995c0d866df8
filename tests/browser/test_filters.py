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
from tests.browser.screen import ENGLISH, FRENCH, Screen, count_of_initiatives, count_of_statements
from tests.browser.tabs import Tabs

SUSPENDED = Selection(state=("suspended",))
IN_GRID = SUSPENDED.with_(view=Layout.GRID)
TABLE = "Initiatives as of"


def names(selection: Selection) -> list[str]:
    """Give the names of the initiatives of a view, in its language."""
    return [row.name.to(selection.lang) for row in initiatives(register(), selection).rows]


def test_a_pill_filters_the_list_and_the_address(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    screen.pill("Suspended").click()
    screen.expect_address("cooperation", SUSPENDED)
    expect(screen.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_two_pills_of_one_filter_add_up(screen: Screen) -> None:
    both = Selection(state=("suspended", "ended"))
    screen.open("cooperation?lang=en")
    screen.pill("Suspended").click()
    screen.expect_address("cooperation", Selection(state=("suspended",)))
    screen.pill("Ended").click()
    expect(screen.table(TABLE).get_by_role("rowheader")).to_have_text(names(both))


def test_a_second_filter_narrows_the_first(screen: Screen) -> None:
    narrowed = Selection(state=("active",), area=("mining",))
    screen.open("cooperation?lang=en&state=active")
    screen.choose("Area", "Mining")
    screen.expect_address("cooperation", narrowed)
    expect(screen.table(TABLE).get_by_role("rowheader")).to_have_text(names(narrowed))


def test_a_name_in_the_table_opens_its_record(screen: Screen) -> None:
    screen.open("cooperation?lang=en&state=suspended")
    name = names(SUSPENDED)[0]
    screen.table(TABLE).get_by_role("link", name=name).click()
    expect(screen.section(name)).to_be_visible()
    record = initiatives(register(), SUSPENDED).rows[0].id
    screen.expect_address("cooperation", SUSPENDED.with_(record=record))


def test_a_row_of_the_grid_opens_its_record(screen: Screen) -> None:
    screen.open("cooperation?lang=en&view=grid&state=suspended")
    screen.click_row_of_grid(2)
    record = initiatives(register(), SUSPENDED).rows[1]
    expect(screen.section(record.name.en)).to_be_visible()
    screen.expect_address("cooperation", IN_GRID.with_(record=record.id))


def test_another_row_of_the_grid_opens_another_record(screen: Screen) -> None:
    first, second = initiatives(register(), SUSPENDED).rows[:2]
    screen.open(f"cooperation?lang=en&view=grid&state=suspended&record={first.id}")
    expect(screen.section(first.name.en)).to_be_visible()
    screen.click_row_of_grid(2)
    expect(screen.section(second.name.en)).to_be_visible()
    screen.expect_address("cooperation", IN_GRID.with_(record=second.id))


def test_closing_a_record_keeps_the_filters(screen: Screen) -> None:
    record = initiatives(register(), SUSPENDED).rows[0]
    screen.open(f"cooperation?lang=en&state=suspended&record={record.id}")
    screen.page.get_by_role("button", name=ENGLISH("Close the record")).click()
    expect(screen.section(record.name.en)).to_have_count(0)
    screen.expect_address("cooperation", SUSPENDED)


def test_a_record_opened_from_the_grid_and_closed_can_be_opened_again(screen: Screen) -> None:
    record = initiatives(register(), SUSPENDED).rows[0]
    screen.open("cooperation?lang=en&view=grid&state=suspended")
    for _ in range(2):
        screen.click_row_of_grid(1)
        expect(screen.section(record.name.en)).to_be_visible()
        screen.page.get_by_role("button", name=ENGLISH("Close the record")).click()
        expect(screen.section(record.name.en)).to_have_count(0)
    screen.expect_address("cooperation", IN_GRID)


def test_the_language_changes_and_the_filters_stay(screen: Screen) -> None:
    in_french = Selection(lang=Language.FRENCH, state=("suspended",))
    screen.open("cooperation?lang=en&state=suspended")
    screen.page.get_by_role("radio", name="Français").click()
    screen.expect_address("cooperation", in_french)
    expect(screen.table("Initiatives au").get_by_role("rowheader")).to_have_text(names(in_french))
    expect(screen.page.locator("html")).to_have_attribute("lang", "fr")


def test_the_filters_outlast_a_look_at_another_page(screen: Screen) -> None:
    screen.open("cooperation?lang=en&state=suspended")
    screen.navigation.filter(has_text="Sources").click()
    expect(screen.title).to_have_text("Sources")
    screen.navigation.filter(has_text="Cooperation").click()
    expect(screen.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_back_takes_the_last_filter_away(screen: Screen) -> None:
    screen.open("cooperation?lang=en&state=suspended")
    screen.pill("Ended").click()
    expect(screen.section(count_of_initiatives(Selection(state=("suspended", "ended"))))).to_be_visible()
    screen.page.go_back()
    screen.expect_address("cooperation", SUSPENDED)
    expect(screen.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_back_closes_a_record(screen: Screen) -> None:
    screen.open("cooperation?lang=en&state=suspended")
    name = names(SUSPENDED)[0]
    screen.table(TABLE).get_by_role("link", name=name).click()
    expect(screen.section(name)).to_be_visible()
    screen.page.go_back()
    expect(screen.section(name)).to_have_count(0)
    screen.expect_address("cooperation", SUSPENDED)


def test_back_leads_to_the_page_before(screen: Screen) -> None:
    screen.open("?lang=fr")
    screen.navigation.filter(has_text="Éléments à l’appui").click()
    expect(screen.title).to_have_text("Éléments à l’appui")
    screen.page.go_back()
    expect(screen.title).to_have_text("Aperçu")


def test_a_shared_link_gives_another_reader_the_same_view(screen: Screen, new_screen: Tabs) -> None:
    wanted = Selection(lang=Language.FRENCH, state=("suspended",), q="arctique")
    screen.open("cooperation?lang=fr&state=suspended")
    screen.search("arctique")
    expect(screen.section(count_of_initiatives(wanted))).to_be_visible()
    link = screen.shared_link(FRENCH)
    with new_screen(fresh=True, maps=False) as other:
        other.open(link.removeprefix(f"{screen.address}/"))
        expect(other.table("Initiatives au").get_by_role("rowheader")).to_have_text(names(wanted))


def test_filters_that_leave_nothing_say_which_to_drop(screen: Screen) -> None:
    area = next(one for one in register().areas if not names(SUSPENDED.with_(area=(one,))))
    screen.open(f"cooperation?lang=en&state=suspended&area={area}")
    screen.page.get_by_role("button", name=re.compile(f"^Area: {len(names(SUSPENDED))} records? without it$")).click()
    screen.expect_address("cooperation", SUSPENDED)
    expect(screen.section(count_of_initiatives(SUSPENDED))).to_be_visible()


def test_one_button_drops_every_filter(screen: Screen) -> None:
    screen.open("cooperation?lang=en&state=suspended&area=mining&q=x&since=2018")
    screen.page.get_by_role("button", name=ENGLISH("Reset all filters")).click()
    screen.expect_address("cooperation", Selection())


def test_a_date_typed_above_the_page_shows_that_date(screen: Screen) -> None:
    screen.open("?lang=en")
    year = screen.page.get_by_role("spinbutton", name="year, As of")
    year.click()
    screen.page.keyboard.type("2013")
    for _ in ("month", "day", "calendar", "language"):  # the date counts once the focus has left all of it
        screen.page.keyboard.press("Tab")
    day = last_day_covered(register()).replace(year=2013)
    expect(screen.page.get_by_role("heading", level=2).first).to_contain_text(ENGLISH.day(day))


def test_a_number_of_the_matrix_leads_to_its_records(screen: Screen) -> None:
    chosen = Selection(area=("mining",), state=("active",), seen=("lately",))
    screen.open("?lang=en")
    matrix = screen.table("Number of initiatives in each area")
    row = matrix.get_by_role("row").filter(has=screen.page.get_by_role("rowheader", name="Mining", exact=True))
    cell = row.get_by_role("cell").nth(list(State).index(State.ACTIVE))
    cell.get_by_role("link").click()
    screen.expect_address("cooperation", chosen)
    expect(screen.title).to_have_text("Cooperation")
    expect(screen.section(count_of_initiatives(chosen))).to_be_visible()


@pytest.mark.parametrize("typed", ["QUEBEC", "québec", "Que\u0301bec"])
def test_a_search_finds_a_word_whatever_its_accents(screen: Screen, typed: str) -> None:
    screen.open("evidence?lang=en")
    screen.search(typed)
    expect(screen.section(count_of_statements(Selection(q="Québec")))).to_be_visible()


MARKUP = "<img src=x onerror=alert(1)> **b** [l](http://example.org) :red[r] $x$"


def test_markup_in_a_search_stays_the_text_that_was_typed(screen: Screen) -> None:
    screen.open("cooperation?lang=en")
    screen.search(MARKUP)
    screen.expect_address("cooperation", Selection(q=MARKUP))
    expect(screen.section(count_of_initiatives(Selection(q=MARKUP)))).to_be_visible()
    expect(screen.page.get_by_role("textbox").first).to_have_value(MARKUP)
    expect(screen.page.locator("img[src='x']")).to_have_count(0)


def test_the_pager_leads_to_the_statements_after_and_back(screen: Screen) -> None:
    screen.open("evidence?lang=en")
    screen.page.get_by_role("button", name=ENGLISH("Next")).click()
    expect(screen.table("Statements 26 to 50")).to_be_visible()
    screen.expect_address("evidence", Selection(row=26))
    screen.page.get_by_role("button", name=ENGLISH("Previous")).click()
    expect(screen.table("Statements 1 to 25")).to_be_visible()
    screen.expect_address("evidence", Selection())


def test_a_new_filter_goes_back_to_the_first_statement(screen: Screen) -> None:
    screen.open("evidence?lang=en&row=101")
    screen.pill(ENGLISH.label(next(iter(register().statements.values())).kind)).click()
    expect(screen.table("Statements 1 to 25")).to_be_visible()
