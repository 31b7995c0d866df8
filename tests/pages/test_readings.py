"""The page of readings: the matrix, one issue side by side, the terms, the filters."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.readings.page import ISSUES_A_PAGE, told_of
from components.readings.taken import in_file
from components.words import words
from data.codes import ActorGroup, Between, Stance
from data.language import Language
from data.queries import groups_with_a_position, positions_matrix
from data.queries.readings import ISSUE_MAPS
from data.register import register
from data.selection import Facts, from_query
from tests.each import each
from tests.pages.driver import address, components, keys, open_page, query_of, read, shown, table
from tests.pages.driver import headline as headline_of

REGISTER = register()
MATRICES = ("readings-areas", "readings-others")
AREAS = sorted({row.area for row in REGISTER.issues.values()} - {""})
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


def matrices(at: AppTest) -> dict[str, dict[str, Any]]:
    """Give the matrices of a page, by their keys."""
    return {name: data for name, data in components(at).items() if name in MATRICES}


def cells_of(at: AppTest) -> list[tuple[str, str, dict[str, Any]]]:
    """Give each cell of the matrices with its issue and its column."""
    return [
        (row["key"], column["id"], cell)
        for data in matrices(at).values()
        for row in data["rows"]
        for column, cell in zip(data["columns"], row["cells"], strict=True)
    ]


def page_links(at: AppTest) -> list[dict[str, list[str]]]:
    """Give the parameters of every link to the map."""
    protos = [one.proto for one in at.get("page_link")]
    return [query_of(f"?{one.query_string}") for one in protos if "reading=" in one.query_string]


def test_the_page_draws_itself(at: AppTest) -> None:
    assert [one.message for one in at.exception] == []


def test_every_issue_has_a_row_on_one_of_the_pages() -> None:
    pages = [open_page("readings", row=str(row)) for row in range(1, len(REGISTER.issues) + 1, ISSUES_A_PAGE)]
    assert sorted(key for at in pages for name in matrices(at) for key in keys(at, name)) == sorted(REGISTER.issues)


def test_a_cell_leads_to_the_readings_of_that_side(at: AppTest) -> None:
    led = [
        (issue, column, query_of(cell["href"]))
        for issue, column, cell in cells_of(at)
        if "href" in cell and column != "issue"
    ]
    assert led
    assert [one for one in led if (one[2]["issue"], one[2]["side"]) != ([one[0]], [one[1]])] == []


def test_every_cell_says_something(at: AppTest) -> None:
    assert [cell for _, _, cell in cells_of(at) if not cell["text"] and not cell.get("title")] == []


def test_what_is_not_stated_is_a_dot_with_words_for_screen_readers(at: AppTest, language: Language) -> None:
    matrix = positions_matrix(REGISTER)
    silent = [
        (cell["text"], cell["tone"], cell["title"], "lines" in cell)
        for issue, column, cell in cells_of(at)
        if column in set(ActorGroup) and matrix[issue][ActorGroup(column)].not_stated
    ]
    assert {*silent} == {("", "silent", Stance.NOT_STATED.label.to(language), False)}


def test_cards_keep_the_dots_of_both_countries_alone(at: AppTest) -> None:
    kept = {column for _, column, cell in cells_of(at) if cell.get("tone") == "silent" and not cell.get("absent")}
    assert kept == {*BOTH}


def test_a_state_holds_what_its_position_says_in_brief(at: AppTest, language: Language) -> None:
    holds = [
        cell["lines"][0] == REGISTER.positions[f"{issue}--{column}"].brief.to(language)
        for issue, column, cell in cells_of(at)
        if column in {*BOTH} and "href" in cell
    ]
    assert (all(holds), bool(holds)) == (True, True)


def test_one_position_of_a_group_stands_in_brief_below_its_name() -> None:
    found = {(issue, column): cell for issue, column, cell in cells_of(open_page("readings", area="hard-security"))}
    author = REGISTER.positions["military-activity-arctic--viakhireva"]
    assert found["chiefs-of-staff-meetings", ActorGroup.BY_NAME]["lines"] == [
        REGISTER.actors["viakhireva"].name.en,
        REGISTER.positions["chiefs-of-staff-meetings--viakhireva"].brief.en,
    ]
    assert author.brief.en not in found["military-activity-arctic", ActorGroup.BY_NAME]["lines"]


def test_how_both_countries_stand_is_marked_beside_the_issue(at: AppTest, language: Language) -> None:
    marks = {issue: cell for issue, column, cell in cells_of(at) if column == "between"}
    said = {issue: cell.get("text") or cell.get("title", "") for issue, cell in marks.items()}
    expected = {issue: REGISTER.issues[issue].between.label.to(language) for issue in said}
    assert {issue: words.split("\N{NO-BREAK SPACE}", 1)[-1] for issue, words in said.items()} == expected


def test_both_countries_stand_in_columns_of_the_same_width(at: AppTest) -> None:
    shares = {
        column["share"] for data in matrices(at).values() for column in data["columns"] if column["id"] in {*BOTH}
    }
    assert len(shares) == 1


@each("row", [1, 1 + ISSUES_A_PAGE])
def test_a_group_of_which_nothing_is_stated_is_named_below_and_has_no_column(row: int) -> None:
    at = open_page("readings", row=str(row))
    lines = [read(one.value) for one in at.markdown if one.value.startswith("No statement on these issues")]
    for data, line in zip(matrices(at).values(), lines, strict=True):
        stated = groups_with_a_position(REGISTER, [REGISTER.issues[one["key"]] for one in data["rows"]])
        folded = [group for group in ActorGroup if group not in {*stated, *BOTH}]
        assert [column["id"] for column in data["columns"][2:]] == [one for one in ActorGroup if one not in folded]
        assert line == f"No statement on these issues: {', '.join(group.label.en for group in folded)}"


def test_both_countries_keep_their_columns_where_neither_holds_anything() -> None:
    at = open_page("readings", area="hard-security", between="not-stated")
    assert [column["id"] for column in components(at)["readings-areas"]["columns"][2:4]] == [*BOTH]


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


@pytest.mark.parametrize("area", AREAS)
def test_an_area_leaves_its_issues(area: str) -> None:
    at = open_page("readings", area=area)
    assert keys(at, "readings-areas") == [row.id for row in REGISTER.issues.values() if row.area == area]


def test_an_area_leaves_the_terms_of_its_issues() -> None:
    at = open_page("readings", area="sanctions")
    assert {REGISTER.issues[REGISTER.terms[key].issue].area for key in keys(at, "all-terms")} == {"sanctions"}


def test_an_area_without_issues_says_what_to_do() -> None:
    empty = next(area for area in REGISTER.areas if area not in AREAS)
    at = open_page("readings", area=empty)
    assert (at.info[0].value.startswith("No issue fits"), list(at.exception)) == (True, [])


@each("between", Between)
def test_how_both_stand_leaves_its_issues(between: Between) -> None:
    at = open_page("readings", between=between)
    found = [key for name in matrices(at) for key in keys(at, name)]
    expected = [row.id for row in REGISTER.issues.values() if row.between is between]
    assert (len(found), {*found} <= {*expected}) == (min(len(expected), ISSUES_A_PAGE), True)


def test_choosing_how_both_stand_puts_it_in_the_address() -> None:
    at = open_page("readings")
    at.pills(key="filter-between").set_value(["agree"]).run()
    assert address(at)["between"] == ["agree"]


def test_filters_that_no_issue_fits_say_what_to_do() -> None:
    at = open_page("readings", area="sanctions", between="agree")
    assert (at.info[0].value.startswith("No issue fits"), list(at.exception)) == (True, [])


def test_an_open_issue_says_how_both_stand(language: Language) -> None:
    at = open_page("readings", lang=language, issue="kerch-incident")
    said = Between.OPPOSE.label.to(language)
    assert any(said in text and Between.OPPOSE.definition.to(language) in text for text in shown(at))


def test_an_open_issue_has_its_own_words_alone() -> None:
    data = components(open_page("readings", issue="kerch-incident"))
    assert ("issue-terms" in data, "all-terms" in data) == (True, False)


def test_choosing_an_area_puts_it_in_the_address() -> None:
    at = open_page("readings")
    at.multiselect(key="filter-area").set_value(["sanctions"]).run()
    assert address(at)["area"] == ["sanctions"]


def test_the_reset_drops_every_filter() -> None:
    at = open_page("readings", area="sanctions", between="not-stated", issue="magnitsky-law", side="canada")
    at.button(key="filter-reset").click().run()
    assert address(at) == {"lang": ["en"]}


def test_closing_an_issue_keeps_the_area() -> None:
    at = open_page("readings", area="sanctions", issue="magnitsky-law", side="canada")
    at.button(key="close-issue").click().run()
    assert address(at) == {"lang": ["en"], "area": ["sanctions"]}


def test_every_term_of_the_issues_on_show_stands_with_its_speaker(at: AppTest) -> None:
    speakers = {key: row[2] for key, row in zip(keys(at, "all-terms"), table(at, "all-terms"), strict=True)}
    here = {issue for issue, _, _ in cells_of(at)}
    assert {*speakers} == {term.id for term in REGISTER.terms.values() if term.issue in here}
    assert "" not in speakers.values()


def test_what_a_term_stands_for_leads_to_its_issue(at: AppTest) -> None:
    rows = components(at)["all-terms"]["rows"]
    assert all(query_of(row["cells"][1]["href"])["issue"] == [REGISTER.terms[row["key"]].issue] for row in rows)


def test_a_term_that_the_article_quotes_stands_in_quotation_marks() -> None:
    at = open_page("readings", issue="crimea-status")
    assert [row[0] for row in table(at, "issue-terms")] == ["“reunification”", "“annexation”"]


def test_the_legend_explains_every_sign(at: AppTest) -> None:
    assert (keys(at, "legend-stance"), keys(at, "legend-between")) == (list(Stance), list(Between))


def test_the_legend_shows_the_dot(at: AppTest) -> None:
    dots = [components(at)[name]["rows"][-1]["cells"][0]["tone"] for name in ("legend-stance", "legend-between")]
    assert dots == ["silent", "silent"]


def test_the_headline_counts_what_both_countries_hold() -> None:
    found = Counter(row.between for row in REGISTER.issues.values())
    told = len(REGISTER.issues) - found[Between.NOT_STATED]
    agreed, differing, opposed = (found[one] for one in (Between.AGREE, Between.DIFFER, Between.OPPOSE))
    assert headline_of(open_page("readings")) == (
        f"On {told} of {len(REGISTER.issues)} issues the article gives the positions of both Canada and Russia: they "
        f"agree on {agreed}, differ on {differing} and oppose each other on {opposed}"
    )


def test_the_headline_counts_the_issues_of_the_area_on_show() -> None:
    assert headline_of(open_page("readings", area="sanctions")) == (
        "On 1 of 2 issues the article gives the positions of both Canada and Russia: they oppose each other on 1"
    )


@pytest.mark.parametrize(
    ("issues", "headline_en"),
    [
        (
            ["kerch-incident"],
            "On 1 of 1 issue the article gives the positions of both Canada and Russia: they oppose each",
        ),
        (["magnitsky-law"], "On this issue the article does not give the positions of both Canada and Russia"),
        (
            ["magnitsky-law", "niche-cooperation"],
            "On none of these 2 issues does the article give the positions of both Canada",
        ),
    ],
)
def test_the_headline_is_right_of_few_issues(issues: list[str], headline_en: str) -> None:
    assert told_of(words(Language.ENGLISH), [REGISTER.issues[one] for one in issues]).startswith(headline_en)


@each("language", Language)
def test_a_file_has_each_position_in_brief_and_how_both_stand(language: Language) -> None:
    view = SimpleNamespace(say=words(language), register=REGISTER, areas=", ".join)
    view.href = lambda *_, **__: ""
    sheet = in_file(view, [REGISTER.issues["sector-method"]])  # type: ignore[arg-type]
    labels = {column.id: column for column in sheet.columns}
    row = next(one for one in sheet.rows if one.id == "sector-method--russia")
    assert labels["between"].value_of(row, view.say) == Between.AGREE.label.to(language)
    assert labels["brief"].value_of(row, view.say) == REGISTER.positions[row.id].brief.to(language)


def test_the_article_alone_has_the_same_readings() -> None:
    pages = [open_page("readings", facts=facts, issue=ISSUE) for facts in Facts]
    assert table(pages[0], "side-russia") == table(pages[1], "side-russia")


def test_the_readings_speak_of_no_unknown_issue() -> None:
    at = open_page("readings", issue="nothing")
    assert ("issue" in address(at), any("nothing" in text for text in shown(at))) == (False, True)
