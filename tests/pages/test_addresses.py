"""What stands in the address is what stands on the page; what cannot be used is named and dropped."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from components.words import words
from data.codes import State
from data.language import Language
from data.queries import last_day_covered, standing
from data.register import register
from data.selection import LONGEST_QUERY, PAGE_FIELDS, Selection, to_query
from tests.data.selections import SELECTIONS, unhurried
from tests.pages.driver import PAGES, address, components, count, headline, open_page, read, shown, titles

REGISTER = register()
LAST = last_day_covered(REGISTER)
LEFT_OUT = "Part of the link could not be used and was left out: "
FIELDS = sorted(Selection.__dataclass_fields__)


def going_on(day: date) -> tuple[int, int]:
    """Give how much cooperation was going on, fully or in part, on a day: seen lately, and last seen earlier."""
    standings = [standing(REGISTER, initiative, day) for initiative in REGISTER.cooperation]
    faded = [one.faded for one in standings if one.goes_on]
    return faded.count(False), faded.count(True)


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"state": "frozen"}, "state = frozen"),
        ({"area": ["mars", "moon"]}, r"area = mars, area = moon"),
        ({"record": "nobody"}, "record = nobody"),
        ({"lang": "de"}, "lang = de"),
        ({"since": "today"}, "since = today"),
        ({"until": "12"}, "until = 12"),
        ({"since": "2016", "until": "2012"}, "since = 2016"),
        ({"on": "2018-02-30"}, "on = 2018-02-30"),
        ({"view": "map"}, "view = map"),
        ({"colour": "red"}, "colour = red"),
        ({"q": ["one", "two"]}, "q = one"),
    ],
)
def test_what_cannot_be_used_is_named(query: dict[str, str], named: str) -> None:
    assert [one.value for one in open_page("cooperation", **query).warning] == [f"{LEFT_OUT}{named}."]


@pytest.mark.parametrize("query", [{"state": "frozen"}, {"record": "nobody"}, {"colour": "red"}, {"on": "yesterday"}])
def test_what_cannot_be_used_is_dropped_from_the_address(query: dict[str, str]) -> None:
    assert address(open_page("cooperation", **query)) == {"lang": ["en"]}


def test_the_rest_of_the_address_is_kept() -> None:
    at = open_page("cooperation", state=["active", "frozen"], area="mars", lang="fr")
    assert address(at) == {"lang": ["fr"], "state": ["active"]}


def test_the_warning_is_in_the_language_of_the_view() -> None:
    warning = open_page("cooperation", state="frozen", lang="fr").warning[0].value
    assert warning.startswith("Une partie du lien n’a pas pu être utilisée")


def test_a_warning_is_gone_after_the_next_step() -> None:
    assert list(open_page("cooperation", state="frozen").run().warning) == []


def test_a_warning_shows_a_value_letter_for_letter() -> None:
    warning = open_page("cooperation", area="[x](http://example.org)*a*<b>").warning[0].value
    assert warning == rf"{LEFT_OUT}area = \[x\](http\::small[]//example.org)\*a\*\<b>."


def warnings(at: AppTest) -> list[str]:
    """Give the notes above a page as a reader sees them."""
    return [read(one.value) for one in at.warning]


@pytest.mark.parametrize("page", ["overview", "changes"])
def test_a_day_after_the_last_is_taken_as_the_last_and_a_note_says_so(page: str) -> None:
    at = open_page(page, on=str(LAST + timedelta(days=1)))
    tomorrow = words(Language.ENGLISH).day(LAST + timedelta(days=1))
    last = words(Language.ENGLISH).day(LAST)
    assert (warnings(at), address(at)["on"]) == (
        [f"{tomorrow} is after the last day covered; {last} is shown instead."],
        [str(LAST)],
    )


def test_a_day_before_the_first_is_taken_as_the_first_and_a_note_says_so() -> None:
    at = open_page("changes", begin="0001-01-01", lang="fr")
    first = "1er janvier 1990"
    assert (warnings(at), address(at)["begin"]) == (
        [f"Le 1er janvier 1 est antérieur au premier jour couvert\u202f; le {first} est affiché à la place."],
        ["1990-01-01"],
    )


def test_a_search_that_was_cut_says_so() -> None:
    at = open_page("evidence", q="x" * (LONGEST_QUERY + 1))
    assert warnings(at) == [f"The search is longer than {LONGEST_QUERY} characters; the rest of it was left out."]


def test_a_search_as_long_as_is_searched_says_so_where_it_is_typed() -> None:
    at = open_page("evidence")
    at.text_input(key="filter-q").set_value("x" * (LONGEST_QUERY - 1) + " y").run()
    assert f"Only the first {LONGEST_QUERY} characters are searched." in shown(at)


def test_a_long_value_is_named_by_its_beginning() -> None:
    at = open_page("cooperation", area="x" * 10_000, colour="y" * 60)
    assert warnings(at) == [f"{LEFT_OUT}area = {'x' * 59}…, colour = {'y' * 60}."]


def test_no_more_than_five_values_are_named() -> None:
    at = open_page("cooperation", area=list("abcdefg"))
    named = ", ".join(f"area = {letter}" for letter in "abcde")
    assert warnings(at) == [f"{LEFT_OUT}{named} and 2 more."]


def test_an_unknown_page_is_named() -> None:
    at = open_page("overview", unknown_page="no*where", lang="en")
    assert [one.value for one in at.warning] == [r"There is no page “no\*where”; this is the overview."]


def test_an_unknown_page_is_dropped_from_the_address() -> None:
    assert address(open_page("overview", unknown_page="nowhere", lang="fr")) == {"lang": ["fr"]}


@pytest.mark.parametrize("day", [date(2014, 6, 30), date(2016, 1, 1), LAST])
def test_the_as_of_date_decides_the_headline(day: date) -> None:
    lately, _ = going_on(day)
    said = headline(open_page("overview", on=str(day)))
    assert said.startswith(f"{lately} of {len(REGISTER.cooperation)} forms of cooperation were ")


def test_a_day_on_which_nothing_was_seen_lately_says_so() -> None:
    day = date(2010, 1, 1)
    said = headline(open_page("overview", on=str(day)))
    assert (going_on(day)[0], said.startswith(f"None of {len(REGISTER.cooperation)} forms of cooperation was ")) == (
        0,
        True,
    )


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2024, 1, 1), LAST])
def test_what_was_last_seen_earlier_is_counted_apart(day: date) -> None:
    _, earlier = going_on(day)
    verb = "was" if earlier == 1 else "were"
    assert f"; {earlier} more {verb} last seen " in headline(open_page("overview", on=str(day)))


def test_another_as_of_date_changes_the_headline() -> None:
    at = open_page("overview")
    before = headline(at)
    at.date_input(key="frame-day").set_value(date(2012, 3, 1)).run()
    assert (headline(at) == before, address(at)) == (False, {"lang": ["en"], "on": ["2012-03-01"]})


def test_the_last_day_covered_is_not_written() -> None:
    at = open_page("overview", on="2012-03-01")
    at.date_input(key="frame-day").set_value(LAST).run()
    assert address(at) == {"lang": ["en"]}


def test_the_first_of_a_month_is_an_ordinal_in_a_french_headline() -> None:
    assert "précédant le 1er mars 2012" in headline(open_page("channels", on="2012-03-01", lang="fr"))


def test_the_as_of_date_decides_the_states_of_the_list() -> None:
    day = date(2012, 3, 1)
    states = [standing(REGISTER, initiative, day).state for initiative in REGISTER.cooperation]
    assert count(open_page("cooperation", on=str(day), state="active"))[0] == states.count(State.ACTIVE)


def test_switching_the_language_keeps_the_filters() -> None:
    at = open_page("cooperation", state=["active", "ended"], q="canada", on="2016-06-01", since="2000")
    kept = address(at)
    at.segmented_control(key="frame-language").set_value(Language.FRENCH).run()
    assert (components(at)["document-language"]["lang"], address(at)) == ("fr", kept | {"lang": ["fr"]})


def test_switching_the_language_keeps_the_count() -> None:
    at = open_page("evidence", kind="view", lang="fr")
    before = count(at)
    at.segmented_control(key="frame-language").set_value(Language.ENGLISH).run()
    assert (components(at)["document-language"]["lang"], count(at)) == ("en", before)


def test_switching_the_language_there_and_back_changes_nothing() -> None:
    at = open_page("evidence", topic="arctic", row="26")
    before = components(at)
    for language in (Language.FRENCH, Language.ENGLISH):
        at.segmented_control(key="frame-language").set_value(language).run()
    assert components(at) == before


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_the_link_to_itself(page: str) -> None:
    path = "" if page == "overview" else page
    assert open_page(page, lang="fr").code[0].value == f"http://localhost:8501/{path}?lang=fr"


def test_the_link_opens_exactly_this_view() -> None:
    at = open_page("cooperation", lang="fr", state="active", on="2016-06-01", q="glace de mer")
    assert at.code[0].value == ("http://localhost:8501/cooperation?lang=fr&on=2016-06-01&q=glace+de+mer&state=active")


def test_the_way_to_another_page_keeps_the_filters() -> None:
    at = open_page("cooperation", lang="fr", state="active", on="2016-06-01", q="glace")
    queries = [str(link.proto.query_string) for link in at.get("page_link")]
    assert set(queries) == {"lang=fr&on=2016-06-01&q=glace&state=active"}


@settings(unhurried, max_examples=40)
@given(st.sampled_from(PAGES), SELECTIONS.filter(lambda one: one.on is None or date(1990, 1, 1) <= one.on <= LAST))
def test_every_view_draws_itself(page: str, selection: Selection) -> None:
    at = open_page(page, **to_query(selection, page))
    assert ([one.message for one in at.exception], address(at)) == ([], to_query(selection, page))


@settings(unhurried, max_examples=40)
@given(
    st.sampled_from(PAGES),
    st.dictionaries(
        st.sampled_from([*FIELDS, "unknown_page", "x"]),
        st.lists(st.text(min_size=1, max_size=12) | st.dates().map(str), min_size=1, max_size=3),
        max_size=5,
    ),
)
def test_no_address_breaks_a_page(page: str, query: dict[str, list[str]]) -> None:
    at = open_page(page, **query)
    assert ([one.message for one in at.exception], len(titles(at))) == ([], 1)


def test_every_field_of_a_view_belongs_to_a_page() -> None:
    assert {name for fields in PAGE_FIELDS.values() for name in fields} == set(FIELDS)
