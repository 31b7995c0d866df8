"""The timeline page: what the address asks for, chosen by chart, table and buttons, in both languages."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components import plot
from components.plot import Picked
from components.timeline import steps
from data.codes import NumberView, Years
from data.language import Language
from data.queries import FIRST_YEAR, timeline
from data.register import register
from data.selection import Selection
from tests.each import each
from tests.pages.driver import address, buttons, headers, keys, marks, open_page, shown

REGISTER = register()
EVENTS = [event.id for event in timeline.events(REGISTER, Selection()).rows]
SANCTIONS = "canada-sanctions-russia-2014"
in_both_languages = each("language", Language)


def drawn(at: AppTest) -> list[str]:
    """Give the ids of the events on the chart."""
    return [one for one in marks(at, "timeline") if one in REGISTER.events]


def press(at: AppTest, key: str) -> AppTest:
    """Press a button."""
    return at.button(key=key).click().run()


@in_both_languages
def test_the_table_holds_the_events_on_the_chart(language: Language) -> None:
    at = open_page("timeline", lang=language, years="all")
    assert keys(at, "timeline-events") == EVENTS
    assert sorted(drawn(at)) == sorted(EVENTS)


def test_the_chart_begins_with_the_years_of_the_article() -> None:
    at = open_page("timeline")
    assert sorted(drawn(at)) == sorted(one for one in EVENTS if REGISTER.events[one].date.last_day.year >= FIRST_YEAR)


def test_the_table_holds_the_earlier_events_too() -> None:
    assert keys(open_page("timeline"), "timeline-events") == EVENTS


def test_how_many_earlier_events_are_not_drawn_is_said() -> None:
    earlier = sum(REGISTER.events[one].date.last_day.year < FIRST_YEAR for one in EVENTS)
    assert f"{earlier} earlier events are not drawn" in shown(open_page("timeline"))


def test_all_years_are_a_choice_that_stands_in_the_address() -> None:
    at = open_page("timeline")
    at.segmented_control(key="timeline-years").set_value(Years.ALL).run()
    assert (address(at)["years"], sorted(drawn(at))) == (["all"], sorted(EVENTS))


def test_an_earlier_event_in_the_address_brings_its_years() -> None:
    at = open_page("timeline", event=EVENTS[0])
    assert EVENTS[0] in drawn(at)


def test_no_choice_of_years_is_offered_where_nothing_is_earlier() -> None:
    at = open_page("timeline", event_kind="sanction")
    assert [str(one.key) for one in at.segmented_control if one.key == "timeline-years"] == []


@in_both_languages
def test_the_table_of_states_holds_the_spans_on_the_chart(language: Language) -> None:
    at = open_page("timeline", lang=language, years="all")
    bars = [one for one in marks(at, "timeline") if one in REGISTER.status_history]
    assert sorted(keys(at, "timeline-states")) == sorted(bars)


@in_both_languages
def test_nothing_shows_before_its_date(language: Language) -> None:
    at = open_page("timeline", lang=language, on="2014-06-30")
    assert all(REGISTER.events[one].date.first_day <= date(2014, 6, 30) for one in drawn(at))


@in_both_languages
def test_the_article_alone_has_no_later_event(language: Language) -> None:
    at = open_page("timeline", lang=language, facts="article")
    assert not any(REGISTER.events[one].grade for one in drawn(at))


def test_a_kind_leaves_only_its_events() -> None:
    at = open_page("timeline", event_kind="election")
    assert {str(REGISTER.events[one].kind) for one in drawn(at)} == {"election"}


def test_filters_that_leave_nothing_offer_to_drop_one() -> None:
    at = open_page("timeline", event_kind="election", area="mining")
    assert {"drop-area", "drop-event_kind"} <= set(buttons(at))


def test_a_day_before_all_events_says_what_to_do() -> None:
    at = open_page("timeline", on="1990-01-01")
    assert any("Choose a later as-of date" in str(one.value) for one in at.info)


@in_both_languages
def test_a_link_to_an_event_opens_its_card(language: Language) -> None:
    at = open_page("timeline", lang=language, event=SANCTIONS)
    assert REGISTER.events[SANCTIONS].name.to(language) in headers(at)


def test_a_chosen_event_that_had_not_begun_is_not_told_of() -> None:
    later = next(one for one in EVENTS if REGISTER.events[one].date.year == 2023)
    at = open_page("timeline", event=later, on="2020-01-01")
    assert REGISTER.events[later].name.en not in headers(at)
    assert any("had not begun" in str(one.value) for one in at.info)


def test_a_card_tells_of_no_answer_before_its_date() -> None:
    acts = [row.act for row in timeline.replies(timeline.events(REGISTER, Selection()).rows)]
    at = open_page("timeline", event="ukraine-crisis-2014", on="2014-01-01")
    later = [one for one in EVENTS if REGISTER.events[one].date.first_day > date(2014, 1, 1)]
    told = " ".join(shown(at))
    assert acts
    assert not any(REGISTER.events[one].name.en in told for one in later)


def test_an_event_outside_the_filters_says_so() -> None:
    at = open_page("timeline", event=SANCTIONS, event_kind="election")
    assert any("filters leave this event out" in str(one.value) for one in at.info)


def test_closing_takes_the_event_out_of_the_address() -> None:
    at = press(open_page("timeline", event=SANCTIONS), "close-chosen")
    assert "event" not in address(at)


def test_an_initiative_in_the_address_opens_its_states() -> None:
    at = open_page("timeline", record="polar-code")
    assert REGISTER.initiatives["polar-code"].name.en in headers(at)


def test_a_later_event_has_readings_of_its_areas() -> None:
    event = next(one for one in EVENTS if timeline.issues_nearby(REGISTER, REGISTER.events[one]))
    at = open_page("timeline", event=event)
    issues = timeline.issues_nearby(REGISTER, REGISTER.events[event])
    assert keys(at, "timeline-readings") == [issue.id for issue in issues]


def test_the_next_event_follows_the_chosen_one() -> None:
    at = press(open_page("timeline", event=EVENTS[5]), "step-on")
    assert address(at)["event"] == [EVENTS[6]]


def test_the_previous_event_comes_before_the_chosen_one() -> None:
    at = press(open_page("timeline", event=EVENTS[5]), "step-back")
    assert address(at)["event"] == [EVENTS[4]]


def test_there_is_no_event_before_the_first() -> None:
    at = open_page("timeline", event=EVENTS[0])
    assert at.button(key="step-back").disabled


def test_a_step_moves_the_as_of_date_along_if_asked_to() -> None:
    at = open_page("timeline", event=EVENTS[0])
    at.toggle(key="timeline-along").set_value(True).run()
    at = press(at, "step-on")
    assert address(at)["on"] == [str(REGISTER.events[EVENTS[1]].date.last_day)]


def test_play_begins_with_the_first_event() -> None:
    at = press(open_page("timeline"), "step-play")
    assert address(at)["event"] == [EVENTS[0]]


def test_play_can_be_stopped() -> None:
    at = press(press(open_page("timeline"), "step-play"), "step-stop")
    assert "step-play" in buttons(at)


def test_play_goes_on_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "SECONDS", 0.0)
    area = "mining"
    at = press(open_page("timeline", area=area), "step-play")
    last = timeline.events(REGISTER, Selection(area=(area,))).rows[-1].id
    assert address(at)["event"] == [last]


def test_play_stops_where_the_reader_goes_elsewhere() -> None:
    at = press(open_page("timeline"), "step-play")
    at.query_params["event"] = EVENTS[9]
    at.run()
    assert "step-play" in buttons(at)


@pytest.mark.parametrize(
    ("picked", "field", "value"),
    [
        (SANCTIONS, "event", SANCTIONS),
        (f"ukraine-crisis-2014--{SANCTIONS}", "event", SANCTIONS),
        (next(iter(REGISTER.status_history)), "record", next(iter(REGISTER.status_history.values())).initiative),
    ],
)
def test_what_is_picked_on_the_chart_is_in_the_address(
    picked: str, field: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pick(_figure: object, *, on_picked: Callable[[str], None] | None = None, **_more: object) -> Picked:
        if on_picked:
            on_picked(picked)
        return Picked(id=picked)

    monkeypatch.setattr(plot, "show", pick)
    assert address(open_page("timeline"))[field] == [value]


@pytest.mark.parametrize(
    ("day", "on"), [("2019-05-06", ["2019-05-06"]), ("1901-01-01", ["1990-01-01"]), ("2199-01-01", None)]
)
def test_a_click_on_the_axis_sets_the_as_of_date(
    day: str, on: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def click(_figure: object, *, on_axis: Callable[[str], None] | None = None, **_more: object) -> Picked:
        if on_axis:
            on_axis(day)
        return Picked(day=day)

    monkeypatch.setattr(plot, "show", click)
    assert address(open_page("timeline")).get("on") == on


def test_a_browser_that_cannot_draw_is_told_of_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plot, "show", lambda *_all, **_more: Picked(failed="no svg"))
    at = open_page("timeline")
    assert next(str(one.value) for one in at.warning).endswith("the table has the same content.")


@functools.cache
def few_events(language: Language) -> AppTest:
    """Give the page with few events above its figures of numbers; one session serves them all."""
    return open_page("timeline", lang=language, event_kind="election")


@in_both_languages
@each("view", NumberView)
def test_every_figure_of_numbers_has_a_table_with_the_same_numbers(view: NumberView, language: Language) -> None:
    at = few_events(language)
    at.selectbox(key="number-view").set_value(view).run()
    assert sorted(keys(at, "numbers")) == sorted(marks(at, f"numbers-{view}"))


def test_a_figure_without_numbers_says_so() -> None:
    at = open_page("timeline", facts="article")
    assert any("No number of this figure" in str(one.value) for one in at.info)
