"""The date of today is the reader's."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
import streamlit

from components.view import clock, today


def stop_clocks(monkeypatch: pytest.MonkeyPatch, utc: datetime, offset_minutes: int | None) -> None:
    """Let it be a time in UTC, and the reader in a zone; None for a browser that does not say."""
    monkeypatch.setattr(streamlit, "context", SimpleNamespace(timezone_offset=offset_minutes))
    monkeypatch.setattr(clock, "datetime", SimpleNamespace(now=utc.astimezone))


@pytest.mark.parametrize(
    ("offset_minutes", "day"),
    [
        (-840, date(2026, 12, 1)),  # Kiritimati
        (-30, date(2026, 12, 1)),
        (-29, date(2026, 11, 30)),
        (0, date(2026, 11, 30)),
        (None, date(2026, 11, 30)),
        (300, date(2026, 11, 30)),  # Ottawa
        (-(2**31), date(2026, 11, 30)),  # no such place
        (2**31 - 1, date(2026, 11, 30)),
    ],
)
def test_today_is_the_day_where_the_reader_is(
    monkeypatch: pytest.MonkeyPatch, offset_minutes: int | None, day: date
) -> None:
    stop_clocks(monkeypatch, datetime(2026, 11, 30, 23, 30, tzinfo=UTC), offset_minutes)
    assert today() == day


def test_early_in_the_day_a_reader_in_the_west_has_yesterday(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_clocks(monkeypatch, datetime(2026, 11, 30, 1, 30, tzinfo=UTC), 300)
    assert today() == date(2026, 11, 29)
