"""The sections of a briefing: made from the pages' own lists, whole, in both languages, whatever is asked for."""

from __future__ import annotations

import functools
import itertools
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from components.briefing.gathered import LONGEST_TYPED, Form, briefing_of, texts_of, typed
from components.briefing.handing_on import file_name
from components.briefing.parts import BUILDERS
from components.briefing.ready import BASKETS
from components.document import Briefing, NotePart, SidesBlock, TableBlock
from components.view import View
from components.words import words
from data.codes import NumberView, Part, ReadyBasket, Track
from data.language import Language
from data.queries import last_day_covered
from data.register import article_alone
from data.selection import MOST_ENTRIES, Facts, Selection, entry_of
from tests.data.selections import REGISTER
from tests.each import each

FORM = Form("Title", "", "", date(2026, 11, 30), "letter")
READY = [(one, language) for one in ReadyBasket for language in Language]
in_every_ready_basket = each(("ready", "language"), READY)


@functools.cache
def built(basket: tuple[str, ...], language: Language = Language.ENGLISH, on: date | None = None) -> Briefing:
    """Give the briefing of a basket."""
    selection = Selection(lang=language, basket=basket, on=on)
    return briefing_of(View(REGISTER, selection, words(language)), FORM)


def everything() -> Iterator[str]:
    """Give an entry for every record that a part can be about, and one for each other part."""
    needing: dict[Part, tuple[str, Iterable[str]]] = {
        Part.RECORD: ("record", REGISTER.initiatives),
        Part.DOSSIER: ("item", [*REGISTER.lines, *REGISTER.routes, *REGISTER.places]),
        Part.EVENT: ("event", REGISTER.events),
        Part.ISSUE: ("issue", REGISTER.issues),
        Part.CHANNEL: ("channel", Track),
        Part.STATEMENT: ("statement", REGISTER.statements),
        Part.NUMBERS: ("figure", NumberView),
    }
    for part in Part:
        field, values = needing.get(part, ("", ()))
        if not field:
            yield entry_of(part, Selection())
        for value in values:
            yield entry_of(part, Selection().with_(**{field: value}))


EVERYTHING = tuple(everything())


def test_every_part_can_be_made() -> None:
    assert set(BUILDERS) == set(Part)


def test_every_ready_made_basket_has_entries() -> None:
    assert set(BASKETS) == set(ReadyBasket)


@in_every_ready_basket
def test_a_ready_made_basket_shows_something_in_each_section(ready: ReadyBasket, language: Language) -> None:
    made = built(BASKETS[ready], language)
    assert [one.id for one in made.sections if not one.blocks or one.empty] == []


@each("ready", ReadyBasket)
def test_both_languages_have_the_same_sections_blocks_and_points(ready: ReadyBasket) -> None:
    english, french = (
        [
            (one.id, [type(block) for block in one.blocks], [point.role for point in one.points], one.notes)
            for one in built(BASKETS[ready], language).sections
        ]
        for language in Language
    )
    assert english == french


@each(
    ("first", "language"), [(at, language) for at in range(0, len(EVERYTHING), MOST_ENTRIES) for language in Language]
)
def test_everything_that_can_be_added_becomes_a_section(first: int, language: Language) -> None:
    batch = EVERYTHING[first : first + MOST_ENTRIES]
    made = built(batch, language)
    assert [one.id for one in made.sections if not (one.headline and one.name and one.source)] == []
    assert [one.id for one in made.sections if not one.blocks] == []


@each("first", range(0, len(EVERYTHING), MOST_ENTRIES))
def test_every_note_of_a_section_is_told(first: int) -> None:
    made = built(EVERYTHING[first : first + MOST_ENTRIES])
    assert set(made.used) <= set(made.notes)
    assert [note.id for note in made.notes.values() if not (note.text and note.brief and note.says)] == []


@each("first", range(0, len(EVERYTHING), MOST_ENTRIES))
def test_every_table_has_a_cell_for_each_column(first: int) -> None:
    tables = [
        block
        for one in built(EVERYTHING[first : first + MOST_ENTRIES]).sections
        for block in one.blocks
        if isinstance(block, TableBlock)
    ]
    assert {sum(table.shares) for table in tables} <= {100}
    assert [
        table.caption
        for table in tables
        if {len(table.shares), *(len(row.cells) for row in table.rows)} != {len(table.header)}
    ] == []


