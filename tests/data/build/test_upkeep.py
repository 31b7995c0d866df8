"""What is due: every stale state, thin fact and open question, what a reader meets first at the head."""

from __future__ import annotations

from datetime import date

import pytest

from data.build.__main__ import main
from data.build.upkeep import due
from data.codes import AddressKind, Grade, Origin
from data.queries import fades_on, standing
from data.register import register

REGISTER = register()
DAY = date(2026, 11, 29)
LISTS = due(REGISTER, DAY)


def subjects(heading: str) -> list[str]:
    """Give what stands under the heading that begins so."""
    return next(([row.subject for row in rows] for name, rows in LISTS.items() if name.startswith(heading)), [])


def test_every_faded_state_of_cooperation_is_due() -> None:
    faded = {f"initiatives: {key}" for key in REGISTER.cooperation if standing(REGISTER, key, DAY).faded}
    assert set(subjects("States not borne out")) == faded


def test_what_was_going_on_when_last_seen_comes_first() -> None:
    going_on = [standing(REGISTER, key.removeprefix("initiatives: "), DAY).goes_on for key in subjects("States not")]
    assert going_on == sorted(going_on, reverse=True)


def test_a_state_is_named_half_a_year_before_it_fades() -> None:
    seen = standing(REGISTER, "polar-code", DAY).seen
    assert seen is not None
    fades = fades_on(seen.date.last_day)
    lists = due(REGISTER, date(fades.year, 1, 1))
    soon = next(rows for heading, rows in lists.items() if heading.startswith("States that fade within"))
    assert f"fades on {fades}" in next(row.why for row in soon if row.subject == "initiatives: polar-code")


def test_every_later_event_on_one_source_is_due_latest_first() -> None:
    rows = [row for row in REGISTER.events.values() if (row.origin, row.grade) == (Origin.AFTER, Grade.ONE_SOURCE)]
    found = [REGISTER.events[key.removeprefix("events: ")] for key in subjects("Events on one")]
    days = [row.date.last_day for row in found]
    assert (len(found), days) == (len(rows), sorted(days, reverse=True))


def test_every_open_question_is_due() -> None:
    assert sorted(subjects("Open questions")) == sorted(f"open_questions: {key}" for key in REGISTER.open_questions)


def test_every_copy_is_an_address_of_low_standing() -> None:
    copies = {f"references: {k}" for k, r in REGISTER.references.items() if r.address_kind is AddressKind.MIRROR}
    assert copies <= set(subjects("Addresses of low"))


def test_the_table_read_longest_ago_stands_first() -> None:
    days = [row.why.split()[1].rstrip(",") for row in LISTS["Days of retrieval"]]
    assert days == sorted(days)


def test_the_command_prints_what_is_due_on_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["upkeep", "--on", "2026-11-29"]) == 0
    printed = capsys.readouterr().out
    assert [heading for heading in LISTS if f"{heading} (" not in printed] == []


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["upkeep", "--on", "soon"])
    assert "'soon' is not a day; expected YYYY-MM-DD" in capsys.readouterr().err
