"""Every page draws itself in both languages, with one heading and in one language."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from components.words import words
from components.words.messages import translated
from data.codes import State
from data.language import Language
from data.queries import FADES_AFTER_MONTHS, initiatives, last_day_covered, standing, statements
from data.register import records, register, sidecars
from data.schema import EVERY_TABLE, StatusChange
from data.selection import from_query
from geo.layers import MEASURED, MEDIA_TYPES, layer
from tests.pages.driver import (
    PAGES,
    TITLES,
    components,
    count,
    headed,
    headers,
    headline,
    keys,
    open_in,
    open_page,
    open_unfolded,
    open_where,
    query_of,
    shown,
    table,
    titles,
)

REGISTER = register()


@pytest.fixture(scope="module", params=list(Language), ids=lambda language: language.name.lower())
def language(request: pytest.FixtureRequest) -> Language:
    """Give each language in turn."""
    chosen: Language = request.param
    return chosen


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest) -> str:
    """Give each page in turn."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def at(page: str, language: Language) -> AppTest:
    """Give a page as it is opened without any filter."""
    return open_page(page, lang=language)


def foreign(language: Language) -> set[str]:
    """Give every message of the interface in the other language, but for those that are the same in both."""
    pairs = [
        (english, french)
        for message in translated(Language.FRENCH)
        for english, french in zip(
            [message.id] if isinstance(message.id, str) else message.id,
            [message.string] if isinstance(message.string, str) else message.string,
            strict=False,
        )
    ]
    own = {pair[language is Language.FRENCH] for pair in pairs}
    own |= {sidecar.title.to(language) for sidecar in sidecars().values()}
    return {pair[language is Language.ENGLISH] for pair in pairs} - own


def test_a_page_draws_itself(at: AppTest) -> None:
    assert [one.message for one in at.exception] == []


def test_a_page_has_one_heading_of_the_first_level(at: AppTest) -> None:
    assert len(titles(at)) == 1


def test_a_page_is_headed_by_a_finding_and_not_by_its_name(at: AppTest, language: Language) -> None:
    assert headline(at) not in TITLES[language]


def test_a_page_declares_its_language(at: AppTest, language: Language) -> None:
    assert components(at)["document-language"]["lang"] == language


def test_every_table_declares_its_language(at: AppTest, language: Language) -> None:
    tables = [data for key, data in components(at).items() if key != "document-language"]
    assert {data["lang"] for data in tables} <= {language}


def test_a_page_asks_the_question_it_answers(at: AppTest) -> None:
    questions = [text.value for text in at.main.markdown if text.value.endswith("?")]
    assert len(questions) == 1


def test_a_page_leads_to_every_page(at: AppTest, language: Language) -> None:
    labels = [str(link.proto.label) for link in at.get("page_link")]
    assert tuple(labels[: len(PAGES)]) == TITLES[language]


def test_a_page_has_no_words_of_the_other_language(at: AppTest, language: Language) -> None:
    bare = {text.split(" · ")[0].strip("*") for text in shown(at)}
    assert bare & foreign(language) == set()


def test_a_page_says_what_it_rests_on(at: AppTest) -> None:
    assert REGISTER.version in at.main.markdown[-1].value


def test_a_page_warns_of_nothing(at: AppTest) -> None:
    assert [*at.warning, *at.error] == []


@pytest.mark.parametrize(("locale", "expected"), [("fr-CA", "fr"), ("fr", "fr"), ("en-CA", "en"), ("ru-RU", "en")])
def test_the_browser_decides_the_language_where_the_address_does_not(locale: str, expected: str) -> None:
    assert components(open_in(locale))["document-language"]["lang"] == expected


def test_the_address_decides_the_language_against_the_browser() -> None:
    assert components(open_in("fr-CA", lang="en"))["document-language"]["lang"] == "en"


def groups(at: AppTest, key: str) -> dict[str, tuple[int, int]]:
    """Give of each group of a table's rows, by its heading, the number in the heading and how many rows follow it."""
    return {group["text"]: (int(group["lines"][0]), rows) for group, rows in headed(at, key)}


