"""Which event answered which, as the article says, and over which issues positions were taken."""

from __future__ import annotations

import pytest

from data.codes import Origin
from data.queries import answered_by, answers_to, issues_over
from data.register import article_alone, register
from data.schema import Event
from tests.each import each

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


@pytest.mark.parametrize("event", REPLIES, ids=lambda event: event.id)
def test_an_event_and_what_it_answered_are_found_from_both_ends(event: Event) -> None:
    assert [event in answers_to(REGISTER, other.id) for other in answered_by(REGISTER, event)] == [True]


def test_answers_come_oldest_first() -> None:
    found = [answers_to(REGISTER, event) for event in REGISTER.events]
    assert [rows for rows in found if list(rows) != sorted(rows, key=lambda row: row.date.first_day)] == []


def test_the_article_alone_keeps_every_reply() -> None:
    alone = article_alone(REGISTER)
    assert [answered_by(alone, event) for event in REPLIES] == [answered_by(REGISTER, event) for event in REPLIES]


@each("event", REGISTER.events.values(), ids=lambda event: event.id)
def test_an_issue_shares_a_statement_with_the_event_it_is_tied_to(event: Event) -> None:
    tied = {issue.id for issue in issues_over(REGISTER, event)}
    expected = {issue.id for issue in REGISTER.issues.values() if {*issue.statements} & {*event.statements}}
    assert tied == expected


def test_the_issue_with_most_in_common_comes_first() -> None:
    issues = issues_over(REGISTER, REGISTER.events["crimea-change-of-status-2014"])
    shared = [
        len({*issue.statements} & {*REGISTER.events["crimea-change-of-status-2014"].statements}) for issue in issues
    ]
    assert shared == sorted(shared, reverse=True)


def test_an_event_after_the_article_is_tied_to_no_issue() -> None:
    later = [event for event in REGISTER.events.values() if event.origin is Origin.AFTER]
    assert [event.id for event in later if issues_over(REGISTER, event)] == []
