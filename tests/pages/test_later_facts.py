"""What came after the article is told apart from it on every page, with its sources, and can be left out."""

from __future__ import annotations

import csv
import io

import pytest
from streamlit.testing.v1 import AppTest

from components.cooperation.initiatives import as_list
from components.exports.csv_file import as_csv
from data.codes import Origin, ReferenceKind
from data.language import Language
from data.queries import open_questions_on
from data.register import article_alone, register
from data.selection import Facts, Selection
from tests.components.shown import viewed
from tests.each import each
from tests.pages.driver import PAGES, address, components, count, headline, keys, open_page, shown, table, titles

pytestmark = pytest.mark.usefixtures("unfolded")

REGISTER = register()
LATER_WORKS = [row for row in REGISTER.references.values() if row.kind is ReferenceKind.LATER_SOURCE]
ARTICLE = str(Facts.ARTICLE)
FOOT = {
    Language.ENGLISH: "Later facts were last looked for on 29 November 2026; "
    "the latest one found is dated 12 June 2026.",
    Language.FRENCH: "Les faits ultérieurs ont été recherchés pour la dernière fois le 29 novembre 2026\u202f; "
    "date du plus récent\u00a0: 12 juin 2026.",
}


def caption_of(at: AppTest, key: str) -> str:
    """Give the caption of a table."""
    return str(components(at)[key]["caption"])


def links_of(page: str, key: str, column: int, **query: str) -> dict[str, list[str]]:
    """Give the addresses of the links in a column of a table, by the key of the row."""
    rows = components(open_page(page, **query))[key]["rows"]
    return {row["key"]: [link["href"] for link in row["cells"][column].get("links", [])] for row in rows}


@each("language", Language)
@each("page", PAGES)
def test_a_page_prints_up_to_when_later_facts_were_looked_for(page: str, language: Language) -> None:
    assert open_page(page, lang=language).main.markdown[-1].value.endswith(FOOT[language])


@each("language", Language)
@each("page", PAGES)
def test_a_page_draws_itself_with_the_article_alone(page: str, language: Language) -> None:
    at = open_page(page, lang=language, facts=ARTICLE)
    assert (len(at.exception), len(titles(at))) == (0, 1)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_that_the_article_alone_is_shown(page: str) -> None:
    foot = open_page(page, facts=ARTICLE).main.markdown[-1].value
    assert foot.endswith("Only the article is shown, without what came later.")


def test_the_switch_is_written_to_the_address() -> None:
    at = open_page("cooperation", state="active")
    at.toggle(key="frame-facts").set_value(True).run()
    assert address(at) == {"lang": ["en"], "facts": ["article"], "state": ["active"]}


def test_the_switch_back_leaves_nothing_in_the_address() -> None:
    at = open_page("overview", facts=ARTICLE)
    at.toggle(key="frame-facts").set_value(False).run()
    assert address(at) == {"lang": ["en"]}


def test_a_later_day_counts_again_when_the_switch_is_turned_back() -> None:
    at = open_page("overview", facts=ARTICLE, on="2023-01-01")
    article = caption_of(at, "overview-initiatives")
    at.toggle(key="frame-facts").set_value(False).run()
    assert ("31 December 2020" in article, "1 January 2023" in caption_of(at, "overview-initiatives")) == (True, True)


def test_the_finding_of_the_article_alone_is_another() -> None:
    assert headline(open_page("overview", facts=ARTICLE)) != headline(open_page("overview"))


def test_the_article_alone_counts_other_states() -> None:
    assert count(open_page("cooperation", state="ended", facts=ARTICLE)) < count(
        open_page("cooperation", state="ended")
    )


def test_the_latest_changes_link_to_their_sources() -> None:
    found = links_of("overview", "latest-changes", 4)
    expected = {
        key: [REGISTER.references[one].address for one in REGISTER.status_history[key].references] for key in found
    }
    assert (found == expected, bool(found)) == (True, True)


def test_of_the_article_alone_the_latest_changes_are_its_own() -> None:
    found = keys(open_page("overview", facts=ARTICLE), "latest-changes")
    assert {REGISTER.status_history[key].origin for key in found} == {Origin.ARTICLE}


def test_the_overview_explains_what_facts_rest_on() -> None:
    rows = components(open_page("overview"))["basis-legend"]["rows"]
    assert [row["cells"][0]["tone"] for row in rows] == ["grade-article", "grade-two-sources", "grade-one-source"]


