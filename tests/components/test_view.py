"""An address opens exactly the view that it was made from, in either language."""

from __future__ import annotations

from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st

from components.view import view
from data.codes import State
from data.language import Language
from data.selection import PAGE_FIELDS, Selection, from_query, to_query
from tests.data.selections import REGISTER, SELECTIONS, unhurried


def query_of(address: str) -> dict[str, list[str]]:
    """Give the parameters of an address as the browser hands them over."""
    return parse_qs(urlsplit(address).query)


def at_address(monkeypatch: pytest.MonkeyPatch, url: str | None) -> None:
    """Put the browser at an address."""
    monkeypatch.setattr(streamlit, "context", SimpleNamespace(url=url))


@unhurried
@given(st.sampled_from(sorted(PAGE_FIELDS)), SELECTIONS)
def test_an_address_opens_the_view_it_was_made_from(page: str, selection: Selection) -> None:
    opened, problems = from_query(query_of(view.href(page, selection)), REGISTER)
    assert (to_query(opened), problems) == (to_query(selection, page), ())


@unhurried
@given(st.sampled_from(sorted(PAGE_FIELDS)), SELECTIONS)
def test_two_languages_of_a_view_differ_in_one_parameter(page: str, selection: Selection) -> None:
    english, french = (query_of(view.href(page, selection.with_(lang=lang))) for lang in Language)
    assert (english | {"lang": ["fr"]}, english["lang"]) == (french, ["en"])


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("overview", "./?lang=fr"),
        ("map", "map?lang=fr"),
        ("cooperation", "cooperation?lang=fr&state=active&state=limited"),
        ("evidence", "evidence?lang=fr"),
        ("sources", "sources?lang=fr"),
    ],
)
def test_an_address_carries_what_its_page_uses(page: str, address: str) -> None:
    selection = Selection(lang=Language.FRENCH, state=(State.ACTIVE, State.LIMITED))
    assert view.href(page, selection) == address


def test_an_address_is_relative() -> None:
    assert {urlsplit(view.href(page, Selection())).netloc for page in PAGE_FIELDS} == {""}


@pytest.mark.parametrize("page", PAGE_FIELDS)
def test_every_page_has_its_script(page: str) -> None:
    assert (view.PAGES_FOLDER / f"{page}.py").samefile(view.page_of(page))


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost:8501",
        "http://localhost:8501/",
        "http://localhost:8501/cooperation",
        "http://localhost:8501/cooperation/",
        "http://localhost:8501/evidence?lang=fr&q=a/b",
        "http://localhost:8501/sources?lang=en",
    ],
)
def test_a_link_stands_on_the_address_of_the_server(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    at_address(monkeypatch, url)
    assert view.link("cooperation", Selection()) == "http://localhost:8501/cooperation?lang=en"


def test_a_link_to_the_overview_names_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    at_address(monkeypatch, "http://localhost:8501/evidence?lang=fr")
    assert view.link("overview", Selection()) == "http://localhost:8501/?lang=en"


def test_a_link_keeps_the_folder_that_the_server_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    at_address(monkeypatch, "https://example.org/arctic/sources")
    assert view.link("evidence", Selection()) == "https://example.org/arctic/evidence?lang=en"


def test_a_link_without_a_browser_is_relative(monkeypatch: pytest.MonkeyPatch) -> None:
    at_address(monkeypatch, None)
    assert view.link("evidence", Selection()) == "/evidence?lang=en"


@pytest.fixture
def switched(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, list[str]]]]:
    """Give the pages that are switched to, with their parameters, while the test runs."""
    followed: list[tuple[str, dict[str, list[str]]]] = []
    monkeypatch.setattr(streamlit, "switch_page", lambda page, query_params: followed.append((page, query_params)))
    return followed


@pytest.mark.parametrize("page", PAGE_FIELDS)
def test_following_an_address_opens_its_page(switched: list[tuple[str, dict[str, list[str]]]], page: str) -> None:
    selection = Selection(area=("science",), statement="p44-3-01")
    view.follow(view.href(page, selection))
    assert switched == [(view.page_of(page), to_query(selection, page))]


@pytest.mark.parametrize("address", [None, ""])
def test_without_an_address_nothing_is_followed(
    switched: list[tuple[str, dict[str, list[str]]]], address: str | None
) -> None:
    view.follow(address)
    assert switched == []


@pytest.mark.parametrize(
    "address",
    ["//[", "http://[::1", "//[v1.x]/nowhere", "https://example.org/x", "/map/../x", "javascript:alert(1)"],
)
def test_an_address_that_leads_nowhere_is_not_followed(
    switched: list[tuple[str, dict[str, list[str]]]], address: str
) -> None:
    view.follow(address)
    assert switched == []
