"""The timeline as a chart: events in the lanes of those who acted, initiatives in the colours of their states."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from components.chart import lanes
from components.chart.model import Figure, Lane, Lanes, LegendEntry, needed
from components.chart.wording import texts_of
from components.figures.timeline_words import (
    Content,
    alt,
    basis,
    begin_stated,
    description,
    headline,
    locators,
    reply_words,
    side_words,
    source,
    stretch_lines,
    stretch_words,
    subtitle,
)
from components.signs import EVENT_DRAWINGS, GRADE_SIGNS
from components.words import Words
from data.codes import EventKind, InitiativeKind, Origin, State
from data.queries import Lane as Side
from data.queries import Reply, lane_of, last_day_covered
from data.register import Register
from data.schema import Event, StatusChange

_MARGIN = timedelta(days=200)
_COLOURED = {Side.CANADA: "canada", Side.RUSSIA: "russia"}


def figure_of(content: Content) -> Figure:
    """Give the timeline as a chart.

    Parameters
    ----------
    content : Content
        What is on it.
    """
    say, selection = content.say, content.selection
    marks = _marks(content)
    ids = {event.id for event in content.events}
    return Figure(
        lang=selection.lang,
        marks=marks,
        texts=texts_of(
            say,
            title=headline(content),
            subtitle=subtitle(say),
            alt=alt(content),
            description=description(content),
            source=source(content),
            file_name=say("arctic-timeline"),
        ),
        legend=tuple(LegendEntry(kind, key, _legend_words(say)[kind, key]) for kind, key in needed(marks)),
        selected=selection.event if selection.event in ids else None,
        marked=frozenset(_tied(content)),
    )


def _marks(content: Content) -> Lanes:
    register, say = content.register, content.say
    first, last = bounds(register)
    return Lanes(
        lanes=(*_event_lanes(content), *_initiative_lanes(content)),
        spans=tuple(_spans(content)),
        events=tuple(_event(content, event) for event in content.events),
        links=tuple(_link(content, reply) for reply in content.replies),
        as_of=content.day,
        as_of_label=say.day(content.day),
        first_day=first,
        last_day=last,
    )


@functools.cache
def bounds(register: Register) -> tuple[date, date]:
    """Give the first and the last day of the axis: of all that the register knows, so that it stands still."""
    rows: list[Event | StatusChange] = [*register.events.values(), *register.status_history.values()]
    last = last_day_covered(register)
    return min([row.date.first_day for row in rows] + [last]) - _MARGIN, last + _MARGIN


def _event_lanes(content: Content) -> Iterator[Lane]:
    used = {lane_of(content.register, event) for event in content.events}
    for side in Side:
        if side in used or side in _COLOURED:
            yield Lane(side, side_words(content.say, side), content.say("Events"))


def _initiative_lanes(content: Content) -> Iterator[Lane]:
    lang, areas = content.selection.lang, content.register.areas
    beside = content.say("Only proposed, or between others")
    for row in content.initiatives:
        group = areas[row.area].name.to(lang) if row.kind is InitiativeKind.COOPERATION else beside
        yield Lane(_lane_id(row.id), row.name.to(lang), group)


def _lane_id(initiative: str) -> str:
    return f"initiative-{initiative}"


def _event(content: Content, event: Event) -> lanes.Event:
    register, say, lang = content.register, content.say, content.selection.lang
    side = lane_of(register, event)
    actors = ", ".join(register.actors[actor].name.to(lang) for actor in event.actors)
    return lanes.Event(
        id=event.id,
        name=event.name.to(lang),
        lane=side,
        first_day=event.date.first_day,
        last_day=event.date.last_day,
        symbol=EVENT_DRAWINGS[event.kind],
        filled=event.origin is Origin.ARTICLE,
        color_key=_COLOURED.get(side, lanes.NEUTRAL),
        label=event.name.to(lang),
        lines=(f"{say.date(event.date)} · {say.label(event.kind)}", actors, basis(content, event)),
    )


def _spans(content: Content) -> Iterator[lanes.Span]:
    say, lang = content.say, content.selection.lang
    for row in content.initiatives:
        for stretch in content.stretches[row.id]:
            change = stretch.change
            faded_from = stretch.faded_from(content.day)
            name = say.pair(row.name.to(lang), stretch_words(content, stretch))
            yield lanes.Span(
                id=change.id,
                name=name,
                lane=_lane_id(row.id),
                fill=stretch.state,
                begin=stretch.begin,
                end=stretch.end,
                begin_until=stretch.begin_until,
                faded_from=max(faded_from, stretch.begin_until or stretch.begin) if faded_from else None,
                begin_stated=begin_stated(stretch),
                label=_mark(content, change),
                lines=tuple(stretch_lines(content, stretch)),
            )


def _mark(content: Content, change: StatusChange) -> str:
    """Give the sign above a state: the paragraph of the article, or the dots of a grade."""
    if change.origin is Origin.ARTICLE or not change.grade:
        return next(locators(content, change), "")
    return GRADE_SIGNS[change.grade]


def _link(content: Content, reply: Reply) -> lanes.Link:
    statements = content.register.statements
    stated = dict.fromkeys(statements[one].locator for one in reply.answer.response_statements)
    return lanes.Link(
        id=reply.id,
        name=reply_words(content, reply),
        source=reply.act.id,
        target=reply.answer.id,
        lines=(", ".join(stated),),
    )


def _tied(content: Content) -> Iterator[str]:
    """Give the ids of what the chosen event answered, of what answered it, and of the links between."""
    for reply in content.replies:
        ends = (reply.act.id, reply.answer.id)
        if content.selection.event in ends:
            yield reply.id
            yield from (end for end in ends if end != content.selection.event)


def _legend_words(say: Words) -> Mapping[tuple[str, str], str]:
    return {
        **{("fill", str(state)): say.label(state) for state in State},
        **{("symbol", EVENT_DRAWINGS[kind]): say.label(kind) for kind in EventKind},
        ("part", "imprecise"): say("Date known to the month or year"),
        ("part", "uncertain"): say("Began within this time"),
        ("part", "unstated-begin"): say("Beginning not stated"),
        ("part", "faded"): say("Not borne out since: last seen where the full bar ends"),
        ("part", "onward"): say("No later change known"),
        ("marker", "filled"): say("In the article"),
        ("marker", "outlined"): say("Not in the article"),
        ("colour", "canada"): say("Canada"),
        ("colour", "russia"): say("Russia"),
        ("link", "solid"): say("Answered by, as the article says"),
    }
