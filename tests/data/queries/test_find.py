"""The search of the whole register: the names people type, what is forgiven, what comes first, what is near."""

from __future__ import annotations

import statistics
import time
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.codes import AliasKind
from data.language import Language, Text
from data.queries import find, last_day_covered
from data.queries.find import Found, Kind
from data.queries.spelling import spelt
from data.register import article_alone, register
from tests.each import each

REGISTER = register()
LAST = last_day_covered(REGISTER)
KNOWN = find.index(REGISTER)
ENTRIES = [entry for entries in KNOWN.entries.values() for entry in entries]
WORDS = sorted(word for word in KNOWN.words if len(word) > 5 and word.isalpha())
ALIASES = [(row, typed) for row in REGISTER.aliases.values() for typed in row.typed]


def look_up(query: str) -> Found:
    """Give what is found as of the last day."""
    return find.find(REGISTER, query, LAST)


def ids(found: Found, kind: Kind) -> list[str]:
    """Give what was found of a kind, in order."""
    return [entry.id for entry in found.entries.get(kind, ())]


def everything(found: Found) -> dict[Kind, list[str]]:
    """Give all that was found, in order."""
    return {kind: ids(found, kind) for kind in found.entries}


# ---- the names people type ----


@pytest.mark.parametrize(
    ("typed", "kind", "first"),
    [
        ("NSR", Kind.PLACES, "northern-sea-route"),
        ("SMP", Kind.ROUTES, "northern-sea-route-coastal"),
        ("NSR", Kind.LINES, "nsr-water-area"),
        ("NWP", Kind.PLACES, "northwest-passage"),
        ("PNO", Kind.ROUTES, "northwest-passage-1"),
        ("141", Kind.LINES, "canada-sector-141w"),
        ("UNCLOS", Kind.LINES, "unclos-article-234"),
        ("CNUDM", Kind.LINES, "unclos-article-234"),
        ("Poutine", Kind.ACTORS, "putin"),
        ("Putin", Kind.EVENTS, "chretien-putin-meeting-2015"),
        ("CLCS", Kind.ACTORS, "clcs"),
        ("SAR", Kind.INITIATIVES, "search-and-rescue"),
        ("RCaBC", Kind.INITIATIVES, "rcabc"),
        ("CERBA", Kind.INITIATIVES, "cerba"),
        ("CAO", Kind.INITIATIVES, "cao-fisheries-agreement"),
        ("UArctic", Kind.INITIATIVES, "university-of-the-arctic"),
        ("OMI", Kind.ACTORS, "imo"),
        ("AC", Kind.INITIATIVES, "arctic-council"),
        ("OTAN", Kind.ACTORS, "nato"),
        ("p41.3", Kind.STATEMENTS, "p41-3-01"),
    ],
)
def test_a_name_that_people_type_finds_what_they_mean(typed: str, kind: Kind, first: str) -> None:
    assert ids(look_up(typed), kind)[0] == first


@each(("row", "typed"), [(row, typed) for row, typed in ALIASES if row.kind is AliasKind.SAME])
def test_another_name_stands_for_something_in_the_register(row: object, typed: str) -> None:
    found = look_up(typed)
    assert found.number
    assert found.terms[0].also == getattr(row, "means", None)


@each(("row", "typed"), [(row, typed) for row, typed in ALIASES if row.kind is AliasKind.NEAR])
def test_what_the_register_lacks_has_no_results_and_names_what_is_near(row: object, typed: str) -> None:
    found = look_up(typed)
    assert not found.entries
    assert found.near[0].words == getattr(row, "means", None)
    assert found.near[0].number == look_up(found.near[0].words.en).number


def test_no_name_that_people_type_stands_twice() -> None:
    forms = [spelt(typed) for _, typed in ALIASES]
    assert len(forms) == len(set(forms))


def test_a_name_stands_for_itself_as_a_whole_word_only() -> None:
    named = find.find(REGISTER, "AC", LAST)
    assert all(
        " ac " in entry.in_all or "arctic council" in entry.in_all for rows in named.entries.values() for entry in rows
    )


