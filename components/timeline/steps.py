"""Going through the events one by one: back, on, and by itself."""

from __future__ import annotations

import time

import streamlit as st

from components import view
from components.view import View
from data.queries import last_day_covered, timeline
from data.schema import Event
from data.selection import Selection

KEY = "timeline-steps"
"""Key of what holds the buttons."""

SECONDS = 4.0
"""How long each event stays while the timeline plays."""

_PLAYING, _NEXT_AT, _ALONG = "timeline-playing", "timeline-next-at", "timeline-along"


def controls(shown: View) -> None:
    """Draw the buttons that go through the events, and how far the reader has come."""
    say, chosen = shown.say, shown.selection.event
    if st.session_state.get(_PLAYING, chosen) != chosen:  # the reader went elsewhere
        st.session_state.pop(_PLAYING)
    playing = _PLAYING in st.session_state
    steps = _steps(shown)
    before, after = timeline.neighbours(steps, chosen)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=KEY):
        st.button(
            say("Previous event"),
            icon=":material/skip_previous:",
            key="step-back",
            disabled=before is None,
            on_click=_go,
            args=(before.id if before else "",),
        )
        if playing:
            st.button(say("Stop"), icon=":material/stop:", key="step-stop", on_click=_stop)
        else:
            st.button(say("Play"), icon=":material/play_arrow:", key="step-play", disabled=not steps, on_click=_play)
        st.button(
            say("Next event"),
            icon=":material/skip_next:",
            key="step-on",
            disabled=after is None,
            on_click=_go,
            args=(after.id if after else "",),
        )
        st.toggle(
            say("Move the as-of date along"),
            key=_ALONG,
            on_change=view.noted,
            help=say("Each step sets the as-of date of the whole app to the day of the event; states follow."),
            width="content",
        )
        ids = [row.id for row in steps]
        if not playing and chosen in ids:
            st.markdown(_place(shown, ids.index(chosen) + 1, len(ids)), width="content")
    if playing and chosen in ids:
        st.session_state[_NEXT_AT] = time.monotonic() + SECONDS
        _clock((ids.index(chosen) + 1) / len(ids), _place(shown, ids.index(chosen) + 1, len(ids)))


def _place(shown: View, number: int, total: int) -> str:
    say = shown.say
    return say("Event {number} of {total}", number=say.number(number), total=say.number(total))


def _steps(shown: View) -> tuple[Event, ...]:
    """Give the events to go through: those on the timeline, or all if the as-of date moves along."""
    if st.session_state.get(_ALONG):
        return timeline.all_events(shown.register, shown.selection)
    return timeline.events(shown.register, shown.selection).rows


@st.fragment(run_every=1.0)
def _clock(share: float, words: str) -> None:
    """Show how far the timeline has played, and go on when it is time."""
    st.progress(share, text=words)
    if time.monotonic() >= st.session_state.get(_NEXT_AT, float("inf")):
        shown = view.current()
        _, after = timeline.neighbours(_steps(shown), shown.selection.event)
        if after is None:
            _stop()
        else:
            _go(after.id)
            st.session_state[_PLAYING] = after.id
        view.again()


def _go(event: str) -> None:
    """Choose an event; its last day becomes the as-of date if that moves along."""
    view.put(_with_event(view.asked(), event))
    if _PLAYING in st.session_state:
        st.session_state[_PLAYING] = event


def _with_event(shown: View, event: str) -> Selection:
    chosen = shown.register.events.get(event)
    if chosen is None or not st.session_state.get(_ALONG):
        return shown.selection.with_(event=event)
    last = last_day_covered(shown.register)
    day = min(chosen.date.last_day, last)
    return shown.selection.with_(event=event, on=None if day == last else day)


def _play() -> None:
    """Begin with the chosen event's next one; with the first if there is none."""
    shown = view.asked()
    steps = _steps(shown)
    _, after = timeline.neighbours(steps, shown.selection.event)
    first = after or (steps[0] if steps else None)
    if first is not None:
        st.session_state[_PLAYING] = first.id
        _go(first.id)


def _stop() -> None:
    view.noted()
    st.session_state.pop(_PLAYING, None)
    st.session_state.pop(_NEXT_AT, None)
