"""What a fact rests on is shown in words, and the article and later sources never look the same."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from components.view import View
from components.widgets import basis_columns, itself, references
from components.widgets.references import Fact
from data import cite
from data.codes import AddressKind, Origin, ReferenceKind
from data.language import Language
from data.schema import Event, Reference
from data.selection import Facts, Selection
from tests.components.shown import viewed
from tests.data.selections import REGISTER
from tests.each import each

FACTS: list[Fact] = [*REGISTER.status_history.values(), *REGISTER.events.values(), *REGISTER.series.values()]
OF_ARTICLE = [fact for fact in FACTS if fact.origin is Origin.ARTICLE]
LATER = [fact for fact in FACTS if fact.origin is not Origin.ARTICLE]
WORKS = [row for row in REGISTER.references.values() if row.kind is ReferenceKind.LATER_SOURCE]
MIRRORS = [row for row in WORKS if row.address_kind is AddressKind.MIRROR]
ENGLISH, FRENCH = viewed(Selection()), viewed(Selection(lang=Language.FRENCH))


def work(**changes: object) -> Reference:
    """Give a later source with some fields changed."""
    return replace(WORKS[0], **changes)  # type: ignore[arg-type]


def test_a_doi_in_a_source_is_a_link_and_the_rest_is_text() -> None:
    written = references.with_dois("Liu et al. 2017. Polar Science, doi 10.1016/j.polar.2017.02.001, after *it*")
    assert written == (
        "Liu et al. 2017. Polar Science, [doi 10\\.1016/j.polar.2017.02.001](<https://doi.org/10.1016/j.polar.2017.02.001>)"
        ", after \\*it\\*"
    )


def test_a_source_without_a_doi_is_text() -> None:
    assert references.with_dois("KTOO, 20 December 2023") == "KTOO, 20 December 2023"


def test_the_works_that_a_line_names_are_links() -> None:
    line = REGISTER.lines["clcs-russia-2023"]
    links = references.work_links(ENGLISH, line.references)
    assert [link.href for link in links] == [REGISTER.references[one].address for one in line.references]


def test_facts_of_the_article_have_the_article_s_tag_and_no_others_do() -> None:
    tagged = [fact.id for fact in FACTS if references.basis_tag(ENGLISH, fact).tone == "grade-article"]
    assert tagged == [fact.id for fact in OF_ARTICLE]


def test_only_facts_of_the_article_are_said_to_be_as_the_article_says() -> None:
    titles = {references.basis_tag(ENGLISH, fact).title for fact in LATER}
    assert titles == {"not in the article"}


def test_a_later_fact_has_the_mark_of_its_grade() -> None:
    assert [fact.id for fact in LATER if references.basis_tag(ENGLISH, fact).tone != f"grade-{fact.grade}"] == []


def test_a_later_fact_links_to_every_work_it_rests_on() -> None:
    wrong = [
        fact.id
        for fact in LATER
        if [link.href for link in references.basis_cell(ENGLISH, fact).links]
        != [REGISTER.references[one].address for one in fact.references]
    ]
    assert wrong == []


def test_a_fact_of_the_article_links_to_its_paragraphs() -> None:
    fact = REGISTER.events["canada-sanctions-russia-2014"]
    expected = list(dict.fromkeys(REGISTER.statements[one].locator for one in fact.statements))
    assert [link.text for link in references.basis_cell(ENGLISH, fact).links] == expected


def test_a_locator_keeps_the_article_alone_and_the_date() -> None:
    shown = viewed(Selection(facts=Facts.ARTICLE, on=REGISTER.checked_on))
    (link, *_) = references.locator_links(shown, OF_ARTICLE[0].statements)
    assert f"on={REGISTER.checked_on}&facts=article" in link.href


@each("row", MIRRORS, ids=lambda row: row.id)
def test_a_mirror_is_marked_in_words_with_its_site(row: Reference) -> None:
    host = (urlsplit(row.address).hostname or "").removeprefix("www.")
    assert f"copy on another site, {host}" in references.source_line(ENGLISH, row).replace("\\", "")


def test_the_publisher_s_own_page_is_not_marked() -> None:
    own = [row for row in WORKS if row.address_kind is AddressKind.ORIGINAL]
    assert {references.mirror_words(ENGLISH, row) for row in own} == {""}


def test_a_work_without_a_date_is_undated() -> None:
    assert "· undated" in references.source_words(ENGLISH, work(published=None))


@pytest.mark.parametrize(
    ("shown", "tongue", "expected"),
    [
        (ENGLISH, "ru", "in Russian"),
        (FRENCH, "ru", "en russe"),
        (FRENCH, "en", "en anglais"),
        (ENGLISH, "en", ""),
        (FRENCH, "fr", ""),
        (ENGLISH, "", ""),
    ],
)
def test_a_language_is_named_where_it_is_not_that_of_the_view(shown: View, tongue: str, expected: str) -> None:
    assert references.tongue_words(shown, work(language=tongue)) == expected


def test_a_title_is_shown_letter_for_letter() -> None:
    line = references.source_line(ENGLISH, work(title="[*a*]"))
    assert line.startswith(r"[\[\*a\*\]](")


def test_a_citation_names_publisher_and_year() -> None:
    row = REGISTER.references["reuters-2022-arctic-council"]
    assert cite.short(row) == "Reuters 2022"


def test_a_download_gives_origin_grade_and_works() -> None:
    fact = REGISTER.events["arctic-council-pause-2022-03-03"]
    origin, grade, works = (column.value_of(fact, ENGLISH.say) for column in basis_columns(ENGLISH, itself(Event)))
    named = [REGISTER.references[one].address in str(works) for one in fact.references]
    assert (origin, grade, set(named)) == ("After the article", "Two or more sources", {True})