# ---- both languages, capitals, accents, dashes ----


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chrétien", "CHRETIEN"),
        ("Tchoukotka", "tchoukotka"),
        ("M’Clure", "m'clure"),
        ("Russia–Canada", "russia-canada"),
        ("“North Pole”", '"north pole"'),
        ("141°", "141"),
        ("l’Arctique", "L'ARCTIQUE"),
        ("Kinross,", "(Kinross)"),
    ],
)
def test_capitals_accents_and_signs_do_not_count(one: str, other: str) -> None:
    assert everything(look_up(one)) == everything(look_up(other)) != {}


@each("entry", ENTRIES, ids=lambda entry: f"{entry.kind}/{entry.id}")
def test_every_record_is_found_by_its_title_in_either_language(entry: find.Entry) -> None:
    for title in (entry.title.en, entry.title.fr):
        assert entry.id in ids(look_up(title), entry.kind)


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_all_words_must_be_found_whatever_their_order(one: str, other: str) -> None:
    both = everything(look_up(f"{one} {other}"))
    assert {kind: set(rows) for kind, rows in both.items()} == {
        kind: set(rows) for kind, rows in everything(look_up(f"{other} {one}")).items()
    }
    assert all(set(rows) <= set(ids(look_up(one), kind)) for kind, rows in both.items())


def test_the_words_found_are_marked_in_the_readers_language() -> None:
    found = look_up("Suède")
    sweden = next(entry for entry in found.entries[Kind.ACTORS] if entry.id == "sweden")
    title = find.written(sweden, found.terms, Language.FRENCH).title
    assert [title.text[begin:end] for begin, end in title.marks] == ["Suède"]


def test_what_is_found_in_the_other_language_alone_is_given_in_that() -> None:
    found = look_up("Suède")
    sweden = next(entry for entry in found.entries[Kind.ACTORS] if entry.id == "sweden")
    written = find.written(sweden, found.terms, Language.ENGLISH)
    assert (written.title.text, written.title.marks) == ("Sweden", ())
    assert [(one.language, one.text) for one in written.passages] == [(Language.FRENCH, "Suède")]


@given(st.sampled_from(WORDS), st.sampled_from(Language))
def test_every_result_shows_what_was_found(word: str, language: Language) -> None:
    found = look_up(word)
    for entry in (rows[0] for rows in found.entries.values()):
        written = find.written(entry, found.terms, language)
        every = (written.title, *written.passages)
        marked = [one.text[begin:end] for one in every for begin, end in one.marks]
        assert any(word in spelt(text) for text in marked)


def test_a_passage_of_a_long_text_is_cut_between_words_round_what_was_found() -> None:
    found = look_up("minutes")
    line = find.written(found.entries[Kind.LINES][0], found.terms, Language.ENGLISH)
    assert any(
        one.text.startswith("… ") and one.text[begin:end] == "minutes"
        for one in line.passages
        for begin, end in one.marks
    )


# ---- a letter off ----


@st.composite
def a_slip(draw: st.DrawFn) -> tuple[str, str]:
    """Give a word of the register, and the same with one letter wrong somewhere."""
    word = draw(st.sampled_from(WORDS))
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    slips = [
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    ]
    return word, draw(st.sampled_from(slips))


@settings(max_examples=300)
@given(a_slip())
def test_one_letter_wrong_anywhere_is_forgiven(slip: tuple[str, str]) -> None:
    _, typed = slip
    assert look_up(typed).number


@settings(max_examples=300)
@given(a_slip())
def test_what_was_taken_for_a_word_is_told_and_is_one_letter_off(slip: tuple[str, str]) -> None:
    _, typed = slip
    (term,) = look_up(typed).terms
    stands = typed in KNOWN.everything
    assert bool(term.taken) is not stands
    if term.taken:
        assert spelt(term.taken).strip() in KNOWN.words
        assert abs(len(spelt(term.taken).strip()) - len(typed)) <= 1


def test_a_word_taken_for_another_is_written_as_the_register_writes_it() -> None:
    (term,) = look_up("Kinrosz").terms
    assert (term.typed, term.taken) == ("Kinrosz", "Kinross")


def test_a_word_that_is_found_is_not_taken_for_another() -> None:
    (term,) = look_up("Kinros").terms
    assert term.taken == ""


