"""What the search in the frame tells the browser: groups, words for what was done, and links that open the record."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import finder
from components.view import View
from components.words import words
from data.language import Language
from data.queries import find, on_map
from data.register import article_alone, register
from data.selection import PAGE_FIELDS, Facts, Selection, from_query
from tests.each import each

REGISTER = register()
ALONE = article_alone(REGISTER)
VIEWS = {
    "all": View(REGISTER, Selection(), words(Language.ENGLISH)),
    "french": View(REGISTER, Selection(lang=Language.FRENCH), words(Language.FRENCH)),
    "article": View(ALONE, Selection(facts=Facts.ARTICLE), words(Language.ENGLISH)),
    "earlier": View(REGISTER, Selection(on=date(2016, 5, 1)), words(Language.ENGLISH)),
}
EVERY = [
    (name, entry.kind, entry.id)
    for name, shown in VIEWS.items()
    for entries in find.index(shown.register).entries.values()
    for entry in entries
]


def answered(asked: str, view: str = "all", every: str = "") -> dict[str, Any]:
    """Give an answer as the browser reads it."""
    answer: dict[str, Any] = json.loads(json.dumps(finder.answer(VIEWS[view], asked, every)))
    return answer


def opened(href: str) -> tuple[str, Selection, tuple[object, ...]]:
    """Give the page of a link, the view that it opens, and what of it could not be used."""
    parts = urlsplit(href)
    selection, problems = from_query(parse_qs(parts.query), REGISTER)
    return parts.path, selection, problems


@each(("view", "kind", "identifier"), EVERY)
def test_the_link_of_every_record_is_a_page_and_leaves_nothing_out(view: str, kind: find.Kind, identifier: str) -> None:
    page, selection, problems = opened(finder.href_of(VIEWS[view], kind, identifier))
    assert page in PAGE_FIELDS
    assert problems == ()
    asked = VIEWS[view].selection
    assert (selection.lang, selection.on, selection.facts) == (asked.lang, asked.on, asked.facts)


@pytest.mark.parametrize(
    ("kind", "identifier", "page", "fields"),
    [
        (find.Kind.INITIATIVES, "polar-code", "cooperation", {"record": "polar-code"}),
        (find.Kind.EVENTS, "arab-spring-2011", "timeline", {"event": "arab-spring-2011"}),
        (find.Kind.STATEMENTS, "p41-3-01", "evidence", {"statement": "p41-3-01"}),
        (find.Kind.POSITIONS, "world-order--russia", "readings", {"issue": "world-order", "side": "russia"}),
        (find.Kind.TERMS, "pace--kremlin-propaganda", "readings", {"issue": "pace-membership", "side": ""}),
        (find.Kind.LINES, "hans-island", "map", {"item": "hans-island", "layer": ("hans-island",)}),
        (find.Kind.ACTORS, "kinross-gold", "cooperation", {"party": ("kinross-gold",)}),
        (find.Kind.ACTORS, "kortunov", "evidence", {"speaker": ("kortunov",)}),
    ],
)
def test_a_record_opens_where_it_is(kind: find.Kind, identifier: str, page: str, fields: dict[str, object]) -> None:
    path, selection, _ = opened(finder.href_of(VIEWS["all"], kind, identifier))
    assert (path, {name: getattr(selection, name) for name in fields}) == (page, fields)


@each("line", [line.id for line in REGISTER.lines.values() if line.shape])
def test_the_map_that_opens_shows_the_line(line: str) -> None:
    _, selection, _ = opened(finder.href_of(VIEWS["all"], find.Kind.LINES, line))
    assert line in {one.id for one in on_map(REGISTER, selection).lines}


@each("route", REGISTER.routes)
def test_the_map_that_opens_shows_the_route(route: str) -> None:
    _, selection, _ = opened(finder.href_of(VIEWS["all"], find.Kind.ROUTES, route))
    assert route in {one.id for one in on_map(REGISTER, selection).routes}


@each("place", [place.id for place in REGISTER.places.values() if place.lat_deg is not None])
def test_the_map_that_opens_shows_the_place(place: str) -> None:
    _, selection, _ = opened(finder.href_of(VIEWS["all"], find.Kind.PLACES, place))
    assert place in {mark.place.id for mark in on_map(REGISTER, selection).places}


def test_a_group_has_its_number_and_at_most_four_until_all_are_asked_for() -> None:
    first, every = (answered("Arctic Council", every=kind) for kind in ("", "events"))
    (brief,) = (group for group in first["groups"] if group["id"] == "events")
    (whole,) = (group for group in every["groups"] if group["id"] == "events")
    assert (len(brief["rows"]), brief["more"]) == (4, f"Show all {brief['number']}")
    assert (len(whole["rows"]), whole["more"]) == (int(whole["number"]), "")
    assert all(len(group["rows"]) <= 4 for group in every["groups"] if group["id"] != "events")


def test_the_numbers_of_the_groups_are_said_as_a_sentence() -> None:
    answer = answered("north pole")
    counts = ", ".join(f"{group['label']} {group['number']}" for group in answer["groups"])
    assert answer["status"] == f"{sum(int(group['number']) for group in answer['groups'])} results: {counts}"


def test_the_words_found_are_marked() -> None:
    row = answered("Yamal LNG")["groups"][0]["rows"][0]
    assert [text for text, marked in row["title"] if marked] == ["LNG", "Yamal", "LNG"]


@given(st.sampled_from(["poutine", "kinross", "arctic council", "sanctions", "141"]), st.sampled_from(list(VIEWS)))
def test_the_pieces_of_a_title_are_the_title(asked: str, view: str) -> None:
    titles = {
        entry.title.to(VIEWS[view].say.language)
        for entries in find.index(VIEWS[view].register).entries.values()
        for entry in entries
    }
    for group in answered(asked, view)["groups"]:
        for row in group["rows"]:
            assert "".join(text for text, _ in row["title"]) in titles


def test_a_passage_in_the_other_language_says_which_it_is() -> None:
    (row,) = (row for group in answered("Suède")["groups"] if group["id"] == "actors" for row in group["rows"][:1])
    assert row["passages"] == [{"lang": "fr", "told": "French:", "runs": [["Suède", True]]}]


def test_what_was_taken_for_a_word_is_said() -> None:
    assert answered("Kinrosz")["notes"] == ["Nothing found for “Kinrosz”; showing results for “Kinross”."]
    assert answered("Kinrosz", "french")["notes"] == [
        "Rien pour «\u00a0Kinrosz\u00a0»\u202f; voici les résultats pour «\u00a0Kinross\u00a0»."
    ]


def test_what_a_name_stands_for_is_said() -> None:
    assert answered("SMP")["notes"] == ["“SMP” also stands for “Northern Sea Route”."]


def test_events_after_the_day_are_said_to_be_left_out() -> None:
    assert answered("Thamesborg", "earlier")["notes"] == ["1 event that had not begun by 1 May 2016 is left out."]


def test_the_article_alone_says_so() -> None:
    assert "Only the article is searched." in answered("Kinross", "article")["notes"]


def test_nothing_found_says_what_is_near_and_where_else_to_look() -> None:
    answer = answered("Suez")
    assert answer["status"] == "Nothing found for “Suez”."
    assert [near["words"] for near in answer["near"]] == ["Northern Sea Route"]
    page, selection, problems = opened(answer["elsewhere"]["href"])
    assert (page, selection.q, problems) == ("listings", "Suez", ())


def test_the_article_alone_knows_no_list_of_the_law() -> None:
    assert answered("Suez", "article")["elsewhere"] is None


@pytest.mark.parametrize(("asked", "status"), [("", ""), ("a", "Type at least 2 letters.")])
def test_too_little_is_said_to_be_too_little(asked: str, status: str) -> None:
    assert answered(asked)["status"] == status


@given(st.text(max_size=300), st.text(max_size=12))
def test_whatever_the_browser_sends_is_answered(asked: str, every: str) -> None:
    answer = answered(asked, every=every)
    assert (answer["asked"], answer["every"]) == (asked, every)