@pytest.mark.parametrize("on", ["1995-01-01", "2014-06-30", "2022-02-24", str(last_day_covered(REGISTER))])
def test_the_numbers_of_the_groups_add_up(on: str) -> None:
    found = groups(open_page("overview", on=on), "overview-initiatives")
    assert ([said for said, rows in found.values() if said != rows], sum(said for said, _ in found.values())) == (
        [],
        len(REGISTER.cooperation),
    )


def test_the_overview_names_every_form_of_cooperation_once() -> None:
    assert sorted(keys(open_page("overview"), "overview-initiatives")) == sorted(REGISTER.cooperation)


def test_a_date_of_the_overview_leads_to_what_says_so() -> None:
    table = components(open_page("overview"))["overview-initiatives"]
    names = [column["id"] for column in table["columns"]]
    led = {
        row["key"]: [row["cells"][names.index(name)].get("href", "") for name in ("since", "seen")]
        for row in table["rows"]
    }
    day = last_day_covered(REGISTER)
    stand = {key: standing(REGISTER, key, day) for key in REGISTER.cooperation}
    wanted = {
        key: [rests_on(row) if row else "" for row in (stand[key].since, stand[key].seen)]
        for key in REGISTER.cooperation
    }
    assert {key: led[key] for key in led if not all(map(str.__contains__, led[key], wanted[key]))} == {}


def rests_on(row: StatusChange) -> str:
    """Give what has to stand in the address of what says so: a statement of the article, or a later source."""
    if row.statements:
        return f"statement={row.statements[0]}"
    return next((address for one in row.references if (address := REGISTER.references[one].address)), "")


def test_a_group_of_the_overview_leads_to_as_many_records() -> None:
    groups_led = [group for group, _ in headed(open_page("overview", on="2022-02-24"), "overview-initiatives")]
    led = {
        group["text"]: (
            group["lines"],
            [str(len(initiatives(REGISTER, from_query(query_of(group["href"]), REGISTER)[0]).rows))],
        )
        for group in groups_led
    }
    assert {name: pair for name, pair in led.items() if pair[0] != pair[1]} == {}


def test_the_matrix_has_a_row_for_each_area() -> None:
    assert keys(open_page("overview"), "area-matrix") == list(REGISTER.areas)


def test_the_rows_of_the_matrix_add_up() -> None:
    rows = [[int(text.replace("–", "0")) for text in row[1:]] for row in table(open_page("overview"), "area-matrix")]
    assert [sum(row[:-1]) for row in rows] == [row[-1] for row in rows]


def test_every_number_of_the_matrix_leads_to_as_many_records() -> None:
    overview = components(open_page("overview", on="2016-06-01"))["area-matrix"]
    cells = [
        cell for row in (*overview["rows"], {"cells": overview["total"]}) for cell in row["cells"] if "href" in cell
    ]
    led: list[tuple[str, str]] = []
    for cell in cells:
        query = query_of(cell["href"])
        led.append((cell["text"], str(len(initiatives(REGISTER, from_query(query, REGISTER)[0]).rows))))
    assert {pair for pair in led if pair[0] != pair[1]} == set()


def test_a_number_of_the_matrix_says_what_the_page_says_that_it_leads_to() -> None:
    cell = components(open_page("overview", on="2016-06-01"))["area-matrix"]["total"][1]
    assert str(count(open_page("cooperation", **query_of(cell["href"])))[0]) == cell["text"]


def test_the_latest_changes_stand_newest_first() -> None:
    at = open_page("overview", on="2018-06-30")
    dates = [REGISTER.status_history[key].date for key in keys(at, "latest-changes")]
    assert dates == sorted(dates, key=lambda known: (known.last_day, known.first_day), reverse=True)


def test_no_change_begins_after_the_as_of_date() -> None:
    at = open_page("overview", on="2016-06-30")
    years = {REGISTER.status_history[key].date.year for key in keys(at, "latest-changes")}
    assert max(years) <= 2016


def test_the_legend_explains_every_state_and_what_fades() -> None:
    assert keys(open_page("overview"), "legend") == [*State, "faded"]


