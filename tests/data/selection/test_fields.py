"""What each parameter of the view says of itself."""

from __future__ import annotations

import pytest

from data.codes import Format, State, Track
from data.language import Text
from data.register import article_alone, register
from data.selection import FIELDS, NOT_STATED, Selection
from data.selection.field import PAGES
from tests.each import each

REGISTER = register()
LATER_EVENT = next(iter(REGISTER.events.keys() - article_alone(REGISTER).events.keys()))


@each("name", FIELDS)
def test_a_parameter_belongs_to_pages_that_exist_in_their_order(name: str) -> None:
    assert FIELDS[name].pages == tuple(page for page in PAGES if page in FIELDS[name].pages) != ()


@each("name", FIELDS)
def test_what_a_view_begins_with_may_be_asked_for(name: str) -> None:
    value, allowed = getattr(Selection(), name), FIELDS[name].values(REGISTER)
    given = value if isinstance(value, tuple) else (value,) if value else ()
    assert allowed is None or set(given) <= set(allowed)


def test_a_parameter_with_a_list_of_codes_may_have_each_of_them_and_what_stands_besides() -> None:
    assert FIELDS["state"].values(REGISTER) == tuple(State)
    assert FIELDS["format"].values(REGISTER) == (*Format, NOT_STATED)


def test_a_parameter_with_ids_may_have_those_of_its_records() -> None:
    assert FIELDS["area"].values(REGISTER) == REGISTER.areas


def test_who_takes_part_nowhere_is_no_party() -> None:
    allowed = FIELDS["party"].values(REGISTER)
    assert allowed is not None
    assert set(allowed) < set(REGISTER.actors)


def test_a_code_is_said_by_its_label() -> None:
    assert FIELDS["track"].said(REGISTER, "track-two") == Track.TRACK_TWO.label


@pytest.mark.parametrize(("name", "value"), [("party", "canada"), ("speaker", "canada")])
def test_an_id_is_said_by_the_name_of_its_record(name: str, value: str) -> None:
    assert FIELDS[name].said(REGISTER, value) == Text("Canada", "Canada")


@pytest.mark.parametrize("table", ["lines", "routes", "places"])
def test_a_dossier_is_a_line_a_route_or_a_place(table: str) -> None:
    row = next(iter(getattr(REGISTER, table).values()))
    assert FIELDS["item"].said(REGISTER, row.id) == row.name


def test_an_id_that_the_register_lacks_is_said_as_it_stands() -> None:
    assert FIELDS["event"].said(article_alone(REGISTER), LATER_EVENT) is None


def test_a_word_is_said_as_it_stands() -> None:
    assert FIELDS["q"].said(REGISTER, "kinross") is None
