"""The day on which somebody reads: it is theirs, whatever day it is where the server stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import streamlit as st

_DAY_MINUTES = 24 * 60


def today() -> date:
    """Give the reader's date, as a citation or a printed page states it; the date in UTC where no browser has told."""
    behind_minutes = st.context.timezone_offset or 0  # as JavaScript counts: UTC less the reader's own time
    told = abs(behind_minutes) < _DAY_MINUTES  # it comes from the browser
    return (datetime.now(UTC) - timedelta(minutes=behind_minutes if told else 0)).date()
