"""Which record a text names: whatever its capitals, accents, dashes and spaces, and never one that is only like it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from types import MappingProxyType

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.codes import AliasKind
from data.joined import TARGETS, Pair, join, proposed, read_table
from data.joined.names import is_a_letter_off, named, names_of, nearest, perhaps
from data.language import Text
from data.queries import find, spelt
from data.queries.spelling import a_letter_off
from data.register import register
from tests.data.joined import files
from tests.each import each

REGISTER = register()
RECORDS = [(kind, record) for kind in TARGETS for record in getattr(REGISTER, kind).values()]
WORDS = [(kind, word) for kind in TARGETS for word in names_of(REGISTER, kind).called if len(word) > 3]
DASHES = "-–—‐ "


@st.composite
def written(draw: st.DrawFn) -> tuple[find.Kind, str, str]:
    """Give a sort of record, the id of one, and its id or name as somebody may write it."""
    kind, record = draw(st.sampled_from(RECORDS))
    name = draw(st.sampled_from([record.id, record.name.en, record.name.fr]))
    if draw(st.booleans()):
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    name = {"up": name.upper(), "down": name.lower(), "as it is": name}[
        draw(st.sampled_from(["up", "down", "as it is"]))
    ]
    dash = draw(st.sampled_from(DASHES))
    name = "".join(dash if one in DASHES else one for one in name)
    blank = draw(st.sampled_from(["", " ", "\N{NO-BREAK SPACE}", "\t  "]))
    return kind, record.id, f"{blank}{name.replace(' ', blank or ' ')}{blank}"


@given(written())
@settings(max_examples=300)
def test_a_record_is_found_by_id_and_name_however_they_are_written(asked: tuple[find.Kind, str, str]) -> None:
    kind, record, text = asked
    assert record in named(names_of(REGISTER, kind), text)


@given(st.sampled_from(WORDS), st.data())
@settings(max_examples=300)
def test_a_name_one_letter_off_is_proposed_and_never_joined(word: tuple[find.Kind, str], data: st.DataObject) -> None:
    kind, name = word
    names = names_of(REGISTER, kind)
    other = data.draw(st.sampled_from(sorted(a_letter_off(name, "abc"))))
    assume(spelt(other).strip() == other and other not in names.called)
    assert named(names, other) == ()
    assert perhaps(names, other) or len(other) < 4


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
@settings(max_examples=500)
def test_one_letter_off_is_what_the_search_takes_for_it(one: str, other: str) -> None:
    assert is_a_letter_off(one, other) == (other in a_letter_off(one, "abc"))


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_only_a_text_that_spells_a_name_is_joined(text: str) -> None:
    for kind in TARGETS:
        names = names_of(REGISTER, kind)
        assert not named(names, text) or spelt(text).strip() in names.called or text in names.ids


@each(
    ("kind", "text", "record"),
    [
        (find.Kind.ACTORS, "UArctic", "university-of-the-arctic"),
        (find.Kind.ACTORS, "GAC", "global-affairs-canada"),
        (find.Kind.ACTORS, "IMO", "imo"),
        (find.Kind.ACTORS, "International Maritime Organization", "imo"),
        (find.Kind.INITIATIVES, "crpa", "canada-russia-parliamentary-association"),
        (find.Kind.PLACES, "Mourmansk", "murmansk"),
        (find.Kind.PLACES, "SAINT PETERSBOURG", "saint-petersburg"),
    ],
)
def test_other_names_of_the_register_count(kind: find.Kind, text: str, record: str) -> None:
    assert named(names_of(REGISTER, kind), text) == (record,)


def test_a_name_that_is_only_near_is_proposed() -> None:
    near = [row for row in REGISTER.aliases.values() if row.kind is AliasKind.NEAR]
    names = names_of(REGISTER, find.Kind.PLACES)
    assert [(named(names, row.typed[0]), perhaps(names, row.typed[0])) for row in near] == [
        ((), ("northern-sea-route",))
    ]


def test_the_most_alike_name_is_told_where_none_is_one_letter_off() -> None:
    names = names_of(REGISTER, find.Kind.PLACES)
    assert (perhaps(names, "Petersburg port"), nearest(names, "Petersburg port")) == ((), ("saint-petersburg",))


def test_a_name_of_two_records_is_joined_to_neither() -> None:
    twin = replace(REGISTER.places["kazan"], name=Text("Murmansk", "Mourmansk"))
    both = replace(REGISTER, places=MappingProxyType({**REGISTER.places, "kazan": twin}))
    table = read_table("a.csv", b"port\nMURMANSK\nkazan\nmurmansk\n")
    joined = join(both, table, Pair(find.Kind.PLACES, 0))
    assert [(one.text, {*one.several}) for one in joined.unmatched] == [("MURMANSK", {"murmansk", "kazan"})]
    assert joined.matched == ((1, "kazan"), (2, "murmansk"))  # an id is one record's


@each(
    ("column", "pair"),
    [
        (("Canada", "Rosatom", "NATO"), Pair(find.Kind.ACTORS, 1)),
        (("Murmansk", "Kupol", "x"), Pair(find.Kind.PLACES, 1)),
        (("Polar Code", "Search and rescue", "x"), Pair(find.Kind.INITIATIVES, 1)),
        (("x", "y", "z"), Pair(find.Kind.PLACES, 0)),
    ],
)
def test_the_pair_that_joins_most_rows_is_proposed(column: tuple[str, ...], pair: Pair) -> None:
    rows = [("a", "b"), *((str(number), cell) for number, cell in enumerate(column))]
    assert proposed(REGISTER, read_table("a.csv", files.text(rows))) == pair


@given(st.lists(st.sampled_from(["Murmansk", "Mourmansk", "kupol", "Kupoll", "", "x", "Ottawa"]), min_size=1))
def test_every_row_is_joined_or_told(cells: list[str]) -> None:
    table = read_table("a.csv", files.text([("port", "n"), *((cell, "1") for cell in cells)]))
    joined = join(REGISTER, table, Pair(find.Kind.PLACES, 0))
    assert sorted([*(at for at, _ in joined.matched), *(one.row for one in joined.unmatched)]) == [*range(len(cells))]
    assert {record for _, record in joined.matched} == set(joined.reached) <= {"murmansk", "kupol", "ottawa"}