def test_a_short_word_is_not_taken_for_another() -> None:
    assert look_up("Omks").number == 0


# ---- order ----


def test_what_is_called_so_comes_first() -> None:
    assert ids(look_up("Arctic Council"), Kind.ACTORS)[0] == "arctic-council"
    assert ids(look_up("conseil arctique"), Kind.INITIATIVES)[0] == "arctic-council"


def test_a_hit_in_the_name_comes_before_a_hit_in_the_text() -> None:
    found = look_up("Kupol")
    named = [" kupol " in entry.in_names for entry in found.entries[Kind.INITIATIVES]]
    assert named == sorted(named, reverse=True)
    assert len(set(named)) == 2


def test_a_whole_word_comes_before_a_part_of_a_word() -> None:
    found = look_up("ridge")
    whole = [" ridge " in entry.in_all for entry in found.entries[Kind.LINES]]
    assert whole == sorted(whole, reverse=True)


def test_the_kinds_stand_in_one_order() -> None:
    kinds = list(look_up("Russia").entries)
    assert kinds == [kind for kind in Kind if kind in kinds]


# ---- nothing, and what is near ----


def test_a_word_that_stands_nowhere_is_answered_with_words_like_it() -> None:
    near = look_up("Krasnoyarskaya").near
    assert near[0].words.en.startswith("Krasno")
    assert all(one.number for one in near)


def test_words_that_do_not_stand_together_are_answered_with_each() -> None:
    assert {one.words for one in look_up("Kupol Madrid").near} >= {Text("Kupol", "Kupol"), Text("Madrid", "Madrid")}


def test_what_is_near_gives_as_much_as_is_said() -> None:
    for near in look_up("Kupol Madrid").near:
        assert look_up(near.words.en).number == near.number


# ---- the view ----


def test_events_that_had_not_begun_are_left_out_and_counted() -> None:
    then = find.find(REGISTER, "Kinross", date(2020, 6, 1))
    assert ids(then, Kind.EVENTS) == ["kinross-acquisition-2019-08", "kinross-chulbatkan-2020-01-16"]
    assert then.later == len(ids(look_up("Kinross"), Kind.EVENTS)) - 2


def test_the_article_alone_knows_nothing_of_what_came_later() -> None:
    alone = article_alone(REGISTER)
    assert "thamesborg-2025-09-06" in ids(look_up("Thamesborg"), Kind.EVENTS)
    assert Kind.EVENTS not in find.find(alone, "Thamesborg", LAST).entries


# ---- anything can be typed ----


@pytest.mark.parametrize("typed", ["", " ", "a", "—", '""', "?!", "\x00"])
def test_too_little_is_no_search(typed: str) -> None:
    assert look_up(typed) == Found()


@pytest.mark.parametrize(
    "typed",
    ["<script>alert(1)</script>", "a" * 2000, "kinross " * 400, ".*", "[a-z]+(", "\\", "%s{0}", "'; drop table"],
)
def test_markup_patterns_and_floods_are_words_like_any_other(typed: str) -> None:
    found = look_up(typed)
    for rows in found.entries.values():
        find.written(rows[0], found.terms, Language.ENGLISH)


@given(st.text())
def test_whatever_is_typed_is_answered(typed: str) -> None:
    found = look_up(typed)
    for rows in found.entries.values():
        for language in Language:
            written = find.written(rows[0], found.terms, language)
            assert all(0 <= begin < end <= len(one.text) for one in written.passages for begin, end in one.marks)


@given(st.sampled_from(ENTRIES))
def test_accents_set_apart_do_not_count(entry: find.Entry) -> None:
    apart = unicodedata.normalize("NFD", entry.title.fr)
    assert everything(look_up(apart)) == everything(look_up(entry.title.fr))


def test_a_search_takes_far_less_than_what_is_prepared_for_it() -> None:
    """Some milliseconds against some dozens: `tests.bench.find` prints them."""
    begun = time.process_time()
    find.index(replace(REGISTER))
    prepared = time.process_time() - begun
    taken = []
    for word in WORDS[::40]:
        begun = time.process_time()
        look_up(word)
        taken.append(time.process_time() - begun)
    assert statistics.median(taken) * 4 < prepared