def test_the_list_has_the_grade_of_each_state() -> None:
    grades = dict(zip(keys(at := open_page("cooperation"), "initiatives"), table(at, "initiatives"), strict=True))
    column = [one["id"] for one in components(at)["initiatives"]["columns"]].index("basis")
    assert (grades["kinross-kupol-dvoinoye"][column], grades["global-partnership"][column]) == (
        "Two or more sources",
        "Article",
    )


@pytest.mark.parametrize("record", ["arctic-council", "kinross-kupol-dvoinoye", "rcabc"])
def test_the_rows_of_a_history_look_as_what_they_rest_on(record: str) -> None:
    rows = components(open_page("cooperation", record=record))["card-history"]["rows"]
    tones = [row["cells"][3]["tone"] for row in rows]
    changes = [REGISTER.status_history[row["key"]] for row in rows]
    assert tones == ["grade-article" if row.origin is Origin.ARTICLE else f"grade-{row.grade}" for row in changes]


def test_a_history_says_of_its_later_rows_that_they_are_not_in_the_article() -> None:
    rows = components(open_page("cooperation", record="arctic-council"))["card-history"]["rows"]
    titles_of = {REGISTER.status_history[row["key"]].origin: row["cells"][3]["title"] for row in rows}
    assert titles_of == {Origin.ARTICLE: "as the article says", Origin.AFTER: "not in the article"}


def test_a_history_lists_the_works_of_its_later_rows() -> None:
    found = links_of("cooperation", "card-history", 3, record="kinross-kupol-dvoinoye")
    later = {
        key: [REGISTER.references[one].address for one in change.references]
        for key, change in REGISTER.status_history.items()
        if key in found and change.origin is Origin.AFTER
    }
    assert {key: found[key] for key in later} == later


def test_the_history_of_the_article_alone_ends_with_it() -> None:
    found = keys(open_page("cooperation", record="arctic-council", facts=ARTICLE), "card-history")
    assert found == [row.id for row in article_alone(REGISTER).history["arctic-council"]]


@pytest.mark.parametrize("language", Language)
def test_a_card_shows_what_stays_open(language: Language) -> None:
    texts = " ".join(shown(open_page("cooperation", record="arctic-council", lang=language))).replace("\\", "")
    questions = [row.question.to(language) for row in open_questions_on(REGISTER, "arctic-council")]
    assert [question for question in questions if question not in texts] == []


def test_with_the_article_alone_no_question_stays_open() -> None:
    assert "Open questions" not in shown(open_page("cooperation", record="arctic-council", facts=ARTICLE))


def test_a_record_with_later_facts_cites_their_works() -> None:
    cited = [one.value for one in open_page("cooperation", record="kinross-kupol-dvoinoye").code[1:]]
    assert ["Elko Daily Free Press 2022" in text for text in cited] == [True, True, True]


def test_a_download_of_the_list_has_origin_grade_and_sources_of_each_state() -> None:
    view = viewed(Selection())
    taken = as_list(view, [REGISTER.initiatives["kinross-kupol-dvoinoye"]]).sheet(view.say, "Cooperation", [])
    rows = list(csv.DictReader(io.StringIO(as_csv(taken).decode("utf-8-sig"))))
    found = {name: rows[0][name] for name in ("Basis", "Grade")}
    assert (found, "https://" in rows[0]["Sources of the change"]) == (
        {"Basis": "After the article", "Grade": "Two or more sources"},
        True,
    )


def test_the_sources_list_every_later_work_with_its_address() -> None:
    rows = components(open_page("sources"))["later-works"]["rows"]
    assert {row["key"]: row["cells"][0]["href"] for row in rows} == {row.id: row.address for row in LATER_WORKS}


def test_every_later_work_names_a_record_that_rests_on_it() -> None:
    assert [key for key, links in links_of("sources", "later-works", 4).items() if not links] == []


def test_the_sources_list_every_open_question() -> None:
    assert keys(open_page("sources"), "open-questions") == list(REGISTER.open_questions)


def test_the_sources_list_every_term_with_who_uses_it() -> None:
    rows = components(open_page("sources"))["terms"]["rows"]
    assert [row["key"] for row in rows] == list(REGISTER.terms)


def test_with_the_article_alone_the_sources_list_no_later_work() -> None:
    assert components(open_page("sources", facts=ARTICLE)).keys() & {"later-works", "open-questions"} == set()
