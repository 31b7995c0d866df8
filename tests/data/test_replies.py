"""Which event answered which, as the article says."""

from __future__ import annotations

import pytest

from data.load import register
from data.vocabulary import Origin

REGISTER = register()
REPLIES = [event for event in REGISTER.events.values() if event.response_to]


@pytest.mark.parametrize(
    ("reply", "answered"),
    [
        ("canada-sanctions-russia-2014", "ukraine-crisis-2014"),
        ("russia-retaliatory-measures-2014", "canada-sanctions-russia-2014"),
        ("parliamentary-ties-suspended-2014", "ukraine-crisis-2014"),
        ("canada-cabinet-change-2017", "trump-elected-2016"),
        ("russia-countersanctions-2017", "canada-sanctions-widened-2017"),
        ("skripal-western-expulsions-2018", "skripal-poisoning-2018-03-04"),
        ("skripal-russian-expulsions-2018", "skripal-western-expulsions-2018"),
        ("canada-kerch-sanctions-2019", "kerch-incident-2018-11-25"),
        ("russia-answer-kerch-sanctions-2019", "canada-kerch-sanctions-2019"),
        ("macron-g7-statement-2019", "trump-g7-statement-2019"),
    ],
)
def test_an_act_answers_the_one_that_the_article_says_it_answered(reply: str, answered: str) -> None:
    assert REGISTER.events[reply].response_to == (answered,)


def test_only_events_of_the_article_are_said_to_answer_others() -> None:
    assert {event.origin for event in REPLIES} == {Origin.ARTICLE}


def test_every_reply_names_statements_of_its_own_that_say_so() -> None:
    assert [event.id for event in REPLIES if not set(event.response_statements) <= set(event.statements)] == []


def test_every_event_answered_is_in_the_register() -> None:
    assert {answered for event in REPLIES for answered in event.response_to} <= REGISTER.events.keys()


def test_a_reply_can_have_come_after_what_it_answers() -> None:
    early = [
        event.id
        for event in REPLIES
        for answered in event.response_to
        if event.date.last_day < REGISTER.events[answered].date.first_day
    ]
    assert early == []
