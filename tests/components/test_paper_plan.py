"""The content of a note: what stands on its page, what in its annexes, and that nothing is lost on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.document import Briefing, Cited, NotePart, Point
from components.exports.paper import NotePlan, plan_of
from components.exports.paper.front import page_of, shared
from components.exports.paper.measure import balanced, cut, fits, text_width
from components.exports.paper.noted import named, noted
from components.exports.paper.parts import Cell, Figure, Heading, Lines, Row, Said, Table, printable, said_in
from components.pictures import wrapped
from components.words import words
from data.language import Language
from tests.components.briefing_paper import NOTES, briefing, section, table
from tests.each import each

EN, FR = Language.ENGLISH, Language.FRENCH
CASES = {
    f"{count} sections, {lang}, {paper}": briefing(lang, count, paper=paper)
    for count in (0, 1, 5, 60)
    for lang in Language
    for paper in ("letter", "a4")
}
_BEGUN: Final = re.compile("^(Canada|Russia|Russie)\\s?: ")
PLANS = {name: plan_of(made) for name, made in CASES.items()}
every_case = each("name", CASES)


def headings(plan: NotePlan) -> list[str]:
    """Give the headings of the page of text."""
    return [part.text for part in plan.front if isinstance(part, Heading)]


def points_of(made: Briefing) -> Iterator[Cited]:
    """Give every point of a briefing."""
    return (point.says for section in made.sections for point in section.points)


def beside(plan: NotePlan) -> list[Row]:
    """Give the pairs on the page of text."""
    return [row for part in plan.front if isinstance(part, Table) for row in part.rows]


@every_case
def test_the_text_is_one_page(name: str) -> None:
    made = CASES[name]
    front = PLANS[name].front
    assert fits(front, noted(front, made.notes), made.paper)


@every_case
def test_no_point_is_lost_and_none_is_said_twice(name: str) -> None:
    made = CASES[name]
    said = plan_of(replace(made, sections=tuple(replace(one, blocks=()) for one in made.sections))).texts
    texts = (cited.text for cited in points_of(made))
    found = {sum(one in {text, _BEGUN.sub("", text)} for one in said) for text in texts}
    assert found <= {1}


@every_case
def test_every_question_is_asked_once(name: str) -> None:
    made = CASES[name]
    texts = PLANS[name].texts
    assert [texts.count(question.text) for question in made.questions] == [1] * len(made.questions)


@every_case
def test_the_notes_are_those_that_the_briefing_uses(name: str) -> None:
    made = CASES[name]
    own = named(made.notes)
    asked = {note for cited in made.questions for note in cited.notes}
    tabled = {note for part in PLANS[name].annexes for said in said_in(part) for note in said.notes}
    assert {own[note] for note in made.used} | asked | tabled == set(PLANS[name].notes)


@every_case
def test_both_sides_have_the_same_number_of_points_on_the_page(name: str) -> None:
    assert {tuple(len(cell.says) for cell in row.cells) for row in beside(PLANS[name])} <= {(1, 1)}


@every_case
def test_every_section_has_an_annex_with_headline_and_source(name: str) -> None:
    made = CASES[name]
    texts = PLANS[name].texts
    assert [one.name for one in made.sections if texts.count(one.headline) != 1 or one.source not in texts] == []


def test_the_page_has_its_headings_in_their_order() -> None:
    assert headings(plan_of(briefing())) == [
        *("Issue", "Background", "What each side says", "What changed"),
        *("Considerations", "Sources"),
    ]


def test_the_page_has_its_headings_in_french() -> None:
    assert headings(plan_of(briefing(FR))) == [
        *("Enjeu", "Contexte", "Ce que dit chaque partie", "Changements"),
        *("Considérations", "Sources"),
    ]


def test_title_date_author_marking_and_day_stand_at_the_head() -> None:
    assert plan_of(briefing()).texts[:4] == (
        "Cooperation with Russia in the Arctic",
        "Date: 29 November 2026 · As of: 22 November 2026",
        "Prepared by: A. Officer",
        "Marking: Unclassified",
    )


def test_nothing_stands_for_an_author_or_a_marking_that_was_not_given() -> None:
    assert plan_of(briefing(author="", marking="")).texts[2] == "Issue"


def test_an_untitled_briefing_has_the_name_of_the_dashboard() -> None:
    assert plan_of(briefing(title="  ")).title == "Arctic Common Ground"


def test_there_are_empty_lines_for_the_officer() -> None:
    assert [part.count for part in plan_of(briefing()).front if isinstance(part, Lines)] == [3]


def test_an_empty_briefing_says_so() -> None:
    assert "Nothing was chosen for this briefing." in plan_of(briefing(count=0)).texts


def test_the_first_point_of_every_section_comes_before_the_second_of_any() -> None:
    counts = (30, 1, 1)
    sections = tuple(
        replace(one, points=tuple(Point(NotePart.CHANGED, Cited(f"Change {at}.{n}.")) for n in range(count)))
        for (at, count), one in zip(enumerate(counts), briefing(count=3).sections, strict=True)
    )
    kept = list(shared(briefing(sections=sections)).kept[NotePart.CHANGED])
    assert kept[:4] == [(0, 0), (1, 0), (2, 0), (0, 1)]


def test_what_matters_more_is_not_passed_over_for_what_is_shorter() -> None:
    long = Point(NotePart.ISSUE, Cited("Long " * 2000))
    short = Point(NotePart.ISSUE, Cited("Short."))
    made = briefing(count=1)
    found = shared(replace(made, sections=(replace(made.sections[0], points=(long, short)),)))
    assert [item[0].text for item in found.left[NotePart.ISSUE]] == [long.says.text, "Short."]


def test_a_position_without_its_counterpart_stands_in_the_annex() -> None:
    made = briefing(count=1)
    alone = tuple(point for point in made.sections[0].points if not point.says.text.startswith("Russia"))
    plan = plan_of(replace(made, sections=(replace(made.sections[0], points=alone),)))
    assert beside(plan) == []
    assert "Canada: item 1 goes on as before." in plan.texts


def test_pairs_of_like_length_come_first() -> None:
    said = ("Canada: long " + "word " * 30, "Russia: short.", "Canada: one.", "Russia: two.")
    made = briefing(count=1)
    points = tuple(Point(NotePart.SIDES, Cited(text)) for text in said)
    found = shared(replace(made, sections=(replace(made.sections[0], points=points),))).kept[NotePart.SIDES]
    assert next(item[0].text for _, item in sorted(found.items())) == "Canada: one."


def test_statements_of_one_paragraph_share_a_note() -> None:
    twin = NOTES | {"s1-again": replace(NOTES["s1"], id="s1-again")}
    points = (Point(NotePart.ISSUE, Cited("One.", ("s1", "s1-again"))),)
    made = briefing(count=1, notes=twin)
    plan = plan_of(replace(made, sections=(replace(made.sections[0], points=points, notes=("s1", "s1-again")),)))
    assert next(said.notes for part in plan.front for said in said_in(part) if said.text == "One.") == ("s1",)


def test_the_first_note_of_the_article_is_in_full_and_the_next_in_short() -> None:
    texts = [text for text, address in plan_of(briefing()).notes.values() if not address]
    assert texts[0] == NOTES["s1"].text
    assert texts[1] == "Viakhireva, “Russian-Canadian Relations 2014–2020,” 32 (p32.3)."


def test_a_note_of_a_later_work_ends_with_its_address() -> None:
    note = plan_of(briefing()).notes["w1"]
    assert note == (
        "Global Affairs Canada, “Statement on the Arctic Council, part 1,” 1 March 2022, ",
        NOTES["w1"].address,
    )


def test_notes_that_nothing_cites_stand_with_the_source_of_their_section() -> None:
    made = briefing(count=1)
    own = replace(made.sections[0], notes=(*made.sections[0].notes, "s19"))
    plan = plan_of(replace(made, sections=(own,)))
    assert next(part.notes for part in plan.annexes if isinstance(part, Said) and part.text == own.source) == ("s19",)


def test_every_kind_of_block_is_in_the_annexes() -> None:
    plan = plan_of(briefing(other=None))
    kinds = [type(part) for part in plan.annexes]
    assert (kinds.count(Figure), kinds.count(Table)) == (2, 3)


@each("rows", [1, 60, 400])
def test_a_table_loses_no_row(rows: int) -> None:
    made = briefing(sections=(section(blocks=(table(rows=rows),)),))
    assert max(len(part.rows) for part in plan_of(made).annexes if isinstance(part, Table)) == rows


def test_both_languages_stand_side_by_side() -> None:
    both = next(part for part in plan_of(briefing(), briefing(FR)).annexes if isinstance(part, Table) and part.langs)
    texts = [tuple(said.text for cell in row.cells for said in cell.says) for row in both.rows]
    pairs = zip(points_of(briefing()), points_of(briefing(FR)), strict=True)
    assert [pair for one, two in pairs if (pair := (one.text, two.text)) not in texts] == []


def test_the_other_language_may_come_with_the_briefing() -> None:
    other = briefing(FR)
    assert plan_of(briefing(other=other)) == plan_of(briefing(), other)


def test_what_should_be_known_stands_last() -> None:
    plan = plan_of(briefing())
    assert [part.text for part in plan.annexes if isinstance(part, Heading) and part.annex][-1] == (
        "Annex 7: Before you send this on"
    )
    assert plan.texts[-3:] == tuple(getattr(briefing().warned[0], field) for field in ("sentence", "place", "advice"))


@pytest.mark.parametrize("field", ["title", "author", "marking"])
def test_what_is_cut_is_cut_visibly_and_stands_in_full_in_an_annex(field: str) -> None:
    text = "word " * 399 + "last."
    plan = plan_of(replace(briefing(), **{field: text}))  # type: ignore[arg-type]  # all three are texts
    assert any(one.endswith("…") for one in plan.texts[:5])
    assert any(one.endswith(text) for one in plan.texts)


@given(st.text(max_size=300), st.integers(1, 3))
def test_a_text_that_was_cut_stands_in_its_lines(text: str, lines: int) -> None:
    assert len(wrapped(cut(printable(text), lines, 200, 12), 200, 12)) <= lines


@given(st.text())
def test_what_is_printed_has_no_sign_that_xml_forbids(text: str) -> None:
    assert not set(printable(text)) & {*map(chr, range(9)), "\x0b", "\x0c", "\ufffe", "\uffff", "\ud800"}


@each("name", ["few", "many"])
def test_columns_take_the_whole_width(name: str) -> None:
    count = {"few": 3, "many": 10}[name]
    cells = tuple(Cell((Said("12"),)) for _ in range(count))
    made = Table("T", ("Suspended, earlier",) * count, (Row(cells),), (100 / count,) * count)
    assert sum(balanced(made, "letter")) == pytest.approx(100, abs=0.1)


def test_a_column_has_room_for_its_longest_word() -> None:
    cells = (Cell((Said("Intergovernmental"),)), Cell((Said("1"),)))
    shares = balanced(Table("T", ("A", "B"), (Row(cells),), (10, 90)), "letter")
    assert text_width("letter") * shares[0] / 100 > 100


def test_the_page_is_chosen_anew_for_each_briefing() -> None:
    made = briefing()
    assert page_of(made, shared(made)) == plan_of(made).front


def test_the_words_of_the_page_number_are_those_of_the_language() -> None:
    assert [plan_of(briefing(lang)).page for lang in Language] == [
        words(lang)("Page {n} of {total}", n="{n}", total="{total}") for lang in Language
    ]
