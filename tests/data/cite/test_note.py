"""Notes in Chicago style, in both languages, of statements of the article and of later works."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from data.cite import ARTICLE, note_of_statement, note_of_work, short_of_work, work_of
from data.codes import ReferenceKind
from data.dates import PartialDate
from data.language import Language
from data.register import Register, register
from tests.each import each

REGISTER = register()
EN, FR = Language.ENGLISH, Language.FRENCH
MIRROR = "reuters-2022-arctic-council"


def _with(**changes: object) -> Register:
    """Give the register with another form of one work."""
    row = replace(REGISTER.references[MIRROR], **changes)  # type: ignore[arg-type]  # whatever the case is about
    return replace(REGISTER, references=MappingProxyType({**REGISTER.references, MIRROR: row}))


def test_a_statement_has_the_article_with_page_and_locator() -> None:
    assert note_of_statement(REGISTER, "p43-4-01", EN) == (
        "Natalia Viakhireva, “Russian-Canadian Relations 2014-2020,” Canadian Journal of European and Russian Studies "
        "14, no. 1 (2020): 43 (p43.4)."
    )


def test_a_statement_in_french_has_french_marks_and_the_title_as_printed() -> None:
    assert note_of_statement(REGISTER, "p43-4-01", FR) == (
        "Natalia Viakhireva, «\u00a0Russian-Canadian relations 2014-2020\u00a0», Canadian Journal of European and "
        "Russian Studies 14, no\u00a01 (2020)\u00a0: 43 (p43.4)."
    )


def test_a_footnote_is_named_behind_its_page() -> None:
    assert note_of_statement(REGISTER, "p36-fn4-01", EN).endswith(": 36n4 (p36.fn4).")


def test_every_statement_has_a_note_with_its_locator() -> None:
    rows = REGISTER.statements.values()
    assert [row.id for row in rows if not note_of_statement(REGISTER, row.id, EN).endswith(f"({row.locator}).")] == []


def test_a_work_has_publisher_title_and_date() -> None:
    assert note_of_work(REGISTER, "arctictoday-2022-pause", EN) == (
        "ArcticToday, “The 7 other Arctic Council nations are pausing work after Russia’s invasion of Ukraine,” "
        "March 3, 2022."
    )


def test_a_copy_is_named_with_its_site_and_the_address_comes_last() -> None:
    assert note_of_work(REGISTER, MIRROR, FR, address=True) == (
        "Reuters, «\u00a0Arctic Council countries halt meetings over Russia’s invasion of Ukraine\u00a0», mars 2022, "
        "copie sur un autre site, devdiscourse.com, https://www.devdiscourse.com/article/law-order/"
        "1947425-arctic-council-countries-halt-meetings-over-russias-invasion-of-ukraine."
    )


@pytest.mark.parametrize(
    ("language", "date", "written"),
    [
        (EN, "2022-03-01", "March 1, 2022"),
        (FR, "2022-03-01", "1er mars 2022"),
        (FR, "2022-03-11", "11 mars 2022"),
        (EN, "2022-03", "March 2022"),
        (FR, "2022", "2022"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(language: Language, date: str, written: str) -> None:
    changed = _with(published=PartialDate.parse(date))
    assert f" {written}, cop" in note_of_work(changed, MIRROR, language)


@pytest.mark.parametrize(("language", "word"), [(EN, "accessed November"), (FR, "consulté le ")])
def test_a_page_without_a_date_has_the_day_on_which_it_was_read(language: Language, word: str) -> None:
    assert word in note_of_work(_with(published=None), MIRROR, language)


def test_a_title_of_ours_has_brackets_and_no_quotation_marks() -> None:
    assert note_of_work(REGISTER, "tass-2024-arctic-council", EN) == (
        "TASS, [Russia suspends its contributions to the Arctic Council], February 14, 2024."
    )


def test_quotation_marks_within_an_english_title_become_single() -> None:
    changed = _with(title="A “Logical” Path")
    assert "“A ‘Logical’ Path,”" in note_of_work(changed, MIRROR, EN)


@pytest.mark.parametrize(
    ("language", "begins"),
    [(EN, "A. K. Sydnes, M. Sydnes, and Y. Antonsen, “"), (FR, "A. K. Sydnes, M. Sydnes et Y. Antonsen, «")],
)
def test_persons_come_first_and_the_journal_behind_the_title(language: Language, begins: str) -> None:
    changed = _with(publisher="Arctic Review (A. K. Sydnes, M. Sydnes and Y. Antonsen)")
    note = note_of_work(changed, MIRROR, language)
    assert note.startswith(begins)
    assert " Arctic Review, " in note


@pytest.mark.parametrize("publisher", ["Vzglyad (VZ)", "Arctic Security (blog)", "The Fletcher School"])
def test_what_stands_in_brackets_behind_a_publisher_is_no_person_without_initials(publisher: str) -> None:
    work = work_of(_with(publisher=publisher), MIRROR)
    assert (work.authors, work.publisher) == ((), publisher)


@each("language", [EN, FR])
def test_every_later_work_has_one_sentence(language: Language) -> None:
    later = [row.id for row in REGISTER.references.values() if row.kind is ReferenceKind.LATER_SOURCE]
    notes = {one: note_of_work(REGISTER, one, language) for one in later}
    assert {
        one for one, note in notes.items() if not note.endswith(".") or note.endswith("..") or ", ," in note
    } == set()


def test_a_work_in_short_is_publisher_and_year() -> None:
    assert short_of_work(REGISTER, MIRROR) == "Reuters 2022"


def test_a_work_without_a_date_in_short_is_its_publisher() -> None:
    assert short_of_work(REGISTER, "house-of-commons-kutz") == "House of Commons of Canada"


def test_the_article_is_the_source_article_of_the_register() -> None:
    row = REGISTER.references[ARTICLE.id]
    assert (row.title, row.published) == (ARTICLE.title, ARTICLE.published)
    assert row.publisher == f"{ARTICLE.publisher} {ARTICLE.volume}({ARTICLE.issue}): {ARTICLE.pages}"
