"""Every event opens as a card that holds what the register holds of it."""

from __future__ import annotations

import functools
import itertools

import pytest
from streamlit.testing.v1 import AppTest

from components.words import words
from data.codes import Origin
from data.language import Language
from data.queries import answered_by, answers_to, issues_over
from data.register import register
from tests.each import each
from tests.pages.driver import components, headers, keys, open_page, query_of, shown

pytestmark = pytest.mark.usefixtures("unfolded")

REGISTER = register()
EVENTS = list(REGISTER.events)
LATER = [key for key, row in REGISTER.events.items() if row.origin is Origin.AFTER]
OF_ARTICLE = [key for key, row in REGISTER.events.items() if row.origin is Origin.ARTICLE]
REPLIES = [key for key, row in REGISTER.events.items() if answered_by(REGISTER, row) or answers_to(REGISTER, key)]
TIED = [key for key, row in REGISTER.events.items() if issues_over(REGISTER, row)]


@functools.cache
def card(event: str) -> AppTest:
    """Give the page with an event's card, opened once for all who only look at it."""
    return open_page("timeline", event=event)


@each(("event", "language"), list(zip(EVENTS, itertools.cycle(Language), strict=False)))
def test_every_event_opens_in_one_language_or_the_other(event: str, language: Language) -> None:
    """Among events of its kind, which are quicker to draw than all; the tests below draw all round some of them."""
    at = open_page("timeline", event=event, lang=language, event_kind=REGISTER.events[event].kind)
    assert (len(at.exception), REGISTER.events[event].name.to(language) in headers(at)) == (0, True)


@pytest.mark.parametrize("event", [*OF_ARTICLE[:2], *LATER[:2]])
def test_a_card_says_when_and_on_what_basis(event: str) -> None:
    row = REGISTER.events[event]
    basis = "`Article`" if row.origin is Origin.ARTICLE else "• One source · After the article"
    basis = basis if row.grade != "two-sources" else "•• Two or more sources · After the article"
    say = words(Language.ENGLISH)
    assert f"**{say.date(row.date)}** · {say.label(row.kind)} · {basis}" in shown(card(event))


def test_an_event_dated_to_the_year_says_so() -> None:
    texts = shown(card("canada-sanctions-russia-2014"))
    assert any("2014 (only the year is stated)" in text.replace("\\", "") for text in texts)


@pytest.mark.parametrize("event", OF_ARTICLE[:3])
def test_a_card_shows_every_statement_the_event_rests_on(event: str) -> None:
    rows = components(card(event))["event-evidence"]["rows"]
    assert [query_of(row["cells"][0]["href"])["statement"] for row in rows] == [
        [one] for one in REGISTER.events[event].statements
    ]


@pytest.mark.parametrize("event", LATER[:3])
def test_a_card_of_a_later_event_links_to_its_works(event: str) -> None:
    texts = " ".join(shown(card(event)))
    addresses = [REGISTER.references[one].address for one in REGISTER.events[event].references]
    assert [address for address in addresses if f"](<{address}>)" not in texts] == []


@pytest.mark.parametrize("event", REPLIES)
def test_a_card_leads_to_what_the_event_answered_and_what_answered_it(event: str) -> None:
    rows = components(card(event))["event-replies"]["rows"]
    led = [query_of(row["cells"][0]["href"])["event"][0] for row in rows]
    expected = [*answered_by(REGISTER, REGISTER.events[event]), *answers_to(REGISTER, event)]
    assert led == [row.id for row in expected]


@pytest.mark.parametrize("event", REPLIES[:2])
def test_every_reply_names_where_the_article_says_so(event: str) -> None:
    rows = components(card(event))["event-replies"]["rows"]
    assert [row["key"] for row in rows if not row["cells"][3]["links"]] == []


@pytest.mark.parametrize("event", TIED[:4])
def test_canada_and_russia_stand_first_on_every_issue_whether_stated_or_not(event: str) -> None:
    found = components(card(event))
    firsts = [
        [row["cells"][0]["text"] for row in found[f"event-positions-{issue.id}"]["rows"]][:1]
        for issue in issues_over(REGISTER, REGISTER.events[event])
    ]
    assert firsts == [["Canada"]] * len(firsts)


@pytest.mark.parametrize("event", TIED[:4])
def test_a_card_shows_every_position_on_the_issues_of_the_event(event: str) -> None:
    at = card(event)
    missing = [
        position.id
        for issue in issues_over(REGISTER, REGISTER.events[event])
        for position in REGISTER.positions.values()
        if position.issue == issue.id and position.id not in keys(at, f"event-positions-{issue.id}")
    ]
    assert missing == []


def test_a_statement_leads_to_the_events_that_rest_on_it() -> None:
    statement = REGISTER.events[OF_ARTICLE[0]].statements[0]
    rows = components(open_page("evidence", statement=statement))["resting"]["rows"]
    found = [query_of(row["cells"][0]["href"]) for row in rows if row["key"] == f"events-{OF_ARTICLE[0]}"]
    assert found == [{"lang": ["en"], "event": [OF_ARTICLE[0]]}]


def test_an_event_can_be_cited_with_its_works() -> None:
    cited = [one.value for one in card("arctic-council-pause-2022-03-03").code[1:]]
    assert ["Reuters 2022" in text and "Viakhireva" not in text for text in cited] == [True, True, True]
