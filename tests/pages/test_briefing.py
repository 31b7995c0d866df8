"""The page of the briefing: what other pages put into it, its order, what should be known, and its files."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from components.briefing.ready import BASKETS
from components.document import Briefing
from components.exports import formats_of
from data.codes import Part, ReadyBasket
from data.language import Language
from data.selection import MOST_ENTRIES, PARTS
from tests.data.selections import REGISTER
from tests.each import each
from tests.pages.driver import headline, open_page

WHERE = {
    Part.STANDINGS: ("overview", {}),
    Part.AREAS: ("overview", {}),
    Part.INITIATIVES: ("cooperation", {"area": "mining"}),
    Part.RECORD: ("cooperation", {"record": "arctic-council"}),
    Part.MAP: ("map", {"layer": "none"}),
    Part.DOSSIER: ("map", {"item": "canada-sector-141w"}),
    Part.TIMELINE: ("timeline", {"area": "fisheries"}),
    Part.EVENT: ("timeline", {"event": "russian-forces-enter-ukraine-2022-02-24"}),
    Part.NUMBERS: ("timeline", {"figure": "sea-ice"}),
    Part.POSITIONS: ("readings", {"between": "oppose"}),
    Part.ISSUE: ("readings", {"issue": "sector-method"}),
    Part.CHANNEL: ("channels", {"channel": "business"}),
    Part.LISTED: ("listings", {}),
    Part.COMPARED: ("changes", {"begin": "2022-02-24"}),
    Part.CHANGES: ("changes", {"begin": "2022-02-24"}),
    Part.STATEMENT: ("evidence", {"statement": "p43-4-01"}),
    Part.EVIDENCE: ("evidence", {"section": "conclusion"}),
    Part.TRACKS: ("channels", {}),
    Part.NETWORK: ("channels", {"channel": "parliamentary"}),
    Part.DIVISIONS: ("map", {"item": "division-limit"}),
}
"""A view that shows each part."""


def basket_of(at: AppTest) -> list[str]:
    """Give the basket that the address holds."""
    held = at.query_params.get("basket", [])
    return [unquote(one) for one in ([held] if isinstance(held, str) else held)]


def test_every_part_is_shown_somewhere() -> None:
    assert set(WHERE) == set(Part)


@each("part", Part)
def test_a_part_is_put_in_where_it_is_shown_and_taken_out_again(part: Part) -> None:
    page, query = WHERE[part]
    at = open_page(page, **query)
    at.button(key=f"basket-{part}").click().run()
    (entry,) = basket_of(at)
    kept = [f"{name}={value}" for name, value in query.items() if name in PARTS[part].fields]
    assert entry == "~".join([part, *kept])
    at.button(key=f"basket-{part}").click().run()
    assert basket_of(at) == []


@each("ready", ReadyBasket)
def test_a_ready_made_basket_is_one_click(ready: ReadyBasket) -> None:
    at = open_page("briefing")
    at.button(key=f"ready-{ready}").click().run()
    assert tuple(basket_of(at)) == tuple(unquote(one) for one in BASKETS[ready])
    assert str(len(BASKETS[ready])) in headline(at)


def test_a_basket_is_put_in_another_order() -> None:
    at = open_page("briefing", basket=["standings", "areas"])
    at.button(key="briefing-down-0").click().run()
    assert basket_of(at) == ["areas", "standings"]


def test_the_first_cannot_go_up_nor_the_last_down() -> None:
    at = open_page("briefing", basket=["standings", "areas"])
    assert (at.button(key="briefing-up-0").disabled, at.button(key="briefing-down-1").disabled) == (True, True)


def test_one_thing_is_taken_out() -> None:
    at = open_page("briefing", basket=["standings", "areas", "listed"])
    at.button(key="briefing-out-1").click().run()
    assert basket_of(at) == ["standings", "listed"]


def test_the_basket_is_emptied() -> None:
    at = open_page("briefing", basket=["standings", "areas"])
    at.button(key="briefing-empty").click().run()
    assert basket_of(at) == []


def test_a_full_briefing_takes_no_more() -> None:
    full = [f"statement~statement={one}" for one in _statements(MOST_ENTRIES)]
    at = open_page("overview", basket=full)
    assert at.button(key="basket-standings").disabled


def test_more_than_a_briefing_takes_is_said() -> None:
    at = open_page("briefing", basket=[f"statement~statement={one}" for one in _statements(MOST_ENTRIES + 5)])
    assert any("5" in one.value for one in at.warning)


def test_an_unknown_thing_is_a_sentence() -> None:
    at = open_page("briefing", basket=["record~record=nobody", "standings"])
    assert ["nobody" in one.value for one in at.warning] == [True]


@pytest.mark.parametrize("language", Language)
def test_what_should_be_known_stands_on_the_page(language: Language) -> None:
    at = open_page("briefing", basket=list(BASKETS[ReadyBasket.SECTOR_LINES]), lang=language)
    assert len(at.expander) >= 3


def test_what_is_typed_does_not_reach_the_address() -> None:
    at = open_page("briefing", basket="standings")
    at.text_input(key="briefing-title").set_value("Secret title").run()
    at.text_input(key="briefing-marking").set_value("PROTECTED B").run()
    assert "Secret" not in str(dict(at.query_params)) + str(at.query_params)


def test_every_format_of_a_briefing_has_its_button() -> None:
    at = open_page("briefing", basket="standings")
    assert {one.key for one in at.get("download_button")} >= {f"briefing-{one.id}" for one in formats_of(Briefing)}


def test_an_empty_briefing_offers_no_file() -> None:
    at = open_page("briefing")
    assert list(at.get("download_button")) == []


def _statements(n: int) -> list[str]:
    return list(REGISTER.statements)[:n]
