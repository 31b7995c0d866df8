"""What the legend of the timeline explains: what is drawn, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from components.figures.drawing import LegendEntry
from components.figures.ink import NEUTRAL
from components.figures.samples import Sample, bar_sample, colour_sample, line_sample, part_sample, sign_sample
from components.figures.timeline_plan import COLOURED, Bar, shown_replies
from components.figures.timeline_words import Content, begin_stated, side_words
from components.signs import ANY_EVENT, EVENT_DRAWINGS
from components.words import Words
from data.codes import EventKind, Origin, State
from data.queries import lane_of


def legend_of(content: Content, bars: tuple[Bar, ...]) -> Iterator[LegendEntry]:
    """Give the legend: states and parts of bars, kinds of events, whose they are, arrows."""
    yield from _legend_of_bars(content, bars)
    yield from _legend_of_events(content)
    if shown_replies(content):
        arrow: Sample = line_sample("solid", NEUTRAL, width=1.4, arrow=True)
        yield LegendEntry("link", "solid", content.say("Answered by, as the article says"), arrow)


def _legend_of_bars(content: Content, bars: tuple[Bar, ...]) -> Iterator[LegendEntry]:
    for state in State:
        if any(bar.stretch.state is state for bar in bars):
            yield LegendEntry("fill", state, content.say.label(state), bar_sample(state))
    drawn = {
        "imprecise": any(event.date.last_day > event.date.first_day for event in content.events),
        "uncertain": any(bar.certain > bar.begin for bar in bars),
        "unstated-begin": any(not begin_stated(bar.stretch) for bar in bars),
        "faded": any(bar.until > bar.faded for bar in bars),
        "onward": any(bar.onward for bar in bars),
    }
    for part, words in _part_words(content.say).items():
        if drawn[part]:
            yield LegendEntry("part", part, words, part_sample(part))


def _legend_of_events(content: Content) -> Iterator[LegendEntry]:
    say, events = content.say, content.events
    for kind in EventKind:
        if any(event.kind is kind for event in events):
            yield LegendEntry("symbol", EVENT_DRAWINGS[kind], say.label(kind), sign_sample(EVENT_DRAWINGS[kind]))
    origins = {event.origin is Origin.ARTICLE for event in events}
    if origins == {True, False}:
        yield LegendEntry("marker", "filled", say("In the article"), sign_sample(ANY_EVENT))
    if False in origins:
        yield LegendEntry("marker", "outlined", say("Not in the article"), sign_sample(ANY_EVENT, hollow=True))
    sides = {lane_of(content.register, event) for event in events}
    for side, key in COLOURED.items():
        if side in sides:
            yield LegendEntry("colour", key, side_words(say, side), colour_sample(key))


def _part_words(say: Words) -> Mapping[str, str]:
    return {
        "imprecise": say("Date known to the month or year"),
        "uncertain": say("Began within this time"),
        "unstated-begin": say("Beginning not stated"),
        "faded": say("Not borne out since: last seen where the full bar ends"),
        "onward": say("No later change known"),
    }
