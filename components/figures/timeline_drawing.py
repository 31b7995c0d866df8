"""The timeline as a figure: events in the lanes of those who acted, initiatives in the colours of their states."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from components.figures.drawing import WIDE, Drawing, Values, figure_of, texts_of
from components.figures.ink import FADED_LINE, LIGHT, PAGE, SMALL_PX, bar_look, colour, targets, told, words_at
from components.figures.letters import width_of
from components.figures.room import at
from components.figures.timeline_layout import layout_of_plan, narrow_of
from components.figures.timeline_legend import legend_of
from components.figures.timeline_plan import (
    COLOURED,
    ONE_DAY,
    SHOWN_AT_PX,
    Bar,
    Plan,
    bars_of,
    middle_of,
    moment,
    planned,
    shown_replies,
)
from components.figures.timeline_rows import BAR_PX, Spot
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
from components.signs import GRADE_SIGNS
from data.codes import Origin, State
from data.queries import Lane as Side
from data.queries import lane_of
from data.schema import Event, StatusChange

_FADED_PX: Final = BAR_PX - 2
_LABEL_ABOVE_PX: Final = BAR_PX / 2 + 8
_NOTCH_PX, _POINT_PX = 7, 11


def drawing_of(content: Content) -> Drawing:
    """Give the timeline as a figure.

    Parameters
    ----------
    content : Content
        What is on it.
    """
    say, selection = content.say, content.selection
    plan = planned(content)
    bars = tuple(bars_of(plan))
    ids = {event.id for event in content.events}
    return Drawing(
        lang=selection.lang,
        figure=figure_of(list(_traces(plan, bars)), layout_of_plan(plan)),
        texts=texts_of(
            say,
            title=headline(content),
            subtitle=subtitle(say),
            alt=alt(content),
            description=description(content),
            source=source(content),
            file_name=say("arctic-timeline"),
        ),
        legend=tuple(legend_of(content, bars)),
        narrow=narrow_of(plan),
        selected=selection.event if selection.event in ids else "",
    )


# ---- how it is drawn ------------------------------------------------------------------------------------------------


def _traces(plan: Plan, bars: tuple[Bar, ...]) -> Iterator[Values]:
    content = plan.content
    yield from _state_traces(content, bars)
    yield from _reaches(plan)
    for side in Side:
        own = [event for event in content.events if lane_of(content.register, event) is side]
        if own:
            yield _event_targets(plan, side, own)
    yield from _arrow_targets(plan)
    yield _event_words(plan)
    yield _bar_words(plan, bars)
    below = {"type": "scatter", "mode": "markers", "x": [str(plan.first)], "y": [0], "xaxis": "x2", "hoverinfo": "skip"}
    yield below | {"marker": {"opacity": 0}, "showlegend": False}  # an axis is drawn only with something on it


def _state_traces(content: Content, bars: tuple[Bar, ...]) -> Iterator[Values]:
    for state in State:
        own = [bar for bar in bars if bar.stretch.state is state]
        if not own:
            continue
        name = content.say.label(state)
        unsure = [(bar, bar.begin, bar.certain) for bar in own if bar.certain > bar.begin]
        full = [(bar, bar.certain, bar.faded) for bar in own if bar.faded > bar.certain]
        hollow = [(bar, bar.faded, bar.until) for bar in own if bar.until > bar.faded]
        named = {id(part[0]) for part in full}
        look, share = bar_look(state)
        if full:
            shown = {"name": name, "marker": look, "showlegend": True}
            yield _bar_trace(content, full, BAR_PX * share, {id(bar) for bar in own}) | shown
        if unsure:
            free = {id(bar) for bar in own} - named
            yield _bar_trace(content, unsure, BAR_PX, free) | {
                "name": name,
                "marker": bar_look(state, uncertain=True)[0],
            }
            named |= free
        if hollow:
            clear = {"name": name, "marker": {"color": PAGE, "line": {"width": 0}}}
            yield _bar_trace(content, hollow, _FADED_PX, {id(bar) for bar in own} - named) | clear
            yield _outlines(hollow) | {"line": {"color": colour(state), **FADED_LINE}}
        yield from _ends(own, state)


def _bar_trace(content: Content, parts: list[tuple[Bar, date, date]], high: float, named: set[int]) -> Values:
    """Give some parts of bars; those in `named` carry the id of their bar, other parts only lead to it."""
    rows, hover = [], []
    for bar, _, _ in parts:
        lines = tuple(stretch_lines(content, bar.stretch))
        name = content.say.pair(bar.row.name.to(content.selection.lang), stretch_words(content, bar.stretch))
        key = bar.stretch.change.id
        rows.append([key, name, lines[0]] if id(bar) in named else ["", name, lines[0], key])
        hover.append(told(name, lines))
    return {
        "type": "bar",
        "orientation": "h",
        "y": [bar.y for bar, _, _ in parts],
        "base": [str(begin) for _, begin, _ in parts],
        "x": [(end - begin).days * 86_400_000 for _, begin, end in parts],
        "width": [round(high, 1)] * len(parts),
        "customdata": rows,
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _outlines(parts: list[tuple[Bar, date, date]]) -> Values:
    half = _FADED_PX / 2
    x: list[str | None] = []
    y: list[float | None] = []
    for bar, begin, end in parts:
        x += [str(begin), str(end), str(end), str(begin), str(begin), None]
        y += [bar.y - half, bar.y - half, bar.y + half, bar.y + half, bar.y - half, None]
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "hoverinfo": "skip", "showlegend": False}


def _ends(bars: list[Bar], state: State) -> Iterator[Values]:
    """Give the notches of bars that began no one says when, and the points of those whose end is not known."""
    notched = [bar for bar in bars if not begin_stated(bar.stretch)]
    if notched:
        ups = (-BAR_PX / 4, BAR_PX / 4)
        yield _marks(
            [str(bar.begin) for bar in notched for _ in ups],
            [bar.y + up for bar in notched for up in ups],
            {"symbol": "triangle-right", "size": _NOTCH_PX, "color": PAGE},
        )
    onward = [bar for bar in bars if bar.onward]
    if onward:
        fills = [PAGE if bar.until > bar.faded else colour(state) for bar in onward]
        line = {"color": colour(state), "width": 1.2}
        look = {"symbol": "triangle-right", "size": _POINT_PX, "color": fills, "line": line}
        yield _marks([str(bar.until) for bar in onward], [bar.y for bar in onward], look)


def _marks(x: list[str], y: list[float], marker: Values) -> Values:
    drawn = {"type": "scatter", "mode": "markers", "x": x, "y": y, "marker": marker}
    return drawn | {"hoverinfo": "skip", "showlegend": False}


def _reaches(plan: Plan) -> Iterator[Values]:
    """Give the days that dates known to the month or year can mean, as strokes."""
    register = plan.content.register
    by_colour: dict[str, tuple[list[str | None], list[float | None]]] = {}
    for event in plan.content.events:
        if event.date.last_day == event.date.first_day:
            continue
        key = COLOURED.get(lane_of(register, event), "muted")
        x, y = by_colour.setdefault(key, ([], []))
        begin, end, row = str(event.date.first_day), str(event.date.last_day + ONE_DAY), plan.places[event.id]
        x += [begin, begin, None, begin, end, None, end, end, None]
        y += [row - 4, row + 4, None, row, row, None, row - 4, row + 4, None]
    for key, (x, y) in by_colour.items():
        line = {"color": LIGHT[key], "width": 1.4}
        drawn = {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line}
        yield drawn | {"hoverinfo": "skip", "showlegend": False}


def _event_targets(plan: Plan, side: Side, events: list[Event]) -> Values:
    content = plan.content
    say, lang = content.say, content.selection.lang
    rows, hover = [], []
    for event in events:
        actors = ", ".join(content.register.actors[actor].name.to(lang) for actor in event.actors)
        when = f"{say.date(event.date)} · {say.label(event.kind)}"
        name = event.name.to(lang)
        rows.append((event.id, name, f"{side_words(say, side)} · {when}"))
        hover.append(told(name, (when, actors, basis(content, event))))
    x, y = [moment(middle_of(event)) for event in events], [plan.places[event.id] for event in events]
    return targets(x, y, rows, hover) | {"name": side_words(say, side)}


def _arrow_targets(plan: Plan) -> Iterator[Values]:
    content = plan.content
    replies = shown_replies(content)
    if not replies:
        return
    statements = content.register.statements
    rows, hover = [], []
    for reply in replies:
        stated = dict.fromkeys(statements[one].locator for one in reply.answer.response_statements)
        rows.append((reply.id, reply_words(content, reply), ", ".join(stated)))
        hover.append(told(reply_words(content, reply), (", ".join(stated),)))
    x = [moment((middle_of(reply.act) + middle_of(reply.answer)) / 2) for reply in replies]
    y = [(plan.places[reply.act.id] + plan.places[reply.answer.id]) / 2 for reply in replies]
    yield targets(x, y, rows, hover)


def _event_words(plan: Plan) -> Values:
    spots = {event.id: event for event in plan.content.events}
    words = [(key, one) for lane in plan.lanes for key, one in lane.words.items()]
    x: list[object] = []
    for key, one in words:
        event = spots[key]
        spot = Spot(key, "", event.date.first_day, event.date.last_day)
        first = spot.first.toordinal() if spot.last > spot.first else spot.middle
        x.append(moment(first if one.left else spot.end))
    return words_at(
        x,
        [plan.places[key] for key, _ in words],
        [one.text for _, one in words],
        [at("middle", "left" if one.left else "right") for _, one in words],
        least_px=[one.least_day_px * plan.days for _, one in words],
        shown_at_px=SHOWN_AT_PX,
    )


def _bar_words(plan: Plan, bars: tuple[Bar, ...]) -> Values:
    """Give the signs above the begins of bars, where there is room before the next: not where names stand there."""
    texts = [_mark(plan.content, bar.stretch.change) for bar in bars]
    least = []
    for bar, text in zip(bars, texts, strict=True):
        later = [(other.begin - bar.begin).days for other in bars if other.y == bar.y and other.begin > bar.begin]
        need = width_of(text, SMALL_PX) + 6
        least.append(need / min(later, default=max(1, (plan.last - bar.begin).days)) * plan.days)
    return words_at(
        [str(bar.begin) for bar in bars],
        [bar.y - _LABEL_ABOVE_PX for bar in bars],
        texts,
        at("middle", "right"),
        when=WIDE,
        least_px=least,
        shown_at_px=SHOWN_AT_PX,
    ) | {"mode": "text"}


def _mark(content: Content, change: StatusChange) -> str:
    """Give the sign above a state: the paragraph of the article, or the dots of a grade."""
    if change.origin is Origin.ARTICLE or not change.grade:
        return next(locators(content, change), "")
    return GRADE_SIGNS[change.grade]