def test_the_rule_stands_on_the_page_with_its_number() -> None:
    texts = " ".join(one.value for one in open_page("overview").main.markdown)
    assert f"no source of the last {FADES_AFTER_MONTHS} months" in texts


def test_the_list_shows_every_initiative() -> None:
    names = [row[0] for row in table(open_page("cooperation"), "initiatives")]
    assert names == [row.name.en for row in REGISTER.cooperation.values()]


def test_what_is_only_proposed_stands_below_the_list() -> None:
    assert keys(open_page("cooperation"), "beside") == list(REGISTER.beside)


def test_the_table_says_what_the_grid_says() -> None:
    at = open_page("cooperation", lang="fr")
    grid = open_page("cooperation", lang="fr", view="grid").dataframe[0].value
    assert [row[0] for row in table(at, "initiatives")] == list(grid["Initiative"])


def test_the_sources_show_every_table_with_its_rows() -> None:
    at = open_unfolded("sources")
    say = words(Language.ENGLISH)
    rows = {key: row[2] for key, row in zip(keys(at, "tables"), table(at, "tables"), strict=True)}
    assert rows == {name: say.number(len(records(REGISTER, name))) for name in EVERY_TABLE}


def test_the_sources_show_every_file_of_shapes_with_its_checksum() -> None:
    at = open_unfolded("sources")
    shown_sums = dict(zip(keys(at, "shapes"), (row[-1] for row in table(at, "shapes")), strict=True))
    assert shown_sums == {name.partition(".")[0]: layer(name).sha256[:12] for name in (*MEDIA_TYPES, *MEASURED)}


@pytest.mark.parametrize("language", Language)
def test_the_sources_show_every_line_without_a_shape_and_why(language: Language) -> None:
    told = [row[1] for row in table(open_page("sources", lang=language), "shapeless")]
    assert told == [line.no_shape_reason.to(language) for line in REGISTER.lines.values() if not line.shape]


def test_a_line_without_a_shape_leads_to_its_dossier() -> None:
    row = components(open_page("sources"))["shapeless"]["rows"][0]
    name = REGISTER.lines[row["key"]].name.en
    assert name in headers(open_page("map", **query_of(row["cells"][0]["href"])))


def test_the_sources_show_every_note() -> None:
    noted = [row.id for row in REGISTER.statements.values() if row.note]
    assert keys(open_unfolded("sources"), "loose") == noted


@pytest.mark.parametrize("facet", ["section", "page"])
def test_the_coverage_adds_up_to_every_statement(facet: str) -> None:
    at = open_page("sources")
    found = Counter({row[0]: int(row[-1]) for row in table(at, f"coverage-{facet}")})
    total = len(REGISTER.statements)
    assert (found.total(), components(at)[f"coverage-{facet}"]["total"][-1]["text"]) == (total, str(total))


def test_the_coverage_leads_to_as_many_statements() -> None:
    rows = components(open_page("sources"))["coverage-section"]["rows"]
    led = {
        row["key"]: len(statements(REGISTER, from_query(query_of(row["cells"][0]["href"]), REGISTER)[0]).rows)
        for row in rows
    }
    assert led == {row["key"]: int(row["cells"][-1]["text"]) for row in rows}


def test_the_parts_of_the_sources_follow_each_other() -> None:
    assert headers(open_page("sources"))[0] == "The article"


def _dates(at: AppTest) -> tuple[str, str]:
    """Give the date on which a page was printed, and the one on which its record was cited."""
    printed = next(match for text in at.markdown if (match := re.search(r"Printed on: ([^·]+) ·", str(text.value))))
    cited = next(match for code in at.code if (match := re.search(r"urldate = {(.+)}", code.value)))
    return printed[1], cited[1]


@pytest.mark.usefixtures("unfolded")
def test_a_page_is_printed_and_cited_on_the_day_of_its_reader() -> None:
    far_east, far_west = (_dates(open_where(offset, "cooperation", record="rcabc")) for offset in (-14 * 60, 12 * 60))
    assert [east != west for east, west in zip(far_east, far_west, strict=True)] == [True, True]