@in_every_ready_basket
def test_canada_and_russia_have_as_many_points(ready: ReadyBasket, language: Language) -> None:
    say = words(language)
    names = [REGISTER.actors[one].name.to(language) for one in ("canada", "russia")]
    for one in built(BASKETS[ready], language).sections:
        sides = [point.says.text for point in one.points if point.role is NotePart.SIDES]
        counts = [sum(text.startswith(say.pair(name, "")) for text in sides) for name in names]
        assert counts[0] == counts[1]


@each("issue", REGISTER.issues)
def test_an_issue_sets_canada_beside_russia(issue: str) -> None:
    (section,) = built((f"issue~issue={issue}",)).sections
    block = section.blocks[0]
    assert isinstance(block, SidesBlock)
    assert [side.id for side in block.sides] == ["canada", "russia"]


@pytest.mark.parametrize("entry", ["record~record=nobody", "dossier", "dossier~item=x", "issue~issue=%3Cb%3E", "event"])
def test_an_unknown_id_is_a_sentence_and_the_rest_is_built(entry: str) -> None:
    made = built((entry, "standings"))
    assert made.sections[0].empty
    assert made.sections[1].blocks


def test_an_empty_basket_is_a_briefing_without_sections() -> None:
    assert built(()).sections == ()


def test_of_five_hundred_things_as_many_are_built_as_a_briefing_takes() -> None:
    many = tuple(f"statement~statement={one}" for one in itertools.islice(REGISTER.statements, 400))
    assert len(built(many).sections) == MOST_ENTRIES


@each(
    "entry",
    ["standings", "compared", "timeline", "changes", "areas", "listed", *map(str, BASKETS[ReadyBasket.SECTOR_LINES])],
)
def test_on_a_day_before_the_article_a_section_tells_what_it_can(entry: str) -> None:
    (section,) = built((entry,), on=date(1990, 1, 1)).sections
    assert section.blocks or section.empty


def test_an_event_that_had_not_happened_says_so() -> None:
    (section,) = built(("event~event=russian-forces-enter-ukraine-2022-02-24",), on=date(2020, 1, 1)).sections
    assert section.empty
    assert section.notes == ()


def test_the_article_alone_rests_on_no_later_work() -> None:
    selection = Selection(basket=("standings", "timeline", "compared"), facts=Facts.ARTICLE)
    made = briefing_of(View(article_alone(REGISTER), selection, words(Language.ENGLISH)), FORM)
    assert {note.address for note in made.notes.values()} == {""}


@in_every_ready_basket
def test_no_text_is_empty(ready: ReadyBasket, language: Language) -> None:
    for one in built(BASKETS[ready], language).sections:
        assert "" not in set(texts_of(one.blocks, one.points))


@in_every_ready_basket
def test_what_should_be_known_names_a_section_of_the_briefing(ready: ReadyBasket, language: Language) -> None:
    made = built(BASKETS[ready], language)
    assert made.warned
    assert {one.section for one in made.warned} <= {one.id for one in made.sections}
    assert [one.rule for one in made.warned if not (one.sentence and one.advice)] == []


def test_the_state_of_cooperation_tells_of_open_questions() -> None:
    made = built(BASKETS[ReadyBasket.STATE_OF_COOPERATION])
    assert len(made.questions) > 3


@pytest.mark.parametrize(
    "text", ["a\x00b\nc", "\N{RIGHT-TO-LEFT OVERRIDE}title", "=cmd()", "<b>x</b>", "x" * 5000, "  two  words  "]
)
def test_what_is_typed_is_kept_without_what_cannot_be_printed(text: str) -> None:
    kept = typed(text)
    assert not [sign for sign in kept if unicodedata.category(sign)[0] == "C"]
    assert len(kept) <= LONGEST_TYPED
    assert (
        "".join(kept.split())
        == "".join(s for s in text if unicodedata.category(s)[0] != "C" and s != " ")[:LONGEST_TYPED]
    )


@pytest.mark.parametrize(
    "title", ["", "../../etc/passwd", "Être ou ne pas être ?", "=cmd|' /C calc'!A0", "北極", "a" * 2000, "CON"]
)
def test_a_file_is_named_by_plain_letters(title: str) -> None:
    name = file_name(title, Language.FRENCH)
    assert name.endswith("-fr")
    assert len(name) <= 63
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_the_day_of_the_register_is_the_day_of_the_briefing() -> None:
    assert built(("standings",)).as_of == last_day_covered(REGISTER)
