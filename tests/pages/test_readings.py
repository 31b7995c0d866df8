"""The page of readings: the matrix, one issue side by side, the terms, the filters."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from data.codes import ActorGroup, Stance
from data.language import Language
from data.queries import areas_with_issues, positions_matrix
from data.queries.readings import ISSUE_MAPS
from data.register import register
from data.selection import Facts, from_query
from tests.each import each
from tests.pages.driver import address, components, headline, keys, open_page, query_of, shown, table

REGISTER = register()
MATRICES = ("readings-areas", "readings-others")
ISSUE = "northwest-passage-status"
BOTH = (ActorGroup.CANADA, ActorGroup.RUSSIA)


@pytest.fixture(scope="module", params=list(Language), ids=lambda language: language.name.lower())
def language(request: pytest.FixtureRequest) -> Language:
    """Give each language in turn."""
    chosen: Language = request.param
    return chosen


@pytest.fixture(scope="module")
def at(language: Language) -> AppTest:
    """Give the page as it is opened without any filter."""
    return open_page("readings", lang=language)


def page_links(at: AppTest) -> list[dict[str, list[str]]]:
    """Give the parameters of every link to the map."""
    protos = [one.proto for one in at.get("page_link")]
    return [query_of(f"?{one.query_string}") for one in protos if "reading=" in one.query_string]


def test_the_page_draws_itself(at: AppTest) -> None:
    assert [one.message for one in at.exception] == []


def test_every_issue_has_a_row(at: AppTest) -> None:
    assert sorted(key for name in MATRICES for key in keys(at, name)) == sorted(REGISTER.issues)


def test_a_cell_leads_to_the_readings_of_that_side(at: AppTest) -> None:
    groups = list(ActorGroup)
    led = [
        (row["key"], groups[number], query_of(cell["href"]))
        for name in MATRICES
        for row in components(at)[name]["rows"]
        for number, cell in enumerate(row["cells"][1:])
        if "href" in cell
    ]
    assert [one for one in led if (one[2]["issue"], one[2]["side"]) != ([one[0]], [one[1]])] == []


def test_every_cell_says_something(at: AppTest) -> None:
    cells = [cell for name in MATRICES for row in components(at)[name]["rows"] for cell in row["cells"]]
    assert [cell for cell in cells if not cell["text"] and not cell.get("lines")] == []


def test_silence_is_written_out() -> None:
    rows = {row["key"]: row["cells"] for row in components(open_page("readings"))["readings-areas"]["rows"]}
    silent = rows["sector-method"][1 + list(ActorGroup).index(ActorGroup.UNITED_STATES)]
    assert silent["lines"] == ["◌\N{NO-BREAK SPACE}Not\N{NO-BREAK SPACE}stated"]


def test_both_countries_are_first_in_an_open_issue() -> None:
    names = list(components(open_page("readings", issue=ISSUE)))
    sides = [name for name in names if name.startswith("side-")]
    assert sides[:2] == [f"side-{side}" for side in BOTH]


@each("issue", REGISTER.issues)
def test_every_reading_of_an_issue_is_shown(issue: str) -> None:
    at = open_page("readings", issue=issue)
    found = [key for name in components(at) if name.startswith("side-") for key in keys(at, name)]
    expected = [row.id for row in REGISTER.positions.values() if row.issue == issue]
    assert sorted(found) == sorted(expected)


def test_both_countries_have_columns_of_the_same_form() -> None:
    data = components(open_page("readings", issue=ISSUE))
    assert data["side-canada"]["columns"] == data["side-russia"]["columns"]


def test_the_locators_of_a_reading_lead_to_its_statements() -> None:
    row = components(open_page("readings", issue=ISSUE))["side-canada"]["rows"][0]
    led = {query_of(link["href"])["statement"][0] for link in row["cells"][2]["links"]}
    assert led <= {*REGISTER.positions[row["key"]].statements}


def test_a_side_leaves_out_the_other_sides_but_the_two_countries() -> None:
    data = components(open_page("readings", issue=ISSUE, side="united-states"))
    assert {name for name in data if name.startswith("side-")} == {"side-canada", "side-russia", "side-united-states"}


def test_a_side_of_one_of_the_two_countries_shows_all_readings() -> None:
    sides = [
        {name for name in components(open_page("readings", issue=ISSUE, **query)) if name.startswith("side-")}
        for query in ({}, {"side": "russia"})
    ]
    assert sides[0] == sides[1]


@pytest.mark.parametrize("issue", ISSUE_MAPS)
def test_a_line_or_passage_leads_to_the_map_as_each_country_would_draw_it(issue: str) -> None:
    readings = [query["reading"] for query in page_links(open_page("readings", issue=issue))]
    assert readings[:2] == [["canada"], ["russia"]]


@pytest.mark.parametrize("issue", ISSUE_MAPS)
def test_every_link_to_the_map_can_be_opened(issue: str) -> None:
    problems = [from_query(query, REGISTER)[1] for query in page_links(open_page("readings", issue=issue))]
    assert {*problems} == {()}


def test_an_issue_about_no_line_leads_to_no_map() -> None:
    assert page_links(open_page("readings", issue="crimea-status")) == []


@pytest.mark.parametrize("area", areas_with_issues(REGISTER))
def test_an_area_leaves_its_issues(area: str) -> None:
    at = open_page("readings", area=area)
    assert keys(at, "readings-areas") == [row.id for row in REGISTER.issues.values() if row.area == area]


def test_an_area_leaves_the_terms_of_its_issues() -> None:
    at = open_page("readings", area="sanctions")
    assert {REGISTER.issues[REGISTER.terms[key].issue].area for key in keys(at, "all-terms")} == {"sanctions"}


def test_an_area_without_issues_says_what_to_do() -> None:
    empty = next(area for area in REGISTER.areas if area not in areas_with_issues(REGISTER))
    at = open_page("readings", area=empty)
    assert (at.info[0].value.startswith("No issue belongs"), list(at.exception)) == (True, [])


def test_choosing_an_area_puts_it_in_the_address() -> None:
    at = open_page("readings")
    at.multiselect(key="filter-area").set_value(["sanctions"]).run()
    assert address(at)["area"] == ["sanctions"]


def test_the_reset_drops_every_filter() -> None:
    at = open_page("readings", area="sanctions", issue="magnitsky-law", side="canada")
    at.button(key="filter-reset").click().run()
    assert address(at) == {"lang": ["en"]}


def test_closing_an_issue_keeps_the_area() -> None:
    at = open_page("readings", area="sanctions", issue="magnitsky-law", side="canada")
    at.button(key="close-issue").click().run()
    assert address(at) == {"lang": ["en"], "area": ["sanctions"]}


def test_every_term_stands_on_the_page_with_its_speaker(at: AppTest) -> None:
    speakers = {key: row[3] for key, row in zip(keys(at, "all-terms"), table(at, "all-terms"), strict=True)}
    assert (sorted(speakers), "" in speakers.values()) == (sorted(REGISTER.terms), False)


def test_a_term_that_the_article_quotes_stands_in_quotation_marks() -> None:
    at = open_page("readings", issue="crimea-status")
    assert [row[0] for row in table(at, "issue-terms")] == ["“reunification”", "“annexation”"]


def test_the_legend_explains_every_stance(at: AppTest) -> None:
    assert keys(at, "readings-legend") == list(Stance)


def test_the_headline_counts_what_both_countries_hold() -> None:
    cells = positions_matrix(REGISTER)
    both = sum(not any(cells[issue][side].not_stated for side in BOTH) for issue in REGISTER.issues)
    assert headline(open_page("readings")).startswith(f"On {both} of {len(REGISTER.issues)} issues")


def test_the_article_alone_has_the_same_readings() -> None:
    pages = [open_page("readings", facts=facts, issue=ISSUE) for facts in Facts]
    assert table(pages[0], "side-russia") == table(pages[1], "side-russia")


def test_the_readings_speak_of_no_unknown_issue() -> None:
    at = open_page("readings", issue="nothing")
    assert ("issue" in address(at), any("nothing" in text for text in shown(at))) == (False, True)
