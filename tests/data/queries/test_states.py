"""How an initiative stood on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build.seal import seal
from data.codes import ChangeKind, State
from data.queries import states
from data.register import article_alone, load, register
from data.schema import Event, StatusChange
from tests.data.conftest import TinyRegister

REGISTER = register()
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
INITIATIVES = st.sampled_from(list(REGISTER.initiatives))
ONE_DAY = timedelta(days=1)


@given(INITIATIVES, DAYS)
def test_a_state_is_the_one_that_its_change_brought(initiative: str, day: date) -> None:
    standing = states.standing(REGISTER, initiative, day)
    assert standing.state == (standing.since.state if standing.since else State.NOT_STATED)


@given(INITIATIVES, DAYS)
def test_from_its_beginning_on_a_state_is_never_another(initiative: str, day: date) -> None:
    now = states.standing(REGISTER, initiative, day)
    days = {row.date.first_day for row in REGISTER.history[initiative]}
    since = now.since.date.first_day if now.since else day
    met = {states.standing(REGISTER, initiative, one).state for one in days if since <= one <= day}
    assert met <= {now.state}


@given(INITIATIVES, DAYS)
def test_before_its_beginning_a_state_was_another(initiative: str, day: date) -> None:
    now = states.standing(REGISTER, initiative, day)
    before = states.standing(REGISTER, initiative, now.since.date.first_day - ONE_DAY) if now.since else now
    assert now.since is None or before.since is None or before.state is not now.state


def test_a_state_that_was_told_again_is_as_old_as_its_first_change() -> None:
    now = states.standing(REGISTER, "arctic-science-cooperation", date(2026, 11, 22))
    assert (str(now.since and now.since.date), str(now.seen and now.seen.date)) == ("2022-03-11", "2024-01")


@given(INITIATIVES, DAYS)
def test_a_state_is_certain_outside_the_span_of_its_change(initiative: str, day: date) -> None:
    standing = states.standing(REGISTER, initiative, day)
    begun = [row for row in REGISTER.history[initiative] if row.date.first_day <= day]
    assert standing.certain or day < begun[-1].date.last_day


@given(INITIATIVES, DAYS)
def test_inside_the_span_of_a_change_to_another_state_nothing_is_certain(initiative: str, day: date) -> None:
    standing = states.standing(REGISTER, initiative, day)
    begun = [row for row in REGISTER.history[initiative] if row.date.first_day <= day]
    inside = standing.since is not None and begun[-1] is standing.since and day < standing.since.date.last_day
    before = states.standing(REGISTER, initiative, standing.since.date.first_day - ONE_DAY) if standing.since else None
    assert not (inside and before and before.state is not standing.state and standing.certain)


@pytest.mark.parametrize(
    ("initiative", "day"), [("academic-contacts", date(2018, 7, 1)), ("cao-fisheries-agreement", date(2026, 7, 1))]
)
def test_a_state_that_is_only_told_again_stays_certain(initiative: str, day: date) -> None:
    assert states.standing(REGISTER, initiative, day).certain


@pytest.mark.parametrize(("day", "certain"), [(date(2022, 7, 1), False), (date(2022, 12, 31), True)])
def test_a_later_change_of_one_year_is_uncertain_until_its_end(day: date, *, certain: bool) -> None:
    assert states.standing(REGISTER, "cerba", day).certain is certain


@given(st.sampled_from(list(REGISTER.status_history.values())))
def test_before_its_first_change_a_state_is_not_stated(change: StatusChange) -> None:
    before = REGISTER.history[change.initiative][0].date.first_day - ONE_DAY
    assert states.standing(REGISTER, change.initiative, before) == states.Standing(
        State.NOT_STATED, None, None, certain=True, faded=False
    )


@pytest.mark.parametrize(
    ("day", "state", "certain"),
    [
        (date(2017, 12, 31), State.NOT_STATED, True),
        (date(2018, 1, 1), State.ACTIVE, False),
        (date(2018, 7, 1), State.ACTIVE, False),
        (date(2018, 12, 30), State.ACTIVE, False),
        (date(2018, 12, 31), State.ACTIVE, True),
        (date(2019, 1, 1), State.ACTIVE, True),
    ],
)
def test_a_year_holds_from_its_first_day_and_is_certain_from_its_last(
    day: date, state: State, *, certain: bool
) -> None:
    standing = states.standing(REGISTER, "science-agreement", day)
    assert (standing.state, standing.certain) == (state, certain)


@pytest.mark.parametrize(
    ("day", "state", "certain"),
    [
        (date(2022, 2, 28), State.ACTIVE, True),
        (date(2022, 3, 1), State.ENDED, False),
        (date(2022, 3, 31), State.ENDED, True),
    ],
)
def test_a_month_holds_from_its_first_day_and_is_certain_from_its_last(
    tiny: TinyRegister, day: date, state: State, *, certain: bool
) -> None:
    standing = states.standing(load(tiny.folder), "paper", day)
    assert (standing.state, standing.certain) == (state, certain)


def test_the_parliamentary_association_was_active_before_it_was_suspended() -> None:
    days = (date(2013, 12, 31), date(2014, 1, 1))
    found = [states.standing(REGISTER, "canada-russia-parliamentary-association", day).state for day in days]
    assert found == [State.ACTIVE, State.SUSPENDED]


def test_an_unknown_initiative_is_not_stated() -> None:
    assert states.standing(REGISTER, "nothing", date(2020, 1, 1)).state is State.NOT_STATED


@given(DAYS)
def test_the_matrix_counts_all_cooperation_once_and_nothing_else(day: date) -> None:
    assert sum(counts.total for counts in states.matrix(REGISTER, day).values()) == len(REGISTER.cooperation)


@given(DAYS)
def test_the_matrix_has_every_area(day: date) -> None:
    assert list(states.matrix(REGISTER, day)) == list(REGISTER.areas)


@given(DAYS, st.sampled_from(list(REGISTER.areas)), st.sampled_from(State))
def test_a_cell_of_the_matrix_counts_the_initiatives_of_its_area_and_state(day: date, area: str, state: State) -> None:
    those = [row.id for row in REGISTER.cooperation.values() if row.area == area]
    expected = [key for key in those if states.standing(REGISTER, key, day).state is state]
    assert states.matrix(REGISTER, day)[area].states[state] == len(expected)


@given(DAYS, st.integers(0, 50))
def test_the_latest_changes_are_dated_changes(day: date, most: int) -> None:
    assert {row.kind for row in states.latest_changes(REGISTER, day, most)} <= {ChangeKind.CHANGE}


@given(DAYS, st.integers(0, 50))
def test_the_latest_changes_come_newest_first(day: date, most: int) -> None:
    days = [row.date.last_day for row in states.latest_changes(REGISTER, day, most)]
    assert days == sorted(days, reverse=True)


@given(DAYS, st.integers(0, 50))
def test_no_latest_change_begins_after_the_day(day: date, most: int) -> None:
    assert all(row.date.first_day <= day for row in states.latest_changes(REGISTER, day, most))


@given(DAYS, st.integers(0, 50))
def test_there_are_no_more_latest_changes_than_asked_for(day: date, most: int) -> None:
    assert len(states.latest_changes(REGISTER, day, most)) <= most


@given(DAYS, st.integers(0, 20))
def test_fewer_latest_changes_are_the_first_of_more(day: date, most: int) -> None:
    assert states.latest_changes(REGISTER, day, most) == states.latest_changes(REGISTER, day, 100)[:most]


def test_every_dated_change_is_among_the_latest_in_the_end() -> None:
    dated = {row.id for row in REGISTER.status_history.values() if row.kind is ChangeKind.CHANGE}
    assert {row.id for row in states.latest_changes(REGISTER, date(2100, 1, 1), 1000)} == dated


def test_how_something_is_described_is_no_change(tiny: TinyRegister) -> None:
    tiny.change("status_history", 2, kind="as-described")
    seal(tiny.folder)
    changes = states.latest_changes(load(tiny.folder), date(2022, 12, 31), 5)
    assert [row.id for row in changes] == ["paper--2022-03--ended"]


def test_the_last_day_covered_is_the_day_on_which_later_facts_were_looked_for(tiny: TinyRegister) -> None:
    tiny.replace("events.source.toml", "2026-11-22", "2026-11")
    tiny.replace("status_history.source.toml", "2026-11-22", "2026-05")
    assert states.last_day_covered(load(tiny.folder)) == date(2026, 5, 31)


@given(st.sampled_from([*REGISTER.status_history.values(), *REGISTER.events.values()]))
def test_nothing_begins_after_the_last_day_covered(row: StatusChange | Event) -> None:
    assert row.date.first_day <= states.last_day_covered(REGISTER)


def test_the_years_of_an_initiative_are_those_of_its_start_and_changes() -> None:
    years = {1996, 2013, 2019, 2021, 2022, 2023, 2024, 2025, 2026}
    assert set(states.years_of(REGISTER, REGISTER.initiatives["arctic-council"])) == years


@given(INITIATIVES, DAYS)
def test_a_state_is_seen_as_late_as_any_row_since_it_began(initiative: str, day: date) -> None:
    now = states.standing(REGISTER, initiative, day)
    begun = [row for row in REGISTER.history[initiative] if row.date.first_day <= day]
    since = begun[begun.index(now.since) :] if now.since else []
    assert (now.seen.date.last_day if now.seen else None) == max((row.date.last_day for row in since), default=None)


@pytest.mark.parametrize(
    ("seen", "first_faded"),
    [
        (date(2020, 12, 31), date(2024, 1, 1)),
        (date(2018, 12, 31), date(2022, 1, 1)),
        (date(2022, 3, 11), date(2025, 3, 12)),
        (date(2020, 2, 29), date(2023, 3, 1)),
    ],
)
def test_a_state_fades_on_the_day_after_thirty_six_months_without_evidence(seen: date, first_faded: date) -> None:
    assert states.fades_on(seen) == first_faded


@pytest.mark.parametrize(("day", "faded"), [(date(2023, 12, 31), False), (date(2024, 1, 1), True)])
def test_contacts_described_in_2020_are_last_seen_from_2024_on(day: date, *, faded: bool) -> None:
    assert states.standing(article_alone(REGISTER), "rcabc", day).faded is faded


@given(INITIATIVES, DAYS)
def test_an_end_never_fades_and_nothing_unknown_does(initiative: str, day: date) -> None:
    now = states.standing(REGISTER, initiative, day)
    assert not (now.faded and now.state in {State.ENDED, State.NOT_STATED})


@given(DAYS)
def test_the_faded_of_a_day_are_those_whose_standing_says_so(day: date) -> None:
    expected = {key for key in REGISTER.initiatives if states.standing(REGISTER, key, day).faded}
    assert states.faded_on(REGISTER, day) == expected


@given(DAYS)
def test_a_tally_counts_what_goes_on_seen_lately_and_earlier_apart(day: date) -> None:
    counts = states.tally(REGISTER, REGISTER.cooperation, day)
    standings = [states.standing(REGISTER, key, day) for key in REGISTER.cooperation]
    going_on = [one.faded for one in standings if one.goes_on]
    assert (counts.going_on, counts.last_seen_earlier) == (going_on.count(False), going_on.count(True))


def test_what_is_only_proposed_or_between_others_counts_nowhere() -> None:
    apart = {
        "student-academic-exchange",
        "russian-french-report",
        "canada-russia-parliamentary-report",
        "military-expert-consultations",
    }
    assert set(REGISTER.beside) == apart
