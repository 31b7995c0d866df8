"""The maps of the overview and of the list of initiatives: a row marks its places, a mark opens its record."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
import streamlit

from components import polar_map
from components.cartography import few_places
from components.polar_map import MapSpec, Picked
from data.language import Language
from data.queries import initiatives
from data.register import register
from data.selection import Selection
from tests.pages.driver import address, components, headers, open_page, query_of

REGISTER = register()
Query = dict[str, list[str]]


@pytest.fixture
def pick(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give what makes a reader pick an item as soon as a map is drawn."""

    def put(identity: str) -> None:
        def picks(
            _spec: MapSpec, _key: str, *, on_picked: Callable[[str], None] | None = None, **_named: object
        ) -> Picked:
            if on_picked:
                on_picked(identity)
            return Picked(id=identity)

        monkeypatch.setattr(polar_map, "show", picks)

    return put


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[Query]:
    """Give the parameters of the pages that are switched to while the test runs."""
    found: list[Query] = []

    def switch(_page: str, query_params: Mapping[str, list[str]]) -> None:
        found.append(dict(query_params))

    monkeypatch.setattr(streamlit, "switch_page", switch)
    return found


def on_map(page: str, **query: str) -> set[str]:
    """Give the ids of what is on the map of a page."""
    return {str(item["id"]) for item in components(open_page(page, **query))["records"]["items"]}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", ["overview", "cooperation"])
def test_the_map_of_the_records_is_in_the_language_of_the_view(page: str, language: Language) -> None:
    assert components(open_page(page, lang=language))["records"]["lang"] == language


def test_both_pages_show_the_same_records_but_for_those_of_many_places() -> None:
    marked, everywhere = few_places(REGISTER.cooperation.values())
    only_there = {name for row in everywhere for name in row.places} - {name for row in marked for name in row.places}
    overview, cooperation = on_map("overview"), on_map("cooperation")
    assert (overview <= cooperation, cooperation - overview <= only_there, bool(everywhere)) == (True, True, True)


def test_what_is_not_marked_for_its_many_places_is_named_below_with_a_link() -> None:
    _, everywhere = few_places(REGISTER.cooperation.values())
    links = {
        str(one.proto.label): query_of(f"?{one.proto.query_string}") for one in open_page("overview").get("page_link")
    }
    named = {row.id: f"Not marked, at {len(row.places)} places: {row.name.en}" for row in everywhere}
    assert {key: links[label]["record"] for key, label in named.items()} == {key: [key] for key in named}


def test_the_map_shows_the_places_that_the_filters_leave() -> None:
    rows = initiatives(REGISTER, Selection(area=("mining",))).rows
    located = {name for row in rows for name in row.places if REGISTER.places[name].lat_deg is not None}
    assert on_map("cooperation", area="mining") == located


def test_a_record_is_marked_on_the_map_of_its_card() -> None:
    data = components(open_page("cooperation", record="kinross-kupol-dvoinoye"))["records"]
    assert data["marked"] == ["dvoinoye", "kupol", "toronto"]


def test_the_map_stands_once_whether_a_record_is_open_or_not() -> None:
    pages = [open_page("cooperation"), open_page("cooperation", record="polar-code")]
    assert [sum(key == "records" for key in components(at)) for at in pages] == [1, 1]


def test_a_mark_of_the_list_opens_its_record(pick: Callable[[str], None]) -> None:
    pick("kupol")
    at = open_page("cooperation", state="active")
    assert address(at) == {"lang": ["en"], "state": ["active"], "record": ["kinross-kupol-dvoinoye"]}


def test_a_mark_of_the_list_with_several_records_filters_the_list(pick: Callable[[str], None]) -> None:
    pick("yamal-lng")
    at = open_page("cooperation", record="polar-code")
    assert address(at) == {"lang": ["en"], "place": ["yamal-lng"]}


def test_the_seat_of_a_party_changes_nothing(pick: Callable[[str], None]) -> None:
    pick("ottawa")
    at = open_page("cooperation", record="kinross-kupol-dvoinoye")
    assert address(at) == {"lang": ["en"], "record": ["kinross-kupol-dvoinoye"]}


@pytest.mark.parametrize(
    ("item", "query"),
    [
        ("kupol", {"record": ["kinross-kupol-dvoinoye"]}),
        ("lomonosov-ridge", {"record": ["clcs-lomonosov"]}),
        ("yamal-lng", {"place": ["yamal-lng"]}),
    ],
)
def test_a_mark_of_the_overview_leads_to_its_records(
    pick: Callable[[str], None], followed: list[Query], item: str, query: Query
) -> None:
    pick(item)
    open_page("overview", lang="fr", on="2016-06-01")
    assert followed == [{"lang": ["fr"], "on": ["2016-06-01"], **query}]


def test_the_list_that_a_mark_leads_to_has_the_place_chosen() -> None:
    at = open_page("cooperation", place="yamal-lng")
    assert ([str(one) for one in at.multiselect(key="filter-place").value], headers(at)[0]) == (
        ["yamal-lng"],
        f"2 of {len(REGISTER.cooperation)} initiatives",
    )
