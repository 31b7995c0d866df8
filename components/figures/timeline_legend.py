"""What the legend of the timeline explains: what is drawn, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from components.figures.drawing import LegendEntry
from components.figures.samples import PARTS, bar_sample, colour_sample, line_sample, sign_sample
from components.figures.timeline_plan import COLOURED, Bar
from components.figures.timeline_words import Content, begin_stated, side_words
from components.signs import ANY_EVENT, EVENT_DRAWINGS
from data.codes import EventKind, Origin, State


def legend_of(content: Content, bars: Sequence[Bar]) -> Iterator[LegendEntry]:
    """Give the legend: states and parts of bars, kinds of events, whose they are, arrows."""
    for state in State:
        if any(bar.state is state for bar in bars):
            yield LegendEntry("fill", state, content.say.label(state), bar_sample(state))
    for part, (is_drawn, words) in _parts(content, bars).items():
        if is_drawn:
            yield LegendEntry("part", part, words, PARTS[part])
    yield from _legend_of_events(content)
    if content.tied:
        arrow = line_sample("solid", width=1.4, arrow=True)
        yield LegendEntry("link", "solid", content.say("Answered by, as the article says"), arrow)


def _parts(content: Content, bars: Sequence[Bar]) -> Mapping[str, tuple[bool, str]]:
    """Give what can be told of a date beside its place, whether anything tells it, and in words."""
    say = content.say
    return {
        "imprecise": (
            any(event.date.last_day > event.date.first_day for event in content.drawn),
            say("Date known to the month or year"),
        ),
        "uncertain": (any("uncertain" in bar.parts for bar in bars), say("Began within this time")),
        "unstated-begin": (any(not begin_stated(bar.stretch) for bar in bars), say("Beginning not stated")),
        "faded": (
            any("hollow" in bar.parts for bar in bars),
            say("No source since: last seen where the full bar ends"),
        ),
        "onward": (any(bar.stretch.end is None for bar in bars), say("No later change known")),
    }


def _legend_of_events(content: Content) -> Iterator[LegendEntry]:
    say, events = content.say, content.drawn
    for kind in EventKind:
        if any(event.kind is kind for event in events):
            yield LegendEntry("symbol", EVENT_DRAWINGS[kind], say.label(kind), sign_sample(EVENT_DRAWINGS[kind]))
    origins = {event.origin is Origin.ARTICLE for event in events}
    if origins == {True, False}:
        yield LegendEntry("marker", "filled", say("In the article"), sign_sample(ANY_EVENT))
    if False in origins:
        yield LegendEntry("marker", "outlined", say("Not in the article"), sign_sample(ANY_EVENT, hollow=True))
    for side, key in COLOURED.items():
        if content.by_side[side]:
            yield LegendEntry("colour", key, side_words(say, side), colour_sample(key))
